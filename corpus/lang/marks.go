package lang

// Marks is the quotation marks of a language and the apostrophes that look
// like them.
type Marks struct {
	Signs []Sign // every way of writing a mark; of two that begin alike the longer is tried first

	// Elisions are the words that lose their beginning or end to an
	// apostrophe, written without it: "em", "tis", "n".
	Elisions Words
}

// A Sign is one way of writing a quotation mark.
type Sign struct {
	Text   string
	Family MarkFamily
	Shape  MarkShape
}

// MarkFamily says which marks can pair with one another.
type MarkFamily uint8

// The families of marks.
const (
	DoubleMark  MarkFamily = iota // “ ” " „ `` ''
	SingleMark                    // ‘ ’ ' ‚
	AngleMark                     // « »
	SingleAngle                   // ‹ ›
)

// MarkShape says how a mark looks, which is not always what it does.
type MarkShape uint8

// The shapes of marks.
const (
	Straight MarkShape = iota // the same at both ends: " '
	Opening                   // the shape that opens: “ ‘ «
	Closing                   // the shape that closes: ” ’ »
	Low                       // „ ‚: opens, and “ may close it
)
