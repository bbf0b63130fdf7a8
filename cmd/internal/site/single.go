package site

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"

	"verbatim/cmd/internal/policy"
)

// generator tells the single files that we wrote from those that others did.
const generator = `<meta name="generator" content="verbatim build --single">`

// A single is what single.html says of itself: program, corpus and script are
// in it, in base64 where they are not text.
type single struct {
	entry
	Generator template.HTML
	IconData  template.URL
	Held      []template.HTML // elements that hold the program and the parts of the corpus
	Script    template.JS
}

// Single returns the explorer as one file that opens from disk: it asks for
// nothing, and its policy names the one script and the one stylesheet in it.
func Single(opts Options) ([]byte, error) {
	if opts.Title == "" {
		opts.Title = "Verbatim"
	}
	b := &builder{Options: opts}
	outputs := []func(*builder) error{(*builder).assets}
	if !b.Carried {
		outputs = append(outputs, (*builder).data)
	}
	for _, output := range outputs {
		if err := output(b); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
	}
	style := slices.Concat(b.list[b.style].data, b.list[b.views].data)
	script, opener := b.list[b.boot].data, b.list[b.open].data
	for _, end := range []string{"</script", "<!--"} {
		if bytes.Contains(bytes.ToLower(slices.Concat(script, opener)), []byte(end)) {
			panic("site: the scripts cannot stand in a page: one has " + end)
		}
	}
	page := single{
		entry: entry{
			Title: b.Title, Style: template.CSS(style), First: b.first, Nav: nav,
			Policy: template.HTML(policy.Meta(policy.Extra{Styles: []string{string(style)}, Scripts: []string{string(script), string(opener)}, Connect: b.Connect})),
		},
		Generator: generator,
		IconData:  template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(b.list[b.icon].data)),
		Script:    template.JS(script),
		Held: []template.HTML{
			held("opening", b.list[b.first.Zipped].data),
			held("rest", b.list[b.second.Zipped].data),
			template.HTML(`<script type="text/plain" class="open">` + string(opener) + `</script>`),
		},
	}
	for _, p := range b.parts {
		page.Held = append(page.Held, held("corpus", b.list[p.name].data))
	}
	_, page.CorpusSize = b.corpusAddress()
	return render("single.html", page)
}

// held returns an element that holds data in base64 and is not shown.
func held(class string, data []byte) template.HTML {
	return template.HTML(`<script type="text/plain" class="` + class + `">` + base64.StdEncoding.EncodeToString(data) + `</script>`)
}

// SingleFile writes a single file, unless one that is not ours is in the way.
func SingleFile(name string, data []byte) error {
	switch old, err := os.ReadFile(name); {
	case err == nil && bytes.Equal(old, data):
		return nil
	case err == nil && !isSingle(bytes.NewReader(old)):
		return fmt.Errorf("%s is not by verbatim build; choose another name or remove it", name)
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%s: %w", name, cause(err))
	}
	fresh, err := os.CreateTemp(filepath.Dir(name), ".verbatim-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, cause(err))
	}
	_, err = fresh.Write(data)
	err = errors.Join(err, fresh.Chmod(0o644), fresh.Close())
	if err == nil {
		err = os.Rename(fresh.Name(), name)
	}
	if err != nil {
		os.Remove(fresh.Name())
		return fmt.Errorf("%s cannot be written: %w", name, cause(err))
	}
	return nil
}
