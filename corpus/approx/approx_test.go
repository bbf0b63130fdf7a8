package approx

import (
	"cmp"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/agnivade/levenshtein"
)

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		text, pattern string
		maxErrors     int
		want          []string
	}{
		{"the quick brown fox", "quick", 0, []string{"quick"}},
		{"the quack brown fox", "quick", 1, []string{"quack"}},
		{"the quack, the quick", "quick", 1, []string{"quick", "quack"}},
		{"the quack brown fox", "quick", 0, nil},
		{"anything", "", 3, nil},
		{"", "some", 3, nil},
		{"a café, a cafe", "café", 1, []string{"café", "cafe"}},
		{"abcabcabc", "abc", 0, []string{"abc", "abc", "abc"}},
	} {
		var got []string
		for _, m := range Search(c.text, c.pattern, c.maxErrors) {
			got = append(got, c.text[m.Start:m.End])
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("Search(%q, %q, %d) = %q, want %q", c.text, c.pattern, c.maxErrors, got, c.want)
		}
	}
}

// searchReference is the plain twin of Search: the matrix of Sellers, row by
// row, and the same choice among overlapping matches.
func searchReference(text, pattern string, maxErrors int) []Match {
	p, s := []rune(pattern), []rune(text)
	k := min(maxErrors, len(p)-1)
	offset := []int{}
	for i := range text {
		offset = append(offset, i)
	}
	offset = append(offset, len(text))
	var all []candidate
	for end := 1; end <= len(s); end++ {
		best, bestErrors := -1, k+1
		for start := end; start >= 0; start-- {
			d := levenshtein.ComputeDistance(string(p), string(s[start:end]))
			nearer := best >= 0 && abs(end-start-len(p)) < abs(end-best-len(p))
			if d < bestErrors || d == bestErrors && nearer {
				best, bestErrors = start, d
			}
		}
		if best >= 0 {
			all = append(all, candidate{Match{offset[best], offset[end], bestErrors}, abs(end - best - len(p))})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.Errors, b.Errors), cmp.Compare(a.off, b.off))
	})
	var found []Match
	for _, m := range all {
		if !slices.ContainsFunc(found, func(f Match) bool { return m.Start < f.End && f.Start < m.End }) {
			found = append(found, m.Match)
		}
	}
	slices.SortFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Errors, b.Errors), cmp.Compare(a.Start, b.Start))
	})
	return found
}

func checkSearch(t *testing.T, text, pattern string, maxErrors int) {
	t.Helper()
	got, want := Search(text, pattern, maxErrors), searchReference(text, pattern, maxErrors)
	if !slices.Equal(got, want) {
		t.Fatalf("Search(%q, %q, %d) = %v, want %v", text, pattern, maxErrors, got, want)
	}
}

// words yields all strings over the alphabet up to length n.
func words(alphabet string, n int) []string {
	all := []string{""}
	for from := 0; n > 0; n-- {
		to := len(all)
		for _, w := range all[from:to] {
			for _, r := range alphabet {
				all = append(all, w+string(r))
			}
		}
		from = to
	}
	return all
}

func TestExhaustive(t *testing.T) {
	patterns, texts := words("abé", 3), words("abé", 5)
	for _, p := range patterns {
		for _, s := range texts {
			for k := range 4 {
				checkSearch(t, s, p, k)
			}
			if got, want := bitDistance(p, s), levenshtein.ComputeDistance(p, s); got != want {
				t.Fatalf("distance of %q and %q = %d, want %d", p, s, got, want)
			}
		}
	}
}

// bitDistance is Distance without its short cut.
func bitDistance(a, b string) int {
	if a == "" {
		return len([]rune(b))
	}
	p := compile(a)
	col := newColumn(p, p.blocks)
	for _, r := range b {
		col.advance(p.bits(r), 1)
	}
	return col.score[len(col.score)-1]
}

// random returns a string of n runes over a small alphabet.
func random(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteRune([]rune("abcdé ")[r.IntN(6)])
	}
	return b.String()
}

// edited returns s with n random edits.
func edited(r *rand.Rand, s string, n int) string {
	runes := []rune(s)
	for range n {
		i := r.IntN(len(runes) + 1)
		switch r.IntN(3) {
		case 0:
			runes = slices.Insert(runes, i, 'x')
		case 1:
			if i < len(runes) {
				runes = slices.Delete(runes, i, i+1)
			}
		default:
			if i < len(runes) {
				runes[i] = 'y'
			}
		}
	}
	return string(runes)
}

// TestBlocks crosses the borders between blocks.
func TestBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		p := random(r, 50+r.IntN(100))
		text := random(r, r.IntN(60)) + edited(r, p, r.IntN(12)) + random(r, r.IntN(60))
		checkSearch(t, text, p, r.IntN(15))
		q := edited(r, p, r.IntN(40))
		if got, want := Distance(p, q), levenshtein.ComputeDistance(p, q); got != want {
			t.Fatalf("Distance(%q, %q) = %d, want %d", p, q, got, want)
		}
	}
}

func TestCloserNeverLower(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		s := random(r, 20+r.IntN(80))
		once := []rune(s)
		i := r.IntN(len(once) - 1)
		once[i] = 'x'
		twice := slices.Clone(once)
		twice[i+1] = 'y'
		if a, b := Similarity(s, string(once)), Similarity(s, string(twice)); a < b || a >= 1 {
			t.Errorf("Similarity of %q: %v with one rune changed, %v with two", s, a, b)
		}
	}
	if got := Similarity("", ""); got != 1 {
		t.Errorf("Similarity of empty strings = %v, want 1", got)
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("the quack brown fox", "quick", 2)
	f.Add(strings.Repeat("ab é", 40), strings.Repeat("aé", 50), 40)
	f.Add("\xff\xfe", "\xff", 1)
	f.Fuzz(func(t *testing.T, text, pattern string, k int) {
		if len(text) > 150 || len(pattern) > 150 {
			return
		}
		checkSearch(t, text, pattern, k%200)
	})
}

// BenchmarkSearch measures looking for a sentence with a tenth of errors.
func BenchmarkSearch(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	text, pattern := random(r, 1<<16), random(r, 120)
	b.Run("bytes=65536", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			Search(text, pattern, 12)
		}
	})
}

// BenchmarkDistance measures two sentences of 120 runes.
func BenchmarkDistance(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	s := random(r, 120)
	q := edited(r, s, 12)
	b.Run("runes=120", func(b *testing.B) {
		for b.Loop() {
			Distance(s, q)
		}
	})
	b.Run("plain/runes=120", func(b *testing.B) {
		for b.Loop() {
			levenshtein.ComputeDistance(s, q)
		}
	})
}
