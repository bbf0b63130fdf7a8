package formats

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// An archive is a ZIP file whose members are read within the limits.
type archive struct {
	members []*zip.File
	size    int // of the packed file
	read    int // bytes unpacked so far
}

// openArchive opens data, the content of a ZIP file.
func openArchive(data []byte) (*archive, error) {
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return nil, errors.New("this is an old Office file or one with a password; save it as .docx without one")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case errors.Is(err, zip.ErrInsecurePath):
		// Every path is looked at where its member is read.
	case err != nil:
		return nil, errors.New("this is not a whole ZIP archive; pack it again")
	}
	if len(z.File) > mostMembers {
		return nil, fmt.Errorf("it has %d members; archives of up to %d are read", len(z.File), mostMembers)
	}
	return &archive{members: z.File, size: len(data)}, nil
}

// errExplodes says that an archive is larger than it may be.
var errExplodes = errors.New("the archive explodes: its members are far larger than any text would be; nothing more of it is read")

// content returns the content of a member.
func (a *archive) content(m *zip.File) ([]byte, error) {
	if m.Flags&1 != 0 {
		return nil, errors.New("it has a password; pack it without one")
	}
	r, err := m.Open()
	if err != nil {
		return nil, errors.New("it is packed in a way that is not read; pack it with Deflate")
	}
	defer r.Close()
	left := mostUnpacked - a.read
	if allowed := max(ratioFrom, mostRatio*a.size) - a.read; allowed < left {
		left = allowed
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(min(left, mostBytes))+1))
	a.read += len(data)
	switch {
	case len(data) > left:
		return nil, errExplodes
	case len(data) > mostBytes:
		return nil, fmt.Errorf("it has more than %d MB", mostBytes>>20)
	case err != nil:
		return nil, errors.New("it is damaged")
	}
	return data, nil
}

// named returns the content of the member called name; nil if there is none.
func (a *archive) named(name string) ([]byte, error) {
	i := slices.IndexFunc(a.members, func(m *zip.File) bool { return m.Name == name })
	if i < 0 {
		return nil, nil
	}
	return a.content(a.members[i])
}

// archiveKind tells a book and a Word file from other archives.
func archiveKind(data []byte) string {
	a, err := openArchive(data)
	if err == nil {
		for _, m := range a.members {
			switch m.Name {
			case "word/document.xml":
				return ".docx"
			case "META-INF/container.xml":
				return ".epub"
			}
		}
	}
	return ".zip"
}

// readZIP reads every member of an archive whose ending is one that is read.
func readZIP(f *file) {
	if f.nested {
		f.problem("an archive within an archive is not read; unpack it first")
		return
	}
	a, err := openArchive(f.data)
	if err != nil {
		f.problem(err.Error())
		return
	}
	slices.SortStableFunc(a.members, func(x, y *zip.File) int { return strings.Compare(x.Name, y.Name) })
	for _, m := range a.members {
		name := memberName(m)
		inside := &file{name: f.name + "/" + name, nested: true}
		if strings.HasSuffix(name, "/") || leftBySystem(name) {
			continue
		}
		if climbs(name) {
			inside.name = f.name
			inside.problem(fmt.Sprintf("its member %q leads out of the archive; it is not read", name))
		} else if inside.data, err = a.content(m); err != nil {
			inside.problem(err.Error())
		} else {
			inside.member()
		}
		f.docs, f.problems = append(f.docs, inside.docs...), append(f.problems, inside.problems...)
		if errors.Is(err, errExplodes) {
			return
		}
	}
}

// member reads the file as a member of an archive.
func (f *file) member() {
	if i := slices.IndexFunc(formats, func(x format) bool { return x.ending == ending(f.name) }); i >= 0 {
		if formats[i].read(f); len(f.docs) == 0 && len(f.problems) == 0 {
			f.problem("there is no text in it")
		}
		return
	}
	f.docs, f.problems = Read(f.name, f.data)
}

// memberName returns the name of a member: UTF-8 where the archive says so or
// it is, else the code page of the system that ZIP comes from [1, D.1].
//
//	[1] PKWARE, APPNOTE.TXT – .ZIP File Format Specification.
func memberName(m *zip.File) string {
	name := m.Name
	if m.NonUTF8 && !isASCII(name) {
		if s, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ToValidUTF8(name, "\ufffd")
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// climbs reports whether a path may lead out of its archive on some system.
func climbs(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\x00") || len(name) > 1 && name[1] == ':' ||
		slices.Contains(strings.Split(name, "/"), "..")
}

// leftBySystem reports whether a member is what a system packs along for itself.
func leftBySystem(name string) bool {
	return strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(path.Base(name), ".") && !climbs(name)
}
