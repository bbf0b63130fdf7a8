package en

import "verbatim/corpus/lang"

var marks = lang.Marks{}
