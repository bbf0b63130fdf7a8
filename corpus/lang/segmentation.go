package lang

// Segmentation is how text is cut: abbreviations, contractions, and the
// formulas of captions, links and the lines around an article.
//
// In the three tables of abbreviations an entry with a capital letter matches
// only words written so or all in capitals; an entry in lower case matches any.
// Entries stand without their last stop.
type Segmentation struct {
	Honorifics    Words // stand before a name, never end a sentence: "Mr", "Gen", "St"
	Abbreviations Words // keep their stop anywhere and may end a sentence: "Inc", "Sept", "etc"
	Numbering     Words // keep their stop only before a digit: "no", "fig"

	Enclitics  []string // endings cut off as tokens of their own, straight apostrophe: "'s"
	Contracted Words    // words that keep such an ending, because it is a verb: "it", "that"
	Starters   Words    // words that, capitalized after an abbreviation, begin a sentence: "the", "he"

	Small  Words // words that title case leaves small: "of", "the", "and"
	Finite Words // commonest finite verb forms: a line without any is no sentence

	HeaderKeys   Words    // keys of metadata lines at the top: "date", "title"
	Credits      []string // phrases of picture credits: "getty images", "file photo"
	CaptionLeads []string // how captions begin: "file -", "image:"
	LinkLeads    []string // how lines that lead to other articles begin: "read more", "related:"
	Furniture    []string // whole lines that a web page leaves in a text: "advertisement"
	BylineLeads  []string // how lines that name the writer or the time begin: "by ", "updated "
}
