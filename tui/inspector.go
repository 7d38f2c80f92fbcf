package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An inspector is the panel that shows every printing of the focused
// sentence, one below the other, and why it is marked. It follows the focus.
type inspector struct {
	open bool
	top  int // first row in sight
	at   inspected
	rows [][]frame.Piece
}

// inspected is what the rows of an inspector depend on.
type inspected struct {
	ref    bundle.Ref
	found  *findings
	width  int
	theme  *theme.Theme
	folded bool
	field  *headField // metadata that stands there instead of a sentence // it stands for sentences that are folded away
}

// mostPrintings is how many printings the inspector shows.
const mostPrintings = 40

// scroll moves the inspector by rows, as long as there is more than the room
// holds.
func (in *inspector) scroll(by, room int) {
	in.top = min(max(in.top+by, 0), max(len(in.rows)-room, 0))
}

// inspectorRoom is how many rows of the inspector are in sight.
func (m *Model) inspectorRoom() int {
	if m.geo.side > 0 {
		return max(m.geo.body+m.geo.header-3, 1)
	}
	return max(m.geo.panel-1, 1)
}

// inspect brings the rows of the inspector up to date.
func (m *Model) inspect() {
	in := &m.inspector
	if !in.open {
		return
	}
	width := m.Width - 4
	if m.geo.side > 0 {
		width = m.geo.side - 4
	}
	ref, ok := m.focused()
	at := inspected{ref: ref, found: m.found, width: width, theme: m.Theme}
	if !ok || in.at == at && in.rows != nil {
		return
	}
	in.at, in.top = at, 0
	w := sheet{m: m, width: width}
	if m.found == nil {
		w.put(0, m.describe()...)
	} else {
		if m.found.at[ref.Article][ref.Sentence].has(setOf(kindAltered)) { // the gravest first
			w.quotes(ref)
			w.blank()
			w.printings(ref)
		} else {
			w.printings(ref)
			w.quotes(ref)
		}
		w.why(ref)
	}
	in.rows = w.rows
}

// A sheet is what the inspector writes its rows on.
type sheet struct {
	m     *Model
	width int
	rows  [][]frame.Piece
}

// put writes pieces, wrapped and indented.
func (w *sheet) put(indent int, ps ...frame.Piece) {
	for i := range ps { // what was made for the status bar stands on the page here
		ps[i].Style.Bg = nil
		ps[i].Style.Attr &^= theme.Reverse
	}
	for _, row := range w.m.Wrap(ps, w.width-indent, 200) {
		w.rows = append(w.rows, append([]frame.Piece{frame.In(strings.Repeat(" ", indent), w.m.Theme.Text)}, row...))
	}
}

func (w *sheet) blank() {
	if len(w.rows) > 0 {
		w.rows = append(w.rows, nil)
	}
}

// printings stacks the focused sentence and everything linked to it, with the
// differences word by word.
func (w *sheet) printings(ref bundle.Ref) {
	m, t := w.m, w.m.Theme
	w.put(0, frame.In(m.names[ref.Article], t.Title), frame.In("  sentence "+strconv.Itoa(ordinal(ref)), t.Faint))
	w.put(2, frame.In(spaced(m.bundle.Articles[ref.Article].SentenceText(ref.Sentence)), t.Text))
	var others []bundle.Ref
	for _, g := range m.found.groupsAt(ref) {
		others = append(others, m.found.Shared[g].Members...)
	}
	slices.SortFunc(others, compareRefs)
	others = slices.DeleteFunc(slices.Compact(others), func(o bundle.Ref) bool { return o.Article == ref.Article })
	for _, o := range others[:min(len(others), mostPrintings)] {
		w.printing(ref, o)
	}
	if n := len(others) - mostPrintings; n > 0 {
		w.blank()
		w.put(0, frame.In(fmt.Sprintf("and %d more", n), t.Faint))
	}
}

// printing shows one sentence against the focused one.
func (w *sheet) printing(ref, o bundle.Ref) {
	m, t := w.m, w.m.Theme
	w.blank()
	head := []frame.Piece{frame.In(m.names[o.Article], t.Title), frame.In("  sentence "+strconv.Itoa(ordinal(o))+"  ", t.Faint), frame.In(m.kinshipWords(ref, o), t.Text)}
	link, ok := m.found.link(ref, o)
	if first, same := m.found.firstPrinting(o); !ok && same && first != ref {
		w.put(0, append(head, frame.In(", the same words as ", t.Text), frame.In(m.names[first.Article], t.Title))...)
		return
	}
	w.put(0, head...)
	text := m.bundle.Articles[o.Article].Text
	if !ok || len(link.Spans) == 0 {
		w.put(2, frame.In(spaced(m.bundle.Articles[o.Article].SentenceText(o.Sentence)), t.Text))
		return
	}
	d := difference{from: m.bundle.Articles[ref.Article].Text, to: text, a: m.span(ref.Article, ref.Sentence), b: m.span(o.Article, o.Sentence)}
	for _, p := range link.Spans {
		if link.A != ref {
			p.A, p.B = p.B, p.A
		}
		d.common = append(d.common, span2{p.A, p.B})
	}
	for _, c := range link.Contrasts {
		if link.A != ref {
			c.A, c.B = c.B, c.A
		}
		d.contrasts = append(d.contrasts, span2{c.A, c.B})
	}
	w.put(2, d.pieces(t)...)
	for _, c := range link.Contrasts {
		if link.A != ref {
			c.A, c.B = c.B, c.A
		}
		w.put(2, frame.In(c.Class.String()+": ", t.Faint), frame.In(orNothing(c.A.Of(d.from)), t.Contrast), frame.In(" here, ", t.Faint), frame.In(orNothing(c.B.Of(d.to)), t.Contrast), frame.In(" there", t.Faint))
	}
	if link.Kind != shared.Verbatim {
		w.basis(link, link.A != ref)
	}
}

// basis says what a link rests on where the words in common do not show it:
// the names and numbers that both hold, and the words taken for each other.
func (w *sheet) basis(link shared.Link, turned bool) {
	t := w.m.Theme
	b := analysis.BasisOf(w.m.bundle, link)
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
		w.put(2, ps...)
	}
}

// mostHeld is how many names and pairs of words the basis of a link lists.
const mostHeld = 8

func orNothing(s string) string {
	if s = spaced(s); s != "" {
		return s
	}
	return "nothing"
}

// why says why the sentence is marked as drift or background.
func (w *sheet) why(ref bundle.Ref) {
	if ps := w.m.describeDrift(ref); ps != nil {
		w.blank()
		w.put(0, ps...)
	}
	if ps := w.m.describeRole(ref); ps != nil {
		w.blank()
		w.put(0, ps...)
	}
}

// paintPanel paints the inspector below the columns.
func (m *Model) paintPanel() {
	if m.geo.panel == 0 {
		return
	}
	t, in := m.Theme, &m.inspector
	for i := range m.geo.panel {
		switch n := in.top + i - 1; {
		case i == 0:
			m.panelRule(m.Width)
		case n < len(in.rows):
			m.Text("", 2, t.Text)
			m.Pieces(in.rows[n], m.Width-2)
		default:
			m.Text("", m.Width, t.Text)
		}
		m.Newline()
	}
}

// panelRule paints the line above the inspector.
func (m *Model) panelRule(width int) {
	t, in := m.Theme, &m.inspector
	title, more := " "+m.inspectorTitle()+" ", ""
	if len(in.rows)-in.top > m.geo.panel-1 {
		more = " " + m.keys.Key(keys.InspectDown) + " for more "
	}
	m.Pieces([]frame.Piece{frame.In("──", t.ColumnRule), frame.In(title, t.Faint), frame.In(frame.Rule(width-m.Cells(title+more)-4), t.ColumnRule), frame.In(more, t.Faint), frame.In("──", t.ColumnRule)}, width)
}

// paintSide paints one row of the inspector beside the columns; rows above
// the text are negative, the last of them beside the rule of the headers.
func (m *Model) paintSide(row int) {
	if m.geo.side == 0 {
		return
	}
	t, in := m.Theme, &m.inspector
	m.Glyph("│", t.ColumnRule)
	n := row + m.geo.header - 1
	if n == 0 {
		m.Text("", 2, t.Text)
		m.Pieces([]frame.Piece{frame.In(m.inspectorTitle(), t.Faint)}, m.geo.side-3)
		return
	}
	m.Text("", 2, t.Text)
	if n = n - 2 + in.top; n >= in.top && n < len(in.rows) {
		m.Pieces(in.rows[n], m.geo.side-3)
		return
	}
	m.Text("", m.geo.side-3, t.Text)
}
