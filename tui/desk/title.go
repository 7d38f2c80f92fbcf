package desk

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/keys"
)

// windowTitle is what the terminal writes on its window.
func (d *Desk) windowTitle() string {
	if d.Bundle.Name == "" {
		return "broadsheet"
	}
	return visible.String(d.Bundle.Name) + " – broadsheet"
}

// WarningCount says how many warnings there are; "" when there are none.
func (d *Desk) WarningCount() string {
	n := len(d.warnings())
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + Plural(n, " warning", " warnings")
}

// TitleOf returns the title of an article, safe to print.
func TitleOf(a *bundle.Article) string { return visible.String(a.Title) }

// warnings are what was guessed or lost in reading and, once that is done, in
// analysing.
func (d *Desk) warnings() []bundle.Warning {
	of := d.Bundle.Warnings
	if d.Found != nil {
		of = d.Found.warnings
	}
	if len(d.failures) == 0 {
		return of
	}
	return slices.Concat(of, d.failures)
}

// Fail notes what a mode could not do by an error in the program, until
// another bundle is on the desk; the first line and the list of warnings say
// it.
func (d *Desk) Fail(w bundle.Warning) {
	if !slices.Contains(d.failures, w) {
		d.failures = append(d.failures, w)
	}
}

// FaultWords says what failed by an error in the program and is not shown; ""
// when nothing did.
func (d *Desk) FaultWords() string {
	n := len(d.failures)
	if d.Found != nil {
		n += len(d.Found.Faults)
	}
	if n == 0 {
		return ""
	}
	if len(d.failures) == n {
		what, _, _ := strings.Cut(d.failures[0].Message, " failed")
		return visible.String(what) + " failed: " + d.KeyMap.Key(keys.About) + " says more"
	}
	f := d.Found.Faults[0]
	switch {
	case n > 1:
		return strconv.Itoa(n) + " failures: " + d.KeyMap.Key(keys.About) + " says more"
	case f.Article < 0:
		return f.Finding + " failed: " + d.KeyMap.Key(keys.About) + " says more"
	}
	return f.Finding + " failed on " + d.Names[f.Article] + ": " + d.KeyMap.Key(keys.About) + " says more"
}
