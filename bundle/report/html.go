package report

import (
	"bufio"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"unicode"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
)

//go:embed page
var pageFiles embed.FS

var (
	pageTemplates = template.Must(template.ParseFS(pageFiles, "page/*.gohtml"))
	pageStyle     = func() template.CSS {
		b, err := pageFiles.ReadFile("page/page.css")
		if err != nil {
			panic(err)
		}
		return template.CSS(b)
	}()
)

// HTML writes the brief and behind it the articles with everything marked, as
// one page without scripts that needs nothing from the network. What is to be
// checked leads to its sentence, and the sentence back.
func HTML(w io.Writer, a *analysis.Analysis, choice ...Choice) error {
	out := bufio.NewWriter(w)
	b := newBrief(a, choice)
	page := newPage(&b)
	if err := pageTemplates.ExecuteTemplate(out, "head", page); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	checks := b.checksBySentence()
	marks := a.Marks()
	named, led := b.named(), leadsOf(&b, page)
	for i := range a.Bundle.Articles {
		if b.choice == Marked && !named[i] {
			continue
		}
		if err := pageTemplates.ExecuteTemplate(out, "article", articleOf(b.composer, i, &marks[i], checks, led)); err != nil {
			return fmt.Errorf("report: %w", err)
		}
	}
	if err := pageTemplates.ExecuteTemplate(out, "foot", nil); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return out.Flush()
}

// What the templates show. Articles and sentences are counted from 1; 0 is
// none.
type (
	htmlPage struct {
		Title, Summary string
		Style          template.CSS
		Contents       []htmlSection
		Page, Appendix []htmlSection
		Stories        []htmlStory
		Key            []htmlPiece
		Signs          string // how the signs of kinship read
	}
	htmlSection struct {
		ID, Class, Title string
		Entries          []htmlEntry
	}
	htmlEntry struct {
		Head     string
		Lines    []htmlLine
		Numbered bool // by what is to be checked
	}
	htmlLine struct {
		Check int
		Value int // of the item, where it does not follow the one before; else 0
		Who   *htmlPiece
		Text  string
		Note  []htmlPiece
	}
	htmlPiece struct {
		Text, Class, Address string
		A, S                 int    // the sentence it leads to; S is 0 for the article
		Section              string // or the section
	}
)

func newPage(b *brief) *htmlPage {
	p := &htmlPage{Title: b.title, Summary: b.summary, Style: pageStyle, Key: htmlKey(b.a), Signs: kinSigns.key()}
	if b.choice != Marked {
		p.Stories = b.pictures()
	}
	b.once(p.Stories)
	p.Page = htmlSections("s", "page", b.page)
	p.Appendix = htmlSections("x", "list", b.appendix)
	p.goOn(b.page)
	if len(p.Appendix) > 0 && len(p.Stories) == 0 {
		p.Appendix[0].Class += " k"
	}
	p.Contents = append(p.Contents, p.Page...)
	if len(p.Stories) > 0 {
		p.Contents = append(p.Contents, htmlSection{ID: "t", Title: "Who says and shares what"})
	}
	p.Contents = append(append(p.Contents, p.Appendix...), htmlSection{ID: "a", Title: "The articles, marked"})
	return p
}

// once takes out of the brief what the page shows elsewhere: articles and stories
// that the tables name, and printings that only repeat each other, which lead
// from one to the next.
func (b *brief) once(stories []htmlStory) {
	named := map[int]bool{}
	for _, s := range stories {
		for _, r := range s.Shares.Rows {
			named[r.Head.A-1] = true
		}
	}
	keep := func(sections []section) (out []section) {
		for _, s := range sections {
			switch {
			case s.title == articlesTitle && len(named) > 0:
				s = s.without(named)
			case s.title == storiesTitle && len(named) == len(b.a.Bundle.Articles):
				continue
			case s.title == printingsTitle:
				s = printed(b.a)
			}
			out = append(out, s)
		}
		return nonEmpty(out)
	}
	b.page, b.appendix = keep(b.page), keep(b.appendix)
}

// without is a section without the lines about some articles.
func (s section) without(articles map[int]bool) section {
	out := section{title: "Other articles"}
	for _, e := range s.entries {
		e.lines = slices.DeleteFunc(slices.Clone(e.lines), func(l line) bool { return l.at != nil && articles[l.at.Article] })
		if len(e.lines) > 0 {
			out.entries = append(out.entries, e)
		}
	}
	return out
}

// goOn makes the lines that say that there is more lead to it.
func (p *htmlPage) goOn(page []section) {
	id := map[string]string{}
	for _, s := range p.Appendix {
		id[s.Title] = s.ID
	}
	for i, s := range page {
		for k, e := range s.entries {
			for n, l := range e.lines {
				if l.more != "" {
					p.Page[i].Entries[k].Lines[n].Note[0].Section = id[l.more]
				}
			}
		}
	}
}

func htmlSections(id, class string, all []section) []htmlSection {
	out := make([]htmlSection, len(all))
	for i, s := range all {
		out[i] = htmlSection{ID: fmt.Sprintf("%s%d", id, i+1), Class: class, Title: s.title}
		for _, e := range s.entries {
			h := htmlEntry{Head: e.head}
			last := 0
			for _, l := range e.lines {
				line := htmlLineOf(&l)
				if h.Numbered = h.Numbered || l.check > 0; l.check != last+1 {
					line.Value = l.check
				}
				last = l.check
				h.Lines = append(h.Lines, line)
			}
			out[i].Entries = append(out[i].Entries, h)
		}
	}
	return out
}

func htmlLineOf(l *line) htmlLine {
	h := htmlLine{Check: l.check, Text: l.text, Note: htmlNote(l.note)}
	if l.who != "" {
		h.Who = &htmlPiece{Text: l.who}
		h.Who.lead(l)
	} else if l.at != nil && len(h.Note) > 0 {
		h.Note[0].lead(l)
	}
	return h
}

// lead makes a piece lead to the sentence that a line is about.
func (p *htmlPiece) lead(l *line) {
	if l.at != nil {
		p.A, p.S = l.at.Article+1, l.at.Sentence+1
	}
}

func htmlNote(n note) []htmlPiece {
	out := make([]htmlPiece, len(n))
	for i, p := range n {
		out[i] = htmlPiece{Text: p.text, Address: p.address}
		if p.at != nil {
			out[i].A, out[i].S = p.at.Article+1, p.at.Sentence+1
		}
	}
	return out
}

// htmlClass names a kind of mark in the page, where it stands thousands of times:
// by its letter, if it has one.
func htmlClass(k *sign.Kind) string {
	if len(k.Sign) == 1 && unicode.IsLetter(rune(k.Sign[0])) {
		return k.Sign
	}
	return k.Name
}

// htmlKey shows each kind of mark that has a letter, and is there, as the page
// shows it.
func htmlKey(a *analysis.Analysis) []htmlPiece {
	there := map[analysis.Kind]bool{}
	for _, marks := range a.Marks() {
		for _, m := range marks.All {
			there[m.Kind] = true
		}
	}
	var out []htmlPiece
	for _, k := range analysis.Explained() {
		if !there[k] || analysis.Kinds[k] == shared.MarkPerhaps { // it keeps quiet
			continue
		}
		out = append(out, htmlPiece{Text: strings.TrimSpace(analysis.Kinds[k].Label), Class: htmlClass(analysis.Kinds[k])})
	}
	return out
}
