//go:build e2e

// Package e2e tests the explorer as its reader meets it: the built site,
// served by the built server, in Chromium.
//
// TestMain builds and starts both. A new view is one row of the table in
// views_test.go; every test that holds for each view takes its rows from there.
package e2e

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Where the site is, with the slash at the end: at the root of an origin and
// below it.
var (
	rootURL string
	repoURL string
)

// browser is the context of the one Chromium that all tests use. Each page is
// a profile of its own in it.
var browser context.Context

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		os.Exit(2)
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	address, stop, err := startServer()
	if err != nil {
		return 0, err
	}
	defer stop()
	rootURL = address

	target, err := url.Parse(address)
	if err != nil {
		return 0, err
	}
	mux := http.NewServeMux()
	mux.Handle("/repo/", http.StripPrefix("/repo", &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		if r.In.Header.Get("Accept-Encoding") != "" {
			r.Out.Header.Set("Accept-Encoding", "gzip") // all that the common hosts of static files give
		}
	}}))
	below := httptest.NewServer(mux)
	defer below.Close()
	repoURL = below.URL + "/repo/"

	var cancel context.CancelFunc
	browser, cancel, err = startBrowser(context.Background())
	if err != nil {
		return 0, err
	}
	defer cancel()
	return m.Run(), nil
}

// startServer builds the server with what "make wasm" has built, starts it on
// a free port and returns the address of the site.
func startServer() (string, func(), error) {
	dir, err := os.MkdirTemp("", "verbatim-e2e-")
	if err != nil {
		return "", nil, err
	}
	binary := filepath.Join(dir, "server")
	if out, err := exec.Command("go", "build", "-o", binary, "verbatim/cmd/server").CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("building the server: %w\n%s", err, out)
	}
	server := exec.Command(binary, "-addr", "127.0.0.1:0", "-quiet")
	server.Stderr = os.Stderr
	out, err := server.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := server.Start(); err != nil {
		return "", nil, err
	}
	stop := func() {
		server.Process.Signal(syscall.SIGTERM)
		server.Wait()
		os.RemoveAll(dir)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	for word := range strings.FieldsSeq(line) {
		if strings.HasPrefix(word, "http://") {
			return word, stop, nil
		}
	}
	stop()
	return "", nil, fmt.Errorf("the server does not say where it is: %q, %v", line, err)
}

// startBrowser starts Chromium, found under the names that chromedp knows.
func startBrowser(ctx context.Context) (context.Context, context.CancelFunc, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.Flag("disable-dev-shm-usage", true), // small in containers
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	allocator, stopAllocator := chromedp.NewExecAllocator(ctx, options...)
	browser, stopBrowser := chromedp.NewContext(allocator)
	cancel := func() { stopBrowser(); stopAllocator() }
	if err := chromedp.Run(browser); err != nil {
		cancel()
		return nil, nil, fmt.Errorf("starting Chromium: %w", err)
	}
	return browser, cancel, nil
}
