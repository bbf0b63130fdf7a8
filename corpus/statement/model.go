package statement

// weights are those of the logistic model over the features.
var weights = features{
	bias: -3, common: 0.8, containment: 2, likeness: 1, conflict: -4, runLength: 0.5, rareness: 1,
	sameSpeaker: 1.5, otherSpeaker: -6, daysApart: -3, sameDay: 1, sameDoc: -1.5, repeated: 8, neighbour: 2,
	surroundings: 1, shortness: -2, whole: 0.5, turned: -1, indirectly: -0.5, bothWays: 4,
}
