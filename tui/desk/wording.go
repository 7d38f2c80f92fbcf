package desk

import (
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/frame"
)

// Worded is a wording with its differences in place: the words that both
// printings have in the look of what is common, what only this one has bold,
// and what it leaves out struck, or in [-such brackets-] where a theme has no
// line through words. A fact that differs has the look of an alarm.
func (d *Desk) Worded(ws []analysis.Wording) []frame.Piece {
	l := &d.Theme.Lists
	ps := make([]frame.Piece, 0, len(ws))
	for _, w := range ws {
		switch st := l.Common; w.As {
		case analysis.WordsGone:
			if st = l.Gone; w.Fact {
				st = l.AlarmGone
			}
			if !d.Theme.Strikes() {
				w.Text = "[-" + w.Text + "-]"
			}
			ps = append(ps, frame.In(w.Text, st))
		case analysis.WordsNew:
			if st = l.Differs; w.Fact {
				st = l.AlarmWords
			}
			ps = append(ps, frame.In(w.Text, st))
		default:
			if w.Fact {
				st = l.AlarmWords
			}
			ps = append(ps, frame.In(w.Text, st))
		}
	}
	return ps
}

// mostLead is how many cells a line that is cut shows before its first
// difference.
const mostLead = 20

// FromDifference cuts the beginning of a wording that is longer than a width,
// so that its first difference is seen.
func (d *Desk) FromDifference(ps []frame.Piece, width int) []frame.Piece {
	if len(ps) < 2 || ps[0].Style != d.Theme.Lists.Common || d.PiecesWidth(ps) <= width {
		return ps
	}
	lead := d.Cells(ps[0].Text)
	if lead <= mostLead {
		return ps
	}
	s := d.Method.TruncateLeft(ps[0].Text, lead-mostLead, "…")
	if i := strings.IndexByte(s, ' '); i > 0 && i < len(s)-1 {
		s = "…" + s[i:]
	}
	return append([]frame.Piece{frame.In(s, ps[0].Style)}, ps[1:]...)
}
