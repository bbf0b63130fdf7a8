package main

import (
	"fmt"
)

// instrument returns the program with functions that leave a trace: each has a
// global of its own, exported under its name, that is 1 once it has run. By it
// is measured what the opening needs. It is in one piece, and so never waits.
func instrument(module []byte) ([]byte, error) {
	p, err := readProgram(module)
	if err != nil {
		return nil, err
	}
	globals := appendNumber(nil, registers+len(p.funcs)+1)
	globals = append(globals, registerSet[1:]...)
	exports := appendNumber(nil, len(p.exports)+len(p.funcs)+1)
	for _, e := range p.exports {
		exports = e.append(exports)
	}
	code := appendNumber(nil, len(p.funcs))
	for i, f := range p.funcs {
		globals = append(globals, 0x7f, 1, opI32Const, 0, opEnd)
		exports = export{fmt.Sprintf("ran %d %s", i, f.name), kindGlobal, registers + i}.append(exports)
		r := &reader{b: f.body}
		for range r.number() {
			r.number()
			r.skip(1)
		}
		if r.err != nil {
			return nil, r.err
		}
		body := append([]byte(nil), f.body[:r.at]...)
		body = append(body, opI32Const, 1, opGlobalSet)
		body = appendNumber(body, registers+i)
		code = appendVector(code, append(body, f.body[r.at:]...))
	}
	globals = append(globals, 0x7f, 1, opI32Const, 0, opEnd)
	exports = export{"waiting", kindGlobal, registers + len(p.funcs)}.append(exports)
	p.sections[sectionGlobal], p.sections[sectionExport], p.sections[sectionCode] = globals, exports, code
	return write(p.sections), nil
}

func (e export) append(out []byte) []byte {
	out = append(appendName(out, e.name), byte(e.kind))
	return appendNumber(out, e.number)
}
