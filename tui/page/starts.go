package page

import (
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
)

// LayoutStarting is [Layout] with a new line at each of the offsets in starts,
// which rise: what begins there can be set level with what begins in another
// column. An offset inside a word begins no line.
func LayoutStarting(a *bundle.Article, width int, m ansi.Method, starts []int) *Page {
	return fenced(a, max(width, 1), m, func(markdown bool) *Page {
		s := newSetter(a, max(width, 1), m)
		s.starts = starts
		return s.page(markdown)
	})
}

// starting reports whether a line must begin with token i: where a start falls
// on it, or on the markup before it that is not shown.
func (s *setter) starting(i int) bool {
	at := s.toks[i].src.Start
	from := at
	if i > 0 {
		from = min(s.toks[i-1].src.End, at)
	}
	for len(s.starts) > 0 && s.starts[0] < from {
		s.starts = s.starts[1:]
	}
	return len(s.starts) > 0 && s.starts[0] <= at
}
