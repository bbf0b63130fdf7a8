package present

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"verbatim/app/state"
	"verbatim/corpus"
	"verbatim/corpus/correction"
)

// rowsPerPage bounds the rows of a list, since a browser lays out some eighty
// rows without a noticeable pause and a thousand with one.
const rowsPerPage = 80

// excerptBytes bounds the words shown in one line of a list.
const excerptBytes = 280

// A Presenter makes pages of one analysis. It is built once an analysis and
// then only read, but for the table that was shown last, so that it may be used
// by several goroutines.
type Presenter struct {
	own *Own // of the reader's own files, if they are that

	found     *corpus.Analysis // before a person corrected it; nil if nobody did
	corrected []correction.Outcome
	tallies   []correction.Tally

	a          *corpus.Analysis
	collate    func(*corpus.Statement) corpus.Collation
	docs       map[string]int
	speakers   map[string]int
	statements map[string]int
	labels     []string    // by document
	hues       []int       // by speaker
	spoken     []int       // by speaker: quotations with marks
	told       [][]located // by speaker: every quotation
	within     [][][]int   // by document and quotation: the statements that it witnesses
	shared     []int       // by document: statements that other documents tell too
	counts     Counts

	mu   sync.Mutex
	last listed
}

// located is the place of a quotation: document and index in it.
type located struct{ doc, quotation int }

// New returns the presenter of a; collate aligns the witnesses of a statement.
func New(a *corpus.Analysis, collate func(*corpus.Statement) corpus.Collation) *Presenter {
	p := &Presenter{
		a:          a,
		collate:    collate,
		docs:       make(map[string]int, len(a.Documents)),
		speakers:   make(map[string]int, len(a.Speakers)),
		statements: make(map[string]int, len(a.Statements)),
		labels:     labels(a.Documents),
		spoken:     make([]int, len(a.Speakers)),
		told:       make([][]located, len(a.Speakers)),
		within:     make([][][]int, len(a.Documents)),
		shared:     make([]int, len(a.Documents)),
	}
	for i := range a.Documents {
		p.docs[a.Documents[i].ID] = i
		p.within[i] = make([][]int, len(a.Documents[i].Quotations))
	}
	for i := range a.Speakers {
		p.speakers[a.Speakers[i].ID] = i
	}
	for i := range a.Statements {
		p.statements[a.Statements[i].ID] = i
		for _, w := range a.Statements[i].Witnesses {
			if w.Quotation != corpus.None {
				of := &p.within[w.Doc][w.Quotation]
				if !slices.Contains(*of, i) {
					*of = append(*of, i)
				}
			}
		}
	}
	p.count()
	p.colour()
	return p
}

// count fills in the figures of the corpus.
func (p *Presenter) count() {
	c := Counts{Articles: len(p.a.Documents), Speakers: len(p.a.Speakers)}
	for d := range p.a.Documents {
		doc := &p.a.Documents[d]
		c.Dates += len(doc.Times)
		c.Problems += len(doc.Diagnostics)
		for q := range doc.Quotations {
			quotation := &doc.Quotations[q]
			switch {
			case quotation.Kind != corpus.Speech:
				c.Terms++
			case quotation.Form == corpus.Indirect:
				c.Indirect++
			default:
				c.Quotations++
			}
			if s := quotation.Speaker; s != corpus.None {
				p.told[s] = append(p.told[s], located{d, q})
				if marked(quotation) {
					p.spoken[s]++
				}
			}
		}
	}
	for i := range p.a.Statements {
		st := &p.a.Statements[i]
		if p.articlesOf(st) < 2 {
			c.Repeats++
			continue
		}
		c.Statements++
		last := corpus.None
		for _, w := range st.Witnesses { // ordered by document
			if w.Doc != last {
				p.shared[w.Doc]++
				last = w.Doc
			}
		}
	}
	p.counts = c
}

// marked reports whether q is speech that stands in marks.
func marked(q *corpus.Quotation) bool {
	return q.Kind == corpus.Speech && q.Form != corpus.Indirect
}

// articlesOf counts the documents that tell s.
func (p *Presenter) articlesOf(s *corpus.Statement) int {
	n, last := 0, corpus.None
	for _, w := range s.Witnesses { // ordered by document
		if w.Doc != last {
			n, last = n+1, w.Doc
		}
	}
	return n
}

// colour gives the eight most quoted speakers a hue each.
func (p *Presenter) colour() {
	const hues = 8
	p.hues = make([]int, len(p.a.Speakers))
	for i, s := range p.bySpoken() {
		if i == hues || p.spoken[s] == 0 {
			return
		}
		p.hues[s] = i + 1
	}
}

// bySpoken returns the speakers, the most quoted first.
func (p *Presenter) bySpoken() []int {
	order := make([]int, len(p.a.Speakers))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := p.spoken[b] - p.spoken[a]; d != 0 {
			return d
		}
		return len(p.told[b]) - len(p.told[a])
	})
	return order
}

// labels names each document in few characters: by its outlet where it is the
// only one of it, else by the shortest part of its ID, up to a separator, that
// no other document begins with; where that says nothing, by its file, or by
// outlet and day if these are its own.
func labels(docs []corpus.Document) []string {
	names := make([]string, len(docs))
	outlets, files, issues := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range docs {
		files[docs[i].Path]++
		outlets[docs[i].Source]++
		issues[issue(&docs[i])]++
	}
	for i := range docs {
		switch {
		case docs[i].Source != "" && outlets[docs[i].Source] == 1:
			names[i] = docs[i].Source
		case hashed(docs[i].ID) && files[docs[i].Path] == 1:
			names[i] = fileName(docs[i].Path)
		default:
			names[i] = shortID(docs, i)
			if of := issue(&docs[i]); of != "" && issues[of] == 1 && opaque(names[i]) {
				names[i] = of
			}
		}
	}
	return names
}

// issue returns the outlet and the day of doc, empty if one is not known or the
// outlet too long to stand beside words.
func issue(doc *corpus.Document) string {
	const most = 24 // bytes
	d := doc.Date
	if doc.Source == "" || len(doc.Source) > most || d.Earliest == "" || d.Earliest != d.Latest || d.Basis == corpus.Inferred {
		return ""
	}
	return doc.Source + ", " + when(d).Short
}

// opaque reports whether an ID is long and without parts, made for machines.
func opaque(id string) bool {
	const least = 10 // bytes
	return len(id) >= least && strings.ContainsAny(id, "0123456789") && !strings.ContainsAny(id, "-_./ ")
}

// hashed reports whether an ID was made from a text, and says nothing.
func hashed(id string) bool {
	return len(id) > 12 && id[0] == 't' && strings.Trim(id[1:13], "0123456789abcdef") == ""
}

// fileName returns the name of a file as it is drawn beside words: without its
// folder and ending, and not longer than fits there.
func fileName(path string) string {
	const most = 24 // bytes
	name := path[strings.LastIndexByte(path, '/')+1:]
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return head(name, most)
}

// shortID returns the shortest part of the ID of docs[i] up to a separator
// that tells it from its neighbours; docs are ordered by ID.
func shortID(docs []corpus.Document, i int) string {
	id := docs[i].ID
	shared := 0
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(docs) {
			shared = max(shared, common(id, docs[j].ID))
		}
	}
	for end := shared + 1; end < len(id); end++ {
		if strings.IndexByte("-_./ ", id[end]) >= 0 {
			return id[:end]
		}
	}
	return id
}

// common returns the length of the longest common prefix of a and b in bytes.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// voice returns how speaker s is named, nil for none.
func (p *Presenter) voice(s int) *Voice {
	if s == corpus.None {
		return nil
	}
	return &Voice{
		Ref: Ref{Href: state.State{View: state.Speaker, ID: p.a.Speakers[s].ID}.String(), Name: p.a.Speakers[s].Name},
		Hue: p.hues[s],
	}
}

// article returns how document d is named.
func (p *Presenter) article(d int) ArticleRef {
	doc := &p.a.Documents[d]
	return ArticleRef{
		Ref:   Ref{Href: state.State{View: state.Article, ID: doc.ID}.String(), Name: p.title(d)},
		Label: p.labels[d],
		When:  when(doc.Date),
	}
}

// title returns the headline of document d, or else its first words.
func (p *Presenter) title(d int) string {
	doc := &p.a.Documents[d]
	if doc.Title != "" {
		return doc.Title
	}
	for _, s := range doc.Segments {
		if s.Kind == corpus.Paragraph {
			return excerpt(s.Of(doc.Text), 90)
		}
	}
	return doc.ID
}

// place returns the address of a stretch of document d, by its quotation where
// it has one.
func (p *Presenter) place(d, quotation int, span corpus.Span) string {
	doc := &p.a.Documents[d]
	at := stretch(span)
	if quotation != corpus.None {
		at = doc.Quotations[quotation].ID
	}
	return state.State{View: state.Article, ID: doc.ID, At: at}.String()
}

// stretch names the bytes of a span, as an address has them.
func stretch(s corpus.Span) string { return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End) }

// statementRef returns the link to the first statement that a quotation
// witnesses, nil if there is none.
func (p *Presenter) statementRef(d, quotation int) *Ref {
	if quotation == corpus.None || len(p.within[d][quotation]) == 0 {
		return nil
	}
	s := &p.a.Statements[p.within[d][quotation][0]]
	return &Ref{Href: state.State{View: state.Statement, ID: s.ID}.String(), Name: wordings(s)}
}

// wordings says how many wordings a statement has.
func wordings(s *corpus.Statement) string {
	if s.Divergence == 0 {
		return strconv.Itoa(len(s.Witnesses)) + " times the same"
	}
	return strconv.Itoa(len(s.Witnesses)) + " wordings"
}

// counted returns "1 article", "3 articles".
func counted(n int, singular string) string {
	if n == 1 {
		return "1 " + singular
	}
	return figure(n) + " " + plural(singular)
}

// plural returns the plural of the few nouns that leads use.
func plural(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return stem + "ies"
	}
	return noun + "s"
}

// figure returns n with a comma between thousands.
func figure(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// paged returns the part of a list of total rows that s selects: rows [from, to).
func paged(s state.State, total int) Pages {
	from := min(s.Page, max(0, total-1)/rowsPerPage) * rowsPerPage
	pages := Pages{From: from, To: min(from+rowsPerPage, total), Total: total}
	at := func(page int) string {
		s.Page = page
		return s.String()
	}
	if from > 0 {
		pages.Previous = at(from/rowsPerPage - 1)
	}
	if pages.To < total {
		pages.Next = at(from/rowsPerPage + 1)
	}
	return pages
}
