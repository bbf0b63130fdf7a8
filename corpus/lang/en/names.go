package en

import "verbatim/corpus/lang"

var names = lang.Names{}
