package reading

import (
	"sort"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// What is gone through of what is to be checked.
func anywhere(desk.ToCheck) bool   { return true }
func inQuotes(c desk.ToCheck) bool { return c.Layer == desk.LayerQuotes }
func inDrift(c desk.ToCheck) bool  { return c.Layer == desk.LayerDrift }

// nextCheck goes to the next of what is to be checked, whichever column it is
// in: by gravity, in each class by place, and from the last to the first. Layers
// that are off are left out. From a place that is none of them it goes on in the
// gravest class.
func (m *Mode) nextCheck(by int, of func(desk.ToCheck) bool, name string) {
	if m.Unfound() {
		return
	}
	var list []desk.ToCheck
	off := false
	for _, c := range m.Found.ToCheck {
		switch {
		case !of(c):
		case m.on.Has(c.Layer):
			list = append(list, c)
		default:
			off = true
		}
	}
	switch {
	case len(list) == 0 && off:
		m.Say("this layer is off")
		return
	case len(list) == 0 && name == "":
		m.Say("nothing to check was found; " + m.KeyMap.Key(keys.NextFinding) + " goes to what is shared and quoted")
		return
	case len(list) == 0:
		m.Say("there is no " + name + " in this bundle")
		return
	}
	i := (checkFrom(list, m.Place(), by, m.check) + len(list)) % len(list)
	m.check = list[i]
	m.goTo(list[i].At.Article, list[i].At.Sentence)
	n := strconv.Itoa(i+1) + " of " + strconv.Itoa(len(list))
	if name != "" {
		m.Say(name + " " + n + ": " + list[i].What)
	} else {
		m.Say(n + ": " + list[i].What)
	}
}

// checkFrom is the number of the check after or before a place; it may be one
// past either end. Of several at the place it goes on from the one to which the
// reader was sent last.
func checkFrom(list []desk.ToCheck, here bundle.Ref, by int, last desk.ToCheck) int {
	at := -1
	for i, c := range list {
		if c.At == here && (at < 0 || c == last) {
			at = i
		}
	}
	if at >= 0 {
		return at + by
	}
	n := 0 // of the gravest class
	for n < len(list) && list[n].Class == list[0].Class {
		n++
	}
	i := sort.Search(n, func(i int) bool { return here.Before(list[i].At) })
	if by < 0 {
		return i - 1
	}
	return i
}
