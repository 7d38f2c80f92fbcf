package desk

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// A viewAt is where a view stands in the line of views, in cells.
type viewAt struct {
	from, to int
	mode     Mode
}

// views are the modes in the line of views, by their digits.
func (d *Desk) views() []Mode {
	var out []Mode
	for _, m := range d.modes {
		place, _ := m.View()
		if place < 1 || place == 1 && m != d.text {
			continue
		}
		if s, ok := m.(interface{ Shown() bool }); ok && !s.Shown() {
			continue
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b Mode) int {
		x, _ := a.View()
		y, _ := b.View()
		return x - y
	})
	return out
}

// HasView reports whether a view stands at a place in the line.
func (d *Desk) HasView(place int) bool {
	return slices.ContainsFunc(d.views(), func(m Mode) bool {
		p, _ := m.View()
		return p == place
	})
}

// chooseView shows the view at a place in the line. From a view to another the
// keys of the marks and of the columns have moved, which is said once.
func (d *Desk) chooseView(place int) tea.Cmd {
	for _, m := range d.views() {
		if p, _ := m.View(); p == place {
			if m != d.on && place == 6 { // no other key was ever the hits'
				d.endTrail()
				return d.Show(m, m.Place())
			}
			if m != d.on {
				return d.to(m, keys.View1, "1 to 5 choose views; 0 and M switch marks")
			}
			if d.trail.list != nil {
				d.trail.list.left()
			}
			d.trail = trail{}
			if place == 1 {
				d.Say("this is view 1; 0 and M switch marks")
			} else {
				d.Say("this is view " + strconv.Itoa(place))
			}
			return nil
		}
	}
	if place == 6 {
		d.Say("view 6 shows the hits of a search: " + d.KeyMap.Key(keys.Search) + " begins one")
	} else {
		d.Say("there is no view " + strconv.Itoa(place))
	}
	return nil
}

// nextView shows the next view in the line, round from the last to the first.
func (d *Desk) nextView(by int) tea.Cmd {
	all := d.views()
	if len(all) < 2 {
		d.Say("there is one view; " + d.KeyMap.Key(keys.Search) + " begins a search, and its hits are another")
		return nil
	}
	i := max(slices.Index(all, d.on), 0)
	return d.to(all[(i+by+len(all))%len(all)], keys.NextView, "Tab goes from view to view; h and l from column to column")
}

// to shows a view where it stood, and says once that its key had another
// meaning before.
func (d *Desk) to(m Mode, key keys.Action, moved string) tea.Cmd {
	if d.on == d.text && !d.told[key] {
		d.told[key] = true
		d.Say(moved)
	}
	d.endTrail()
	return d.Show(m, m.Place())
}

// clickView shows the view that stands at a cell of the first row, or opens the
// filter that is said there.
func (d *Desk) clickView(x int) tea.Cmd {
	d.lineOfViews(d.Width - d.PiecesWidth(d.mustSay()) - 2)
	for _, v := range d.line {
		if x >= v.from && x < v.to && v.mode != d.on {
			d.endTrail()
			return d.Show(v.mode, v.mode.Place())
		}
	}
	if d.Filter != nil && x >= d.chip.from && x < d.chip.to {
		return d.act(keys.Filter)
	}
	return nil
}

// DrawViews draws the first row of the screen, the same in every view: what is
// read, the views with their digits, and at the right what failed, how far the
// analysis has come, how much was guessed, and what the view says there, in the
// first of several ways for which there is room.
func (d *Desk) DrawViews(says ...[]frame.Piece) {
	t := d.Theme
	right := d.mustSay()
	left := d.lineOfViews(d.Width - d.PiecesWidth(right) - 2)
	room := d.Width - d.PiecesWidth(left) - d.PiecesWidth(right) - 4
	guessed := []frame.Piece{frame.In(d.WarningCount(), t.Faint)}
	for _, s := range append(says, nil) {
		if guessed[0].Text != "" && len(s) > 0 {
			s = append([]frame.Piece{guessed[0], frame.In("  ", t.Text)}, s...)
		} else if guessed[0].Text != "" {
			s = guessed
		}
		if n := d.PiecesWidth(s); n > 0 && n <= room {
			if len(right) > 0 {
				right = append(right, frame.In("  ", t.Text))
			}
			right = append(right, s...)
			break
		}
	}
	right = append(right, frame.In(" ", t.Text))
	d.chip = hintAt{}
	for x, i := d.Width-d.PiecesWidth(right), 0; i < len(right); i++ {
		w := d.Cells(right[i].Text)
		if d.Filter != nil && right[i].Text == d.filterWords() {
			d.chip = hintAt{x, x + w, keys.Filter}
		}
		x += w
	}
	d.Spread(left, right, d.Width)
	d.Newline()
}

// mustSay is what the first row says whatever the width: what failed, and how
// far the analysis has come.
func (d *Desk) mustSay() []frame.Piece {
	t := d.Theme
	var ps []frame.Piece
	add := func(more ...frame.Piece) {
		if len(ps) > 0 {
			ps = append(ps, frame.In("  ", t.Text))
		}
		ps = append(ps, more...)
	}
	if s := d.FaultWords(); s != "" {
		add(frame.In(s, t.Error))
	}
	if s := d.filterWords(); s != "" {
		add(frame.In(s, t.Pinned))
	}
	if w := d.working(); w != nil {
		add(frame.In(w.Working(), t.Progress))
	}
	switch {
	case d.Failed != nil:
		add(frame.In("analysis failed", t.Error))
	case d.Found == nil && d.stopAnalysis != nil:
		done, of := d.Progress.Done, max(d.Progress.Of, 1)
		const bar = 10
		full := min(bar*done/of, bar)
		add(frame.In("analysing ", t.Faint), frame.In(strings.Repeat("━", full), t.Progress), frame.In(strings.Repeat("─", bar-full), t.ProgressRest))
	}
	return ps
}

// leastName is how many cells of the bundle's name stay before the names of
// the views give way.
const leastName = 8

// lineOfViews is the bundle's name and the views, as much of them as fits, and
// notes where each view stands. First the bundle's name is cut and given up,
// then the views that are not on screen lose their names.
func (d *Desk) lineOfViews(room int) []frame.Piece {
	t, name := d.Theme, visible.String(d.Bundle.Name)
	all := d.views()
	for _, try := range [...]struct{ named, bare bool }{{true, false}, {false, false}, {false, true}} {
		bare := try.bare
		var ps []frame.Piece
		for _, m := range all {
			ps = append(ps, d.viewPieces(m, bare)...)
		}
		width := d.PiecesWidth(ps)
		most := room - width - 3
		if !bare && (width >= room || try.named && most < min(leastName, d.Cells(name))) {
			continue
		}
		if !try.named && !bare {
			most = 0
		}
		left := []frame.Piece{frame.In(" ", t.Text)}
		if most >= 3 {
			if d.Cells(name) > most {
				name = d.Truncate(name, most, "…")
			}
			left = append(left, frame.In(name, t.Title), frame.In("  ", t.Text))
		}
		d.line = d.line[:0]
		x := d.PiecesWidth(left)
		for _, m := range all {
			w := d.PiecesWidth(d.viewPieces(m, bare))
			d.line = append(d.line, viewAt{x, x + w, m})
			x += w
		}
		return append(left, ps...)
	}
	return nil
}

// viewPieces is a view in the line: its digit and, unless it is bare, its
// name. That of the view on screen stands in a box.
func (d *Desk) viewPieces(m Mode, bare bool) []frame.Piece {
	t := d.Theme
	place, name := m.View()
	if m == d.on {
		return []frame.Piece{frame.In(" "+strconv.Itoa(place)+" "+name+" ", t.StatusMode)}
	}
	ps := []frame.Piece{frame.In(" ", t.Text), frame.In(strconv.Itoa(place), PlainKey(t))}
	if bare {
		return append(ps, frame.In(" ", t.Text))
	}
	return append(ps, frame.In(" "+name+" ", theme.Style{Fg: t.Outlet.Fg}))
}
