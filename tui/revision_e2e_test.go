//go:build unix

package tui

import (
	"testing"

	uv "github.com/charmbracelet/ultraviolet"

	"broadsheet/tui/vtest"
)

func TestComparingInATerminal(t *testing.T) {
	term := start(t, vtest.Config{}, "TUI_TEST_VERSIONS=1")
	must(t, term.WaitFor("4 versions, ordered by dates", "version 3", "version 4", "change 1 of 7", "? help"))
	if !term.AltScreen() {
		t.Error("not in the alternate screen")
	}
	term.Type("hh")
	must(t, term.WaitFor("version 1", "version 2", "2 of 4", "40,000", "46,000"))
	term.Type("g")
	must(t, term.WaitFor("unchanged sentences"))
	term.Type("z")
	must(t, term.WaitGone("unchanged sentences"))
	term.Type("z")
	must(t, term.WaitFor("unchanged sentences"))
	term.Type("gj<enter>")
	must(t, term.WaitFor("She had been in the water"))
	term.Type("l>")
	must(t, term.WaitFor("version 3", "the version before is the nearest"))
	term.Type("i")
	must(t, term.WaitFor("this sentence in every version", "first printed"))
	term.Type("V")
	must(t, term.WaitFor("4 articles"))
	must(t, found(term))
	term.Type("V")
	must(t, term.WaitFor("4 versions", "this sentence in every version"))
	term.Type("Y")
	must(t, term.WaitFor("clipboard: both wordings"))
	term.Type("q") // closes the inspector first
	must(t, term.WaitGone("this sentence in every version"))
	term.Type("q")
	must(t, term.Wait())
	if term.AltScreen() {
		t.Error("still in the alternate screen after the end")
	}
}

func TestComparingWithoutColour(t *testing.T) {
	term := start(t, vtest.Config{Width: 100, Height: 40}, "TUI_TEST_VERSIONS=1", "NO_COLOR=1")
	must(t, term.WaitFor("4 versions", "? help"))
	term.Settle()
	s := term.Screen()
	for i := range s.Cells {
		if st := s.Cells[i].Style; st.Fg != nil || st.Bg != nil {
			t.Fatalf("cell %d,%d %q is coloured", i%s.Width, i/s.Width, s.Cells[i].Content)
		}
	}
	x, y, ok := s.Find("April")
	if !ok || s.At(x, y).Style.Attrs&(uv.AttrReverse|uv.AttrBold) != uv.AttrReverse|uv.AttrBold {
		t.Error("the changed date is not bold in reverse video")
	}
	x, y, ok = s.Find("Nobody was scalded")
	if !ok || s.At(x, y).Style.Attrs&uv.AttrStrikethrough == 0 {
		t.Error("the deleted sentence is not struck")
	}
}
