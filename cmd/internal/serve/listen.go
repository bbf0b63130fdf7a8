package serve

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"syscall"
)

// DefaultAddr is where a site is served: to this machine alone.
const DefaultAddr = "127.0.0.1:8080"

// A Server listens and answers.
type Server struct {
	Addr    string // "127.0.0.1:8080"; port 0 is any free one
	Handler http.Handler
	Log     *slog.Logger     // gets a line for each answer, and what went wrong; nil for none
	Ready   func(url string) // is called with the address of the site once it listens; may be nil
	// Hosts are the names under which the site may be asked for besides
	// localhost and numbers, if it is served to this machine alone: a proxy
	// may stand before it. Any other name would be that of a page elsewhere
	// which had its name resolved to this machine to read what is here.
	Hosts []string

	limits limits // usual if zero
}

// Run serves until ctx is done, then lets the answers under way end.
func (s Server) Run(ctx context.Context) error {
	listener, err := net.Listen("tcp", s.Addr)
	if err != nil {
		return explain(s.Addr, err)
	}
	log := s.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	most := s.limits
	if most == (limits{}) {
		most = usual
	}
	server := &http.Server{
		Handler:                      logged(log, patiently(most.block, s.known(listener.Addr(), s.Handler))),
		ReadHeaderTimeout:            most.headers,
		ReadTimeout:                  most.read,
		WriteTimeout:                 most.block, // until the first block, see patiently
		IdleTimeout:                  most.idle,
		MaxHeaderBytes:               headersMost,
		DisableGeneralOptionsHandler: true,
		ErrorLog:                     slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		ctx, cancel := context.WithTimeout(context.Background(), stopWithin)
		defer cancel()
		err := server.Shutdown(ctx)
		if errors.Is(err, context.DeadlineExceeded) { // somebody takes his time: he was given some
			err = server.Close()
		}
		stopped <- err
	}()
	if s.Ready != nil {
		s.Ready(address(listener.Addr()))
	}
	if err := server.Serve(limit(listener, most.connections)); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving at %s: %w", s.Addr, err)
	}
	err = <-stopped
	log.Info("stopped")
	return err
}

// known answers only requests for a name that the server has, where it
// listens to this machine alone.
func (s Server) known(addr net.Addr, next http.Handler) http.Handler {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || !tcp.IP.IsLoopback() {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.answersTo(r.Host) {
			confine(w.Header(), "")
			http.Error(w, "This server is not known by that name.", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s Server) answersTo(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || net.ParseIP(name) != nil || slices.Contains(s.Hosts, name)
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
