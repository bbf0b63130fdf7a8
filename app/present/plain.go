package present

import (
	"slices"
	"strings"
)

// LongestID is the most bytes of an identifier that is also the name of a
// folder: file systems take 255 for a name, and Windows 260 for a whole path
// unless it is told otherwise.
const LongestID = 80

// PlainID reports whether the plain page of an article or statement stands in a
// folder of its identifier's name: it consists of ASCII letters, digits, "-" and
// "_", and is no name that Windows gives to a device.
func PlainID(id string) bool {
	return id != "" && len(id) <= LongestID && !slices.Contains(devices, strings.ToLower(id)) && strings.IndexFunc(id, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '_' && r != '-'
	}) < 0
}

var devices = strings.Fields("con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9")
