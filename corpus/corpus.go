// Package corpus is the vocabulary of Verbatim: documents, the layers that the
// stages find in them, and the analysis of a whole corpus.
//
// It holds plain data. Annotation is stand-off: [Document.Text] never changes
// after ingest, and everything found in it is a [Span] of byte offsets into it.
// A stage reads a document and its earlier layers and returns one more layer;
// none rewrites what came before. Within a document the layers refer to each
// other by index, across documents by index into the slices of [Analysis];
// the identifiers that leave the program (ID fields) come from content.
//
// Package corpus knows no user interface, no browser, no disk and no clock.
package corpus

// None is the index that refers to nothing.
const None = -1

// A Span is the half-open interval [Start, End) of UTF-8 byte offsets into the
// text of one document. Both ends lie on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no text; the zero Span stands for "absent".
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Before orders spans by start, then by end.
func (s Span) Before(t Span) bool {
	if s.Start != t.Start {
		return s.Start < t.Start
	}
	return s.End < t.End
}

// A Document is one article and what the stages have found in it.
type Document struct {
	ID       string // [a-z0-9-]+, from the path without its ending, or a hash of the text
	Path     string // as given to ingest; empty for a record of a collection
	Title    string // from metadata, else the headline, else empty
	Source   string // the outlet, empty if unknown
	Author   string
	URL      string
	Language string // BCP 47 tag of the language it is analysed as, empty if none of ours
	Declared string // date in the metadata of the format as it was given, empty if none
	Text     string // UTF-8, LF line ends

	Segments    []Segment // partition the non-blank text, ordered
	Sentences   []Span    // ordered, each within one segment
	Tokens      []Token   // ordered; no white space
	Mentions    []Mention
	Quotations  []Quotation
	Times       []TimeExpression
	Date        Dating // when it was published
	Diagnostics []Diagnostic
}

// SegmentKind says what a paragraph-level unit of a document is.
type SegmentKind string

// The kinds of segment.
const (
	Header    SegmentKind = "header"   // the machine's line, such as " date 2025-04-28 "
	Headline  SegmentKind = "headline" // wherever it stands
	Dek       SegmentKind = "dek"      // the line under the headline
	Caption   SegmentKind = "caption"  // of a picture, with its credit
	Heading   SegmentKind = "heading"  // a cross-head
	Related   SegmentKind = "related"  // the title of another article, linked in the middle
	Paragraph SegmentKind = "paragraph"
)

// A Segment is a paragraph-level unit. Its span has no white space at its ends.
type Segment struct {
	Span
	Kind        SegmentKind
	DuplicateOf int // index of the earlier segment that it repeats, or None
}

// TokenKind is the coarse class of a token.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // holds a letter
	Number                  // holds a digit and no letter
	Punct                   // anything else: one rune each, but for "..." and "--"
)

// A Token is a word, number or sign as UAX #29 cuts it, except that the
// abbreviations of the document's language keep their stop.
type Token struct {
	Span
	Kind TokenKind
}

// NotAnalysed is the code of the diagnostic that a document is in no language
// that is analysed.
const NotAnalysed = "language-not-analysed"

// LooksRewritten is the code of the diagnostic that the quotations of a document
// look rewritten or translated back. Its span is empty.
const LooksRewritten = "quotations-look-rewritten"

// SuspectDate is the code of the diagnostic that a document's date is not to be
// believed. Its span is empty.
const SuspectDate = "date-in-doubt"

// A Diagnostic says what could not be read as it should, and where.
type Diagnostic struct {
	Span
	Code    string // such as "unclosed-quotation-mark"
	Message string // one sentence: what, and what was assumed instead
}
