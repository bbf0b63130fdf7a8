package serve

import (
	"log/slog"
	"net/http"
	"time"
)

// logged writes a line for each answer: what was asked for, how it was
// answered, how long that took. Who asked is nobody's business.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !log.Enabled(r.Context(), slog.LevelInfo) {
			next.ServeHTTP(w, r)
			return
		}
		begin := time.Now()
		seen := &observed{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		log.LogAttrs(r.Context(), slog.LevelInfo, "answered",
			slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", seen.status),
			slog.Int64("bytes", seen.bytes), slog.String("coding", w.Header().Get("Content-Encoding")),
			slog.Duration("took", time.Since(begin)))
	})
}

// observed notes what is answered.
type observed struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (o *observed) WriteHeader(status int) {
	o.status = status
	o.ResponseWriter.WriteHeader(status)
}

func (o *observed) Write(p []byte) (int, error) {
	n, err := o.ResponseWriter.Write(p)
	o.bytes += int64(n)
	return n, err
}

// Unwrap leads http.ResponseController to what can set deadlines.
func (o *observed) Unwrap() http.ResponseWriter { return o.ResponseWriter }
