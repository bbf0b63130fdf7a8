// Package en is the English language as package lang describes one: the
// tables, each in the file of its part, and the rules that no table can say.
// Where a table has a source, its file names it; the others are from the
// authors' knowledge of the language.
package en

import "verbatim/corpus/lang"

// English is the language tagged "en", British and American.
var English = &lang.Language{
	Tag: "en",
	Function: lang.NewWords(`the of and to in a is that for it was on with as be at by this had not are
		but from or have an they which one you were her all she there would their we him been has when who
		will more no if out so said what up its about into than them can only other new some could time
		these two may then do first any my now such like our over me even most made after also did many
		before must through where much should`),
	Segments:   segmentation,
	Marks:      marks,
	Names:      names,
	Reporting:  reporting,
	Calendar:   calendar,
	Comparison: comparison,
}
