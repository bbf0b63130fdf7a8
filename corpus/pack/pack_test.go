package pack_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"verbatim/corpus"
	"verbatim/corpus/pack"
)

type shelf struct {
	Name  string
	Books []book
	Loans []int
}

type book struct {
	corpus.Span
	Title  string
	Score  float64
	Out    bool
	Tags   []string
	Kind   corpus.TokenKind
	Hidden []int
}

func library() shelf {
	return shelf{Name: "north", Loans: []int{3, -1, 3}, Books: []book{
		{Span: corpus.Span{Start: 3, End: 8}, Title: "Tides", Score: .25, Tags: []string{"sea", "sea", ""}, Kind: 2},
		{Span: corpus.Span{Start: 10, End: 15}, Title: "Tides", Out: true},
		{Title: "Ärger", Score: -1e300, Hidden: []int{1}},
	}}
}

func TestRoundTrip(t *testing.T) {
	for _, want := range []shelf{{}, library()} {
		var got shelf
		data := pack.Append([]byte("x"), want)
		if err := pack.Read(data[1:], &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("Read(Append(%+v)) = %+v, %v", want, got, err)
		}
		if again := pack.Append([]byte("x"), &want); !bytes.Equal(again, data) {
			t.Error("the same data is packed into other bytes")
		}
	}
}

func TestOmit(t *testing.T) {
	want := library()
	data := pack.Append(nil, want, "Hidden")
	var got shelf
	if err := pack.Read(data, &got, "Hidden"); err != nil || got.Books[2].Hidden != nil || got.Books[2].Title != "Ärger" {
		t.Errorf("without Hidden: %+v, %v", got, err)
	}
	if err := pack.Read(data, &got); !errors.Is(err, pack.ErrOther) {
		t.Errorf("read as another type: %v, want %v", err, pack.ErrOther)
	}
}

// TestWorkedExample is the one in the package comment.
func TestWorkedExample(t *testing.T) {
	type spans struct{ List []corpus.Span }
	data := pack.Append(nil, spans{[]corpus.Span{{Start: 3, End: 8}, {Start: 10, End: 15}}})
	if got, want := data[len(data)-5:], []byte{2, 6, 14, 16, 14}; !bytes.Equal(got, want) {
		t.Errorf("packed %x, want %x", got, want)
	}
}

func TestSmall(t *testing.T) {
	type tokens struct{ Tokens []corpus.Token }
	var all tokens
	for i := range 1000 {
		all.Tokens = append(all.Tokens, corpus.Token{Span: corpus.Span{Start: 6 * i, End: 6*i + 5}})
	}
	if n := len(pack.Append(nil, all)); n > 3020 {
		t.Errorf("1000 tokens take %d bytes, want a byte a column", n)
	}
}

func TestDamaged(t *testing.T) {
	data := pack.Append(nil, library())
	for n := range data {
		var got shelf
		if err := pack.Read(data[:n], &got); err == nil {
			t.Errorf("the first %d of %d bytes are read without an error", n, len(data))
		}
	}
}

func FuzzRead(f *testing.F) {
	whole := pack.Append(nil, library())
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		// With the right fingerprint in front, so that what follows is read.
		data = append(bytes.Clone(whole[:8]), data...)
		var got shelf
		if pack.Read(data, &got) != nil {
			return
		}
		var again shelf
		if err := pack.Read(pack.Append(nil, got), &again); err != nil {
			t.Errorf("what was read cannot be packed and read again: %v", err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	type tokens struct{ Tokens []corpus.Token }
	var all tokens
	for i := range 100_000 {
		all.Tokens = append(all.Tokens, corpus.Token{Span: corpus.Span{Start: 6 * i, End: 6*i + 5}})
	}
	data := pack.Append(nil, all)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var got tokens
		if err := pack.Read(data, &got); err != nil {
			b.Fatal(err)
		}
	}
}
