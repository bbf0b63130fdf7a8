package serve

import (
	"net"
	"net/http"
	"sync"
	"time"
)

// limits bound what one client can take from the others.
type limits struct {
	headers     time.Duration // a whole header, from its first byte
	read        time.Duration // a whole request: a body, which nobody needs, is not waited for
	idle        time.Duration // the next request of a connection
	block       time.Duration // taking one block of an answer
	connections int           // open at a time
}

// usual are the limits where nobody says otherwise. Answers are ready, so that
// only a stuck client needs longer: a block is 32 kB, which takes the poorest
// line some seconds. A connection costs some 20 kB of memory and a file
// descriptor, of which a process has 1,024 where nobody has raised it; further
// clients wait in the system's queue until one ends, as a stuck one soon does.
var usual = limits{headers: 5 * time.Second, read: 10 * time.Second, idle: time.Minute, block: 20 * time.Second, connections: 800}

const (
	headersMost = 8 << 10         // bytes; net/http takes 4 KiB more
	stopWithin  = 5 * time.Second // answers under way when the server is told to stop
)

// patiently gives the client some time for each block that is sent, instead of
// one deadline for the whole answer, which a large file over a poor line might
// exceed and a client that takes a byte a second would not.
func patiently(block time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(patientWriter{w, http.NewResponseController(w), block}, r)
	})
}

type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
	block   time.Duration
}

// Write is all there is, so that each block passes here.
func (w patientWriter) Write(p []byte) (int, error) {
	if err := w.control.SetWriteDeadline(time.Now().Add(w.block)); err != nil {
		return 0, err
	}
	return w.ResponseWriter.Write(p)
}

// limited is a listener that has no more than a number of connections open.
type limited struct {
	net.Listener
	free   chan struct{}
	closed chan struct{}
	once   sync.Once
}

func limit(l net.Listener, most int) *limited {
	return &limited{Listener: l, free: make(chan struct{}, most), closed: make(chan struct{})}
}

func (l *limited) Accept() (net.Conn, error) {
	select {
	case l.free <- struct{}{}:
	case <-l.closed:
		return nil, net.ErrClosed
	}
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.free
		return nil, err
	}
	return &connection{Conn: c, free: l.free}, nil
}

func (l *limited) Close() error {
	l.once.Do(func() { close(l.closed) })
	return l.Listener.Close()
}

// A connection frees its place when it is closed.
type connection struct {
	net.Conn
	free <-chan struct{}
	once sync.Once
}

func (c *connection) Close() error {
	err := c.Conn.Close()
	c.once.Do(func() { <-c.free })
	return err
}
