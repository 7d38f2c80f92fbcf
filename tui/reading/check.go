package reading

import (
	"sort"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// layerOfCheck is the layer that a kind of check belongs to.
func layerOfCheck(k analysis.CheckKind) desk.Layer {
	switch k {
	case analysis.CheckFact:
		return desk.LayerFacts
	case analysis.CheckDrift, analysis.CheckMayLeave:
		return desk.LayerDrift
	}
	return desk.LayerAltered
}

// What is gone through of what is to be checked.
func anywhere(desk.Layer) bool   { return true }
func inQuotes(l desk.Layer) bool { return l == desk.LayerAltered }
func inDrift(l desk.Layer) bool  { return l == desk.LayerDrift }

// nextCheck goes to the next of what is to be checked, whichever column it is
// in: by gravity, in each class by place, and from the last to the first. Layers
// that are off are left out. From a place that is none of them it goes on in the
// gravest class.
func (m *Mode) nextCheck(by int, of func(desk.Layer) bool, name string) {
	if m.Unfound() {
		return
	}
	checks := m.Found.Pressing()
	var list []int
	off := false
	for i, c := range checks {
		switch l := layerOfCheck(c.Kind); {
		case !of(l), !m.Filter.Check(i), name == "" && i >= m.Found.Grave: // as many as the list of findings counts
		case m.on.Has(l):
			list = append(list, i)
		default:
			off = true
		}
	}
	switch {
	case len(list) == 0 && m.Filter != nil:
		m.Say("nothing that “" + visible.String(m.Filter.Line) + "” shows is to check; " + m.KeyMap.Key(keys.Unfilter) + " shows all again")
		return
	case len(list) == 0 && off:
		m.Say("these marks are off; " + m.KeyMap.Key(keys.Marks) + " switches them")
		return
	case len(list) == 0 && name == "":
		m.Say("nothing to check was found; " + m.KeyMap.Key(keys.NextFinding) + " goes to what is shared and quoted")
		return
	case len(list) == 0:
		m.Say("there is no " + name + " in this bundle")
		return
	}
	i := (checkFrom(checks, list, m.Place(), by, m.check) + len(list)) % len(list)
	m.check = list[i]
	c := &checks[m.check]
	m.goTo(c.At.Article, c.At.Sentence)
	n := strconv.Itoa(i+1) + " of " + strconv.Itoa(len(list))
	if name != "" {
		n = name + " " + n
	}
	m.Say(n + ": " + m.Found.CheckWords(c))
}

// checkFrom is the number, in a list of checks, of the one after or before a
// place; it may be one past either end. Of several at the place it goes on from
// the one to which the reader was sent last.
func checkFrom(checks []analysis.Check, list []int, here bundle.Ref, by, last int) int {
	at := -1
	for i, c := range list {
		if checks[c].At == here && (at < 0 || c == last) {
			at = i
		}
	}
	if at >= 0 {
		return at + by
	}
	n := 0 // of the gravest kind
	for n < len(list) && checks[list[n]].Kind == checks[list[0]].Kind {
		n++
	}
	i := sort.Search(n, func(i int) bool { return here.Before(checks[list[i]].At) })
	if by < 0 {
		return i - 1
	}
	return i
}
