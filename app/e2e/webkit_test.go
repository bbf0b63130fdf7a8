//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A kit is WebKitGTK's browser, driven by WebDriver [1]: the engine of Safari.
//
//	[1] W3C, WebDriver.
type kit struct {
	t       *testing.T
	session string // its address
}

// newKit starts a browser on a display of its own. Where it is not installed the
// test is skipped.
func newKit(t *testing.T) *kit {
	t.Helper()
	driver, err := exec.LookPath("WebKitWebDriver")
	display, err2 := exec.LookPath("Xvfb")
	browsers, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	if err != nil || err2 != nil || len(browsers) == 0 {
		t.Skip("nothing was tested in WebKit: webkit2gtk-driver and xvfb are not installed")
	}
	number := start(t, exec.Command(display, "-displayfd", "1", "-screen", "0", "1280x900x24"), func(line string) string { return line })
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	command := exec.Command(driver, "--port="+port)
	command.Env = append(os.Environ(), "DISPLAY=:"+number, "HOME="+t.TempDir(), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "WEBKIT_DISABLE_COMPOSITING_MODE=1")
	start(t, command, nil)
	k := &kit{t: t, session: "http://" + address + "/session"}
	var made struct{ SessionID string }
	deadline := time.Now().Add(patience)
	for {
		err := k.tell("POST", "", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
			"webkitgtk:browserOptions": map[string]any{"binary": browsers[0], "args": []string{"--automation"}},
		}}}, &made)
		if err == nil {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond)
	}
	k.session += "/" + made.SessionID
	t.Cleanup(func() { k.tell("DELETE", "", nil, nil) })
	return k
}

// start starts a program that ends with the test, and returns what said finds in
// the first line that it writes.
func start(t *testing.T, command *exec.Cmd, said func(line string) string) string {
	t.Helper()
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { command.Process.Kill(); command.Wait() })
	if said == nil {
		return ""
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%s: %v", command.Path, err)
	}
	return said(strings.TrimSpace(line))
}

func (k *kit) tell(method, path string, body, result any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(method, k.session+path, bytes.NewReader(data))
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s, %v", answer.Status, said, err)
	}
	value := struct{ Value any }{result}
	return json.Unmarshal(said, &value)
}

func (k *kit) goTo(address string) {
	k.t.Helper()
	if err := k.tell("POST", "/url", map[string]string{"url": address}, nil); err != nil {
		k.t.Fatalf("%s: %v", address, err)
	}
}

// text evaluates an expression as text.
func (k *kit) text(expression string) (out string) {
	if err := k.tell("POST", "/execute/sync", map[string]any{"script": "return String(" + expression + ")", "args": []any{}}, &out); err != nil {
		return err.Error()
	}
	return out
}

// await waits until an expression holds.
func (k *kit) await(expression string) {
	k.t.Helper()
	for deadline := time.Now().Add(2 * patience); k.text("Boolean("+expression+")") != "true"; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			k.t.Fatalf("waited in vain for %s; the page says:\n%s", expression, k.text("document.body?.innerText"))
		}
	}
}

// TestWebKit uses the explorer as its readers do who have Safari: as one file
// from disk, on a plain host below /repo/, without a network after a visit, and
// in ten frames of another site's article.
func TestWebKit(t *testing.T) {
	k := newKit(t)
	dir := built(t, harbours)
	t.Run("one file", func(t *testing.T) {
		k.t = t
		k.goTo("file://" + dir + ".html#/article/evening")
		k.await(`document.querySelector("h1").textContent.includes("Pilots were not told") && verbatim.failed === undefined`)
	})
	t.Run("below repo, without a network", func(t *testing.T) {
		k.t = t
		h := newHost(t, os.DirFS(dir))
		k.goTo(h.url())
		k.await(`performance.getEntriesByName("verbatim:open").length > 0`)
		k.await(`(navigator.serviceWorker.ready.then((r) => { globalThis.keeper = r; }), globalThis.keeper?.active?.state === "activated")`)
		h.stop()
		for address, want := range map[string]string{"#/article/evening": "Pilots were not told", "article/morning/": "Harbour stays shut"} {
			k.goTo("about:blank")
			k.goTo(h.url() + address)
			k.await(`document.querySelector("main")?.textContent.includes(` + quote(want) + `)`)
		}
	})
	t.Run("ten embeds", func(t *testing.T) {
		k.t = t
		h := newHost(t, builtSite(t, "Verbatim"))
		there := strings.Replace(h.url(), "127.0.0.1", "localhost", 1) // another site
		article := "<!doctype html><meta charset=utf-8><title>An article</title><script async src=\"" + there + "embed.js\"></script>"
		for _, page := range embedded(native().Analysis())[:10] {
			article += "<verbatim-embed src=\"" + there + page + "\"><blockquote>words</blockquote></verbatim-embed>"
		}
		newspaper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, article)
		}))
		t.Cleanup(newspaper.Close)
		k.goTo(newspaper.URL)
		k.await(`(() => {
			const waiting = [...document.querySelectorAll("blockquote")].find((e) => e.getClientRects().length > 0);
			waiting?.scrollIntoView();
			return !waiting;
		})()`)
	})
}
