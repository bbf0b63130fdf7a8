package quotation

import (
	"math"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang"
	"verbatim/corpus/lang/en"
)

// paragraphs returns a document with one paragraph a line.
func paragraphs(text string) *corpus.Document {
	doc := &corpus.Document{Text: text}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		s := trimSpace(text, corpus.Span{Start: at, End: at + len(line)})
		at += len(line)
		if !s.Empty() {
			doc.Segments = append(doc.Segments, corpus.Segment{Span: s, Kind: corpus.Paragraph, DuplicateOf: corpus.None})
		}
	}
	return doc
}

// cuesFor recognizes "said" and "replied" directly before a capital.
func cuesFor(text string) func(int) bool {
	return func(i int) bool {
		return strings.HasPrefix(text[i:], "said ") || strings.HasPrefix(text[i:], "replied ")
	}
}

// In these texts the marks that should be found enclose what stands between
// the brackets ⟦ and ⟧, which are taken out before reading.
var readings = []string{
	// the common shapes
	`“⟦We open at nine,⟧” said Ito.`,
	`"⟦We open at nine,⟧" she said, "⟦and close at five.⟧"`,
	`„⟦We open at nine,⟧“ said Ito.`,
	`«⟦We open at nine⟧», said Ito.`,
	`« ⟦We open at nine⟧ », said Ito.`,
	"``⟦We open at nine,⟧'' said Ito.",
	`''⟦We open at nine,⟧'' said Ito. ''⟦Sharp.⟧''`,
	`‹⟦We open at nine⟧›, said Ito.`,
	`’’⟦We open at nine,⟧’’ said Ito.`,
	// apostrophes, measures, decades
	`The drivers' union and the cooks' union met; it's the '90s again, they say, rock 'n' roll and all.`,
	`The ’90s were the bakers’ best years, Ito’s mother recalled.`,
	`He stood 6'2" tall and carried a 12" pipe.`,
	`At 5'11", Ito was "⟦the short one,⟧" he said.`,
	`"⟦Our sales doubled in 2016,⟧" said Ito. "⟦We made 200.⟧"`,
	// headlines and British usage
	`Bridge to reopen '⟦within weeks⟧': mayor`,
	`‘⟦It’s the bakers’ turn,⟧’ said Ito.`,
	`'⟦It isn't the bakers' turn,⟧' said Ito.`,
	// nested
	`“⟦She told me, ‘⟦Stay home⟧’ and I did,⟧” said Ito.`,
	`"⟦She told me, '⟦Stay home.⟧'⟧"`,
	`"⟦She told me, 'Stay home.⟧ " said Ito.`,
	`''⟦She told me, '⟦Stay home.⟧'⟧''`,
	`‘⟦She told me, “⟦Stay home⟧” and I did,⟧’ said Ito.`,
	`“⟦The sign says “⟦Closed⟧” all week,⟧” said Ito.`,
	// slips: one quotation at most is lost
	`“⟦We open at nine,⟧ “ said Ito.`,
	`”⟦We open at nine,⟧” said Ito. “⟦Sharp.⟧”`,
	`“⟦We open at nine,⟧“ said Ito. “⟦Sharp.⟧”`,
	`“⟦We open at nine,⟧" said Ito. "⟦Sharp.⟧”`,
	`“⟦We open at nine⟧” on most days, “said Ito. “⟦Sharp.⟧”`,
	`We open at nine,” said Ito. “⟦Sharp.⟧” He left. “⟦Bye.⟧”`,
	`“We open at nine, said Ito. “⟦Sharp.⟧” He left. “⟦Bye.⟧”`,
	`He said they would "⟦open at nine.⟧"Others "⟦doubt it.⟧"`,
	`He said: " ⟦We open at nine⟧ ", and " ⟦we close at five⟧ ".`,
	`“⟦We open at nine.⟧””`,
	`He called it “⟦early.⟧“”`,
	`“”⟦We open at nine,⟧” said Ito.`,
	`“⟦I would tell him:” ⟦Go home⟧⟧ “”, she said.`,
	// carried over
	"“⟦We open at nine.⟧\n“⟦We close at five,⟧” said Ito.",
	"“⟦We open at nine.⟧\n⟦We close at five,⟧” said Ito.",
	"“⟦We open at nine.⟧\nThe shop is old. “⟦It is ours,⟧” said Ito.",
	"“⟦We open at nine.⟧\n“⟦On Sundays at ten.⟧\n“⟦We close at five.⟧”",
	`He said: “⟦We open at nine.⟧`,
}

func TestPairs(t *testing.T) {
	for _, marked := range readings {
		text := strings.NewReplacer("⟦", "", "⟧", "").Replace(marked)
		doc := paragraphs(text)
		got, _ := pairs(doc, en.English, cuesFor(text))
		if g := bracketed(text, got); g != marked {
			t.Errorf("pairs read\n got %s\nwant %s", g, marked)
		}
	}
}

// bracketed writes the spans of found into text as brackets.
func bracketed(text string, found []pair) string {
	var b strings.Builder
	for i := 0; i <= len(text); i++ {
		for _, p := range found {
			if p.End == i {
				b.WriteString("⟧")
			}
		}
		for _, p := range found {
			if p.Start == i {
				b.WriteString("⟦")
			}
		}
		if i < len(text) {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

// exhaustive is the plain twin of read: it tries every reading.
func exhaustive(marks []mark, around surroundings) float32 {
	best := float32(math.Inf(1))
	var try func(i int, s stack, fresh bool, cost float32)
	try = func(i int, s stack, fresh bool, cost float32) {
		if i == len(marks) {
			best = min(best, cost+endCost(s, around))
			return
		}
		k := &marks[i]
		try(i+1, s, false, cost+k.skip)
		if s.depth() < maxDepth && k.opens < costEdge {
			try(i+1, s.push(k.family, k.shape), true, cost+k.opens+openCost(s, k))
		}
		if k.closes >= costEdge {
			return
		}
		inner := float32(0)
		for at, up := s, 0; at != 0; at, up = at.pop(), up+1 {
			if at.family() == k.family {
				c := cost + k.closes + pairCost(at.shape(), k.shape) + inner
				if fresh && k.touches && up == 0 {
					c += costEmpty
				}
				try(i+1, at.pop(), false, c)
			}
			inner += costInnerOpen
		}
	}
	try(0, 0, false, 0)
	return best
}

func TestReadAgreesWithExhaustiveTwin(t *testing.T) {
	pieces := []string{"“", "”", "\"", "'", "’", "a", " ", ","}
	const length = 6
	index := make([]int, length)
	table := newSigns(&en.English.Marks)
	for {
		var b strings.Builder
		for _, i := range index {
			b.WriteString(pieces[i])
		}
		text := b.String()
		marks := table.scan(text, corpus.Span{End: len(text)}, &en.English.Marks, func(int) bool { return false })
		for _, around := range []surroundings{{}, {reopens: true, next: lang.DoubleMark}} {
			got, want := read(marks, around), exhaustive(marks, around)
			if math.Abs(float64(got.cost-want)) > 1e-4 {
				t.Fatalf("read(%q, %+v) costs %v, want %v", text, around, got.cost, want)
			}
		}
		i := 0
		for ; i < length; i++ {
			if index[i]++; index[i] < len(pieces) {
				break
			}
			index[i] = 0
		}
		if i == length {
			return
		}
	}
}
