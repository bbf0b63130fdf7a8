package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version tells the version that the build recorded.
func version(env *environment, _ []string) error {
	name := "development"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		name = info.Main.Version
	}
	_, err := fmt.Fprintf(env.stdout, "verbatim %s %s %s/%s\n", name, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
