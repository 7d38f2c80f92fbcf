package reading

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// described is what is said of the focused sentence, which is asked for with
// every frame.
type described struct {
	ref     bundle.Ref
	found   *desk.Findings
	room    int // cells
	short   bool
	phrases []analysis.Phrase
}

// Describe says in words what the focused sentence is.
func (m *Mode) Describe() []frame.Piece {
	t := m.Theme
	ref, ok := m.focused()
	if !ok {
		return []frame.Piece{frame.In("this article has no sentences", t.StatusText)}
	}
	ps := []frame.Piece{frame.In(strconv.Itoa(ref.Article+1)+"#"+strconv.Itoa(desk.Ordinal(ref))+"  ", t.StatusHint)}
	switch {
	case m.Failed != nil:
		return append(ps, frame.In("the analysis failed: "+m.Failed.Error(), t.StatusWarn))
	case m.Found == nil:
		return append(ps, frame.In("analysing …", t.StatusText))
	}
	if marked := m.Marked(ref, t.StatusStrong, t.StatusHint); len(marked) > 0 {
		ps = append(append(ps, marked...), frame.In("; ", t.StatusHint))
	}
	room := (m.Width - 2) * (m.Geo.Status - 1)
	if d := &m.described; d.found != m.Found || d.ref != ref || d.room != room {
		*d = described{ref, m.Found, room, false, m.Found.Phrases(ref)}
		if m.Geo.Status <= 2 || m.phrasesWidth(d.phrases) > room-10 { // with the place, and what wrapping leaves empty
			d.short, d.phrases = true, m.Found.ShortPhrases(ref)
		}
	}
	for i, p := range m.described.phrases {
		if i > 0 {
			ps = append(ps, frame.In("; ", t.StatusHint))
		}
		if m.Geo.Status <= 2 {
			p = gravestFirst(p)
		}
		ps = append(ps, m.said(p)...)
	}
	return ps
}

// phrasesWidth is how many cells phrases take, one behind the other.
func (m *Mode) phrasesWidth(ps []analysis.Phrase) int {
	n := 0
	for _, p := range ps {
		n += m.Cells(p.String()) + len("; ")
	}
	return n
}

// gravestFirst has a phrase begin with what must not be missed, which the end
// of a single line would cut off: whose words they are comes behind it.
func gravestFirst(p analysis.Phrase) analysis.Phrase {
	k := slices.IndexFunc(p, func(w analysis.Word) bool { return w.Tone == analysis.Warn })
	if k <= 0 {
		return p
	}
	out := append(slices.Clone(p[k:]), analysis.Word{Text: " (", Tone: analysis.Hint})
	out = append(out, p[:k]...)
	out[len(out)-1].Text = strings.TrimRight(out[len(out)-1].Text, ", ")
	return append(out, analysis.Word{Text: ")", Tone: analysis.Hint})
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
