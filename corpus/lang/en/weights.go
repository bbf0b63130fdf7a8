package en

import _ "embed"

// The weights of package quotation's ranker, a byte each, as cmd/train/quotation
// writes them.
//
//go:embed quotation.weights
var weights string
