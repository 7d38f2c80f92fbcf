package compare

import (
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// A sheet is what this mode writes on the panel's.
type sheet struct {
	*desk.Sheet
	m *Mode
}

// inspected is what the rows of the panel depend on.
type inspected struct {
	at     bundle.Ref
	folded bool       // it stands for sentences that are folded away
	field  *headField // metadata that stands there instead of a sentence
}

// Inspect shows the sentence where the reader stands as every version has it.
func (m *Mode) Inspect(s *desk.Sheet) {
	r := &m.revision
	field := r.field(r.item)
	article, sentence, ok := m.standing()
	if !ok && field == nil {
		return
	}
	_, folded := m.folded(r.item)
	if !s.Begin(inspected{desk.Ref(article, sentence), folded, field}) {
		return
	}
	w := sheet{s, m}
	switch {
	case field != nil:
		w.fieldLife(field)
		return
	case folded:
		w.Put(0, m.Describe()...)
		return
	}
	life := r.history.Life(desk.Ref(article, sentence))
	for i := len(life) - 1; i >= 0; i-- { // the newest first: that is what stands
		if !sameStage(life, i) {
			w.stage(&life[i], sinceStage(life, i))
			w.commit(r.history.Position(life[i].Article))
		}
	}
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
	place := h.Position(st.Article)
	w.Blank()
	name := "version " + strconv.Itoa(place+1)
	if p := h.Position(last.Article); p > place {
		name += " to " + strconv.Itoa(p+1)
	}
	head := []frame.Piece{frame.In(name, t.Title), frame.In("  "+m.versionDate(place)+"  ", t.Faint)}
	op := &st.Operation
	switch {
	case st.Kind == versions.Deleted:
		w.Put(0, append(head, frame.In("deleted", t.Signs.Dropped.Style))...)
		return
	case st.Kind == versions.Added:
		w.Put(0, append(head, frame.In("first printed", t.Signs.Added.Style))...)
		w.Put(2, frame.In(desk.Spaced(coverOf(m.Bundle.Articles[st.Article], st.Sentences)), t.Text))
		return
	}
	words := headOf(op)
	what, grave := versions.Matter(*op, m.Bundle.Articles[h.Order[place-1]], m.Bundle.Articles[st.Article])
	style := t.Faint
	if grave {
		words, style = words+", "+what, t.Signs.Grave.Style
	}
	w.Put(0, append(head, frame.In(words, style))...)
	w.Put(2, m.inlineEdits(op, m.Bundle.Articles[h.Order[place-1]], m.Bundle.Articles[st.Article])...)
}

func coverOf(a *bundle.Article, sentences []int) string {
	if len(sentences) == 0 {
		return ""
	}
	return Cover(a, sentences).Of(a.Text)
}

// inlineEdits is the newer wording of an operation with what was taken out
// before what was put in.
func (m *Mode) inlineEdits(op *versions.Operation, old, new *bundle.Article) []frame.Piece {
	t := m.Theme
	span := Cover(new, op.New)
	var ps []frame.Piece
	at := span.Start
	for _, e := range op.Edits {
		if e.New.Start > at {
			ps = frame.Join(ps, frame.In(desk.Spaced(new.Text[at:e.New.Start]), t.Text))
		}
		if !e.Old.Empty() {
			ps = frame.Join(ps, frame.In(" ", t.Text), frame.In(desk.Spaced(e.Old.Of(old.Text)), m.editStyle(e.Class, true)))
			if !e.New.Empty() {
				ps = append(ps, frame.In(" ", t.Text))
			}
		}
		if !e.New.Empty() {
			ps = frame.Join(ps, frame.In(desk.Spaced(e.New.Of(new.Text)), m.editStyle(e.Class, false)))
		}
		at = max(at, e.New.End)
	}
	if at < span.End {
		ps = frame.Join(ps, frame.In(desk.Spaced(new.Text[at:span.End]), t.Text))
	}
	return ps
}
