package corpus

// Basis says on what a date rests.
type Basis string

// The bases of a date.
const (
	ByHeader   Basis = "header"
	ByMetadata Basis = "metadata"
	ByText     Basis = "text"
	Inferred   Basis = "inferred"
	NoBasis    Basis = "none"
)

// A Dating is a date as far as it is known.
type Dating struct {
	Value    string // EDTF level 1: "2025-04-18", "2025-04", "2025-04-18/2025-04-24"; empty if unknown
	Earliest string // ISO 8601 day, inclusive; empty if unknown
	Latest   string // ISO 8601 day, inclusive; empty if unknown
	Basis    Basis
	Reason   string // one sentence for the reader
	Checked  Checked
}

// Known reports whether d says anything.
func (d Dating) Known() bool { return d.Value != "" }

// Exact reports whether d is one day.
func (d Dating) Exact() bool { return d.Earliest != "" && d.Earliest == d.Latest }

// TimexType is the TIMEX3 type of a time expression.
type TimexType string

// The TIMEX3 types.
const (
	Date     TimexType = "DATE"
	Time     TimexType = "TIME"
	Duration TimexType = "DURATION"
	Set      TimexType = "SET"
)

// A TimeExpression is a stretch of text that denotes a time, normalized.
type TimeExpression struct {
	Span
	Type     TimexType
	Value    string // TIMEX3 value: "2025-04-18", "2025-W17", "P30D", "2022-FA", "PAST_REF"; empty while the anchor is unknown
	Mod      string // TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, …; empty if none
	Reason   string // in words: "Friday before 28 April 2025"
	Earliest string // first ISO day that Value covers; empty for durations, sets and references
	Latest   string // last ISO day that Value covers
	Relative bool   // the value depends on the anchor date
}

// EntryKind is the clock that a timeline entry belongs to.
type EntryKind string

// The kinds of timeline entry.
const (
	Published EntryKind = "published"
	Said      EntryKind = "said"
	Mentioned EntryKind = "mentioned"
)

// A TimelineEntry is something dated. Index fields are None where they do not apply.
type TimelineEntry struct {
	Dating
	Kind      EntryKind
	Doc       int // index into Analysis.Documents
	Quotation int // index into the document's Quotations
	Statement int // index into Analysis.Statements
	Span      Span
}
