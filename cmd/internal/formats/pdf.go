package formats

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"

	"verbatim/corpus"
)

const (
	// mostPages is the number of pages of a PDF file that are read: a newspaper
	// has 100, a book 1,000.
	mostPages = 5000
	// mostContent is how many bytes one page may draw with; a page of text takes
	// some 20 kB, a map 2 MB. What is unpacked is that much at a time.
	mostContent = 16 << 20
	// patience ends the reading of a file that leads its reader in circles; a
	// book takes some seconds.
	patience = 30 * time.Second
)

// readPDF reads the text of a PDF file: page by page in the order in which it
// is drawn, lines and paragraphs told by where the glyphs stand. Columns come
// out one after the other where the file draws them so, which most do. What is
// a picture of a page is not read.
func readPDF(f *file) {
	type outcome struct {
		d          corpus.Document
		paragraphs []string
		err        error
	}
	done := make(chan outcome, 1)
	data := f.data
	go func() {
		var o outcome
		defer func() { done <- o }()
		defer func() {
			if recover() != nil { // the library panics where a file is damaged
				o.err = errors.New("the PDF file is damaged")
			}
		}()
		o.d, o.paragraphs, o.err = pdfText(data)
	}()
	select {
	case o := <-done:
		switch {
		case o.err != nil:
			f.problem(o.err.Error())
		case len(o.paragraphs) == 0:
			f.problem("no text is in this PDF file; if it holds pictures of pages, recognize the text first (OCR)")
		case !f.draft && f.export(o.paragraphs):
		default:
			f.whole(o.d, o.paragraphs)
		}
	case <-time.After(patience):
		f.problem(fmt.Sprintf("this PDF file was not read within %v; print it to a new one", patience))
	}
}

// pdfText returns the paragraphs of a PDF file.
func pdfText(data []byte) (d corpus.Document, paragraphs []string, err error) {
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if strings.Contains(err.Error(), "password") || strings.Contains(err.Error(), "encrypt") {
			return d, nil, errors.New("the PDF file has a password; save it without one")
		}
		return d, nil, errors.New("this is not a whole PDF file")
	}
	n := r.NumPage()
	if n > mostPages {
		return d, nil, fmt.Errorf("the PDF file has %d pages; up to %d are read", n, mostPages)
	}
	var lines []pdfLine
	for i := 1; i <= n; i++ {
		lines = append(lines, pageLines(r, i)...)
	}
	info := r.Trailer().Key("Info")
	paragraphs = pdfParagraphs(lines)
	d.Author = squeeze(info.Key("Author").Text())
	if title := squeeze(info.Key("Title").Text()); title != "" && begins(paragraphs, title) {
		d.Title = title // else it is often the name of a file
	}
	return d, paragraphs, nil
}

// pageLines returns the lines of page i, none of a page that is damaged.
func pageLines(r *pdf.Reader, i int) (lines []pdfLine) {
	defer func() {
		if recover() != nil { // the library panics
			lines = nil
		}
	}()
	if p := r.Page(i); !p.V.IsNull() {
		lines = linesOf(runsOf(p), i)
	}
	return lines
}

// tooLarge reports whether what a page draws with is more than any page needs.
func tooLarge(v pdf.Value) bool {
	parts := []pdf.Value{v}
	if v.Kind() == pdf.Array {
		parts = nil
		for i := range v.Len() {
			parts = append(parts, v.Index(i))
		}
	}
	size := int64(0)
	for _, part := range parts {
		if part.Kind() != pdf.Stream {
			continue
		}
		n, _ := io.CopyN(io.Discard, part.Reader(), mostContent+1)
		if size += n; size > mostContent {
			return true
		}
	}
	return false
}

// A pdfLine is a line of glyphs.
type pdfLine struct {
	text  string
	page  int
	x, y  float64 // where it begins, in points from the page's lower left
	right float64 // where it ends
	size  float64 // of its type
}

const (
	// sameLine is how far a glyph may stand above or below its line, of the
	// size of the type: superscripts stand 0.3 to 0.4 above.
	sameLine = 0.5
	// wordGap is how wide a gap is a blank, of the size of the type: a blank is
	// 0.22 to 0.3, letters that are spaced out have 0.1 between them.
	wordGap = 0.17
)

// linesOf puts the runs of a page together to lines, in the order in which they
// are drawn.
func linesOf(runs []run, page int) []pdfLine {
	var out []pdfLine
	var b strings.Builder
	var line pdfLine
	known := true // where the line ends
	flush := func() {
		if line.text = squeeze(b.String()); line.text != "" {
			out = append(out, line)
		}
		b.Reset()
	}
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		gap := r.x - line.right
		if b.Len() > 0 && (math.Abs(r.y-line.y) > sameLine*max(r.size, line.size) || known && gap < -2*r.size) {
			flush()
		}
		switch {
		case b.Len() == 0:
			line = pdfLine{page: page, x: r.x, y: r.y, size: r.size}
		case known && gap > wordGap*r.size && !strings.HasSuffix(b.String(), " "):
			b.WriteByte(' ')
		}
		b.WriteString(r.text)
		line.right, known = r.x+max(r.w, 0), r.w >= 0
	}
	flush()
	return out
}

const (
	// paragraphGap is how much larger than usual the step to the next line is
	// where a paragraph ends.
	paragraphGap = 1.3
	// shortLine is how much of the usual width a paragraph's last line has at
	// most, where paragraphs have no gap.
	shortLine = 0.85
)

// pdfParagraphs joins lines to paragraphs. A paragraph ends where the next line
// is further away than usual, is set in another size, is indented, or follows a
// short line that ends a sentence.
func pdfParagraphs(lines []pdfLine) []string {
	step, width := usual(lines)
	var out []string
	var b strings.Builder
	for i, l := range lines {
		if i > 0 && ends(lines[i-1], l, step, width) {
			out = append(out, b.String())
			b.Reset()
		}
		switch s := b.String(); {
		case s == "":
		case strings.HasSuffix(s, "-") && len(s) > 1 && isLower(s[len(s)-2]) && isLower(l.text[0]):
			b.Reset() // a word that was broken
			b.WriteString(s[:len(s)-1])
		default:
			b.WriteByte(' ')
		}
		b.WriteString(l.text)
	}
	if b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// usual returns the usual step to the next line, in sizes of the type, and the
// usual width. Of the steps a third is no larger: in short paragraphs every
// second step is one between paragraphs.
func usual(lines []pdfLine) (step, width float64) {
	var steps, widths []float64
	for i, l := range lines {
		widths = append(widths, l.right-l.x)
		if i > 0 && lines[i-1].page == l.page {
			if s := math.Abs(lines[i-1].y - l.y); s > 0 {
				steps = append(steps, s/l.size)
			}
		}
	}
	return part(steps, 3), part(widths, 2)
}

// part returns the number of list that one in n of its numbers do not exceed.
func part(list []float64, n int) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[len(list)/n]
}

// ends reports whether a paragraph ends between the lines a and b.
func ends(a, b pdfLine, step, width float64) bool {
	stop := strings.ContainsRune(`.!?”"’)`, lastRune(a.text))
	if a.page != b.page {
		return stop // a page may end within a paragraph
	}
	away := math.Abs(a.y-b.y) / b.size
	switch {
	case away > paragraphGap*step && step > 0, math.Abs(a.size-b.size) > 0.1*max(a.size, b.size):
		return true
	case b.x > a.x+a.size && b.x < a.x+4*a.size: // indented
		return true
	}
	return stop && a.right-a.x < shortLine*width
}

func lastRune(s string) rune {
	r := []rune(s[max(0, len(s)-4):])
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}
