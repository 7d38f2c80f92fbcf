package reading

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// mostPrintings is how many printings the inspector shows.
const mostPrintings = 40

// A sheet is what this mode writes on the panel's.
type sheet struct {
	*desk.Sheet
	m        *Mode
	compared bool // words are shown against other words
}

// Inspect shows every printing of the focused sentence, one below the other,
// and why it is marked; the gravest first.
func (m *Mode) Inspect(s *desk.Sheet) {
	ref, ok := m.focused()
	if !ok || !s.Begin(ref) {
		return
	}
	w := &sheet{Sheet: s, m: m}
	switch {
	case m.Found == nil:
		w.Put(0, m.Describe()...)
		return
	case m.Found.Marks[ref.Article].Is[ref.Sentence].Has(analysis.SetOf(quote.MarkAltered)):
		w.quotes(ref)
		w.Blank()
		w.printings(ref)
	default:
		w.printings(ref)
		w.quotes(ref)
	}
	w.why(ref)
	w.legend()
}

// closestFirst sorts printings of a sentence: those with a fact that differs,
// then the closest, then those that only may be the same. Of very many the
// order of reading is kept.
func (m *Mode) closestFirst(ref bundle.Ref, others []bundle.Ref) {
	if len(others) > mostPrintings {
		return
	}
	m.Found.ClosestFirst(ref, others)
}

// legend says what the looks of the words mean, where any stand above.
func (w *sheet) legend() {
	if !w.compared {
		return
	}
	t := w.m.Theme
	w.Blank()
	w.Put(0, frame.In("only there", t.Inserted), frame.In(" · ", t.Faint), frame.In("only here", t.Deleted), frame.In(" · ", t.Faint), frame.In("a fact or words that differ", t.Contrast),
		frame.In(" · paired: words taken for each other · both hold: names and numbers in both", t.Faint))
}

// printings stacks the focused sentence and everything linked to it, with the
// differences word by word.
func (w *sheet) printings(ref bundle.Ref) {
	m, t := w.m, w.m.Theme
	w.Put(0, frame.In(m.Names[ref.Article], t.Title), frame.In("  sentence "+strconv.Itoa(desk.Ordinal(ref)), t.Faint))
	w.Put(2, frame.In(desk.Spaced(m.Bundle.Articles[ref.Article].SentenceText(ref.Sentence)), t.Text))
	var others []bundle.Ref
	for _, g := range m.Found.GroupsAt(ref) {
		others = append(others, m.Found.Shared[g].Members...)
	}
	slices.SortFunc(others, bundle.Ref.Compare)
	others = slices.DeleteFunc(slices.Compact(others), func(o bundle.Ref) bool { return o.Article == ref.Article })
	m.closestFirst(ref, others)
	for _, o := range others[:min(len(others), mostPrintings)] {
		w.printing(ref, o)
	}
	if n := len(others) - mostPrintings; n > 0 {
		w.Blank()
		w.Put(0, frame.In(fmt.Sprintf("and %d more", n), t.Faint))
	}
}

// printing shows one sentence against the focused one.
func (w *sheet) printing(ref, o bundle.Ref) {
	m, t := w.m, w.m.Theme
	w.Blank()
	head := []frame.Piece{frame.In(m.Names[o.Article], t.Title), frame.In("  sentence "+strconv.Itoa(desk.Ordinal(o))+"  ", t.Faint), frame.In(m.Found.KinshipWords(ref, o), t.Text)}
	link, ok := m.Found.Link(ref, o)
	if first, same := m.Found.FirstPrinting(o); !ok && same && first != ref {
		w.Put(0, append(head, frame.In(", the same words as ", t.Text), frame.In(m.Names[first.Article], t.Title))...)
		return
	}
	w.Put(0, head...)
	text := m.Bundle.Articles[o.Article].Text
	if !ok || len(link.Spans) == 0 {
		w.Put(2, frame.In(desk.Spaced(m.Bundle.Articles[o.Article].SentenceText(o.Sentence)), t.Text))
		return
	}
	d := difference{from: m.Bundle.Articles[ref.Article].Text, to: text, a: m.Span(ref.Article, ref.Sentence), b: m.Span(o.Article, o.Sentence)}
	for _, p := range link.Spans {
		if link.A != ref {
			p.A, p.B = p.B, p.A
		}
		d.common = append(d.common, span2{p.A, p.B})
	}
	for _, c := range link.Plain() {
		if link.A != ref {
			c.A, c.B = c.B, c.A
		}
		d.contrasts = append(d.contrasts, span2{c.A, c.B})
	}
	w.compared = true
	w.Put(2, d.pieces(t)...)
	for _, c := range link.Plain() {
		if link.A != ref {
			c.A, c.B = c.B, c.A
		}
		w.Put(2, frame.In(analysis.ClassWords(c.Class)+": ", t.Faint), frame.In(desk.OrNothing(c.A.Of(d.from)), t.Contrast), frame.In(" here, ", t.Faint), frame.In(desk.OrNothing(c.B.Of(d.to)), t.Contrast), frame.In(" there", t.Faint))
	}
	if link.Kind != shared.Verbatim {
		w.basis(link, link.A != ref)
	}
}

// basis says what a link rests on where the words in common do not show it:
// the names and numbers that both hold, and the words taken for each other.
func (w *sheet) basis(link shared.Link, turned bool) {
	t := w.m.Theme
	b := analysis.BasisOf(w.m.Bundle, link)
	var ps []frame.Piece
	if len(b.Held) > 0 {
		ps = append(ps, frame.In("both hold ", t.Faint), frame.In(strings.Join(b.Held[:min(len(b.Held), mostHeld)], " · "), t.Text))
	}
	for i, p := range b.Pairs[:min(len(b.Pairs), mostHeld)] {
		if turned {
			p[0], p[1] = p[1], p[0]
		}
		switch {
		case i > 0:
			ps = append(ps, frame.In(", ", t.Faint))
		case len(ps) > 0:
			ps = append(ps, frame.In("; paired ", t.Faint))
		default:
			ps = append(ps, frame.In("paired ", t.Faint))
		}
		ps = append(ps, frame.In(p[0]+" ~ "+p[1], t.Text))
	}
	if len(ps) > 0 {
		w.Put(2, ps...)
	}
}

// mostHeld is how many names and pairs of words the basis of a link lists.
const mostHeld = 8

// why says why the sentence is marked as drift or background.
func (w *sheet) why(ref bundle.Ref) {
	if p := w.m.Found.DriftPhrase(ref); p != nil {
		w.Blank()
		w.Put(0, w.m.said(p)...)
	}
	if p := w.m.Found.RolePhrase(ref); p != nil {
		w.Blank()
		w.Put(0, w.m.said(p)...)
	}
}
