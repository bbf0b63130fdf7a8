package en

import (
	"strings"

	"verbatim/corpus/lang"
)

var comparison = lang.Comparison{
	Stem:       stem,
	Respell:    respell,
	Irregular:  irregular,
	Past:       past,
	PastEnding: "ed",

	Contractions: lang.NewTable(`
		can't can not
		cannot can not
		won't will not
		shan't shall not
		ain't is not
		let's let us
		gonna going to
		wanna want to
		gotta got to
		hafta have to
		gimme give me
		lemme let me
		dunno do not know
		y'all you all
		'cause because
		'em them
		c'mon come on
		ma'am madam`),
	Clitics: lang.NewTable(`
		n't not
		're are
		've have
		'll will
		'm am
		'd would|had
		's is|has`),

	Cardinals: lang.NewNumbers(`zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12
		thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20
		thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90`),
	Scales: lang.NewNumbers(`dozen 12 hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000`),
	Ordinals: lang.NewNumbers(`first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11
		twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18
		nineteenth 19 twentieth 20 thirtieth 30 hundredth 100`),
	OrdinalEndings: lang.NewNumbers(`st 1 nd 1 rd 1 th 1`),
	ScaleEndings:   lang.NewNumbers(`k 1000 m 1000000 mn 1000000 mln 1000000 bn 1000000000 b 1000000000 tn 1000000000000`),
	NumberJoin:     lang.NewWords(`and`),

	Synonyms: lang.NewGroups(synonyms),
	Negations: lang.NewWords(`not no never none nobody nothing nowhere neither nor without hardly scarcely barely
		no_longer no_one far_from`),
	Modals: lang.NewWords(`can could may might must shall should will would ought have_to has_to had_to having_to need_to
		needs_to needed_to got_to be_able_to able_to unable_to going_to supposed_to used_to dare_to want_to wants_to
		wanted_to ought_to`),
	Hedges: lang.NewWords(`perhaps maybe possibly probably likely apparently seemingly presumably allegedly reportedly
		roughly about approximately around nearly almost somewhat fairly rather partly largely mostly generally usually
		often sometimes potentially arguably supposedly i_think i_believe i_guess i_suppose sort_of kind_of more_or_less
		at_least at_most up_to just_about seems seem seemed appears appear appeared suggests suggest`),
	Conditions: lang.NewWords(`if unless provided providing until except whether whether_or_not assuming should_they in_case
		as_long_as so_long_as on_condition only_if even_if if_only`),
	Quantities: lang.NewWords(`all every each most many several some few both half much little more less enough dozens
		scores hundreds thousands millions billions`),
	Auxiliaries: lang.NewWords(`am is are was were be been being have has had having do does did will would shall`),
	Pronouns: lang.NewWords(`i me my mine myself you your yours yourself yourselves he him his himself she her hers
		herself it its itself we us our ours ourselves they them their theirs themselves this that these those
		who whom whose which one ones someone somebody everyone everybody anyone anybody`),
	Fillers: lang.NewWords(`er erm uh um ah oh well like actually basically so just really now okay ok yeah look listen
		frankly honestly you_know i_mean sort_of kind_of of_course`),
	Common: common,
	Openers: lang.NewWords(`and but or nor so yet because although though while whereas if unless until when whether since
		which who whom whose where as then that before after`),
}

// stem strips regular English inflection: plural, third person, past, present
// participle, and a final e, which inflection drops and restores. It is
// lighter than Porter's stemmer [1], from whose step 1 it takes the rules for
// doubled consonants, and conflates fewer different words: derivation
// ("negotiate", "negotiation") is left to comparison by prefix.
//
// [1] M. F. Porter, An algorithm for suffix stripping, Program 14 (1980) 130–137.
func stem(w string) string {
	switch n := len(w); {
	case n < 4:
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ied") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"),
		strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes"):
		return w[:n-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return silent(w[:n-1])
	case strings.HasSuffix(w, "ing") && n > 5 && vowel(w[:n-3]):
		return undouble(w[:n-3])
	case strings.HasSuffix(w, "eed"):
		return w
	case strings.HasSuffix(w, "ed") && n > 4 && vowel(w[:n-2]):
		return undouble(w[:n-2])
	}
	return silent(w)
}

// silent drops a final e.
func silent(w string) string {
	if len(w) > 3 && w[len(w)-1] == 'e' {
		return w[:len(w)-1]
	}
	return w
}

// undouble undoes the doubling of a consonant before an ending; l, s and z
// are as often double by themselves and stay.
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("aeioulsz", rune(w[n-1])) {
		return w[:n-1]
	}
	return silent(w)
}

// vowel reports whether w holds a vowel.
func vowel(w string) bool { return strings.ContainsAny(w, "aeiouy") }

// British stems in -our and what ends them; British words in -re, -ce and -gue.
var (
	ours = lang.NewWords(`arbour ardour armour behaviour candour clamour colour demeanour endeavour favour fervour
		flavour glamour harbour honour humour labour misdemeanour neighbour odour parlour rancour rigour rumour
		saviour savour splendour succour tumour valour vapour vigour`)
	british = lang.NewTable(`
		centre center
		centres centers
		theatre theater
		theatres theaters
		metre meter
		metres meters
		kilometre kilometer
		kilometres kilometers
		litre liter
		litres liters
		fibre fiber
		calibre caliber
		sabre saber
		spectre specter
		defence defense
		offence offense
		licence license
		pretence pretense
		practise practice
		practised practiced
		practising practicing
		programme program
		programmes programs
		cheque check
		cheques checks
		tyre tire
		tyres tires
		grey gray
		sceptical skeptical
		sceptic skeptic
		sceptics skeptics
		scepticism skepticism
		dialogue dialog
		catalogue catalog
		jewellery jewelry
		aeroplane airplane
		aeroplanes airplanes
		aluminium aluminum
		manoeuvre maneuver
		manoeuvres maneuvers
		fulfil fulfill
		enrol enroll
		instalment installment
		instalments installments
		skilful skillful
		wilful willful
		ageing aging
		judgement judgment
		judgements judgments
		acknowledgement acknowledgment
		mum mom
		storey story
		plough plow
		draught draft
		kerb curb
		pyjamas pajamas
		whilst while
		amongst among
		amidst amid
		towards toward
		afterwards afterward
		backwards backward
		forwards forward
		learnt learned
		burnt burned
		dreamt dreamed
		spelt spelled
		leapt leaped
		oestrogen estrogen
		paediatric pediatric
		anaesthetic anesthetic
		haemorrhage hemorrhage
		encyclopaedia encyclopedia
		foetus fetus
		travelling traveling
		travelled traveled
		traveller traveler
		travellers travelers
		cancelled canceled
		cancelling canceling
		labelled labeled
		labelling labeling
		modelled modeled
		modelling modeling
		signalled signaled
		signalling signaling
		fuelled fueled
		fuelling fueling
		counsellor counselor
		counsellors counselors
		marvellous marvelous
		ok okay`)
)

// respell returns the American spelling of a British one.
func respell(w string) string {
	if a, ok := british[w]; ok {
		return a
	}
	if i := strings.Index(w, "our"); i > 0 && ours.Has(w[:i+3]) {
		return w[:i+1] + w[i+2:]
	}
	if n := len(w); n > 6 {
		for _, e := range [...]string{"ise", "ised", "ises", "ising", "isation", "isations", "yse", "ysed", "ysing"} {
			if strings.HasSuffix(w, e) && !strings.HasSuffix(w[:n-len(e)], "v") { // not advise, revise
				i := n - len(e) + 1
				return w[:i] + "z" + w[i+1:]
			}
		}
	}
	return w
}
