package speaker

// A hashSet is a set of 32-bit hashes, open addressing, 0 is no member.
type hashSet []uint32

// newHashSet returns a set for up to n members.
func newHashSet(n int) hashSet {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return make(hashSet, size)
}

func (h hashSet) add(v uint32) {
	for i := v; ; i++ {
		switch p := &h[i&uint32(len(h)-1)]; *p {
		case v:
			return
		case 0:
			*p = v
			return
		}
	}
}

func (h hashSet) has(v uint32) bool {
	for i := v; ; i++ {
		switch h[i&uint32(len(h)-1)] {
		case v:
			return true
		case 0:
			return false
		}
	}
}

// hash is FNV-1a, never 0.
func hash(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return max(h, 1)
}
