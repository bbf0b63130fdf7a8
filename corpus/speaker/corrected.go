package speaker

import "strconv"

// ID returns the identifier of a speaker whom a person has named; taken are
// those that others have.
func ID(name string, taken map[string]bool) string {
	base := slug(name)
	if base == "" {
		base = "speaker"
	}
	id := base
	for k := 2; taken[id]; k++ {
		id = base + "-" + strconv.Itoa(k)
	}
	return id
}
