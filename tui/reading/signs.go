package reading

import (
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// Signs explains the letters of the gutter in their own styles.
func (m *Mode) Signs(width int) [][]frame.Piece {
	t := m.Theme
	rows := [][]frame.Piece{{frame.In("What the letters beside the text mean", t.HelpGroup)}}
	for _, k := range analysis.Explained() {
		kind := analysis.Kinds[k]
		text, letter := t.Mark(kind.Name)
		rows = append(rows, m.Beside([]frame.Piece{frame.In("  ", t.Box), frame.In(kind.Sign, letter), frame.In("  ", t.Box)}, frame.In(kind.Help, text), width)...)
	}
	rows = append(rows, nil, []frame.Piece{frame.In("What the map beside a column shows", t.HelpGroup)})
	_, sharedInk := t.Mark(shared.MarkVerbatim.Name)
	block, hit := "▐", "▐"
	hitLook := theme.Style{Fg: t.SearchCurrent.Bg}.Over(t.Box)
	if t.Ground == nil {
		block, hit, hitLook = shared.MarkVerbatim.Sign, t.Signs.Search.Letter, t.Signs.Search.Style
	}
	for _, l := range []struct {
		sign  string
		look  theme.Style
		words string
	}{
		{block, theme.Style{Fg: t.Quiet(sharedInk.Fg)}.Over(t.Box), "the gravest that was found in that part of the article, in the colour of its letter"},
		{hit, hitLook, "a hit of the search"},
		{"█", t.MapFocus, "where the reader stands; the lighter stretch is what is in sight"},
	} {
		rows = append(rows, m.Beside([]frame.Piece{frame.In("  ", t.Box), frame.In(l.sign, l.look), frame.In("  ", t.Box)}, frame.In(l.words, t.Box), width)...)
	}
	return rows
}
