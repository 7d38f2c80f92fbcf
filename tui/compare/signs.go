package compare

import (
	"broadsheet/bundle/versions"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// Signs explains the signs of the comparison in their own styles.
func (m *Mode) Signs(int) [][]frame.Piece {
	t, g := m.Theme, &m.Theme.Signs
	rows := [][]frame.Piece{{frame.In("What the signs between the versions mean", t.HelpGroup)}}
	for _, s := range []struct {
		sign theme.Sign
		text string
	}{
		{g.Edited, "edited: words differ"},
		{g.Added, "added: only the newer version has it"},
		{g.Dropped, "deleted: only the older version has it"},
		{g.Split, "split: one sentence became several"},
		{g.Merged, "merged: several became one"},
		{g.Moved, "moved: stands elsewhere in the other version"},
	} {
		rows = append(rows, []frame.Piece{frame.In("  ", t.Box), frame.In(s.sign.Letter, s.sign.Style), frame.In("  "+s.text, t.Box)})
	}
	return append(rows, nil, []frame.Piece{frame.In("How words that differ are marked", t.HelpGroup)},
		[]frame.Piece{frame.In("  ", t.Box), frame.In("words taken out", m.editStyle(versions.Wording, true)), frame.In("  ", t.Box), frame.In("words put in", m.editStyle(versions.Wording, false))},
		[]frame.Piece{frame.In("  ", t.Box), frame.In("taken out", m.editStyle(versions.Number, true)), frame.In("  ", t.Box), frame.In("put in", m.editStyle(versions.Number, false)), frame.In("  where a fact, a name or a quote is concerned", t.Box)})
}
