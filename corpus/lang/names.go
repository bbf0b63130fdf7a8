package lang

// Names is names and roles of people and organizations: honorifics, titles, role nouns, pronouns, given names.
type Names struct {
}
