// Package texts is the embedded corpus: five news articles on the talks about
// a ceasefire in Ukraine of April 2025, byte for byte as the web delivered
// them. PROVENANCE.md says what is known of each.
package texts

import (
	"embed"
	"io/fs"
)

//go:embed articles/*.txt
var articles embed.FS

// Articles returns the embedded articles as plain-text files at the root.
func Articles() fs.FS {
	sub, err := fs.Sub(articles, "articles")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}
