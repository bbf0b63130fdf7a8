package en

import (
	"strings"

	"verbatim/corpus/lang"
)

// verbs is the irregular verbs: base form, past forms, then other forms that
// the stemmer would miss. A past form that equals the base is left out, as it
// tells no tense.
const verbs = `
	be was were been | am is are being
	have had | has having
	do did done | does
	go went gone | goes
	say said | says
	make made
	get got gotten | getting
	know knew known
	think thought
	take took taken
	see saw seen
	come came
	find found
	give gave given
	tell told
	become became
	leave left
	feel felt
	bring brought
	begin began begun | beginning
	keep kept
	hold held
	write wrote written
	stand stood
	hear heard
	mean meant
	meet met
	run ran | running
	pay paid
	sit sat | sitting
	speak spoke spoken
	lie lay lain | lying
	lead led
	grow grew grown
	lose lost
	fall fell fallen
	send sent
	build built
	understand understood
	draw drew drawn
	break broke broken
	spend spent
	rise rose risen
	drive drove driven
	buy bought
	wear wore worn
	choose chose chosen
	seek sought
	throw threw thrown
	catch caught
	deal dealt
	win won | winning
	forget forgot forgotten
	lay laid
	sell sold
	fight fought
	bear bore borne
	teach taught
	eat ate eaten
	sing sang sung
	strike struck stricken
	hang hung
	shake shook shaken
	ride rode ridden
	feed fed
	shoot shot
	drink drank drunk
	fly flew flown | flies
	hide hid hidden
	sleep slept
	bind bound
	swear swore sworn
	sweep swept
	swim swam swum
	steal stole stolen
	stick stuck
	sink sank sunk
	ring rang rung
	bend bent
	bite bit bitten
	blow blew blown
	dig dug
	flee fled
	forbid forbade forbidden
	forgive forgave forgiven
	freeze froze frozen
	grind ground
	lend lent
	light lit
	prove proven
	show shown
	shrink shrank shrunk
	slide slid
	spin spun
	spring sprang sprung
	swing swung
	tear tore torn
	undergo underwent undergone
	undertake undertook undertaken
	wake woke woken
	weave wove woven
	withdraw withdrew withdrawn
	withstand withstood
	overcome overcame
	foresee foresaw foreseen
	mistake mistook mistaken
	oversee oversaw overseen
	can could
	will would
	shall should
	may might`

// nouns is the irregular plurals and comparisons: base form, then the others.
const nouns = `
	man men
	woman women
	child children
	person people
	foot feet
	tooth teeth
	mouse mice
	wife wives
	life lives
	knife knives
	leaf leaves
	half halves
	self selves
	thief thieves
	good better best
	bad worse worst
	far further furthest farther farthest
	many more most
	little less least
	crisis crises
	analysis analyses
	basis bases
	criterion criteria
	phenomenon phenomena
	datum data
	medium media
	this these
	that those
	an a
	i me my mine
	he him his
	she her hers
	we us our ours
	they them their theirs
	you your yours
	who whom whose`

// irregular and past are read from verbs and nouns.
var irregular, past = func() (map[string]string, lang.Words) {
	forms, past := map[string]string{}, lang.Words{}
	for line := range strings.Lines(verbs + "\n" + nouns) {
		other := strings.Contains(nouns, strings.TrimSpace(line))
		base := ""
		for f := range strings.FieldsSeq(line) {
			switch {
			case f == "|":
				other = true
			case base == "":
				base = f
			default:
				forms[f] = base
				if !other {
					past[f] = struct{}{}
				}
			}
		}
	}
	return forms, past
}()

// common is the commonest words of English prose in four classes, roughly the
// first 30, 120, 350 and 800 of the usual frequency lists, from memory.
var common = []lang.Words{
	lang.NewWords(`the of and to in a an is that it for was on with as be at by this are from or i he we they
		's not have has had but`),
	lang.NewWords(`you his her she their our my your its him them us me who which what when where why how if so than
		then there here these those all any some no one two more most other another such only own same just also very
		even still now up down out about into over after before between through during under against because while
		do does did will would can could should may might must been being were am about like well get got go going
		come make made take know see think say said want way time thing people year new good first last long great
		little own old right big much many every too back off again never always`),
	lang.NewWords(`man woman child world life day week month hand part place case point government company number group
		problem fact work question be give find tell ask seem feel try leave call need become let begin keep start might
		show hear play run move live believe hold bring happen write provide sit stand lose pay meet include continue
		set learn change lead understand watch follow stop create speak read allow add spend grow open walk win offer
		remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain
		country state president today tomorrow yesterday morning night home house water room mother area money story
		month lot right study book eye job word business issue side kind head service friend father power hour game line
		end member law car city community name team minute idea body information face others level office door health
		person art war history party result reason able bad best better different early easy few free full hard high human
		important large late left local low major national next nice open only political possible public real really
		recent second several simple single small social special strong sure true whole young around away ever far
		however maybe quite rather soon together yet without within toward until since ago already almost along
		something anything nothing everything someone anyone everyone each both either neither less least half three
		four five six seven eight nine ten hundred thousand million`),
	lang.NewWords(`across among behind beyond despite except inside near outside per upon whether although though unless
		actually certainly clear clearly especially exactly finally generally immediately indeed instead likely mean
		simply sometimes suddenly usually perhaps probably often once twice rest third final common current certain
		similar present past future main short poor rich deep wide white black red green blue american british
		accept achieve act admit affect agree aim announce answer apply argue arrive attack avoid base beat break carry
		cause choose claim close collect come compare complete concern contain control cost cover deal decide decision
		describe design develop discuss draw drive drop eat effort enjoy enter establish event evidence example exist
		experience explain express fail fight fill force form forward gain general goal ground hope identify imagine
		improve increase indicate interest involve join laugh law lay lie listen look maintain manage matter mention
		mind miss news note notice obtain occur paper pass past perform period pick plan position prepare press
		prevent price process produce program protect prove pull push put raise receive record reduce refer
		reflect reject relate release represent require respond return reveal rise role rule save seek sell share sign
		sort sound step strategy street suffer suggest support suppose teach term test thank throw total touch trade
		train travel treat turn type use value view visit voice vote wear wish wonder worry
		court police security military economic economy policy party leader official minister report media plan market
		million percent tax election campaign congress senate democrat republican administration department director
		meeting agreement talk deal war peace attack force family parent student school teacher education`),
}

// synonyms is everyday words and phrases that translators and rewriters put
// for each other, one group a line, from the authors' knowledge of the
// language. A group says that two words may stand for each other in some
// context, not that they mean the same.
const synonyms = `
	must have_to has_to had_to need_to needs_to needed_to got_to obliged_to
	should ought_to
	will going_to shall
	can could able_to be_able_to
	may might could
	many much lots a_lot_of lots_of plenty_of numerous a_great_deal_of several various a_number_of countless
	a_lot much very_much greatly a_great_deal
	few several a_few some a_couple_of a_handful_of couple
	matter_of few couple
	every each all everyone everybody
	everyone everybody all people
	someone somebody anyone anybody
	no_one nobody none
	no not any
	within in during inside over
	after following since
	before prior_to ahead_of
	because since as due_to because_of owing_to
	but however yet though although nevertheless still
	although though even_though while despite in_spite_of
	if whether whether_or_not provided as_long_as
	until till
	about on concerning regarding around over
	about around approximately roughly some nearly almost
	almost nearly practically virtually
	very really extremely highly truly so quite too incredibly hugely
	quick fast rapid swift prompt speedy
	quickly fast rapidly swiftly promptly soon speedily
	soon shortly
	now currently today at_present at_the_moment right_now
	immediately at_once instantly right_away straight_away promptly
	always constantly continually forever continuously
	often frequently regularly
	sometimes occasionally
	again once_more
	also too as_well additionally
	only just merely solely simply
	finally eventually ultimately in_the_end lastly
	together jointly
	probably likely
	maybe perhaps possibly
	certainly surely definitely undoubtedly clearly obviously
	big large huge great enormous massive giant vast immense
	small little tiny minor
	important significant crucial critical vital key essential major pressing serious
	urgent pressing critical immediate
	good great fine excellent positive nice
	bad poor terrible awful dreadful negative horrible
	hard difficult tough challenging tricky complicated
	easy simple straightforward
	new fresh recent novel
	old former ancient elderly
	possible feasible doable achievable viable
	impossible unfeasible
	ready prepared willing
	happy glad pleased delighted
	sad unhappy sorry
	angry furious mad upset
	afraid scared frightened fearful
	strong powerful robust firm solid
	weak feeble fragile
	rich wealthy
	poor impoverished needy
	clear obvious evident plain
	true real genuine actual
	false untrue wrong incorrect
	right correct proper
	wrong mistaken incorrect
	fair just reasonable
	unfair unjust
	safe secure
	dangerous hazardous risky perilous
	different other various distinct
	same identical similar
	similar alike comparable
	whole entire complete full total all
	enough sufficient sufficiently adequate
	close near nearby
	far distant
	early soon
	strange odd weird unusual
	smart clever intelligent bright
	stupid foolish silly dumb
	beautiful lovely pretty gorgeous
	terrible horrible awful horrific
	horrendous horrific terrible
	shocking appalling outrageous scandalous
	sick ill unwell
	dead killed died deceased
	alone lonely
	famous well_known renowned
	special particular specific
	certain sure confident
	complete total absolute utter
	constructive productive
	lasting permanent durable enduring sustainable
	thing matter issue affair item stuff
	problem issue trouble difficulty challenge
	challenge difficulty obstacle hurdle
	question matter issue
	way manner method means fashion
	kind sort type form
	part section portion piece share
	side party hand
	place location site spot area
	area region zone territory district
	country nation state land
	government administration authority authorities
	law legislation act
	rule regulation law
	money funds cash finance
	cost price expense
	job work task employment position
	work labour job effort
	effort endeavour attempt bid push
	attempt try effort
	goal aim objective target purpose
	plan scheme project programme proposal
	idea thought notion concept
	view opinion position stance perspective
	reason cause ground motive
	result outcome consequence effect
	effect impact influence consequence
	change shift alteration
	increase rise growth gain
	decrease decline fall drop reduction
	advantage benefit
	mistake error fault
	chance opportunity possibility occasion
	danger risk threat hazard
	fight battle struggle combat
	war conflict fighting
	peace truce ceasefire armistice
	deal agreement accord pact contract treaty
	talk conversation discussion negotiation dialogue
	meeting gathering session encounter summit
	speech address talk
	statement declaration announcement remark comment
	answer reply response
	story tale account
	report account
	fact truth
	child kid youngster
	children kids youngsters
	man guy fellow
	woman lady
	boy lad
	girl lass
	people persons folks humans individuals population
	person individual human
	friend pal mate buddy
	father dad
	mother mum mom
	baby infant
	family relatives relations
	worker employee
	boss chief head manager leader
	leader head chief
	doctor physician medic
	lawyer attorney solicitor
	police officers cops
	soldier troops military
	troops soldiers forces
	enemy foe opponent
	opponent rival adversary competitor
	citizen resident inhabitant
	visitor guest
	customer client
	student pupil
	teacher instructor
	home house
	house building
	street road
	car vehicle automobile
	plane aircraft airplane
	city town
	shop store
	film movie picture
	picture image photo photograph
	game match
	team side squad
	player footballer
	goal score
	holiday vacation
	illness disease sickness
	medicine drug medication
	weapon arms
	help aid assistance support
	help assist aid support
	support back endorse
	begin start commence launch
	start beginning
	end finish conclude stop complete
	end ending conclusion finish
	stop halt cease end quit
	continue proceed go_on keep_on carry_on keep
	go travel head move
	come arrive
	leave depart quit exit
	give provide offer grant supply deliver
	take bring
	get obtain receive acquire gain
	get become
	buy purchase acquire
	sell trade
	make create produce build
	make do
	do perform carry_out conduct
	build construct erect
	destroy ruin wreck demolish
	break smash
	fix solve resolve settle repair sort_out
	solve resolve settle
	decide determine choose resolve
	determine establish
	decision determination choice
	choose select pick elect
	find discover locate
	seek look_for search pursue
	look watch see view
	see watch observe witness notice
	look seem appear
	hear listen
	say tell state declare
	tell inform notify
	speak talk
	talk discuss
	ask question inquire request
	request ask demand
	answer reply respond
	explain clarify describe
	show demonstrate display reveal prove
	reveal disclose expose
	hide conceal
	know understand realize
	understand comprehend grasp realize
	think believe feel consider reckon suppose
	believe trust
	hope wish
	want wish desire like would_like
	like love enjoy
	love adore
	hate detest loathe
	need require demand deserve
	need necessity
	try attempt seek strive
	allow permit let enable
	prevent stop avoid block
	ban prohibit forbid
	force compel oblige
	keep maintain preserve retain
	hold keep
	put place set
	put devote dedicate invest spend
	spend devote dedicate
	use employ utilize
	use usage
	send dispatch
	carry bear transport
	move shift
	rise increase grow climb
	fall drop decline decrease
	grow increase expand
	reduce cut decrease lower
	increase raise boost
	improve better enhance
	happen occur take_place
	happen done
	cause lead_to result_in provoke trigger
	affect influence impact
	change alter modify
	win triumph
	lose forfeit
	beat defeat
	kill murder slay
	die perish
	hurt injure harm wound
	attack assault strike
	protect defend guard
	save rescue
	rescue save
	meet encounter
	join participate take_part
	agree accept consent
	accept acknowledge
	refuse reject decline
	deny reject
	admit acknowledge concede confess
	promise pledge vow
	warn caution alert
	worry concern fear
	worried concerned anxious
	praise commend applaud
	criticize blame condemn
	blame fault
	accuse charge
	thank appreciate
	grateful thankful
	apologize sorry
	forget overlook
	remember recall
	learn study
	teach educate
	read peruse
	write pen
	eat consume
	sleep rest
	live reside
	stay remain
	wait expect
	expect anticipate await
	follow pursue
	lead head guide run
	manage run handle
	handle deal_with cope
	work function operate
	check verify examine inspect
	examine investigate study
	investigation inquiry probe
	compare contrast
	count calculate
	pay compensate
	earn make
	owe due
	choose opt
	return come_back go_back
	enter go_into
	close shut
	open start
	throw toss hurl
	catch capture seize
	arrest detain
	fight battle struggle
	narrow reduce
	abandon give_up drop
	walk_away pull_out withdraw leave
	finish done complete
	able capable
	acceptable satisfactory
	necessary needed required essential
	apart distant
	movement progress
	progress advance headway
	month months
	time period
	time moment
	moment minute instant
	day date
	year annual
	decade ten_years
	night evening overnight
	twice two_times
	around approximately
	across throughout
	near close_to next_to
	against opposed_to
	for on_behalf_of
	with together_with along_with
	without lacking
	like such_as as
	such like
	than over
	up_to until
	instead rather
	really truly actually
	actually in_fact indeed
	basically essentially fundamentally
	exactly precisely
	mainly mostly primarily chiefly largely
	especially particularly
	suddenly abruptly
	well good
	better improved
	best finest
	worse poorer
	more further additional
	extra additional
	next coming following upcoming
	last final past previous
	previous former earlier
	current present
	future coming
	public people
	private personal
	legal lawful
	illegal unlawful
	violent brutal
	quiet silent calm
	loud noisy
	hot warm
	cold cool
	clean pure
	dirty filthy
	empty vacant
	busy occupied
	tired exhausted
	hungry starving
	lucky fortunate
	unlucky unfortunate
	fortunately luckily thankfully
	unfortunately sadly regrettably
	amazing incredible unbelievable astonishing
	wonderful fantastic marvellous great brilliant
	surprised astonished amazed
	surprising astonishing
	proud honoured
	honest sincere frank
	brave courageous
	disgusting revolting
	crazy mad insane
	nonsense rubbish
	fault responsibility
	responsible accountable
	duty obligation responsibility
	right entitlement
	freedom liberty
	equal same
	help_out help
	figure_out work_out determine find_out
	find_out discover learn
	point_out note
	set_up establish create
	carry_out conduct execute
	take_care look_after
	get_rid_of remove eliminate
	remove delete eliminate
	add include
	include contain comprise
	consist comprise
	belong own
	own possess have
	lack shortage absence
	shortage scarcity
	amount quantity sum
	number figure
	percent percentage per_cent
	majority most
	minority few
	group bunch team
	crowd mob
	company firm business corporation
	business trade
	industry sector
	market trade
	bill invoice
	tax duty levy
	border frontier
	capital city
	election vote poll
	vote ballot
	candidate nominee
	minister secretary
	president leader
	spokesman spokesperson spokeswoman
	court tribunal
	judge justice
	crime offence
	criminal offender
	prison jail
	guilty responsible
	victim casualty
	accident crash
	fire blaze
	storm hurricane
	flood deluge
	school college
	virus disease
	vaccine jab
	hospital clinic
	patient case
	mask face_covering`
