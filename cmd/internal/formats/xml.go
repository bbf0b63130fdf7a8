package formats

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

var (
	errEntities = errors.New("it declares entities, which can nest until they fill the memory; take the DOCTYPE out")
	errDepth    = errors.New("its elements nest too deeply")
)

// An xmlReader reads XML token by token, in whatever encoding it declares, and
// refuses what could explode.
type xmlReader struct {
	*xml.Decoder
	depth int
}

// newXML returns a reader of data. It is lenient: it takes the entities of HTML
// and elements that are never closed, as feeds have them.
func newXML(data []byte) *xmlReader {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		encoding, _, _ := charset.DetermineEncoding(data, "text/xml")
		d = xml.NewDecoder(encoding.NewDecoder().Reader(bytes.NewReader(data)))
		d.Strict, d.Entity = false, xml.HTMLEntity
		d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	}
	return &xmlReader{Decoder: d}
}

// next returns the next token.
func (x *xmlReader) next() (xml.Token, error) {
	t, err := x.Token()
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > mostDepth {
			return nil, errDepth
		}
	case xml.EndElement:
		x.depth--
	case xml.Directive:
		if strings.Contains(strings.ToUpper(string(t)), "<!ENTITY") {
			return nil, errEntities
		}
	}
	return t, nil
}

// text returns the characters up to the end of the element whose start was just
// read, those of elements below it included; markup says that these are XHTML
// whose tags are to be kept, as html.
func (x *xmlReader) text(markup bool) (string, error) {
	var b strings.Builder
	for depth := x.depth; ; {
		t, err := x.next()
		if err != nil {
			return b.String(), err
		}
		switch t := t.(type) {
		case xml.CharData:
			if markup {
				xml.EscapeText(&b, t)
				continue
			}
			b.Write(t)
		case xml.StartElement:
			if markup {
				b.WriteString("<" + tag(t.Name.Local) + ">")
			}
		case xml.EndElement:
			if x.depth < depth {
				return b.String(), nil
			}
			if markup {
				b.WriteString("</" + tag(t.Name.Local) + ">")
			}
		}
	}
}

// tag returns name if it can be that of an element of HTML, else span.
func tag(name string) string {
	for i := range len(name) {
		if c := name[i] | 0x20; (c < 'a' || c > 'z') && (name[i] < '0' || name[i] > '9') {
			return "span"
		}
	}
	return name
}

// xmlReason says what is wrong with XML, without a library's jargon.
func xmlReason(err error) string {
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return "this is not XML: " + syntax.Error()[len("XML syntax error "):]
	case errors.Is(err, errEntities), errors.Is(err, errDepth):
		return err.Error()
	}
	return "this is not XML: " + strings.TrimPrefix(err.Error(), "xml: ")
}

// escape returns s as text of HTML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}
