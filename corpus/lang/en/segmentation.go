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
		Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta
		etc al approx est ca misc govt ft in.lb mph lb lbs oz hr hrs min`),
	Numbering: lang.NewWords(`no nos No Nos p pp fig figs vol vols ch sec secs art arts para col
		Mar Sat Sun Mon Wed Fri Jul Jun`),

	Enclitics: []string{"'s"},
	Contracted: lang.NewWords(`it he she that there here what who where when how why let everything
		nothing something that`),
	Starters: lang.NewWords(`the a an this that these those he she it they we you i there here
		his her its their our my your who what when where why how which
		but and or so yet nor if as at by in on for from with to of after before since until while although
		though because however meanwhile moreover instead still also then now once under over about during
		despite unlike among between both some many most several other others another each every all no not
		such more only even just one two three asked according earlier later last`),

	Small: lang.NewWords(`a an the and but or nor for of in on at to by as with from into over per via vs v
		than amid about after before up off is are be it its his her their`),
	Finite: lang.NewWords(`is are was were be been am has have had do does did will would can could may might
		must shall should says said say isn't aren't wasn't weren't won't can't don't doesn't didn't it's that's
		he's she's they're we're i'm there's`),

	HeaderKeys: lang.NewWords(`date title headline author byline source url link published publisher updated
		section dateline language`),
	Credits: []string{"getty images", "getty", "ap photo", "afp", "epa", "file photo", "photo by", "photo:", "photo credit",
		"photograph by", "photograph:", "image credit", "image:", "picture:", "courtesy of", "shutterstock", "reuters/",
		"/reuters", "/ap", "associated press", "pool photo", "for the new york times", "alamy", "istock", "screenshot",
		"screengrab", "via ap", "©", "toggle caption", "hide caption"},
	CaptionLeads: []string{"file -", "file –", "file —", "file photo", "image:", "photo:", "photos:", "caption:", "pictured",
		"enlarge this image", "picture:", "in this photo", "in this image", "in this file photo"},
	LinkLeads: []string{"read more", "read also", "also read", "read:", "related:", "related ", "see also", "see more",
		"more:", "more on", "more from", "watch:", "listen:", "click here", "sign up", "subscribe", "follow us",
		"don't miss", "recommended", "next:", "photos:", "video:", "also on", "also see", "full story", "full coverage",
		"download"},
	Furniture: []string{"advertisement", "story continued below", "story continues below", "article continues below",
		"article continues after advertisement", "sponsored", "share this", "share", "print", "email", "comments",
		"newsletter", "loading", "related articles", "related stories", "most popular", "trending", "skip advertisement",
		"continue reading the main story", "photo", "video", "getty images", "enlarge this image toggle caption"},
	BylineLeads: []string{"by ", "updated ", "updated:", "published ", "published:", "posted ", "last updated",
		"reporting by", "editing by", "written by"},
}
