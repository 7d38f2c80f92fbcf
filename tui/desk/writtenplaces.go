package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// The written report is walked as a list is: Enter reads a place in the text,
// where the next and the previous place are a key away, and so is the report.
var _ source = (*written)(nil)

// read leads to the place where the cursor is.
func (w *written) read() tea.Cmd {
	d := w.d
	if !w.sees(w.place) {
		d.Say("no place stands in this part of the report")
		return nil
	}
	if d.trail.list != nil && d.trail.list != source(w) {
		d.trail.list.left()
	}
	d.overlay = nil // it is written on
	return d.follow(w, Arrival{At: w.places[w.place].at})
}

// Walk goes to the next place, or the previous one.
func (w *written) Walk(by int) (Arrival, bool) {
	to := w.place + by
	if to < 0 || to >= len(w.places) {
		return Arrival{}, false
	}
	w.place, w.hit = to, -1
	if !w.sees(to) {
		w.At = max(w.places[to].line-w.d.boxRoom()/3, 0)
	}
	return Arrival{At: w.places[to].at}, true
}

// Walked says at which place of how many the report stands, and its line.
func (w *written) Walked() (n, of int, what []frame.Piece) {
	if w.place >= len(w.places) {
		return 0, len(w.places), nil
	}
	return w.place + 1, len(w.places), []frame.Piece{frame.In(w.item(w.places[w.place].line), theme.Style{Fg: w.d.Theme.Outlet.Fg})}
}

// item is the first line of an item without its bullet.
func (w *written) item(line int) string {
	return strings.TrimPrefix(strings.TrimSpace(ansi.Strip(w.lines[line])), "• ")
}

// back lays the report over the view again over which it was opened.
func (w *written) back() tea.Cmd {
	d := w.d
	cmd := d.Show(w.from, w.from.Place())
	d.Lay(w)
	return cmd
}

// called names it on the bar over the text.
func (w *written) called() string { return "Report" }

// left ends the writing.
func (w *written) left() { w.Closed() }
