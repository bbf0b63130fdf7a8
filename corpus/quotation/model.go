package quotation

import (
	"math"

	"verbatim/corpus/lang"
)

// A task is one of the decisions that the ranker makes. Each is a linear model
// over hashed features [2]: a row of features is a set of buckets, its score
// the sum of their weights.
type task uint8

const (
	gateForward   task = iota // does the cue report what follows it?
	gateBackward              // does it report what stands before it?
	startForward              // which item does a content behind its cue begin with?
	endForward                // before which item does it end?
	startBackward             // which item does a content before its cue begin with?
	tell                      // is the report right?
	tasks
)

// taskBits is the binary logarithm of the number of weights of each task, a byte
// each. The tables are sparse, so that few features share a weight: most are 0
// and weigh nothing once compressed, while with a quarter of the buckets the
// loss is that of a fifth less data.
var taskBits = [tasks]int{gateForward: 15, gateBackward: 13, startForward: 15, endForward: 15, startBackward: 13, tell: 13}

// most is the greatest of taskBits.
const mostBits = 15

// Buckets returns the number of weights of a task.
func (t task) Buckets() int { return 1 << taskBits[t] }

// offset returns where the weights of t begin.
func (t task) offset() int {
	n := 0
	for s := range t {
		n += s.Buckets()
	}
	return n
}

// units is by task the step of a weight, a byte of which covers ±16 of them:
// the logistic function tells no more apart. The last task is fitted with a
// heavier hand, and its weights are small.
var units = [tasks]float64{gateForward: 1. / 8, gateBackward: 1. / 8, startForward: 1. / 8, endForward: 1. / 8, startBackward: 1. / 8, tell: 1. / 32}

// A model is the weights of a language, by task. Without weights every score
// is 0 and the finder leaves reports without marks out.
type model struct {
	weights [tasks]string
	curve   string
}

// CurveSteps is the number of bytes behind the weights that map a score to
// the share of right reports among those scored so.
const CurveSteps = 20

func newModel(l *lang.Language) model {
	var m model
	w := l.Reporting.Weights
	if len(w) != tasks.offset()+CurveSteps {
		return m
	}
	for t := range tasks {
		m.weights[t] = w[t.offset():][:t.Buckets()]
	}
	m.curve = w[tasks.offset():]
	return m
}

// empty reports whether the language has no weights.
func (m *model) empty() bool { return m.curve == "" }

// reliability returns the share of right reports among those scored p.
func (m *model) reliability(p float64) float64 {
	if m.curve == "" {
		return 0
	}
	return float64(m.curve[min(int(p*CurveSteps), CurveSteps-1)]) / 100
}

func logistic(z float64) float64 { return 1 / (1 + exp(-z)) }

func exp(z float64) float64 { return math.Exp(z) }

// A sum adds up the weights of the features of one decision, or lists them for
// the trainer.
type sum struct {
	weights string
	mask    uint32
	unit    float64
	total   int
	n       uint32 // of the next feature: a template that takes up to two values
	keep    bool
	row     []uint16
}

// sum returns the sum for a decision of task t, empty.
func (f *finder) sum(t task) *sum {
	s := &f.adding
	s.weights, s.mask, s.unit = f.model.weights[t], uint32(t.Buckets()-1), units[t]
	s.total, s.row = 0, s.row[:0]
	return s
}

// score returns what has been added up.
func (f *finder) score() float64 { return float64(f.adding.total) * f.adding.unit }

// add adds the next feature, whose bucket is a hash of its number and values.
func (s *sum) add(a, b uint32) {
	h := s.n*0x9E3779B1 ^ a*0x85EBCA77 ^ b*0xC2B2AE3D
	h ^= h >> 15
	h *= 0x2C1B3C6D
	h ^= h >> 13
	h *= 0x297A2D39
	h = h >> (32 - mostBits) & s.mask
	s.n++
	if s.keep {
		s.row = append(s.row, uint16(h))
	} else if s.weights != "" {
		s.total += int(int8(s.weights[h]))
	}
}

// hashWord is FNV-1a.
func hashWord(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
