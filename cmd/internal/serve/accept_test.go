package serve

import (
	"strings"
	"testing"
)

func TestPreferred(t *testing.T) {
	for accept, want := range map[string]string{
		"":                               "identity",
		"gzip":                           "gzip identity",
		"gzip, deflate, br, zstd":        "br gzip identity",
		"GZip , BR":                      "br gzip identity",
		"x-gzip":                         "gzip identity",
		"*":                              "br gzip identity",
		"*;q=0":                          "identity",
		"br;q=0, *":                      "gzip identity",
		"br;q=0.2, gzip;q=0.8":           "gzip br identity",
		"gzip; q=0.5, br;q=0.5":          "br gzip identity",
		"gzip;q=0":                       "identity",
		"gzip;Q=0.3":                     "gzip identity",
		"identity, gzip;q=0.5":           "identity gzip",
		"identity;q=0.5, br, gzip;q=0.1": "br identity gzip",
		"identity;q=0, gzip":             "gzip identity",
		"deflate":                        "identity",
		"br;q=nan, gzip;q=x, gzip;q=2":   "identity",
		";;q=1,,":                        "identity",
		"br;q=1.000;level=4":             "identity", // no such parameter
	} {
		var got []string
		for _, c := range preferred(accept) {
			got = append(got, c.name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("preferred(%q) = %v, want %s", accept, got, want)
		}
	}
}

func FuzzPreferred(f *testing.F) {
	for _, accept := range []string{"", "gzip, br;q=0.1", "*;q=0, identity;q=0", "a;b=c,;=,q=1"} {
		f.Add(accept)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		seen := map[string]bool{}
		for _, c := range preferred(accept) {
			if seen[c.name] {
				t.Errorf("preferred(%q) has %s twice", accept, c.name)
			}
			seen[c.name] = true
		}
		if !seen["identity"] {
			t.Errorf("preferred(%q) leaves no way to send a file", accept)
		}
	})
}
