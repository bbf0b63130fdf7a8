package formats

import (
	"strings"
	"time"
)

// stamps are the forms of dates in feeds and pages that are not ISO 8601:
// RFC 822 and what is made of it.
var stamps = []string{
	time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC822, time.RFC850, time.ANSIC, time.UnixDate,
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST",
	"Mon, 2 Jan 2006 15:04 -0700", "Mon, 2 Jan 2006 15:04 MST", "Mon, 2 Jan 2006", "2 Jan 2006",
}

// day returns the day that a date of metadata names, as its writer counted it:
// the day in the zone that is given. What it cannot read stays as it is, for
// the stage that reads dates as they are written in text.
func day(s string) string {
	s = squeeze(s)
	if len(s) >= 10 {
		if _, err := time.Parse(time.DateOnly, s[:10]); err == nil && (len(s) == 10 || s[10] == 'T' || s[10] == ' ') {
			return s[:10]
		}
	}
	for _, layout := range stamps {
		if t, err := time.Parse(layout, strings.TrimSuffix(s, ".")); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return s
}
