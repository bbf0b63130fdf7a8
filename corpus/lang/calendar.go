package lang

// Calendar is how times are told: months, weekdays, units, numerals.
type Calendar struct {
}
