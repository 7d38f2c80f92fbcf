package reading

import (
	"sort"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
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
		m.nextAnywhere(by)
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
		m.nextOf(1, m.alteredRefs(), "altered quote")
	case keys.PrevAltered:
		m.nextOf(-1, m.alteredRefs(), "altered quote")
	case keys.NextFact:
		m.nextFact(1)
	case keys.PrevFact:
		m.nextFact(-1)
	case keys.NextDrift:
		m.nextOf(1, m.driftRefs(), "drift")
	case keys.PrevDrift:
		m.nextOf(-1, m.driftRefs(), "drift")
	case keys.Bring:
		m.cmd = m.bring()
	case keys.Back:
		m.sendBack()
	default:
		return false
	}
	return true
}

func (m *Mode) alteredRefs() []bundle.Ref {
	if m.Found == nil {
		return nil
	}
	return m.Found.Altered
}

func (m *Mode) driftRefs() []bundle.Ref {
	if m.Found == nil {
		return nil
	}
	return m.Found.Drifts
}

// nextFinding goes to the next finding of some kinds in the focused column.
// It leaves out layers that are off.
func (m *Mode) nextFinding(by int, ks analysis.KindSet, name string) {
	if m.Unfound() {
		return
	}
	if ks &= m.on.Kinds(); ks == 0 {
		m.Say("this layer is off")
		return
	}
	starts := m.Found.Marks[m.focus].Begins
	for s := m.columns[m.focus].sentence + by; s >= 0 && s < len(starts); s += by {
		if starts[s].Has(ks) {
			m.goTo(m.focus, s)
			return
		}
	}
	if by > 0 {
		m.Say("no further " + name + " in this column")
	} else {
		m.Say("no earlier " + name + " in this column")
	}
}

// nextAnywhere goes to the next finding of any kind, on to the next column at
// the end of this one, and from the last column to the first.
func (m *Mode) nextAnywhere(by int) {
	if m.Unfound() {
		return
	}
	ks := (desk.SharedKinds | desk.QuoteKinds | desk.DriftKinds) & m.on.Kinds()
	at, n := m.position(m.focus), len(m.order)
	for turn := range n + 1 {
		article := m.order[(at+by*turn+n*turn)%n]
		starts := m.Found.Marks[article].Begins
		s := m.columns[article].sentence + by
		if turn > 0 {
			if s = 0; by < 0 {
				s = len(starts) - 1
			}
		}
		for ; s >= 0 && s < len(starts); s += by {
			if starts[s].Has(ks) {
				m.goTo(article, s)
				if turn > 0 {
					m.Say("on to " + m.Names[article])
				}
				return
			}
		}
	}
	m.Say("there is no finding in what is shown")
}

// nextOf goes to the next of some sentences in reading order, whichever column
// it is in, and from the last to the first.
func (m *Mode) nextOf(by int, refs []bundle.Ref, name string) {
	if m.Unfound() {
		return
	}
	if len(refs) == 0 {
		m.Say("there is no " + name + " in this bundle")
		return
	}
	here := bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}
	i := sort.Search(len(refs), func(i int) bool { return here.Before(refs[i]) })
	if by < 0 {
		i = sort.Search(len(refs), func(i int) bool { return !refs[i].Before(here) }) - 1
	}
	i = (i + len(refs)) % len(refs)
	m.goTo(refs[i].Article, refs[i].Sentence)
	m.Say(name + " " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(refs)))
}
