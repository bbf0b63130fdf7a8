package statement

// weights are those of the logistic model over the features, fitted by
// cmd/train/statement to statements marked by hand in news of several outlets
// and to translations of one article by several hands; its comment names the
// data and the way to get them. Set by hand, as the data hardly holds them:
// otherSpeaker, daysApart and repeated, which the outlines of a statement
// demand, and sameSpeaker and noSpeaker, because the data has known speakers
// in one part and none in the other.
var weights = features{
	bias:         -5.435,
	common:       1.842,
	containment:  0.863,
	likeness:     1.342,
	conflict:     -0.924,
	runLength:    0,
	rareness:     0.624,
	sameSpeaker:  0.8,
	noSpeaker:    -0.3,
	otherSpeaker: -1,
	daysApart:    -3,
	sameDay:      0.5,
	sameDoc:      -0.899,
	repeated:     8,
	neighbour:    0.6,
	surroundings: 2.024,
	shortness:    0,
	whole:        0.545,
	turned:       -0.3,
	indirectly:   -0.297,
	bothWays:     0.31,
	sameTopic:    0,
}
