package en

import (
	"verbatim/corpus"
	"verbatim/corpus/lang"
)

// names: who speaks in English-language news, by what parts a mention has.
// Lists are from the authors' knowledge of the language.
var names = lang.Names{
	Lexicon:       lang.NameLexicon(nameLists),
	Possessives:   []string{"'s", "'"},
	Contractions:  []string{"'s", "'d", "'ll", "'ve", "'re", "'m"},
	RoleEndings:   []string{"al", "ic", "ary", "ive", "ian", "ous", "ist", "wide", "based", "born", "level", "ranking", "elected", "trained"},
	VerbEndings:   []string{"ed", "ing", "ly"},
	AdverbEndings: []string{"ly"},
	OfficeOf:      "Office of %s",
	Diminutives:   lang.NameLists(diminutives),
	Organizations: lang.NameTable(organizations),
	Broader:       lang.NameLists(broader),
	Countries:     lang.NameTable(countries),
	Plurals:       lang.NameTable(`men man; women woman; people person; spokespeople spokesperson; children child`),
}

var nameLists = []lang.NameList{
	{Class: lang.Honorific, Gender: corpus.Masculine, Words: `mr sir lord monsieur herr senor señor signor don mister mssrs messrs`},
	{Class: lang.Honorific, Gender: corpus.Feminine, Words: `mrs ms miss lady dame madame mme frau senora señora signora madam`},
	{Class: lang.Honorific, Words: `dr prof hon mx`},
	{Class: lang.GivenName, Gender: corpus.Masculine, Words: masculineNames},
	{Class: lang.GivenName, Gender: corpus.Feminine, Words: feminineNames},
	{Class: lang.Suffix, Words: `jr sr ii iii iv md m.d phd ph.d esq mp m.p obe cbe mbe kc qc`},
	{Class: lang.Particle, Words: `de da do dos das del della di du des van von der den ter ten la le el al bin ben ibn abu abd
		ul ur uz bint st af av zu zum y e`},
	{Class: lang.Demonym, Words: demonyms},
	{Class: lang.GroupProper | lang.GroupRole, Words: peoples},
	{Class: lang.Place | lang.Government, Words: governments},
	{Class: lang.Place, Words: places},
	{Class: lang.OrgName | lang.Government, Words: seats},

	// Organizations by the last or first word of their name.
	{Class: lang.OrgHead, Words: `ministry department dept office agency administration authority authorities bureau commission
		committee council cabinet parliament congress senate house assembly court tribunal party union league alliance
		coalition association assn federation confederation foundation trust fund institute institution center centre
		university college school academy seminary hospital clinic church mosque synagogue temple diocese archdiocese
		museum library society club company co corporation group holdings partners capital bank exchange reserve
		industries enterprises systems technologies technology labs laboratory laboratories motors airlines airways
		railway railways energy petroleum pharmaceuticals media entertainment studios pictures productions records
		publishing broadcasting network networks communications telecom services solutions international initiative
		project campaign movement front enforcement convention brigade brigades army navy force forces guard corps command police patrol
		service board panel task_force team staff embassy consulate mission delegation secretariat directorate
		organization organisation conference chamber federation legislature treasury prosecutor's caucus conservancy
		observatory survey census consortium cooperative firm syndicate cartel militia network watch rights
		now_pac pac action lobby forum register division district county city state_police`},
	{Class: lang.OrgHead | lang.Reporter, Words: `times post news journal herald tribune gazette chronicle observer guardian
		telegraph mail mirror independent star sun globe examiner inquirer dispatch courier standard bulletin weekly daily
		monthly magazine review press tv radio television broadcasting wire dealer bee beast standard-times
		post-gazette star-ledger today`},
	{Class: lang.OrgSuffix, Words: `inc corp ltd llc plc lp llp gmbh ag sa spa nv co pty`},
	{Class: lang.OrgName, Words: `google facebook twitter amazon apple microsoft netflix tesla uber lyft airbnb youtube
		instagram snapchat whatsapp tiktok reddit wikipedia wikileaks boeing airbus lockheed raytheon walmart target
		starbucks mcdonald's pfizer moderna astrazeneca exxonmobil exxon chevron shell bp gazprom rosneft huawei samsung
		toyota honda nissan volkswagen bmw siemens ford general_motors goldman_sachs jpmorgan citigroup
		hamas hezbollah taliban al-qaeda al_qaeda qaeda isis isil daesh boko_haram al-shabab fatah likud mossad interpol
		europol unicef unesco greenpeace oxfam amnesty_international human_rights_watch planned_parenthood black_lives_matter
		emily's_list moveon freedomworks heritage_foundation united_nations medicare antifa fannie_mae freddie_mac
		intel oracle nvidia openai spacex palantir stripe paypal ebay yahoo aol alphabet meta
		nato opec nasa wada fifa uefa uber mi5 mi6 gchq kgb fsb nypd lapd fbi cia nsa doj dhs epa fda cdc irs ice cbp tsa sec
		ftc fcc fec nra aclu naacp afl-cio gop dnc rnc nrcc dccc cnn nbc abc cbs pbs npr msnbc cnbc bbc itv afp
		supreme_court national_rifle_association house_republicans senate_republicans congress parliament house senate
		immigration_and_customs_enforcement customs_and_border_protection citizenship_and_immigration_services
		food_and_drug_administration securities_and_exchange_commission health_and_human_services
		fish_and_wildlife_service centers_for_disease_control occupational_safety_and_health_administration
		centers_for_disease_control_and_prevention`},
	{Class: lang.OrgName | lang.Reporter, Words: `reuters bloomberg politico axios vox buzzfeed vice breitbart slate salon
		newsweek forbes fortune time economist newsmax interfax tass xinhua ukrinform huffpost mashable wired variety
		al_jazeera al-jazeera le_monde der_spiegel die_zeit haaretz el_pais fox mediaite deadline intercept
		nbc abc cbs pbs npr msnbc cnbc cnn bbc afp
		associated_press wall_street_journal new_york_times washington_post new_yorker daily_beast daily_caller
		huffington_post financial_times ap c-span esquire jezebel gawker telemundo univision kyodo yonhap pravda izvestia
		ria_novosti sputnik rt the_hill the_atlantic national_review rolling_stone propublica npr's`},

	// Titles that only stand before a name.
	{Class: lang.TitleOnly | lang.PersonRole, Words: `rep sen gov reps sens govs gens lt col gen sgt cpl capt maj adm cmdr brig pvt supt insp det
		rev fr msgr amb atty pres sec del ald hon justice_of_the_peace imam ayatollah emir sheikh rabbi pope saint
		cardinal archbishop father brother sister sgt_first_class sergeant_first_class private_first_class
		petty_officer chief_petty_officer`},
	{Class: lang.TitleOnly | lang.PersonRole, Gender: corpus.Masculine, Words: `king prince duke emperor pope baron count czar tsar sultan earl`},
	{Class: lang.TitleOnly | lang.PersonRole, Gender: corpus.Feminine, Words: `queen princess duchess empress baroness countess sister`},

	// One person by role.
	{Class: lang.PersonRole, Words: `
		president vice-president vice_president premier minister chancellor secretary undersecretary under-secretary
		governor mayor senator congressman congresswoman congressperson representative lawmaker legislator mp councilor
		councillor councilmember alderman assemblyman delegate commissioner ambassador envoy diplomat consul official
		officer politician candidate nominee contender frontrunner incumbent leader chief head chair chairman chairwoman
		chairperson vice-chairman speaker whip director deputy administrator manager executive ceo cfo coo cto
		founder co-founder cofounder owner co-owner entrepreneur businessman businesswoman billionaire millionaire tycoon investor banker
		broker trader economist analyst strategist pollster consultant adviser advisor aide assistant staffer operative
		spokesman spokeswoman spokesperson surrogate lobbyist activist organizer organiser campaigner advocate
		dissident protester protestor demonstrator volunteer supporter donor fundraiser delegate voter
		professor lecturer teacher educator principal dean provost superintendent student pupil graduate scholar
		academic historian scientist researcher expert specialist engineer physicist chemist biologist climatologist
		meteorologist psychologist psychiatrist sociologist anthropologist epidemiologist virologist astronomer geologist
		mathematician statistician theologian philosopher doctor physician surgeon nurse paramedic pharmacist dentist
		veterinarian therapist counselor
		lawyer attorney prosecutor barrister solicitor judge justice magistrate clerk bailiff sheriff marshal
		detective investigator inspector policeman policewoman cop trooper agent spy constable ranger warden
		guard firefighter soldier sergeant lieutenant captain major colonel general admiral commander commandant
		corporal private brigadier marine sailor pilot veteran fighter militant rebel insurgent warlord
		author writer novelist poet playwright journalist reporter correspondent columnist editor publisher anchor host
		presenter broadcaster commentator pundit blogger podcaster contributor critic reviewer photographer filmmaker
		director producer screenwriter actor actress comedian singer musician rapper composer conductor artist painter
		sculptor designer architect model dancer choreographer celebrity star icon
		athlete player coach quarterback pitcher striker goalkeeper midfielder footballer golfer boxer swimmer runner
		skier referee umpire
		farmer rancher fisherman worker employee employer driver trucker mechanic electrician plumber carpenter miner
		contractor builder salesman saleswoman cashier waiter waitress bartender chef cook baker butcher barber
		hairdresser janitor custodian maid nanny babysitter librarian accountant auditor realtor landlord tenant
		homeowner shopkeeper merchant vendor
		priest pastor preacher minister reverend bishop archbishop deacon chaplain vicar cleric imam rabbi nun monk
		evangelist televangelist theologian missionary pope
		witness bystander passerby onlooker survivor victim suspect defendant plaintiff accuser whistleblower informant
		source insider hacker attacker gunman shooter assailant killer murderer terrorist bomber hijacker prisoner
		inmate detainee hostage fugitive convict felon dealer smuggler trafficker gangster drug_lord
		migrant refugee immigrant asylum_seeker resident citizen national neighbor neighbour villager local tourist
		traveler traveller passenger customer shopper client patient consumer user viewer reader listener fan
		person individual man woman boy girl teenager teen child kid toddler infant baby adult youth adolescent pensioner
		retiree senior grandparent parent guardian relative sibling twin orphan widow widower spouse partner fiancé
		fiancée fiance fiancee boyfriend girlfriend husband wife father mother dad mom mum son daughter brother sister
		uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter stepfather stepmother
		son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law ex-wife ex-husband friend
		colleague ally rival opponent foe enemy associate confidant mentor predecessor successor counterpart classmate
		roommate coworker co-worker boss
		king queen prince princess monarch emperor duke duchess royal heir
		negotiator mediator moderator interpreter translator peacekeeper inspector monitor observer ombudsman regulator
		treasurer comptroller controller auditor registrar coroner medical_examiner examiner custodian curator archivist
		attorney_general solicitor_general surgeon_general secretary_general secretary-general inspector_general
		director_general director-general governor-general governor_general lieutenant_governor prime_minister first_lady first_minister
		chief_of_staff commander-in-chief commander_in_chief editor-in-chief chargé_d'affaires special_counsel counsel
		general_counsel majority_leader minority_leader press_secretary chief_executive ayatollah sheikh emir sultan
		supreme_leader national_security_adviser national_security_advisor running_mate newcomer designee appointee
		trustee board_member member cabinet_member panelist participant attendee speechwriter biographer
		strongman dictator autocrat president-elect vice_president-elect ex-president co-chair cochair chairman
		co-author coauthor co-host treasurer staff_member vice-chair vice_chairman subcommittee_chairman
		pensioner undersecretary-general foreman juror stockbroker planner forecaster conservationist environmentalist
		ecologist oceanographer seismologist archaeologist paleontologist zoologist botanist geneticist neuroscientist
		oncologist cardiologist pediatrician obstetrician immunologist pathologist toxicologist criminologist
		ethicist linguist demographer technologist futurist dermatologist libertarian republican democrat conservative
		liberal socialist communist feminist nationalist populist moderate progressive centrist hawk dove
		loyalist separatist extremist fundamentalist islamist jihadist supremacist american`},
	{Class: lang.PersonRole, Gender: corpus.Masculine, Words: `congressman businessman chairman spokesman policeman alderman assemblyman
		fisherman salesman waiter actor man boy husband father dad son brother uncle nephew grandfather grandson
		stepfather son-in-law father-in-law brother-in-law ex-husband boyfriend fiancé widower king prince duke priest
		monk gunman councilman congressman statesman strongman foreman grandpa fireman cameraman`},
	{Class: lang.PersonRole, Gender: corpus.Feminine, Words: `congresswoman businesswoman chairwoman spokeswoman policewoman saleswoman
		waitress actress woman girl wife mother mom mum daughter aunt niece grandmother granddaughter stepmother
		daughter-in-law mother-in-law sister-in-law ex-wife girlfriend fiancée widow queen princess duchess nun
		councilwoman first_lady grandma assemblywoman`},
	{Class: lang.PersonRole, Words: `councilman councilwoman assemblywoman statesman fireman cameraman grandpa grandma
		policy_maker policymaker decision-maker taoiseach announcer narrator questioner interviewer interviewee
		speechwriter caller attendee organiser`},

	// Several, and bodies that are told in the plural.
	{Class: lang.GroupRole, Words: `
		officials authorities police lawmakers legislators senators congressmen representatives leaders ministers
		presidents governors mayors diplomats ambassadors envoys aides advisers advisors staffers operatives officers
		politicians candidates nominees critics opponents supporters allies backers detractors skeptics sceptics
		observers analysts experts economists strategists pollsters consultants researchers scientists scholars
		academics historians specialists doctors physicians nurses psychologists epidemiologists
		lawyers attorneys prosecutors judges justices investigators detectives agents cops troopers deputies
		firefighters soldiers troops generals commanders veterans fighters militants rebels insurgents separatists
		terrorists extremists activists organizers campaigners advocates dissidents protesters protestors
		demonstrators volunteers donors voters constituents residents citizens locals villagers neighbors neighbours
		witnesses bystanders onlookers survivors victims suspects defendants plaintiffs accusers whistleblowers
		sources insiders informants hackers
		teachers professors educators students pupils graduates parents mothers fathers families relatives children
		kids teens teenagers men women people persons individuals boys girls couples friends colleagues
		employees workers staff executives managers employers owners founders investors bankers traders farmers ranchers
		fishermen drivers miners contractors merchants vendors retailers manufacturers producers customers consumers
		users shoppers patients clients members delegates
		journalists reporters correspondents columnists editors authors writers commentators pundits bloggers
		broadcasters filmmakers artists musicians actors celebrities fans players coaches athletes
		priests pastors bishops clerics imams rabbis evangelicals worshippers believers pilgrims
		migrants refugees immigrants asylum_seekers tourists travelers passengers prisoners inmates detainees hostages
		negotiators mediators inspectors monitors regulators peacekeepers
		companies firms organizations organisations groups agencies countries nations governments states cities
		parties unions universities schools courts media outlets newspapers networks
		rescuers paramedics responders emergency_workers hardliners hawks moderates progressives centrists nationalists populists loyalists
		spokesmen spokespersons spokeswomen spokespeople secretaries chiefs heads chairs directors deputies commissioners
		detectives billionaires millionaires businessmen entrepreneurs environmentalists conservationists feminists
		libertarians brothers sisters sons daughters siblings twins cousins grandparents
		lobbyists policymakers policy_makers decision-makers colleges banks hospitals insurers airlines publications
		engineers technicians physicists chemists biologists climatologists meteorologists psychiatrists sociologists
		anthropologists virologists astronomers geologists mathematicians statisticians philosophers surgeons
		pharmacists dentists veterinarians therapists counselors counsellors magistrates marshals investigators
		novelists poets playwrights anchors presenters podcasters contributors photographers screenwriters comedians
		singers musicians composers architects designers golfers truckers mechanics electricians plumbers carpenters
		bartenders chefs accountants auditors landlords tenants homeowners shopkeepers preachers chaplains missionaries
		jurors stockbrokers planners forecasters ecologists seismologists archaeologists geneticists neuroscientists
		oncologists cardiologists pediatricians pathologists criminologists ethicists linguists demographers
		islamists jihadists hikers climbers pilots sailors marines veterans planners trustees councilors councillors
		councilmembers undersecretaries administrators superintendents principals deans lecturers curators archivists
		translators interpreters mathematicians librarians janitors custodians babysitters pensioners retirees
		boards campaigns ministries departments committees charities churches family couple crowd public audience
		moderators narrators questioners speakers interviewers pollsters bidders`},

	// Organizations by kind.
	{Class: lang.OrgRole, Words: `
		company firm corporation business conglomerate startup start-up manufacturer retailer maker carmaker automaker
		airline bank insurer lender brokerage fund hedge_fund exchange utility operator supplier
		network broadcaster channel station newspaper paper magazine tabloid outlet publication journal website site
		blog publisher wire_service news_agency agency bureau department ministry office commission committee
		subcommittee council panel board task_force cabinet court tribunal jury appeals_court parliament legislature
		congress senate assembly chamber house caucus party union league alliance bloc coalition
		association federation foundation charity nonprofit non-profit organization organisation group think_tank ngo
		institute institution center centre university college school academy hospital clinic church
		administration regime campaign team transition_team camp side delegation junta
		army navy military air_force militia brigade unit force guard embassy consulate mission secretariat
		watchdog regulator inspectorate directorate prosecutor's_office law_firm studio label club franchise platform
		movement faction body editorial_board consortium treasury government governments authority state city county district country nation superpower kingdom`},
	{Class: lang.OrgUnique, Words: `government office administration military army navy air_force embassy parliament
		delegation presidency regime campaign team camp ministry foreign_ministry defense_ministry defence_ministry
		interior_ministry health_ministry justice_ministry finance_ministry consulate coast_guard intelligence legislature
		police national_police state_media state_television transition_team estate legal_team`},
	{Class: lang.Office, Words: `office`},
	{Class: lang.TimeNoun, Words: `week weekend month year day night morning afternoon evening time moment season quarter summer winter
		spring autumn decade century weeks weekends months years days hours minutes hour minute`},
	{Class: lang.DocRole, Words: `statement report study survey poll ad ads advertisement piece film documentary video clip spot footage research
		headline caption transcript letter memo memorandum brief briefs document documents indictment complaint
		lawsuit affidavit filing ruling dissent order transcript email e-mail emails message
		tweet post release press_release news_release communique communiqué
		book article op-ed editorial column essay dossier paper petition manifesto analysis review audit
		investigation findings statistics figures data records advisory bulletin guidelines
		statements reports studies surveys polls letters headline reviews warrant testimony deposition speech`},

	{Class: lang.Relational, Words: `wife husband son daughter father mother dad mom mum brother sister uncle aunt cousin nephew niece
		friend colleague ally lawyer lawyers attorney attorneys spokesman spokeswoman spokesperson aide aides adviser
		advisers advisor advisors daughter-in-law son-in-law boss partner spouse boyfriend girlfriend predecessor successor
		opponent rival allies supporters parents family relatives friends colleagues critics opponents counsel
		campaign_manager running_mate doctor physician biographer publicist agent manager`},
	{Class: lang.Kin, Words: `wife husband son daughter father mother brother sister uncle aunt cousin nephew niece widow widower
		son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law grandson granddaughter
		grandfather grandmother stepson stepdaughter heir first_lady prince princess queen`},
	{Class: lang.Portfolio, Words: `state defense defence treasury interior justice energy education labor labour commerce health
		agriculture transportation transport housing veterans homeland foreign finance economy economics culture
		environment trade industry tourism information communications planning development science technology
		immigration affairs services security war staff intelligence operations human staff sport sports
		internal external urban public social welfare works resources digital digitalization youth family
		women integration migration police parliament representatives commons lords delegates elections schools communication`},
	{Class: lang.RoleAdjective, Words: `former ex- senior top high-ranking high-level deputy acting interim assistant associate vice
		chief lead leading prominent veteran longtime long-time retired outgoing incoming new old first second third
		last late current then one-time onetime self-described would-be likely
		local state federal national regional municipal provincial city county foreign military political diplomatic
		presidential congressional parliamentary judicial legal legislative administrative executive
		public private civil civilian criminal medical social economic financial fiscal commercial corporate
		academic scientific religious spiritual conservative liberal progressive moderate independent nonpartisan
		bipartisan opposition ruling rebel pro-government government party campaign press media news television tv
		radio police law enforcement intelligence security defense defence health education labor labour energy
		climate environmental human rights civil-rights women's children's university college high school
		school district hospital company industry business bank market trade union election elections polling
		campaign finance budget tax foreign-policy policy national-security counterterrorism homeland
		young elderly middle-aged unidentified unnamed anonymous independent outside inside other fellow
		white black gay lesbian transgender straight rich poor wealthy powerful influential outspoken
		prime special general permanent principal main key major ranking elected
		homicide drug immigration border customs fire rescue emergency tech technology software
		house senate court supreme appeals district grand front-line frontline undercover
		international global world internal external
		american-born foreign-born right-wing left-wing far-right far-left pro-democracy pro-russian anti-government
		pro-life pro-choice undecided registered african-american sworn
		u.s. us-backed western joint combined several many
		football baseball basketball soccer hockey tennis golf rock pop hip-hop country jazz film movie
		hedge-fund managing marketing sales communications deputy-general junior co- cable
		internal-affairs affairs stock estate real crime district-court research royal climate-change gun
		abortion family trial defense-ministry labor-union housing aid relief charity human-rights watchdog
		counter-terrorism cyber cybersecurity privacy data`},

	{Class: lang.Definite, Words: `the this these those`},
	{Class: lang.Indefinite, Words: `a an another any each every`},
	{Class: lang.PossessiveDeterminer, Gender: corpus.Masculine, Words: `his`},
	{Class: lang.PossessiveDeterminer, Gender: corpus.Feminine, Words: `her`},
	{Class: lang.Subordinate, Words: `vice deputy assistant under associate acting interim lieutenant sub`},
	{Class: lang.Generic, Words: `official man woman person source leader politician lawmaker diplomat aide adviser advisor expert
		officer executive spokesman spokeswoman spokesperson lawyer attorney candidate nominee politician researcher
		scientist professor author activist analyst reporter journalist actor actress singer star teacher student
		doctor suspect victim witness veteran soldier businessman businesswoman billionaire
		republican democrat conservative liberal`},
	{Class: lang.Issued, Words: `statement statements tweet tweets post posts letter message memo email e-mail release press_release
		news_release communique communiqué memorandum filing complaint`},
	{Class: lang.Somebody, Words: `everyone everybody someone somebody nobody no-one anyone anybody others some many most all few both none another`},
	{Class: lang.ObjectPronoun, Gender: corpus.Masculine, Words: `him`},
	{Class: lang.ObjectPronoun, Gender: corpus.Feminine, Words: `her`},
	{Class: lang.ObjectPronoun | lang.Plural, Words: `them`},
	{Class: lang.Saying | lang.Stop, Words: `said says told tells wrote writes asked asks added adds replied replies tweeted tweets shouted shouts
		yelled yells chanted chants read reads declared declares explained explains insisted insists continued continues
		noted notes argued argues claimed claims warned warns stated recalled recalls joked jokes responded responds
		exclaimed screamed screams cried whispered muttered quipped lamented complained testified concluded
		concludes posted announced acknowledged admitted conceded concedes remarked remarks observed observes boasted boasts
		maintained contended contends predicted predicts`},
	{Class: lang.Acting, Words: `fire press force aid judge lead monitor release assist guard name elect back sue
		trial test study contact draft film tape court shadow rival counsel mother father champion challenge support
		chair head police review question cast`},
	{Class: lang.Locative, Words: `in near inside outside across throughout`},
	{Class: lang.PossessiveDeterminer, Words: `their its my our your whose`},
	{Class: lang.Quantifier | lang.Plural, Words: `two three four five six seven eight nine ten dozens scores hundreds thousands
		several some many most few both all various multiple numerous other certain more eleven twelve`},
	{Class: lang.Quantifier, Words: `one no`},
	{Class: lang.Of, Words: `of`},
	{Class: lang.With, Words: `with at from for to in on`},
	{Class: lang.Familiar, Words: `familiar close briefed involved knowledgeable`},
	{Class: lang.Joiner, Words: `and &`},
	{Class: lang.Pronoun, Gender: corpus.Masculine, Words: `he`},
	{Class: lang.Pronoun, Gender: corpus.Feminine, Words: `she`},
	{Class: lang.Pronoun, Gender: corpus.Neuter, Words: `it`},
	{Class: lang.Pronoun | lang.Plural, Words: `they`},
	{Class: lang.Pronoun | lang.FirstPerson, Words: `i`},
	{Class: lang.Pronoun | lang.FirstPerson | lang.Plural, Words: `we`},
	{Class: lang.Pronoun | lang.RelativePronoun, Words: `who`},
	{Class: lang.Preposition, Words: `in at to from near around outside inside into toward towards through throughout across
		between over on off via within beyond against versus`},

	{Class: lang.Oblique, Words: `by amid amidst among about upon than`},

	{Class: lang.Stop, Words: `
		the a an this that these those his her their its my our your he she it they i we you him them us me who whom
		whose which what when where why how and or but nor so yet if unless until while although though because since as
		than then there here of to in on at by for from with without about against between among into onto through during
		before after above below under over up down out off again further once not no nor only own same too very just
		also even still already ever never always often sometimes perhaps maybe however therefore moreover meanwhile
		according despite amid amidst toward towards via per like unlike except regarding concerning including following
		within beyond across along around behind beside besides near upon throughout is are was were be been being am
		has have had having do does did doing done will would shall should can could may might must ought need dare
		isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't
		said says say saying told tells tell telling added adds add adding asked asks ask asking called calls call
		calling noted notes note noting wrote writes write writing written argued argues argue insisted insists insist
		claimed claims claim warned warns warn explained explains explain stated states announced announces announce
		declared declares suggested suggests suggest replied replies responded responds admitted admits denied denies
		deny confirmed confirms confirm revealed reveals reveal described describes describe acknowledged acknowledges
		urged urges urge demanded demands tweeted tweets posted posts reported reports report insisted vowed vows
		promised promises pledged pledges accused accuses accuse blamed blames blame praised praises criticized
		criticizes criticised condemned condemns dismissed dismisses rejected rejects joked jokes quipped lamented
		complained complains predicted predicts estimated estimates believes believe believed thinks think thought
		knows know knew known wants want wanted hopes hope hoped expects expect expected feels feel felt fears fear
		feared worries worry worried agreed agrees agree disagreed concluded concludes conclude stressed stresses
		emphasized emphasizes reiterated reiterates repeated repeats recalled recalls went goes go going gone came
		watch watched watches watching comes come coming made makes make making took takes take taking taken got gets get getting gave gives give
		giving given saw sees see seeing seen found finds find finding met meets meet meeting left leaves leave kept
		keeps keep let lets put puts set sets ran runs run began begins begin began became becomes become brought brings
		bring held holds hold stood stands stand lost loses lose won wins win paid pays pay sent sends send spent
		spends spend spoke speaks speak talked talks talk tried tries try used uses use turned turns turn showed shows
		show seemed seems seem appeared appears appear looked looks look moved moves move lived lives live offered
		offers offer led leads helped helps help started starts start played plays play heard hears hear worked works
		visited visits killed kills signed signs voted votes quoted quotes cited cites interviewed citing died dies
		thanked thanks backed backs slammed slams blasted blasts ripped rips mocked mocks touted touts defended defends
		hit hits cut cuts shot fired fires sued sues sought seeks seek met fell falls rose rises cast yesterday today
		tomorrow tonight ago later earlier recently now soon eventually finally instead rather quite much more most less least many
		several few some any each every both all either neither another other such`},
	{Class: lang.Starter, Words: `
		meanwhile however additionally furthermore moreover nevertheless nonetheless still yet also besides indeed
		instead likewise similarly otherwise thus therefore hence accordingly consequently finally lastly firstly
		secondly thirdly first second third next then later earlier recently previously currently today yesterday
		tomorrow tonight now once twice again ever never always often sometimes usually perhaps maybe probably possibly
		clearly obviously apparently reportedly allegedly supposedly unfortunately fortunately sadly luckily
		surprisingly interestingly importantly notably specifically generally typically originally initially
		ultimately eventually immediately suddenly quickly slowly certainly surely absolutely exactly basically
		essentially actually really simply just only even especially particularly mostly nearly almost about around
		yes no ok okay please thanks thank sorry hello hi hey oh ah wow well look listen see watch read note update
		updated related exclusive breaking analysis opinion commentary editorial photo photos video image images
		credit story stories advertisement loading share subscribe sign click enlarge caption toggle hide getty
		asked speaking writing appearing citing quoting referring responding reacting addressing noting adding
		saying using based given according compared amid despite following including regarding concerning considering
		assuming provided supposing whether unless until since because although though while whereas when whenever
		where wherever why how what whatever which whichever who whoever whom whose there here if as at by for from
		in of on to with without within under over after before between among during through across against along
		behind below beneath beside beyond down inside into like near off onto out outside past per than throughout
		toward towards up upon via every each either neither both all any some many much more most few several
		another other others such same one two three four five six seven eight nine ten eleven twelve twenty thirty
		hundreds thousands millions dozens half part nothing something anything everything nobody somebody anybody
		everybody everyone someone anyone none not nor and but or so too very quite rather let's let do does did don't
		doesn't didn't is isn't are aren't was wasn't were weren't be been being has hasn't have haven't had having
		will won't would wouldn't can can't could couldn't should shouldn't may might must i'm i've i'd i'll we're
		we've we'd we'll you you're your yours they're they've it's its it'd that's there's here's he's she's what's
		who's where's how's my our ours their theirs his her hers him them us me myself himself herself themselves
		itself
		come go get make take give keep put think know feel want need try use find tell ask work seem leave call
		good bad new old great big small little long short high low right left early late young full free best
		better worst worse less least last
		people person man men woman women child children family families life time year years month months week weeks
		day days hour hours minute minutes morning afternoon evening night thing things way ways question questions
		problem problems issue issues fact facts point points case cases reason reasons result results number
		numbers money power war peace law laws vote votes voters election elections campaign campaigns poll polls
		government governments country countries world nation nations city cities state states
		critics supporters experts officials sources analysts researchers scientists police lawyers prosecutors
		editor's above breaking-news full correction clarification bottom top fans friends family
		that's love hate god gun guns tax taxes trade health climate oil gas stock stocks shares prices sales jobs
		welcome happy congratulations dear ladies gentlemen black white red blue green open close
		re tags tag topics topic source file follow report reports reporting contributed copyright
		rights reserved email newsletter`},
	{Class: lang.NotName, Words: `
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
		january february march april may june july august september october november december jan feb mar apr jun jul
		aug sep sept oct nov dec
		christmas easter thanksgiving ramadan hanukkah halloween passover yom_kippur rosh_hashanah memorial_day labor_day
		independence_day new_year's_eve new_year's_day super_tuesday black_friday election_day veterans_day inauguration_day
		earth_day mother's_day father's_day valentine's_day st_patrick's_day
		ap_photo ap_photos file_photo more_videos more_photos must_watch just_watched read_more
		a.m p.m am pm et est edt pt gmt utc bst cet`},
	{Class: lang.Thing, Words: `
		covid covid-19 coronavirus covid19 aids hiv ebola zika dna tv pc suv vip id atm faq pdf ufo
		internet web god bible quran koran islam christianity judaism hinduism buddhism communism marxism nazism
		obamacare medicaid brexit twitter's
		english arabic mandarin cantonese farsi hebrew yiddish hindi urdu
		first_amendment second_amendment fourth_amendment fifth_amendment world_war_i world_war_ii cold_war
		civil_war constitution bill_of_rights affordable_care_act air_force_one oval_office situation_room rose_garden
		twitter_account facebook_page super_bowl world_cup olympics nobel_peace_prize pulitzer_prize electoral_college
		iron_curtain holocaust patriot_act green_new_deal dreamers tweet
		interstate highway avenue street road boulevard airport bridge tower square plaza hall river lake mountain
		mountains ocean sea bay island islands beach park valley north south east west ave blvd
		northern southern eastern western central
		act amendment agreement accord accords treaty deal plan war award prize
		constitution bill treaty pact protocol doctrine summit era day week month year season game games series
		show tour festival championship league_cup open final finals prize medal order cross stadium arena field
		building house_floor center_court station terminal line tunnel canal dam port harbor harbour coast desert forest
		peninsula strait zone region province county_road route trail`},
}

// diminutives: short given names and the full ones.
const diminutives = `
	bill william; billy william; will william; bob robert; bobby robert; rob robert; robbie robert; jim james;
	jimmy james; jamie james; mike michael; mick michael; mickey michael; tom thomas; tommy thomas; dick richard;
	rick richard; ricky richard; rich richard; dan daniel; danny daniel; dave david; steve steven stephen;
	ed edward edwin edmund; eddie edward edwin; ted edward theodore; teddy theodore edward; joe joseph; joey joseph;
	tony anthony antonio; chris christopher christine christina; matt matthew; nick nicholas; andy andrew; drew andrew;
	alex alexander alexandra; ben benjamin; sam samuel samantha; greg gregory; jeff jeffrey geoffrey; ken kenneth;
	ron ronald; ronnie ronald; don donald; tim timothy; larry lawrence; jerry gerald jerome; chuck charles;
	charlie charles; hank henry; harry harold henry; jack john; johnny john; jon jonathan; josh joshua; pete peter;
	phil philip phillip; ray raymond; walt walter; zach zachary; abe abraham; al albert alan; bernie bernard;
	fred frederick; liz elizabeth; beth elizabeth; betsy elizabeth; betty elizabeth; kate katherine catherine;
	kathy kathleen katherine; katie katherine; cathy catherine; meg margaret; maggie margaret; peggy margaret;
	sue susan; deb deborah; debbie deborah; jen jennifer; jenny jennifer; pat patrick patricia; patty patricia;
	becky rebecca; cindy cynthia; vicki victoria; barb barbara; terry terence theresa; val valerie; vince vincent;
	doug douglas; russ russell; mitch mitchell; marty martin; max maxwell maximilian; nate nathan nathaniel;
	gabe gabriel; cliff clifford; art arthur; gene eugene; les leslie; lou louis louise; norm norman; stan stanley;
	wes wesley; geoff geoffrey; herb herbert; ernie ernest; frank francis franklin; tricia patricia; trish patricia;
	sandy sandra; kim kimberly; jackie jacqueline; nikki nicole; mandy amanda; gus augustus; manny manuel emmanuel;
	theo theodore; vlad vladimir; sasha aleksandr alexander; volodya volodymyr vladimir`

// broader: roles and what else their holders may be called.
const broader = `
	rep congressman congresswoman lawmaker representative politician;
	representative congressman congresswoman lawmaker politician; congressman lawmaker politician;
	congresswoman lawmaker politician; sen senator lawmaker politician; senator lawmaker politician;
	gov governor politician; governor politician official; mayor politician official leader;
	president leader commander-in-chief commander_in_chief; minister official leader politician diplomat;
	prime_minister leader premier politician; premier leader prime_minister; chancellor leader;
	secretary official diplomat spokesman spokeswoman; secretary_of_state diplomat official;
	foreign_minister diplomat official; ambassador diplomat envoy official; envoy diplomat official negotiator;
	gen general commander officer; general commander officer; lt lieutenant officer; sgt sergeant officer;
	capt captain officer; col colonel officer; dr doctor physician researcher scientist professor author;
	prof professor researcher expert author;
	professor expert researcher scientist author scholar academic historian economist;
	director official executive filmmaker; chief official executive leader; ceo executive billionaire chief_executive;
	chief_executive ceo executive; founder billionaire executive entrepreneur;
	chairman leader executive official lawmaker; spokesman spokesperson official; spokeswoman spokesperson official;
	spokesperson official spokesman spokeswoman; lawyer attorney; attorney lawyer; attorney_general official prosecutor;
	prosecutor official lawyer attorney; adviser aide advisor official; advisor aide adviser official;
	aide adviser advisor official; nominee candidate politician; candidate nominee politician contender;
	official diplomat source person; diplomat official source; person source man woman official; source person official;
	speaker lawmaker leader; leader lawmaker senator politician; pope pontiff; judge jurist; justice judge jurist;
	researcher scientist author expert; scientist researcher author expert; commissioner official;
	deputy officer official; sheriff official officer; officer policeman policewoman official;
	detective officer investigator; actor star; actress star; association group organization organisation;
	federation group organization organisation; league group organization organisation;
	union group organization organisation; alliance group organization organisation;
	society group organization organisation; foundation group organization organisation;
	institute group organization organisation; center group organization organisation;
	centre group organization organisation; coalition group organization organisation;
	council group organization organisation; network group organization organisation;
	project group organization organisation; initiative group organization organisation;
	movement group organization organisation; fund group organization organisation;
	watch group organization organisation; rights group organization organisation;
	caucus group organization organisation`

// countries: demonyms and abbreviations that do not begin as their country does.
const countries = `
	american united_states; u.s united_states; us united_states; u.s.a united_states; usa united_states;
	british united_kingdom; uk united_kingdom; u.k united_kingdom; britain united_kingdom; french france;
	dutch netherlands; spanish spain; polish poland; danish denmark; swiss switzerland; irish ireland; welsh wales;
	thai thailand; filipino philippines; philippine philippines; greek greece; eu european_union;
	european european_union; saudi saudi_arabia; czech czech_republic; finnish finland; burmese myanmar;
	emirati united_arab_emirates; norwegian norway; turkish turkey; scottish scotland; english england;
	soviet soviet_union; vatican vatican`

// organizations: other names of institutions.
const organizations = `
	FBI Federal_Bureau_of_Investigation; CIA Central_Intelligence_Agency; NSA National_Security_Agency;
	DOJ Department_of_Justice; Justice_Department Department_of_Justice; State_Department Department_of_State;
	Defense_Department Department_of_Defense; Treasury_Department Department_of_the_Treasury;
	DHS Department_of_Homeland_Security; Homeland_Security_Department Department_of_Homeland_Security;
	EPA Environmental_Protection_Agency; FDA Food_and_Drug_Administration;
	CDC Centers_for_Disease_Control_and_Prevention; IRS Internal_Revenue_Service;
	SEC Securities_and_Exchange_Commission; FTC Federal_Trade_Commission; FCC Federal_Communications_Commission;
	NRA National_Rifle_Association; ACLU American_Civil_Liberties_Union; DNC Democratic_National_Committee;
	RNC Republican_National_Committee; UN United_Nations; U.N. United_Nations; EU European_Union; E.U. European_Union;
	AP Associated_Press; WHO World_Health_Organization; IMF International_Monetary_Fund; WTO World_Trade_Organization;
	US United_States; United_States_of_America United_States; U.S. United_States; USA United_States; UK United_Kingdom; U.K. United_Kingdom;
	NYPD New_York_Police_Department; LAPD Los_Angeles_Police_Department; BBC BBC; Britain United_Kingdom`
