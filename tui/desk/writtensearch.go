package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// soughtMsg brings the line of the written report that holds what is searched
// for; -1 for none.
type soughtMsg struct {
	gen, serial, sought int
	hit                 int
}

// find goes to the next line that holds what is searched for, or the previous
// one, and round. A report of a thousand articles has megabytes: it is looked
// through in the background.
func (w *written) find(from, by int) tea.Cmd {
	w.sought++
	want := strings.ToLower(w.query.Text)
	if want == "" {
		w.hit = -1
		return nil
	}
	lines, msg := w.plain, soughtMsg{w.d.Gen, w.serial, w.sought, -1} // lines are added behind these only
	return func() tea.Msg {
		n := len(lines)
		for i := range n {
			if at := ((from+by*i)%n + n) % n; strings.Contains(lines[at], want) {
				msg.hit = at
				break
			}
		}
		return msg
	}
}

// soughtLine goes to the line that was found.
func (d *Desk) soughtLine(msg soughtMsg) {
	w, ok := d.overlay.(*written)
	if !ok || msg.gen != d.Gen || msg.serial != w.serial || msg.sought != w.sought {
		return
	}
	if w.hit = msg.hit; w.hit < 0 {
		d.Say("the report does not hold “" + w.query.Text + "”")
		return
	}
	w.At = max(w.hit-d.boxRoom()/3, 0)
	w.clamp()
}

// endSearch searches for nothing any more.
func (w *written) endSearch() {
	w.query.Text, w.hit = "", -1
	w.sought++
}

// search gives a key to what is searched for.
func (w *written) search(k tea.KeyPressMsg) tea.Cmd {
	switch k.String() {
	case "esc":
		w.typing = false
		w.endSearch()
	case "enter":
		w.typing = false
	default:
		if w.query.Edit(k) {
			return w.find(max(w.At, 0), 1)
		}
	}
	return nil
}
