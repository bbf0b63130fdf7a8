package en

import "verbatim/corpus/lang"

var calendar = lang.Calendar{
	Terms: lang.TimeTerms(timeTerms + holidayTerms + namedDays),
	Rules: lang.TimeRules(timeRules),
	Months: [13]string{"", "January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"},
	Events: []lang.NamedDay{
		{Month: 9, Day: 11, Year: 2001, Words: lang.NewWords("attacks attack terrorist terrorists terror hijackers hijackings commission victims memorial families")},
		{Month: 1, Day: 6, Year: 2021, Words: lang.NewWords("attack riot riots rioters insurrection committee panel siege defendants hearings")},
	},
	Weekdays: [8]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},

	Future: lang.NewWords(`will won't shall i'll you'll he'll she'll it'll we'll they'll plans planning plan planned
		expected expects expecting expect scheduled slated due going gonna intends intend intending hopes
		hoping upcoming forthcoming 'll tomorrow promises promised vows vowed must
		poised aims aiming wants needs ahead tentatively preparing prepares prepare`),
	Modal: lang.NewWords("would could should may might likely can"),
	Past: lang.NewWords(`said told was were had did went came took made gave got saw met held left began became
		fell rose won lost led sent spoke wrote brought ran hit cut put shot struck found thought knew kept
		felt paid stood heard understood caught broke drew drove flew grew threw woke chose froze rode swore
		tore wore built bought fought sought taught dealt meant sold slept swept withdrew arose been done gone
		seen given taken shown known ago yesterday has have having sat read quit split`),
	PastEnding: "ed",
	Infinitive: "to",
	Base: lang.NewWords(`be have meet vote hold begin start open attend visit travel return speak address
		appear testify discuss announce release publish reveal decide determine take make give go come leave
		arrive depart fly drive move resume continue end finish close launch file submit deliver issue sign
		host join face play run stand sit gather march protest debate consider remind message schedule arrange book note approve pass pay receive
		report brief present propose introduce unveil convene hear rule argue review mark celebrate observe
		expire conclude complete reach extend impose lift raise lower cut increase reduce stop quit resign
		step respond reply answer ask call talk negotiate agree accept reject deploy send withdraw hand swear
		inaugurate elect nominate confirm interview welcome see do get let put show tell say win lose`),
	Coming: lang.NewWords(`begins starts opens meets returns expires arrives faces ends resumes votes kicks
		comes goes concludes closes runs takes holds hosts travels heads departs leaves visits convenes
		reconvenes gathers debuts airs premieres launches reopens stays`),
	Plurals:   lang.NewWords(`begin start open resume close return expire end conclude reopen convene stay meet vote`),
	Deadline:  lang.NewWords("by starting beginning effective pending"),
	Until:     lang.NewWords("until till before through"),
	Since:     lang.NewWords("since after"),
	Perfect:   lang.NewWords("had"),
	Ahead:     lang.NewWords("in within"),
	From:      lang.NewWords("after from following"),
	Before:    lang.NewWords("before"),
	Range:     lang.NewWords("to through until till thru - – —"),
	Figured:   lang.NewWords("on by until till since from before after between starting due"),
	Clockwise: lang.NewWords("at"),
	Passive:   lang.NewWords("be being get stay stays remain remains"),
	Lead: lang.NewWords(`in on at by since until till from through during of for to before after between within
		around about over into last next this early late mid and or every each throughout through
		beginning starting ending ended dated past following ahead as than is was were`),
	Lasting:  lang.NewWords("for in over after before through during since of within throughout"),
	Spent:    lang.NewWords("spent spend spends spending take takes took taking wait waits waited waiting last lasts lasted lasting just only mere even with"),
	Within:   lang.NewWords("in during since until late early mid last next this through"),
	Span:     lang.NewWords("in over within during for throughout"),
	Article:  lang.NewWords("the a an its his her their our my your this that these those each every 's"),
	Genitive: lang.NewWords("of"),
	Count: lang.NewWords(`no no. number nos nos. route highway flight room page pp pp. vol vol. chapter section article
		resolution $ £ € ¥ # @ + about nearly almost some over more than least approximately roughly only
		channel bus building suite apartment box interstate boeing airbus`),
	Join:       lang.NewWords("at on of , in the"),
	Coordinate: lang.NewWords("or and to through until - – — / , versus than vs"),
	Alternate:  lang.NewWords("other second"),
	Published:  lang.NewWords("published posted dated issued"),
	Updated:    lang.NewWords("updated modified revised"),
	Amended:    lang.NewWords("update amended corrected clarified"),
	Adverb:     "ly",
	Reported:   lang.NewWords("that whether if how why what"),
	Plural:     "s",
}

// timeTerms are the words of time. A text of "?" after a month or weekday
// says that the word is more often something else and needs a day, a year or
// a preposition beside it; "n" that it is also a given name.
const timeTerms = `
MONTH january=1 february=2 march=3:? april=4:n may=5:? june=6:n july=7 august=8:n september=9 october=10 november=11 december=12
MONTH jan.=1 feb.=2 mar.=3 apr.=4 jun.=6 jul.=7 aug.=8 sept.=9 sep.=9 oct.=10 nov.=11 dec.=12
MONTH jan=1:? feb=2:? mar=3:? apr=4:? jun=6:? jul=7:? aug=8:? sept=9:? sep=9:? oct=10:? nov=11:? dec=12:?
WEEKDAY monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
WEEKDAY mon.=1 tues.=2 tue.=2 wed.=3 thurs.=4 thur.=4 thu.=4 fri.=5 sat.=6:? sun.=7:?
WEEKDAY mon=1:? tues=2:? tue=2:? wed=3:? thurs=4:? thur=4:? thu=4:? fri=5:? sat=6:? sun=7:?
WEEKDAYS mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7
SEASON spring=0:SP summer=0:SU autumn=0:FA fall=0:FA winter=0:WI springtime=0:SP summertime=0:SU wintertime=0:WI
PART morning=0:MO afternoon=0:AF evening=0:EV night=0:NI midday=0:MI daytime=0:DT lunchtime=0:MI nighttime=0:NI dawn=0:MO dusk=0:EV
PARTS mornings=0:MO afternoons=0:AF evenings=0:EV nights=0:NI
CLOCKWORD noon=720 midnight=0
UNIT second=1:TS minute=1:TM hour=1:TH day=1:D week=1:W fortnight=2:W month=1:M quarter=1:Q year=1:Y decade=1:DE century=1:CE millennium=1:ML weekend=1:WE
UNIT business_day=1:D working_day=1:D trading_day=1:D work_week=1:W workweek=1:W working_week=1:W calendar_year=1:Y calendar_month=1:M quarter_of_an_hour=15:TM
UNIT sec.=1:TS min.=1:TM hr.=1:TH hr=1:TH yr=1:Y yr.=1:Y qtr=1:Q qtr.=1:Q wk=1:W wk.=1:W week_-_end=1:WE quarter_century=25:Y quarter_-_century=25:Y half_century=50:Y half_-_century=50:Y
UNITS seconds=1:TS minutes=1:TM hours=1:TH days=1:D weeks=1:W fortnights=2:W months=1:M quarters=1:Q years=1:Y decades=1:DE centuries=1:CE millennia=1:ML weekends=1:WE
UNITS business_days=1:D working_days=1:D trading_days=1:D quarters_of_an_hour=15:TM
SHORT min=1:TM sec=1:TS h=1:TH m=0:TM s=0:TS d=0:D w=0:W mo=0:M y=0:Y
UNITS secs=1:TS mins=1:TM hrs=1:TH yrs=1:Y qtrs=1:Q wks=1:W week_-_ends=1:WE nights=1:D
NUM zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
NUM twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 dozen=12 a_dozen=12 a_hundred=100 half_a_dozen=6
ORD first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 twenty-first=21 thirtieth=30 thirty-first=31 final=-1 latter=2
VAGUE few a_few several many a_couple_of a_couple couple couple_of a_number_of various numerous multiple dozens_of hundreds_of thousands_of a_matter_of a_handful_of tens_of
PAST_REF lately=0
LAST last=-1:w past=-1:p previous=-1 preceding=-1 prior=-1 bygone=-1 latest=-1 most_recent=-1
THIS this=0 current=0
NEXT next=1:w coming=1 upcoming=1 forthcoming=1 ensuing=1
ANAPHOR that=0 same=0 the_same=0 following=1 the_following=1 that_same=0 that_very=0 this_same=0 the_previous=-1 the_preceding=-1
DAYWORD today=0 yesterday=-1 tomorrow=1 the_day_before_yesterday=-2 the_day_after_tomorrow=2 day_before_yesterday=-2 day_after_tomorrow=2 tmrw=1 tmr=1
TONIGHT tonight=0:NI tonite=0:NI
AGO ago=-1 earlier=-2 later=2 afterwards=2 afterward=2 from_now=1 hence=1 from_today=1 before=-2:? back=-1:? previously=-2 beforehand=-2 thereafter=2 from_then=2
PHASE early=0:START late=0:END mid=0:MID earlier=0: later=0: very_early=0:START very_late=0:END
PHASENOUN rest=1:END remainder=1:END beginning=0:START start=0:START end=0:END middle=0:MID close=0:END outset=0:START turn=0:START latter_part=0:END early_part=0:START first_part=0:START later_part=0:END last_part=0:END early_days=0:START final_days=0:END last_days=0:END first_days=0:START closing_days=0:END early_months=0:START final_months=0:END midst=0:MID
ABOUT about=0:APPROX around=0:APPROX approximately=0:APPROX roughly=0:APPROX some=0:APPROX circa=0:APPROX c.=0:APPROX nearly=0:LESS_THAN almost=0:LESS_THAN close_to=0:APPROX more_than=0:MORE_THAN over=0:MORE_THAN well_over=0:MORE_THAN at_least=0:EQUAL_OR_MORE less_than=0:LESS_THAN fewer_than=0:LESS_THAN under=0:LESS_THAN up_to=0:EQUAL_OR_LESS at_most=0:EQUAL_OR_LESS no_more_than=0:EQUAL_OR_LESS no_less_than=0:EQUAL_OR_MORE little_more_than=0:MORE_THAN a_little_more_than=0:MORE_THAN a_little_over=0:MORE_THAN as_many_as=0:EQUAL_OR_LESS as_little_as=0:EQUAL_OR_MORE
EVERY every each
SETWORD daily=0:P1D weekly=0:P1W monthly=0:P1M quarterly=0:P1Q yearly=0:P1Y annually=0:P1Y hourly=0:PT1H nightly=0:P1D biweekly=0:P2W biannually=0:P6M biennially=0:P2Y fortnightly=0:P2W bimonthly=0:P2M bi_-_monthly=0:P2M bi_-_weekly=0:P2W bi_-_annual=0:P6M annual=0:P1Y semiannual=0:P6M semiannually=0:P6M semi_-_annually=0:P6M semi_-_annual=0:P6M
TIMES once=1 twice=2 thrice=3
DECADEWORD twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90
ERA b.c.=-1:. bc=-1 b.c.e.=-1:. bce=-1 a.d.=1:. ad=1 c.e.=1:. ce=1
AMPM a.m.=0 am=0 p.m.=12 pm=12
ZONE gmt=0:Z utc=0:Z bst=0:+01 cet=0:+01 cest=0:+02 eet=0:+02 eest=0:+03 msk=0:+03 est=0:-05 edt=0:-04 et=0: cst=0:-06 cdt=0:-05 ct=0: mst=0:-07 mdt=0:-06 mt=0: pst=0:-08 pdt=0:-07 pt=0: ist=0:+05:30 jst=0:+09 aest=0:+10 eastern_time=0: eastern_standard_time=0:-05 eastern_daylight_time=0:-04 central_time=0: mountain_time=0: pacific_time=0: moscow_time=0:+03 greenwich_mean_time=0:Z
PAST_REF recently=0 the_past=0
PRESENT_REF now=0 right_now=0 currently=0 presently=0 at_present=0 nowadays=0 these_days=0 at_the_moment=0 at_this_moment=0 at_this_time=0 at_the_present_time=0 the_time_being=0 just_now=0
FUTURE_REF the_near_future=0 the_future=0 the_coming_days=0 the_coming_weeks=0 the_coming_months=0 the_coming_years=0 coming_days=0 coming_weeks=0 coming_months=0 coming_years=0 the_foreseeable_future=0 the_not_too_distant_future=0
PAST_REF recent_days=0 recent_weeks=0 recent_months=0 recent_years=0 recent_decades=0 past_years=0 the_recent_past=0 the_distant_past=0 years_past=0 days_past=0 previous_years=0 prior_years=0
`

// timeRules are the patterns of time expressions; see package timex for the
// kinds. Extents follow the TimeML annotation guidelines [1]: no leading
// preposition, determiners and modifiers in.
//
// [1] R. Saurí et al., "TimeML Annotation Guidelines, version 1.2.1", 2006, section 2.2.
const timeRules = `
$qty = NUM | NUM - and - a - half | DEC | VAGUE | FRAC | NUM -? FRAC | NUM and FRAC | NUM and (a|one) half | NUM and a half | NUM and half | a | an | half (a|an) | a half | one half
$unit = UNIT | UNITS
$which = LAST | THIS | NEXT
$dash = - | – | —

# calendar dates
date: (WEEKDAY ,?)? MONTH DAY (,? YEAR)?
date: (WEEKDAY ,?)? MONTH DAY of YEAR
date: (WEEKDAY ,?)? the? DAY of? MONTH ((,|of)? YEAR)?
date: (WEEKDAY ,?)? MONTH the DAYTH (,? YEAR)?
date: (WEEKDAY ,?)? the? DAY MONTH in YEAR
date: MONTH / (DAY|DAYTH|YEAR)
date: MONTH $dash DAY $dash YEAR
date: WEEKDAY DAY
date: ($which WEEKDAY|WEEKDAY) ,? MONTHDAY
date: MONTHDAY
date: WEEKDAY the ORD
date: WEEKDAY ,? the? DAYTH
date: WEEKDAY ,? MONTH DAY ,? CLOCK ZONE? YEAR
date: DAY / MONTH / (YEAR|YY)
date: YEAR (-|/) MONTH (-|/) DAY
date: YEARMONTH
date: the month of MONTH ((,|of)? YEAR)?
date: WEEKDAY ,? NUMDATE
date: MONTH (,|of|in)? YEAR
date: (the? DAY)? MONTH of YY
date: (the? DAY MONTH|MONTH DAY ,?) YY
date: YEAR MONTH
date: (WEEKDAY ,?)? MONTH (, DAYTH|the ORD)
date: MONTH $dash YEAR
date: DAY $dash MONTH $dash (YEAR|YY)
date: MONTH YY
date: MONTH
date: (the year)? YEAR
date: (the year)? (YEAR|NUM) ERA
date: ERA (YEAR|NUM)
date: (DAY? MONTH) ,? (YEAR|NUM) ERA
date: ISODATE | NUMDATE
dayofmonth: the ORD
dayofmonth: the ORD (day of|of) (the? $which | ANAPHOR | the) UNIT
dayofmonth: the? (DAY|DAYTH) (day of|of) (the? $which | ANAPHOR | the) UNIT

# ranges whose ends share a month or a year
range: MONTH DAY ($dash|to|through|and|or|until) DAY (,? YEAR)?
range: the? DAY ($dash|to|through|and|or|until) the? DAY of? MONTH (,? YEAR)?
range: MONTH DAY ($dash|to|through|and|or|until) the DAYTH
range: YEAR ($dash|/) YY
range: YEAR $dash YEAR

# the week or weekend that holds a day
weekof: the? UNIT of (WEEKDAY ,?)? MONTH DAY (,? YEAR)?
weekof: the? UNIT of (WEEKDAY ,?)? the? DAY of? MONTH (,? YEAR)?
weekof: the UNIT of the DAYTH

pair: (the? $which|this (LAST|NEXT)) UNIT (or|and) the? $which
pair: (LAST|THIS) (or|and) $which UNIT
weekno: the? UNIT NUM (of|,)? YEAR
weekno: YEAR ,? UNIT NUM
weekno: the? UNIT NUM of (the? $which|ANAPHOR) UNIT

# seasons, quarters, halves, fiscal years, decades, centuries
season: SEASON (of|,)? YEAR
season: the SEASON of YEAR
season: the? SEASON of? (YEAR|NUM) ERA
season: the? SEASON of? (LAST|THIS|NEXT) UNIT
season: (the|$which|ANAPHOR) SEASON
season: the $which SEASON
season: SEASON
quarter: the? ORD ($dash)? UNIT (of|,|in)? YEAR
quarter: the? ORD ($dash)? UNIT (of|in)? (the? $which|ANAPHOR) UNIT
quarter: the? ORD ($dash)? UNIT (of|in) the UNIT
quarter: the? ORD ($dash)? UNIT
quarter: the? ORD UNIT of fiscal year? YEAR
quarter: QUARTER (of|,|-)? YEAR
quarter: QUARTER
quarter: YEAR $dash? QUARTER
half: the? ORD half of? (the? $which|ANAPHOR)? (YEAR|UNIT)
half: HALF (of|,|-)? YEAR
half: YEAR $dash? HALF
fiscal: the? fiscal year? YEAR
fiscal: the YEAR fiscal year
fiscal: the? $which fiscal year
fiscal: FYEAR
decade: the? DECADE
decade: the PHASE? DECADEWORD
century: the? ORD ($dash)? UNIT ERA?

# weekdays and units from here
weekday: WEEKDAY
weekday: the? $which WEEKDAY
weekday: this (LAST|NEXT) WEEKDAY
weekday: (the|ANAPHOR) WEEKDAY
weekday: WEEKDAY (of|,)? (the? $which|ANAPHOR) UNIT
weekday: WEEKDAY UNIT
weekday: WEEKDAY PART (of|,)? (the? $which|ANAPHOR) UNIT
weekday: $which UNIT on? WEEKDAY
weekday: the? WEEKDAY after next
weekday: the? WEEKDAY before last
unit: $which UNIT
unit: this (LAST|NEXT) UNIT
unit: the (LAST|NEXT) UNIT
unit: (the? ANAPHOR) UNIT
unit: the UNIT
unit: the? PHASENOUN of UNIT
unit: the? UNIT - end
unit: the? UNIT 's end
unit: the UNIT after next
unit: the UNIT before last
month: (the? $which | ANAPHOR) MONTH
month: this (LAST|NEXT) MONTH
month: the? MONTH (after next|before last)
dayword: DAYWORD
tonight: TONIGHT
tonight: (LAST|THIS|ANAPHOR) PART
tonight: the? NEXT PART
nth: the? (ORD|LAST) WEEKDAY PART? (of|in) MONTH (,? YEAR)?
nth: the? (ORD|LAST) WEEKDAY (of|in) YEAR
nth: the? (ORD|LAST) WEEKDAY PART? (of|in) (the? $which|the) UNIT
nthunit: the? (ORD|LAST|ORD LAST) UNIT (of|in) MONTH (,? YEAR)?
nthunit: the? (ORD|LAST|ORD LAST) UNIT (of|in) YEAR
nthunit: the? (ORD|LAST) UNIT (of|in) (the? $which|the) UNIT

# distances and durations
ago: $qty $unit AGO
ago: $qty $unit and $qty $unit AGO
ago: NUM $unit ,? NUM $unit AGO
ago: NUM $unit ,? NUM $unit ,? and? NUM $unit AGO
agoday: (NUM|VAGUE) WEEKDAYS AGO
ago: the UNIT AGO
ago: UNIT - AGO
ago: UNITS AGO
window: (the|these|his|her|their|its|our)? (LAST|NEXT) $qty $unit
window: the? $qty (LAST|NEXT) $unit
window: the ORD $qty $unit
duration: $qty $unit
duration: $qty more $unit
duration: $qty (full|whole|entire|consecutive|straight|long|additional|extra|further|solid|short) $unit
duration: (the|this|an) (entire|whole|full) UNIT
duration: all UNIT
duration: $qty $unit and $qty $unit
duration: NUM $unit NUM $unit
duration: NUM $dash $unit
duration: NUM (-|and)? FRAC $dash UNIT
duration: VAGUE $dash UNIT
duration: (NUM|DEC) $dash $unit $dash old
duration: (NUM|DEC) (UNIT|UNITS) -? old
duration: UNITS
duration: UNITS and UNITS
duration: the UNITS
duration: (UNIT|UNITS) $dash long
duration: (NUM|DEC|VAGUE) $dash? $unit $dash? long
duration: UNITS (and UNITS)? on end
duration: (UNIT|UNITS) - old
duration: $unit and a half
duration: an? UNIT and a half
duration: (NUM|a|an) $unit and (a|one)? half
duration: another (NUM|VAGUE)? $unit

# sets
set: EVERY (other|NUM|ORD|few)? $unit
set: EVERY (other|NUM|ORD)? (WEEKDAY|PART)
set: EVERY (MONTH|SEASON)
set: (TIMES|NUM times|VAGUE times) (a|an|per|each|every) UNIT
set: per UNIT
set: the? DAYTH of EVERY UNIT
set: the? PARTS
set: SETWORD
set: WEEKDAYS
set: (WEEKDAY|WEEKDAYS) PARTS

# holidays
holiday: the? HOLIDAY ((of|,|in)? YEAR)?
holiday: the? HOLIDAY of? (the? $which|ANAPHOR) UNIT
holiday: $which HOLIDAY
holiday: the? ($which)? HOLIDAY YEAR? UNIT YEAR?
holiday: the? UNIT of HOLIDAY ((of|,|in)? YEAR)?

# the time of day
clock: (CLOCK|NUM) AMPM ZONE?
clock: CLOCKPM ZONE?
clock: CLOCK ZONE?
clockrange: (NUM|CLOCK) ($dash|to|and|until|till|or) ((NUM|CLOCK) AMPM|CLOCKPM) ZONE?
clockrange: (NUM|CLOCK) ($dash|to|and|until|till|or) (NUM|CLOCK) (in the|at) PART
clock: YEAR (hours|ZONE)
clock: NUM NUM AMPM ZONE?
clock: NUM o'clock
clock: (half|quarter) (past|to) NUM AMPM?
clock: CLOCKWORD ZONE?
clock: (NUM|CLOCK|CLOCKPM|NUM o'clock|CLOCK AMPM|NUM AMPM) (in the|at) PART
part: the? PART
part: the? PHASE PART
part: the? PHASE? PART hours
hour: at NUM

# vague ones
ref: PAST_REF
ref: PRESENT_REF
ref: FUTURE_REF

# what another expression may follow
phase: the? PHASE (of|in|on|$dash)?
phase: the? PHASENOUN of
skip: as (PHASE|PAST_REF) as
about: ABOUT
`

// namedDays are dates by which an event is called.
const namedDays = `
ISODATE 9_/_11=0:2001-09-11
`

// holidayTerms name the holidays; the text says how the day is found: a month
// and day, "e" and a distance from Easter Sunday, "w" with month, weekday and
// which one (negative from the end of the month), moved by days after ",", and
// the calendars that package timex reckons. Behind slashes stand the days by
// which a feast begins before that day and ends after it. A value of 1 says
// that the word needs a capital.
const holidayTerms = `
HOLIDAY xmas=0:12-25 christmas=0:12-25 christmas_day=0:12-25 christmas_eve=0:12-24 boxing_day=0:12-26
HOLIDAY new_year's_day=0:01-01 new_year's_eve=0:12-31 new_year's=0:01-01 new_years_day=0:01-01 new_year_day=0:01-01 new_years_eve=0:12-31 new_year=1:01-01 epiphany=1:01-06
HOLIDAY valentine's_day=0:02-14 valentines_day=0:02-14 valentine_day=0:02-14 april_fools'_day=0:04-01 april_fool's_day=0:04-01 april_fools_day=0:04-01
HOLIDAY st._patrick's_day=0:03-17 st_patricks_day=0:03-17 saint_patrick's_day=0:03-17 saint_patricks_day=0:03-17 st._paddy's_day=0:03-17 saint_paddy's_day=0:03-17 saint_patrick=1:03-17
HOLIDAY may_day=0:05-01 international_workers'_day=0:05-01 victory_day=0:05-09 juneteenth=0:06-19 canada_day=0:07-01 bastille_day=0:07-14
HOLIDAY independence_day=0:07-04 fourth_of_july=0:07-04 4th_of_july=0:07-04 july_fourth=0:07-04
HOLIDAY halloween=0:10-31 all_saints'_day=0:11-01 all_saints_day=0:11-01 all_souls'_day=0:11-02 all_souls_day=0:11-02 veterans_day=0:11-11 armistice_day=0:11-11 remembrance_day=0:11-11 remembrance_sunday=0:w11-7-2
HOLIDAY guy_fawkes_night=0:11-05 bonfire_night=0:11-05 pearl_harbor_day=0:12-07 australia_day=0:01-26 anzac_day=0:04-25 st._george's_day=0:04-23 st._andrew's_day=0:11-30 kwanzaa=0:12-26/0/6
HOLIDAY earth_day=0:04-22 international_women's_day=0:03-08 groundhog_day=0:02-02 cinco_de_mayo=0:05-05 world_vegan_day=0:11-01 earth_hour=0:w3-6--1
HOLIDAY orthodox_easter=0:o0 eastern_orthodox_easter=0:o0 orthodox_easter_sunday=0:o0 orthodox_easter_monday=0:o1 orthodox_good_friday=0:o-2 orthodox_great_friday=0:o-2 orthodox_christmas=0:01-07
HOLIDAY orthodox_shrove_monday=0:o-48 clean_monday=0:o-48 lazarus_saturday=0:o-8 great_fast=0:o-48/0/40 great_lent=0:o-48/0/40 orthodox_palm_sunday=0:o-7
HOLIDAY easter=0:e0 easter_sunday=0:e0 easter_monday=0:e1 easter_mon=0:e1 good_friday=0:e-2 maundy_thursday=0:e-3 maundy_thu=0:e-3 covenant_thursday=0:e-3 covenant_thu=0:e-3 thursday_of_mysteries=0:e-3 thu_of_mysteries=0:e-3 holy_saturday=0:e-1 holy_week=0:e-7/0/6
HOLIDAY ash_wednesday=0:e-46 shrove_tuesday=0:e-47 mardi_gras=0:e-47 pancake_day=0:e-47 shrove_monday=0:e-48 palm_sunday=0:e-7 branch_sunday=0:e-7 ascension_day=0:e39 pentecost=0:e49 whit_sunday=0:e49 white_sunday=0:e49 whit_monday=0:e50 monday_of_the_holy_spirit=0:e50 trinity_sunday=0:e56 corpus_christi_day=0:e60 lent=1:e-46/0/45
HOLIDAY thanksgiving=0:w11-4-4 thanksgiving_day=0:w11-4-4 black_friday=0:w11-4-4,1 cyber_monday=0:w11-4-4,4 giving_tuesday=0:w11-4-4,5
HOLIDAY memorial_day=0:w5-1--1 labor_day=0:w9-1-1 columbus_day=0:w10-1-2 indigenous_peoples'_day=0:w10-1-2 indigenous_peoples_day=0:w10-1-2 presidents'_day=0:w2-1-3 presidents_day=0:w2-1-3 president's_day=0:w2-1-3 boss's_day=0:10-16 boss_day=0:10-16
HOLIDAY martin_luther_king_jr._day=0:w1-1-3 martin_luther_king_day=0:w1-1-3 martin_luther_king's_day=0:w1-1-3 martin_luther_kings_day=0:w1-1-3 mlk_day=0:w1-1-3 mlk_jr._day=0:w1-1-3 civil_rights_day=0:w1-1-3
HOLIDAY mother's_day=0:w5-7-2 mothers_day=0:w5-7-2 father's_day=0:w6-7-3 fathers_day=0:w6-7-3 election_day=0:w11-1-1,1 king's_day=1:04-27 koningsdag=0:04-27 global_youth_service_day=0:w4-5-4/0/2
HOLIDAY rosh_hashanah=0:j0/-1/1 rosh_hashana=0:j0/-1/1 rosh_hashanna=0:j0/-1/1 jewish_new_year=0:j0/-1/1 yom_kippur=0:j9/-1/0 day_of_atonement=0:j9/-1/0
HOLIDAY sukkot=0:j14/-1/7 sukkoth=0:j14/-1/7 succos=0:j14/-1/7 feast_of_tabernacles=0:j14/-1/7 feast_of_the_ingathering=0:j14/-1/7 shemini_atzeret=0:j21/-1/0 simchat_torah=0:j22/-1/0
HOLIDAY hanukkah=0:j83/-1/7 chanukah=0:j83/-1/7 hanukah=0:j83/-1/7 hannukkah=0:j83/-1/7 purim=0:j-193/-1/0 shushan_purim=0:j-192/-1/0 passover=0:j-163/-1/7 pesach=0:j-163/-1/7
HOLIDAY shavuot=0:j-113/-1/1 tisha_b'av=0:j-51/-1/1 yom_ha_'_atzmaut=0:j-143/-3/1 yom_ha'atzmaut=0:j-143/-3/1 yom_haatzmaut=0:j-143/-3/1 lag_b'omer=0:j-130/-1/0 lag_baomer=0:j-130/-1/0
HOLIDAY yom_hashoah=0:j-151/-2/1 holocaust_day=0:j-151/-2/1 holocaust_remembrance_day=0:j-151/-2/1 international_holocaust_remembrance_day=0:01-27 tu_bishvat=0:j-222/-1/0
HOLIDAY ramadan=1:i9-1/-1/29 ramazan=1:i9-1/-1/29 eid_al_-_fitr=0:i10-1/0/1 eid_ul_-_fitr=0:i10-1/0/1 eid_al_fitr=0:i10-1/0/1 eid_al_-_adha=0:i12-10/0/1 eid_ul_-_adha=0:i12-10/0/1 id_ul_-_adha=0:i12-10/0/1 eid_al_adha=0:i12-10/0/1 sacrifice_feast=0:i12-10/0/1 feast_of_the_sacrifice=0:i12-10/0/1 bakr_id=0:i12-10/0/1
HOLIDAY laylat_al_-_qadr=0:i9-27/-1/1 laylat_al_kadr=0:i9-27/-1/1 night_of_power=0:i9-27/-1/1 night_of_measures=0:i9-27/-1/1 islamic_new_year=0:i1-1/0/1 amun_jadid=0:i1-1/0/1 ashura=1:i1-10/0/1 day_of_ashura=0:i1-10/0/1 mawlid=0:i3-12/0/1 mawlid_al_-_nabawi=0:i3-12/0/1 isra_and_mi'raj=0:i7-27/-1/0 the_prophet's_ascension=0:i7-27/-1/0 the_night_journey=0:i7-27/-1/0
HOLIDAY chinese_new_year=0:c0 chinese_new_year's_day=0:c0 chinese_new_years=0:c0 chinese_lunar_new_year=0:c0 chinese_lunar_new_year's_day=0:c0 lunar_new_year=0:c0 spring_festival=1:c0
HOLIDAY diwali=0:l5-30-18 deepavali=0:l5-30-18 lakshmi_puja=0:l5-30-18 dhanteras=0:l5-28-18 dhanatrayodashi=0:l5-28-18 choti_diwali=0:l5-30-18,-1 kali_chaudas=0:l5-30-18,-1 bhai_dooj=0:l6-2-12 chhath=0:l6-6-6 dala_puja=0:l6-6-6 surya_shashthi=0:l6-6-6
HOLIDAY navaratri=0:l5-1-9/0/9 durga_puja=0:l5-1-9/0/9 maha_saptami=0:l5-7-6 dussehra=0:l5-10-16 karva_chauth=0:l5-19-20 holi=1:l10-15-18,1 dhulandi=0:l10-15-18,1 phagwah=0:l10-15-18,1 holika_dahan=0:l10-15-18 chhoti_holi=0:l10-15-18 kamudu_pyre=0:l10-15-18
HOLIDAY ganesh_chaturthi=0:l4-4-12 krishna_janmashtami=0:l3-23-23 janmashtami=0:l3-23-23 gokulashtami=0:l3-23-23 rakhi=1:l3-15-12 raksha_bandhan=0:l3-15-12 ratha_-_yatra=0:l2-2-6 rath_yatra=0:l2-2-6 rama_navami=0:l11-9-12 ugadi=0:l11-1-6 yugadi=0:l11-1-6 samvatsaradi=0:l11-1-6 mahavir_jayanti=0:l11-13-6 mahaveer_janma_kalyanak=0:l11-13-6
HOLIDAY maha_shivaratri=0:l9-29-23 vasant_panchami=0:l9-5-9 basant_panchami=0:l9-5-9 guru_ravidas_jayanti=0:l9-15-6 guru_ravidass_jayanti=0:l9-15-6 guru_ravidas_birthday=0:l9-15-6 guru_ravidass_birthday=0:l9-15-6 valmiki_jayanti=0:l5-15-6 maharishi_valmiki_jayanti=0:l5-15-6 pargat_diwas=0:l5-15-6 guru_gobind_singh_jayanti=0:l8-7-6 guru_gobind_singh_birthday=0:l8-7-6 vesak=0:l1-15-6 buddha_purnima=0:l1-15-6 buddha_day=0:l1-15-6
HOLIDAY pongal=0:01-14 thai_pongal=0:01-14 makar_sankranti=0:01-14/0/1 makara_sankranthi=0:01-14/0/1 vaisakhi=0:04-14/-1/0 baisakhi=0:04-14/-1/0 nowruz=0:03-20/0/1 parsi_new_year=0:08-16/-1/1 rabindra_jayanti=0:05-09/-1/0 rabindranath_jayanti=0:05-09/-1/0 gandhi_jayanti=0:10-02
`
