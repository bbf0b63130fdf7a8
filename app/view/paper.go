package view

import (
	"encoding/binary"
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What a reader opens is read by the browser itself: it knows HTML, and what a
// Word document is packed with. Nothing is fetched for it.

// readPaper hands on the text of a file that the reader has chosen.
func readPaper(file app.Value, got func(text string, err error)) {
	name := strings.ToLower(file.Get("name").String())
	switch {
	case strings.HasSuffix(name, ".html"), strings.HasSuffix(name, ".htm"):
		file.Call("text").Then(func(text app.Value) { got(pageText(text.String(), "text/html", blocks), nil) })
	case strings.HasSuffix(name, ".docx"):
		file.Call("arrayBuffer").Then(func(buffer app.Value) {
			data := make([]byte, buffer.Get("byteLength").Int())
			app.CopyBytesToGo(data, app.Window().Get("Uint8Array").New(buffer))
			part, packed, err := wordPart(data)
			if err != nil {
				got("", err)
				return
			}
			unpack(part, packed, func(xml string) { got(pageText(xml, "application/xml", wordBlocks), nil) })
		})
	default:
		file.Call("text").Then(func(text app.Value) { got(text.String(), nil) })
	}
}

// Elements after which a paragraph ends, and of which the text is none of the
// page's own.
const (
	blocks     = "p,div,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,td,th,pre,dt,dd,br,section,article,header,footer"
	wordBlocks = "p" // w:p, and its like of other prefixes
	silent     = "script,style,head,template,noscript,iframe,svg,nav,del,delText,instrText"
)

// pageText is the text of a page without its markup, a blank line between
// paragraphs. The page is parsed apart: nothing in it runs or is fetched.
func pageText(source, kind, blocks string) string {
	document := app.Window().Get("DOMParser").New().Call("parseFromString", source, kind)
	each := func(selector string, do func(e app.Value)) {
		for tag := range strings.SplitSeq(selector, ",") {
			list := document.Call("getElementsByTagNameNS", "*", tag)
			for i := list.Length() - 1; i >= 0; i-- {
				do(list.Call("item", i))
			}
		}
	}
	each(silent, func(e app.Value) { e.Call("remove") })
	each("q", func(e app.Value) { e.Call("prepend", "“"); e.Call("append", "”") })
	each(blocks, func(e app.Value) { e.Call("before", paragraphEnd); e.Call("after", paragraphEnd) })
	root := document.Get("documentElement")
	if !root.Truthy() {
		return ""
	}
	var paragraphs []string
	for p := range strings.SplitSeq(root.Get("textContent").String(), paragraphEnd) {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// paragraphEnd stands for the end of a paragraph while white space still means
// nothing: the sign that Unicode has for it.
const paragraphEnd = "\u2029"

// errNoWord says that a file is not what its name says.
var errNoWord = errors.New("this is no Word document that can be read")

// wordPart finds the packed main part of a Word document, a zip archive [1];
// packed tells whether it is deflated or stored as it is.
//
// [1] PKWARE, .ZIP File Format Specification, 4.3.
func wordPart(data []byte) (part []byte, packed bool, err error) {
	const directoryEnd, entry = 22, 46 // lengths of the records without names
	at := -1
	for i := len(data) - directoryEnd; i >= 0 && i > len(data)-directoryEnd-1<<16; i-- {
		if string(data[i:i+4]) == "PK\x05\x06" {
			at = i
			break
		}
	}
	if at < 0 {
		return nil, false, errNoWord
	}
	u16 := func(i int) int { return int(binary.LittleEndian.Uint16(data[i:])) }
	u32 := func(i int) int { return int(binary.LittleEndian.Uint32(data[i:])) }
	for i := u32(at + 16); i >= 0 && i+entry <= len(data) && string(data[i:i+4]) == "PK\x01\x02"; {
		name, method, size, local := i+entry, u16(i+10), u32(i+20), u32(i+42)
		end := name + u16(i+28)
		if end <= len(data) && string(data[name:end]) == "word/document.xml" && local >= 0 && local+30 <= len(data) {
			from := local + 30 + u16(local+26) + u16(local+28)
			if size < 0 || from > len(data) || size > len(data)-from || method != 0 && method != 8 {
				return nil, false, errNoWord
			}
			return data[from : from+size], method == 8, nil
		}
		i = end + u16(i+30) + u16(i+32)
	}
	return nil, false, errNoWord
}

// unpack hands on part as text, which the browser inflates if it is packed.
func unpack(part []byte, packed bool, got func(text string)) {
	w := app.Window()
	array := w.Get("Uint8Array").New(len(part))
	app.CopyBytesToJS(array, part)
	stream := w.Get("Blob").New([]any{array}).Call("stream")
	if packed {
		stream = stream.Call("pipeThrough", w.Get("DecompressionStream").New("deflate-raw"))
	}
	w.Get("Response").New(stream).Call("text").Then(func(text app.Value) { got(text.String()) })
}
