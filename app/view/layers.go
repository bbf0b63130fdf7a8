package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"verbatim/app/present"
	"verbatim/app/state"
)

// layers are the marks of the reader that can be switched off: each is left out
// by the class "no-NAME" of the text. The address names those that are off.
var layers = [...]string{"quotations", "reports", "dates", "notes"}

// layerSwitches are links that switch the layers of an article.
func layerSwitches(s state.State) app.UI {
	choices := make([]present.Choice, len(layers))
	for i, name := range layers {
		next := s
		next.Lanes = toggled(s.Lanes, name)
		choices[i] = present.Choice{Ref: present.Ref{Href: next.String(), Name: name}, Chosen: !off(s.Lanes, name)}
	}
	return filterLine("Marks", choices, 1)
}

// withoutLayers are the classes of a text with these layers off.
func withoutLayers(s state.State) []string {
	classes := []string{"text"}
	for _, name := range layers {
		if off(s.Lanes, name) {
			classes = append(classes, "no-"+name)
		}
	}
	return classes
}

// off reports whether a list with commas has name.
func off(list, name string) bool { return strings.Contains(","+list+",", ","+name+",") }

// toggled returns list with name, or without it if it has it.
func toggled(list, name string) string {
	if off(list, name) {
		return strings.Trim(strings.Replace(","+list+",", ","+name+",", ",", 1), ",")
	}
	return strings.Trim(list+","+name, ",")
}
