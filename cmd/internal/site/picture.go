package site

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"verbatim/app/present"
	"verbatim/app/state"
)

// Pictures for networks that show one beside a link: OpenGraph takes no SVG, and
// wants the measures below. A statement's shows its words and who said them.
// They are drawn in two colours with sixteen shades between them, which keeps
// them near 20 kB.
const (
	pictureWidth, pictureHeight = 1200, 630
	pictureMargin               = 80
	pictureShades               = 16

	// picturesMost is how many statements have a picture of their own; drawing
	// one takes some 30 ms. Those of a larger corpus share the site's.
	picturesMost = 500
)

// shades are the colours of a picture, from paper to ink, as in the stylesheet.
var shades = func() color.Palette {
	paper, ink := [3]int{0xfc, 0xfa, 0xf5}, [3]int{0x1b, 0x1a, 0x17}
	var p color.Palette
	for i := range pictureShades {
		mix := func(c int) uint8 { return uint8(paper[c] + (ink[c]-paper[c])*i/(pictureShades-1)) }
		p = append(p, color.RGBA{mix(0), mix(1), mix(2), 0xff})
	}
	return p
}()

// fonts are the two that the program carries: Latin, Greek and Cyrillic.
var fonts = sync.OnceValues(func() ([2]*opentype.Font, error) {
	var out [2]*opentype.Font
	for i, data := range [][]byte{goregular.TTF, gobold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			return out, fmt.Errorf("the font of pictures: %w", err)
		}
		out[i] = f
	}
	return out, nil
})

// A pen writes lines of text into a picture, from top to bottom.
type pen struct {
	ink *image.Alpha // how much ink is where
	y   int
}

// face returns a font at a size in pixels.
func face(bold bool, size float64) (font.Face, error) {
	all, err := fonts()
	if err != nil {
		return nil, err
	}
	f := all[0]
	if bold {
		f = all[1]
	}
	return opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingFull})
}

// write writes lines, size pixels high.
func (p *pen) write(lines []string, bold bool, size float64) error {
	f, err := face(bold, size)
	if err != nil {
		return err
	}
	defer f.Close()
	for _, line := range lines {
		p.y += int(size * 1.3)
		d := font.Drawer{Dst: p.ink, Src: image.Opaque, Face: f, Dot: fixed.P(pictureMargin, p.y)}
		d.DrawString(line)
	}
	return nil
}

// drawable reports whether the font has all letters of text, and it has words
// that fit into a line.
func drawable(text string) bool {
	f, err := face(false, leastSize)
	if err != nil || strings.TrimSpace(text) == "" {
		return false
	}
	defer f.Close()
	for _, r := range text {
		if _, ok := f.GlyphAdvance(r); !ok && !unicode.IsSpace(r) {
			return false
		}
	}
	for word := range strings.FieldsSeq(text) {
		if len(word) > pictureMargin || font.MeasureString(f, "“"+word+"…”") > room {
			return false
		}
	}
	return true
}

// leastSize is the size of the smallest large letters, in pixels, and
// leastLines how many lines of them there are.
const (
	leastSize  = 38
	leastLines = 7
)

// room is how wide a line may be.
const room = fixed.Int26_6((pictureWidth - 2*pictureMargin) << 6)

// wrapped breaks text into lines that fit, at most so many; it reports false if
// there would be more.
func wrapped(text string, bold bool, size float64, most int) ([]string, bool) {
	f, err := face(bold, size)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && font.MeasureString(f, longer) > room {
			lines = append(lines, line)
			longer = word
		}
		line = longer
		if len(lines) >= most || font.MeasureString(f, line) > room {
			return nil, false
		}
	}
	return append(lines, line), true
}

// A caption is what a picture says.
type caption struct {
	words        string // in large letters, as many as fit
	name, detail string
	site         string
}

// pictured draws a caption, whose words are drawable: as large as they fit, and
// their beginning if they do not.
func pictured(c caption) ([]byte, error) {
	p := &pen{ink: image.NewAlpha(image.Rect(0, 0, pictureWidth, pictureHeight)), y: pictureMargin - 20}
	var lines []string
	var size float64
	fits := false
	for _, s := range []struct {
		size float64
		most int
	}{{64, 4}, {52, 5}, {44, 6}, {leastSize, leastLines}} {
		size = s.size
		if lines, fits = wrapped(c.words, false, size, s.most); fits {
			break
		}
	}
	for words := strings.Fields(c.words)[:min(len(strings.Fields(c.words)), 100)]; !fits && len(words) > 0; words = words[:len(words)-1] {
		lines, fits = wrapped(strings.TrimRight(strings.Join(words, " "), ",;:.")+"…”", false, leastSize, leastLines)
	}
	if err := p.write(lines, false, size); err != nil {
		return nil, err
	}
	p.y = max(p.y+24, pictureHeight-3*56-12)
	for _, line := range []struct {
		text string
		bold bool
		size float64
	}{{c.name, true, 36}, {c.detail, false, 30}, {c.site, false, 26}} {
		if fit, ok := wrapped(line.text, line.bold, line.size, 1); ok {
			if err := p.write(fit, line.bold, line.size); err != nil {
				return nil, err
			}
		}
	}
	return p.encode()
}

// encode returns the picture as PNG.
func (p *pen) encode() ([]byte, error) {
	out := image.NewPaletted(p.ink.Rect, shades)
	for i, a := range p.ink.Pix {
		out.Pix[i] = uint8(int(a) * (pictureShades - 1) / 0xff)
	}
	rule := image.Rect(pictureMargin, pictureMargin-28, pictureWidth-pictureMargin, pictureMargin-24)
	draw.Draw(out, rule, image.NewUniform(shades[pictureShades-1]), image.Point{}, draw.Src)
	var data bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&data, out); err != nil {
		return nil, err
	}
	return data.Bytes(), nil
}

// pictures adds the site's picture, which every page without one of its own
// names, and one for each statement of a small corpus; nothing where it is not
// known where they will be, for networks want whole addresses. Their names stay
// when they change: networks ask once.
func (b *builder) pictures() error {
	if b.Base == nil || b.Corpus == nil {
		return nil
	}
	const name = "picture.png"
	if drawable(b.Title) {
		b.picture = b.Base.JoinPath(name).String()
		b.page(name, func() (sheet, error) {
			counts := b.presenter.Counts()
			return picturedSheet(caption{
				words: b.Title, name: "Who said what, when, and how each article words it",
				detail: fmt.Sprintf("%d articles · %d quotations · %d speakers", counts.Articles, counts.Quotations, counts.Speakers), site: "Verbatim",
			}), nil
		})
	}
	if len(b.Corpus.Statements) > picturesMost {
		return nil
	}
	b.pictured = map[string]string{}
	for _, s := range b.Corpus.Statements {
		full := s.Witnesses[s.Fullest]
		if !drawable(full.Of(b.Corpus.Documents[full.Doc].Text)) {
			continue
		}
		path := "statement/" + b.slugs.statement[s.ID] + "/" + name
		b.pictured[s.ID] = b.Base.JoinPath(path).String()
		b.page(path, func() (sheet, error) {
			return picturedSheet(captionOf(b.presenter.Show(state.State{View: state.Statement, ID: s.ID}), b.Title)), nil
		})
	}
	return nil
}

func picturedSheet(c caption) sheet {
	return sheet{of: c, draw: func() ([]byte, error) { return pictured(c) }}
}

func captionOf(page present.Page, site string) caption {
	c := caption{name: "nobody named", detail: page.Lead, site: "Verbatim"}
	if site != "Verbatim" {
		c.site += " · " + site
	}
	for _, w := range page.Statement.Rows {
		if w.Fullest {
			c.words = "“" + strings.Join(strings.Fields(w.Text), " ") + "”"
		}
	}
	if v := page.Statement.Voice; v != nil {
		c.name = v.Name
		c.detail = strings.TrimPrefix(page.Lead, v.Name+" · ")
	}
	return c
}
