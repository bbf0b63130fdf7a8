package en

import "verbatim/corpus/lang"

var comparison = lang.Comparison{}
