package tui

import (
	"broadsheet/bundle/versions"
	"broadsheet/tui/theme"
)

// revisionSigns explains the signs of the comparison in their own styles.
func (m *Model) revisionSigns() [][]piece {
	t, g := m.theme, &m.theme.Signs
	rows := [][]piece{{{"What the signs between the versions mean", t.HelpGroup}}}
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
		rows = append(rows, []piece{{"  ", t.Box}, {s.sign.Letter, s.sign.Style}, {"  " + s.text, t.Box}})
	}
	return append(rows, nil, []piece{{"How words that differ are marked", t.HelpGroup}},
		[]piece{{"  ", t.Box}, {"words taken out", m.editStyle(versions.Wording, true)}, {"  ", t.Box}, {"words put in", m.editStyle(versions.Wording, false)}},
		[]piece{{"  ", t.Box}, {"taken out", m.editStyle(versions.Number, true)}, {"  ", t.Box}, {"put in", m.editStyle(versions.Number, false)}, {"  where a fact, a name or a quote is concerned", t.Box}})
}
