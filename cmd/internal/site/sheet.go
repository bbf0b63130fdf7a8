package site

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"reflect"
	"slices"
	"strings"
)

// A sheet is a page before it is drawn: what it shows, and how that becomes a
// file. Most of the time that a page takes is spent in drawing it.
type sheet struct {
	of   any // all that decides how it is drawn, besides this program; nil if it is drawn in no time
	draw func() ([]byte, error)
}

// templated returns the sheet that a template draws.
func templated(name string, data any) sheet {
	return sheet{of: [2]any{name, data}, draw: func() ([]byte, error) { return render(name, data) }}
}

// fingerprint returns a hash of what v is made of: of all that is in it or that
// it points to, whether a template reads it or not. It panics at what has no
// content to be told apart by, such as a function.
func fingerprint(v any) string {
	var f fingers
	f.value(reflect.ValueOf(v))
	sum := sha256.Sum256(f.out)
	return string(sum[:])
}

// fingers write a value so that two are written alike only if they are.
type fingers struct{ out []byte }

func (f *fingers) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
		f.out = append(f.out, 0)
	case reflect.Bool:
		if v.Bool() {
			f.number(1)
		} else {
			f.number(0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		f.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		f.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		f.number(math.Float64bits(v.Float()))
	case reflect.String:
		f.text(v.String())
	case reflect.Slice, reflect.Array:
		f.number(uint64(v.Len()))
		for i := range v.Len() {
			f.value(v.Index(i))
		}
	case reflect.Map:
		f.table(v)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[slugs]() {
			f.text(v.FieldByName("odd").String())
			return
		}
		for i := range v.NumField() {
			f.value(v.Field(i))
		}
	case reflect.Pointer:
		f.out = append(f.out, 0)
		if !v.IsNil() {
			f.out[len(f.out)-1] = 1
			f.value(v.Elem())
		}
	case reflect.Interface:
		if v.IsNil() {
			f.text("")
			return
		}
		f.text(v.Elem().Type().String())
		f.value(v.Elem())
	default:
		panic("site: no fingerprint of a " + v.Type().String())
	}
}

func (f *fingers) number(n uint64) { f.out = binary.AppendUvarint(f.out, n) }

func (f *fingers) text(s string) {
	f.number(uint64(len(s)))
	f.out = append(f.out, s...)
}

// table writes a map in the order of its keys, which are strings.
func (f *fingers) table(v reflect.Value) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	f.number(uint64(len(keys)))
	for _, k := range keys {
		f.text(k.String())
		f.value(v.MapIndex(k))
	}
}
