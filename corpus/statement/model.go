package statement

// weights are those of the logistic model over the features, fitted by
// cmd/train/statement to statements marked by hand in news of several outlets,
// to translations of one article by several hands, and to news months apart;
// its comment names the data and the way to get them. Set by hand, as the data
// hardly holds them:
//
//   - otherSpeaker, which is a log-probability already, daysApart and repeated,
//     which the outlines of a statement demand; newsApart, as all of the data
//     is news of one day;
//   - turned and saidAnew, as the same words with another number, and the same
//     matter in other words in one article, are another utterance;
//   - sameSpeaker and noSpeaker, because the data has known speakers in one
//     part and none in the other; neighbour and reported, as most of its
//     articles quote single sentences.
//
// Of the pairs that are aligned, those of probability .5 to .6 are right in half
// of the cases, of .7 to .8 in two thirds, from .9 on in .94: a little less than
// they say. Grouping leaves the best of them, so that of the witnesses that
// stand in one statement, as cmd/score-statements tells by tenths of the score,
// nine in ten pairs and more are right at every score; what is wrong at high
// scores is the same said twice, which no score of likeness tells.
var weights = features{
	bias:         -5.356,
	common:       0.863,
	containment:  1.464,
	likeness:     1.099,
	conflict:     -0.911,
	runLength:    0.636,
	rareness:     0.405,
	sameSpeaker:  1.3,
	noSpeaker:    -0.3,
	otherSpeaker: -1,
	daysApart:    -3,
	newsApart:    -0.6,
	sameDay:      0.3,
	sameDoc:      -0.998,
	repeated:     8,
	neighbour:    1.2,
	surroundings: 1.566,
	shortness:    0.613,
	whole:        0.594,
	turned:       -2,
	indirectly:   -0.3,
	bothWays:     0.277,
	sameTopic:    1.5,
	reported:     0.5,
	saidAnew:     -15,
}
