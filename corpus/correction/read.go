package correction

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/selector"
)

// Version is the version of the file's format.
const Version = 1

// A record is a correction as a file has it.
type record struct {
	About    About             `json:"about"`
	Do       Do                `json:"do"`
	Doc      string            `json:"doc"`
	Selector []selector.Record `json:"selector"`
	With     *passageRecord    `json:"with"`
	Name     string            `json:"name"`
	Value    string            `json:"value"`
	Was      string            `json:"was"`
}

type passageRecord struct {
	Doc      string            `json:"doc"`
	Selector []selector.Record `json:"selector"`
}

// Read reads a file of corrections, which may begin with a byte order mark. An
// error names the line and the field.
func Read(text string) ([]Correction, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	var file struct {
		Version     *int              `json:"version"`
		Corrections []json.RawMessage `json:"corrections"`
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&file); err != nil {
		at := int(dec.InputOffset())
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
		}
		return nil, wrong(text, at, plain(err))
	}
	if strings.TrimSpace(text[dec.InputOffset():]) != "" {
		return nil, wrong(text, int(dec.InputOffset())+1, "something stands after the end of the list")
	}
	switch {
	case file.Version == nil:
		return nil, wrong(text, 0, `"version" is missing; this is no file of corrections`)
	case *file.Version != Version:
		return nil, wrong(text, strings.Index(text, `"version"`), `"version" is `+strconv.Itoa(*file.Version)+"; this program reads version "+strconv.Itoa(Version))
	case file.Corrections == nil:
		return nil, wrong(text, 0, `"corrections" is missing`)
	}
	list := make([]Correction, 0, len(file.Corrections))
	lines := map[string]int{} // of what is known already, by key
	from := 0
	for _, raw := range file.Corrections {
		at := from + max(0, strings.Index(text[from:], string(raw)))
		from = at + len(raw)
		c, field, why := one(raw)
		if why != "" {
			if i := strings.Index(string(raw), `"`+field+`"`); field != "" && i >= 0 {
				at += i
			}
			return nil, wrong(text, at, why)
		}
		line := lineOf(text, at)
		if before, known := lines[c.Key()]; known {
			return nil, wrong(text, at, "the same thing is decided in line "+strconv.Itoa(before)+"; keep one of them")
		}
		lines[c.Key()] = line
		list = append(list, c)
	}
	return Sorted(list), nil
}

// wrong is an error at an offset of the file.
func wrong(text string, at int, why string) error {
	return errors.New("line " + strconv.Itoa(lineOf(text, at)) + ": " + why)
}

func lineOf(text string, at int) int {
	return 1 + strings.Count(text[:max(0, min(at, len(text)))], "\n")
}

// plain says what encoding/json found, without its jargon.
func plain(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return strconv.Quote(kind.Field) + " must not be a " + kind.Value
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// one reads one correction. It returns the field that is wrong and why.
func one(raw json.RawMessage) (c Correction, field, why string) {
	var r record
	dec := json.NewDecoder(strings.NewReader(string(raw)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			field = kind.Field
		} else if _, name, ok := strings.Cut(err.Error(), "unknown field "); ok {
			field = strings.Trim(name, `"`)
		}
		return c, field, plain(err)
	}
	c = Correction{About: r.About, Do: r.Do, Doc: r.Doc, Name: r.Name, Value: r.Value, Was: r.Was}
	c.Selector.Start, c.Selector.End = -1, -1
	if field, why = c.valid(); why != "" {
		return c, field, why
	}
	ok := true
	if len(r.Selector) > 0 {
		c.Selector, ok = selector.FromRecords(r.Selector)
	}
	if !ok || c.About.OfPassage() && c.Selector.Exact == "" {
		return c, "selector", `"selector" needs a TextQuoteSelector with its "exact"`
	}
	if c.About == Match {
		if r.With == nil || r.With.Doc == "" {
			return c, "with", `"with" must name the other passage, by "doc" and "selector"`
		}
		c.With = &Passage{Doc: r.With.Doc}
		if c.With.Selector, ok = selector.FromRecords(r.With.Selector); !ok {
			return c, "with", `"selector" of "with" needs a TextQuoteSelector with its "exact"`
		}
	} else if r.With != nil {
		return c, "with", `"with" belongs to a match alone`
	}
	return c, "", ""
}

// valid checks what does not need the passages.
func (c *Correction) valid() (field, why string) {
	known := false
	for _, a := range abouts {
		known = known || a == c.About
	}
	pair := c.About == Match || c.About == Name
	needsValue := c.Do == Set || c.Do == Accept || c.About == Name
	switch {
	case !known:
		return "about", `"about" is ` + strconv.Quote(string(c.About)) + "; it must be one of attribution, said, match, name, published, title, author, outlet, url"
	case c.Do != Accept && c.Do != Reject && (pair || c.Do != Set) && (!pair || c.Do != Join):
		if pair {
			return "do", `"do" is ` + strconv.Quote(string(c.Do)) + "; of a " + string(c.About) + " it must be accept, reject or join"
		}
		return "do", `"do" is ` + strconv.Quote(string(c.Do)) + "; it must be accept, reject or set"
	case c.About == Name && c.Name == "":
		return "name", `"name" is missing`
	case c.About != Name && c.Doc == "":
		return "doc", `"doc" is missing: the ID of the article`
	case c.About != Match && needsValue && c.Value == "":
		return "value", `"value" is missing`
	}
	if (c.About == Said || c.About == Published) && c.Value != "" {
		if e, ok := corpus.ParseEDTF(c.Value); !ok || e.OpenFrom && e.OpenTo {
			return "value", `"value" is ` + strconv.Quote(c.Value) + ", which is no date such as 2025-04-18, 2025-04 or 2025-04-18/2025-04-24"
		}
	}
	return "", ""
}
