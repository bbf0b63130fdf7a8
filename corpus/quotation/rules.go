package quotation

// A ruleID is one way of finding who said something.
type ruleID uint8

const (
	noRule ruleID = iota
	ruleAfterName
	ruleAfterCue
	ruleAccording
	ruleBeforeColon
	ruleBefore
	ruleBeforeFar
	ruleLabel
	ruleParticiple
	ruleEnd
	ruleNameColon
	ruleHeadline
	ruleInterrupted
	ruleCarried
	ruleAnnounced
	ruleSameParagraph
	ruleSentenceBefore
	ruleConversation
	ruleNearest
	ruleTranscript
	ruleThat
	ruleClause
	ruleObject
	ruleThought
	ruleInner
	rules
)

// A rule is how an attribution was found, in words for the reader, and how
// often such attributions are right.
type rule struct {
	name       string
	confidence float64
}

// The confidences are the share of right sources among the attributions that
// each rule made on PolNeAR's training part (cmd/score prints the table).
var ruleTable = [rules]rule{
	noRule:             {"no speaker found", 0},
	ruleAfterName:      {"speaker and verb follow the quotation", .95},
	ruleAfterCue:       {"verb and speaker follow the quotation", .95},
	ruleAccording:      {"according to the speaker", .93},
	ruleBeforeColon:    {"speaker and verb announce the quotation", .95},
	ruleBefore:         {"speaker and verb lead to the quotation", .93},
	ruleBeforeFar:      {"the sentence reports what the speaker said", .85},
	ruleLabel:          {"the speaker calls something so", .9},
	ruleParticiple:     {"the subject of the sentence goes on to say it", .85},
	ruleEnd:            {"speaker and verb end the sentence", .9},
	ruleNameColon:      {"a name and a colon stand before it", .9},
	ruleHeadline:       {"a name stands after it in a headline", .9},
	ruleInterrupted:    {"the quotation goes on after its verb", .95},
	ruleCarried:        {"the quotation goes on from the paragraph before", .9},
	ruleAnnounced:      {"the sentence before ends with a colon", .85},
	ruleSameParagraph:  {"the speaker of the paragraph goes on", .93},
	ruleSentenceBefore: {"the sentence before reports the same speaker", .8},
	ruleConversation:   {"the speaker of the paragraph before goes on", .75},
	ruleNearest:        {"the nearest name before it", .5},
	ruleTranscript:     {"a transcript names its speaker", .9},
	ruleThat:           {"a reported clause follows the verb", .9},
	ruleClause:         {"a clause follows the verb", .85},
	ruleObject:         {"what the verb is about", .6},
	ruleThought:        {"what somebody is said to think", .7},
	ruleInner:          {"reported within another quotation", .7},
}

// Factors for how the subject of the verb was found.
var subjectFactor = map[subjectKind]float64{
	beside: 1, inverted: 1, relative: .95, apposed: .95, postmodified: .85,
	coordinated: .9, participle: .95, infinitive: .85, agent: .9,
}
