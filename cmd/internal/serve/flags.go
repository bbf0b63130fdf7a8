package serve

import (
	"flag"
	"io"
	"log/slog"
	"strconv"
	"strings"
)

// Flags lets the flags -addr, -host and -quiet set s. What is logged goes to w.
func (s *Server) Flags(flags *flag.FlagSet, w io.Writer) {
	level := new(slog.LevelVar)
	s.Log = slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: level}))
	flags.StringVar(&s.Addr, "addr", DefaultAddr, "`address` to listen at; port 0 is any free one")
	flags.Func("host", "a further `name` that the site is asked for by, as behind a proxy; may be repeated", func(name string) error {
		s.Hosts = append(s.Hosts, strings.ToLower(name))
		return nil
	})
	flags.BoolFunc("quiet", "log only what goes wrong", func(value string) error {
		quiet, err := strconv.ParseBool(value)
		if quiet {
			level.Set(slog.LevelWarn)
		}
		return err
	})
}
