package reading

import (
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/page"
)

// markedAt is the sign of what a reader has marked at the sentences that begin
// on a line, of the first that has one; an empty piece when none has.
func (m *Mode) markedAt(article int, l *page.Line) frame.Piece {
	if l.Src.Empty() {
		return frame.Piece{}
	}
	a := m.Bundle.Articles[article]
	for s := max(a.SentenceAt(l.Src.Start), 0); s < len(a.Sentences) && a.Sentences[s].Start < l.Src.End; s++ {
		if a.Sentences[s].Start < l.Src.Start {
			continue
		}
		if p, ok := m.Sign(desk.Ref(article, s), nil); ok {
			return p
		}
	}
	return frame.Piece{}
}
