package papers

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// mostBytes bounds what a document may unfold to: a zip of a few kilobytes can
// hold gigabytes.
const mostBytes = 64 << 20

// word returns the text of a Word document: the paragraphs (w:p) of its main
// part, from the runs of text (w:t) in them [1, part 1, 17.3].
//
// [1] ECMA-376, Office Open XML file formats.
func word(data []byte) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", fmt.Errorf("this is no Word document: %w", err)
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		return "", errors.New("this is no Word document: it has no text part")
	}
	defer part.Close()
	d := xml.NewDecoder(io.LimitReader(part, mostBytes))
	list := []string{""}
	for inText := false; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return paragraphs(list), nil
		}
		if err != nil {
			return "", fmt.Errorf("this Word document is damaged: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				list = append(list, "")
			case "t":
				inText = true
			case "tab", "br", "cr":
				list[len(list)-1] += " "
			case "noBreakHyphen":
				list[len(list)-1] += "-"
			}
		case xml.EndElement:
			if t.Name.Local == "t" {
				inText = false
			}
		case xml.CharData:
			if inText {
				list[len(list)-1] += strings.ToValidUTF8(string(t), "�")
			}
		}
	}
}
