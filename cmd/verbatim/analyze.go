package main

import (
	"bufio"

	"verbatim/corpus/analysis"
)

// analyze writes everything found in the documents.
func analyze(env *environment, args []string) error {
	set := flags("analyze")
	correctionsFlag(env, set)
	format := set.String("format", "json", "")
	list := set.String("list", "quotations", "")
	withText := set.Bool("with-text", false, "")
	paths, err := parse(env, set, args)
	if err != nil {
		return err
	}
	if err := oneOf("format", *format, "json", "jsonl", "csv"); err != nil {
		return err
	}
	if err := oneOf("list", *list, "quotations", "statements", "speakers", "documents", "timeline"); err != nil {
		return err
	}
	a, err := analysed(env, paths)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.stdout)
	opts := analysis.EncodeOptions{Text: *withText}
	switch *format {
	case "jsonl":
		err = analysis.EncodeJSONL(out, a, opts)
	case "csv":
		err = analysis.EncodeTable(out, a, analysis.List(*list), a.All())
	default:
		err = analysis.EncodeJSON(out, a, opts)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}
