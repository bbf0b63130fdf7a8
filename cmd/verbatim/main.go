// Command verbatim reads news articles and tells who said what, when, and how
// each article words it. See "verbatim help".
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// Exit codes, as the contract has them.
const (
	exitDone    = 0
	exitLook    = 1 // the check found something to look at, or nothing was found
	exitFailure = 2 // one line on stderr says what, where, and what to do
)

// errLook ends a command that worked and found something to look at.
var errLook = errors.New("something to look at")

// A command is one subcommand.
type command struct {
	name  string
	args  string // as the usage line has them
	about string
	run   func(env *environment, args []string) error
}

// environment is what a command reads from and writes to.
type environment struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	terminal       bool   // stderr is one: progress may be shown
	corrections    string // file of corrections, empty for none
}

// commands lists the subcommands in the order of the help text.
func commands() []command {
	return []command{
		{"analyze", "[PATH...] [--format json|jsonl|csv] [--list quotations|statements|speakers|documents|timeline] [--with-text] [--corrections FILE]", "everything found in the documents", analyze},
		{"find", "[--corpus PATH] [--corrections FILE] [--limit N] [--format text|json] QUOTE", "where a remembered quotation stands, best first", find},
		{"check", "DRAFT [--corpus PATH] [--corrections FILE] [--format text|json]", "every quotation of a draft against the corpus", checkCommand},
		{"search", "[--corpus PATH] [--corrections FILE] [--limit N] [--sort left|right|date|speaker|outlet] [--words] [--against QUERY] [--format text|json] QUERY", "keyword-in-context lines", search},
		{"build", "[PATH...] -o DIR [--single FILE.html] [--corrections FILE] [--title T] [--base URL] [--excerpts N] [--all-embeds] [--connect ORIGIN]... [--watch] [--no-cache]", "a static site for any static host, or one file that opens from disk", build},
		{"serve", "[DIR] [--addr 127.0.0.1:8080] [--host NAME]... [--quiet]", "static assets only", serveCommand},
		{"completion", "bash|zsh|fish", "a script that completes commands and flags in a shell", completion},
		{"version", "", "the version of this program", version},
		{"help", "[COMMAND]", "this text, or how a command is used", help},
	}
}

func main() {
	env := &environment{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, terminal: isTerminal(os.Stderr)}
	os.Exit(run(env, os.Args[1:]))
}

// run runs the command that args name and returns the exit code.
func run(env *environment, args []string) int {
	if len(args) == 0 {
		args = []string{"help"}
	}
	name := args[0]
	if slices.Contains([]string{"-h", "-help", "--help"}, name) {
		name = "help"
	}
	if slices.Contains([]string{"-v", "-version", "--version"}, name) {
		name = "version"
	}
	for _, c := range commands() {
		if c.name != name {
			continue
		}
		err := c.run(env, args[1:])
		switch {
		case err == nil, errors.Is(err, errHelp):
			return exitDone
		case errors.Is(err, errLook):
			return exitLook
		}
		fmt.Fprintf(env.stderr, "verbatim %s: %v\n", name, err)
		return exitFailure
	}
	fmt.Fprintf(env.stderr, "verbatim: there is no command %q; \"verbatim help\" lists them\n", args[0])
	return exitFailure
}

// isTerminal reports whether f is one.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
