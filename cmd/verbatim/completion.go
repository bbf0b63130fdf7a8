package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// completion writes the script that completes this program's commands and
// flags in a shell. What there is to complete is read off the usage lines.
func completion(env *environment, args []string) error {
	if len(args) != 1 || !slices.Contains([]string{"bash", "zsh", "fish"}, args[0]) {
		return fmt.Errorf("for which shell? usage: %s", usageLine("completion"))
	}
	var names []string
	var cases, fish strings.Builder
	for _, c := range commands() {
		names = append(names, c.name)
		words := strings.Join(slices.Concat(flagsIn(c.args), choicesIn(c.args)), " ")
		fmt.Fprintf(&cases, "    %s) words=%q ;;\n", c.name, words)
		fmt.Fprintf(&fish, "complete -c verbatim -n __fish_use_subcommand -f -a %s -d %q\n", c.name, c.about)
		for _, f := range flagsIn(c.args) {
			option := "-l " + strings.TrimLeft(f, "-")
			if !strings.HasPrefix(f, "--") {
				option = "-s " + strings.TrimLeft(f, "-")
			}
			fmt.Fprintf(&fish, "complete -c verbatim -n '__fish_seen_subcommand_from %s' %s\n", c.name, option)
		}
	}
	script := fish.String()
	if args[0] != "fish" {
		script = fmt.Sprintf(bashCompletion, strings.Join(names, " "), cases.String())
	}
	if args[0] == "zsh" {
		script = "autoload -U +X bashcompinit && bashcompinit\n" + script
	}
	_, err := fmt.Fprint(env.stdout, script)
	return err
}

// bashCompletion takes the names of the commands and a case for each.
const bashCompletion = `_verbatim() {
  local words=%q current="${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "${COMP_WORDS[1]}" in
%s    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _verbatim verbatim
`

var (
	flagWord = regexp.MustCompile(`--?[a-z][a-z-]*`)
	choices  = regexp.MustCompile(`[a-z]+(?:\|[a-z]+)+`)
)

// flagsIn returns the flags of a usage line.
func flagsIn(usage string) []string { return flagWord.FindAllString(usage, -1) }

// choicesIn returns the words that a usage line lets one choose from.
func choicesIn(usage string) []string {
	var out []string
	for _, c := range choices.FindAllString(usage, -1) {
		out = append(out, strings.Split(c, "|")...)
	}
	return out
}
