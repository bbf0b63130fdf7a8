package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// errHelp ends a command that only told how it is used.
var errHelp = flag.ErrHelp

// flags returns the flag set of a command.
func flags(name string) *flag.FlagSet {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.SetOutput(io.Discard) // errors are told by run, usage by help
	return set
}

// parse reads flags wherever they stand among args and returns the other
// arguments; "--" ends the flags and "-" is an argument.
func parse(env *environment, set *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for {
		if err := set.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, errors.Join(usage(env.stdout, set.Name()), errHelp)
			}
			return nil, fmt.Errorf("%w; usage: %s", err, usageLine(set.Name()))
		}
		left := set.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if used := len(args) - len(left); used > 0 && args[used-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// oneOf returns an error unless value is one of the choices.
func oneOf(flagName, value string, choices ...string) error {
	for _, c := range choices {
		if value == c {
			return nil
		}
	}
	return fmt.Errorf("--%s %s: it must be one of %s", flagName, value, strings.Join(choices, ", "))
}

// help tells what the program does, or how one command is used.
func help(env *environment, args []string) error {
	if len(args) > 0 {
		return usage(env.stdout, args[0])
	}
	fmt.Fprint(env.stdout, "verbatim tells who said what, when, and how each article words it.\n\n")
	for _, c := range commands() {
		fmt.Fprintf(env.stdout, "  %-10s %s\n", c.name, c.about)
	}
	_, err := fmt.Fprint(env.stdout, `
PATH is a file or a folder, read recursively; "-" is standard input. Without
one, the articles that the program carries are read. Text, Markdown, JSON, CSV,
web pages, feeds, Word, PDF, EPUB, and ZIP archives of these are read. "verbatim help COMMAND"
tells more. Exit codes: 0 done, 1 something to look at, 2 an error.
`)
	return err
}

// usage writes how a command is used.
func usage(w io.Writer, name string) error {
	for _, c := range commands() {
		if c.name == name {
			_, err := fmt.Fprintf(w, "%s\n\n  %s\n%s", usageLine(name), c.about, more[name])
			return err
		}
	}
	return fmt.Errorf("there is no command %q; \"verbatim help\" lists them", name)
}

// usageLine returns a command with its arguments.
func usageLine(name string) string {
	for _, c := range commands() {
		if c.name == name {
			return strings.TrimSpace("verbatim " + name + " " + c.args)
		}
	}
	return "verbatim " + name
}

// more is what the usage of a command says besides its line.
var more = map[string]string{
	"analyze": `
--list says of what --format csv is the table.
`,
	"check": `
DRAFT is a file or "-", or an evidence card that the explorer has saved: then it
is said whether the article's text and the words still agree. Exit code 1 unless every quotation is faithful:
verbatim, other punctuation only, or trimmed with the ellipsis shown.
`,
	"search": `
  word  wor*  word~  "a phrase"  "a b"~5     a word, a beginning, a spelling, words in a row, near
  a b  a OR b  -c  (a OR b) c                both in one article, either, not, grouped
  speaker:rubio  in:quote  in:narration      within what somebody said, within marks, outside
  said:2025-04..2025-05  date:  outlet:  article:
`,
}
