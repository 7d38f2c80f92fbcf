package desk

import (
	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"strconv"
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
	if d.Found != nil {
		return d.Found.warnings
	}
	return d.Bundle.Warnings
}

// FaultWords says what failed by an error in the program and is not shown; ""
// when nothing did.
func (d *Desk) FaultWords() string {
	if d.Found == nil || len(d.Found.Faults) == 0 {
		return ""
	}
	f := d.Found.Faults[0]
	switch n := len(d.Found.Faults); {
	case n > 1:
		return strconv.Itoa(n) + " failures: press v"
	case f.Article < 0:
		return f.Finding + " failed: press v"
	}
	return f.Finding + " failed on " + d.Names[f.Article] + ": press v"
}
