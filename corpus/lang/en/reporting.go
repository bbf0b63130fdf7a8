package en

import "verbatim/corpus/lang"

var reporting = lang.Reporting{}
