// Command server serves the explorer, or a folder with a site: static files
// and nothing else, to this machine alone unless told otherwise.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"verbatim/cmd/internal/serve"
	"verbatim/cmd/internal/site"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "server:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("server", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprintf(flags.Output(), "usage: server [-addr HOST:PORT] [-host NAME]... [-quiet] [DIR]\n\nServes the explorer or, if there is one, the site in DIR.\n\n")
		flags.PrintDefaults()
	}
	server := serve.Server{Ready: func(url string) {
		fmt.Printf("Verbatim is at %s (stop with Ctrl-C)\n", url)
	}}
	server.Flags(flags, os.Stderr)
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return fmt.Errorf("one folder at most, not %q", flags.Args())
	}
	files, err := site.Open(flags.Arg(0))
	if err != nil {
		return err
	}
	server.Handler = serve.Handler(files)
	return server.Run(ctx)
}
