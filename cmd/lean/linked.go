package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
)

// Numbers of sections, of the specification's chapter 5.5.
const (
	sectionCustom   = 0
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionTable    = 4
	sectionMemory   = 5
	sectionGlobal   = 6
	sectionExport   = 7
	sectionElement  = 9
	sectionCode     = 10
)

// Kinds of what is imported and exported.
const (
	kindFunction = iota
	kindTable
	kindMemory
	kindGlobal
)

// Registers of Go's on WebAssembly, which are globals, see
// cmd/link/internal/wasm/asm.go.
const (
	registerSP    = 0
	registerPAUSE = 7
	registers     = 8
)

// firstSlot is the place in the table of the first function; the others follow.
// A program counter is a place in the table, and 16 bits that tell where in the
// function.
const firstSlot = 1 << 12

var (
	goSignature = []byte{0x60, 1, 0x7f, 1, 0x7f} // of Go's functions: where in it to go on; whether to unwind
	registerSet = []byte{registers,
		0x7f, 1, opI32Const, 0, opEnd, // SP
		0x7e, 1, opI64Const, 0, opEnd, 0x7e, 1, opI64Const, 0, opEnd, // CTXT, g
		0x7e, 1, opI64Const, 0, opEnd, 0x7e, 1, opI64Const, 0, opEnd, 0x7e, 1, opI64Const, 0, opEnd, 0x7e, 1, opI64Const, 0, opEnd, // RET0 to 3
		0x7f, 1, opI32Const, 0, opEnd, // PAUSE
	}
)

// trapAfter is what follows a call that cannot be unwound, Go's CALLNORESUME: if
// 1 is returned, the program stops. Before it, the stack pointer may be read into
// a local variable.
var trapAfter = regexp.MustCompile(`(?s)^(\x23\x00\x21.)?\x04\x40\x00\x0b`)

// A program is a module that Go's linker has written for js/wasm.
type program struct {
	sections map[byte][]byte
	types    [][]byte // signatures
	imports  int      // functions of the host, whose numbers come first
	funcs    []function
	exports  []export
	steady   []int // numbers of what is called so that it cannot be unwound
	rest     int   // how many functions are the second half's
}

// A function of the program.
type function struct {
	name  string // as the linker writes it: what is no letter, digit or dot is _
	kind  int    // number of its signature in types
	body  []byte
	isGo  bool  // has Go's signature
	calls []int // numbers of what it calls, those of the host first

	rest   bool // belongs to the second half
	number int  // in its half
}

type export struct {
	name         string
	kind, number int
}

// readProgram reads a module with its names, which ld -s would leave out.
func readProgram(module []byte) (*program, error) {
	sections, err := readSections(module)
	if err != nil {
		return nil, err
	}
	p := &program{sections: make(map[byte][]byte)}
	for _, s := range sections {
		if s.id == sectionCustom {
			if names, ok := bytes.CutPrefix(s.content, []byte("\x04name")); ok {
				p.sections[s.id] = names
			}
			continue
		}
		p.sections[s.id] = s.content
	}
	for _, read := range []struct {
		what string
		do   func(r *reader) error
		id   byte
	}{
		{"signatures", p.readTypes, sectionType}, {"imports", p.readImports, sectionImport},
		{"functions", p.readKinds, sectionFunction}, {"code", p.readBodies, sectionCode},
		{"table", p.readElements, sectionElement}, {"exports", p.readExports, sectionExport},
		{"names", p.readNames, sectionCustom},
	} {
		content, ok := p.sections[read.id]
		if !ok {
			return nil, fmt.Errorf("no section of %s", read.what)
		}
		r := &reader{b: content}
		if err := errors.Join(read.do(r), r.err); err != nil {
			return nil, fmt.Errorf("section of %s: %w", read.what, err)
		}
	}
	if !bytes.Equal(p.sections[sectionGlobal], registerSet) {
		return nil, errors.New("the registers are others than this Go version has")
	}
	return p, nil
}

func (p *program) readTypes(r *reader) error {
	for range r.number() {
		start := r.at
		r.skip(1)
		r.vector()
		r.vector()
		p.types = append(p.types, r.b[start:r.at])
	}
	return nil
}

func (p *program) readImports(r *reader) error {
	p.imports = r.number()
	for range p.imports {
		r.vector()
		r.vector()
		if r.byte() != kindFunction {
			return errors.New("more than functions are imported")
		}
		r.number()
	}
	return nil
}

func (p *program) readKinds(r *reader) error {
	for range r.number() {
		kind := r.number()
		if kind >= len(p.types) {
			return fmt.Errorf("signature %d is none", kind)
		}
		p.funcs = append(p.funcs, function{kind: kind, isGo: bytes.Equal(p.types[kind], goSignature)})
	}
	return nil
}

func (p *program) readBodies(r *reader) error {
	if n := r.number(); n != len(p.funcs) {
		return fmt.Errorf("%d bodies of %d functions", n, len(p.funcs))
	}
	for i := range p.funcs {
		f := &p.funcs[i]
		f.body = r.vector()
		err := instructions(f.body, func(op byte, start, end int) error {
			if op != opCall {
				return nil
			}
			called, _ := binary.Uvarint(f.body[start+1 : end])
			if called >= uint64(p.imports+len(p.funcs)) {
				return fmt.Errorf("it calls function %d, which is none", called)
			}
			f.calls = append(f.calls, int(called))
			if trapAfter.Match(f.body[end:]) {
				p.steady = append(p.steady, int(called))
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("function %d: %w", i, err)
		}
	}
	return nil
}

// readElements holds that the table has every function, in order.
func (p *program) readElements(r *reader) error {
	if r.number() != 1 || r.number() != 0 || r.byte() != opI32Const {
		return errors.New("the table is not filled as Go's linker does it")
	}
	if slot := r.number(); slot != firstSlot || r.byte() != opEnd {
		return fmt.Errorf("the first function is at %d of the table, not at %d", slot, firstSlot)
	}
	if n := r.number(); n != len(p.funcs) {
		return fmt.Errorf("the table has %d of %d functions", n, len(p.funcs))
	}
	for i := range p.funcs {
		if r.number() != p.imports+i && r.err == nil {
			return fmt.Errorf("function %d is not at its place in the table", i)
		}
	}
	return nil
}

func (p *program) readExports(r *reader) error {
	for range r.number() {
		p.exports = append(p.exports, export{string(r.vector()), int(r.byte()), r.number()})
	}
	return nil
}

func (p *program) readNames(r *reader) error {
	if r.byte() != 1 {
		return errors.New("it does not begin with the names of functions")
	}
	r = &reader{b: r.vector()}
	for range r.number() {
		i := r.number() - p.imports
		name := string(r.vector())
		if 0 <= i && i < len(p.funcs) {
			p.funcs[i].name = name
		}
	}
	return r.err
}

// write puts sections together, in the order that the format wants.
func write(sections map[byte][]byte) []byte {
	out := []byte(preamble)
	for id := byte(sectionType); id <= sectionData; id++ {
		if content, ok := sections[id]; ok {
			out = append(out, id)
			out = appendVector(out, content)
		}
	}
	return out
}

func appendNumber(out []byte, n int) []byte { return binary.AppendUvarint(out, uint64(n)) }

func appendVector(out, content []byte) []byte {
	return append(appendNumber(out, len(content)), content...)
}

func appendName(out []byte, name string) []byte { return append(appendNumber(out, len(name)), name...) }
