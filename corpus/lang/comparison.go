package lang

// Comparison is what counts as the same word: contractions, spellings, synonyms, negations, modals, hedges.
type Comparison struct {
}
