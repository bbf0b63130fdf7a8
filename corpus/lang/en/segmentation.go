package en

import "verbatim/corpus/lang"

var segmentation = lang.Segmentation{
	Honorifics: lang.NewWords(`Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon St Ste Msgr
		Gen Lt Col Maj Capt Cmdr Cdr Sgt Cpl Pvt Adm Brig Ens Spc Pfc Supt Det Insp
		Lt.Gen Lt.Col Maj.Gen Brig.Gen Lt.Gov
		Sen Sens Rep Reps Gov Govs Pres Sec Amb Atty Asst Assoc Dep Min Del Treas
		Mt Ft vs v viz cf`),
	Abbreviations: lang.NewWords(`Inc Ltd Co Corp Cos Bros LLC PLC Plc SA GmbH Univ Dept Dist Assn Intl Natl
		Jr Sr Esq Ph.D PhD Ave Blvd Rd Hwy Bldg
		Jan Feb Apr Aug Sept Sep Oct Nov Dec Tues Thurs Thur
		Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
		Tenn Tex Vt Va W.Va Wash Wis Wyo Ont Que Alta
		etc al approx est ca misc govt ft mph lb lbs oz hr hrs`),
	Numbering: lang.NewWords(`no nos No Nos p pp fig figs vol vols ch sec secs art arts para col
		Mar Sat Sun Mon Wed Fri Jul Jun`),

	Enclitics: []string{"'s"},
	Contracted: lang.NewWords(`it he she that there here what who where when how why let everything
		nothing something`),
	Starters: lang.NewWords(`the a an this that these those he she it they we you i there here
		his her its their our my your who what when where why how which
		but and or so yet nor if as at by in on for from with to of after before since until while although
		though because however meanwhile moreover instead still also then now once under over about during
		despite unlike among between both some many most several other others another each every all no not
		such more only even just one two three asked according earlier later last
		nothing nobody none neither either everything everyone everybody anything anyone anybody something someone somebody
		whatever whoever whenever wherever whether let perhaps maybe yes never always sometimes often usually recently finally
		eventually ultimately today yesterday thus therefore hence furthermore additionally similarly likewise nevertheless
		nonetheless otherwise alternatively apparently clearly indeed given against around through across beyond without
		within besides like most few critics opponents supporters`),

	Small: lang.NewWords(`a an the and but or nor for of in on at to by as with from into over per via vs v
		than amid about after before up down out off is are was were be been it its his her their he she they we you i
		him them us this that these those what who how why when where which if not no so do does did has have had
		will would can could may might must should than then there here all more most some any new one two 's`),
	Finite: lang.NewWords(`is are was were am has have had do does did will would can could may might
		must should says said say isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
		don't doesn't didn't shouldn't it's that's he's she's they're we're you're i'm i've we've they've you've
		there's here's who's what's he'll she'll they'll we'll i'll it'll`),
	HeadlineVerbs: lang.NewWords(`abandons accepts accuses adds admits adopts agrees aims announces appears appoints
		approves argues arrives asks attends avoids backs bans becomes begins believes blames blasts blocks boosts
		brings brushes builds buys calls campaigns cancels captures carries casts celebrates challenges charges
		chooses cites claims clashes clears closes collapses comes compares complains concedes concludes condemns
		confirms confronts considers continues contradicts convicts creates criticises criticizes cuts dares decides
		declares declines defeats defends defies delays delivers denies denounces departs deploys describes dies
		disappears discovers discusses dismisses doubles downplays draws drops dubs earns edges elects eliminates
		embraces emerges encourages endorses enters erupts escapes eyes expands expects explains explodes exposes
		expresses faces fails falls faults fears feels files finds fires fights flees flies follows forces forgets
		gains gathers gets gives goes grants grills grows halts hands happens heads hears helps hints hires hits holds
		honors honours hosts identifies ignores imposes improves includes indicts insists intensifies introduces
		invades invites jails joins jumps keeps kicks kills knows lashes launches leads leaves lets lies lifts loses
		makes marks means meets merges mocks mourns moves mulls names narrows nears needs nominates observes offers
		opens opposes orders ousts outlines overturns owes passes pauses pays picks pitches places plays pleads
		pledges plunges points ponders poses praises predicts prepares presses prevails probes proclaims promises
		proposes proves provokes pulls pursues pushes puts questions quits raises reaches reacts reads rebuffs rebukes
		recalls receives recognises recognizes recommends reconsiders refuses regrets rejects releases relies remains
		removes renews reopens repeals replaces rescinds resigns resists resolves responds restores resumes reveals
		reverses ridicules rips rises roars rolls rules runs rushes sacks salutes saves scores scraps secures seeks
		seems sees seizes sells sends sentences sets settles shakes shares shows shrugs shuts sides signals signs sinks
		skips slams slashes slips soars sparks speaks spends splits spreads stages stands starts stays steps stops
		strikes struggles stumbles submits succeeds sues suffers suggests surges survives suspends sweeps swipes takes
		targets teases tells tests testifies thanks thinks threatens throws tops touts travels tries triggers trails
		turns undermines unites unleashes unveils upholds urges uses vetoes views visits voices vows wages waits walks
		wants warns weighs welcomes widens wins withdraws withholds wonders works worries writes yields`),

	Articles: lang.NewWords(`the a an`),
	Reports: lang.NewWords(`said told added announced stated asked replied wrote suggested insisted argued claimed
		acknowledged declared reported`),

	HeaderKeys: lang.NewWords(`date title headline author byline source url link published publisher updated
		section dateline language`),
	BylineLeads: []string{"by ", "reporting by ", "written by ", "story by ", "additional reporting by ", "editing by ",
		"from wire reports", "contributing: ", "with assistance ", "with additional reporting ", "with reporting by ", "with files from "},
	StampLeads: []string{"updated ", "updated: ", "published ", "published: ", "posted ", "posted: ", "last updated ",
		"first published ", "last modified "},
	BylineTails: []string{"contributed to this report", "contributed to this article", "contributed to this story",
		"contributed reporting", "staff writer", "staff reporter", "special to the"},
	DekLeads: []string{"story highlights", "highlights", "key points", "key takeaways", "at a glance"},
	CaptionLeads: []string{"file -", "file –", "file —", "file photo", "image:", "photo:", "photos:", "caption:", "pictured:",
		"enlarge this image", "picture:", "in this photo", "in this image", "in this file photo", "in this handout",
		"toggle caption", "hide caption", "image caption", "facebook twitter pinterest", "photo by ", "photo credit",
		"video caption", "media caption", "above:", "a file photo", "an undated photo"},
	CreditLabels: []string{"photo by ", "photo: ", "photos: ", "photograph: ", "photograph by ", "photographs by ", "photos by ",
		"photo credit", "image credit", "credit: ", "picture: ", "photo courtesy", "image courtesy", "file photo: ", "image: ",
		"screenshot via ", "screenshot/", "photo illustration by ", "photographer: ", " photo/", " pool photo", "ap photo", "reuters photo", "afp photo",
		"pool via ", "/pool", "file photo)", "(file photo", "courtesy photo"},
	Agencies: []string{"getty images", "ap", "associated press", "the associated press", "afp", "reuters", "epa", "upi", "bloomberg",
		"shutterstock", "alamy", "istock", "istockphoto", "thinkstock", "newscom", "wikimedia", "corbis", "pixabay", "unsplash", "wikimedia commons", "flickr", "the new york times",
		"the washington post", "npr", "cnn", "abc news", "nbc news", "cbs news", "fox news", "usa today", "tass", "sputnik",
		"xinhua", "anadolu", "anadolu agency", "pa media", "pa wire", "zuma", "zuma press", "redux", "magnum", "polaris", "sipa", "rex",
		"afp via getty images", "pool", "youtube", "c-span", "twitter", "facebook", "instagram", "getty", "dpa", "ritzau", "ntb",
		"kyodo", "ansa", "efe", "pti", "aap", "news agency", "press agency"},
	Depictions: []string{"(left)", "(right)", "(center)", "(centre)", ", left,", ", right,", ", center,", ", centre,", "(l)", "(r)",
		"second from left", "second from right", "is seen ", "are seen ", "is pictured", "are pictured", " pictured ", " poses ",
		" pose for ", " poses for ", " looks on", " look on", "file photo", " is shown ", " are shown ", " gestures ", " waves ",
		" speaks during ", " speaks at ", " speaks to ", " walks ", " walk ", " listens ", " holds up ", " hold up ", " stands ",
		" attends ", " arrives ", " shakes hands", " shake hands", " addresses ", " answers questions", " delivers remarks"},
	LinkLeads: []string{"read more", "read also", "also read", "read:", "read next", "read the full", "read the ", "read or share",
		"related:", "related story", "related stories", "related article", "related articles", "related coverage", "related content",
		"see also", "see more", "see:", "more:", "more from", "more on ", "more stories", "more coverage", "watch:", "watch now",
		"watch the ", "watch more", "just watched", "must watch", "listen:", "listen to ", "click here", "click for", "click to",
		"tap here", "sign up", "subscribe", "follow us", "follow @", "like us on", "join us on", "join the conversation",
		"don't miss", "recommended", "next:", "up next", "video:", "photos:", "gallery:", "slideshow", "graphic:", "interactive:",
		"story:", "opinion:", "analysis:", "also on ", "also see", "also from", "full story", "full coverage", "download ",
		"get the latest", "get breaking news", "get our", "go here", "for more on", "for more information", "for the latest",
		"in case you missed it", "earlier:", "previously:", "background:", "exclusive:", "support our", "view more", "show more", "this article tagged",
		"this article is more than", "need help?", "have a tip", "got a tip", "send letters", "contact the"},
	LinkTails: []string{"read more", "read more »", "read more >", "manage newsletters", "click here", "click here.", "replay more videos",
		"sign up here", "sign up here.", "privacy policy", "read the full story", "see more", "learn more", "watch now",
		"continue reading", "all rights reserved", "all rights reserved."},
	Promotions: []string{"newsletter", "sign up", "subscribe", "follow ", "on twitter", "on facebook", "your inbox", "privacy policy", "unsubscribe", "click here",
		"all rights reserved", "copyright", "©", "reprint", "download our", "our app",
		"invalid email", "support our", "our journalism", "become a member", "may not be published, broadcast", "daily email",
		"breaking news alerts"},
	Furniture: lang.NewWords(`advertisement ad ads advertising sponsored promoted close share print email e-mail comments
		comment photo photos video videos image images newsletter newsletters loading trending related more menu search
		read_more watch listen save copy_link whatsapp twitter facebook instagram youtube reddit linkedin pinterest flipboard
		story_continued_below story_continues_below article_continues_below continue_reading
		story_continues_below_advertisement article_continues_after_advertisement story_continues_after_advertisement
		advertisement_continue_reading_the_main_story continue_reading_the_main_story skip_advertisement scroll_to_continue
		share_this share_this_article share_this_story related_articles related_stories related_topics related_content
		most_popular most_read more_stories more_on_this more_on_this_story recommended_for_you recommended you_may_also_like
		editor's_picks what_to_read_next top_stories latest_news view_comments show_comments leave_a_comment
		pullquote embed transcript toggle_caption hide_caption enlarge_this_image getty_images view_gallery`),
}
