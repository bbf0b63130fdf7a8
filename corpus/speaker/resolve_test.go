package speaker_test

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/lang/en"
	"verbatim/corpus/speaker"
)

// said returns text as a document whose quotations, in curly marks, are
// attributed to the first mention behind them on their line, else to the last
// before them.
func said(t testing.TB, id, text string) corpus.Document {
	t.Helper()
	doc := marked(t, text)
	doc.ID = id
	for i := range doc.Quotations {
		q := &doc.Quotations[i]
		line := q.End + strings.IndexByte(doc.Text[q.End:]+"\n", '\n')
		for _, m := range speaker.Outer(doc.Mentions) {
			s := doc.Mentions[m].Span
			if s.End <= q.Start || s.Start >= q.End && s.End <= line {
				q.Attribution.Mention = m
			}
			if s.Start >= q.End {
				break
			}
		}
	}
	return doc
}

// resolve returns the speakers of texts, one a line: kind, name and aliases;
// and the name of the speaker of every quotation by document.
func resolve(t testing.TB, texts []string, order []int) (string, []string) {
	t.Helper()
	docs, chains := make([]corpus.Document, len(texts)), make([][]speaker.Chain, len(texts))
	for at, i := range order {
		docs[at] = said(t, fmt.Sprintf("d%02d", i), texts[i])
		chains[at] = speaker.Chains(&docs[at], en.English)
	}
	r := speaker.Resolve(docs, chains, en.English)
	var b strings.Builder
	for _, s := range r.Speakers {
		fmt.Fprintf(&b, "%s %s %s: %s\n", s.ID, s.Kind, s.Name, strings.Join(s.Aliases, "; "))
	}
	who := make([]string, len(texts))
	for at, i := range order {
		var names []string
		for _, q := range docs[at].Quotations {
			name := "-"
			if m := q.Attribution.Mention; m != corpus.None && r.Of[at][m] != corpus.None {
				name = r.Speakers[r.Of[at][m]].Name
			}
			names = append(names, name)
		}
		who[i] = strings.Join(names, ", ")
	}
	return b.String(), who
}

// TestResolve gives documents and who speaks in each, by quotation.
func TestResolve(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  []string
	}{
		{"spellings", []string{
			"“We wait,” said Oleksiy Zelinskyy, the mayor. “No more,” Zelinskyy said.",
			"“We wait,” said Oleksii Zelinsky, the mayor.",
			"“We waited,” Mr. Zelinskiy said on Monday.",
		}, []string{"Oleksii Zelinsky, Oleksii Zelinsky", "Oleksii Zelinsky", "Oleksii Zelinsky"}},
		{"junior and senior", []string{
			"“I run the mill,” said Walter Brandt Sr. on Monday.",
			"“I sell the mill,” said Walter Brandt Jr. on Monday.",
		}, []string{"Walter Brandt Sr.", "Walter Brandt Jr."}},
		{"a suffix left out", []string{
			"“The court is adjourned,” said Justice Paul G. Rood Jr. on Monday.",
			"“The court is open,” said Justice Paul Rood on Friday.",
		}, []string{"Paul G. Rood Jr.", "Paul G. Rood Jr."}},
		{"a suffix without a role in common", []string{
			"“I run the mill,” said the miller Peter Holm Jr. on Monday.",
			"“I teach,” said Professor Peter Holm on Friday.",
		}, []string{"Peter Holm Jr.", "Peter Holm"}},
		{"a suffix told apart", []string{
			"“We sign,” said Mayor Peter Holm Jr. on Monday. “I never did,” said the former mayor, Peter Holm.",
			"“We sign,” said Mayor Peter Holm on Friday.",
		}, []string{"Peter Holm Jr., Peter Holm", "Peter Holm"}},
		{"an initial before the given name", []string{
			"“The bridge stays,” said K. Michael Lund.",
			"“The bridge stays,” said Michael Lund.",
			"“The bridge stays,” said Mike Lund.",
			"“The bridge goes,” said C. Walter Lund.",
		}, []string{"K. Michael Lund", "K. Michael Lund", "K. Michael Lund", "C. Walter Lund"}},
		{"a last name that is a common word", []string{
			"We met Tony Hope on Monday. “We are late,” said a clerk.\n\nHope said: “We are early.”",
			"The spokeswoman, Dana White Friday confirmed it.\n\nWhite said: “We are early.”",
		}, []string{"Clerk, Tony Hope", "Dana White"}},
		{"relatives of one last name", []string{
			"Maria Holt and her brother Peter Holt were there. “It burned,” said Maria Holt. “I called,” said Peter Holt.",
			"“It burned,” said Maria Holt.",
		}, []string{"Maria Holt, Peter Holt", "Maria Holt"}},
		{"a title tells kin apart", []string{
			"“I am glad,” said first lady Mia Lund. “We sign,” said President Lund.",
			"“We sign,” said President Erik Lund.",
		}, []string{"Mia Lund, Erik Lund", "Erik Lund"}},
		{"title only here, full name there", []string{
			"“The road is closed,” Governor Takeda said.",
			"“The road is open,” said Gov. Hana Takeda. “Drive,” Takeda said.",
		}, []string{"Hana Takeda", "Hana Takeda, Hana Takeda"}},
		{"the same title and last name in two documents", []string{
			"“The road is closed,” Governor Takeda said.",
			"“The road is open,” Governor Takeda said.",
		}, []string{"Takeda", "Takeda"}},
		{"a bare name that two may bear stays alone", []string{
			"“It burned,” said Maria Holt.",
			"“I called,” said Peter Holt.",
			"“Nobody came,” Holt said.",
		}, []string{"Maria Holt", "Peter Holt", "Holt"}},
		{"middle names and short forms", []string{
			"“Read it,” said William T. Carver.",
			"“Read it,” said Bill Carver.",
			"“Read it,” said William Carver.",
		}, []string{"William T. Carver", "William T. Carver", "William T. Carver"}},
		{"office and person", []string{
			"“He is away,” said Senator Ruth Okafor’s office. “I am back,” Ruth Okafor said.",
		}, []string{"Office of Ruth Okafor, Ruth Okafor"}},
		{"a man and a woman", []string{
			"“Yes,” said Robin Vance. She left. “I left,” Ms. Vance said.",
			"“No,” said Mr. Vance.",
		}, []string{"Robin Vance, Robin Vance", "Vance"}},
		{"organizations and their initials", []string{
			"“No danger,” said the Harbor Safety Board (HSB).",
			"“No danger,” the Harbor Safety Board said.",
		}, []string{"Harbor Safety Board", "Harbor Safety Board"}},
		{"names in capitals", []string{
			"“Sit down,” ANNA KOVAL said.",
			"“Stand up,” JONAS BREK said. “Sing,” said Jonas Brek.",
		}, []string{"Anna Koval", "Jonas Brek, Jonas Brek"}},
		{"descriptions are somebody else in every document", []string{
			"“It broke,” said an engineer.",
			"“It held,” said an engineer.",
		}, []string{"Engineer", "Engineer"}},
	}
	for _, tt := range tests {
		order := make([]int, len(tt.texts))
		for i := range order {
			order[i] = i
		}
		got, who := resolve(t, tt.texts, order)
		if !slices.Equal(who, tt.want) {
			t.Errorf("%s: %q, want %q\n%s", tt.name, who, tt.want, got)
		}
		// The order of the documents makes no difference.
		r := rand.New(rand.NewSource(2))
		for range 6 {
			r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			if again, _ := resolve(t, tt.texts, order); again != got {
				t.Errorf("%s: in order %v\n%s, want\n%s", tt.name, order, again, got)
			}
		}
	}
}

// TestDescriptionsStayApart: two engineers of two documents are two speakers.
func TestDescriptionsStayApart(t *testing.T) {
	got, _ := resolve(t, []string{"“It broke,” said an engineer.", "“It held,” said an engineer."}, []int{0, 1})
	if n := strings.Count(got, "\n"); n != 2 {
		t.Errorf("%d speakers, want 2:\n%s", n, got)
	}
}

// TestIDsAreStable: another document changes no ID of those before it.
func TestIDsAreStable(t *testing.T) {
	texts := []string{
		"“It burned,” said Maria Holt. “It broke,” said an engineer.",
		"“I called,” said Peter Holt.",
		"“We wait,” said Oleksiy Zelinskyy, the mayor.",
	}
	before, _ := resolve(t, texts[:2], []int{0, 1})
	after, _ := resolve(t, texts, []int{2, 0, 1})
	for _, line := range strings.Split(strings.TrimSpace(before), "\n") {
		if id, _, _ := strings.Cut(line, " "); !strings.Contains("\n"+after, "\n"+id+" ") {
			t.Errorf("ID %s is gone from\n%s", id, after)
		}
	}
}

// BenchmarkResolve joins the chains of documents that name a few people each,
// drawn from a tenth as many people as documents.
func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{250, 1000} {
		r := rand.New(rand.NewSource(3))
		given := strings.Fields("Maria Peter Anna Jonas Ruth Erik Mia Walter Hana Robin")
		docs, chains := make([]corpus.Document, n), make([][]speaker.Chain, n)
		for i := range docs {
			var text strings.Builder
			for range 3 {
				k := r.Intn(n / 10)
				last := "Br" + strings.Repeat("an", k%3+1) + string(rune('a'+k/26%26)) + string(rune('b'+k%24))
				fmt.Fprintf(&text, "“We wait,” said %s %s. “No,” %s said.\n\n", given[k%len(given)], last, last)
			}
			docs[i] = said(b, fmt.Sprintf("d%05d", i), text.String())
			chains[i] = speaker.Chains(&docs[i], en.English)
		}
		b.Run(fmt.Sprintf("docs=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				speaker.Resolve(docs, chains, en.English)
			}
		})
	}
}
