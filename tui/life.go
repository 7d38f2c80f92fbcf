package tui

import (
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/tui/frame"
	"broadsheet/tui/revise"
)

// inspectLife brings the rows of the inspector up to date: the sentence where
// the reader stands, as every version has it.
func (m *Model) inspectLife() {
	in := &m.inspector
	if !in.open {
		return
	}
	width := m.Width - 4
	if m.geo.side > 0 {
		width = m.geo.side - 4
	}
	field := m.revision.field(m.revision.item)
	article, sentence, ok := m.standing()
	_, folded := m.folded(m.revision.item)
	at := inspected{ref: ref(article, sentence), width: width, theme: m.Theme, folded: folded, field: field}
	if !ok && field == nil || in.at == at && in.rows != nil {
		return
	}
	in.at, in.top = at, 0
	w := sheet{m: m, width: width}
	if field != nil {
		w.fieldLife(field)
		in.rows = w.rows
		return
	}
	if folded {
		w.put(0, m.describeChange()...)
		in.rows = w.rows
		return
	}
	life := m.revision.history.Life(ref(article, sentence))
	for i := len(life) - 1; i >= 0; i-- { // the newest first: that is what stands
		if !sameStage(life, i) {
			w.stage(&life[i], sinceStage(life, i))
		}
	}
	in.rows = w.rows
}

// sameStage reports whether a stage says nothing new against the one before.
func sameStage(life []versions.Stage, i int) bool {
	return i > 0 && life[i].Kind == versions.Kept && !life[i].Operation.Moved
}

// sinceStage is the last stage in which it still stood as in stage i.
func sinceStage(life []versions.Stage, i int) *versions.Stage {
	for i+1 < len(life) && sameStage(life, i+1) {
		i++
	}
	return &life[i]
}

// stage shows how the sentence stood from one version to another.
func (w *sheet) stage(st, last *versions.Stage) {
	m, t := w.m, w.m.Theme
	h := m.revision.history
	place := h.Place(st.Article)
	w.blank()
	name := "version " + strconv.Itoa(place+1)
	if p := h.Place(last.Article); p > place {
		name += " to " + strconv.Itoa(p+1)
	}
	head := []frame.Piece{frame.In(name, t.Title), frame.In("  "+m.versionDate(place)+"  ", t.Faint)}
	op := &st.Operation
	switch {
	case st.Kind == versions.Deleted:
		w.put(0, append(head, frame.In("deleted", t.Signs.Dropped.Style))...)
		return
	case st.Kind == versions.Added:
		w.put(0, append(head, frame.In("first printed", t.Signs.Added.Style))...)
		w.put(2, frame.In(spaced(coverOf(m.bundle.Articles[st.Article], st.Sentences)), t.Text))
		return
	}
	words := headOf(op)
	what, grave := versions.Matter(*op, m.bundle.Articles[h.Order[place-1]], m.bundle.Articles[st.Article])
	style := t.Faint
	if grave {
		words, style = words+", "+what, t.Signs.Contrast.Style
	}
	w.put(0, append(head, frame.In(words, style))...)
	w.put(2, m.inlineEdits(op, m.bundle.Articles[h.Order[place-1]], m.bundle.Articles[st.Article])...)
}

func coverOf(a *bundle.Article, sentences []int) string {
	if len(sentences) == 0 {
		return ""
	}
	return revise.Cover(a, sentences).Of(a.Text)
}

// inlineEdits is the newer wording of an operation with what was taken out
// before what was put in.
func (m *Model) inlineEdits(op *versions.Operation, old, new *bundle.Article) []frame.Piece {
	t := m.Theme
	span := revise.Cover(new, op.New)
	var ps []frame.Piece
	at := span.Start
	for _, e := range op.Edits {
		if e.New.Start > at {
			ps = frame.Join(ps, frame.In(spaced(new.Text[at:e.New.Start]), t.Text))
		}
		if !e.Old.Empty() {
			ps = frame.Join(ps, frame.In(" ", t.Text), frame.In(spaced(e.Old.Of(old.Text)), m.editStyle(e.Class, true)))
			if !e.New.Empty() {
				ps = append(ps, frame.In(" ", t.Text))
			}
		}
		if !e.New.Empty() {
			ps = frame.Join(ps, frame.In(spaced(e.New.Of(new.Text)), m.editStyle(e.Class, false)))
		}
		at = max(at, e.New.End)
	}
	if at < span.End {
		ps = frame.Join(ps, frame.In(spaced(new.Text[at:span.End]), t.Text))
	}
	return ps
}
