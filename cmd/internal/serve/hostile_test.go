package serve

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
)

// hasty are limits that a test can wait for.
var hasty = limits{headers: 300 * time.Millisecond, read: 300 * time.Millisecond, idle: time.Minute, block: 300 * time.Millisecond, connections: 8}

// A journal is a log that a test reads.
type journal struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.String()
}

// await waits until something is logged.
func (j *journal) await(t *testing.T, part string) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(j.String(), part); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the log says %q, want %q in it", j.String(), part)
		}
	}
}

// start runs a server and returns its host and port and its log.
func start(t *testing.T, l limits, hosts ...string) (string, *journal) {
	t.Helper()
	files := fstest.MapFS{"index.html": {Data: []byte("home")}, "large.txt": {Data: bytes.Repeat([]byte("0123456789abcdef"), 1<<20)}}
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan string, 1), make(chan error, 1)
	log := &journal{}
	s := Server{Addr: "127.0.0.1:0", Handler: Handler(files), Hosts: hosts, limits: l,
		Log: slog.New(slog.NewTextHandler(log, nil)), Ready: func(url string) { ready <- url }}
	go func() { ended <- s.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("stopped with %v", err)
		}
	})
	return strings.TrimSuffix(strings.TrimPrefix(<-ready, "http://"), "/"), log
}

func dial(t *testing.T, addr string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// answers fails unless the server still answers.
func answers(t *testing.T, addr string) {
	t.Helper()
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	res, err := client.Get("http://" + addr + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); err != nil || string(body) != "home" {
		t.Errorf("GET / = %s %q, %v", res.Status, body, err)
	}
}

// TestSlowSenders takes every connection there is by clients that never end
// their headers: they are cut off, and others are served.
func TestSlowSenders(t *testing.T) {
	addr, _ := start(t, hasty)
	var slow []net.Conn
	for range 2 * hasty.connections {
		c := dial(t, addr)
		io.WriteString(c, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
		slow = append(slow, c)
	}
	answers(t, addr)
	for i, c := range slow {
		c.SetReadDeadline(time.Now().Add(10 * time.Second))
		if _, err := io.Copy(io.Discard, c); err != nil && !strings.Contains(err.Error(), "reset") {
			t.Errorf("slow client %d is not cut off: %v", i, err)
		}
	}
}

// TestSlowBody promises a body and does not send it.
func TestSlowBody(t *testing.T) {
	addr, _ := start(t, hasty)
	c := dial(t, addr)
	io.WriteString(c, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nx")
	c.SetReadDeadline(time.Now().Add(10 * time.Second))
	answer, err := io.ReadAll(c)
	if err != nil && !strings.Contains(err.Error(), "reset") || !bytes.Contains(answer, []byte(" 405 ")) {
		t.Errorf("a body that does not come = %.80q, %v; want 405 and the end", answer, err)
	}
	answers(t, addr)
}

// TestSlowReaders ask for much and take nothing.
func TestSlowReaders(t *testing.T) {
	addr, log := start(t, hasty)
	for range hasty.connections {
		io.WriteString(dial(t, addr), "GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
	}
	answers(t, addr) // not before one of them was cut off
	log.await(t, "path=/large.txt status=200")
}

func TestMalformedRequests(t *testing.T) {
	addr, _ := start(t, hasty, "example.org")
	long := strings.Repeat("a", 1<<20)
	for name, c := range map[string]struct{ request, status string }{
		"nonsense":         {"\x16\x03\x01\x00\xa5\x01\x00\r\n\r\n", "400"},
		"no host":          {"GET / HTTP/1.1\r\n\r\n", "400"},
		"two hosts":        {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
		"unknown host":     {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421"},
		"known host":       {"GET / HTTP/1.1\r\nHost: Example.org:8080\r\n\r\n", "200"},
		"number":           {"GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "200"},
		"long header":      {"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + long + "\r\n\r\n", "431"},
		"long path":        {"GET /" + long + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "431"},
		"traversal":        {"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404"},
		"hidden traversal": {"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", "404"},
		"bad escape":       {"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"},
		"zero byte":        {"GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "404"},
		"whole address":    {"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "421"},
		"star":             {"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"},
		"connect":          {"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", "421"},
		"smuggled":         {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nzzzz\r\n0\r\n\r\n", "405"},
		"unknown method":   {"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", "405"},
		"bad range":        {"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-,0-0,-0\r\n\r\n", "206"},
		"range beyond":     {"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-\r\n\r\n", "416"},
	} {
		t.Run(name, func(t *testing.T) {
			conn := dial(t, addr)
			go io.WriteString(conn, c.request) // the server may hang up before it has read all
			conn.SetReadDeadline(time.Now().Add(10 * time.Second))
			line, err := bufio.NewReader(conn).ReadString('\n')
			if !strings.HasPrefix(line, "HTTP/1.1 "+c.status+" ") {
				t.Errorf("answered %q, %v; want %s", line, err, c.status)
			}
		})
	}
	answers(t, addr)
}

// TestLog: one line an answer, which nothing in a request can break.
func TestLog(t *testing.T) {
	addr, log := start(t, hasty)
	res, err := http.Get("http://" + addr + "/a%0Alevel=ERROR%1b[31m")
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	log.await(t, "status=404")
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	if len(lines) != 1 || !strings.Contains(lines[0], `path="/a\nlevel=ERROR\x1b[31m" status=404`) {
		t.Errorf("logged %q, want one line", lines)
	}
}
