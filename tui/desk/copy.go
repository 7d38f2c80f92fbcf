package desk

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// copyPassage puts the focused sentence and its citation on the clipboard.
func (d *Desk) copyPassage() tea.Cmd {
	ref, ok := d.standing()
	if !ok {
		d.Say("there is no sentence here to copy")
		return nil
	}
	return d.ToClipboard(quoted(d.Bundle, ref)+"\n"+CitationAt(d.Bundle, ref)+"\n", "the sentence and its citation")
}

// quoted returns a sentence in quotation marks, on one line.
func quoted(b *bundle.Bundle, r bundle.Ref) string {
	s := OneLine(b, r)
	if strings.ContainsAny(s, "“”\"") {
		return s
	}
	return "“" + s + "”"
}

// OneLine returns a sentence with its white space folded, safe to print.
func OneLine(b *bundle.Bundle, r bundle.Ref) string {
	return visible.String(strings.Join(strings.Fields(b.Articles[r.Article].SentenceText(r.Sentence)), " "))
}

// Citation says where a passage stands: outlet, title, author, date, address.
func Citation(a *bundle.Article) string {
	var parts []string
	for _, p := range []string{a.Outlet, a.Title, a.Author, Date(a), a.URL} {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	if a.Outlet == "" && a.URL == "" {
		parts = append(parts, a.Source)
	}
	return "— " + visible.String(strings.Join(parts, ", "))
}

// CitationAt is [Citation] with the sentence's place in the article, and its
// place as the command line takes it: stories:2#5.
func CitationAt(b *bundle.Bundle, r bundle.Ref) string {
	return Citation(b.Articles[r.Article]) + ", sentence " + strconv.Itoa(Ordinal(r)) + " of " + strconv.Itoa(len(b.Articles[r.Article].Sentences)) +
		" (" + visible.String(b.Name) + ":" + strconv.Itoa(r.Article+1) + "#" + strconv.Itoa(Ordinal(r)) + ")"
}

// Date returns the day an article was published, or "" when it is unknown.
func Date(a *bundle.Article) string {
	d, _, _ := strings.Cut(a.Published, "T")
	return visible.String(d)
}
