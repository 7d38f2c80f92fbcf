package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// Do does what a key asks for.
func (m *Mode) Do(a keys.Action) (cmd tea.Cmd, done bool) {
	r := &m.revision
	if r.history == nil {
		return nil, false
	}
	switch a {
	case keys.Copy:
		if r.field(r.item) == nil {
			return nil, false
		}
		return m.copyChange(), true // it is no sentence that could be cited
	case keys.CopyGroup:
		return m.copyChange(), true
	case keys.NextVersion:
		m.stepVersion(1)
	case keys.PrevVersion:
		m.stepVersion(-1)
	case keys.OlderBase:
		m.stepBase(-1)
	case keys.NewerBase:
		m.stepBase(1)
	case keys.PinBase:
		m.pinBase()
	case keys.PickVersion:
		m.Lay(newVersionList(m))
	case keys.Changes:
		m.Lay(newChangeList(m))
	case keys.TurnSort:
		return m.turn(), true
	case keys.Since:
		r.since = !r.since
		m.Geo.Valid = false
		if r.since {
			m.Say("beside each sentence: the version since which it stands so")
		}
	case keys.OneColumn:
		r.oneColumn = !r.oneColumn
		m.Geo.Valid = false
		if !r.oneColumn && m.Width < pairWidth {
			m.Say(fmt.Sprintf("side by side needs %d cells", pairWidth))
		}
	case keys.Back:
		if !m.Search.Active() {
			return nil, false
		}
		m.Search.Clear()
		m.refoldSearched()
		r.searched = nil
	default:
		return nil, m.walk(a)
	}
	return nil, true
}

// walk does the actions that move through the comparison.
func (m *Mode) walk(a keys.Action) bool {
	r := &m.revision
	if len(r.rows) == 0 {
		return false
	}
	half, full := max(m.Geo.Body/2, 1), max(m.Geo.Body-2, 1)
	switch a {
	case keys.NextSentence:
		m.stepItem(1)
	case keys.PrevSentence:
		m.stepItem(-1)
	case keys.LineDown:
		m.scrollBy(1, false)
	case keys.LineUp:
		m.scrollBy(-1, false)
	case keys.HalfDown:
		m.scrollBy(half, true)
	case keys.HalfUp:
		m.scrollBy(-half, true)
	case keys.PageDown:
		m.scrollBy(full, true)
	case keys.PageUp:
		m.scrollBy(-full, true)
	case keys.Top:
		r.item = r.shownItem(m, 0)
		r.top = 0
	case keys.End:
		m.goToItem(len(r.items) - 1)
	case keys.Next, keys.Prev:
		if m.Search.Active() {
			return false
		}
		by := 1
		if a == keys.Prev {
			by = -1
		}
		m.nextChange(by, false, false)
	case keys.NextGrave:
		m.nextChange(1, true, false)
	case keys.PrevGrave:
		m.nextChange(-1, true, false)
	case keys.Unfold:
		m.unfold()
	case keys.UnfoldAll:
		r.allOpen = !r.allOpen
		clear(r.open)
		r.searched = nil
		m.refold()
		if r.allOpen {
			m.Say("everything is shown; " + m.KeyMap.Key(keys.UnfoldAll) + " folds what is unchanged")
		}
	default:
		return false
	}
	return true
}

// stepItem moves by sentences; a fold counts as one.
func (m *Mode) stepItem(by int) {
	r := &m.revision
	to := r.item + by
	if f, ok := m.folded(r.item); ok && by > 0 {
		to = r.folds[f].To
	}
	if to < 0 || to >= len(r.items) {
		m.scrollBy(by, false)
		return
	}
	m.goToItem(to)
}

// goToItem stands on an item, or on the fold that hides it, and shows it.
func (m *Mode) goToItem(item int) {
	r := &m.revision
	r.item = r.shownItem(m, item)
	if r.rows != nil {
		m.revealChange()
	}
}

// nextChange goes to the next change, or only to a grave one, and round from
// the last to the first.
func (m *Mode) nextChange(by int, grave, here bool) {
	r := &m.revision
	n := len(r.items)
	at := r.item
	if here {
		at -= by
	}
	for range n {
		if at += by; at >= n || at < 0 {
			at = (at + n) % n
			m.Say([]string{"round to the first change", "round to the last change"}[(1-by)/2])
		}
		if it := &r.items[at]; !it.Kept && (!grave || r.facts[at].grave) {
			m.goToItem(at)
			return
		}
	}
	switch {
	case grave:
		m.Say("nothing grave has changed between these two")
	case !here:
		m.Say("nothing has changed between these two")
	}
}

// unfold opens or closes the fold where the reader stands; on what has moved
// it goes to the other place.
func (m *Mode) unfold() {
	r := &m.revision
	it := &r.items[r.item]
	if it.Away {
		m.goToItem(r.facts[r.item].other)
		return
	}
	f := In(r.folds, r.item)
	if f < 0 {
		m.Say("nothing is folded here")
		return
	}
	k := m.foldRef(f)
	r.open[k] = !r.open[k]
	m.refold()
}

// scrollBy scrolls by rows; the focus goes with the screen as it does in
// the reader.
func (m *Mode) scrollBy(by int, turning bool) {
	r := &m.revision
	row := r.rowOf(r.item) - r.top
	before := r.top
	r.top = max(min(r.top+by, max(m.lastTop(), before)), 0)
	switch {
	case turning && r.top == before && by > 0:
		m.goToItem(len(r.items) - 1)
	case turning && r.top == before:
		m.goToItem(0)
	case turning:
		m.focusRow(min(max(row, m.Margin()), m.Geo.Body-1-m.Margin()))
	default:
		if from, to := r.rowsOf(r.item); to <= r.top {
			m.focusRow(0)
		} else if from >= r.top+m.Geo.Body {
			m.focusRow(m.Geo.Body - 1)
		}
	}
}

// focusRow stands on what a row of the screen shows, or the nearest
// below it.
func (m *Mode) focusRow(row int) {
	r := &m.revision
	for at := max(r.top+row, 0); at < len(r.rows); at++ {
		if r.rows[at].Item >= 0 {
			r.item = r.rows[at].Item
			return
		}
	}
	r.item = r.shownItem(m, len(r.items)-1)
}

// copyChange puts both wordings of a change on the clipboard.
func (m *Mode) copyChange() tea.Cmd {
	r := &m.revision
	if r.item >= len(r.items) {
		return nil
	}
	if f := r.field(r.item); f != nil {
		return m.ToClipboard(fmt.Sprintf("%s of version %d:\n\n> %s\n\nof version %d:\n\n> %s\n",
			fieldLabels[f.Name].name, r.pair[0]+1, visible.String(desk.OrNothing(f.Old)), r.pair[1]+1, visible.String(desk.OrNothing(f.New))), "both wordings")
	}
	op := r.ops[r.items[r.item].Op]
	var b strings.Builder
	for side, sentences := range [][]int{op.Old, op.New} {
		article := []int{m.oldArticle(), m.newArticle()}[side]
		a := m.Bundle.Articles[article]
		words := "nothing"
		if len(sentences) > 0 {
			words = "> " + visible.String(strings.Join(strings.Fields(Cover(a, sentences).Of(a.Text)), " "))
		}
		fmt.Fprintf(&b, "Version %d, %s:\n\n%s\n\n", r.pair[side]+1, m.versionName(r.pair[side]), words)
	}
	return m.ToClipboard(b.String(), "both wordings")
}

// GoTo goes to a sentence of a version on screen, or to what it became
// there.
func (m *Mode) GoTo(at bundle.Ref) {
	if len(m.revision.items) > 0 {
		m.goToItem(m.find(at.Article, at.Sentence))
	}
}
