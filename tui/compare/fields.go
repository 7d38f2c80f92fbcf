package compare

import (
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/page"
	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// A headField is a piece of metadata that the two versions have differently.
// It stands above their sentences as an item of its own, compared word by word
// as a headline is.
type headField struct {
	versions.Field
	sides  [2]*bundle.Article // its line in each version, nil where it has none
	edits  []versions.Edit
	merged *Merged // both lines in one
	key    paged   // what the pages are made for
	pages  [2]*page.Page
}

// fieldLabels are the names of the fields as the screen writes them, and what
// a change of one is about. The address is no matter of the article's.
var fieldLabels = map[string]struct {
	name, what string
	grave      bool
}{
	"title":  {"Headline", "headline", true},
	"author": {"Author", "author", true},
	"outlet": {"Outlet", "outlet", true},
	"url":    {"Address", "address", false},
}

// gatherFields finds the metadata that differs, but for the dates: those stand
// over the columns anyway.
func (m *Mode) gatherFields() {
	r := &m.revision
	r.fields = nil
	for _, f := range versions.Metadata(m.Bundle.Articles[m.oldArticle()], m.Bundle.Articles[m.newArticle()]) {
		if !f.Dates {
			r.fields = append(r.fields, newHeadField(f))
		}
	}
}

func newHeadField(f versions.Field) *headField {
	h := &headField{Field: f, sides: [2]*bundle.Article{fieldLine(f.Name, f.Old), fieldLine(f.Name, f.New)}}
	blank := func(i int) *bundle.Article {
		if h.sides[i] != nil {
			return h.sides[i]
		}
		return &bundle.Article{}
	}
	ops := versions.Compare(blank(0), blank(1))
	h.merged = Merge(blank(0), blank(1), ops, Items(blank(0), blank(1), ops))
	if h.sides[0] != nil && h.sides[1] != nil {
		h.edits = ops[0].Edits
	}
	if f.Name == "title" {
		return h
	}
	for _, a := range []*bundle.Article{h.sides[0], h.sides[1], h.merged.Article} { // only a headline looks like one
		if a != nil {
			a.Paragraphs[0].Kind = bundle.Prose
		}
	}
	return h
}

// fieldLine is an article of one line: the name of a field and its value. It is
// a headline, because headlines are compared however little they have in
// common.
func fieldLine(name, value string) *bundle.Article {
	if value == "" {
		return nil
	}
	a := &bundle.Article{Text: fieldLabels[name].name + ": " + value}
	all := bundle.Span{End: len(a.Text)}
	a.Paragraphs = []bundle.Paragraph{{Span: all, Kind: bundle.Headline}}
	a.Sentences = []bundle.Sentence{{Span: all}}
	return a
}

// field returns the metadata that an item shows, nil for a sentence.
func (r *revision) field(item int) *headField {
	if item < len(r.fields) {
		return r.fields[item]
	}
	return nil
}

// lay lays the field out for the columns on screen.
func (f *headField) lay(k paged, two bool) {
	if f.key == k && f.pages != [2]*page.Page{} {
		return
	}
	f.key, f.pages = k, [2]*page.Page{}
	if !two {
		f.pages[0] = page.Layout(f.merged.Article, k.width, k.method)
		return
	}
	for i, a := range f.sides {
		if a != nil {
			f.pages[i] = page.Layout(a, k.width, k.method)
		}
	}
}

// fieldExtent are the lines of a column that show a field.
func (m *Mode) fieldExtent(f *headField, column int) Extent {
	r := &m.revision
	f.lay(paged{width: r.geo.text, method: m.Method, pair: [2]int{0, len(r.lines)}}, r.lines[1] != nil)
	if p := f.pages[column]; p != nil {
		return Extent{To: len(p.Lines)}
	}
	return Extent{}
}

// fieldCell paints a line of a field in one column.
func (m *Mode) fieldCell(f *headField, column int, row *Row, focused bool) {
	t, g := m.Theme, m.revision.geo
	p, n := f.pages[column], row.Lines[column]
	if p == nil || n < 0 || n >= len(p.Lines) {
		m.Text("", g.text, t.Text)
		return
	}
	m.marks = m.marks[:0]
	if focused {
		m.marks = append(m.marks, paint.Mark{Span: bundle.Span{End: len(p.Article.Text)}, Style: theme.Style{Bg: t.LinkedWeak.Bg}})
	}
	mark := func(s bundle.Span, old bool) {
		m.marks = append(m.marks, paint.Mark{Span: s, Style: m.fieldStyle(f, old)})
	}
	switch whole := (bundle.Span{Start: len(fieldLabels[f.Name].name) + 2, End: len(p.Article.Text)}); {
	case f.sides[0] == nil || f.sides[1] == nil:
		mark(whole, f.sides[1] == nil)
	case !g.two:
		for _, part := range f.merged.Parts {
			if part.Edit >= 0 {
				mark(part.Span(), part.Old)
			}
		}
	default:
		for _, e := range f.edits {
			mark([]bundle.Span{e.Old, e.New}[column], column == 0)
		}
	}
	m.Line(&p.Lines[n], g.text, t.Text, m.marks)
}

// fieldStyle is the look of the words of a field that differ: as loud as those
// of a changed name, unless the field is of no matter.
func (m *Mode) fieldStyle(f *headField, old bool) theme.Style {
	if fieldLabels[f.Name].grave {
		return m.editStyle(versions.Name, old)
	}
	return m.editStyle(versions.Wording, old)
}

// signOfField is [Model.signOf] for a field.
func (m *Mode) signOfField(f *headField) (theme.Sign, string, theme.Style) {
	g := &m.Theme.Signs
	sign := g.Edited
	switch {
	case f.Old == "":
		sign = g.Added
	case f.New == "":
		sign = g.Dropped
	}
	if l := fieldLabels[f.Name]; l.grave {
		return theme.Sign{Letter: sign.Letter, Style: g.Grave.Style}, l.what, g.Grave.Style
	}
	return sign, fieldLabels[f.Name].what, theme.Style{Fg: sign.Style.Fg}
}

// describeField says in words what became of a field.
func (m *Mode) describeField(f *headField) []frame.Piece {
	t := m.Theme
	st := t.StatusStrong
	if fieldLabels[f.Name].grave {
		st = t.StatusWarn
	}
	name := "the " + fieldLabels[f.Name].what
	switch {
	case f.Old == "":
		return []frame.Piece{frame.In(name+", added: ", st), frame.In(desk.Spaced(f.New), t.StatusStrong)}
	case f.New == "":
		return []frame.Piece{frame.In(name+", deleted: ", st), frame.In(desk.Spaced(f.Old), t.StatusStrong)}
	}
	return []frame.Piece{frame.In(name+", edited: ", st), frame.In(desk.Spaced(f.Old), t.StatusStrong), frame.In(" → ", t.StatusHint), frame.In(desk.Spaced(f.New), t.StatusStrong)}
}

// fieldLife shows a field as every version has it, the newest first.
func (w *sheet) fieldLife(f *headField) {
	m, t := w.m, w.m.Theme
	h := m.revision.history
	value := func(place int) string { return valueOf(m.Bundle.Articles[h.Order[place]], f.Name) }
	for from, to := len(h.Order)-1, len(h.Order)-1; to >= 0; to, from = from-1, from-1 {
		for from > 0 && value(from-1) == value(to) {
			from--
		}
		w.Blank()
		name := "version " + strconv.Itoa(from+1)
		if to > from {
			name += " to " + strconv.Itoa(to+1)
		}
		w.Put(0, frame.In(name, t.Title), frame.In("  "+m.versionDate(from), t.Faint))
		w.Put(2, frame.In(desk.OrNothing(value(to)), t.Text))
	}
}

func valueOf(a *bundle.Article, field string) string {
	switch field {
	case "title":
		return a.Title
	case "author":
		return a.Author
	case "outlet":
		return a.Outlet
	}
	return a.URL
}
