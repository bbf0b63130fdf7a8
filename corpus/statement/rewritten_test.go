package statement

import (
	"strings"
	"testing"

	"verbatim/corpus"
)

// TestRewritten holds that an article is called rewritten when it words nearly
// all otherwise and cuts, and that the one it is compared with is not.
func TestRewritten(t *testing.T) {
	docs := []corpus.Document{
		article("a", "“We have to reopen the old harbour bridge very quickly, before winter comes,” he said. "+
			"“Forty trams an hour will cross the river, and nobody will pay a toll.” "+
			"“The lanterns of the quarry are painted yellow in autumn, as they always were.” "+
			"“My grandmother kept the granary for thirty years and never lost a sack.”"),
		article("b", "“We must quickly reopen the old harbour bridge,” he said. "+
			"“Forty trams will cross the river hourly without toll.” "+
			"“The quarry lanterns are yellow in autumn.” "+
			"“My grandmother ran the granary thirty years, never losing a sack.”"),
	}
	statements := grouped(docs)
	got := Rewritten(docs, statements)
	if len(statements) != 4 || got[0] != nil || got[1] == nil || !strings.Contains(got[1].Message, "of 4 that other articles have too, 4 are worded otherwise") {
		t.Errorf("Rewritten = %v, %v for\n%s", got[0], got[1], found(docs, statements))
	}
}

// TestOnePassage holds that a statement says so when the articles print the
// words around it as well.
func TestOnePassage(t *testing.T) {
	text := "The ferry stopped at noon because of the ice on the river, and the mayor came to the pier. “Forty trams an hour will cross the bridge,” he told the fishermen who were waiting there for news of the boats."
	other := "It was a cold day in town. “Forty trams an hour will cross the bridge,” the mayor said. Shops will stay open until eight in the evening during the fair, the council added later on."
	for name, c := range map[string]struct {
		texts [2]string
		want  bool
	}{"one text": {[2]string{text, text}, true}, "two texts": {[2]string{text, other}, false}} {
		got := grouped([]corpus.Document{article("a", c.texts[0]), article("b", c.texts[1])})
		if len(got) != 1 || strings.Contains(strings.Join(got[0].Reasons, "\n"), "print the words around") != c.want {
			t.Errorf("%s: Group = %+v", name, got)
		}
	}
}
