package desk

import (
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// bars are how close a printing comes, as bars of a height: word for word,
// nearly, in other words, perhaps, and what stands nowhere else; letters where
// a terminal has no such bars.
var (
	bars    = [...]string{"▇", "▅", "▃", "·", "▁"}
	letters = [...]string{shared.MarkVerbatim.Sign, shared.MarkNear.Sign, shared.MarkReworded.Sign, ".", "_"}
)

// noBars reports whether the terminal's font or character set has no eighths
// of blocks: the console of Linux has few signs, and another locale than UTF-8
// none.
func noBars(env []string) bool {
	if variable(env, "TERM") == "linux" {
		return true
	}
	for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToUpper(variable(env, name)); v != "" {
			return !strings.Contains(v, "UTF-8") && !strings.Contains(v, "UTF8")
		}
	}
	return false
}

func (d *Desk) bar(i int) string {
	if d.look.letters {
		return letters[i]
	}
	return bars[i]
}

// BarSign is the sign of a closeness without its look.
func (d *Desk) BarSign(as analysis.Closeness) string { return d.bar(int(as)) }

// Bar is the sign of a closeness, one cell wide, in its look.
func (d *Desk) Bar(as analysis.Closeness) frame.Piece {
	l := &d.Theme.Lists
	looks := [...]theme.Style{analysis.Same: l.Verbatim, analysis.Nearly: l.Near, analysis.Otherwise: l.Reworded, analysis.Perhaps: l.Possible}
	return frame.In(d.bar(int(as)), looks[as])
}

// OwnBar is the sign of what no other article has.
func (d *Desk) OwnBar() frame.Piece { return frame.In(d.bar(len(bars)-1), d.Theme.Lists.Own) }

// BarLegend explains the signs of closeness, those that count only.
func (d *Desk) BarLegend() [][]frame.Piece {
	var out [][]frame.Piece
	for as, words := range [...]string{analysis.Same: " word for word", analysis.Nearly: " nearly", analysis.Otherwise: " in other words"} {
		out = append(out, []frame.Piece{d.Bar(analysis.Closeness(as)), frame.In(words, d.Theme.Faint)})
	}
	return append(out, []frame.Piece{d.OwnBar(), frame.In(" only here", d.Theme.Faint)})
}
