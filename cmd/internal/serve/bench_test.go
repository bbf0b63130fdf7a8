package serve

import (
	"context"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkServer asks a server over the loopback for a page of 20 kB, as a
// browser does that has it and as one that has not: client and server share the
// machine. The goal is 5,000 requests a second on two cores, memory flat.
func BenchmarkServer(b *testing.B) {
	page := []byte(strings.Repeat("<p>Nobody told us about the bridge.</p>\n", 500))
	files := fstest.MapFS{"index.html": {Data: page}}
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	ready := make(chan string, 1)
	go Server{Addr: "127.0.0.1:0", Handler: Handler(files), Ready: func(url string) { ready <- url }}.Run(ctx)
	url := <-ready
	for name, tag := range map[string]string{"new": `"none"`, "known": "*"} {
		b.Run(name, func(b *testing.B) {
			client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			b.SetParallelism(16)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					r, _ := http.NewRequestWithContext(ctx, "GET", url, nil)
					r.Header.Set("If-None-Match", tag)
					res, err := client.Do(r)
					if err != nil {
						b.Error(err)
						return
					}
					io.Copy(io.Discard, res.Body)
					res.Body.Close()
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/1e6, "MB-kept")
		})
	}
}
