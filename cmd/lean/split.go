package main

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"strings"
)

// Of a program most is not needed to open it: views that nobody has gone to
// yet, formats that nobody saves in, what is done about rare input. split parts
// the program in two modules, so that the page begins to work with the first:
// what a reader waits for is the opening; the rest comes while it is looked at.
//
// The two share the memory, the table of functions and the registers, which are
// globals. Calls from one to the other go by the table, in which Go's linker
// puts every function. At the places of the rest's functions the opening has
// others of a few bytes that stand in for them. If one is called before the rest
// is there, it does what Go does where a goroutine has to wait for JavaScript: it
// leaves the program counter to go on at below the stack pointer, sets PAUSE and
// returns 1, which unwinds the stack of WebAssembly, Go's own being in memory;
// then the loop wasm_pc_f_loop ends (runtime/asm_wasm.s). The page sees by the
// global "waiting" what happened, instantiates the rest, whose functions take
// their places in the table, and calls the loop again, see boot.js.
//
// What the runtime knows of functions stays in the opening: the collector reads
// it of goroutines that are made and have not run.
//
// So the program does the same however it is divided, and a bad division costs
// waiting only. opening.txt has the functions that were seen to run while the
// explorer opened, see cmd/lean/opening; a function that is not in it is the
// rest's. Binaryen's wasm-split divides by such a profile too, but has to wait by
// means that not every browser has (JSPI).
func split(module []byte, opening func(name string) bool) (first, rest []byte, err error) {
	p, err := readProgram(module)
	if err != nil {
		return nil, nil, err
	}
	steady := p.reached(p.steady)
	for i := range p.funcs {
		f := &p.funcs[i]
		f.rest = f.isGo && !p.callsHost(f) && !steady[i] && !assembled(f.name) && !opening(f.name)
		if f.rest {
			f.number = p.rest
			p.rest++
		} else {
			f.number = p.imports + i - p.rest
		}
	}
	if first, err = p.opening(); err != nil {
		return nil, nil, err
	}
	rest, err = p.remainder()
	return first, rest, err
}

// assembled reports whether a function is written in assembler, from which its
// name has no package.
func assembled(name string) bool { return !strings.Contains(name, ".") }

// reached returns by place in funcs what calls lead to from the numbers. Of calls
// by the table only those of a function's own closures are known, as
// systemstack makes them; their names begin with the function's.
func (p *program) reached(from []int) []bool {
	closures := make(map[string][]int)
	for i, f := range p.funcs {
		for at, r := range f.name {
			if r == '.' && strings.HasPrefix(f.name[at:], ".func") {
				closures[f.name[:at]] = append(closures[f.name[:at]], p.imports+i)
			}
		}
	}
	out := make([]bool, len(p.funcs))
	for len(from) > 0 {
		i := from[len(from)-1] - p.imports
		from = from[:len(from)-1]
		if i >= 0 && !out[i] {
			out[i] = true
			from = append(append(from, p.funcs[i].calls...), closures[p.funcs[i].name]...)
		}
	}
	return out
}

func (p *program) callsHost(f *function) bool {
	for _, number := range f.calls {
		if number < p.imports {
			return true
		}
	}
	return false
}

// waiting is the global that the opening has besides the registers: not 0 while
// the program waits for the rest. The page sets it to 0.
const waiting = registers

// opening returns the first module.
func (p *program) opening() ([]byte, error) {
	kept := len(p.funcs) - p.rest
	wait := p.imports + kept + p.rest // number of the function that waits
	kinds, code := appendNumber(nil, kept+p.rest+1), appendNumber(nil, kept+p.rest+1)
	elements := []byte{1, 0, opI32Const}
	elements = appendSleb(elements, firstSlot)
	elements = appendNumber(append(elements, opEnd), len(p.funcs))
	var standIns []byte
	goKind, waitKind := 0, len(p.types)
	for i, f := range p.funcs {
		if f.rest {
			goKind = f.kind
			elements = appendNumber(elements, p.imports+kept+f.number)
			body := []byte{0, opI32Const} // no locals
			body = appendSleb(body, firstSlot+int64(i))
			body = append(body, opLocalGet, 0, opCall)
			body = append(appendNumber(body, wait), opEnd)
			standIns = appendVector(standIns, body)
			continue
		}
		elements = appendNumber(elements, f.number)
		kinds = appendNumber(kinds, f.kind)
		body, err := p.redirected(f, false)
		if err != nil {
			return nil, err
		}
		code = appendVector(code, body)
	}
	for range p.rest {
		kinds = appendNumber(kinds, goKind)
	}
	kinds = appendNumber(kinds, waitKind)
	code = appendVector(append(code, standIns...), waitBody)

	loop, exports := -1, appendNumber(nil, len(p.exports)+2+registers+1)
	for _, e := range p.exports {
		if e.kind == kindFunction {
			e.number = p.funcs[e.number-p.imports].number
		}
		exports = e.append(exports)
	}
	for _, f := range p.funcs {
		if f.name == "wasm_pc_f_loop" {
			loop = f.number
		}
	}
	if loop < 0 {
		return nil, errors.New("no function wasm_pc_f_loop")
	}
	exports = export{"goOn", kindFunction, loop}.append(exports)
	exports = export{"table", kindTable, 0}.append(exports)
	for i := range registers {
		exports = export{registerName(i), kindGlobal, i}.append(exports)
	}
	exports = export{"waiting", kindGlobal, waiting}.append(exports)

	out := make(map[byte][]byte)
	for id, content := range p.sections {
		out[id] = content
	}
	delete(out, sectionCustom)
	out[sectionType] = appendNumber(nil, len(p.types)+1)
	for _, t := range p.types {
		out[sectionType] = append(out[sectionType], t...)
	}
	out[sectionType] = append(out[sectionType], 0x60, 2, 0x7f, 0x7f, 1, 0x7f) // slot, place in the function: unwind
	out[sectionGlobal] = append(append([]byte{registers + 1}, registerSet[1:]...), 0x7f, 1, opI32Const, 0, opEnd)
	out[sectionFunction], out[sectionElement], out[sectionExport], out[sectionCode] = kinds, elements, exports, code
	return write(out), nil
}

func registerName(i int) string { return string(rune('0' + i)) }

// waitBody is the function that waits for the rest: of its parameters, the slot
// of a function and where in it to go on, it makes the program counter.
var waitBody = []byte{0,
	opGlobalGet, registerSP, opI32Const, 8, opI32Sub,
	opLocalGet, 0, opI64ExtendU, opI64Const, 16, opI64Shl,
	opLocalGet, 1, opI64ExtendU, opI64Or,
	opI64Store, 0, 0, // alignment, offset
	opI32Const, 1, opGlobalSet, registerPAUSE,
	opI32Const, 1, opGlobalSet, waiting,
	opI32Const, 1, opEnd,
}

// remainder returns the second module. All it imports is the opening's.
func (p *program) remainder() ([]byte, error) {
	const from = "opening"
	imports := appendNumber(nil, 2+registers)
	table, memory := p.sections[sectionTable][1:], p.sections[sectionMemory][1:] // one each
	imports = append(append(appendName(appendName(imports, from), "table"), kindTable), table...)
	imports = append(append(appendName(appendName(imports, from), "mem"), kindMemory), memory...)
	for i := range registers {
		imports = append(appendName(appendName(imports, from), registerName(i)), kindGlobal, registerSet[1+5*i], 1)
	}
	kinds, code := appendNumber(nil, p.rest), appendNumber(nil, p.rest)
	var segments []byte
	count := 0
	for i := 0; i < len(p.funcs); {
		if !p.funcs[i].rest {
			i++
			continue
		}
		end := i
		for end < len(p.funcs) && p.funcs[end].rest {
			end++
		}
		segments = appendSleb(append(segments, 0, opI32Const), firstSlot+int64(i))
		segments = appendNumber(append(segments, opEnd), end-i)
		for _, f := range p.funcs[i:end] {
			segments = appendNumber(segments, f.number)
			kinds = appendNumber(kinds, f.kind)
			body, err := p.redirected(f, true)
			if err != nil {
				return nil, err
			}
			code = appendVector(code, body)
		}
		count++
		i = end
	}
	return write(map[byte][]byte{
		sectionType: p.sections[sectionType], sectionImport: imports, sectionFunction: kinds,
		sectionElement: append(appendNumber(nil, count), segments...), sectionCode: code,
	}), nil
}

// redirected returns the body of a function with its calls as they have to be in
// its module: by the new number, or by the table if the other has what is called.
func (p *program) redirected(f function, rest bool) ([]byte, error) {
	out, copied := make([]byte, 0, len(f.body)), 0
	err := instructions(f.body, func(op byte, start, end int) error {
		if op != opCall {
			return nil
		}
		out = append(out, f.body[copied:start]...)
		copied = end
		number, _ := binary.Uvarint(f.body[start+1 : end])
		i := int(number) - p.imports
		switch {
		case i < 0:
			out = append(out, f.body[start:end]...)
		case p.funcs[i].rest == rest:
			out = appendNumber(append(out, opCall), p.funcs[i].number)
		default:
			out = appendSleb(append(out, opI32Const), firstSlot+int64(i))
			out = append(appendNumber(append(out, opCallIndirect), p.funcs[i].kind), 0)
		}
		return nil
	})
	return append(out, f.body[copied:]...), err
}

//go:embed opening.txt
var openingList string

// inOpening returns what tells whether a function is in that list.
func inOpening() func(name string) bool {
	listed := make(map[string]bool)
	for name := range strings.Lines(openingList) {
		listed[strings.TrimSpace(name)] = true
	}
	return func(name string) bool { return listed[name] }
}
