package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An outline is the list of an article's sections, each with what was found
// in it. Enter goes there.
type outline struct {
	list
	sections []section
}

// A section is a stretch of sentences that begins at a heading, or at the
// article's beginning.
type section struct {
	first, last int // sentences
	title       string
	heading     bool
	tally       [layers]int
	altered     int
	facts       int // that differ
}

func newOutline(m *Model) overlay {
	o := &outline{sections: m.sections(m.focus)}
	for i, s := range o.sections {
		if s.first <= m.columns[m.focus].sentence {
			o.at = i
		}
	}
	return o
}

// sections cuts an article at its headings; an article without any is cut at
// its paragraphs.
func (m *Model) sections(article int) []section {
	a := m.bundle.Articles[article]
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
			out = append(out, section{first: s, title: text, heading: heading})
		}
		cur := &out[len(out)-1]
		cur.last = s
		if m.found != nil {
			m.found.tallySection(cur, article, s)
		}
	}
	return out
}

// tallySection counts what was found at one sentence.
func (f *findings) tallySection(s *section, article, sentence int) {
	at, starts := f.at[article][sentence], f.starts[article][sentence]
	if at.has(sharedKinds) {
		s.tally[layerShared]++
	}
	if starts.has(quoteKinds) {
		s.tally[layerQuotes]++
	}
	s.facts += len(f.facts[ref(article, sentence)])
	if starts.has(alarmKinds) {
		s.altered++
	}
	if at.has(setOf(kindDrift)) {
		s.tally[layerDrift]++
	}
	if at.has(furnitureKinds) {
		s.tally[layerFurniture]++
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

func (o *outline) typed() (string, bool) { return "", false }

func (o *outline) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	switch name := k.String(); {
	case closeKey(name, keys.Outline, m):
		m.overlay = nil
	case name == "enter":
		m.overlay = nil
		if o.at < len(o.sections) {
			m.goTo(m.focus, o.sections[o.at].first)
			c := &m.columns[m.focus]
			if c.page != nil {
				row, _ := m.sentenceRows(m.focus, c.sentence)
				m.scrollColumn(m.focus, max(m.top(m.focus)+row-m.margin(), 0))
			}
		}
	case name == "j":
		o.at = min(o.at+1, max(len(o.sections)-1, 0))
	case name == "k":
		o.at = max(o.at-1, 0)
	case name == "g":
		o.at = 0
	case name == "G":
		o.at = max(len(o.sections)-1, 0)
	default:
		o.move(k, len(o.sections))
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

func (o *outline) content(m *Model, width int) (string, [][]frame.Piece, int) {
	t := m.Theme
	rows := make([][]frame.Piece, 0, len(o.sections))
	var widest [layers]int
	altered, facts := 0, 0
	for _, s := range o.sections {
		for l := range widest {
			widest[l] = max(widest[l], s.tally[l])
		}
		altered, facts = max(altered, s.altered), max(facts, s.facts)
	}
	for i, s := range o.sections {
		if i < o.at-m.Height || i > o.at+m.Height {
			rows = append(rows, nil) // out of sight
			continue
		}
		title := t.Box
		if s.heading {
			title = t.BoxTitle
		}
		if i == o.at {
			title = t.BoxSelected
		}
		var counts []frame.Piece
		for l := range layers {
			counts = append(counts, tallied(s.tally[l], widest[l], l.count(s.tally[l]), l.name(), l.style(t), t)...)
		}
		counts = append(counts, tallied(s.altered, altered, "altered", "altered", t.QuoteAltered, t)...)
		counts = append(counts, tallied(s.facts, facts, plural(s.facts, "differs", "differ"), "differs", t.Signs.Contrast.Style.Over(t.Box), t)...)
		n := m.PiecesWidth(counts)
		rows = append(rows, append([]frame.Piece{frame.In(m.Pad(s.title, max(width-n-1, 12))+" ", title)}, counts...))
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("this article has no sentences", t.BoxFaint)})
	}
	return "Outline of " + m.names[m.focus], rows, o.at
}
