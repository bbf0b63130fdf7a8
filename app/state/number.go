package state

import "strconv"

// number returns the non-negative decimal number s, 0 if it is none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

func digits(n int) string { return strconv.Itoa(n) }
