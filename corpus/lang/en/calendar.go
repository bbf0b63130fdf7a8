package en

import "verbatim/corpus/lang"

var calendar = lang.Calendar{}
