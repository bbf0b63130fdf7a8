package corpus

// Checked says what a person has decided about something that was found.
type Checked string

// The decisions of a person; what nobody has looked at has none.
const (
	Unchecked Checked = ""
	Accepted  Checked = "accepted" // it is right
	Rejected  Checked = "rejected" // it is wrong, and what is right is not known
	Replaced  Checked = "replaced" // the person has said what is right
)
