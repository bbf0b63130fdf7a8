package lang

// Reporting is how speech is reported: cues with lemma and stance.
type Reporting struct {
}
