package reading

import (
	"broadsheet/bundle/analysis"
	"broadsheet/tui/frame"
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
	return rows
}
