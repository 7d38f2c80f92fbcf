package listing

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/review"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// A judged view is one whose rows are findings, each with verdicts of its own.
type judged interface {
	// Judges is the kind of finding that a row is, and where it stands.
	Judges(r Row) review.Subject
}

// A placed view is one whose rows are sentences, and not what several print.
type placed interface{ OneSentence() }

// Printings are the other sentences that the row stands for, where it stands
// for several.
func (l *List) Printings() []bundle.Ref {
	r, ok := l.Row()
	if !ok || l.Found == nil {
		return nil
	}
	to, ok := l.view.Target(r)
	if !ok {
		return nil
	}
	return l.printings(to)
}

func (l *List) printings(to desk.Arrival) []bundle.Ref {
	if _, one := l.view.(placed); one {
		return nil
	}
	const most = 16 // a row may stand for thousands
	return to.Beside[:min(len(to.Beside), most)]
}

// marked is the sign of what a reader has marked at a row.
func (l *List) marked(p spot) (frame.Piece, bool) {
	if p.row < 0 || l.Found == nil {
		return frame.Piece{}, false
	}
	r := l.table.Sections[p.section].Rows[p.row]
	if r.Sub > 0 {
		return frame.Piece{}, false
	}
	to, ok := l.view.Target(r)
	if !ok || to.At.Sentence < 0 {
		return frame.Piece{}, false
	}
	if j, is := l.view.(judged); is {
		on := j.Judges(r)
		return l.Sign(to.At, &on)
	}
	if s, ok := l.Sign(to.At, nil); ok {
		return s, true
	}
	for _, o := range l.printings(to) {
		if s, ok := l.Sign(o, nil); ok {
			return s, true
		}
	}
	return frame.Piece{}, false
}

// paneTitle is the title of the pane, and what readers have marked at the row.
func (l *List) paneTitle() []frame.Piece {
	t := l.Theme
	ps := []frame.Piece{frame.In(l.view.Inspected(), t.Title)}
	r, ok := l.Row()
	if !ok || l.Found == nil {
		return ps
	}
	to, ok := l.view.Target(r)
	if !ok || to.At.Sentence < 0 || to.At.Sentence >= len(l.Bundle.Articles[to.At.Article].Sentences) {
		return ps
	}
	if marked := l.Marked(desk.Ref(to.At.Article, to.At.Sentence), t.Confirm, t.Faint); len(marked) > 0 {
		ps = append(append(ps, frame.In(" · ", t.Faint)), marked...)
	}
	return ps
}

// stood is where the reader stood.
type stood struct {
	at  spot
	top int
}

// Rejudge drops the rows, which are of other findings, and has them made anew;
// the reader will stand where he stands.
func (l *List) Rejudge() tea.Cmd {
	if l.table == nil {
		return nil
	}
	l.stood = &stood{l.at, l.top}
	l.table = nil
	return l.want()
}

// standAgain goes to the row at the place where the reader stood, or to the
// last before it.
func (l *List) standAgain() {
	was := l.stood
	if l.stood = nil; was == nil || len(l.table.Sections) == 0 {
		return
	}
	at := was.at
	if at.section >= len(l.table.Sections) {
		at = spot{len(l.table.Sections) - 1, len(l.table.Sections[len(l.table.Sections)-1].Rows) - 1}
	}
	rows := l.table.Sections[at.section].Rows
	at.row = min(at.row, len(rows)-1)
	for at.row > 0 && rows[at.row].Sub > 0 {
		at.row--
	}
	if l.folded(at.section) || at.row < 0 {
		at.row = -1
	}
	if at.row < 0 && l.table.Sections[at.section].Title == "" {
		return
	}
	l.at, l.top = at, was.top
}
