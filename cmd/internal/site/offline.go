package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// What a browser keeps from the first visit on: the explorer, with its corpus
// and its pages where these are few. The rest it keeps when its reader asks for
// that, or page by page as they are read.
const (
	keptPages = 400      // of articles, statements and embeds, some 2 kB each on the wire
	keptData  = 64 << 20 // bytes of the corpus, which the page has fetched by then
)

// serviceWorker is the name of the script that keeps the site for use offline.
// It stays, since browsers look there for a newer version.
const serviceWorker = "sw.js"

// kept says to the service worker what it keeps; see web/static/sw.js.
type kept struct {
	Version string   `json:"version"`
	Files   []string `json:"files"`
	Rest    *rest    `json:"rest"`
}

type rest struct {
	List  string `json:"list"`
	Files int    `json:"files"`
	Bytes int    `json:"bytes"` // of those whose size is known: pages are made one at a time
}

// offline adds the service worker. It is the last output: it knows all files.
func (b *builder) offline() error {
	source, err := b.asset(serviceWorker)
	if err != nil {
		return err
	}
	var k kept
	files, later := b.keep()
	for _, f := range files {
		k.Files = append(k.Files, f.Name)
	}
	if len(later) > 0 {
		k.Rest, err = b.rest(later)
		if err != nil {
			return err
		}
	}
	k.Version, err = b.version(files, source)
	if err != nil {
		return err
	}
	if err := b.stamp(k.Version); err != nil {
		return err
	}
	said, err := json.Marshal(k)
	if err != nil {
		return err
	}
	b.put(serviceWorker, append(fmt.Appendf(nil, "const site = %s;\n\n", said), source...))
	return nil
}

// keep returns the files that are kept from the first visit on, and the others
// that can be.
func (b *builder) keep() (files, later []File) {
	data, pages := 0, 0
	for _, f := range b.All() {
		data += dataSize(f)
		if f.Hash == "" && !b.needless(f.Name) {
			pages++
		}
	}
	for _, f := range b.All() {
		switch {
		case b.needless(f.Name):
		case f.Hash == "" && pages > keptPages, dataSize(f) > 0 && data > keptData:
			later = append(later, f)
		default:
			files = append(files, f)
		}
	}
	return files, later
}

// dataSize returns the bytes of a part of the corpus, 0 for other files.
func dataSize(f File) int {
	if !strings.HasPrefix(f.Name, "data/") {
		return 0
	}
	return len(f.data)
}

// needless reports whether nothing is lost without a file where there is no
// network: the program in the forms that the boot script does not prefer, the
// page for what is not there, and what is only for others that read the web.
func (b *builder) needless(name string) bool {
	if name == "corpus.json" || b.Carried && strings.HasPrefix(name, "data/") {
		return true
	}
	for _, ending := range []string{".wasm", ".br", ".xml", ".txt", "oembed.json"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return name == "404.html" || strings.HasPrefix(name, ".")
}

// rest adds the list of the files that are kept when asked for.
func (b *builder) rest(later []File) (*rest, error) {
	r := &rest{Files: len(later)}
	var names []string
	for _, f := range later {
		names = append(names, f.Name)
		r.Bytes += len(f.data)
	}
	list, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	r.List = b.hashed("offline.json", list)
	return r, nil
}

// unstamped stands in the entry page where its version will: a version covers
// the page as well.
const unstamped = "unstamped-version"

// stamp writes the version into the entry page, where the service worker looks
// for it to know whether a page is of its own version.
func (b *builder) stamp(version string) error {
	page, err := b.list["index.html"].Data()
	if err != nil {
		return err
	}
	b.put("index.html", bytes.Replace(page, []byte(unstamped), []byte(version), 1))
	return nil
}

// version returns what changes whenever one of the files or the service worker
// does.
func (b *builder) version(files []File, worker []byte) (string, error) {
	hash := sha256.New()
	hash.Write(worker)
	for _, f := range files {
		content := f.Hash
		if content == "" {
			if err := b.ctx.Err(); err != nil {
				return "", err
			}
			_, sum, _, err := b.made(f, func(sum [sha256.Size]byte) bool { _, ok := holding(b.Written, f.Name, sum); return ok })
			if err != nil {
				return "", err
			}
			content = short(sum)
		}
		fmt.Fprintf(hash, "\n%s %s", f.Name, content)
	}
	return hex.EncodeToString(hash.Sum(nil)[:8]), nil
}
