package present

import "verbatim/app/state"

// How many rows of a table that is drawn as it is scrolled come at a time: those
// // of a window of 1440 by 900, thrice, or of one of 2160 px, of which some before
// the first that is seen. More would hold up the page's thread for longer at a time.
const (
	rowsPerWindow = 46
	rowsBefore    = 10
)

// listed is a table as it was last selected and sorted, so that to scroll it
// costs no more than the rows that come to be seen.
type listed struct {
	page Page
	rows []located // a document, or a speaker for a document, where no quotation is listed
}

// rowsOf returns documents or speakers as the rows of a table.
func rowsOf(list []int) []located {
	rows := make([]located, len(list))
	for i, n := range list {
		rows[i].doc = n
	}
	return rows
}

// list returns the table that s asks for, made by make unless it is the last
// one that was asked for.
func (p *Presenter) list(s state.State, make func(state.State) listed) listed {
	s.Row = 0
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last.page.Title == "" || p.last.page.State != s {
		p.last = make(s)
		p.last.page.State = s
	}
	return p.last
}

// windowed returns the part around row s.Row of a table of total rows; the whole
// if it is short.
func windowed(s state.State, total int) Pages {
	if total <= rowsPerPage {
		return Pages{To: total, Total: total}
	}
	from := max(0, min(s.Row-rowsBefore, total-rowsPerWindow))
	return Pages{From: from, To: min(from+rowsPerWindow, total), Total: total, Windowed: true}
}
