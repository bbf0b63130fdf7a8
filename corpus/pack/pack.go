// Package pack writes plain data as few bytes and reads it back.
//
// The shape of the data comes from its Go type and is not written: structs,
// slices, strings, integers, booleans and floating-point numbers, nested as
// they like; what else there is, or is not exported, is an error of the
// program. A slice of structs is written as a table, column by column, since
// what stands in one column is alike [1]: integers as the difference from the
// row before, in zigzag varints [2], so that offsets into a text, which ascend,
// take a byte; strings by their number in a table of all distinct ones. What is
// alike in a column a general compressor then finds; none is run here.
//
// For a worked example, the table of two spans {3 8} {10 15} is 02 (rows)
// 06 0e (3, +7) 10 0e (8, +7).
//
// In front stands a fingerprint of the type, so that data written by another
// version of the program is refused, not misread. Reading takes any bytes: it
// never panics, and allocates no more than a fixed multiple of them.
//
//	[1] D. J. Abadi, S. R. Madden, N. Hachem, Column-stores vs. row-stores,
//	    SIGMOD 2008.
//	[2] Protocol Buffers, Encoding: signed integers.
package pack

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"math"
	"reflect"
	"strings"
)

// ErrOther says that data was written from another type.
var ErrOther = errors.New("packed by another version of this program")

// ErrDamaged says that data is cut off or broken.
var ErrDamaged = errors.New("the packed data is damaged")

// Append appends what v, a struct, holds to data. Fields of the names in omit
// are left out wherever they are, and are zero when they are read.
func Append(data []byte, v any, omit ...string) []byte {
	value := reflect.ValueOf(v)
	for value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	w := &writer{plans: newPlans(omit), numbers: map[string]int{}}
	table := reflect.MakeSlice(reflect.SliceOf(value.Type()), 1, 1)
	table.Index(0).Set(value)
	w.rows(table)

	data = binary.LittleEndian.AppendUint64(data, w.fingerprint(value.Type()))
	data = binary.AppendUvarint(data, uint64(len(w.strings)))
	for _, s := range w.strings {
		data = binary.AppendUvarint(data, uint64(len(s)))
	}
	for _, s := range w.strings {
		data = append(data, s...)
	}
	return append(data, w.out...)
}

// Read fills the struct that v points to with what [Append] wrote.
func Read(data []byte, v any, omit ...string) error {
	value := reflect.ValueOf(v).Elem()
	r := &reader{plans: newPlans(omit), data: data}
	if len(data) < 8 || binary.LittleEndian.Uint64(data) != r.fingerprint(value.Type()) {
		return ErrOther
	}
	r.data = data[8:]
	r.table()
	table := reflect.MakeSlice(reflect.SliceOf(value.Type()), 1, 1)
	if n := r.count(1); n != 1 || r.failed {
		return ErrDamaged
	}
	r.rows(table)
	if r.failed || len(r.data) > 0 {
		return ErrDamaged
	}
	value.Set(table.Index(0))
	return nil
}

// A column is a field of a table's rows, or of a struct in them: the way to it
// and what it holds.
type column struct {
	path []int
	kind reflect.Kind
}

// plans are the columns of the types met so far.
type plans struct {
	omit  map[string]bool
	known map[reflect.Type][]column
}

func newPlans(omit []string) plans {
	p := plans{omit: map[string]bool{}, known: map[reflect.Type][]column{}}
	for _, name := range omit {
		p.omit[name] = true
	}
	return p
}

// columns returns the columns of a table with rows of type t.
func (p plans) columns(t reflect.Type) []column {
	if c, ok := p.known[t]; ok {
		return c
	}
	var list []column
	p.walk(t, nil, func(path []int, t reflect.Type) { list = append(list, column{path, t.Kind()}) })
	p.known[t] = list
	return list
}

// walk calls f for every column of t.
func (p plans) walk(t reflect.Type, path []int, f func([]int, reflect.Type)) {
	if t.Kind() != reflect.Struct {
		f(path, t)
		return
	}
	for i := range t.NumField() {
		field := t.Field(i)
		if p.omit[field.Name] {
			continue
		}
		if !field.IsExported() {
			panic("pack: " + t.String() + " has the field " + field.Name + ", which cannot be set")
		}
		p.walk(field.Type, append(path[:len(path):len(path)], i), f)
	}
}

// fingerprint returns a hash of the names and kinds of all that t holds.
func (p plans) fingerprint(t reflect.Type) uint64 {
	var b strings.Builder
	p.describe(&b, t, map[reflect.Type]bool{})
	h := fnv.New64a()
	h.Write([]byte(b.String()))
	return h.Sum64()
}

func (p plans) describe(b *strings.Builder, t reflect.Type, within map[reflect.Type]bool) {
	b.WriteString(t.Kind().String())
	switch t.Kind() {
	case reflect.Slice:
		if within[t] {
			panic("pack: " + t.String() + " holds itself")
		}
		within[t] = true
		p.describe(b, t.Elem(), within)
		delete(within, t)
	case reflect.Struct:
		b.WriteByte('{')
		for i := range t.NumField() {
			if field := t.Field(i); !p.omit[field.Name] {
				b.WriteString(field.Name + " ")
				p.describe(b, field.Type, within)
				b.WriteByte(' ')
			}
		}
		b.WriteByte('}')
	}
}

// at returns the field of row i of a table that a column's path leads to.
func at(table reflect.Value, i int, path []int) reflect.Value {
	v := table.Index(i)
	for _, f := range path {
		v = v.Field(f)
	}
	return v
}

// A writer packs.
type writer struct {
	plans
	out     []byte
	strings []string
	numbers map[string]int
}

// rows writes a slice: the number of its rows, then its columns.
func (w *writer) rows(table reflect.Value) {
	n := table.Len()
	w.out = binary.AppendUvarint(w.out, uint64(n))
	for _, c := range w.columns(table.Type().Elem()) {
		last := int64(0)
		for i := range n {
			v := at(table, i, c.path)
			switch c.kind {
			case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
				w.out = binary.AppendVarint(w.out, v.Int()-last)
				last = v.Int()
			case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
				w.out = binary.AppendUvarint(w.out, v.Uint())
			case reflect.Bool:
				bit := byte(0)
				if v.Bool() {
					bit = 1
				}
				w.out = append(w.out, bit)
			case reflect.Float32, reflect.Float64:
				w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(v.Float()))
			case reflect.String:
				w.out = binary.AppendUvarint(w.out, uint64(w.number(v.String())))
			case reflect.Slice:
				w.rows(v)
			default:
				panic("pack: cannot write a " + v.Type().String())
			}
		}
	}
}

// number returns the number of s among the strings.
func (w *writer) number(s string) int {
	n, ok := w.numbers[s]
	if !ok {
		n = len(w.strings)
		w.numbers[s] = n
		w.strings = append(w.strings, s)
	}
	return n
}

// A reader unpacks. Once it has failed it returns zeros.
type reader struct {
	plans
	data    []byte
	strings []string
	failed  bool
}

// table reads the table of strings, which share one allocation.
func (r *reader) table() {
	lengths := make([]int, r.count(1))
	total := 0
	for i := range lengths {
		lengths[i] = int(min(r.uvarint(), uint64(len(r.data))))
		total += lengths[i]
		if total > len(r.data) {
			r.fail()
			return
		}
	}
	all := string(r.data[:total])
	r.data = r.data[total:]
	r.strings = make([]string, len(lengths))
	for i, n := range lengths {
		r.strings[i], all = all[:n], all[n:]
	}
}

// count reads a number of things of at least size bytes each.
func (r *reader) count(size int) int {
	n := r.uvarint()
	if n > uint64(len(r.data)/max(1, size)) {
		r.fail()
		return 0
	}
	return int(n)
}

// rows fills a table, whose number of rows is known.
func (r *reader) rows(table reflect.Value) {
	n := table.Len()
	for _, c := range r.columns(table.Type().Elem()) {
		last := int64(0)
		for i := 0; i < n && !r.failed; i++ {
			v := at(table, i, c.path)
			switch c.kind {
			case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
				last += r.varint()
				v.SetInt(last)
			case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
				v.SetUint(r.uvarint())
			case reflect.Bool:
				v.SetBool(r.uvarint() != 0)
			case reflect.Float32, reflect.Float64:
				v.SetFloat(math.Float64frombits(r.fixed()))
			case reflect.String:
				v.SetString(r.string())
			case reflect.Slice:
				if n := r.count(len(r.columns(v.Type().Elem()))); n > 0 {
					inner := reflect.MakeSlice(v.Type(), n, n)
					r.rows(inner)
					v.Set(inner)
				}
			default:
				panic("pack: cannot read a " + v.Type().String())
			}
		}
	}
}

func (r *reader) fail() {
	r.failed = true
	r.data = nil
}

func (r *reader) uvarint() uint64 {
	x, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[n:]
	return x
}

func (r *reader) varint() int64 {
	x, n := binary.Varint(r.data)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[n:]
	return x
}

func (r *reader) fixed() uint64 {
	if len(r.data) < 8 {
		r.fail()
		return 0
	}
	x := binary.LittleEndian.Uint64(r.data)
	r.data = r.data[8:]
	return x
}

func (r *reader) string() string {
	n := r.uvarint()
	if n >= uint64(len(r.strings)) {
		r.fail()
		return ""
	}
	return r.strings[n]
}
