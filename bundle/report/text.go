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
func Text(w io.Writer, a *analysis.Analysis, choice ...Choice) error {
	out := bufio.NewWriter(w)
	b := newBrief(a, choice)
	writeBrief(out, b, b.rest())
	return out.Flush()
}

// Plain writes the first page of [Text], and then every article with what was
// found at each sentence in brackets behind it.
func Plain(w io.Writer, a *analysis.Analysis) error {
	out := bufio.NewWriter(w)
	b := newBrief(a, nil)
	writeBrief(out, b, b.appendix)
	for i := range a.Bundle.Articles {
		writeArticle(out, a, i)
	}
	return out.Flush()
}

func writeBrief(w *bufio.Writer, b brief, appendix []section) {
	fmt.Fprintf(w, "%s\n%s\n", b.title, b.summary)
	writeSections(w, b.page)
	if len(appendix) > 0 {
		fmt.Fprintf(w, "\n\n%s\n", strings.ToUpper(appendixTitle))
	}
	writeSections(w, appendix)
}

func writeSections(w *bufio.Writer, all []section) {
	for _, s := range all {
		fmt.Fprintf(w, "\n%s\n", strings.ToUpper(s.title))
		for k, e := range s.entries {
			indent := ""
			if e.head != "" {
				if k > 0 {
					w.WriteByte('\n')
				}
				fmt.Fprintf(w, "%s\n", e.head)
				indent = "   "
			}
			for _, l := range e.lines {
				fmt.Fprintf(w, "%s%s\n", indent, l)
			}
		}
	}
}

// String writes a line as "who: text [note]", without what it lacks.
func (l line) String() string {
	s, note := l.text, l.note.String()
	switch {
	case s == "" && l.who == "":
		return note
	case s == "":
		return l.who + ": " + note
	case l.who != "":
		s = l.who + ": " + s
	}
	if note == "" {
		return s
	}
	return s + " [" + note + "]"
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
		r := bundle.Ref{Article: i, Sentence: k}
		notes := a.Describe(r)
		if !says(notes) {
			notes = nil
		}
		if notes = append(notes, a.SaidAt(r)...); len(notes) > 0 {
			fmt.Fprintf(w, " [%s]", strings.Join(notes, "; "))
		}
		w.WriteByte('\n')
	}
}
