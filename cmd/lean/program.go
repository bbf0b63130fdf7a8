package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// withoutLines rewrites the program for the browser so that it gzips to less:
// with few and large segments of data, see zeros, and without the tables that
// only a traceback reads, which file and line a place of the code came from and
// with what arguments it was called. The linker has no flag for that; -w drops
// DWARF alone. What the runtime needs to run stays: stack depths, pointer maps,
// the names of functions that it compares with; and so do this module's own, so
// that a traceback still tells where in it something happened.
//
// The layout is that of runtime/symtab.go and cmd/link/internal/ld/pcln.go of
// Go 1.20 to 1.26; tables that do not look like it are an error.
func withoutLines(module []byte) ([]byte, error) {
	sections, err := readSections(module)
	if err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(bytes.Clone(module[:len(preamble)]))
	found := false
	for _, s := range sections {
		if s.id == sectionData {
			m, err := readMemory(s.content)
			if err != nil {
				return nil, err
			}
			if err := dropLines(m); err != nil {
				return nil, err
			}
			s.content = m.encode()
			found = true
		}
		out.WriteByte(s.id)
		out.Write(binary.AppendUvarint(nil, uint64(len(s.content))))
		out.Write(s.content)
	}
	if !found {
		return nil, errors.New("no data section")
	}
	return out.Bytes(), nil
}

// Of the header of the tables, runtime.pcHeader, and of a function's entry,
// runtime._func: where the fields are, in bytes.
const (
	headerSize   = 72
	headerNfunc  = 8
	headerTables = 32 // offsets of: names, units, files, pctab, functions

	funcName      = 4
	funcPCSP      = 16
	funcPCFile    = 20
	funcPCLine    = 24
	funcNPCData   = 28
	funcUnit      = 32
	funcStartLine = 36
	funcNFuncData = 43
	funcSize      = 44
)

// Of the tables by program counter and the data of a function, in package
// internal/abi, those that are for tracebacks, or for stopping a goroutine at
// any instruction, which cannot be done here.
const (
	pcUnsafePoint = 0
	pcArgLive     = 3
	dataArgInfo   = 5
	dataArgLive   = 6

	noData = 1<<32 - 1 // stands for no data of a kind
)

// magic begins the header: abi.Go120PCLnTabMagic, two bytes of padding, and the
// instruction and pointer sizes of wasm.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// dropLines clears the tables of files and lines in an image of the memory, and
// moves together what is left of the tables by program counter.
func dropLines(m memory) error {
	at := bytes.Index(m, magic)
	if at < 0 || bytes.Contains(m[at+1:], magic) || len(m) < at+headerSize {
		return errors.New("no table of functions as this Go version writes it")
	}
	header := m[at:]
	nfunc := int(header.uint64(headerNfunc))
	var starts [5]int
	last := headerSize
	for i := range starts {
		starts[i] = int(header.uint64(headerTables + 8*i))
		if starts[i] < last || starts[i] > len(header) {
			return fmt.Errorf("table %d of the functions begins at %d, outside", i, starts[i])
		}
		last = starts[i]
	}
	names, pctab, functions := header[starts[0]:starts[1]], header[starts[3]:starts[4]], header[starts[4]:]
	if nfunc < 0 || nfunc > len(functions)/8 {
		return fmt.Errorf("%d functions do not fit", nfunc)
	}

	kept, known := newTables(pctab), make([]byte, len(names))
	for i := range nfunc {
		f, err := entry(functions, i)
		if err != nil {
			return err
		}
		name := int(f.uint32(funcName))
		if name >= len(names) {
			return fmt.Errorf("the name of function %d is outside", i)
		}
		if text, _, _ := bytes.Cut(names[name:], []byte{0}); named(text) {
			copy(known[name:], text)
		} else {
			f.set(funcName, uint32(len(names)-1)) // where the last name ends
		}
		for _, field := range []int{funcPCFile, funcPCLine, funcUnit, funcStartLine} {
			f.set(field, 0)
		}
		fields := []int{funcPCSP}
		tables := int(f.uint32(funcNPCData))
		for j := range tables {
			if j == pcUnsafePoint || j == pcArgLive {
				f.set(funcSize+4*j, 0)
				continue
			}
			fields = append(fields, funcSize+4*j)
		}
		for _, j := range []int{dataArgInfo, dataArgLive} {
			if j < int(f[funcNFuncData]) {
				f.set(funcSize+4*(tables+j), noData)
			}
		}
		for _, field := range fields {
			to, err := kept.keep(int(f.uint32(field)))
			if err != nil {
				return fmt.Errorf("function %d: %w", i, err)
			}
			f.set(field, uint32(to))
		}
	}
	copy(names, known)
	clear(pctab)
	copy(pctab, kept.out)
	clear(header[starts[1]:starts[3]]) // units and files
	return nil
}

// compared are the functions whose names the runtime looks at: goroutines of its
// own, by which it tells them from others, and the two of package reflect whose
// frames it has to read in another way.
var compared = []string{
	"runtime.main", "runtime.goexit", "runtime.bgsweep", "runtime.bgscavenge", "runtime.forcegchelper",
	"runtime.gcBgMarkWorker", "runtime.runFinalizers", "runtime.runCleanups", "reflect.makeFuncStub", "reflect.methodValueCall",
}

// named reports whether a function keeps its name.
func named(name []byte) bool {
	return bytes.HasPrefix(name, []byte("verbatim/")) || bytes.HasPrefix(name, []byte("main.")) || slices.Contains(compared, string(name))
}

// entry returns the entry of the i-th function and what follows.
func entry(functions memory, i int) (memory, error) {
	at := int(functions.uint32(8*i + 4))
	if at+funcSize > len(functions) || at+funcSize+4*int(functions.uint32(at+funcNPCData))+4*int(functions[at+funcNFuncData]) > len(functions) {
		return nil, fmt.Errorf("function %d is outside", i)
	}
	return functions[at:], nil
}

// tables copies those of the tables by program counter that are kept.
type tables struct {
	in, out []byte
	to      map[int]int // from a table's place to its new one
}

func newTables(in []byte) *tables {
	// Place 0 stands for no table.
	return &tables{in: in, out: []byte{0}, to: map[int]int{0: 0}}
}

// keep copies the table at an offset, once, and returns where it now is.
func (t *tables) keep(at int) (int, error) {
	if to, done := t.to[at]; done {
		return to, nil
	}
	end := at
	for first := true; ; first = false {
		value, n := binary.Uvarint(t.in[min(end, len(t.in)):])
		if n <= 0 {
			return 0, fmt.Errorf("the table at %d does not end", at)
		}
		end += n
		if value == 0 && !first {
			break // a difference of no value ends a table, but may begin one
		}
		if _, n = binary.Uvarint(t.in[min(end, len(t.in)):]); n <= 0 {
			return 0, fmt.Errorf("the table at %d does not end", at)
		}
		end += n
	}
	t.to[at] = len(t.out)
	t.out = append(t.out, t.in[at:end]...)
	return t.to[at], nil
}
