package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"verbatim/cmd/internal/serve"
	"verbatim/cmd/internal/site"
)

// serveCommand serves the explorer, or the site in a folder.
func serveCommand(env *environment, args []string) error {
	set := flags("serve")
	server := serve.Server{Ready: func(url string) {
		fmt.Fprintf(env.stderr, "Verbatim is at %s (stop with Ctrl-C)\n", url)
	}}
	server.Flags(set, env.stderr)
	dirs, err := parse(env, set, args)
	if err != nil {
		return err
	}
	if len(dirs) > 1 {
		return fmt.Errorf("one folder at most; usage: %s", usageLine("serve"))
	}
	files, err := site.Open(append(dirs, "")[0])
	if err != nil {
		return err
	}
	server.Handler = serve.Handler(files)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return server.Run(ctx)
}
