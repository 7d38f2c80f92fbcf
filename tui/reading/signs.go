package reading

import (
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// Signs explains the letters of the gutter in their own styles.
func (m *Mode) Signs(width int) [][]frame.Piece {
	t := m.Theme
	rows := [][]frame.Piece{{frame.In("What the letters beside the text mean", t.HelpGroup)}}
	for _, s := range []struct {
		k    desk.Kind
		text string
	}{
		{desk.KindVerbatim, "shared word for word with another article"},
		{desk.KindNear, "shared with small edits"},
		{desk.KindReworded, "shared in other words"},
		{desk.KindContrast, "a number, a name or another fact that differs between articles"},
		{desk.KindSpeech, "a quote"},
		{desk.KindPhrase, "a quoted phrase"},
		{desk.KindReported, "somebody's words without quotation marks"},
		{desk.KindAltered, "an altered quote: others print other words"},
		{desk.KindDiffering, "a quote that may be altered, or given to somebody else"},
		{desk.KindDrift, "drift: leaves the story that the other articles tell"},
		{desk.KindBackground, "background: history the story needs"},
		{desk.KindFurniture, "furniture: left by the web page"},
	} {
		sign := s.k.Sign(t)
		rows = append(rows, m.Beside([]frame.Piece{frame.In("  ", t.Box), frame.In(sign.Letter, sign.Style), frame.In("  ", t.Box)}, frame.In(s.text, s.k.Style(t)), width)...)
	}
	return rows
}
