package present

import (
	"verbatim/corpus"
)

// What the views show that look something up: find, search, check, and the
// reader's own corpus.

// Find answers where a remembered quotation stands.
type Find struct {
	Query   string  `json:"query"`
	Matches []Match `json:"matches"`
	Reason  string  `json:"reason,omitempty"` // why there are none
}

// A Match is one passage with its differences from the query.
type Match struct {
	Href      string       `json:"href"`
	Score     float64      `json:"score"`
	Grade     corpus.Grade `json:"grade"`
	Voice     *Voice       `json:"voice,omitempty"`
	Article   ArticleRef   `json:"article"`
	Said      When         `json:"said"`
	Before    string       `json:"before"` // context
	After     string       `json:"after"`
	Original  []Run        `json:"original"` // the passage, marked where it differs
	Yours     []Run        `json:"yours"`    // the query, marked where it differs
	Changes   []Change     `json:"changes"`
	Statement *Ref         `json:"statement,omitempty"`
}

// Search is a concordance: keywords in their context.
type Search struct {
	Query    string          `json:"query"`
	Read     string          `json:"read"`  // how it was understood
	Notes    []string        `json:"notes"` // what was read otherwise than it was written
	Lines    []KWIC          `json:"lines"`
	Articles int             `json:"articles"` // that hold lines
	Sorts    []Sort          `json:"sorts"`
	Facets   []NarrowByField `json:"facets"`
	Pages    Pages           `json:"pages"`
	Other    string          `json:"other,omitempty"` // address of the words of the lines, or back
	Words    *Words          `json:"words,omitempty"` // in place of lines
}

// Words is what is told of the words of a search; the figures are those of
// [index.Profile], [index.Collocate] and [index.Keyness].
type Words struct {
	PerMillion string    `json:"perMillion"`
	ByArticle  string    `json:"byArticle"` // dispersion, 0 even to 1
	ByMonth    string    `json:"byMonth"`   // empty if no article is dated
	Months     []WordRow `json:"months"`    // count, and in a million words
	Near       []WordRow `json:"near"`      // nearby and in all, logDice, G²
	Keys       []WordRow `json:"keys"`      // in the set and in the other, log ratio, G²
	Set        string    `json:"set"`       // words of the set
	Against    string    `json:"against"`   // words of the other
}

// A WordRow is one word, or one month, with its figures.
type WordRow struct {
	Ref
	Count  int    `json:"count"`
	Other  int    `json:"other"`
	Effect string `json:"effect,omitempty"` // how large it is
	Sure   string `json:"sure,omitempty"`   // how sure
}

// A KWIC is a line of a concordance.
type KWIC struct {
	Href    string     `json:"href"`
	Left    string     `json:"left"`
	Text    string     `json:"text"`
	Right   string     `json:"right"`
	Voice   *Voice     `json:"voice,omitempty"` // of the speech it stands in
	Quoted  bool       `json:"quoted"`          // it stands in marks
	Article ArticleRef `json:"article"`
}

// NarrowByField is the values of one field with the lines that each leaves.
type NarrowByField struct {
	Field   string   `json:"field"`
	Choices []Choice `json:"choices"`
}

// A CardResult says whether an evidence card still holds.
type CardResult struct {
	Agrees    bool   `json:"agrees"`
	Says      string `json:"says"`
	Quotation string `json:"quotation"` // of the card, as all below
	Speaker   string `json:"speaker,omitempty"`
	Title     string `json:"title"`
	SHA256    string `json:"sha256"`
	Href      string `json:"href,omitempty"` // the place in this corpus; empty if it has none
}

// Check is what became of the quotations of a draft.
type Check struct {
	Card *CardResult `json:"card,omitempty"` // there was a card in place of a draft

	Articles int       `json:"articles"` // that it is held against
	Checked  bool      `json:"checked"`  // there was a draft
	Name     string    `json:"name"`     // of its file, if it had one
	Summary  string    `json:"summary"`
	Note     string    `json:"note,omitempty"` // if the draft as a whole could not be read
	Findings []Finding `json:"findings"`
	Text     string    `json:"-"`     // the draft, where it was typed: it is not sent back
	Draft    [][]Run   `json:"draft"` // its paragraphs; runs of quotations have the number of their finding as note
}

// A Finding is one quotation of a draft.
type Finding struct {
	Number   int      `json:"number"`
	Verdict  string   `json:"verdict"` // as package check names it; empty for what is not judged
	Says     string   `json:"says"`    // the verdict in words
	Faithful bool     `json:"faithful"`
	Speaker  string   `json:"speaker"` // as the draft has it
	Yours    []Run    `json:"yours"`   // the draft's words, marked where they depart
	Source   *Source  `json:"source,omitempty"`
	Second   *Source  `json:"second,omitempty"`  // the other place of what is stitched
	Closest  *Source  `json:"closest,omitempty"` // of what was not found
	Changes  []Change `json:"changes"`
	Reason   string   `json:"reason,omitempty"`
}

// A Source is a place of the corpus that words of a draft come from.
type Source struct {
	Href    string     `json:"href"`
	Voice   *Voice     `json:"voice,omitempty"`
	Article ArticleRef `json:"article"`
	Said    When       `json:"said"`
	Before  string     `json:"before"`
	Words   []Run      `json:"words"` // marked where the draft departs from them
	After   string     `json:"after"`
}

// Corpus says what is loaded and how it was read.
type Corpus struct {
	Counts   Counts       `json:"counts"`
	Bytes    int          `json:"bytes"`
	From, To When         // what the articles span
	Files    []ArticleRow `json:"files"`
	Problems []Problem    `json:"problems"`
	Own      *Own         `json:"own,omitempty"` // null for the articles that the page came with
}

// Own is what is said of a corpus of the reader's own files.
type Own struct {
	Summary string   `json:"summary"`
	Unread  []string `json:"unread"` // name, place and reason of what was left out
}

// A Problem is a diagnostic with its place.
type Problem struct {
	Article ArticleRef `json:"article"`
	Href    string     `json:"href"`
	Code    string     `json:"code"`
	Message string     `json:"message"`
	Excerpt string     `json:"excerpt"`
}
