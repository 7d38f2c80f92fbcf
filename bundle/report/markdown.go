package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// Markdown writes the findings as a CommonMark document that can be sent to an
// editor. Words of the articles are escaped, so they cannot become markup.
func Markdown(w io.Writer, a *analysis.Analysis, choice ...Choice) error {
	_, err := MarkdownPlaces(w, a, choice...)
	return err
}

// MarkdownPlaces writes what [Markdown] does, and returns for each item of its
// lists, in order, the sentence that it is about; nil where it is about none.
func MarkdownPlaces(w io.Writer, a *analysis.Analysis, choice ...Choice) ([]*bundle.Ref, error) {
	m := &markdownWriter{Writer: bufio.NewWriter(w)}
	b := newBrief(a, choice)
	fmt.Fprintf(m, "# %s\n\n%s\n", escapeMarkdown(b.title), escapeMarkdown(b.summary))
	m.sections(b.page)
	if rest := b.rest(); len(rest) > 0 {
		fmt.Fprintf(m, "\n# %s\n", appendixTitle)
		m.sections(rest)
	}
	return m.places, m.Flush()
}

// appendixTitle stands before all that is behind the first page.
const appendixTitle = "Appendix: everything else"

type markdownWriter struct {
	*bufio.Writer
	places []*bundle.Ref // of the items written
}

func (m *markdownWriter) sections(all []section) {
	for _, s := range all {
		fmt.Fprintf(m, "\n## %s\n\n", s.title)
		for i, e := range s.entries {
			if e.head != "" {
				if i > 0 {
					m.WriteByte('\n')
				}
				fmt.Fprintf(m, "### %s\n\n", escapeMarkdown(e.head))
			}
			for _, l := range e.lines {
				fmt.Fprintf(m, "- %s\n", l.markdown())
				m.places = append(m.places, l.at)
			}
		}
	}
}

func (l line) markdown() string {
	var parts []string
	if l.who != "" {
		parts = append(parts, "**"+escapeMarkdown(l.who)+"**")
	}
	if l.text != "" {
		parts = append(parts, escapeMarkdown(l.text))
	}
	if len(l.note) > 0 {
		if len(parts) > 0 {
			parts = append(parts, "—") // where italics do not show
		}
		parts = append(parts, "*"+escapeMarkdown(l.note.String())+"*")
	}
	return strings.Join(parts, " ")
}

var markdownEscaper = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `>`, `\>`, `#`, `\#`, `|`, `\|`, `~`, `\~`, `&`, `\&`,
)

func escapeMarkdown(s string) string { return markdownEscaper.Replace(s) }
