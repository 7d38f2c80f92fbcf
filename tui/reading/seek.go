package reading

import (
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// seek does the actions that go from finding to finding.
func (m *Mode) seek(a keys.Action) bool {
	switch a {
	case keys.Next, keys.Prev:
		if m.Search.Active() {
			return false
		}
		by := 1
		if a == keys.Prev {
			by = -1
		}
		m.nextCheck(by, anywhere, "")
	case keys.NextFinding:
		m.nextFinding(1, desk.SharedKinds|desk.QuoteKinds|desk.DriftKinds, "finding")
	case keys.PrevFinding:
		m.nextFinding(-1, desk.SharedKinds|desk.QuoteKinds|desk.DriftKinds, "finding")
	case keys.NextShared:
		m.nextFinding(1, desk.SharedKinds, "shared sentence")
	case keys.PrevShared:
		m.nextFinding(-1, desk.SharedKinds, "shared sentence")
	case keys.NextQuote:
		m.nextFinding(1, desk.QuoteKinds, "quote")
	case keys.PrevQuote:
		m.nextFinding(-1, desk.QuoteKinds, "quote")
	case keys.NextAltered:
		m.nextCheck(1, inQuotes, "quote to check")
	case keys.PrevAltered:
		m.nextCheck(-1, inQuotes, "quote to check")
	case keys.NextFact:
		m.nextFact(1)
	case keys.PrevFact:
		m.nextFact(-1)
	case keys.NextDrift:
		m.nextCheck(1, inDrift, "drift")
	case keys.PrevDrift:
		m.nextCheck(-1, inDrift, "drift")
	case keys.Bring:
		m.cmd = m.bring()
	case keys.Back:
		if m.Search.Active() || !m.Brought() {
			return false
		}
		m.sendBack()
	default:
		return false
	}
	return true
}

// nextFinding goes to the next finding of some kinds in the focused column.
// It leaves out layers that are off.
func (m *Mode) nextFinding(by int, ks analysis.KindSet, name string) {
	if m.Unfound() {
		return
	}
	if ks &= m.on.Kinds(); ks == 0 {
		m.Say("these marks are off; " + m.KeyMap.Key(keys.Marks) + " switches them")
		return
	}
	starts := m.Found.Marks[m.focus].Begins
	for s := m.columns[m.focus].sentence + by; s >= 0 && s < len(starts); s += by {
		if starts[s].Has(ks) && !m.hides(m.focus, s) {
			m.goTo(m.focus, s)
			return
		}
	}
	words := "no further " + name + " in this column"
	if by < 0 {
		words = "no earlier " + name + " in this column"
	}
	if m.Filter.Parts() {
		words += " is “" + visible.String(m.Filter.Line) + "”; " + m.KeyMap.Key(keys.Unfilter) + " shows all again"
	}
	m.Say(words)
}
