package site_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/cmd/internal/policy"
	"verbatim/cmd/internal/site"
	"verbatim/web"
)

func zipped(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// assets returns package web's files with a program that is none.
func assets(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for name, data := range read(t, web.Files()) {
		files[name] = &fstest.MapFile{Data: data}
	}
	files["app.wasm.gz"] = &fstest.MapFile{Data: zipped(t, "\x00asm")}
	files["rest.wasm.gz"] = files["app.wasm.gz"]
	files["wasm_exec.js"] = &fstest.MapFile{Data: []byte("globalThis.Go = class {};\n")}
	return files
}

func read(t *testing.T, files fs.FS) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all[name], err = fs.ReadFile(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func explorer(t *testing.T, assets fs.FS) map[string][]byte {
	t.Helper()
	files, err := site.Carried(assets)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, files)
}

// stays reports whether a file's name stays when its content changes.
func stays(name string) bool {
	name = strings.TrimSuffix(name, ".gz")
	return path.Base(name) == "index.html" || slices.Contains([]string{"manifest.webmanifest", "corpus.json", "embed.js", "sw.js", "404.html", ".nojekyll"}, name) || strings.HasPrefix(name, "embed/") && !hashedName.MatchString(name)
}

var hashedName = regexp.MustCompile(`^[a-z0-9./-]+?\.([0-9a-f]{16})\.[a-z.]+$`)

func TestNamesTellContent(t *testing.T) {
	files := explorer(t, assets(t))
	for name, data := range files {
		if stays(name) {
			continue
		}
		m := hashedName.FindStringSubmatch(name)
		if m == nil {
			t.Errorf("%s is named by no hash", name)
			continue
		}
		if original, ok := files[strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".br")]; ok {
			data = original // the copy has the original's name
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:8]) != m[1] {
			t.Errorf("%s is not named by the hash of its content", name)
		}
	}
}

func TestZippedCopies(t *testing.T) {
	files := explorer(t, assets(t))
	n := 0
	for name, data := range files {
		original, ok := files[strings.TrimSuffix(name, ".gz")]
		if !ok || !strings.HasSuffix(name, ".gz") {
			continue
		}
		n++
		r, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(name, err)
		}
		if plain, err := io.ReadAll(r); err != nil || !bytes.Equal(plain, original) {
			t.Errorf("%s is no copy: %v", name, err)
		}
	}
	if n < 4 {
		t.Errorf("%d copies, want at least those of page, script, icon and manifest", n)
	}
}

// address matches what a page refers to.
var address = regexp.MustCompile(`(?:href|src|data-wasm|data-open|data-plain)="([^"]*)"`)

// TestAddressesAreRelative looks whether everything referred to is there and
// can be reached from whatever folder the site is in.
func TestAddressesAreRelative(t *testing.T) {
	files := explorer(t, assets(t))
	found := address.FindAllSubmatch(files["index.html"], -1)
	if len(found) < 8 {
		t.Fatalf("only %d addresses in index.html", len(found))
	}
	for _, m := range found {
		a := string(m[1])
		if strings.HasPrefix(a, "#") {
			continue
		}
		if _, ok := files[a]; !ok {
			t.Errorf("index.html refers to %q, which is not in the site", a)
		}
	}
	manifest := string(files["manifest.webmanifest"])
	for _, want := range []string{`"start_url": "./"`, `"scope": "./"`} {
		if !strings.Contains(manifest, want) {
			t.Errorf("the manifest lacks %s", want)
		}
	}
	icons := regexp.MustCompile(`"src": "([^"]*)"`).FindAllStringSubmatch(manifest, -1)
	if len(icons) != 4 {
		t.Errorf("the manifest has the icons %q, want four", icons)
	}
	for _, m := range icons {
		if files[m[1]] == nil {
			t.Errorf("the manifest's icon %q is not in the site", m[1])
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	a, b := explorer(t, assets(t)), explorer(t, assets(t))
	if !maps.EqualFunc(a, b, bytes.Equal) {
		t.Error("two builds differ")
	}
}

func TestStyleComesWhole(t *testing.T) {
	in := assets(t)
	style := string(in["style.css"].Data) + "a > b { content: \"<\\201C\"; } /* “ */\n"
	in["style.css"] = &fstest.MapFile{Data: []byte(style)}
	if page := explorer(t, in)["index.html"]; !bytes.Contains(page, []byte("<style>"+style+"</style>")) {
		t.Error("the stylesheet is altered on its way into index.html")
	} else if got, want := policy.Of(page), policy.For(policy.Extra{Styles: []string{style}}); got != want {
		t.Errorf("index.html has the policy %q, want %q", got, want)
	}
}

func TestProgramNotBuilt(t *testing.T) {
	for _, name := range []string{"app.wasm.gz", "wasm_exec.js"} {
		in := assets(t)
		delete(in, name)
		if _, err := site.Carried(in); !errors.Is(err, site.ErrNoProgram) {
			t.Errorf("without %s: %v, want %v", name, err, site.ErrNoProgram)
		}
	}
	in := assets(t)
	in["app.wasm.gz"] = &fstest.MapFile{Data: []byte("no gzip")}
	if _, err := site.Carried(in); err == nil {
		t.Error("a broken program is taken")
	}
}
