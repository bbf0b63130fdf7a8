// Command squeeze compresses a file by gzip and by brotli, for hosts that hand
// out what was prepared:
//
//	go run ./cmd/squeeze -best bin/app.wasm web/static/app.wasm.gz web/static/app.wasm.br
//
// With -best the program takes some 40 s, one processor for each: gzip by
// Zopfli, which looks for the shortest deflate stream [1], 3 % smaller than
// gzip -9; brotli at its best quality, 14 % smaller than at 9, which it has
// otherwise, in one second.
//
//	[1] J. Alakuijala, L. Vandevenne: Data compression using Zopfli. Google, 2013.
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/andybalholm/brotli"
	"github.com/foobaz/go-zopfli/zopfli"
)

const (
	// window is the base-2 logarithm of how far back a match of brotli may lie:
	// the most that every browser takes, 16 MB.
	window = 24
	// iterations of Zopfli: 15 are usual, and take twice the time for .1 % more.
	iterations = 5
)

func main() {
	best := flag.Bool("best", false, "as small as can be, however long it takes")
	flag.Parse()
	if flag.NArg() != 3 {
		fmt.Fprintln(os.Stderr, "usage: squeeze [-best] IN OUT.gz OUT.br")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), flag.Arg(1), flag.Arg(2), *best); err != nil {
		fmt.Fprintln(os.Stderr, "squeeze:", err)
		os.Exit(1)
	}
}

func run(from, zipped, brotlied string, best bool) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	failed := make(chan error)
	for to, squeeze := range map[string]func([]byte, bool) ([]byte, error){zipped: byGzip, brotlied: byBrotli} {
		go func() {
			out, err := squeeze(data, best)
			if err == nil {
				err = os.WriteFile(to, out, 0o644)
			}
			failed <- err
		}()
	}
	return errors.Join(<-failed, <-failed)
}

// byGzip compresses data and makes sure that it comes out again as it was.
func byGzip(data []byte, best bool) ([]byte, error) {
	var out bytes.Buffer
	if best {
		options := zopfli.DefaultOptions()
		options.NumIterations = iterations
		if err := zopfli.GzipCompress(&options, data, &out); err != nil {
			return nil, err
		}
	} else {
		w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
	}
	r, err := gzip.NewReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		return nil, err
	}
	again, err := io.ReadAll(r)
	if err != nil || !bytes.Equal(data, again) {
		return nil, fmt.Errorf("gzip does not give back what went in: %w", err)
	}
	return out.Bytes(), nil
}

func byBrotli(data []byte, best bool) ([]byte, error) {
	options := brotli.WriterOptions{Quality: 9, LGWin: window}
	if best {
		options.Quality = brotli.BestCompression
	}
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, options)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
