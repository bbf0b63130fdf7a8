package site

import (
	"strconv"

	"verbatim/app/present"
	"verbatim/app/state"
	"verbatim/corpus"
)

// embedEntries is how many lines the embedded timeline has at most.
const embedEntries = 8

// A picture is the picture of the timeline with its places as SVG has them.
type picture struct {
	Height string
	Ticks  []pictureTick
	Lanes  []pictureLane
}

type pictureTick struct {
	X, Top, Bottom, Text string // places
	Label                string
	Major                bool
	Wide                 bool // there is room for the label in a wide column only
}

// Widths of the scale in pixels that labels are chosen for: a phone and a
// column of text. What is shown from which on says embed.css.
const (
	narrowScale = 280
	wideScale   = 560
)

type pictureLane struct {
	Kind     corpus.EntryKind
	Name     string
	Y, NameY string
	Dots     []pictureDot
}

type pictureDot struct {
	X, Y, R           string // a day
	Span              bool   // a longer time:
	Width, Top        string
	SpanHeight, Round string
	Number, NumberY   string // how many there are, where there is room
	Label             string
	Inferred          bool
}

// pictureOf returns the picture of t, nil if nothing is dated.
func pictureOf(t *present.Timeline) *picture {
	if len(t.Lanes) == 0 {
		return nil
	}
	lanes := t.ByClock(state.State{View: state.Timeline})
	height := present.PictureHeight(len(lanes))
	p := &picture{Height: pixels(height)}
	ticks := present.InWindow(t.Ticks)
	narrow, wide := present.Labelled(ticks, narrowScale), present.Labelled(ticks, wideScale)
	for i, tick := range ticks {
		drawn := pictureTick{X: share(tick.X), Top: pixels(present.LaneMiddle), Bottom: pixels(height - present.ScaleHeight + 4),
			Text: pixels(height - 6), Label: tick.Label, Major: tick.Major, Wide: !narrow[i]}
		if !narrow[i] && !wide[i] {
			drawn.Label = ""
		}
		p.Ticks = append(p.Ticks, drawn)
	}
	for i, lane := range lanes {
		top := float64(i * present.LaneHeight)
		y := top + present.LaneMiddle
		drawn := pictureLane{Kind: lane.Kind, Name: lane.Name, Y: pixels(y), NameY: pixels(top + 13)}
		for _, d := range lane.Dots {
			drawn.Dots = append(drawn.Dots, dotOf(d, y))
		}
		p.Lanes = append(p.Lanes, drawn)
	}
	return p
}

func dotOf(d present.Dot, y float64) pictureDot {
	dot := pictureDot{X: share(d.X), Y: pixels(y), R: pixels(d.Radius()), Label: d.Label, Inferred: d.Inferred}
	if d.Width > 0 {
		dot.Span, dot.Width, dot.Top = true, share(d.Width), pixels(y-present.SpanHeight/2)
		dot.SpanHeight, dot.Round = pixels(present.SpanHeight), pixels(present.SpanHeight/2)
	}
	if d.Counted() {
		dot.Number, dot.NumberY = strconv.Itoa(d.Count), pixels(y+4)
	}
	return dot
}

func share(x float64) string { return strconv.FormatFloat(x*100, 'f', 2, 64) + "%" }

func pixels(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

// embedTimeline adds the page of the timeline: its picture and what was said.
func (b *builder) embedTimeline() {
	b.embed("timeline", "embed/timeline.html", func() (present.Embed, func(embedPage) any) {
		page := b.presenter.Show(state.State{View: state.Timeline})
		return present.EmbedOfTimeline(&page), func(p embedPage) any {
			days, left := b.presenter.Digest(embedEntries)
			p.Open = "The whole timeline"
			return struct {
				embedPage
				Picture *picture
				Days    []present.Day
				More    int
			}{p, pictureOf(page.Timeline), days, left}
		}
	})
}

// embedExplorer adds the page that stands for the explorer until somebody asks
// for it.
func (b *builder) embedExplorer() {
	b.embed("explorer", "embed/explorer.html", func() (present.Embed, func(embedPage) any) {
		page := b.presenter.Show(state.State{View: state.Timeline})
		return present.EmbedOfExplorer(page.Timeline.Counts), func(p embedPage) any {
			const lines = 2 // statements that the articles tell in the most different ways
			rows := b.presenter.Show(state.State{View: state.Statements}).Statements.Rows
			rows = rows[:min(len(rows), lines)]
			for i := range rows {
				rows[i].Text, _ = clip(rows[i].Text, embedQuote)
			}
			p.Open = "Open in a new window"
			return struct {
				embedPage
				Picture   *picture
				Lines     []present.StatementRow
				Megabytes string
			}{p, pictureOf(page.Timeline), rows, megabytes(b.first.ZippedSize + b.second.ZippedSize)}
		}
	})
}

// megabytes writes a number of bytes in millions.
func megabytes(n int) string { return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) }
