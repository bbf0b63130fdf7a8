// Package present holds the view models: what each view of the explorer shows,
// as plain values. They are computed from an analysis by the engine, in the
// worker, sent to the page and drawn there; the static pages draw the same.
//
// All text in them is hostile: it is the corpus's own. It is drawn as text
// nodes and properties, never as markup.
package present

import (
	"verbatim/app/state"
	"verbatim/corpus"
)

// A Page is one view, ready to draw. Exactly one of its pointers is set.
type Page struct {
	State state.State `json:"state"`
	Title string      `json:"title"` // the h1
	Lead  string      `json:"lead"`  // one sentence that sums the view up in figures

	Timeline    *Timeline    `json:"timeline,omitempty"`
	Statements  *Statements  `json:"statements,omitempty"`
	Statement   *Statement   `json:"statement,omitempty"`
	Quotations  *Quotations  `json:"quotations,omitempty"`
	Articles    *Articles    `json:"articles,omitempty"`
	Article     *Article     `json:"article,omitempty"`
	Speakers    *Speakers    `json:"speakers,omitempty"`
	Speaker     *Speaker     `json:"speaker,omitempty"`
	Find        *Find        `json:"find,omitempty"`
	Search      *Search      `json:"search,omitempty"`
	Check       *Check       `json:"check,omitempty"`
	Compare     *Compare     `json:"compare,omitempty"`
	Corpus      *Corpus      `json:"corpus,omitempty"`
	Corrections *Corrections `json:"corrections,omitempty"`
	Missing     *Missing     `json:"missing,omitempty"`
}

// Missing is shown where an address leads to nothing.
type Missing struct {
	What string `json:"what"` // what was looked for
	Hint string `json:"hint"` // what to do
}

// A Ref is a link to something: its address in the explorer and its name.
type Ref struct {
	Href string `json:"href,omitempty"` // "#/…"; empty if there is nothing to open
	Name string `json:"name"`
}

// A Voice is a speaker as drawn beside words: name and hue.
type Voice struct {
	Ref
	Hue int `json:"hue"` // 1–8 for the eight most quoted, 0 for the rest
}

// A When is a date as drawn.
type When struct {
	Label    string         `json:"label"`              // "Friday 18 April 2025", "18–24 April 2025", "undated"
	Short    string         `json:"short"`              // "18 Apr", for narrow places
	ISO      string         `json:"iso,omitempty"`      // EDTF value, for <time datetime> where it is a day or month
	Inferred bool           `json:"inferred,omitempty"` // drawn with a sign of doubt
	Reason   string         `json:"reason,omitempty"`   // one sentence
	Checked  corpus.Checked `json:"checked,omitempty"`  // by a person
}

// An ArticleRef is an article as named beside its words.
type ArticleRef struct {
	Ref
	Label string `json:"label"` // short: the outlet, else the shortest telling part of the ID: "002"
	When  When   `json:"when"`
}

// Counts are the figures of a corpus.
type Counts struct {
	Articles   int `json:"articles"`
	Quotations int `json:"quotations"` // records of speech with marks
	Indirect   int `json:"indirect"`   // reports without marks
	Terms      int `json:"terms"`      // terms and titles
	Speakers   int `json:"speakers"`
	Statements int `json:"statements"` // told by more than one article
	Repeats    int `json:"repeats"`    // repeated inside one article only
	Dates      int `json:"dates"`      // time expressions
	Problems   int `json:"problems"`   // diagnostics
}

// A Run is a stretch of text drawn in one way.
type Run struct {
	Text  string `json:"text"`
	Mark  Mark   `json:"mark,omitempty"`
	ID    string `json:"id,omitempty"`    // of the quotation it belongs to
	Note  int    `json:"note,omitempty"`  // 1-based index into Article.Notes, 0 if none
	Hue   int    `json:"hue,omitempty"`   // of the speaker, for quotations
	Title string `json:"title,omitempty"` // in words, for the ear and the pointer

	Target bool `json:"target,omitempty"` // what the address points at: shown in view
}

// A Mark says how a run is drawn. Each has a sign besides its colour.
type Mark string

// The marks of running text and of collated cells.
const (
	Plain     Mark = ""
	Speech    Mark = "speech"
	Indirect  Mark = "indirect"
	Term      Mark = "term"
	Title     Mark = "title"
	Date      Mark = "date"
	Same      Mark = "same"
	Differs   Mark = "differs"
	LeftOut   Mark = "left-out" // Text is empty; drawn as ⟂
	Lost      Mark = "lost"     // left out in a way that may change the meaning; Text is what is missing, drawn struck out
	Added     Mark = "added"
	Meaning   Mark = "meaning" // differs in a way that may change the meaning
	Hit       Mark = "hit"
	Spelling  Mark = "spelling" // the same word, spelled or punctuated differently
	Mentioned Mark = "mentioned"
)

// Timeline is everything dated.
type Timeline struct {
	Counts  Counts   `json:"counts"`
	Kinds   []Choice `json:"kinds"` // filter: published, said, mentioned
	Show    []Choice `json:"show"`  // which lanes the picture has
	Lanes   []Lane   `json:"lanes"` // the picture: said by each who said most, published, mentioned
	Ticks   []Tick   `json:"ticks"`
	Window  Window   `json:"window"` // the time that the picture shows; X of what it holds is a share of it
	Whole   Window   `json:"whole"`  // what it shows unless somebody zooms: all that was published or said
	All     Window   `json:"all"`    // all that is dated
	From    string   `json:"from"`   // ISO days of Whole
	To      string   `json:"to"`
	Clip    int      `json:"clip"`              // dated entries outside of Whole: early mentions such as 2014
	Earlier *Ref     `json:"earlier,omitempty"` // what the list leaves out before its beginning
	Days    []Day    `json:"days"`              // the list under it
	Pages   Pages    `json:"pages"`
}

// A Window is a stretch of time in days since the beginning of 1970; To is
// its end, exclusive.
type Window struct {
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

// A Lane is one row of the picture.
type Lane struct {
	Kind  corpus.EntryKind `json:"kind"`
	Name  string           `json:"name"`            // of the clock, or of who speaks
	Hue   int              `json:"hue,omitempty"`   // of who speaks
	Voice bool             `json:"voice,omitempty"` // it is one speaker's
	Dots  []Dot            `json:"dots"`            // ordered by X
}

// A Dot is one or more entries at one place of a lane.
type Dot struct {
	X        float64 `json:"x"`     // 0–1 from left to right; outside of that beside the window
	Width    float64 `json:"width"` // 0 for a day, else the share of the width that it spans
	Count    int     `json:"count"`
	Inferred bool    `json:"inferred,omitempty"` // all of them
	Folded   bool    `json:"folded,omitempty"`   // several dates: following the link zooms in
	Label    string  `json:"label"`              // in words: "Friday 18 April 2025: 7 statements"
	Href     string  `json:"href"`               // the timeline filtered to it, or zoomed in on it
	First    string  `json:"first"`              // ISO days that it covers
	Last     string  `json:"last"`
}

// A Tick is a labelled place of the time scale.
type Tick struct {
	X     float64 `json:"x"`
	Label string  `json:"label"`
	Major bool    `json:"major,omitempty"`
}

// A Day is a heading of the list with its entries.
type Day struct {
	When    When    `json:"when"`
	Entries []Entry `json:"entries"`
}

// An Entry is one line of the list.
type Entry struct {
	Kind    corpus.EntryKind `json:"kind"`
	When    When             `json:"when"`
	Voice   *Voice           `json:"voice,omitempty"`
	Text    []Run            `json:"text"` // the words said, the headline, or the mention in its sentence
	Article ArticleRef       `json:"article"`
	More    *Ref             `json:"more,omitempty"` // "3 wordings"
	Href    string           `json:"href"`           // where it stands
}

// A Choice is a value that a list can be filtered by.
type Choice struct {
	Ref
	Count  int  `json:"count"`
	Chosen bool `json:"chosen,omitempty"` // following the link takes it off again
}

// Pages says which part of a long list is shown.
type Pages struct {
	From     int    `json:"from"` // rows From+1 … To of Total
	To       int    `json:"to"`
	Total    int    `json:"total"`
	Previous string `json:"previous,omitempty"` // addresses, empty at the ends
	Next     string `json:"next,omitempty"`
	Windowed bool   `json:"windowed,omitempty"` // the other rows come as the list is scrolled
}

// A Sort is a column that a list can be ordered by.
type Sort struct {
	Column string `json:"column"` // its key: "speaker"
	Href   string `json:"href"`   // the list ordered by it, or the other way round
	Order  string `json:"order"`  // as aria-sort has it: "", "ascending" or "descending"
}

// Statements lists utterances that are told more than once.
type Statements struct {
	Rows  []StatementRow `json:"rows"`
	Pages Pages          `json:"pages"`
}

// A StatementRow is one statement in a list.
type StatementRow struct {
	Ref
	Voice      *Voice       `json:"voice,omitempty"`
	When       When         `json:"when"`
	Text       string       `json:"text"` // the fullest witness
	Readings   []Reading    `json:"readings"`
	Articles   int          `json:"articles"`
	Divergence float64      `json:"divergence"` // 0 verbatim … 1
	Grade      corpus.Grade `json:"grade"`      // the farthest of its witnesses
	Meaning    []string     `json:"meaning"`    // kinds of change that may change the meaning: "negation"
}

// A Reading is one witness in a list.
type Reading struct {
	Article  ArticleRef   `json:"article"`
	Text     string       `json:"text"`
	Grade    corpus.Grade `json:"grade"`
	Indirect bool         `json:"indirect,omitempty"`
	Repeat   bool         `json:"repeat,omitempty"`
	Runs     []Run        `json:"runs,omitempty"` // Text marked where it differs from the fullest; none in margins
}

// Statement is one utterance and its witnesses, collated.
type Statement struct {
	ID      string    `json:"id"` // which the address may have another of, see [Presenter.moved]
	Voice   *Voice    `json:"voice,omitempty"`
	When    When      `json:"when"`
	Grade   string    `json:"grade"` // in words: "all different", "the same in all"
	Columns int       `json:"columns"`
	Rows    []Witness `json:"rows"`
	InWords string    `json:"in_words"`
	Changes []Change  `json:"changes"` // meaning-changing first
	Reasons []string  `json:"reasons"` // why they belong together
	Score   float64   `json:"score"`   // probability that they are one utterance
	Kept    []Kept    `json:"kept"`    // by witness but the fullest; empty if all keep all
	Lineage *Lineage  `json:"lineage,omitempty"`

	Parted []CorrectionRow `json:"parted,omitempty"` // passages that a person has parted from it
}

// A Witness is one row of the collation. Cells are in the order of its words;
// every row has the same number of them.
type Witness struct {
	Reading
	Doc     string         `json:"doc"`
	Span    corpus.Span    `json:"span"`
	Checked corpus.Checked `json:"checked,omitempty"`
	Href    string         `json:"href"` // where it stands in the article
	Context string         `json:"context"`
	Fullest bool           `json:"fullest,omitempty"`
	Cells   []Cell         `json:"cells"`
}

// A Cell is what a witness reads in one column.
type Cell struct {
	Text    string            `json:"text"`
	Mark    Mark              `json:"mark"`
	Variant int               `json:"variant"` // equal numbers in a column are equal readings, 0 left out
	Change  corpus.ChangeKind `json:"change,omitempty"`
	Moved   bool              `json:"moved,omitempty"`
}

// A Change is one place where the witnesses differ, in words.
type Change struct {
	Kind    corpus.ChangeKind `json:"kind"`
	Meaning bool              `json:"meaning,omitempty"`
	Text    string            `json:"text"`
}

// Quotations lists quotations.
type Quotations struct {
	Rows     []QuotationRow `json:"rows"`
	Sorts    []Sort         `json:"sorts"`
	Speakers []Choice       `json:"speakers"`
	Articles []Choice       `json:"articles"`
	Kinds    []Choice       `json:"kinds"`
	Pages    Pages          `json:"pages"`
}

// A QuotationRow is one quotation with what is known of it.
type QuotationRow struct {
	ID         string               `json:"id"`
	Href       string               `json:"href"` // where it stands in the article
	Kind       corpus.QuotationKind `json:"kind"`
	Form       corpus.Form          `json:"form"`
	Text       string               `json:"text"`
	Voice      *Voice               `json:"voice,omitempty"`
	Mention    string               `json:"mention,omitempty"` // as the text has it: "he"
	Cue        string               `json:"cue,omitempty"`
	Article    ArticleRef           `json:"article"`
	Said       When                 `json:"said"`
	Statement  *Ref                 `json:"statement,omitempty"`
	Rule       string               `json:"rule,omitempty"`
	Confidence float64              `json:"confidence"`
	Checked    corpus.Checked       `json:"checked,omitempty"` // by a person
}

// Articles lists the documents.
type Articles struct {
	Rows    []ArticleRow `json:"rows"`
	Sorts   []Sort       `json:"sorts"`
	Outlets []Choice     `json:"outlets"`
	Pages   Pages        `json:"pages"`
}

// An ArticleRow is one document in a list.
type ArticleRow struct {
	ArticleRef
	Title      string `json:"title"`
	Source     string `json:"source,omitempty"`
	Basis      string `json:"basis"` // of its date, in words: "from its header"
	Words      int    `json:"words"`
	Quotations int    `json:"quotations"`
	Speakers   int    `json:"speakers"`
	Statements int    `json:"statements"` // shared with others
	Problems   int    `json:"problems"`
}

// Article is one document to read.
type Article struct {
	ArticleRow
	Author     string      `json:"author,omitempty"`
	URL        string      `json:"url,omitempty"`
	Paragraphs []Paragraph `json:"paragraphs"`
	Notes      []Note      `json:"notes"`            // one a quotation
	Notice     string      `json:"notice,omitempty"` // what casts doubt on all of its quotations, with the evidence
	Problems   []string    `json:"problem_list"`
	Compare    []Choice    `json:"compare"` // articles that tell the same, with links to the comparison
	Previous   *Ref        `json:"previous,omitempty"`
	Next       *Ref        `json:"next,omitempty"`
}

// A Paragraph is a segment to read.
type Paragraph struct {
	Kind     corpus.SegmentKind `json:"kind"`
	Runs     []Run              `json:"runs"`
	RepeatOf int                `json:"repeat_of,omitempty"` // 1-based index of the paragraph that it repeats; drawn folded
}

// A Note is what the margin says of a quotation.
type Note struct {
	QuotationRow
	SpeakerWhy []string  `json:"speaker_why"` // why the mention is this speaker
	Also       []Reading `json:"also"`        // other witnesses
}

// Speakers lists who speaks.
type Speakers struct {
	Rows  []SpeakerRow `json:"rows"`
	Sorts []Sort       `json:"sorts"`
	Kinds []Choice     `json:"kinds"`
	Pages Pages        `json:"pages"`
}

// A SpeakerRow is one speaker in a list.
type SpeakerRow struct {
	Voice
	Kind       corpus.EntityKind `json:"kind"`
	Roles      []string          `json:"roles"`
	Aliases    []string          `json:"aliases"`
	Quotations int               `json:"quotations"`
	Indirect   int               `json:"indirect"`
	Words      int               `json:"words"` // spoken, in marks
	Articles   []ArticleCount    `json:"articles"`
}

// An ArticleCount is how often something is found in one article.
type ArticleCount struct {
	ArticleRef
	Count int `json:"count"`
}

// Speaker is one speaker with everything said.
type Speaker struct {
	SpeakerRow
	Joins      []corpus.Join   `json:"joins"`
	Others     []string        `json:"others"`           // who else speaks, the most quoted first
	Parted     []CorrectionRow `json:"parted,omitempty"` // names that a person has parted from it
	Statements []StatementRow  `json:"statements"`
	Rows       []QuotationRow  `json:"rows"`
	Pages      Pages           `json:"pages"`
}
