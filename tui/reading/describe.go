package reading

import (
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
	"strconv"
)

// Describe says in words what the focused sentence is.
func (m *Mode) Describe() []frame.Piece {
	t := m.Theme
	ref, ok := m.focused()
	if !ok {
		return []frame.Piece{frame.In("this article has no sentences", t.StatusText)}
	}
	ps := []frame.Piece{frame.In(m.Names[ref.Article]+" ", t.StatusStrong), frame.In("sentence "+strconv.Itoa(desk.Ordinal(ref))+": ", t.StatusHint)}
	switch {
	case m.Failed != nil:
		return append(ps, frame.In("the analysis failed: "+m.Failed.Error(), t.StatusWarn))
	case m.Found == nil:
		return append(ps, frame.In("analysing …", t.StatusText))
	}
	for i, p := range m.Found.Phrases(ref) {
		if i > 0 {
			ps = append(ps, frame.In("; ", t.StatusHint))
		}
		ps = append(ps, m.said(p)...)
	}
	return ps
}

// said is a phrase in the looks of its tones.
func (m *Mode) said(p analysis.Phrase) []frame.Piece {
	t := m.Theme
	looks := [...]theme.Style{analysis.Even: t.StatusText, analysis.Strong: t.StatusStrong, analysis.Hint: t.StatusHint, analysis.Warn: t.StatusWarn}
	ps := make([]frame.Piece, len(p))
	for i, w := range p {
		ps[i] = frame.In(w.Text, looks[w.Tone])
	}
	return ps
}
