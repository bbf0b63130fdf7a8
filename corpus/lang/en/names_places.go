package en

// Places that news stories name often: countries, capitals, states and cities,
// and the adjectives that belong to them. A place missing here is still
// found as a name. From the authors' knowledge.

// governments are countries and seats of power that a journalist lets speak.
const governments = `
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia bosnia_and_herzegovina
botswana brazil britain brunei bulgaria burkina_faso burma burundi cambodia cameroon canada chad chile
china colombia congo costa_rica croatia cuba cyprus czechia czech_republic denmark djibouti dominica
dominican_republic ecuador egypt el_salvador england eritrea estonia eswatini ethiopia fiji finland
france gabon gambia georgia germany ghana great_britain greece greenland grenada guatemala guinea guyana haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan
jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania
mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru
nepal netherlands new_zealand nicaragua niger nigeria north_korea north_macedonia northern_ireland norway oman
pakistan palau palestine panama papua_new_guinea paraguay peru philippines poland portugal qatar romania russia
rwanda samoa san_marino saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovakia slovenia
somalia south_africa south_korea south_sudan soviet_union spain sri_lanka sudan suriname swaziland sweden
switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad tunisia turkey turkmenistan
tuvalu uganda ukraine united_arab_emirates united_kingdom united_states united_states_of_america uruguay
uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe
u.s u.k u.s.a u.a.e US UK USA UAE EU e.u european_union
moscow washington kyiv kiev beijing london paris berlin rome madrid tokyo seoul pyongyang tehran
jerusalem ankara cairo damascus baghdad riyadh kabul islamabad new_delhi delhi brussels warsaw budapest
prague vienna athens lisbon dublin stockholm oslo copenhagen helsinki tallinn riga vilnius minsk
chisinau bucharest sofia belgrade zagreb sarajevo skopje pristina tirana tbilisi yerevan baku astana
tashkent bishkek dushanbe ottawa canberra wellington mexico_city brasilia buenos_aires santiago lima
bogota caracas quito havana taipei hanoi manila jakarta bangkok kuala_lumpur naypyidaw phnom_penh colombo
dhaka kathmandu beirut amman doha abu_dhabi muscat sanaa tripoli tunis algiers rabat khartoum juba addis_ababa
nairobi kampala kigali mogadishu abuja accra dakar bamako pretoria harare lusaka luanda kinshasa bern
luxembourg valletta nicosia reykjavik ramallah gaza_city ulaanbaatar
the_hague`

// seats are institutions that go by their building or street.
const seats = `white_house kremlin downing_street pentagon elysee elysée élysée_palace elysee_palace
buckingham_palace kensington_palace foggy_bottom capitol_hill wall_street fleet_street holy_see hill
blue_house bundestag knesset duma rada verkhovna_rada state_duma riksdag folketing storting sejm
bundesrat diet whitehall westminster number_10 no_10 mar-a-lago vatican silicon_valley hollywood
quai_d'orsay zhongnanhai rashtrapati_bhavan dáil`

// places are those that rather do not speak.
const places = `
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio
oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia
washington_state west_virginia wisconsin wyoming puerto_rico guam washington_d.c d.c DC
ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c
n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo
ontario quebec alberta manitoba saskatchewan british_columbia nova_scotia new_brunswick newfoundland yukon
queensland victoria new_south_wales tasmania bavaria saxony catalonia andalusia lombardy sicily normandy
brittany crimea donbas donbass donetsk luhansk lugansk kherson zaporizhzhia kharkiv kharkov odesa odessa lviv mariupol sumy
dnipro bakhmut bucha chechnya dagestan siberia kursk belgorod abkhazia south_ossetia nagorno-karabakh
transnistria kashmir punjab bengal xinjiang guangdong sichuan hubei gaza gaza_strip west_bank golan_heights idlib
kurdistan anbar helmand darfur tigray biafra sinai
new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_jose austin
jacksonville fort_worth columbus charlotte san_francisco indianapolis seattle denver boston el_paso nashville
detroit oklahoma_city portland las_vegas memphis louisville baltimore milwaukee albuquerque tucson fresno
sacramento kansas_city mesa atlanta omaha colorado_springs raleigh miami long_beach virginia_beach oakland
minneapolis tulsa tampa arlington new_orleans cleveland honolulu anaheim lexington stockton corpus_christi
henderson riverside newark saint_paul st_paul st_paul santa_ana cincinnati irvine orlando pittsburgh st_louis st_louis
greensboro jersey_city anchorage plano durham buffalo chandler madison lubbock scottsdale reno norfolk
baton_rouge richmond spokane des_moines tacoma birmingham rochester salt_lake_city hartford providence albany
syracuse springfield trenton dayton toledo akron flint savannah charleston knoxville chattanooga little_rock
jackson montgomery mobile tallahassee boise santa_fe santa_monica palm_beach west_palm_beach fort_lauderdale
brooklyn manhattan queens bronx the_bronx staten_island harlem long_island beverly_hills charlottesville
ferguson orlando parkland newtown aurora cambridge princeton quantico langley annapolis uvalde
toronto montreal vancouver calgary edmonton winnipeg halifax quebec_city sydney melbourne brisbane perth
adelaide auckland christchurch glasgow edinburgh manchester liverpool leeds sheffield bristol cardiff
belfast newcastle nottingham leicester oxford birmingham plymouth salisbury dover calais
munich hamburg frankfurt cologne stuttgart dusseldorf düsseldorf dresden leipzig bonn hanover bremen
nuremberg zurich geneva basel davos lausanne salzburg milan naples turin venice florence palermo bologna genoa
barcelona valencia seville bilbao marseille lyon nice toulouse bordeaux lille strasbourg nantes porto antwerp
bruges ghent amsterdam rotterdam eindhoven gothenburg malmo krakow gdansk lodz wroclaw poznan brno bratislava
ljubljana debrecen thessaloniki istanbul izmir antalya st_petersburg st_petersburg saint_petersburg sochi
novosibirsk yekaterinburg kazan vladivostok grozny rostov sevastopol simferopol
shanghai guangzhou shenzhen wuhan chongqing tianjin nanjing hong_kong macau lhasa urumqi osaka kyoto nagoya
hiroshima nagasaki fukushima okinawa yokohama busan incheon panmunjom mumbai bombay kolkata calcutta chennai bangalore
bengaluru hyderabad ahmedabad karachi lahore peshawar rawalpindi kandahar herat mosul basra kirkuk fallujah erbil
aleppo homs raqqa palmyra hebron nablus jenin rafah khan_younis tel_aviv haifa eilat mecca medina jeddah dubai
sharjah aden benghazi alexandria casablanca marrakesh timbuktu lagos kano maiduguri cape_town johannesburg durban
soweto mombasa entebbe goma dar_es_salaam zanzibar sao_paulo são_paulo rio rio_de_janeiro salvador recife
medellin cali cartagena guayaquil cusco tijuana juarez ciudad_juarez monterrey cancun acapulco guadalajara guantanamo
guantanamo_bay port-au-prince kingston san_juan ho_chi_minh_city saigon da_nang bali aceh
europe asia africa america north_america south_america latin_america central_america antarctica australia
oceania middle_east near_east far_east southeast_asia south_asia central_asia east_asia eastern_europe western_europe
central_europe balkans caucasus scandinavia baltics caribbean arctic sahel maghreb levant gulf persian_gulf
gulf_of_mexico south_china_sea east_china_sea black_sea red_sea baltic_sea mediterranean atlantic pacific
indian_ocean himalayas alps rockies appalachia midwest northeast southwest northwest rust_belt bible_belt
deep_south new_england great_lakes bay_area rio_grande mississippi_river nile amazon_basin strait_of_hormuz suez_canal panama_canal
west east south north earth mars moon`

// demonyms modify ("French official") and in the plural name a people.
const demonyms = `
afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian
azerbaijani azeri bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese
burundian cambodian cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot
czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian european fijian filipino finnish french
gabonese gambian georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian icelandic
indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean
kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malagasy malawian
malaysian maldivian malian maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian
nepalese nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan persian peruvian
philippine polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean
slovak slovenian somali spanish sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian thai tibetan
togolese tunisian turkish turkmen ugandan ukrainian emirati uruguayan uyghur uzbek venezuelan vietnamese welsh
yemeni zambian zimbabwean north_korean south_korean south_african south_sudanese sri_lankan saudi_arabian
new_zealand latin hispanic latino latina asian african african-american african_american asian-american
native_american mexican-american arab jewish muslim christian catholic islamic islamist buddhist hindu sikh
protestant evangelical orthodox sunni shia shiite chechen catalan basque bavarian californian texan floridian
parisian londoner soviet western eastern northern southern midwestern latin_american middle_eastern
republican democratic conservative liberal labour tory communist socialist green libertarian marxist
anglo-american euro federal
capitol`

// peoples are groups by their proper name.
const peoples = `
republicans democrats conservatives liberals tories socialists communists libertarians greens
americans afghans albanians algerians arabs argentines armenians australians austrians azerbaijanis belarusians belgians
bolivians bosnians brazilians britons brits bulgarians cambodians canadians catalans chechens chileans colombians croats cubans
czechs danes egyptians estonians ethiopians europeans filipinos finns georgians germans ghanaians greeks
haitians hispanics hondurans hungarians icelanders indians indonesians iranians iraqis israelis italians jamaicans
jordanians kazakhs kenyans koreans kosovars kurds kuwaitis latinos latvians libyans lithuanians malaysians mexicans
moldovans moroccans nigerians norwegians pakistanis palestinians peruvians poles romanians russians rwandans
salvadorans saudis scots serbs slovaks slovenes somalis spaniards sudanese swedes syrians thais tibetans tunisians
turks ugandans ukrainians uyghurs uzbeks venezuelans yemenis zimbabweans africans asians afrikaners
african-americans african_americans native_americans asian-americans jews muslims christians catholics hindus sikhs buddhists
protestants evangelicals mormons sunnis shiites houthis islamists jihadists texans californians floridians
new_yorkers londoners parisians ohioans iowans virginians pennsylvanians michiganders wisconsinites
brexiteers remainers trumpers`
