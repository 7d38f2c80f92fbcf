package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// Text writes the findings as plain lines for people: no colour, no borders,
// one sentence a line, so that it can be searched, printed or read aloud.
func Text(w io.Writer, a *analysis.Analysis) error {
	out := bufio.NewWriter(w)
	writeFindings(out, newBrief(a))
	return out.Flush()
}

// Plain writes the findings as [Text] does, and then every article with what
// was found at each sentence in brackets behind it.
func Plain(w io.Writer, a *analysis.Analysis) error {
	out := bufio.NewWriter(w)
	writeFindings(out, newBrief(a))
	for i := range a.Bundle.Articles {
		writeArticle(out, a, i)
	}
	return out.Flush()
}

func writeFindings(w *bufio.Writer, b brief) {
	fmt.Fprintf(w, "%s\n%s\n", b.title, b.summary)
	for _, s := range b.sections {
		fmt.Fprintf(w, "\n%s\n", strings.ToUpper(s.title))
		for i, e := range s.entries {
			if i > 0 && (len(e.lines) > 1 || len(s.entries[i-1].lines) > 1) {
				w.WriteByte('\n')
			}
			fmt.Fprintf(w, "%s\n", e.head)
			for _, l := range e.lines {
				fmt.Fprintf(w, "   %s\n", l)
			}
		}
	}
}

// String writes a line as "who: text [note]", without what it lacks.
func (l line) String() string {
	s := l.text
	if l.who != "" {
		s = l.who + ": " + s
	}
	if l.note == "" {
		return s
	}
	if s == "" {
		return l.note
	}
	return s + " [" + l.note + "]"
}

// says reports whether notes tell more than that nothing was found.
func says(notes []string) bool {
	return len(notes) > 0 && notes[0] != analysis.Alone && !strings.HasPrefix(notes[0], analysis.OnlyHere) && !strings.HasPrefix(notes[0], analysis.NotCompared)
}

func writeArticle(w *bufio.Writer, a *analysis.Analysis, i int) {
	art := a.Bundle.Articles[i]
	fmt.Fprintf(w, "\nARTICLE %d OF %d: %s\n", i+1, len(a.Bundle.Articles), titleOf(art))
	paragraph := -1
	for k, s := range art.Sentences {
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			w.WriteByte('\n')
		}
		fmt.Fprintf(w, "#%d %s", k+1, one(s.Of(art.Text)))
		if notes := a.Describe(bundle.Ref{Article: i, Sentence: k}); says(notes) {
			fmt.Fprintf(w, " [%s]", strings.Join(notes, "; "))
		}
		w.WriteByte('\n')
	}
}
