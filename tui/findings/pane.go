package findings

import (
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// mostPrintings is how many printings the pane shows.
const mostPrintings = 40

// Inspected says what the evidence in the pane is of.
func (m *Mode) Inspected() string {
	r, ok := m.Row()
	if !ok || m.Found == nil {
		return "the evidence"
	}
	switch k := m.check(r); k.Kind {
	case analysis.CheckFact:
		d := &m.Found.Differences()[k.Fact]
		what := map[shared.Class]string{shared.Number: "a number", shared.Date: "a date", shared.Name: "a name"}[d.Class]
		if what == "" {
			what = "a fact"
		}
		return what + " differs: " + m.Found.FactWords(d)
	case analysis.CheckDrift:
		return "leaves the story"
	case analysis.CheckMayLeave:
		return "may leave the story"
	case analysis.CheckOnly:
		return "no other article has this"
	case analysis.CheckDoubted:
		return "worded otherwise, one against one"
	case analysis.CheckGiven:
		return "given to somebody else"
	}
	return "an altered quote"
}

// Inspect shows the evidence of the row: every printing, with what differs in
// place.
func (m *Mode) Inspect(s *desk.Sheet) {
	r, ok := m.Row()
	if !ok || m.Found == nil || !s.Begin(r) {
		return
	}
	switch k := m.check(r); k.Kind {
	case analysis.CheckFact:
		m.facts(s, k)
	case analysis.CheckDrift, analysis.CheckMayLeave:
		m.drift(s, k)
	case analysis.CheckOnly:
		m.only(s, k)
	default:
		m.quotes(s, k)
	}
}

// lead names a sentence before what stands there.
func (m *Mode) lead(r bundle.Ref) []frame.Piece {
	return []frame.Piece{frame.In(" "+m.Pad(name(r), 8)+" ", m.Theme.Text)}
}

// name is how a sentence is called: 2#4.
func name(r bundle.Ref) string {
	return strconv.Itoa(r.Article+1) + "#" + strconv.Itoa(desk.Ordinal(r))
}

// facts shows every sentence that prints the fact, each against the first.
func (m *Mode) facts(s *desk.Sheet, k *analysis.Check) {
	f, l := m.Found, &m.Theme.Lists
	s.Lay(m.lead(k.At), m.withFact(k, k.At)...)
	seen := map[bundle.Ref]bool{k.At: true}
	n := 0
	for _, p := range f.Differences()[k.Fact].Prints {
		if seen[p.Ref] {
			continue
		}
		if seen[p.Ref] = true; n == mostPrintings {
			s.Lay(m.lead(p.Ref), frame.In("and more", l.Common))
			return
		}
		n++
		if _, tied := f.Link(k.At, p.Ref); tied {
			s.Lay(m.lead(p.Ref), m.Worded(f.Reworded(k.At, p.Ref, f.Differences()[k.Fact]))...)
		} else {
			s.Lay(m.lead(p.Ref), m.withFact(k, p.Ref)...)
		}
	}
}

// withFact is a sentence with what it prints of the fact in the look of an
// alarm.
func (m *Mode) withFact(k *analysis.Check, r bundle.Ref) []frame.Piece {
	l := &m.Theme.Lists
	art, sen := m.Bundle.Sentence(r)
	var ps []frame.Piece
	at := sen.Start
	add := func(from, to int, st theme.Style) {
		if to > from {
			ps = append(ps, frame.In(desk.Spaced(visible.String(art.Text[from:to])), st))
		}
	}
	for _, p := range m.Found.Differences()[k.Fact].Prints {
		if p.Ref == r && p.Span.Start >= at && p.Span.End <= sen.End {
			add(at, p.Span.Start, l.Common)
			add(p.Span.Start, p.Span.End, l.AlarmWords)
			at = p.Span.End
		}
	}
	add(at, sen.End, l.Common)
	return ps
}

// quotes shows the printing in question, the reference, and the others.
func (m *Mode) quotes(s *desk.Sheet, k *analysis.Check) {
	f, t := m.Found, m.Theme
	g := &f.QuoteGroups[k.Quote.Group]
	who := visible.String(g.Speaker)
	if who == "" {
		who = "nobody named"
	}
	s.Lay(m.lead(k.At), append(inMarks(m.Worded(f.QuoteWording(k.Quote))), frame.In("  "+f.MemberWords(k.Quote), t.Faint))...)
	order := make([]int, 0, len(g.Members))
	for i := range g.Members {
		if i != k.Quote.Member {
			order = append(order, i)
		}
	}
	for n, i := range order {
		q := g.Members[i].Quote
		r := f.RefOf(q)
		if n == mostPrintings {
			s.Lay(m.lead(r), frame.In("and "+strconv.Itoa(len(order)-n)+" more", t.Faint))
			return
		}
		if g.Members[i].Status == quote.Reference {
			s.Lay(m.lead(r), frame.In(m.inner(q), t.Text), frame.In("  "+who+"; the others are held to this", t.Faint))
			continue
		}
		at := analysis.MemberAt{Group: k.Quote.Group, Member: i}
		s.Lay(m.lead(r), append(inMarks(m.Worded(f.QuoteWording(at))), frame.In("  "+f.MemberWords(at), t.Faint))...)
	}
}

// drift says why a run is held to leave the story, and shows it with the
// sentence before it.
func (m *Mode) drift(s *desk.Sheet, k *analysis.Check) {
	t, d := m.Theme, &m.Found.Drift[k.Run]
	s.Lay([]frame.Piece{frame.In("          ", t.Text)}, frame.In(visible.String(d.Reason), t.Text))
	for i := max(d.First-1, 0); i <= min(d.Last, d.First+5); i++ {
		st := theme.Style{Fg: t.Lists.Drift.Fg}
		if i < d.First {
			st = t.Lists.Common
		}
		r := desk.Ref(d.Article, i)
		s.Lay(m.lead(r), frame.In(desk.OneLine(m.Bundle, r), st))
	}
}

// only shows a sentence between its neighbours.
func (m *Mode) only(s *desk.Sheet, k *analysis.Check) {
	t := m.Theme
	all := m.Bundle.Articles[k.At.Article].Sentences
	for i := max(k.At.Sentence-1, 0); i <= min(k.At.Sentence+1, len(all)-1); i++ {
		r, st := desk.Ref(k.At.Article, i), t.Lists.Common
		if i == k.At.Sentence {
			st = t.Text
		}
		s.Lay(m.lead(r), frame.In(desk.OneLine(m.Bundle, r), st))
	}
	if say := m.Found.Describe(k.At); len(say) > 0 {
		s.Lay([]frame.Piece{frame.In("          ", t.Text)}, frame.In(strings.Join(say, "; "), t.Faint))
	}
}
