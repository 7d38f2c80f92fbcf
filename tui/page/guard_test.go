package page

import (
	"strings"
	"testing"
)

func TestSlowToParse(t *testing.T) {
	for name, text := range map[string]string{
		"quotes in quotes":     strings.Repeat(">", 5000),
		"lists in lists":       strings.Repeat("- ", 5000) + "a",
		"numbers in numbers":   strings.Repeat("1. ", 5000),
		"a nest by indent":     strings.Repeat(" ", 500) + "- a",
		"brackets":             strings.Repeat("[a](\n", 5000),
		"emphasis":             strings.Repeat("*a _b ", 5000),
		"a table of all bars":  strings.Repeat("|a", 500) + "\n" + strings.Repeat("|-", 500),
		"reference after next": strings.Repeat("[a]: b\n\n", 5000),
	} {
		if !slowToParse(text) {
			t.Errorf("%s: goes to the parser", name)
		}
	}
	for name, text := range map[string]string{
		"prose":            strings.Repeat("The *board* met [there](https://example.org) - twice.\n\n", 5000),
		"a long rule":      strings.Repeat("-", 5000) + "\n" + strings.Repeat("* ", 500),
		"a long line":      strings.Repeat("and so on ", 50000),
		"a list of many":   strings.Repeat("- an item\n  1. with a number\n", 5000),
		"spaces at an end": strings.Repeat("a\n"+strings.Repeat(" ", 500)+"\n", 20),
	} {
		if slowToParse(text) {
			t.Errorf("%s: does not go to the parser", name)
		}
	}
}
