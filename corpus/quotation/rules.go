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
	ruleSigned
	ruleInterrupted
	ruleCarried
	ruleAnnounced
	ruleSameParagraph
	ruleSentenceBefore
	ruleConversation
	ruleBeat
	ruleNearest
	ruleTranscript
	ruleThat
	ruleClause
	ruleObject
	ruleThought
	ruleNoun
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
	ruleAfterName:      {"speaker and verb follow the quotation", .98},
	ruleAfterCue:       {"verb and speaker follow the quotation", .98},
	ruleAccording:      {"according to the speaker", .8},
	ruleBeforeColon:    {"speaker and verb announce the quotation", .94},
	ruleBefore:         {"speaker and verb lead to the quotation", .93},
	ruleBeforeFar:      {"the sentence reports what the speaker said", .88},
	ruleLabel:          {"the speaker calls something so", .85},
	ruleParticiple:     {"the subject of the sentence goes on to say it", .8},
	ruleEnd:            {"speaker and verb end the sentence", .9},
	ruleNameColon:      {"a name and a colon stand before it", .83},
	ruleHeadline:       {"a name stands after it in a headline", .85},
	ruleSigned:         {"a name and a dash sign it", .95},
	ruleInterrupted:    {"the quotation goes on after its verb", .95},
	ruleCarried:        {"the quotation goes on from the paragraph before", .87},
	ruleAnnounced:      {"the sentence before ends with a colon", .8},
	ruleSameParagraph:  {"the speaker of the paragraph goes on", .97},
	ruleSentenceBefore: {"the sentence before reports the same speaker", .3},
	ruleConversation:   {"the speaker of the paragraph before goes on", .75},
	ruleBeat:           {"the sentence before shows the speaker laugh, nod or pause", .8},
	ruleNearest:        {"the nearest name before it", .15},
	ruleTranscript:     {"a transcript names its speaker", .9},
	ruleThat:           {"a reported clause follows the verb", .75},
	ruleClause:         {"a clause follows the verb", .73},
	ruleObject:         {"what the verb is about", .6},
	ruleThought:        {"what somebody is said to think", .55},
	ruleNoun:           {"a noun tells what was said", .6},
}

// subjectFactors lower the confidence where the subject of the verb was found
// by a longer way; the others are as sure as their rule.
var subjectFactors = map[subjectKind]float64{postmodified: .85, infinitive: .8, coordinated: .95, agent: .9}
