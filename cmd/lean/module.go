package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// What is read and written of the binary format of WebAssembly, of which the
// specification's chapter 5 is the source: sections, and in the section of data
// active segments at constant places of the one memory.

const (
	preamble    = "\x00asm\x01\x00\x00\x00"
	sectionData = 11
)

var errTruncated = errors.New("the module is cut off")

// A section is one part of a module.
type section struct {
	id      byte
	content []byte
}

func readSections(module []byte) ([]section, error) {
	if len(module) < len(preamble) || string(module[:len(preamble)]) != preamble {
		return nil, errors.New("not a WebAssembly module")
	}
	rest := module[len(preamble):]
	var out []section
	for len(rest) > 0 {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, errTruncated
		}
		rest = rest[1+n:]
		out = append(out, section{id, rest[:size]})
		rest = rest[size:]
	}
	return out, nil
}

// memory is an image of the memory at the start, from address 0.
type memory []byte

func (m memory) uint32(at int) uint32 { return binary.LittleEndian.Uint32(m[at:]) }
func (m memory) uint64(at int) uint64 { return binary.LittleEndian.Uint64(m[at:]) }

func (m memory) set(at int, v uint32) { binary.LittleEndian.PutUint32(m[at:], v) }

// Opcodes of an active segment's place.
const (
	opI32Const = 0x41
	opEnd      = 0x0b
)

// maxMemory bounds the image: a place beyond it is no place of our program.
const maxMemory = 1 << 28

// readMemory lays the segments of a section of data out as they will be.
func readMemory(content []byte) (memory, error) {
	var m memory
	count, n := binary.Uvarint(content)
	if n <= 0 {
		return nil, errTruncated
	}
	rest := content[n:]
	for range count {
		if len(rest) < 2 || rest[0] != 0 || rest[1] != opI32Const {
			return nil, errors.New("a segment of data of another kind than Go writes")
		}
		at, n := sleb(rest[2:])
		rest = rest[2+n:]
		if n == 0 || len(rest) == 0 || rest[0] != opEnd {
			return nil, errTruncated
		}
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, errTruncated
		}
		data := rest[1+n:][:size]
		rest = rest[1+n+int(size):]
		end := at + int64(size)
		if at < 0 || end > maxMemory {
			return nil, fmt.Errorf("a segment of data at %d", at)
		}
		if int64(len(m)) < end {
			m = append(m, make([]byte, end-int64(len(m)))...)
		}
		copy(m[at:], data)
	}
	return m, nil
}

// zeros is how many zeros in a row are left out between two segments. The linker
// leaves out 8, which makes the module smaller but gzip's work harder: of the
// explorer's 4 MB of data 100,000 segments come of it, and their heads weigh
// 290 kB more gzipped than the zeros do. From 32 on the sizes differ by .1 %.
const zeros = 512

// encode writes the image as segments that leave out the zeros.
func (m memory) encode() []byte {
	var out []byte
	count := 0
	for i := 0; i < len(m); {
		if m[i] == 0 {
			i++
			continue
		}
		end, gap := i, 0
		for j := i; j < len(m) && gap < zeros; j++ {
			if m[j] == 0 {
				gap++
			} else {
				gap, end = 0, j+1
			}
		}
		out = append(out, 0, opI32Const)
		out = appendSleb(out, int64(i))
		out = append(out, opEnd)
		out = binary.AppendUvarint(out, uint64(end-i))
		out = append(out, m[i:end]...)
		count++
		i = end
	}
	return append(binary.AppendUvarint(nil, uint64(count)), out...)
}

// sleb reads a signed LEB128 number and how many bytes it took, 0 if none.
func sleb(b []byte) (int64, int) {
	var v int64
	for i := 0; i < len(b) && i < 10; i++ {
		v |= int64(b[i]&0x7f) << (7 * i)
		if b[i]&0x80 == 0 {
			if shift := 7 * (i + 1); b[i]&0x40 != 0 && shift < 64 {
				v |= -1 << shift
			}
			return v, i + 1
		}
	}
	return 0, 0
}

func appendSleb(out []byte, v int64) []byte {
	for {
		b := byte(v & 0x7f)
		v >>= 7
		if v == 0 && b&0x40 == 0 || v == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}
