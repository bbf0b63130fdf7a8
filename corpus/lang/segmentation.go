package lang

// Segmentation is how text is cut: abbreviations, caption and link formulas.
type Segmentation struct {
}
