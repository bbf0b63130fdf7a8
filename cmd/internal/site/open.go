package site

import (
	"fmt"
	"io/fs"
	"os"

	"verbatim/web"
)

// Open returns the site in the folder dir, or the explorer that the program
// carries if dir is empty. No symbolic link leads out of the folder.
func Open(dir string) (fs.FS, error) {
	if dir == "" {
		return Explorer(web.Files())
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the site: %w", err)
	}
	return root.FS(), nil
}
