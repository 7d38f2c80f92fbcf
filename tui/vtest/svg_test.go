//go:build unix

package vtest

import (
	"encoding/xml"
	"image/color"
	"io"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// screenOf returns a screen of one row for each line.
func screenOf(lines ...string) *Screen {
	s := &Screen{Height: len(lines)}
	for _, l := range lines {
		s.Width = max(s.Width, len([]rune(l)))
	}
	s.Cells = make([]uv.Cell, s.Width*s.Height)
	for i := range s.Cells {
		s.Cells[i] = uv.Cell{Content: " ", Width: 1}
	}
	for y, l := range lines {
		for x, r := range []rune(l) {
			s.Cells[y*s.Width+x].Content = string(r)
		}
	}
	return s
}

func TestSVGIsWellFormedAndShowsTheText(t *testing.T) {
	s := screenOf(`a <b> & "c"`, "second")
	st := &s.At(0, 1).Style
	st.Fg, st.Bg, st.Attrs = color.RGBA{255, 0, 0, 255}, color.RGBA{0, 0, 255, 255}, uv.AttrReverse
	svg := s.SVG(Dark)
	d := xml.NewDecoder(strings.NewReader(svg))
	var text strings.Builder
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		if c, ok := tok.(xml.CharData); ok {
			text.Write(c)
		}
	}
	if got := strings.ReplaceAll(text.String(), "\u00a0", " "); !strings.Contains(got, `a <b> & "c"`) || !strings.Contains(got, "econd") {
		t.Errorf("the picture shows %q", got)
	}
	if !strings.Contains(svg, `fill="#ff0000"/>`) || !strings.Contains(svg, `fill="#0000ff">s<`) {
		t.Error("reverse video does not swap the colours")
	}
	if svg != s.SVG(Dark) {
		t.Error("two pictures of one screen differ")
	}
}

func TestFind(t *testing.T) {
	s := screenOf("one", "x│two")
	if x, y, ok := s.Find("two"); x != 2 || y != 1 || !ok {
		t.Errorf("Find = %d, %d, %v", x, y, ok)
	}
	if _, _, ok := s.Find("three"); ok {
		t.Error("found what is not there")
	}
}

func TestKeysAsTerminalsSendThem(t *testing.T) {
	for name, want := range map[string]string{"enter": "\r", "ctrl+c": "\x03", "up": "\x1b[A", "lt": "<"} {
		if got, ok := sequence(name); !ok || got != want {
			t.Errorf("sequence(%q) = %q, %v", name, got, ok)
		}
	}
	if _, ok := sequence("nothing"); ok {
		t.Error("an unknown key has a sequence")
	}
}
