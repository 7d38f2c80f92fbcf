package compare

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/versions"
	"broadsheet/tui/keys"
)

// compare shows two versions against each other. What changed between two that
// do not follow each other is found in the background, see Settle.
func (m *Mode) compare(pair [2]int) {
	r := &m.revision
	if pair[0] > pair[1] {
		pair[0], pair[1] = pair[1], pair[0]
	}
	r.wanted = pair
	if pair[1] == pair[0]+1 {
		m.arrive(pair, r.history.Steps[pair[0]].Operations)
	} else if ops, ok := r.compared[pair]; ok {
		m.arrive(pair, ops)
	}
}

// comparing finds what changed between the wanted versions.
func (m *Mode) comparing() tea.Cmd {
	r := &m.revision
	if r.wanted == r.pair || r.compared[r.wanted] != nil {
		return nil
	}
	gen, pair := m.Gen, r.wanted
	b, h := m.Bundle, r.history
	r.compared[pair] = []versions.Operation{} // under way
	ctx := m.Context()
	return func() tea.Msg {
		ops, fault := h.Compare(ctx, b, h.Order[pair[0]], h.Order[pair[1]])
		return comparedMsg{gen, pair, ops, fault}
	}
}

// mostCompared bounds the comparisons that are kept.
const mostCompared = 64

// comparedNow takes a comparison in.
func (m *Mode) comparedNow(msg comparedMsg) {
	r := &m.revision
	if msg.gen != m.Gen || r.history == nil {
		return
	}
	if len(r.compared) > mostCompared {
		clear(r.compared)
	}
	r.compared[msg.pair] = msg.ops
	if msg.fault != nil {
		m.Fail(msg.fault.Warning(m.Bundle))
	}
	if r.wanted == msg.pair {
		m.arrive(msg.pair, msg.ops)
	}
}

// arrive puts a comparison on screen and keeps the place: the sentence where
// the reader stands, or what has become of it, stays on its row.
func (m *Mode) arrive(pair [2]int, ops []versions.Operation) {
	r := &m.revision
	if r.held == nil && len(r.items) > 0 {
		if article, sentence, ok := m.standing(); ok {
			r.held = &hold{article, sentence, r.rowOf(r.item) - r.top}
		}
	}
	r.pair, r.wanted, r.ops = pair, pair, ops
	m.gatherFields()
	r.items = append(make([]Item, len(r.fields)), Items(m.Bundle.Articles[m.oldArticle()], m.Bundle.Articles[m.newArticle()], ops)...)
	r.folds = Folds(r.items)
	m.gatherFacts()
	r.merged, r.made, r.rows = nil, rowsMade{}, nil
	m.Search.At = -1
	if r.held == nil {
		r.item, r.top = 0, 0
		m.nextChange(1, false, true)
		return
	}
	r.item = m.find(r.held.article, r.held.sentence)
}

// find returns the item that shows a sentence or, when neither version on
// screen is that article, what the sentence became in one of them.
func (m *Mode) find(article, sentence int) int {
	r := &m.revision
	at := r.history.Position(article)
	old := at == r.pair[0]
	if at != r.pair[0] && at != r.pair[1] {
		to := r.pair[1]
		if at < r.pair[0] {
			to, old = r.pair[0], true
		}
		sentence = follow(r.history, at, to, sentence)
	}
	for ; sentence >= 0; sentence-- {
		if i := With(r.items, sentence, old); i >= 0 {
			return i
		}
	}
	return 0
}

// follow returns what a sentence of one version became, or was, in another;
// where it does not stand, the sentence before it.
func follow(h *versions.History, from, to, sentence int) int {
	for ; from != to && sentence >= 0; sentence = max(sentence, 0) {
		step, back := from, from > to
		if back {
			step = from - 1
		}
		next := -1
		for s := sentence; s >= 0 && next < 0; s-- {
			for _, op := range h.Steps[step].Operations {
				here, there := op.Old, op.New
				if back {
					here, there = there, here
				}
				if len(there) > 0 && slices.Contains(here, s) {
					next = there[0]
					break
				}
			}
		}
		sentence = next
		if back {
			from--
		} else {
			from++
		}
	}
	return max(sentence, 0)
}

// stepping is the version of the two that another takes the place of.
func (r *revision) stepping() int {
	if r.pinned == r.wanted[1] {
		return r.wanted[0]
	}
	return r.wanted[1]
}

// stepVersion goes on to another version: the newer one of the two, and with it the
// older one unless that is pinned.
func (m *Mode) stepVersion(by int) {
	r := &m.revision
	last := len(r.history.Order) - 1
	if r.pinned >= 0 {
		at := r.stepping()
		if at += by; at == r.pinned {
			at += by
		}
		if at < 0 || at > last {
			m.noMore(by)
			return
		}
		m.compare([2]int{r.pinned, at})
		return
	}
	at := r.wanted[1] + by
	if at < 1 || at > last {
		m.noMore(by)
		return
	}
	m.compare([2]int{at - 1, at})
}

func (m *Mode) noMore(by int) {
	if by > 0 {
		m.Say("this is the newest version")
	} else {
		m.Say("this is the oldest version")
	}
}

// stepBase compares with another older version, and keeps that while stepping
// unless it is the one before.
func (m *Mode) stepBase(by int) {
	r := &m.revision
	base := r.wanted[0] + by
	switch {
	case base < 0:
		m.Say("this is the oldest version")
		return
	case base >= r.wanted[1]:
		m.Say("the version before is the nearest there is; " + m.KeyMap.Key(keys.NextVersion) + " goes on to the next")
		return
	}
	m.compare([2]int{base, r.wanted[1]})
	if base == r.wanted[1]-1 {
		r.pinned = -1
		return
	}
	r.pinned = base
	m.Say("version " + strconv.Itoa(base+1) + " is kept; " + m.KeyMap.Key(keys.PrevVersion) + " and " + m.KeyMap.Key(keys.NextVersion) + " step the other, " + m.KeyMap.Key(keys.PinBase) + " lets it go")
}

// pinBase keeps the older version while stepping, or lets it go.
func (m *Mode) pinBase() {
	r := &m.revision
	if r.pinned >= 0 {
		r.pinned = -1
		m.Say("each version is compared with the one before it")
		if r.wanted[1] > 0 {
			m.compare([2]int{r.wanted[1] - 1, r.wanted[1]})
		}
		return
	}
	r.pinned = r.wanted[0]
	m.Say("version " + strconv.Itoa(r.pinned+1) + " is kept; " + m.KeyMap.Key(keys.PrevVersion) + " and " + m.KeyMap.Key(keys.NextVersion) + " step the other")
}
