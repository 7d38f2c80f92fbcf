package compare

import (
	"sort"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// Draw draws the title, the headers, the two versions, the timeline and the
// status.
func (m *Mode) Draw() {
	if m.revision.history == nil {
		m.drawTracing()
		return
	}
	m.paintTitle()
	m.paintHeaders()
	for row := range m.Geo.Body {
		m.paintRow(row)
		m.DrawSide(row)
		m.Newline()
	}
	m.DrawPanel()
	m.paintTimeline()
	m.DrawStatus()
}

// drawTracing draws what stands there until it is known what the bundle is.
func (m *Mode) drawTracing() {
	t := m.Theme
	m.DrawViews()
	m.Pieces([]frame.Piece{frame.In(" comparing "+strconv.Itoa(len(m.Bundle.Articles))+" articles …", t.Faint)}, m.Width)
	for range m.Height - 2 {
		m.Newline()
		m.Text("", m.Width, t.Text)
	}
}

// paintRow paints one row of text.
func (m *Mode) paintRow(row int) {
	t, r, g := m.Theme, &m.revision, m.revision.geo
	m.Text("", g.margin, t.Text)
	at := r.top + row
	if at < 0 || at >= len(r.rows) || r.rows[at].Item < 0 {
		s := ""
		if row == 0 && len(r.rows) == 0 {
			s = r.waiting()
		}
		m.Text("", g.bar, t.Text)
		m.blankRow(s, at)
		return
	}
	line := &r.rows[at]
	focused := line.Item == r.item
	m.Text("", 0, t.Text)
	m.focusBar(focused)
	if line.Fold {
		m.paintFold(line.Item, focused)
		return
	}
	first := at == r.rowOf(line.Item)
	if g.two {
		m.paintCell(0, line, focused)
		m.Text("", 1, t.Text)
		m.Glyph("│", t.ColumnRule)
		m.Text("", 1, t.Text)
	}
	m.paintLabel(line.Item, first)
	m.paintCell(len(line.Lines)-1, line, focused)
	m.Text("", g.right, t.Text)
}

func (m *Mode) focusBar(on bool) {
	if on {
		m.Glyph("▌", m.Theme.GutterFocus)
		m.Blank()
		return
	}
	m.Text("", m.revision.geo.bar, m.Theme.Text)
}

// blankRow paints a row that shows nothing, behind its bar.
func (m *Mode) blankRow(s string, at int) {
	t, g := m.Theme, m.revision.geo
	if !g.two {
		m.Text(s, g.sign+g.text+g.right, t.Faint)
		return
	}
	if at == len(m.revision.rows)+1 && s == "" {
		s = "───"
	}
	m.Text(s, g.text+1, t.Filler)
	m.Glyph("│", t.ColumnRule)
	m.Text("", 1+g.sign, t.Text)
	if s != "───" {
		s = ""
	}
	m.Text(s, g.text+g.right, t.Filler)
}

// paintFold paints the row that stands for what is unchanged.
func (m *Mode) paintFold(item int, focused bool) {
	t, r, g := m.Theme, &m.revision, m.revision.geo
	f := r.folds[In(r.folds, item)]
	words := "···  " + strconv.Itoa(f.To-f.From) + " unchanged sentences  ···"
	width := g.sign + g.text
	if g.two {
		width += g.text + 3
	}
	st := t.Faint
	if focused {
		st = theme.Style{Fg: t.Text.Fg, Bg: t.LinkedWeak.Bg, Attr: theme.Bold}
	}
	lead := max((width-m.Cells(words))/2, 0)
	m.Text(strings.Repeat(" ", lead)+words, width, st)
	m.Text("", g.right, t.Text)
}

// paintLabel paints what happened beside the newer version: a sign, since
// when it stands so if that is asked for, and a word where there is room.
func (m *Mode) paintLabel(item int, first bool) {
	t, r, g := m.Theme, &m.revision, m.revision.geo
	if !first {
		m.Text("", g.sign, t.Text)
		return
	}
	sign, word, st := m.signOf(item)
	m.Text(sign.Letter, 1, sign.Style)
	if s, ok := m.markedSign(item); ok {
		m.Pieces([]frame.Piece{s}, 1)
	} else {
		m.Text("", 1, t.Text)
	}
	if r.since && r.field(item) != nil {
		m.Text("", g.since, t.Text)
	} else if r.since {
		age, ast := m.ageOf(item)
		m.Text(age, g.since-1, ast)
		m.Text("", 1, t.Text)
	}
	if g.label > 0 {
		m.Text(word, g.label-1, st)
		m.Text("", 1, t.Text)
	}
}

// signOf returns the sign of an item, and the word for it in its style.
func (m *Mode) signOf(item int) (theme.Sign, string, theme.Style) {
	t, r := m.Theme, &m.revision
	if f := r.field(item); f != nil {
		return m.signOfField(f)
	}
	it := &r.items[item]
	op := &r.ops[it.Op]
	g := &t.Signs
	if it.Kept {
		return theme.Sign{Letter: " "}, "", t.Faint
	}
	sign, word := g.Edited, "edited"
	switch {
	case it.Away && len(it.New) == 0:
		return g.Moved, m.movedWord(item), g.Moved.Style
	case it.Away:
		sign, word = g.Moved, m.movedWord(item)
	case op.Kind == versions.Added:
		sign, word = g.Added, "added"
	case op.Kind == versions.Deleted:
		sign, word = g.Dropped, "deleted"
	case op.Kind == versions.Split:
		sign, word = g.Split, "split"
	case op.Kind == versions.Merged:
		sign, word = g.Merged, "merged"
	}
	switch f := &r.facts[item]; {
	case f.grave:
		return theme.Sign{Letter: sign.Letter, Style: g.Grave.Style}, f.what, g.Grave.Style
	case f.what == "punctuation" && word == "edited":
		word = "marks"
	case f.what == "furniture":
		word = f.what
	}
	return sign, word, theme.Style{Fg: sign.Style.Fg}
}

// movedWord says where the other place of what moved is.
func (m *Mode) movedWord(item int) string {
	r := &m.revision
	arrow := "↓"
	if r.facts[item].other < item {
		arrow = "↑"
	}
	if len(r.items[item].New) == 0 {
		return "moved " + arrow
	}
	return "from " + arrow
}

// ageOf says since which version an item stands so.
func (m *Mode) ageOf(item int) (string, theme.Style) {
	t, r := m.Theme, &m.revision
	it := &r.items[item]
	article, s := m.newArticle(), it.New
	if len(s) == 0 {
		article, s = m.oldArticle(), it.Old
	}
	since := r.history.Since(desk.Ref(article, s[0]))
	if since == r.pair[1] && len(it.New) > 0 {
		return "v" + strconv.Itoa(since+1), t.GutterFocus
	}
	return "v" + strconv.Itoa(since+1), t.Faint
}

// paintCell paints the line of one column in a row.
func (m *Mode) paintCell(column int, row *Row, focused bool) {
	t, r, g := m.Theme, &m.revision, m.revision.geo
	if !g.two {
		column = 0
	}
	if f := r.field(row.Item); f != nil {
		m.fieldCell(f, column, row, focused)
		return
	}
	n := row.Lines[column]
	if n < 0 || r.lines[column] == nil {
		m.Text("", g.text, t.Text)
		return
	}
	l := &r.lines[column].Lines[n]
	m.marks = m.marks[:0]
	span, _ := m.spanIn(column, row.Item)
	m.marks = append(m.marks, paint.Mark{Span: span, Style: m.sentenceStyle(row.Item)})
	if focused {
		m.marks = append(m.marks, paint.Mark{Span: span, Style: theme.Style{Bg: t.LinkedWeak.Bg}})
	}
	if g.two {
		m.editMarks(column, row.Item, l.Src)
		m.marks = m.SearchMarks(m.marks, []int{m.oldArticle(), m.newArticle()}[column], l.Src)
	} else {
		m.mergedMarks(l.Src)
	}
	base := t.Text
	if r.items[row.Item].Kept && !focused {
		base = t.Quotation
	}
	m.Line(l, g.text, base, m.marks)
}

// sentenceStyle is the look of an item as a whole.
func (m *Mode) sentenceStyle(item int) theme.Style {
	t, r := m.Theme, &m.revision
	it := &r.items[item]
	switch {
	case it.Away:
		return t.MovedSentence
	case len(it.Old) == 0 && r.facts[item].what == "correction": // nobody may miss it
		return theme.Style{Fg: t.NewFact.Fg, Bg: t.NewFact.Bg, Attr: t.AddedSentence.Attr | theme.Bold}
	case len(it.Old) == 0:
		return t.AddedSentence
	case len(it.New) == 0:
		return t.DroppedSentence
	}
	return theme.Style{}
}

// editStyle is the look of the words of an edit, on either side.
func (m *Mode) editStyle(c versions.Class, old bool) theme.Style {
	t := m.Theme
	switch {
	case old && c < versions.Wording:
		return t.OldFact
	case old:
		return t.Deleted
	case c < versions.Wording:
		return t.NewFact
	}
	return t.Inserted
}

// editMarks marks the words of an item that differ.
func (m *Mode) editMarks(column, item int, over bundle.Span) {
	r := &m.revision
	it := &r.items[item]
	op := &r.ops[it.Op]
	if len(op.Old) == 0 || len(op.New) == 0 {
		return
	}
	a := m.Bundle.Articles[[]int{m.oldArticle(), m.newArticle()}[column]]
	for _, e := range op.Edits {
		s := Emphasised(a, []bundle.Span{e.Old, e.New}[column])
		if s.Overlaps(over) {
			m.marks = append(m.marks, paint.Mark{Span: s, Style: m.editStyle(e.Class, column == 0)})
		}
	}
}

// mergedMarks marks the same in the text that merges both versions, and the
// hits of the search.
func (m *Mode) mergedMarks(over bundle.Span) {
	r, t := &m.revision, m.Theme
	parts := r.merged.Parts
	i := sort.Search(len(parts), func(i int) bool { return parts[i].Span().End > over.Start })
	for ; i < len(parts) && parts[i].At < over.End; i++ {
		p := parts[i]
		if p.Edit >= 0 {
			m.marks = append(m.marks, paint.Mark{Span: Emphasised(r.merged.Article, p.Span()), Style: m.editStyle(r.ops[r.items[p.Item+len(r.fields)].Op].Edits[p.Edit].Class, p.Old)})
		}
		if m.Search.Hits == nil {
			continue
		}
		article := m.newArticle()
		if p.Old {
			article = m.oldArticle()
		}
		spans := m.Search.Hits.Spans[article]
		for k := sort.Search(len(spans), func(k int) bool { return spans[k].End > p.Src.Start }); k < len(spans) && spans[k].Start < p.Src.End; k++ {
			st := t.Search
			if m.Search.Hits.First[article]+k == m.Search.At {
				st = t.SearchCurrent
			}
			from, to := max(spans[k].Start, p.Src.Start), min(spans[k].End, p.Src.End)
			m.marks = append(m.marks, paint.Mark{Span: bundle.Span{Start: p.At + from - p.Src.Start, End: p.At + to - p.Src.Start}, Style: st})
		}
	}
}
