package align

// maxCells bounds the matrix of one alignment: wordings of a thousand terms
// each, more than anybody is quoted with, are aligned exactly. Of longer ones
// the matrix would take hundreds of megabytes and many seconds, so that they
// are cut to pieces, which cost time in proportion to their length.
const maxCells = 1 << 20

// maxCuts bounds how often pieces are cut at their anchors anew.
const maxCuts = 8

// long aligns all of a with all of b, from the terms i and j on, and appends
// the path to out. What both begin and end with stands for itself; the rest is
// cut where a term that each has once stands in both, in order, as in patience
// diff [3], and where there is none, in pieces of one length. It errs where a
// wording that says the same over and over was cut differently by the other:
// then a passage is shown as left out in one place and added in the next.
//
// [3] B. Cohen, Patience Diff Advantages, 2010.
func (x *Lexicon) long(out []link, a, b []term, i, j, cuts int) []link {
	if len(a)*len(b) <= maxCells {
		for _, l := range x.matrix(a, b, Global) {
			out = append(out, l.moved(i, j))
		}
		return out
	}
	for len(a) > 0 && len(b) > 0 && a[0].id == b[0].id {
		out = append(out, same(i, j))
		a, b, i, j = a[1:], b[1:], i+1, j+1
	}
	end := 0
	for end < min(len(a), len(b)) && a[len(a)-1-end].id == b[len(b)-1-end].id {
		end++
	}
	a, b = a[:len(a)-end], b[:len(b)-end]
	p, q := 0, 0
	for _, c := range x.cuts(a, b, cuts) {
		out = x.long(out, a[p:c.a], b[q:c.b], i+p, j+q, cuts+1)
		p, q = c.a, c.b
		if c.same {
			out = append(out, same(i+p, j+q))
			p, q = p+1, q+1
		}
	}
	out = x.long(out, a[p:], b[q:], i+p, j+q, cuts+1)
	for k := range end {
		out = append(out, same(i+len(a)+k, j+len(b)+k))
	}
	return out
}

// A cut parts both wordings before the terms a and b, which stand for each
// other if they are the same.
type cut struct {
	a, b int
	same bool
}

// cuts returns where to part a and b, in order: at least one place if they are
// too long for a matrix.
func (x *Lexicon) cuts(a, b []term, done int) []cut {
	if len(a)*len(b) <= maxCells {
		return nil
	}
	if done < maxCuts {
		if chain := x.anchors(a, b); len(chain) > 0 {
			return chain
		}
	}
	pieces := 2
	for len(a)/pieces*(len(b)/pieces) > maxCells/2 {
		pieces++
	}
	out := make([]cut, 0, pieces)
	for k := 1; k < pieces; k++ {
		out = append(out, cut{a: len(a) * k / pieces, b: len(b) * k / pieces})
	}
	return out
}

// anchors returns the longest chain, in order in both, of terms that a has
// once and b has once.
func (x *Lexicon) anchors(a, b []term) []cut {
	inA, inB, at := make([]int, len(x.entries)), make([]int, len(x.entries)), make([]int, len(x.entries)) // by term: how often, and where in b
	for _, t := range a {
		inA[t.id]++
	}
	for k, t := range b {
		inB[t.id]++
		at[t.id] = k
	}
	var all []cut
	for k, t := range a {
		if inA[t.id] == 1 && inB[t.id] == 1 {
			all = append(all, cut{a: k, b: at[t.id], same: true})
		}
	}
	return increasing(all)
}

// increasing returns the longest part of all, which is in order of a, that is
// in order of b as well, by the piles of patience sorting in O(n log n).
func increasing(all []cut) []cut {
	before := make([]int, len(all)) // by cut: the one before it in its chain, −1 if none
	var tops []int                  // by length of a chain: its last cut
	for k, c := range all {
		lo, hi := 0, len(tops)
		for lo < hi {
			if mid := (lo + hi) / 2; all[tops[mid]].b < c.b {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		before[k] = -1
		if lo > 0 {
			before[k] = tops[lo-1]
		}
		if lo == len(tops) {
			tops = append(tops, k)
		} else {
			tops[lo] = k
		}
	}
	if len(tops) == 0 {
		return nil
	}
	out := make([]cut, len(tops))
	for k, n := tops[len(tops)-1], len(tops)-1; k >= 0; k, n = before[k], n-1 {
		out[n] = all[k]
	}
	return out
}

// same is the link of two terms that are the same.
func same(i, j int) link { return link{alo: i, ahi: i + 1, blo: j, bhi: j + 1, similarity: 1} }

// moved returns l counted from i terms before a and j before b.
func (l link) moved(i, j int) link {
	l.alo, l.ahi, l.blo, l.bhi = l.alo+i, l.ahi+i, l.blo+j, l.bhi+j
	return l
}
