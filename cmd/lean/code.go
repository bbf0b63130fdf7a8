package main

import (
	"encoding/binary"
	"fmt"
)

// Opcodes of the instructions that split looks at or writes. The numbers are
// those of the WebAssembly specification, chapter 5.4.
const (
	opUnreachable  = 0x00
	opCall         = 0x10
	opCallIndirect = 0x11
	opLocalGet     = 0x20
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opI64Store     = 0x37
	opI64Const     = 0x42
	opI32Sub       = 0x6b
	opI64Or        = 0x84
	opI64Shl       = 0x86
	opI64ExtendU   = 0xad // of an i32
)

// instructions calls visit with each instruction of a function's body, which
// begins with its locals: its opcode and where it begins and ends. It knows what
// Go's compiler writes, which is less than there is; others are an error.
func instructions(body []byte, visit func(op byte, start, end int) error) error {
	r := reader{b: body}
	for range r.number() { // locals: how many, of which type
		r.number()
		r.skip(1)
	}
	for r.at < len(body) && r.err == nil {
		start := r.at
		op := r.byte()
		switch {
		case op == 0x02 || op == 0x03 || op == 0x04: // block, loop, if
			r.number() // the type of a block that Go writes is one byte
		case op == 0x0e: // br_table
			for range r.number() {
				r.number()
			}
			r.number()
		case op == opCallIndirect, 0x28 <= op && op <= 0x3e: // loads and stores: alignment, offset
			r.number()
			r.number()
		case op == 0x0c || op == 0x0d || op == opCall, 0x20 <= op && op <= 0x24, // br, br_if; variables
			op == 0x3f || op == 0x40: // memory.size, memory.grow
			r.number()
		case op == opI32Const || op == opI64Const:
			r.constant()
		case op == 0x43: // f32.const
			r.skip(4)
		case op == 0x44: // f64.const
			r.skip(8)
		case op == 0xfc:
			switch sub := r.number(); {
			case sub < 8: // trunc_sat
			case sub == 10: // memory.copy
				r.skip(2)
			case sub == 11: // memory.fill
				r.skip(1)
			default:
				return fmt.Errorf("instruction 0xfc %d is unknown here", sub)
			}
		case op <= 0x01, op == 0x05, op == opEnd, op == 0x0f, op == 0x1a, op == 0x1b, 0x45 <= op && op <= 0xc4:
		default:
			return fmt.Errorf("instruction %#x is unknown here", op)
		}
		if r.err == nil {
			r.err = visit(op, start, r.at)
		}
	}
	return r.err
}

// A reader reads the format's numbers. Its first error ends the reading.
type reader struct {
	b   []byte
	at  int
	err error
}

// number reads an unsigned LEB128 number.
func (r *reader) number() int {
	v, n := binary.Uvarint(r.b[min(r.at, len(r.b)):])
	if n <= 0 {
		r.fail()
		return 0
	}
	r.at += n
	return int(v)
}

// constant skips a signed LEB128 number.
func (r *reader) constant() {
	for r.byte() >= 0x80 {
	}
}

func (r *reader) byte() byte {
	if r.at >= len(r.b) {
		r.fail()
		return 0
	}
	r.at++
	return r.b[r.at-1]
}

func (r *reader) skip(n int) { r.take(n) }

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b)-r.at {
		r.fail()
		return nil
	}
	r.at += n
	return r.b[r.at-n : r.at]
}

// vector reads a vector of bytes.
func (r *reader) vector() []byte { return r.take(r.number()) }

func (r *reader) fail() {
	if r.err == nil {
		r.err = errTruncated
	}
	r.at = len(r.b)
}
