package en

import (
	"strings"

	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// The verbs are from general knowledge of English news; their stances follow
// the usual advice of style guides on "said" and its substitutes.
var cueLists = []lang.CueList{
	{Use: lang.Says, Stance: corpus.NeutralStance, Verbs: `say/said add state comment remark mention
		observe recall reply respond answer relate recount continue go_on/went_on/gone_on tweet
		retweet post write/wrote/written blog e-mail email text repeat reiterate interject quip+ conclude explain
		report disclose reveal reflect recollect opine muse philosophize proclaim announce
		testify/testified begin/began/begun counter volunteer venture chime_in/chimed_in spell_out/spelled_out
		sum_up/summed_up message summarize summarise clarify/clarified specify/specified elaborate
		read/read attest detail rejoin interrupt intone deadpan+ put_it/put_it phrase signal note
		enthuse gush rule find/found point_out/pointed_out`},
	{Use: lang.Bare, Stance: corpus.NeutralStance, Verbs: `hold/held find/found begin/began/begun continue go_on/went_on/gone_on charge counter maintain
		read/read post conclude answer detail reflect pledge quip+ muse opine relate signal rule answer ask query/queried state phrase
		interrupt message summarize summarise mention comment remark report observe respond reply volunteer venture
		blog e-mail email text specify/specified elaborate attest demand protest object hint brief highlight underscore
		recount inquire wonder plead tell/told advise remind retort declare proclaim pronounce joke boast brag+ crow snap+ sum_up/summed_up
		want plan+ decide accept write/wrote/written acknowledge reveal`},
	{Use: lang.Objects, Stance: corpus.NeutralStance, Verbs: `call describe accuse criticize criticise denounce condemn
		blast slam+ question reject praise propose urge call_for/called_for call_on/called_on order cite dismiss deny/denied ridicule
		mock blame laud hail applaud decry/decried express recommend announce label portray characterize compare liken welcome rip+
		disavow oppose predict outline suggest invoke rebuke chide deride assail lambast`},
	{Use: lang.Says | lang.Tells, Stance: corpus.NeutralStance, Verbs: `tell/told inform remind notify/notified brief advise`},
	{Use: lang.Tells, Stance: corpus.Promising, Verbs: `assure reassure`},
	{Use: lang.Tells, Stance: corpus.Assertive, Verbs: `convince persuade`},
	{Use: lang.Says | lang.Noun, Stance: corpus.NeutralStance, Verbs: `note comment report remark text tweet post email answer reply blog message brief state detail phrase signal rule`},
	{Use: lang.Says, Stance: corpus.Assertive, Verbs: `declare assert insist maintain affirm stress emphasize emphasise underscore
		underline contend argue aver+ avow reaffirm confirm posit swear/swore/sworn hold/held thunder proclaim
		pronounce highlight make_clear/made_clear underscored retort shoot_back/shot_back fire_back/fired_back hit_back/hit_back
		predict forecast/forecast`},
	{Use: lang.Says, Stance: corpus.Doubtful, Verbs: `claim allege purport speculate suggest hint imply/implied insinuate
		intimate profess assume`},
	{Use: lang.Says | lang.Noun, Stance: corpus.Doubtful, Verbs: `claim hint profess`},
	{Use: lang.Says, Stance: corpus.Conceding, Verbs: `concede admit+ acknowledge confess own_up/owned_up`},
	{Use: lang.Minds | lang.Manner, Stance: corpus.Conceding, Verbs: `agree allow grant accept recognize recognise`},
	{Use: lang.Says, Stance: corpus.Critical, Verbs: `warn complain protest object caution lament grumble
		bemoan deplore scoff gripe fume rail sneer snap+ charge deny/denied refute rebut+ rage carp growl snarl bristle
		grouse grouch`},
	{Use: lang.Says | lang.Noun, Stance: corpus.Critical, Verbs: `protest object charge warn`},
	{Use: lang.Says, Stance: corpus.Asking, Verbs: `ask inquire enquire wonder demand query/queried plead/pleaded`},
	{Use: lang.Says | lang.Noun, Stance: corpus.Asking, Verbs: `demand query/queried`},
	{Use: lang.Says | lang.Wishes, Stance: corpus.Promising, Verbs: `promise pledge vow`},
	{Use: lang.Says | lang.Noun, Stance: corpus.Promising, Verbs: `promise pledge vow`},
	{Use: lang.Wishes, Stance: corpus.Promising, Verbs: `offer threaten agree`},
	{Use: lang.Wishes, Stance: corpus.NeutralStance, Verbs: `refuse decline`},
	{Use: lang.Says, Stance: corpus.Positive, Verbs: `joke boast brag+ crow exult rejoice marvel`},
	{Use: lang.Says | lang.Noun, Stance: corpus.Positive, Verbs: `joke boast`},
	{Use: lang.Manner, Stance: corpus.NeutralStance, Verbs: `laugh smile sigh cry/cried shout yell scream whisper mutter murmur chant
		sing/sang/sung exclaim call_out/called_out recite stammer nod+ shrug+ grin+ chuckle sob+ bark bellow roar
		pray beam wink gasp groan mumble plead/pleaded purr drawl rant croon dictate utter blurt blurt_out/blurted_out
		joke tease theorize reason quote print caption sign scrawl echo hiss boom concur+ wail weep/wept cheer
		start finish close end open pen+ deliver offer persist press pause deadpan+ caption tout preach lecture
		demur+ gloat implore beseech/besought beg+ deliver narrate hear/heard`},
	{Use: lang.Labels, Stance: corpus.NeutralStance, Verbs: `call describe characterize characterise label dub+ term brand
		deem refer_to/referred_to compare liken portray depict declare proclaim pronounce consider
		cast/cast paint frame nickname cite bill tout rate regard define identify/identified view see/saw/seen treat`},
	{Use: lang.Labels | lang.Acts, Stance: corpus.Critical, Verbs: `accuse criticize criticise denounce condemn decry/decried
		blast slam+ rip+ attack blame mock ridicule dismiss deride lambast lambaste assail castigate chide rebuke
		brand bash excoriate fault scold hammer trash savage skewer knock chastise berate vilify/vilified
		reject oppose deride disparage belittle taunt lash_out_at/lashed_out_at rail_against/railed_against question disavow denigrate impugn malign insult
		pan+ deplore bemoan decry/decried cite challenge target tear_into/tore_into disagree_with/disagreed_with`},
	{Use: lang.Labels | lang.Acts, Stance: corpus.Positive, Verbs: `praise hail laud applaud welcome tout commend salute
		celebrate thank congratulate endorse defend credit honor honour back support champion embrace trumpet extol+ cheer
		admire prefer+ favor favour advocate promote`},
	{Use: lang.Acts, Stance: corpus.Asking, Verbs: `urge call_for/called_for call_on/called_on implore exhort advise beg+ invite order
		instruct encourage ask press request seek/sought propose recommend demand suggest want push_for/pushed_for`},
	{Use: lang.Acts, Stance: corpus.NeutralStance, Verbs: `discuss mention cite reference invoke tout address describe outline lay_out/laid_out
		express announce unveil propose recount list name explain voice reiterate repeat estimate stress
		emphasize emphasise acknowledge predict deny/denied quote detail promise pledge
		point_to/pointed_to refer_to/referred_to talk_about/talked_about speak_about/spoke_about/spoken_about speak_of/spoke_of/spoken_of boast_of/boasted_of boast_about/boasted_about
		complain_about/complained_about complain_of/complained_of warn_of/warned_of warn_against/warned_against joke_about/joked_about
		allude_to/alluded_to argue_for/argued_for argue_against/argued_against dispute raise`},
	{Use: lang.Minds, Stance: corpus.NeutralStance, Verbs: `think/thought believe hope fear expect doubt worry/worried figure suspect
		estimate calculate reckon`},
	{Use: lang.Minds | lang.Bare, Stance: corpus.NeutralStance, Verbs: `know/knew/known feel/felt wish understand/understood realize realise
		guess imagine hear/heard learn/learned/learnt decide discover see/saw/seen remember forget/forgot/forgotten
		consider conclude determine judge assume regret fret+ trust dream/dreamed dread foresee/foresaw/foreseen`},
	{Use: lang.Wishes, Stance: corpus.NeutralStance, Verbs: `want hope plan+ expect decide aim prefer+`},
	{Use: lang.Shows, Stance: corpus.NeutralStance, Verbs: `show/showed/shown indicate demonstrate find/found suggest read/read
		prove reveal project estimate state detail document reflect illustrate conclude`},
}

var traits = []lang.TraitList{
	{Trait: lang.AuxiliaryWord, Words: `has have had is was were are am be been being do does did will would shall should
		can could may might must 's 've 'd 'll 're used going got`},
	{Trait: lang.FiniteWord, Words: `has have had is was were are am does do did will would shall should can could may might must cannot
		've 'd 'll 're 'm didn't doesn't don't won't wouldn't couldn't shouldn't mustn't hasn't haven't hadn't isn't wasn't aren't
		weren't can't`},
	{Trait: lang.PerfectWord, Words: `has have had 's 've 'd`},
	{Trait: lang.PassiveWord, Words: `is was were are am be been being 's 're get got gets`},
	{Trait: lang.AdverbWord, Words: `also later then now once still again often always never just even further instead
		meanwhile earlier recently previously first next afterward afterwards afterwards thus therefore already ever sometimes
		soon since not n't too simply only rather quite twice both all back ago yesterday today tonight
		tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
		january february march april may june july august september october november december
		jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night
		this last next early late mid midday noon there here p.m a.m p.m. a.m. am pm et est gmt edt
		aloud flatly bluntly loud out anyway perhaps maybe indeed though however moreover additionally nonetheless nevertheless
		at_least ultimately in_turn in_part jokingly best better well long far outright alike`},
	{Trait: lang.TimeNounWord, Words: `weekend week month year morning afternoon evening night day days weeks months years hour hours
		minutes time times moment point spring summer fall autumn winter monday tuesday wednesday thursday friday saturday
		sunday january february march april may june july august september october november december tuesday noon
		midnight today yesterday a.m p.m a.m. p.m. jan feb mar apr jun jul aug sept oct nov dec jan. feb. mar. apr. aug.
		sept. oct. nov. dec.`},
	{Trait: lang.ComplementizerWord, Words: `that whether if how why what when where who which`},
	{Trait: lang.RelativeWord, Words: `who which that`},
	{Trait: lang.DeterminerWord, Words: `the a an this these those his her its their our my your no some any such many
		several few each every both other another all most two three four five six seven eight nine ten more new`},
	{Trait: lang.PrepositionWord, Words: `in on at to of for from with by about during after before over under against between
		among into through within without upon via amid despite near outside inside around at across behind
		following including throughout toward towards beside along ahead like as than per until since`},
	{Trait: lang.BlameWord, Words: `of for`},
	{Trait: lang.InfinitiveWord, Words: `to`},
	{Trait: lang.LabelWord, Words: `as`},
	{Trait: lang.CoordinatorWord, Words: `and but or yet nor so`},
	{Trait: lang.AdversativeWord, Words: `but yet`},
	{Trait: lang.SubordinatorWord, Words: `while although though whereas even_though despite after before since as`},
	{Trait: lang.ReasonWord, Words: `because if when unless until where so`},
	{Trait: lang.NegationWord, Words: `not n't never neither nor cannot no without`},
	{Trait: lang.ContractionWord, Words: `didn't doesn't don't won't wouldn't couldn't shouldn't mustn't hasn't haven't hadn't isn't wasn't aren't weren't can't`},
	{Trait: lang.ModalWord, Words: `can could may might must shall should cannot`},
	{Trait: lang.RefusalWord, Words: `refuse refuses refused refusing decline declines declined declining
		fail fails failed failing neglect neglects neglected neglecting`},
	{Trait: lang.NobodyWord, Words: `nobody none neither no few`},
	{Trait: lang.ConditionWord, Words: `if unless whether lest`},
	{Trait: lang.PronounWord, Words: `i you he she it we they there this that these those his her its their our my your
		nobody everyone everybody anyone somebody someone nothing everything something`},
	{Trait: lang.HearerWord, Words: `reporters journalists supporters voters lawmakers me us them him her you people viewers
		listeners investors employees staff members officials students crowds followers parliament congress senators
		delegates colleagues friends aides donors everyone police authorities investigators`},
	{Trait: lang.ParticleWord, Words: `up out off down away back over`},
	{Trait: lang.ByWord, Words: `by`},
	{Trait: lang.TitleNounWord, Words: `show shows program programme programs programmes book books novel novels film films movie movies song
		songs album albums article articles commentary report reports series podcast podcasts magazine newspaper column columns play
		plays musical musicals opera documentary documentaries memoir memoirs autobiography essay essays poem poems
		episode episodes sitcom drama dramas comedy comedies single singles track tracks ballad anthem hymn painting
		paintings sculpture exhibition exhibit tour game games story stories headline headlines chapter chapters
		paper papers study editorial editorials op-ed blog bestseller best-seller thriller miniseries newsletter
		broadcast franchise hit hits video videos trilogy sequel adaptation soundtrack cartoon comic lyric
		speech lecture session panel panels event campaign project operation
		pamphlet treatise monograph review anthology hosts host anchor moderator star stars author contestant`},
	{Trait: lang.TitleVerbWord, Words: `titled entitled headlined subtitled called named`},
	{Trait: lang.TitleSmallWord, Words: `a an the of in on at to for and or but nor with from by as into over is vs v de la le el`},
	{Trait: lang.TermLeadWord, Words: `so-called dubbed nicknamed termed named called known coined code-named codenamed labeled labelled
		a.k.a. aka defined classified designated nickname alias`},
	{Trait: lang.TermNounWord, Words: `term terms word words phrase phrases expression nickname moniker name label hashtag slang acronym
		title category status concept notion`},
	{Trait: lang.SloganNounWord, Words: `banner banners placard placards sign signs slogan slogans chant chants t-shirt t-shirts shirt
		shirts poster posters sticker stickers hat hats cap caps button buttons graffiti motto mottos billboard billboards
		flag flags plaque tattoo`},
	{Trait: lang.ThatOnlyWord, Words: `state states`},
	{Trait: lang.ReportNounWord, Words: `accusation accusations acknowledgment acknowledgement admission allegation allegations announcement
		argument arguments assertion assertions assessment assumption assurance assurances belief boast charge charges claim claims
		comment comments complaint complaints concern concerns conclusion confession contention conviction criticism
		decision declaration demand demands denial doubt doubts estimate estimates excuse expectation explanation fear fears
		finding findings hint hints hope hopes idea implication insinuation insistence message notion objection offer opinion
		plan plans pledge pledges point prediction predictions promise promises proposal proposals question questions recommendation
		remark remarks report reports request rumor rumors rumour rumours speculation statement statements suggestion
		suggestions suspicion suspicions testimony theory threat threats view vow warning warnings`},
	{Trait: lang.TranscriberWord, Words: `q a question answer reporter moderator`},
}

var adverbEndings = []string{"ly"}

var phrases = []lang.CuePhrase{
	{Words: "according to *", Lemma: "according to", Stance: corpus.NeutralStance},
	{Words: "in the words of *", Lemma: "in the words of", Stance: corpus.NeutralStance},
	{Words: "in the opinion of *", Lemma: "in the opinion of", Stance: corpus.NeutralStance},
	{Words: "in the view of *", Lemma: "in the view of", Stance: corpus.NeutralStance},
	{Words: "as * put it", Lemma: "put it", Stance: corpus.NeutralStance},
	{Words: "as * puts it", Lemma: "put it", Stance: corpus.NeutralStance},
	{Words: "per *", Lemma: "per", Stance: corpus.NeutralStance},
}

// The words and signs that the ranker tells one by one. Its weights know them
// by their order.
const known = `. , ; : ? ! - – — -- ( ) ... … $ % 's ' the a an this that these those it he she they we i you
	his her its their our my your him them us me who which what when where why how whether if because while although
	though unless until since after before as than like and but or nor so yet not n't no never to of in on at for from
	with by about during over under against between among into through within without upon via despite around
	following including toward towards per up out off down is was are were be been being am has have had do does did
	will would shall should can could may might must 've 're 'll 'd also even just only still already now then there
	here more most many some any all both each other such one two first last new own much very too however
	instead rather especially particularly according saying adding noting calling citing arguing because_of
	made make took take going get got want need reporters people voters year years month week day time today
	sunday monday tuesday wednesday thursday friday saturday interview statement speech rally email tweet`

var (
	cueForms  = cues()
	reporting = lang.Reporting{
		Cues:          cueForms,
		Phrases:       phrases,
		Lexicon:       lang.ReportingLexicon(traits, cueForms, phrases, known, adverbEndings),
		AdverbEndings: adverbEndings,
		That:          "that",
		Ed:            "ed",
		Ing:           "ing",
		Possessives:   []string{"'s", "s'"},

		Weights: weights,
	}
)

// cues returns the forms of the listed verbs. What follows a particle is part
// of the form as written ("pointed out").
func cues() map[string]lang.Cue {
	forms := lang.CueForms(cueLists, inflect)
	delete(forms, "like") // nearly always the preposition
	delete(forms, "back")
	delete(forms, "counter") // run counter to
	delete(forms, "post")
	delete(forms, "text")
	delete(forms, "close")
	delete(forms, "open")
	delete(forms, "own up")
	delete(forms, "list")
	delete(forms, "rating")
	delete(forms, "building")
	delete(forms, "billing")
	return forms
}

// inflect returns the regular forms of an English verb; the particle of a
// phrasal verb is carried along.
func inflect(lemma string, double bool) (past, present, ing string) {
	verb, particle, _ := strings.Cut(lemma, " ")
	if particle != "" {
		particle = " " + particle
	}
	stem := verb
	last := verb[len(verb)-1]
	vowelBefore := len(verb) > 1 && strings.IndexByte("aeiou", verb[len(verb)-2]) >= 0
	switch {
	case double:
		stem = verb + string(last)
		past, ing = stem+"ed", stem+"ing"
	case strings.HasSuffix(verb, "ee") || strings.HasSuffix(verb, "oe"):
		past, ing = verb+"d", verb+"ing"
	case last == 'e':
		past, ing = verb+"d", verb[:len(verb)-1]+"ing"
	case last == 'y' && !vowelBefore:
		past, ing = verb[:len(verb)-1]+"ied", verb+"ing"
	case verb == "begin" || verb == "forget" || verb == "put":
		past, ing = verb+"ed", verb+string(last)+"ing"
	default:
		past, ing = verb+"ed", verb+"ing"
	}
	switch {
	case last == 'y' && !vowelBefore:
		present = verb[:len(verb)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'o', strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "sh"):
		present = verb + "es"
	default:
		present = verb + "s"
	}
	return past + particle, present + particle, ing + particle
}
