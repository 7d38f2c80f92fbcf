package compare

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// revisionOf is the commit that made a version, nil where git says nothing.
func (m *Mode) revisionOf(place int) *bundle.Revision {
	return m.Bundle.Articles[m.revision.history.Order[place]].Revision
}

// madeBy is a version's commit in a line: its short name, its subject and its
// author; "" where there is none.
func (m *Mode) madeBy(place int) string {
	r := m.revisionOf(place)
	switch {
	case r == nil:
		return ""
	case r.State != bundle.Committed:
		return r.State.String()
	}
	return desk.Spaced(visible.String(r.Short() + " " + r.Subject + " · " + r.Author))
}

// commit shows the commit that made a version: who wrote it and when, the whole
// message, and what came after it and left the text as it was.
func (w *sheet) commit(place int) {
	t, r := w.m.Theme, w.m.revisionOf(place)
	if r == nil {
		return
	}
	if r.State == bundle.Committed {
		w.Put(2, frame.In(desk.Spaced(visible.String("commit "+r.Short()+" by "+r.Author)), t.Text))
		w.Put(2, frame.In("author date "+visible.String(r.Authored)+", committed "+visible.String(r.Committed), t.Faint))
		for line := range strings.Lines(r.Message) {
			if line = strings.TrimSpace(line); line != "" {
				w.Put(4, frame.In(visible.String(line), t.Text))
			}
		}
	}
	for _, u := range r.Folded {
		what := u.State.String()
		if u.State == bundle.Committed {
			what = u.Short() + " " + u.Subject
		}
		w.Put(2, frame.In(desk.Spaced(visible.String("after it, text unchanged: "+what+": "+u.What)), t.Faint))
	}
}
