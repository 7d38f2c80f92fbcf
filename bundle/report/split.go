package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// Split writes how the input became articles: for each file the delimiter and
// how often it was found, for each article where it comes from, what is known
// about it, and the words it starts and ends with; then all that was guessed
// or left out. It is plain text, safe to print, and the same for the same
// bundle. Articles are counted from 1, as on the screen.
func Split(w io.Writer, b *bundle.Bundle) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s: %s from %s\n", one(b.Name), some(len(b.Articles), "article"), some(len(b.Splits), "file"))
	number := len(fmt.Sprint(len(b.Articles)))
	for _, s := range b.Splits {
		if s.Delimiter != "" {
			found := "found " + times(s.Markers)
			if s.Announced > 0 {
				found = fmt.Sprintf("announced %d, found %d", s.Announced, s.Markers)
			}
			fmt.Fprintf(out, "\n%s: %s, split at %s (%s), %s, %s\n", visible.String(s.Source), some(s.Articles, "article"),
				visible.String(s.Delimiter), found, some(s.Bytes, "byte"), s.Encoding)
		}
		for i := s.First; i < s.First+s.Articles; i++ {
			splitArticle(out, b.Articles[i], i+1, number)
		}
	}
	if len(b.Warnings) > 0 {
		fmt.Fprintf(out, "\n%s\n", some(len(b.Warnings), "warning"))
		for _, w := range b.Warnings {
			fmt.Fprintf(out, "  %s\n", warningLine(w))
		}
	}
	return out.Flush()
}

// splitArticle writes one article: its number and source, then its facts,
// each on a line of its own under an aligned name.
func splitArticle(out *bufio.Writer, a *bundle.Article, n, number int) {
	fmt.Fprintf(out, "\n%*d  %s\n", number, n, visible.String(a.Source))
	fact := func(name, value string) {
		if value != "" {
			fmt.Fprintf(out, "%*s  %-9s  %s\n", number, "", name, value)
		}
	}
	fact("title", one(a.Title))
	fact("outlet", one(a.Outlet))
	fact("author", one(a.Author))
	fact("published", one(a.Published))
	fact("url", one(a.URL))
	starts, ends := edges(a.Text)
	fact("starts", one(starts))
	fact("ends", one(ends))
	fact("size", fmt.Sprintf("%s, %s, %s", some(a.Words, "word"), some(a.Bytes, "byte"), a.Encoding))
}

// edges returns the first and the last words of a text: up to eight, in up to
// some 70 characters.
func edges(text string) (first, last string) {
	const words, width, near = 8, 70, 1000
	head := strings.Fields(strings.ToValidUTF8(text[:min(len(text), near)], ""))
	tail := strings.Fields(strings.ToValidUTF8(text[max(0, len(text)-near):], ""))
	h := []rune(strings.Join(head[:min(words, len(head))], " "))
	t := []rune(strings.Join(tail[max(0, len(tail)-words):], " "))
	return string(h[:min(width, len(h))]), string(t[max(0, len(t)-width):])
}

// warningLine writes a warning as compilers do: file, line, message.
func warningLine(w bundle.Warning) string {
	s := ""
	if w.Source != "" {
		s = visible.String(w.Source) + ":"
		if w.Line > 0 {
			s += fmt.Sprintf("%d:", w.Line)
		}
		s += " "
	}
	if w.Article >= 0 {
		s += fmt.Sprintf("article %d: ", w.Article+1)
	}
	return s + one(w.Message)
}

func some(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
