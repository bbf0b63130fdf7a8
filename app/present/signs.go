package present

// A Sign explains a mark of compared text.
type Sign struct {
	Mark   Mark
	Sample string // a word that bears it, empty where the mark is a sign of its own
	Means  string
}

// Signs are the marks of compared text in the order in which they are explained.
var Signs = []Sign{
	{Differs, "word", "differs"},
	{Meaning, "word", "differs, may change the meaning"},
	{Added, "word", "only here"},
	{LeftOut, "", "left out here"},
	{Lost, "word", "left out here, may change the meaning"},
	{Spelling, "word", "spelling or punctuation"},
}
