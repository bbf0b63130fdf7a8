package ingest

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"verbatim/corpus"
)

// pathID makes an identifier of a path: without its ending, all but letters and
// digits of ASCII, '_' and '-' turned to '-'. It returns "" if nothing of the
// path is left.
func pathID(path string) string {
	path = path[:len(path)-len(ending(path))]
	kept := false
	id := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			kept = true
			return r
		case r == '_':
			return r
		}
		return '-'
	}, path)
	if !kept {
		return ""
	}
	return strings.Trim(id, "-")
}

// hash returns 12 hexadecimal digits (48 bits) that stand for s: with 100,000
// texts, two share them with a probability of 2 in 100,000.
func hash(s string) string {
	h := fnv.New64a()
	h.Write([]byte(s))
	x := h.Sum64()
	x ^= x >> 32 // FNV mixes its high bits less well
	digits := strconv.FormatUint(x&(1<<48-1), 16)
	return strings.Repeat("0", 12-len(digits)) + digits
}

// Distinct makes the identifiers of docs differ. Where several documents share
// one, the first by path and text keeps it and the others get a hash of their
// text behind it, so that the outcome does not depend on the order of docs.
// Copies of one text are numbered.
func Distinct(docs []corpus.Document) {
	byID := make(map[string][]int, len(docs))
	for i := range docs {
		byID[docs[i].ID] = append(byID[docs[i].ID], i)
	}
	if len(byID) == len(docs) {
		return
	}
	var shared []string
	for id, of := range byID {
		if len(of) > 1 {
			shared = append(shared, id)
		}
	}
	slices.Sort(shared)
	for _, id := range shared {
		of := byID[id]
		slices.SortStableFunc(of, func(a, b int) int {
			return cmp.Or(cmp.Compare(docs[a].Path, docs[b].Path), cmp.Compare(docs[a].Text, docs[b].Text))
		})
		copies := map[string]int{} // by identifier: how many were numbered
		for _, i := range of[1:] {
			base := id + "-" + hash(docs[i].Text)
			next := base
			for len(byID[next]) > 0 {
				copies[base]++
				next = base + "-" + strconv.Itoa(copies[base]+1)
			}
			docs[i].ID = next
			byID[next] = []int{i}
		}
	}
}
