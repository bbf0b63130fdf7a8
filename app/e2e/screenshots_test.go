//go:build e2e

package e2e

import (
	"flag"
	"os"
	"path/filepath"
)

var screenshots = flag.String("screenshots", "", "folder to write a picture of every view to")

func save(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}
