package engine

import (
	"bytes"
	"context"
	"errors"

	"verbatim/app/state"
	"verbatim/corpus/analysis"
)

// A Taking asks for what a view shows as files.
type Taking struct {
	State  state.State `json:"state"`
	Format string      `json:"format"` // csv or json, of a list
}

// A Taken is a text to save or copy.
type Taken struct {
	Name string `json:"name"` // of its file
	Type string `json:"type"` // its media type
	Text string `json:"text"`
}

// The formats of lists.
const (
	CSV  = "csv"
	JSON = "json"
)

// errNoList says that a view shows nothing that could be saved.
var errNoList = errors.New("there is no list here to save")

// Take implements [Engine].
func (e *Local) Take(ctx context.Context, t Taking) ([]Taken, error) {
	if err := e.wait(ctx); err != nil {
		return nil, err
	}
	list, selected, ok := e.presenter.Select(t.State)
	if !ok {
		return nil, errNoList
	}
	var out bytes.Buffer
	taken := Taken{Name: list + ".csv", Type: "text/csv"}
	var err error
	if t.Format == JSON {
		taken = Taken{Name: list + ".json", Type: "application/json"}
		err = analysis.EncodePart(&out, e.a, selected)
	} else {
		err = analysis.EncodeTable(&out, e.a, analysis.List(list), selected)
	}
	taken.Text = out.String()
	return []Taken{taken}, err
}
