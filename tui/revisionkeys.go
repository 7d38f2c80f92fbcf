package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/keys"
	"broadsheet/tui/revise"
)

// reviseAct does what a key of the comparison asks for.
func (m *Model) reviseAct(a keys.Action) tea.Cmd {
	r := &m.revision
	switch a {
	case keys.SwitchMode:
		return m.switchMode()
	case keys.Help, keys.About, keys.Theme, keys.Mouse, keys.Reload, keys.Redraw, keys.Suspend, keys.Quit, keys.Copy, keys.Inspect, keys.InspectDown, keys.InspectUp, keys.Search:
		if a == keys.Copy && r.field(r.item) != nil {
			return m.copyChange() // it is no sentence that could be cited
		}
		m.standIn()
		return m.general(a)
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
		m.overlay = newVersionList(m)
	case keys.Changes:
		m.overlay = newChangeList(m)
	case keys.CopyGroup:
		return m.copyChange()
	case keys.Since:
		r.since = !r.since
		m.geo.valid = false
		if r.since {
			m.say("beside each sentence: the version since which it stands so")
		}
	case keys.OneColumn:
		r.oneColumn = !r.oneColumn
		m.geo.valid = false
		if !r.oneColumn && m.Width < pairWidth {
			m.say(fmt.Sprintf("side by side needs %d cells", pairWidth))
		}
	case keys.Back:
		if m.search.active() {
			m.search.clear()
			m.refoldSearched()
			r.searched = nil
		}
	default:
		m.walk(a)
	}
	return nil
}

// walk does the actions that move through the comparison.
func (m *Model) walk(a keys.Action) {
	r := &m.revision
	if len(r.rows) == 0 {
		return
	}
	half, full := max(m.geo.body/2, 1), max(m.geo.body-2, 1)
	switch a {
	case keys.NextSentence:
		m.stepItem(1)
	case keys.PrevSentence:
		m.stepItem(-1)
	case keys.LineDown:
		m.scrollRevision(1, false)
	case keys.LineUp:
		m.scrollRevision(-1, false)
	case keys.HalfDown:
		m.scrollRevision(half, true)
	case keys.HalfUp:
		m.scrollRevision(-half, true)
	case keys.PageDown:
		m.scrollRevision(full, true)
	case keys.PageUp:
		m.scrollRevision(-full, true)
	case keys.Top:
		r.item = r.shownItem(m, 0)
		r.top = 0
	case keys.End:
		m.goToItem(len(r.items) - 1)
	case keys.Next, keys.Prev:
		by := 1
		if a == keys.Prev {
			by = -1
		}
		if m.search.active() {
			m.nextRevisionHit(by)
		} else {
			m.nextChange(by, false, false)
		}
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
			m.say("everything is shown; " + m.keys.Key(keys.UnfoldAll) + " folds what is unchanged")
		}
	}
}

// stepItem moves by sentences; a fold counts as one.
func (m *Model) stepItem(by int) {
	r := &m.revision
	to := r.item + by
	if f, ok := m.folded(r.item); ok && by > 0 {
		to = r.folds[f].To
	}
	if to < 0 || to >= len(r.items) {
		m.scrollRevision(by, false)
		return
	}
	m.goToItem(to)
}

// goToItem stands on an item, or on the fold that hides it, and shows it.
func (m *Model) goToItem(item int) {
	r := &m.revision
	r.item = r.shownItem(m, item)
	if r.rows != nil {
		m.revealChange()
	}
}

// nextChange goes to the next change, or only to a grave one, and round from
// the last to the first.
func (m *Model) nextChange(by int, grave, here bool) {
	r := &m.revision
	n := len(r.items)
	at := r.item
	if here {
		at -= by
	}
	for range n {
		if at += by; at >= n || at < 0 {
			at = (at + n) % n
			m.say([]string{"round to the first change", "round to the last change"}[(1-by)/2])
		}
		if it := &r.items[at]; !it.Kept && (!grave || r.facts[at].grave) {
			m.goToItem(at)
			return
		}
	}
	switch {
	case grave:
		m.say("nothing grave has changed between these two")
	case !here:
		m.say("nothing has changed between these two")
	}
}

// unfold opens or closes the fold where the reader stands; on what has moved
// it goes to the other place.
func (m *Model) unfold() {
	r := &m.revision
	it := &r.items[r.item]
	if it.Away {
		m.goToItem(r.facts[r.item].other)
		return
	}
	f := revise.In(r.folds, r.item)
	if f < 0 {
		m.say("nothing is folded here")
		return
	}
	k := m.foldRef(f)
	r.open[k] = !r.open[k]
	m.refold()
}

// scrollRevision scrolls by rows; the focus goes with the screen as it does in
// the reader.
func (m *Model) scrollRevision(by int, turning bool) {
	r := &m.revision
	row := r.rowOf(r.item) - r.top
	before := r.top
	r.top = max(min(r.top+by, max(m.lastRevisionTop(), before)), 0)
	switch {
	case turning && r.top == before && by > 0:
		m.goToItem(len(r.items) - 1)
	case turning && r.top == before:
		m.goToItem(0)
	case turning:
		m.focusRevisionRow(min(max(row, m.margin()), m.geo.body-1-m.margin()))
	default:
		if from, to := r.rowsOf(r.item); to <= r.top {
			m.focusRevisionRow(0)
		} else if from >= r.top+m.geo.body {
			m.focusRevisionRow(m.geo.body - 1)
		}
	}
}

// focusRevisionRow stands on what a row of the screen shows, or the nearest
// below it.
func (m *Model) focusRevisionRow(row int) {
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
func (m *Model) copyChange() tea.Cmd {
	r := &m.revision
	if r.item >= len(r.items) {
		return nil
	}
	if f := r.field(r.item); f != nil {
		return m.toClipboard(fmt.Sprintf("%s of version %d:\n\n> %s\n\nof version %d:\n\n> %s\n",
			fieldLabels[f.Name].name, r.pair[0]+1, visible.String(orNothing(f.Old)), r.pair[1]+1, visible.String(orNothing(f.New))), "both wordings")
	}
	op := r.ops[r.items[r.item].Op]
	var b strings.Builder
	for side, sentences := range [][]int{op.Old, op.New} {
		article := []int{m.oldArticle(), m.newArticle()}[side]
		a := m.bundle.Articles[article]
		words := "nothing"
		if len(sentences) > 0 {
			words = "> " + visible.String(strings.Join(strings.Fields(revise.Cover(a, sentences).Of(a.Text)), " "))
		}
		fmt.Fprintf(&b, "Version %d, %s:\n\n%s\n\n", r.pair[side]+1, m.versionName(r.pair[side]), words)
	}
	return m.toClipboard(b.String(), "both wordings")
}

// goToSentence goes to a sentence of a version on screen, or to what it became
// there.
func (m *Model) goToSentence(article, sentence int) {
	if len(m.revision.items) > 0 {
		m.goToItem(m.find(article, sentence))
	}
}
