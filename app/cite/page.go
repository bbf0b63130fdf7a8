package cite

import (
	"strconv"
	"strings"
)

// cardOpens is how the card begins in its page.
const cardOpens = `<script type="application/json" id="card">`

var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// Page is c as a page to print, which holds the card's JSON too, so that the
// page can be held against the text again as the JSON can.
func (c Card) Page() string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Evidence card</title>\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" +
		"<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:1em/1.5 Georgia,serif}blockquote{margin:1em 0;padding-left:1em;border-left:2px solid;font-size:1.2em;white-space:pre-line}" +
		"dt{font-weight:bold;margin-top:.6em}dd{margin:0;overflow-wrap:anywhere}code{font-size:.85em}</style></head><body>\n<h1>Evidence card</h1>\n<blockquote>")
	b.WriteString(markup.Replace(c.Quotation))
	b.WriteString("</blockquote>\n<dl>\n")
	row := func(name string, values ...*string) {
		var told []string
		for _, v := range values {
			if v != nil && *v != "" {
				told = append(told, markup.Replace(*v))
			}
		}
		if len(told) == 0 {
			told = []string{"not known"}
		}
		b.WriteString("<dt>" + name + "</dt><dd>" + strings.Join(told, ". ") + "</dd>\n")
	}
	a := &c.Article
	row("Speaker", c.Speaker)
	row("Said", c.Said.Value, c.Said.Reason)
	row("Article", &a.Title)
	row("Outlet", a.Source)
	row("Author", a.Author)
	row("Published", a.Date.Value, (*string)(a.Date.Basis), a.Date.Reason)
	if a.URL != nil && onWeb(*a.URL) {
		address := markup.Replace(*a.URL)
		b.WriteString("<dt>Address</dt><dd><a rel=\"noreferrer\" href=\"" + address + "\">" + address + "</a></dd>\n")
	}
	place := "bytes " + strconv.Itoa(c.Start) + " to " + strconv.Itoa(c.End) + " of " + strconv.Itoa(a.Bytes)
	row("Place in the text", &place)
	b.WriteString("<dt>SHA-256 of the article's text</dt><dd><code>" + markup.Replace(a.SHA256) + "</code></dd>\n</dl>\n" +
		"<p>Open this page under “Check” in Verbatim, or run <code>verbatim check</code> on it, to see whether article and words still agree.</p>\n")
	b.WriteString(cardOpens + c.JSON() + "</script>\n</body></html>\n")
	return b.String()
}
