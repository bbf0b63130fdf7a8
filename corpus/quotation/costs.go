package quotation

import "verbatim/corpus/lang"

// The costs of reading a mark. One unit is one thing that careful copy does
// not do; the cheapest sum over a paragraph is the reading. A cost errs on the
// side of pairing: a pair wrongly found is one record to discard, a pair
// missed is words that nobody finds.
const (
	// A mark that is neither half of a pair nor an apostrophe. It is dearer
	// than any single slip of shape or spacing, so that a slip does not lose
	// a quotation, and cheaper than two pairs bent to save one mark.
	costStray = 4.0

	costShape      = 1.5 // “ used to close, ” used to open
	costHalfShape  = 1.0 // only one of the two marks of a pair is of the wrong shape
	costMixedPair  = 0.7 // “ closed by ", or " by ”: frequent where copy was pasted together
	costSpaceIn    = 1.5 // white space between a mark and what it encloses
	costGluedOpen  = 3.0 // an opener directly after a letter or digit
	costAfterStop  = 1.0 // an opener directly after a stop or comma, the blank forgotten
	costGluedClose = 2.0 // a closer directly before a letter or digit, the blank forgotten
	costOpenStop   = 3.0 // an opener directly before a comma or stop
	costColonClose = 3.0 // a closer directly after a colon or an opening bracket: what follows is announced
	costOpenCue    = 4.0 // an opener directly before a cue in lower case: “said Ito
	costEdge       = 12  // an opener that ends its paragraph, a closer that begins it
	costEmpty      = 6.0 // nothing between the marks

	costSameFamily  = 1.5 // double marks within double ones
	costSingleOuter = 1.0 // single marks that are not within double ones
	costInnerOpen   = 4.0 // an inner quotation still open where the outer one closes

	costUnclosed   = 3.5 // still open at the end of the paragraph: a little cheaper than a stray, the words are kept
	costReopened   = 0.5 // the same, but the next paragraph opens again: the usual way to go on
	costRunsOn     = 2.0 // the same, and the next paragraph has a closer without an opener
	costCarried    = 1.0 // a paragraph that goes on within marks without opening again
	costCarriedNot = 0.5 // a paragraph that does not go on although the last one was left open

	// Apostrophes, by what stands around them. Those between two letters are
	// never marks.
	costElision       = 0.0 // 'em, '90s
	costPossessive    = 0.7 // the drivers' demands
	costDroppedLetter = 1.0 // goin'
	costWordEnd       = 2.0 // any other word's end
	costWordStart     = 2.5 // any other word's beginning
	costFeet          = 0.5 // 6'
	costFeetInches    = 0.0 // 6'2"
	costInches        = 3.0 // 12": a number may also end a quotation
)

// maxDepth bounds how deep quotations are read within one another; deeper
// marks are strays. News has two levels, a report of a report three.
const maxDepth = 3

// maxStates bounds the readings kept at each mark. Reachable stacks are few
// (families × shapes, three deep); the bound only matters for hostile text.
const maxStates = 48

// pairCost returns what it costs that a mark of shape o is closed by one of
// shape c.
func pairCost(o, c lang.MarkShape) float32 {
	switch {
	case o == lang.Low:
		return 0
	case (o == lang.Closing) != (c == lang.Opening):
		if o == lang.Straight || c == lang.Straight {
			return costMixedPair
		}
		return costHalfShape
	case (o == lang.Straight) != (c == lang.Straight):
		return costMixedPair
	}
	return 0
}
