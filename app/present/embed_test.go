package present_test

import (
	"strings"
	"testing"

	"verbatim/app/present"
	"verbatim/corpus"
)

func TestEmbedOfStatement(t *testing.T) {
	page := show("#/statement/s1")
	e := present.EmbedOfStatement(&page)
	if e.Path != "embed/statement/s1.html" || e.Href != "#/statement/s1" || e.Quote != "“We will close the bridge on Monday,”" ||
		e.Who != "Ada Holm" || e.Detail != "Monday 3 March 2025, 2 wordings compared" {
		t.Errorf("embed = %+v", e)
	}
}

func TestEmbedOfTimeline(t *testing.T) {
	plain, part := show("#/timeline"), show("#/timeline?kind=said")
	if e := present.EmbedOfTimeline(&plain); e.Path != "embed/timeline.html" || e.Shares {
		t.Errorf("the whole timeline is embedded as %+v", e)
	}
	e := present.EmbedOfTimeline(&part)
	if want := "https://example.org/repo/embed/explorer.html?theme=dark#/timeline?kind=said"; e.Address("https://example.org/repo/", "dark") != want {
		t.Errorf("a part of the timeline is at %s, want %s", e.Address("https://example.org/repo/", "dark"), want)
	}
}

// TestEmbedCodeIsText: whatever the words are, they end neither the attribute
// nor the element that they stand in.
func TestEmbedCodeIsText(t *testing.T) {
	const hostile = `"'><script>alert(1)</script>&`
	e := present.EmbedOfQuotation(&present.QuotationRow{
		ID: "q1", Kind: corpus.Speech, Text: hostile, Href: "#/article/a?at=q1" + hostile,
		Voice:   &present.Voice{Ref: present.Ref{Name: hostile}},
		Article: present.ArticleRef{Ref: present.Ref{Name: hostile}},
	})
	const site = "https://example.org/"
	for name, code := range map[string]string{
		"element": e.Element(site, hostile), "frame": e.Frame(site, hostile), "blockquote": e.Blockquote(site), "words": e.Blockquote(""),
	} {
		inside := strings.ReplaceAll(code, `<script async src="`+site+`embed.js"></script>`, "")
		if strings.Contains(inside, "<script") || strings.Contains(inside, `"'`) || strings.Contains(inside, "'>") {
			t.Errorf("the code of the %s is broken by the words: %s", name, code)
		}
		if name != "frame" && !strings.Contains(code, "“&#34;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;”") {
			t.Errorf("the code of the %s does not say the words: %s", name, code)
		}
	}
	if strings.Contains(e.Blockquote(""), "href") {
		t.Errorf("without a site there is a link: %s", e.Blockquote(""))
	}
}

func TestDigest(t *testing.T) {
	days, left := presenter().Digest(10)
	if len(days) != 1 || len(days[0].Entries) != 1 || left != 0 {
		t.Errorf("Digest(10) = %+v and %d more, want the one thing said", days, left)
	}
	if days, left := presenter().Digest(0); len(days) != 0 || left != 1 {
		t.Errorf("Digest(0) = %+v and %d more, want none and one", days, left)
	}
}

func TestPassage(t *testing.T) {
	p := presenter().Passage(1, 0)
	if p.Before != "“" && !strings.HasPrefix(p.Before, "The mayor: “") || !strings.HasPrefix(p.After, "” Ms. Holm said.") {
		t.Errorf("around the quotation stand %q and %q", p.Before, p.After)
	}
}
