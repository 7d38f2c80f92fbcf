package report

import (
	"bufio"
	"embed"
	"fmt"
	"html/template"
	"io"
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
	if err := pageTemplates.ExecuteTemplate(out, "head", newPage(&b)); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	checks := b.checksBySentence()
	marks := a.Marks()
	named := b.named()
	for i := range a.Bundle.Articles {
		if b.choice == Marked && !named[i] {
			continue
		}
		if err := pageTemplates.ExecuteTemplate(out, "article", articleOf(b.composer, i, &marks[i], checks)); err != nil {
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
		Tables         []htmlPicture
		Matrices       []htmlPicture
		Key            []htmlPiece
		Signs          string // how the signs of kinship read
	}
	htmlSection struct {
		ID, Class, Title string
		Entries          []htmlEntry
	}
	htmlEntry struct {
		Head  string
		Lines []htmlLine
	}
	htmlLine struct {
		Check int
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
	p := &htmlPage{Title: b.title, Summary: b.summary, Style: pageStyle, Key: htmlKey(), Signs: kinSigns.key()}
	p.Page = htmlSections("s", "page", b.page)
	if b.choice != Marked {
		p.Tables, p.Matrices = b.pictures()
	}
	p.Appendix = htmlSections("x", "list", b.appendix)
	p.goOn(b.page)
	if len(p.Appendix) > 0 && len(p.Tables) == 0 {
		p.Appendix[0].Class += " after"
	}
	p.Contents = append(p.Contents, p.Page...)
	for _, t := range append(p.Tables, p.Matrices...) {
		p.Contents = append(p.Contents, htmlSection{ID: t.ID, Title: t.Title})
	}
	p.Contents = append(append(p.Contents, p.Appendix...), htmlSection{ID: "articles", Title: "The articles, marked"})
	return p
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
			for _, l := range e.lines {
				h.Lines = append(h.Lines, htmlLineOf(&l))
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

// htmlKey shows each kind of mark that has a letter as the page shows it.
func htmlKey() []htmlPiece {
	var out []htmlPiece
	for _, k := range analysis.Explained() {
		if analysis.Kinds[k] == shared.MarkPerhaps { // it stands in the notes alone
			continue
		}
		out = append(out, htmlPiece{Text: strings.TrimSpace(analysis.Kinds[k].Label), Class: htmlClass(analysis.Kinds[k])})
	}
	return out
}
