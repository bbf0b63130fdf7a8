package serve

import (
	"strconv"
	"strings"
)

// A coding is a way to send a file compressed: its name in HTTP and the ending
// of the copies that are prepared in it.
type coding struct{ name, ending string }

// codings are those that are looked for, the smallest first.
var codings = []coding{{"br", ".br"}, {"gzip", ".gz"}}

// identity is a file as it is.
var identity = coding{"identity", ""}

// preferred returns the codings that an Accept-Encoding header takes, the best
// first: by the weight that the client gives them, then by size. What is not
// compressed comes last, unless the client weighs it higher; it is always in
// the list, since a client that refuses even that cannot be served otherwise
// [RFC 9110, section 12.5.3].
func preferred(accept string) []coding {
	if accept == "" {
		return []coding{identity}
	}
	weights := weigh(accept)
	weight := func(name string, otherwise float64) float64 {
		if q, ok := weights[name]; ok {
			return q
		}
		if q, ok := weights["*"]; ok {
			return q
		}
		return otherwise
	}
	plain := weights["identity"] // not to be preferred by "*"
	list := make([]coding, 0, len(codings)+1)
	var after []coding
	for _, c := range codings {
		switch q := weight(c.name, 0); {
		case q <= 0:
		case q < plain:
			after = append(after, c)
		default:
			list = append(list, c)
		}
	}
	if len(list) == 2 && weight(list[0].name, 0) < weight(list[1].name, 0) {
		list[0], list[1] = list[1], list[0]
	}
	return append(append(list, identity), after...)
}

// weigh returns the weights of the codings that a header names; what is
// malformed is left out.
func weigh(accept string) map[string]float64 {
	weights := map[string]float64{}
	for item := range strings.SplitSeq(accept, ",") {
		name, parameters, _ := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "x-gzip" {
			name = "gzip"
		}
		q := 1.0
		if key, value, ok := strings.Cut(parameters, "="); ok && strings.EqualFold(strings.TrimSpace(key), "q") {
			parsed, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil || !(parsed >= 0 && parsed <= 1) {
				continue
			}
			q = parsed
		}
		if name != "" {
			weights[name] = q
		}
	}
	return weights
}
