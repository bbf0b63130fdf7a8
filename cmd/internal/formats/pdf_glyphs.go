package formats

import (
	"math"

	"github.com/ledongthuc/pdf"
)

// mostForms is how deeply drawings may stand within drawings.
const mostForms = 5

// A run is a string that a page shows, where it begins and how wide it is, in
// points from the lower left of the page. A width of less than zero is unknown.
type run struct {
	text          string
	x, y, w, size float64
}

// A matrix is a change of coordinates as PDF writes it: [a b c d e f].
type matrix [6]float64

var unchanged = matrix{1, 0, 0, 1, 0, 0}

// then returns the change m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A typeface is a font with what is needed of it.
type typeface struct {
	decode pdf.TextEncoding
	widths map[int]float64 // in thousandths of the size, by code
	usual  float64         // of codes that have none; less than zero if unknown
	double bool            // codes have two bytes
}

// newTypeface reads a font [1, 9.6 and 9.7].
//
//	[1] ISO 32000-1:2008, Document management – Portable document format.
func newTypeface(v pdf.Value) *typeface {
	font := pdf.Font{V: v}
	f := &typeface{decode: font.Encoder(), widths: map[int]float64{}, usual: -1}
	switch v.Key("Subtype").Name() {
	case "Type0":
		below := v.Key("DescendantFonts").Index(0)
		f.double, f.usual = true, 1000
		if dw := below.Key("DW"); !dw.IsNull() {
			f.usual = dw.Float64()
		}
		f.composite(below.Key("W"))
	case "Type3": // its glyphs have a scale of their own
	default:
		if list := v.Key("Widths"); list.Len() > 0 {
			f.usual = v.Key("FontDescriptor").Key("MissingWidth").Float64()
			for i := range min(list.Len(), 256) {
				f.widths[int(v.Key("FirstChar").Int64())+i] = list.Index(i).Float64()
			}
		}
	}
	return f
}

// composite reads the widths of a composite font: "first [w w …]" and
// "first last w".
func (f *typeface) composite(w pdf.Value) {
	const codes = 1 << 16
	for i := 0; i+1 < w.Len(); {
		from := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := range min(list.Len(), codes) {
				f.widths[from+j] = list.Index(j).Float64()
			}
			i += 2
			continue
		}
		to, width := int(w.Index(i+1).Int64()), w.Index(i+2).Float64()
		for c := max(from, 0); c <= min(to, codes); c++ {
			f.widths[c] = width
		}
		i += 3
	}
}

// advance returns how far a string moves the pen, in thousandths of the size,
// how many codes it has and how many of these are blanks of one byte.
func (f *typeface) advance(s string) (w float64, codes, blanks int) {
	step := 1
	if f.double {
		step = 2
	}
	for i := 0; i+step <= len(s); i += step {
		c := int(s[i])
		if f.double {
			c = c<<8 | int(s[i+1])
		} else if c == ' ' {
			blanks++
		}
		codes++
		width, ok := f.widths[c]
		if !ok {
			width = f.usual
		}
		if width < 0 || w < 0 {
			w = -1
			continue
		}
		w += width
	}
	return w, codes, blanks
}

// A pen is the state of text being shown [1, 9.3].
type pen struct {
	face                         *typeface
	size, char, word, lead, rise float64
	scale                        float64 // horizontal
	place                        matrix  // of the page
}

// A drawer reads what pages show.
type drawer struct {
	runs      []run
	pen       pen
	kept      []pen
	text, row matrix
}

// runsOf returns what a page shows, in order. It panics where the library does.
func runsOf(p pdf.Page) []run {
	d := &drawer{pen: pen{scale: 1, place: unchanged}, text: unchanged, row: unchanged}
	d.draw(p.V.Key("Contents"), p.Resources(), 0)
	return d.runs
}

// draw reads one stream of drawing and the forms that it uses.
func (d *drawer) draw(content, resources pdf.Value, depth int) {
	if content.IsNull() || tooLarge(content) {
		return
	}
	faces := map[string]*typeface{}
	pdf.Interpret(content, func(stack *pdf.Stack, op string) {
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		if n, ok := operands[op]; !ok || len(args) < n {
			return
		}
		switch op {
		case "Tf":
			name := args[0].Name()
			if faces[name] == nil {
				faces[name] = newTypeface(resources.Key("Font").Key(name))
			}
			d.pen.face, d.pen.size = faces[name], args[1].Float64()
		case "Do":
			form := resources.Key("XObject").Key(args[0].Name())
			if form.Key("Subtype").Name() != "Form" || depth == mostForms {
				return
			}
			inside, own := resources, form.Key("Resources")
			if !own.IsNull() {
				inside = own
			}
			before := *d
			if m := form.Key("Matrix"); m.Len() == 6 {
				d.pen.place = matrixOf(m).then(d.pen.place)
			}
			d.draw(form, inside, depth+1)
			d.pen, d.kept, d.text, d.row = before.pen, before.kept, before.text, before.row
		default:
			d.do(op, args)
		}
	})
}

// operands are the operators that are read, with how many operands they need.
var operands = map[string]int{
	"Tf": 2, "Do": 1, "q": 0, "Q": 0, "cm": 6, "BT": 0, "Td": 2, "TD": 2, "Tm": 6, "T*": 0, "TL": 1, "Tc": 1, "Tw": 1, "Tz": 1,
	"Ts": 1, "Tj": 1, "TJ": 1, "'": 1, "\"": 3,
}

// do follows one operator.
func (d *drawer) do(op string, args []pdf.Value) {
	number := func(i int) float64 { return args[i].Float64() }
	switch op {
	case "q":
		d.kept = append(d.kept, d.pen)
	case "Q":
		if n := len(d.kept) - 1; n >= 0 {
			d.pen, d.kept = d.kept[n], d.kept[:n]
		}
	case "cm":
		d.pen.place = listed(args).then(d.pen.place)
	case "BT":
		d.text, d.row = unchanged, unchanged
	case "Tm":
		d.row = listed(args)
		d.text = d.row
	case "TD":
		d.pen.lead = -number(1)
		d.newLine(number(0), number(1))
	case "Td":
		d.newLine(number(0), number(1))
	case "T*":
		d.newLine(0, -d.pen.lead)
	case "TL":
		d.pen.lead = number(0)
	case "Tc":
		d.pen.char = number(0)
	case "Tw":
		d.pen.word = number(0)
	case "Tz":
		d.pen.scale = number(0) / 100
	case "Ts":
		d.pen.rise = number(0)
	case "Tj":
		d.show(args[0].RawString())
	case "\"":
		d.pen.word, d.pen.char = number(0), number(1)
		d.newLine(0, -d.pen.lead)
		d.show(args[2].RawString())
	case "'":
		d.newLine(0, -d.pen.lead)
		d.show(args[0].RawString())
	case "TJ":
		for i := range args[0].Len() {
			if one := args[0].Index(i); one.Kind() == pdf.String {
				d.show(one.RawString())
			} else {
				d.move(-one.Float64() / 1000 * d.pen.size * d.pen.scale)
			}
		}
	}
}

func (d *drawer) newLine(x, y float64) {
	d.row = matrix{1, 0, 0, 1, x, y}.then(d.row)
	d.text = d.row
}

func (d *drawer) move(x float64) { d.text = matrix{1, 0, 0, 1, x, 0}.then(d.text) }

// show adds a run and moves on by its width.
func (d *drawer) show(s string) {
	face := d.pen.face
	if face == nil || face.decode == nil {
		return
	}
	at := matrix{1, 0, 0, 1, 0, d.pen.rise}.then(d.text).then(d.pen.place)
	across := math.Hypot(at[0], at[1])
	r := run{text: face.decode.Decode(s), x: at[4], y: at[5], w: -1, size: math.Abs(d.pen.size) * math.Hypot(at[2], at[3])}
	w, codes, blanks := face.advance(s)
	if w >= 0 {
		w = (w/1000*d.pen.size + float64(codes)*d.pen.char + float64(blanks)*d.pen.word) * d.pen.scale
		d.move(w)
		r.w = w * across
	}
	d.runs = append(d.runs, r)
}

func matrixOf(v pdf.Value) (m matrix) {
	for i := range m {
		m[i] = v.Index(i).Float64()
	}
	return m
}

func listed(args []pdf.Value) (m matrix) {
	for i := range m {
		m[i] = args[i].Float64()
	}
	return m
}
