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
func Markdown(w io.Writer, a *analysis.Analysis) error {
	_, err := MarkdownPlaces(w, a)
	return err
}

// MarkdownPlaces writes what [Markdown] does, and returns for each item of its
// lists, in order, the sentence that it is about; nil where it is about none.
func MarkdownPlaces(w io.Writer, a *analysis.Analysis) ([]*bundle.Ref, error) {
	var places []*bundle.Ref
	out := bufio.NewWriter(w)
	b := newBrief(a)
	fmt.Fprintf(out, "# %s\n\n%s\n", escapeMarkdown(b.title), escapeMarkdown(b.summary))
	for _, s := range b.sections {
		fmt.Fprintf(out, "\n## %s\n", s.title)
		for _, e := range s.entries {
			if len(e.lines) == 0 {
				fmt.Fprintf(out, "\n- %s\n", escapeMarkdown(e.head))
				places = append(places, nil)
				continue
			}
			fmt.Fprintf(out, "\n### %s\n\n", escapeMarkdown(e.head))
			for _, l := range e.lines {
				fmt.Fprintf(out, "- %s\n", l.markdown())
				places = append(places, l.at)
			}
		}
	}
	return places, out.Flush()
}

func (l line) markdown() string {
	var parts []string
	if l.who != "" {
		parts = append(parts, "**"+escapeMarkdown(l.who)+"**")
	}
	if l.text != "" {
		parts = append(parts, escapeMarkdown(l.text))
	}
	if l.note != "" {
		parts = append(parts, "*"+escapeMarkdown(l.note)+"*")
	}
	return strings.Join(parts, " ")
}

var markdownEscaper = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `>`, `\>`, `#`, `\#`, `|`, `\|`, `~`, `\~`, `&`, `\&`,
)

func escapeMarkdown(s string) string { return markdownEscaper.Replace(s) }
