package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// copyPassage puts the focused sentence and its citation on the clipboard.
func (m *Model) copyPassage() tea.Cmd {
	ref, ok := m.focused()
	if !ok {
		return nil
	}
	return m.toClipboard(quoted(m.bundle, ref)+"\n"+citation(m.bundle.Articles[ref.Article])+"\n", "the sentence and its citation")
}

// copyGroup puts every printing of the focused sentence on the clipboard, as
// Markdown.
func (m *Model) copyGroup() tea.Cmd {
	ref, ok := m.focused()
	if !ok || m.unfound() {
		return nil
	}
	refs := append([]bundle.Ref{ref}, m.copies(ref)...)
	var b strings.Builder
	for i, r := range refs {
		if i > 0 {
			b.WriteByte('\n')
		}
		var how []string
		if _, score, _ := m.found.kinship(ref, r); i > 0 && score > 0 { // else it only prints the same quote
			how = append(how, m.kinshipWords(ref, r))
		}
		how = append(how, m.infidelities(r, m.found.quoteGroupsAt(ref))...)
		fmt.Fprintf(&b, "> %s\n>\n> %s", oneLine(m.bundle, r), citation(m.bundle.Articles[r.Article]))
		if len(how) > 0 {
			b.WriteString(" – " + strings.Join(how, "; "))
		}
		b.WriteByte('\n')
	}
	return m.toClipboard(b.String(), fmt.Sprintf("%d %s", len(refs), plural(len(refs), "printing", "printings")))
}

// toClipboard asks the terminal to put text on the clipboard (OSC 52). It
// cannot know whether the terminal obeys.
func (m *Model) toClipboard(text, what string) tea.Cmd {
	if m.opts.Private {
		m.warn("not copied: --private keeps everything inside the program")
		return nil
	}
	m.confirm("sent to the terminal's clipboard: " + what)
	return tea.SetClipboard(text)
}

// quoted returns a sentence in quotation marks, on one line.
func quoted(b *bundle.Bundle, r bundle.Ref) string {
	s := oneLine(b, r)
	if strings.ContainsAny(s, "“”\"") {
		return s
	}
	return "“" + s + "”"
}

// oneLine returns a sentence with its white space folded, safe to print.
func oneLine(b *bundle.Bundle, r bundle.Ref) string {
	return visible.String(strings.Join(strings.Fields(b.Articles[r.Article].SentenceText(r.Sentence)), " "))
}

// citation says where a passage stands: outlet, title, author, date, address.
func citation(a *bundle.Article) string {
	var parts []string
	for _, p := range []string{a.Outlet, a.Title, a.Author, date(a), a.URL} {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	if a.Outlet == "" && a.URL == "" {
		parts = append(parts, a.Source)
	}
	return "— " + visible.String(strings.Join(parts, ", "))
}
