// Package brief renders the written report for the screen: the findings as
// prose that can be read from top to bottom. It is the one place where
// Glamour lays text out, because here no byte offset is needed.
package brief

import (
	"bytes"
	"fmt"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	xansi "github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
)

// A Look is the background that the brief is read on.
type Look uint8

// The looks. Mono sets no colour.
const (
	Dark Look = iota
	Light
	Mono
)

// part is about how many bytes of Markdown are rendered at once: Glamour takes
// about half a millisecond a line, and the first part is to be read in a second.
const part = 16_000

// A Part is some lines of the brief.
type Part struct {
	Lines  []string // styled
	Plain  []string // the same without styles, in small letters: what a search looks through
	Places []Place  // in order
}

// A Place is a line of a part that is about a sentence.
type Place struct {
	Line int // in the part
	At   bundle.Ref
}

// bullet begins each item of a list, as Glamour draws it.
const bullet = "•"

// Parts gives the brief of an analysis as styled lines of at most width cells,
// which takes from some 10 ms to many seconds: it calls yield with each part in order, the
// first after some 100 ms, until yield returns false.
func Parts(a *analysis.Analysis, width int, look Look, yield func(Part) bool) error {
	var md bytes.Buffer
	places, err := report.MarkdownPlaces(&md, a)
	if err != nil {
		return err
	}
	r, err := glamour.NewTermRenderer(glamour.WithStyles(style(look)), glamour.WithWordWrap(max(width-2, 20)))
	if err != nil {
		return fmt.Errorf("brief: %w", err)
	}
	for i, p := range parts(md.String()) {
		out, err := r.Render(strings.ReplaceAll(p, " %", "\u00a0%")) // a number and its sign stay on one line
		if err != nil {
			return fmt.Errorf("brief: %w", err)
		}
		lines := strings.Split(strings.Trim(out, "\n"), "\n")
		if i > 0 {
			lines = append([]string{""}, lines...)
		}
		n := items(p)
		plain := make([]string, len(lines))
		for k, l := range lines {
			plain[k] = strings.ToLower(xansi.Strip(l))
		}
		if !yield(Part{lines, plain, placed(plain, places[:n])}) {
			return nil
		}
		places = places[n:]
	}
	return nil
}

// items counts the items of lists in Markdown.
func items(md string) int { return strings.Count("\n"+md, "\n- ") }

// placed finds the plain lines on which the items of lists begin. Should a line of
// an article begin as an item does, nobody knows which is which, and there are
// no places.
func placed(lines []string, places []*bundle.Ref) []Place {
	var out []Place
	for i, l := range lines {
		if !strings.HasPrefix(strings.TrimLeft(l, " "), bullet+" ") {
			continue
		}
		if len(places) == 0 {
			return nil
		}
		if places[0] != nil {
			out = append(out, Place{i, *places[0]})
		}
		places = places[1:]
	}
	if len(places) > 0 {
		return nil
	}
	return out
}

// parts cuts Markdown before headings, into parts that are not much longer than
// part where that can be.
func parts(md string) []string {
	var out []string
	for len(md) > part {
		cut := strings.LastIndex(md[:part], "\n#")
		if cut < 1 {
			if cut = strings.Index(md[part:], "\n#"); cut < 0 {
				break
			}
			cut += part
		}
		out = append(out, md[:cut+1])
		md = md[cut+1:]
	}
	return append(out, md)
}

// style is Glamour's own with less noise: no marks before headings, no margin.
func style(look Look) ansi.StyleConfig {
	s := styles.DarkStyleConfig
	switch look {
	case Light:
		s = styles.LightStyleConfig
	case Mono:
		s = styles.NoTTYStyleConfig
	}
	bold, italic, none := true, true, uint(0)
	s.Document.Margin = &none
	s.Document.BlockPrefix, s.Document.BlockSuffix = "", ""
	for _, h := range []*ansi.StyleBlock{&s.H1, &s.H2, &s.H3} {
		h.Prefix, h.Suffix = "", ""
		h.Bold = &bold
	}
	if look == Mono { // attributes stand for weight where there are no colours, and no marks of the source
		s.Strong = ansi.StylePrimitive{Bold: &bold}
		s.Emph = ansi.StylePrimitive{Italic: &italic}
	}
	if look != Mono {
		s.H1.BackgroundColor = nil
		s.H1.Color = s.H2.Color
	}
	return s
}
