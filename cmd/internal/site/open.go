package site

import (
	"context"
	"fmt"
	"io/fs"
	"os"

	"verbatim/corpus/analysis"
	"verbatim/corpus/texts"
	"verbatim/web"
)

// Open returns the site in the folder dir, or the one of the articles that the
// program carries if dir is empty. No symbolic link leads out of the folder.
func Open(dir string) (fs.FS, error) {
	if dir == "" {
		return Carried(web.Files())
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the site: %w", err)
	}
	return root.FS(), nil
}

// Carried returns the site of the articles that the program carries, made from
// the files of package web.
func Carried(assets fs.FS) (fs.FS, error) {
	docs, _, err := analysis.Read(texts.Articles())
	if err != nil {
		return nil, err
	}
	a, err := analysis.Run(context.Background(), docs, analysis.Options{})
	if err != nil {
		return nil, err
	}
	files, err := Make(context.Background(), Options{Assets: assets, Corpus: a, Carried: true})
	if err != nil {
		return nil, err
	}
	return files.FS()
}
