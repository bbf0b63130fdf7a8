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

	Small         Words // function words, which say nothing of the subject and which title case leaves small: "of", "the"
	Finite        Words // commonest finite verb forms, which a bare heading does without: "is", "will", "don't"
	HeadlineVerbs Words // present tense of the verbs of headlines: "warns", "weighs"; few plural nouns among them

	Articles Words // "the", which headlines drop
	Reports  Words // commonest verbs of speech in the past tense: a line with one is the article's own

	// Formulas, folded. Leads begin a line, tails end it, the rest stand anywhere.
	HeaderKeys   Words    // keys of metadata lines at the top: "date", "title"
	BylineLeads  []string // "by ", "reporting by "
	StampLeads   []string // lines that say when, if a number follows: "updated "
	BylineTails  []string // "contributed to this report"
	DekLeads     []string // lists of points above the article: "story highlights"
	CaptionLeads []string // "file photo", "enlarge this image"
	CreditLabels []string // stand before the name of a photographer: "photo by ", "photo: "
	Agencies     []string // of pictures, standing after a slash or at the end: "getty images", "ap"
	Depictions   []string // what captions say of people in pictures: " poses for ", "(left)"
	LinkLeads    []string // lead to other articles or services: "read more", "see also"
	LinkTails    []string // "read more", "manage newsletters"
	Promotions   []string // of services; two of them make a line of the web page: "newsletter", "sign up"
	Furniture    Words    // whole lines of a web page, without signs at their ends: "advertisement"
}
