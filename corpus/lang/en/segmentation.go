package en

import "verbatim/corpus/lang"

var segmentation = lang.Segmentation{}
