//go:build e2e

package e2e

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// A fox is a Firefox, driven by WebDriver BiDi [1], which it speaks itself.
//
//	[1] W3C, WebDriver BiDi, modules session, browsingContext, script and log.
type fox struct {
	t      *testing.T
	conn   net.Conn
	last   int
	tab    string   // its one tab
	faults []string // errors on the consoles
}

// foxPrefs keep Firefox from asking anybody anything of its own accord.
const foxPrefs = `user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,");
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
`

// newFox starts Firefox with a profile of its own. Where there is none the test
// is skipped.
func newFox(t *testing.T) *fox {
	t.Helper()
	binary := ""
	names := []string{"firefox-esr", "firefox"}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil && binary == "" {
			binary = path
		}
	}
	if binary == "" {
		t.Skipf("nothing was tested in Firefox: none of %s is installed", strings.Join(names, ", "))
	}
	profile := t.TempDir()
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(foxPrefs), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, binary, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank")
	command.Env = append(os.Environ(), "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
	command.WaitDelay = 10 * time.Second
	told, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(); command.Wait() })
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(told); lines.Scan(); {
			if _, at, ok := strings.Cut(lines.Text(), "BiDi listening on "); ok {
				address <- strings.TrimSpace(at)
			}
		}
	}()
	select {
	case at := <-address:
		conn, _, _, err := ws.Dial(ctx, at+"/session")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		f := &fox{t: t, conn: conn}
		f.begin()
		return f
	case <-time.After(time.Minute):
		t.Fatal("Firefox does not say where it listens")
	}
	return nil
}

// begin opens a session and finds the tab.
func (f *fox) begin() {
	f.t.Helper()
	f.ask("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	f.ask("session.subscribe", map[string]any{"events": []string{"log.entryAdded"}}, nil)
	var tree foxTree
	f.ask("browsingContext.getTree", map[string]any{}, &tree)
	f.tab = tree.Contexts[0].Context
	t := f.t // those within come and go
	t.Cleanup(func() {
		for _, fault := range f.faults {
			t.Errorf("a page in Firefox had a fault: %s", fault)
		}
	})
}

type foxTree struct {
	Contexts []struct {
		Context, URL string
		Children     []struct{ Context, URL string }
	}
}

// ask sends a command and waits for its result.
func (f *fox) ask(method string, params, result any) {
	f.t.Helper()
	if err := f.tell(method, params, result); err != nil {
		f.t.Fatalf("%s: %v", method, err)
	}
}

func (f *fox) tell(method string, params, result any) error {
	f.last++
	data, err := json.Marshal(map[string]any{"id": f.last, "method": method, "params": params})
	if err != nil {
		return err
	}
	f.conn.SetDeadline(time.Now().Add(2 * patience))
	if err := wsutil.WriteClientText(f.conn, data); err != nil {
		return err
	}
	for {
		data, err := wsutil.ReadServerText(f.conn)
		if err != nil {
			return err
		}
		var said struct {
			ID             int
			Method         string
			Error, Message string
			Result         json.RawMessage
			Params         struct{ Level, Text string }
		}
		if err := json.Unmarshal(data, &said); err != nil {
			return err
		}
		switch {
		case said.Method == "log.entryAdded" && said.Params.Level == "error":
			f.faults = append(f.faults, said.Params.Text)
		case said.ID != f.last:
		case said.Error != "":
			return fmt.Errorf("%s: %s", said.Error, said.Message)
		case result != nil:
			return json.Unmarshal(said.Result, result)
		default:
			return nil
		}
	}
}

// goTo loads an address.
func (f *fox) goTo(address string) {
	f.t.Helper()
	f.ask("browsingContext.navigate", map[string]any{"context": f.tab, "url": address, "wait": "interactive"}, nil)
}

// evaluate evaluates an expression in a frame as text.
func (f *fox) evaluate(frame, expression string) (string, error) {
	var out struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.tell("script.evaluate", map[string]any{
		"expression": "(async () => String(await (" + expression + ")))()", "target": map[string]any{"context": frame}, "awaitPromise": true,
	}, &out)
	if err == nil && out.ExceptionDetails.Text != "" {
		err = fmt.Errorf("%s", out.ExceptionDetails.Text)
	}
	return out.Result.Value, err
}

// await waits until an expression holds in a frame.
func (f *fox) await(frame, expression string) {
	f.t.Helper()
	deadline := time.Now().Add(2 * patience)
	for {
		got, err := f.evaluate(frame, "Boolean(await ("+expression+"))")
		if err == nil && got == "true" {
			return
		}
		if time.Now().After(deadline) {
			page, _ := f.evaluate(frame, "location.href + '\\n' + document.body?.innerText")
			f.t.Fatalf("waited in vain for %s (%v); the page says:\n%s", expression, err, page)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// frames returns the frames in the tab whose address begins with prefix.
func (f *fox) frames(prefix string) (all []string) {
	f.t.Helper()
	var tree foxTree
	f.ask("browsingContext.getTree", map[string]any{"root": f.tab}, &tree)
	for _, child := range tree.Contexts[0].Children {
		if strings.HasPrefix(child.URL, prefix) {
			all = append(all, child.Context)
		}
	}
	return all
}

// TestFirefox uses the explorer as its readers do who have Firefox: as one file
// from disk, on a plain host below /repo/, without a network after a visit, and
// in ten frames of another site's article.
func TestFirefox(t *testing.T) {
	f := newFox(t)
	dir := built(t, harbours)
	const open = `performance.getEntriesByName("verbatim:open").length > 0`

	t.Run("one file", func(t *testing.T) {
		f.t = t
		f.goTo("file://" + dir + ".html#/article/evening")
		f.await(f.tab, `document.querySelector("h1").textContent.includes("Pilots were not told")`)
		f.await(f.tab, `verbatim.failed === undefined && verbatim.worker`)
		f.await(f.tab, `(location.hash = "#/find?q=nobody+told+us+about+the+bridge", document.querySelectorAll(".matches > li").length > 0)`)
	})
	t.Run("below repo, without a network", func(t *testing.T) {
		f.t = t
		h := newHost(t, os.DirFS(dir))
		f.goTo(h.url())
		f.await(f.tab, open)
		f.await(f.tab, `navigator.serviceWorker.ready.then((r) => r.active.state === "activated")`)
		h.stop()
		for address, want := range map[string]string{
			"#/article/evening": "Pilots were not told", "?q=1#/quotations": "nobody told us about the bridge", "article/morning/": "Harbour stays shut",
		} {
			f.goTo("about:blank")
			f.goTo(h.url() + address)
			f.await(f.tab, `document.querySelector("main").textContent.includes(`+quote(want)+`)`)
		}
	})
	t.Run("ten embeds", func(t *testing.T) {
		f.t = t
		h := newHost(t, builtSite(t, "Verbatim"))
		there := strings.Replace(h.url(), "127.0.0.1", "localhost", 1) // another site
		article := "<!doctype html><meta charset=utf-8><title>An article</title><script async src=\"" + there + "embed.js\"></script>"
		pages := embedded(native().Analysis())[:10]
		for _, page := range pages {
			article += "<verbatim-embed src=\"" + there + page + "\"><blockquote>words</blockquote></verbatim-embed>"
		}
		newspaper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte(article))
		}))
		t.Cleanup(newspaper.Close)
		f.goTo(newspaper.URL)
		f.await(f.tab, `(() => {
			const waiting = [...document.querySelectorAll("blockquote")].find((e) => e.getClientRects().length > 0);
			waiting?.scrollIntoView();
			return !waiting;
		})()`)
		frames := f.frames(there)
		if len(frames) != len(pages) {
			t.Fatalf("%d frames, want %d", len(frames), len(pages))
		}
		woken := 0
		for _, frame := range frames {
			if got, err := f.evaluate(frame, `document.querySelector("[data-wake]")?.click() ?? document.querySelector("main h1, main .says, main input").textContent.length >= 0`); err != nil {
				t.Error(err)
			} else if got == "true" {
				woken++
			}
		}
		if woken != len(frames) {
			t.Errorf("%d of %d frames show something", woken, len(frames))
		}
		explorer := f.frames(there + "#/")
		for deadline := time.Now().Add(patience); len(explorer) == 0 && time.Now().Before(deadline); explorer = f.frames(there + "#/") {
			time.Sleep(50 * time.Millisecond)
		}
		if len(explorer) != 1 {
			t.Fatalf("%d frames became the explorer, want one", len(explorer))
		}
		f.await(explorer[0], open)
	})
}
