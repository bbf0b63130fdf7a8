package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"
)

// DefaultAddr is where a site is served: to this machine alone.
const DefaultAddr = "127.0.0.1:8080"

// Limits of one connection. Files are small and the answers ready, so that
// only a stuck client needs longer.
const (
	readWithin  = 10 * time.Second
	writeWithin = 5 * time.Minute // 10 MB over a poor line
	stopWithin  = 5 * time.Second
)

// Run serves handler at addr until ctx is done, then lets the answers under
// way end. It calls ready with the address of the site once it listens.
func Run(ctx context.Context, addr string, handler http.Handler, ready func(url string)) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return explain(addr, err)
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readWithin,
		ReadTimeout:       readWithin,
		WriteTimeout:      writeWithin,
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
		defer cancel()
		stopped <- server.Shutdown(ctx)
	}()
	if ready != nil {
		ready(address(listener.Addr()))
	}
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving at %s: %w", addr, err)
	}
	return <-stopped
}

// explain says what to do about an address that cannot be listened at.
func explain(addr string, err error) error {
	_, port, _ := net.SplitHostPort(addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("port %s is taken at %s: stop what uses it or choose another with -addr, for example -addr 127.0.0.1:0 for any free one", port, addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("port %s at %s is not for this user: choose one above 1023 with -addr", port, addr)
	default:
		return fmt.Errorf("listening at %s: %w", addr, err)
	}
}

// address returns the URL of a site that is served at addr.
func address(addr net.Addr) string {
	host, port, err := net.SplitHostPort(addr.String())
	if err != nil {
		return "http://" + addr.String() + "/"
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}
