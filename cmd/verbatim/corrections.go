package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"verbatim/corpus"
	"verbatim/corpus/analysis"
	"verbatim/corpus/correction"
)

// correctionsFlag lets a command take a file of corrections.
func correctionsFlag(env *environment, set *flag.FlagSet) {
	set.StringVar(&env.corrections, "corrections", "", "")
}

// readCorrections reads the file that the command was given; none without one.
func readCorrections(env *environment) ([]correction.Correction, error) {
	var data []byte
	var err error
	switch env.corrections {
	case "":
		return nil, nil
	case "-":
		data, err = io.ReadAll(env.stdin)
	default:
		data, err = os.ReadFile(env.corrections)
	}
	if err != nil {
		return nil, fmt.Errorf("--corrections: %w", err)
	}
	list, err := correction.Read(string(data))
	if err != nil {
		return nil, fmt.Errorf("--corrections %s: %w", env.corrections, err)
	}
	return list, nil
}

// correct applies corrections and tells which of them found no place, and why.
func correct(env *environment, a *corpus.Analysis, list []correction.Correction) *corpus.Analysis {
	if env.corrections == "" {
		return a
	}
	a, outcomes := analysis.Correct(a, list)
	applied := 0
	for _, o := range outcomes {
		if o.Applied {
			applied++
			continue
		}
		what, where := o.Selector.Exact, " in "+o.Doc
		if o.About == correction.Name {
			what, where = o.Name, ""
		}
		const most = 60
		if r := []rune(what); len(r) > most {
			what = string(r[:most]) + "…"
		}
		fmt.Fprintf(env.stderr, "verbatim: not corrected: %s of %q%s: %s\n", o.About, what, where, o.Reason)
	}
	fmt.Fprintf(env.stderr, "verbatim: corrections: %d applied, %d not placed\n", applied, len(outcomes)-applied)
	return a
}
