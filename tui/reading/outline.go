package reading

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An outline is the list of an article's sections, each with what was found
// in it. Enter goes there.
type outline struct {
	desk.List
	m        *Mode
	sections []section
}

// A section is a stretch of sentences that begins at a heading, or at the
// article's beginning.
type section struct {
	first, last int // sentences
	title       string
	heading     bool
	tally       []int
	altered     int
	facts       int // that differ
}

func newOutline(m *Mode) desk.Overlay {
	o := &outline{m: m, sections: m.sections(m.focus)}
	for i, s := range o.sections {
		if s.first <= m.columns[m.focus].sentence {
			o.At = i
		}
	}
	return o
}

// sections cuts an article at its headings; an article without any is cut at
// its paragraphs.
func (m *Mode) sections(article int) []section {
	a := m.Bundle.Articles[article]
	headed := false
	for _, p := range a.Paragraphs {
		headed = headed || p.Kind == bundle.Headline
	}
	var out []section
	for s, sen := range a.Sentences {
		heading := a.Paragraphs[sen.Paragraph].Kind == bundle.Headline
		begins := s == 0 || sen.Paragraph != a.Sentences[s-1].Paragraph && (heading || !headed)
		if begins {
			text := visible.String(strings.Join(strings.Fields(firstBytes(sen.Of(a.Text), 200)), " "))
			out = append(out, section{first: s, title: text, heading: heading, tally: make([]int, desk.Layers)})
		}
		cur := &out[len(out)-1]
		cur.last = s
		if m.Found != nil {
			tallySection(m.Found, cur, article, s)
		}
	}
	return out
}

// tallySection counts what was found at one sentence.
func tallySection(f *desk.Findings, s *section, article, sentence int) {
	at, starts := f.Marks[article].Is[sentence], f.Marks[article].Begins[sentence]
	if at.Has(desk.SharedKinds) {
		s.tally[desk.LayerShared]++
	}
	if starts.Has(desk.QuoteKinds) {
		s.tally[desk.LayerQuotes]++
	}
	s.facts += len(f.FactsAt(desk.Ref(article, sentence)))
	if starts.Has(desk.AlarmKinds) {
		s.altered++
	}
	if at.Has(analysis.SetOf(drift.MarkDrift)) {
		s.tally[desk.LayerDrift]++
	}
	if at.Has(desk.FurnitureKinds) {
		s.tally[desk.LayerFurniture]++
	}
	for l := range desk.Layers {
		if l.Further(starts) {
			s.tally[l]++
		}
	}
}

// firstBytes returns at most n bytes of s, cut at a rune.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// Hints are the keys of the outline.
func (o *outline) Hints() []desk.BoxHint {
	return []desk.BoxHint{{Key: "Enter", Does: "goes there"}, {Key: "j k", Does: "row"}, {Key: "Esc", Does: "closes"}}
}

func (o *outline) Typed() (string, bool) { return "", false }

func (o *outline) Key(k tea.KeyPressMsg) tea.Cmd {
	m := o.m
	switch name := k.String(); {
	case m.Closes(name, keys.Outline):
		m.Close()
	case name == "enter":
		m.Close()
		if o.At < len(o.sections) {
			m.goTo(m.focus, o.sections[o.At].first)
			c := &m.columns[m.focus]
			if c.page != nil {
				row, _ := m.sentenceRows(m.focus, c.sentence)
				m.scrollColumn(m.focus, max(m.top(m.focus)+row-m.Margin(), 0))
			}
		}
	case name == "j":
		o.At = min(o.At+1, max(len(o.sections)-1, 0))
	case name == "k":
		o.At = max(o.At-1, 0)
	case name == "g":
		o.At = 0
	case name == "G":
		o.At = max(len(o.sections)-1, 0)
	default:
		o.Move(k, len(o.sections))
	}
	return nil
}

// tallied is a count in a column of its own, as wide as the widest count and
// its name; empty where nothing is counted in any row.
func tallied(n, widest int, name, longest string, st theme.Style, t *theme.Theme) []frame.Piece {
	if widest == 0 {
		return nil
	}
	digits := len(strconv.Itoa(widest))
	if n == 0 {
		return []frame.Piece{frame.In(strings.Repeat(" ", digits+len(longest)+3), t.Box)}
	}
	return []frame.Piece{frame.In(fmt.Sprintf("  %*d ", digits, n), t.BoxFaint), frame.In(name, st), frame.In(strings.Repeat(" ", len(longest)-len(name)), t.Box)}
}

func (o *outline) Content(width int) (string, [][]frame.Piece, int) {
	m := o.m
	t := m.Theme
	rows := make([][]frame.Piece, 0, len(o.sections))
	widest := make([]int, desk.Layers)
	altered, facts := 0, 0
	for _, s := range o.sections {
		for l := range widest {
			widest[l] = max(widest[l], s.tally[l])
		}
		altered, facts = max(altered, s.altered), max(facts, s.facts)
	}
	for i, s := range o.sections {
		if i < o.At-m.Height || i > o.At+m.Height {
			rows = append(rows, nil) // out of sight
			continue
		}
		title := t.Box
		if s.heading {
			title = t.BoxTitle
		}
		if i == o.At {
			title = t.BoxSelected
		}
		var counts []frame.Piece
		for l := range desk.Layers {
			counts = append(counts, tallied(s.tally[l], widest[l], l.Count(s.tally[l]), l.Name(), l.Style(t), t)...)
		}
		counts = append(counts, tallied(s.altered, altered, "altered", "altered", t.QuoteAltered, t)...)
		counts = append(counts, tallied(s.facts, facts, desk.Plural(s.facts, "differs", "differ"), "differs", t.Signs.Contrast.Over(t.Box), t)...)
		n := m.PiecesWidth(counts)
		rows = append(rows, append([]frame.Piece{frame.In(m.Pad(s.title, max(width-n-1, 12))+" ", title)}, counts...))
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("this article has no sentences", t.BoxFaint)})
	}
	return "Outline of " + m.Names[m.focus] + " · Enter goes there, Esc closes", rows, o.At
}
