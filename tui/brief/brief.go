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

// most bounds the Markdown that is rendered, in bytes: Glamour takes about
// 0.1 ms a line, and nobody reads further on a screen. It is cut at the end of
// a section and says so.
const most = 200_000

// Render returns the brief of an analysis as styled lines of at most width
// cells. It works for some 10 to 300 ms, so it belongs in a command.
func Render(a *analysis.Analysis, width int, look Look) ([]string, error) {
	var md bytes.Buffer
	if err := report.Markdown(&md, a); err != nil {
		return nil, err
	}
	r, err := glamour.NewTermRenderer(glamour.WithStyles(style(look)), glamour.WithWordWrap(max(width-2, 20)))
	if err != nil {
		return nil, fmt.Errorf("brief: %w", err)
	}
	out, err := r.Render(strings.ReplaceAll(cut(md.String()), " %", "\u00a0%")) // a number and its sign stay on one line
	if err != nil {
		return nil, fmt.Errorf("brief: %w", err)
	}
	return strings.Split(strings.Trim(out, "\n"), "\n"), nil
}

// cut keeps the Markdown up to the last section that fits.
func cut(md string) string {
	if len(md) <= most {
		return md
	}
	end := strings.LastIndex(md[:most], "\n#")
	if end < 0 {
		end = strings.LastIndexByte(md[:most], '\n')
	}
	if end < 0 {
		end = most
	}
	return md[:end] + "\n\n*The rest is in `broadsheet report`.*\n"
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
	bold, none := true, uint(0)
	s.Document.Margin = &none
	s.Document.BlockPrefix, s.Document.BlockSuffix = "", ""
	for _, h := range []*ansi.StyleBlock{&s.H1, &s.H2, &s.H3} {
		h.Prefix, h.Suffix = "", ""
		h.Bold = &bold
	}
	if look != Mono {
		s.H1.BackgroundColor = nil
		s.H1.Color = s.H2.Color
	}
	return s
}
