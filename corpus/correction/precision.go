package correction

import "math"

// A Tally is how often findings of one kind were right, as far as a person has
// looked at them.
type Tally struct {
	About       About
	Right       int // accepted
	Wrong       int // rejected or replaced
	Share       float64
	Least, Most float64 // Wilson's interval at 95 %
}

// Precision counts what a person has decided about what had been found, by
// kind. What had not been found says nothing of what was.
func Precision(list []Correction) []Tally {
	var out []Tally
	for _, about := range abouts {
		t := Tally{About: about}
		for i := range list {
			switch c := &list[i]; {
			case c.About != about:
			case c.Do == Accept:
				t.Right++
			case c.Do != Join && c.Was != "":
				t.Wrong++
			}
		}
		if n := t.Right + t.Wrong; n > 0 {
			t.Share = float64(t.Right) / float64(n)
			t.Least, t.Most = wilson(t.Right, n)
			out = append(out, t)
		}
	}
	return out
}

// wilson returns the interval of the share of right ones among n, E. B. Wilson,
// “Probable inference, the law of succession, and statistical inference”,
// Journal of the American Statistical Association 22 (1927) 209–212.
func wilson(right, n int) (least, most float64) {
	const z = 1.959964 // of 95 %
	p, m := float64(right)/float64(n), float64(n)
	center := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, (center-half)/(1+z*z/m)), min(1, (center+half)/(1+z*z/m))
}
