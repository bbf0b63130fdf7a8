package quotation

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// Steps returns how many items and stacks of open quotations Find looks at.
func Steps(doc *corpus.Document, l *lang.Language) int {
	f, _ := newFinder(doc, l)
	f.find()
	nodes := 0
	for _, s := range doc.Segments {
		all := []node{{prev: -1}}
		from := 0
		for _, k := range f.stray.scan(doc.Text, s.Span, &l.Marks, f.cueAt()) {
			to := len(all)
			all = step(all, from, &k, false)
			from = to
		}
		nodes += len(all)
	}
	return f.steps + nodes
}
