package compare

import (
	"broadsheet/bundle"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// Judged is the change where the reader stands or, where nothing has changed,
// the sentence; why says why there is neither.
func (m *Mode) Judged() (at bundle.Ref, what []review.Subject, why string) {
	r := &m.revision
	if r.history == nil || r.item >= len(r.items) {
		return at, nil, "there is no sentence here to mark"
	}
	if _, folded := m.folded(r.item); folded {
		return at, nil, m.KeyMap.Key(keys.Unfold) + " shows the sentences that are folded here; then they can be marked"
	}
	at, s, ok := m.subject(r.item)
	if !ok {
		return at, nil, "the newer version has no sentence at which this could be kept"
	}
	return at, []review.Subject{s}, ""
}

// subject is what a verdict on an item is about, and the sentence at which it
// is kept.
func (m *Mode) subject(item int) (at bundle.Ref, s review.Subject, ok bool) {
	r := &m.revision
	if f := r.field(item); f != nil {
		s, ok = report.FieldSubject(m.Bundle, m.newArticle(), &f.Field)
		return desk.Ref(m.newArticle(), 0), s, ok
	}
	op := &r.ops[r.items[item].Op]
	at = desk.Ref(m.newArticle(), 0)
	if len(op.New) > 0 {
		at.Sentence = op.New[0]
	} else {
		at = desk.Ref(m.oldArticle(), op.Old[0])
	}
	if r.items[item].Kept {
		return at, review.Subject{Thing: review.Sentence, Article: at.Article, Span: m.Span(at.Article, at.Sentence)}, true
	}
	return at, report.ChangeSubject(m.Bundle, m.oldArticle(), m.newArticle(), op), true
}

// markedSign is the sign of what was marked of an item; false when nothing was.
func (m *Mode) markedSign(item int) (frame.Piece, bool) {
	at, s, ok := m.subject(item)
	if !ok {
		return frame.Piece{}, false
	}
	return m.Sign(at, &s)
}

// markedWords says what was marked where the reader stands.
func (m *Mode) markedWords() []frame.Piece {
	t := m.Theme
	at, s, ok := m.subject(m.revision.item)
	if !ok {
		return nil
	}
	ps := m.MarkedOf(at, &s, t.StatusStrong, t.StatusHint)
	if len(ps) > 0 {
		ps = append(ps, frame.In("; ", t.StatusHint))
	}
	return ps
}

// markedIn is the sign of an item in a list, or a blank.
func (m *Mode) markedIn(item int, chosen bool) frame.Piece {
	t := m.Theme
	s, ok := m.markedSign(item)
	switch {
	case !ok && chosen:
		return frame.In(" ", t.BoxSelected)
	case !ok:
		return frame.In(" ", t.Box)
	case chosen:
		return frame.In(s.Text, t.BoxSelected)
	}
	return frame.In(s.Text, s.Style.Over(t.Box))
}
