package en

// Common given names of English-language news: of English-speaking countries,
// Europe, the Arabic-speaking world, Iran, Turkey, South and East Asia, Africa
// and Latin America. Names that are given to both genders stand in both lists.
// From the authors' knowledge.

const masculineNames = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew
anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward
jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel
gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary
douglas peter kyle noah ethan jeremy walter christian keith austin roger terry sean gerald carl dylan
harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert
wayne randy mason vincent liam roy bobby caleb bradley russell lucas philip phillip eugene louis
johnny bill bob jim tom dan dave mike steve jeff greg rob ben sam matt nick tony ron don ken chris tim
andy alex max leo luke evan hunter cole chad brad craig derek dean glenn glen grant clark clay cliff
clifford curtis darren darrell doug drew duane dwight earl ed eddie edwin elliott elliot ernest ernie
floyd francis frederick fred freddie garrett gavin gene geoffrey geoff gordon graham guy harry harvey
herbert herman howard hugh ian isaac ivan jackson jake jamie jared jay jerome jess jimmy jon josh
julian karl kent kirk kurt lance lee leon leonard leroy leslie lester lewis lloyd lonnie lou mario
marshall martin marvin marcus marc maurice melvin micah miles milton mitch mitchell morgan morris
nathaniel neil nelson norman oliver omar oscar owen parker perry preston ralph ray reggie reginald rex
rick ricky rodney roland ross ruben rudy rufus salvador sid sidney simon spencer stan stanley stuart
stewart ted teddy theodore theo todd travis trevor troy victor virgil wade wallace warren wesley wes
willard xavier zach zack zane rand reince ned newt mitt beau bernie bernard hal hank barack joel jonah
saul seth silas ezra abraham abe asher josiah levi rowan reid pete vince vinny gus dick chuck charlie
colin conor connor cormac declan desmond duncan eamon ewan fergus finn fraser hamish kieran lachlan
malcolm niall nigel rory ruairi rupert seamus shane sheldon tristan trent piers jeremy clive boris
rishi keir giles alastair alistair angus archie barnaby basil cedric cyril dominic dermot elton emmett
gareth gethin rhys dafydd huw ivor crispin denzel tyrone jamal malik darnell deandre terrell trayvon
hakeem kareem rashad lamar lebron colin jalen antoine
jean pierre jacques francois michel philippe alain nicolas laurent thierry olivier pascal didier
christophe gerard guillaume henri jerome yves yannick luc marcel rene raphael remy emmanuel etienne
fabrice gilles herve bruno benoit bertrand edouard stephane sebastien mathieu maxime hugo jules
hans heinz helmut wolfgang klaus jurgen uwe dieter gerhard gunter gunther horst manfred rolf ralf
rainer stefan stephan andreas matthias markus thorsten torsten sven jens olaf kai lars niels bjorn
friedrich fritz ludwig otto siegfried heiko holger frank-walter joachim johannes johann konrad lothar
ulrich werner wilhelm winfried franz sigmar christoph florian tobias moritz felix philipp armin robert
giuseppe giovanni antonio marco matteo luca paolo pietro roberto salvatore sergio silvio stefano
vincenzo alessandro alberto aldo andrea angelo carlo claudio dario enrico fabio federico filippo
francesco franco gianni giorgio guido lorenzo luigi marcello massimo maurizio mauro nicola piero
raffaele riccardo romano ugo umberto
carlos luis jose manuel jesus francisco miguel pedro pablo jorge javier fernando rafael ricardo
eduardo alejandro alfonso alfredo alvaro andres armando arturo benito camilo cesar cristian cristobal
daniel diego emilio enrique ernesto esteban evo felipe fidel gerardo gonzalo guillermo gustavo hector
hernan horacio hugo ignacio ismael jaime joaquin julio lazaro leonardo leopoldo lorenzo lucio marcelo
mariano mateo mauricio maximo nestor nicolas octavio orlando oswaldo pascual ramiro ramon raul
reinaldo rene rodolfo rodrigo rogelio roman ruben salvador santiago santos saul simon teodoro tomas
vicente xavier yamil juan-carlos joao paulo luiz jair rui nuno tiago vasco antonio goncalo duarte
vladimir volodymyr dmitry dmitri dmytro sergei sergey serhiy alexei alexey aleksey aleksei oleksiy
oleksandr aleksandr alexandr andrei andrey andriy mikhail mykhailo nikolai nikolay mykola ivan igor
ihor oleg oleh pavel pavlo petr petro viktor vitaly vitali vitaliy yuri yuriy yury boris borys denis
denys evgeny yevgeny yevhen anatoly anatoliy arkady artem artyom bohdan bogdan danylo fedor fyodor
gennady georgy german gleb grigory kirill konstantin kostiantyn leonid lev maksim maxim maksym marat
nikita oleksii roman rustem rustam ruslan stanislav stepan taras timur vadim vadym valery valeriy
vasily vasyl vyacheslav vsevolod yaroslav zakhar ramzan
jan piotr andrzej krzysztof stanislaw tomasz pawel jozef jerzy lech marcin marek michal grzegorz jacek
jaroslaw kazimierz leszek maciej mariusz mateusz mieczyslaw radoslaw ryszard slawomir tadeusz wojciech
zbigniew zdzislaw aleksander donald jakub jaroslav jiri josef karel miroslav milos milan miroslaw
mirek ondrej petr pavel radek tomas vaclav vladislav zdenek zoran zlatan aleksandar bojan boyko borut
branko dejan dragan drago dusan goran ivica jovan marko miodrag mladen nebojsa nenad nikola predrag
radovan ratko slobodan srdjan stjepan tomislav velimir vojislav zeljko andras attila balazs bela ferenc
gabor gergely gyorgy imre istvan janos jozsef laszlo miklos peter sandor tamas tibor viktor zoltan
adrian alexandru bogdan calin catalin ciprian claudiu constantin cornel cristian dan dragos florin
gheorghe ion ionut iulian klaus liviu lucian marcel marian marius mihai mircea nicolae octavian ovidiu
petru radu razvan sorin traian valentin vasile victor vlad
georgios giorgos yannis yiannis ioannis dimitris dimitrios kostas konstantinos nikos nikolaos panos
panagiotis stavros alexis antonis christos evangelos kyriakos petros spyros stelios thanasis vassilis
yanis theodoros
anders arne arvid asbjorn bengt bent bo borje carl-gustaf egil einar eirik emil erik erland espen frode
fredrik geir gunnar gustav hakan halvor harald haakon henrik ingvar jakob jens jesper johan jonas
jorgen kare kasper kjell klas knut lars lasse leif magnus mads mats mikael mikkel morten niklas nils
odd ola olav ole olof oskar per peder rasmus roald rune sigurd soren stefan stellan stig sture svein
thorbjorn tor tore torbjorn trond ulf viggo aki ari esa heikki jari juha jukka kari kimmo lauri matti
mika mikko paavo pekka risto sauli seppo tapio timo toomas urmas veikko ville andrus juri kersti
gitanas valdis edgars egils arturas jonas algirdas
ahmed ahmad mohammed mohamed muhammad mohammad mahmoud mustafa mahmud hamid hassan hasan hussein
hussain husayn ali abdul abdullah abdallah abdulaziz abdulrahman abdel abbas adel adil adnan akram
amin amir ammar anas anwar asad ashraf ayman aziz badr bashar bashir bilal fadi fahd fahad faisal farid
farouk fawzi fouad ghassan habib haider hakim hamad hamdi hamza hani haroun hatem haytham hazem hisham
hosni hossam ibrahim idris imad imran ismail issa iyad jaber jalal jamal jamil jawad kamal karim khaled
khalid khalil khamis latif maher mahdi majid mansour marwan masoud mazen mehdi moussa mousa mubarak
munir murad nabil nadir naji nasser nayef nizar nouri osama othman qasim qassem rachid rafiq raed rami
ramzi rashid riad riyad sabah sabri saad saddam saeed said salah salam saleh salem salim salman sami
samir saud sayed shadi sharif sheikh sherif sulaiman suleiman taha tahir talal tamer tareq tariq tarek
taufiq umar usman wael waleed walid wissam yahya yasin yasir yasser younis yousef youssef yusuf zaid
zakaria zayed ziad ziyad mir reza hamidreza hassan javad mohsen mojtaba ebrahim esmail ramin behrouz
bahram cyrus dariush farhad kamran kianoush manouchehr mehran navid nima omid parviz payam sohrab
recep tayyip abdullah ahmet bulent burak cem devlet ekrem emre erdal erkan fethullah hakan halil hulusi
huseyin ibrahim ismet kemal kenan kemal levent mehmet mesut mevlut murat mustafa necmettin numan okan
omer orhan osman selahattin selcuk serkan suleyman sinan tayfun tugrul turgut ufuk umit volkan yasar
yilmaz yusuf zeki hikmet ilham heydar nursultan kassym-jomart islam shavkat emomali gurbanguly sadyr
nikol serzh armen arayik vazgen ashot giorgi irakli mikheil bidzina zurab davit levan vakhtang
benjamin binyamin yitzhak shimon avi avigdor moshe ehud ariel naftali yair yoav yossi yaakov amir amos
amnon arie aryeh asaf avraham avshalom boaz chaim dov eitan eli eliezer elad gadi gideon gilad haim
ilan itamar itzik meir menachem mordechai nadav nir noam ofer ofir omri oren raanan ran reuven ron
shaul shlomo tal tomer tzachi uri uzi yaron yehuda yigal yisrael yochanan zeev ze'ev zvi
narendra rahul rajiv rajesh raj ravi sanjay sunil suresh ramesh mahesh mukesh anil ajay ajit akhil amit
amitabh anand anurag arjun arun arvind ashok ashwin atal bharat bhupinder deepak dev dinesh ganesh
gautam gopal govind harish hari hemant jagdish jairam jawaharlal kapil karan kishore krishna kumar lal
lalu manmohan mani manish manoj mohan mohandas mukul nandan naresh narayan naveen navjot nikhil nitin
nitish p. pankaj piyush prakash pranab prashant prem rajat rajnath rakesh ram rohit sachin salman
sandeep sanjeev satya sharad shashi shivraj siddharth sonu srinivas subhash sundar tarun uday uddhav
varun venkat vijay vikas vikram vinod vinay vishal vivek yogi yashwant zahir asif bilawal imran nawaz
parvez pervez shahbaz shehbaz shahid shoaib wasim waqar yousaf zia zulfikar aftab arif ayub fawad
hamid ashraf karzai mahinda gotabaya maithripala ranil sajith anura ziaur sheikh mujibur
xi jinping ming wei jun hao jian feng gang hong hui jie jing jiang keqiang lei li liang lin long peng
ping qiang qing shan tao tian wen xiang xiao yang yi ying yong yu yuan zhi zhong chen chun hu jintao
deng mao wang hua-chen zemin wenjiabao yiming guoqiang wenhao jackie bruce jet jong-un jong-il moon
jae-in geun-hye myung-bak yoon suk-yeol seok-yeol lee park ban ki-moon sung-ho min-jun ji-hoon
dong-hyun jin-woo sang-hoon yong-ho tae-yong hyun-soo kim seung-hoon
shinzo taro yoshihide fumio junichiro naoto yukio yoshihiko hirohito akihito naruhito akira daisuke
hideo hideki hiroshi hiroyuki ichiro isamu jiro jun katsuya kazuo kenichi kenji kenta kiyoshi koichi
koji makoto masahiro masaru masao masayoshi minoru mitsuo naoki nobuo osamu ryo ryu satoshi seiji
shigeru shinji shiro susumu tadashi takashi takeo takeshi taro tatsuya tetsuya tomohiro toru toshihiro
toshio tsutomu yasuhiro yasuo yoichi yoji yoshio yosuke yuichi yuji yuki yukio yusuke yuta itsunori
nguyen tran minh duc hung quang tuan thanh phuc trong tan dung van anh joko jokowi susilo prabowo
suharto sukarno agus ahok budi bambang basuki jusuf mahathir najib anwar muhyiddin ismail rodrigo
ferdinand benigno manny leni joseph ramon gloria fidel noynoy prayut prayuth thaksin abhisit somchai
hun hor sen win aung thein soe ko htin zaw lwin
kwame kofi kwesi yaw nana john-mahama akufo goodluck olusegun muhammadu yemi atiku bola babatunde
chinua chukwuma emeka femi ifeanyi ike kayode nnamdi obinna okechukwu oluwaseun olu segun sani seyi
tunde tony uche wole yakubu abiy haile meles tedros tewodros mengistu getachew girma hailemariam
isaias uhuru raila mwai kenyatta william jomo daniel moses odinga kipchoge wilson yoweri milton museveni
paul-kagame faustin thabo jacob nelson cyril desmond julius sipho themba mandla mosiuoa robert
emmerson morgan tendai constantino nelson hage sam hifikepunye joaquim filipe armando jose felix
joseph-kabila denis moise laurent patrice etienne omar hassan salva riek alassane idriss macky
abdoulaye amadou ousmane mamadou moussa ibrahima blaise roch mahamadou issoufou alpha cellou sekou
ellen george-weah faure gnassingbe paul-biya ali-bongo teodoro obiang pierre nkurunziza evariste
mohamud farmaajo hassan siad ismail bernardo
jd j.d jb jt jp jc rj tj cj aj pj dj kj lj mj bj ty trey tre tucker tripp rush rance rex ryder thom
monte monty morley sonny stevie skip scooter buddy buck bubba chip chance corey cory cody casey carter
cameron camden brett brent brendan brennan brock brody bryce bryant byron calvin clarence claude clint
clinton conrad damian damien damon danny darryl daryl davis dana denny derrick devin dewey dexter
dominick donnie donny dorian dustin dwayne dwyane edgar edmund elias elon elvis emory enoch errol
ervin everett ezekiel fletcher forrest foster franklin gage garry garth gerry gil gilbert giovanni
graydon grayson grover harlan harley harris harrison heath hector hiram holden homer horace hubert
hudson humphrey hayden ignatius ira irving irvin irwin isaiah isaias israel ivanhoe jaden jarrod jarvis
jasper jed jedediah jefferson jeffery jerald jeremiah jermaine joey johnnie jonny josef judd jude
jules junior kane karl kelvin kendall kendrick kenny kermit kerry kip kobe kris lamont landon lane
lanny laurence lawson leland lemuel len lenny lincoln lindsey lionel lorne lowell lucian luther lyle
lyndon mack major manny marion marlon maxwell max mel merle merrick merrill mickey mick milo mo mohan
monroe murray myron nat nate neal noel nolan norm norris oakley odell olin oral orin orrin orson orville
otis palmer pat percy phil pierce porter quentin quincy quinn quinton raheem ramsey randall randolph
raphael ravi regis rich richie rickey ricardo riley robbie robby robin rocky rod roderick rodger
rogers roman romeo ronnie roosevelt rosco roscoe russ rusty sammy sanford sandy scot scottie sebastian
sergio shaun shannon shawn shelby sherman sherrod sherwood solomon stacey stacy stefan sterling stuart
sylvester tad tate taylor terence terrance terrence terry theodor thaddeus thurman titus tobias toby
tommy tyson ulysses uriah val valentin van vaughn vern vernon vick vito waldo walt wally walker ward
warner wendell weston whit whitney wilbur wilfred will willy wilmer winston wolf woodrow woody wyatt
yancey zachariah zeke`

const feminineNames = `
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca
sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte
marie kayla alexis lori alyssa amelia rosa leslie jill erin tiffany tammy crystal april june may dawn
tracy tina wendy robin sherry sheila ellen elaine carrie charlene holly heidi gail jane jo joanne
joann josephine joy juanita annie annette anne anita antoinette audrey autumn ava bella belinda
bernadette bernice bertha beth bethany bianca billie blanche bonnie bridget brooke candace candice
cara carla carly carmen caroline cassandra cassie cathy cecilia cecile celeste chelsea cherie chloe
cindy claire clara clarissa claudia colleen connie constance cora courtney daisy dana daphne darlene
debbie deirdre delores della desiree dianne dolores dora edith edna eileen eleanor elena elise ella
eloise elsie erica erika esther ethel eva eve faith fay faye felicia fern fiona flora florence freda
gabrielle gabriela gayle geneva georgia georgina geraldine gertrude gina ginger ginny glenda gretchen
gwen gwendolyn hailey hazel hilary hillary hope ida imogen ingrid irene iris irma isabel isabelle
ivanka ivy jackie jacquelyn jamie jan jana janelle janine jasmine jeanne jeanette jenna jenny jeri
jocelyn jodi jody johanna jolene josie joni julianne juliet juliana kara kari karin karina kate katie
kathy katrina kay kayleigh keira kellie kellyanne kendra kerry kim kirsten kirstjen kirsty krista
kristen kristi kristin kristina kristine kyra lana latoya laurel laurie lavinia leah leanne leigh lena
leona leticia letitia lillian lillie lily lindsay lindsey liz liza lizzie lois loretta lorraine
louise lucia lucille lucinda lucy lydia lynda lynn lynne mabel mackenzie madeleine madeline maggie
mandy marcia margarita margery margot marguerite marian marianne marissa marjorie marlene marsha maude
maura maureen maxine meaghan meg meghan melania melanie melinda mercedes meredith mia michaela mildred
millie mindy minnie miranda miriam misty moira molly mona monica morgan muriel myra nadine naomi
natasha nell nellie nina nora noreen norma octavia odessa opal paige pam patsy patti patty paula
pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla rae ramona raquel rhonda
rhoda rita roberta rochelle rosalie rosalind rosalyn rose roseanne rosemary rosie roxanne ruby sabrina
sadie sally savannah scarlett selena selma shannon shari sheryl shelby shelley shelly sherri sierra
simone sonia sonja sophie stacey stacy stella sue summer susie suzanne suzy sybil sylvia tabitha
tamara tanya tara tasha terri thelma tessa toni tonya tori tracey tricia trina trish trudy ursula
valerie vanessa vera verna veronica vicki vickie vicky viola violet vivian whitney wilma winifred
yolanda yvette yvonne zoe zoey candy nikki nancy tulsi kamala nikki condoleezza susana huma donna
chelsea neera cheryl elise mazie tammy kyrsten kirsten dianne barbara lisa maxine nydia pramila ilhan
rashida ayanna alexandria marjorie lauren karine jen kayleigh sarah hope stormy omarosa loretta valerie
aisling aoife ciara niamh orla sinead siobhan saoirse caitlin catriona eilidh isla mhairi nicola
theresa priti suella liz angela yvette harriet jess jo nadine andrea amber esther penny kemi bronwen
rhiannon sian megan carys mairead bernadette jacinda julia penny tanya
marine segolene anne-marie valerie christiane martine nathalie sylvie veronique isabelle celine
chantal claudine corinne delphine dominique elisabeth emmanuelle florence francoise genevieve helene
ines laure laurence marion mathilde mireille monique nadia najat odile rachida roselyne sandrine
simone solange sophie yasmine brigitte rama audrey clementine fleur manon
angela annegret ursula christine andrea annalena katrin petra sabine renate ute gisela helga hannelore
heike ilse inge ingeborg jutta karin kerstin marlene martina monika nicole silke simone steffi stefanie
susanne ulrike waltraud frauke alice beatrix sahra gesine saskia franziska manuela svenja julia katja
giorgia laura elena federica francesca giulia chiara alessandra alessia anna-maria beatrice bianca
carlotta caterina cristina daniela donatella elisabetta emma emanuela gianna giovanna ilaria lucia
ludovica luisa maddalena marina mariastella marta michela monica nicoletta paola raffaella roberta
rosaria sabrina serena silvia simona sofia stefania teresa valentina valeria virginia vittoria
ana alejandra alicia beatriz blanca camila carmen carolina catalina claudia consuelo cristina delia
dilma dolores elena elvira emilia esperanza estela eugenia fernanda gabriela gloria graciela guadalupe
ines isabel jimena josefina juana julieta keiko leonor leticia lidia lorena lourdes lucia luisa luz
magdalena manuela marcela margarita mariana maribel marisol marta mercedes michelle mirta monica
natalia nuria olga ofelia paloma patricia paulina paz pilar raquel rigoberta rocio rosario roxana
silvia sofia soledad susana valentina veronica violeta virginia xiomara ximena yolanda delcy marisa
janja marina benedita
olena oksana olha olga iryna irina yulia yuliya julia natalia nataliya natalya maria mariya maryna
marina tetiana tatiana tatyana svitlana svetlana lyudmyla lyudmila ludmila kateryna ekaterina
yekaterina anastasia anastasiya anna alina alla alyona darya daria dasha elvira galina halyna hanna
inna kira ksenia ksenya larisa larysa lesya lidia lilia liliya lyubov margarita nadezhda nadiya nina
oleksandra aleksandra alexandra polina raisa ruslana sofiya solomiya snezhana taisiya ulyana valentina
valeria varvara vera veronika victoria viktoria viktoriya yana yelena yevgenia zhanna zinaida zoya
agnieszka aleksandra anna barbara beata bozena danuta dorota elzbieta ewa grazyna halina hanna iwona
jadwiga joanna jolanta justyna katarzyna krystyna magdalena malgorzata maria marta monika renata teresa
urszula wanda zofia zuzana iveta jana katerina lenka lucie marketa milena petra tereza vera zuzanna
ana biljana dragana gordana ivana jadranka jasna jelena jovana kolinda ljiljana marija milica mirjana
natasa nevena sanja slavica snezana svetlana tatjana vesna zorana agnes andrea aniko erzsebet eszter
eva ildiko ilona judit judith katalin klara krisztina maria marta monika zsuzsanna maia ionela laura
raluca roxana simona viorica alina gabriela kovesi salome katarina kersti dalia ingrida
asa annika annie astrid birgit birgitta britt brita camilla ebba elin elsa erna eva frida greta gro
gunilla hedda helle helle hege ida inga inger ingvild kaja karen kari katrine kirsten kristin lena
lene lise liv lotta magdalena maja malin margrethe margot marit mette monika pernille pia sanna sigrid
silje siri siv solveig stina sylvi tarja ulla vigdis
fatima aisha ayesha amina amira amal asma ayah azadeh basma buthaina dalia dina fadia farah farida
fatma fatemeh fayza ghada hala hanan hanin haya hend hiba huda iman jamila jihan khadija laila lama
layla leila leyla lina lubna lujain maha mai majida malak malala manal mariam maryam maysa mona mouna
muna nada nadia nadine naima najwa nawal nayla nesrin noor noura nour rania rasha rawan razan reem rima
rola ruba sahar salma samar samia samira sana sarah shahira shaima shereen shirin suha suhair sumaya
tahani tawakkol wafaa yasmin yasmine zahra zainab zaynab zeinab nasrin narges mahsa masih masoumeh
neda parisa parvin roya samantha shirin soraya taraneh zahra aylin ayse ayten canan dilek ebru elif
emine esra fatma feride figen gul hatice hulya meral nazli nermin nuray pinar selin sema sibel tansu
tuba yasemin zehra zeynep mehriban saida salome maia nino tamar eka ketevan manana
ayelet tzipi tzipora golda limor merav miri noa nurit orly orna shelly sima stav shira tali tamar
yael yifat yulia zehava galit dorit dalia
indira sonia priyanka pratibha mamata mayawati jayalalithaa sushma smriti nirmala sheila vasundhara
aishwarya ananya anjali anita anushka aparna aruna arundhati asha bhavna chitra deepa deepika devi
divya ekta farah gayatri geeta gita hema indrani indu jaya jyoti kajal kalpana kamala kanchan kareena
karishma kavita kiran kriti lakshmi lata madhuri malini mallika manisha maya medha meena meera meenakshi
mira nalini nandini nandita neha nisha nita padma pooja poonam preeti preneet priya radha rakhi rani
rashmi rekha renu revathi ritu roshni sadhana sangeeta sania sarita savita seema shabana shanta shilpa
shobha shreya shweta smita sneha sudha sujata sulochana suman sunita supriya sushila swati tanvi tara
uma urmila usha vandana vidya vimala vineeta benazir asma hina malala maryam sherry fatima khaleda
hasina sheikh chandrika sirimavo
mei ling xiu fang hua juan lan li-hua min na ping qian ting xia xiu-mei yan yue yun zhen jing-wen
tsai ing-wen carrie regina chow agnes denise anson fei-fei michelle wen-ling soong geun-hye kyung-wha
yo-jong ri-sol-ju hye-kyung ji-young mi-kyung soo-yeon su-jin yuna eun-ji
akie aiko akiko asako atsuko ayako chieko emi emiko eriko fumiko hanako haruka harumi hiroko
hitomi junko kaori kazuko keiko kiko kumi kumiko kyoko mako mariko masako mayumi megumi michiko midori
mieko miho mika miki mitsuko miyuki naoko naomi noriko reiko renho sachiko sadako sakura sayuri shizuka
seiko tomoko tomomi yoko yoshiko yui yukari yuki yukiko yuko yumi yumiko yuriko
thi huong lan linh mai nga ngoc phuong thao thuy trang yingluck aung-san suu megawati sri mulyani
retno puan siti dewi corazon imelda leila maria-ressa risa sara halimah ho-ching
adaeze adama aminata amina chidinma chimamanda chioma ellen esther fatou fatoumata folake funmi grace
joyce khadijatou mariama ngozi nkechi nkosazana oby obiageli olajumoke rokia saida samia thandi thuli
winnie wangari zandile zanele graca lindiwe naledi sahle-work helen thembi nomvula monicah
adele addison adelaide adriana agatha aileen aimee alana alberta alexa alexandra alexia alisha alison
allison alma althea alysia amie anastasia angelica angelina angie anika anjelica annabel annabelle
antonia ariana ariel arianna arlene astrid athena aubrey augusta aurora barb becca becky bea beatrice
bess bette betsy bettina beulah blair blythe bobbie brandi brandy brianna bria britney brigid brigitte
brynn caitlyn callie camille carey carol-ann carmela carole carolyn casey catharine cate celia cheri
cher christa christiana christie christy chrissy ciara cicely claudette clementine cleo coco colette
coretta corinne cornelia cyndi cristina dahlia dalia danica daniella deanna deb dee delilah delia demi
dena dinah dionne dixie dolly dominique dottie eartha eden effie elaina eliana elinor elisa elisabeth
eliza elissa elle ellie elsa elyse emilie ernestine estelle esme etta eugenia eugenie eunice evangeline
fannie fanny francesca francine frankie freya frieda gemma genevieve gilda gigi giselle gladys glenna
goldie greta guinevere hallie harper hattie haley heidi helena helene henrietta hester hilda holli
honor ilana ilene imani ingrid iona ione isadora ivana ivonne jada jaclyn jaime jayne jeannie jeannette
jemima jerri jessie jewel jillian joanie joanna jodie joelle jordan joselyn judi jules juliette june
justine kaitlin kaitlyn kamilah karla karyn kasey katharine katelyn katy katya kayla keisha kelli
kelsey kenya kerri keri kiera kimberley kirstie kitty kylie lacey laila lara larissa latanya lauri
laverne lea leila lenore lesley leslie liane lila lilian liliana lilith lina linnea linsey lisbeth lola
lorena lorna lottie lou lourdes luann lucretia luella lupe lyla lynette mae maeve magda magdalena
maia mallory mamie mara marcella marci marcy maren margaux margie mari mariah mariam maribeth marietta
marilynn marina maris marisa marla marley marta marti maryann maryanne mattie maud mavis maya mckenzie
melody mercy michele mimi mira mireille mollie moriah myrna myrtle nadia nan nanette nat natalia
nettie nia nicki nicolette nikole nona nola nour odette olga oprah paisley pansy paris patrice pattie
pauletta perla piper portia quinn rachael rachelle raven reagan reba reese regan regina rena renata
renee reva rhea rihanna riley robyn rona ronda rosanna rosanne roslyn rowena ruthie sabina sage sally
salma samara sandi sandy sasha saundra serena shana shanna shania sharla sharlene shauna shawna
sheena shelia sheri sherrie sherrilyn shonda sidney sigourney siena sky skye skylar sofia sondra
sonya stephany susanna susannah suzette sydney sylvie taryn tatum tawny taylor teri terry tess thalia
thea tia tiana tierney tilda tipper toby toya trinity trisha trixie twyla tyra una uma val valarie
valentina velma venus verity vida vikki viv viviana wanda whoopi willa winona xena yasmin yoko yesenia
yvonna zara zelda zena zelma`
