package tui

import (
	"sort"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/tui/keys"
)

// seek does the actions that go from finding to finding.
func (m *Model) seek(a keys.Action) bool {
	switch a {
	case keys.Next, keys.Prev:
		by := 1
		if a == keys.Prev {
			by = -1
		}
		if m.search.active() {
			m.nextHit(by)
		} else {
			m.nextAnywhere(by)
		}
	case keys.NextFinding:
		m.nextFinding(1, sharedKinds|quoteKinds|driftKinds, "finding")
	case keys.PrevFinding:
		m.nextFinding(-1, sharedKinds|quoteKinds|driftKinds, "finding")
	case keys.NextShared:
		m.nextFinding(1, sharedKinds, "shared sentence")
	case keys.PrevShared:
		m.nextFinding(-1, sharedKinds, "shared sentence")
	case keys.NextQuote:
		m.nextFinding(1, quoteKinds, "quote")
	case keys.PrevQuote:
		m.nextFinding(-1, quoteKinds, "quote")
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
		m.bring()
	case keys.Back:
		m.sendBack()
	default:
		return false
	}
	return true
}

func (m *Model) alteredRefs() []bundle.Ref {
	if m.found == nil {
		return nil
	}
	return m.found.altered
}

func (m *Model) driftRefs() []bundle.Ref {
	if m.found == nil {
		return nil
	}
	return m.found.drifts
}

// unfound says why there is no finding to go to.
func (m *Model) unfound() bool {
	switch {
	case m.failed != nil:
		m.warn("there are no findings: the analysis failed")
	case m.found == nil:
		m.say("the analysis is still running")
	default:
		return false
	}
	return true
}

// nextFinding goes to the next finding of some kinds in the focused column.
// It leaves out layers that are off.
func (m *Model) nextFinding(by int, ks kindSet, name string) {
	if m.unfound() {
		return
	}
	if ks &= m.on.kinds(); ks == 0 {
		m.say("this layer is off")
		return
	}
	starts := m.found.starts[m.focus]
	for s := m.columns[m.focus].sentence + by; s >= 0 && s < len(starts); s += by {
		if starts[s].has(ks) {
			m.goTo(m.focus, s)
			return
		}
	}
	if by > 0 {
		m.say("no further " + name + " in this column")
	} else {
		m.say("no earlier " + name + " in this column")
	}
}

// nextAnywhere goes to the next finding of any kind, on to the next column at
// the end of this one, and from the last column to the first.
func (m *Model) nextAnywhere(by int) {
	if m.unfound() {
		return
	}
	ks := (sharedKinds | quoteKinds | driftKinds) & m.on.kinds()
	at, n := m.position(m.focus), len(m.order)
	for turn := range n + 1 {
		article := m.order[(at+by*turn+n*turn)%n]
		starts := m.found.starts[article]
		s := m.columns[article].sentence + by
		if turn > 0 {
			if s = 0; by < 0 {
				s = len(starts) - 1
			}
		}
		for ; s >= 0 && s < len(starts); s += by {
			if starts[s].has(ks) {
				m.goTo(article, s)
				if turn > 0 {
					m.say("on to " + m.names[article])
				}
				return
			}
		}
	}
	m.say("there is no finding in what is shown")
}

// nextOf goes to the next of some sentences in reading order, whichever column
// it is in, and from the last to the first.
func (m *Model) nextOf(by int, refs []bundle.Ref, name string) {
	if m.unfound() {
		return
	}
	if len(refs) == 0 {
		m.say("there is no " + name + " in this bundle")
		return
	}
	here := bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}
	i := sort.Search(len(refs), func(i int) bool { return here.Before(refs[i]) })
	if by < 0 {
		i = sort.Search(len(refs), func(i int) bool { return !refs[i].Before(here) }) - 1
	}
	i = (i + len(refs)) % len(refs)
	m.goTo(refs[i].Article, refs[i].Sentence)
	m.say(name + " " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(refs)))
}
