package frame

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/theme"
)

func made(width int) *Frame {
	f := New()
	f.Width, f.Height = width, 10
	f.SetLook(theme.Dark(), false)
	return f
}

// Whatever is drawn in a number of cells takes exactly these.
func TestFieldsHaveTheirWidth(t *testing.T) {
	f := made(40)
	for _, s := range []string{"", "x", "漢字とかな", "👩‍👩‍👧 family", "tab\tand \x1b[31mred", strings.Repeat("long ", 20)} {
		for width := 1; width < 24; width++ {
			for name, draw := range map[string]func(){
				"Text":   func() { f.Text(s, width, f.Theme.Text) },
				"Pieces": func() { f.Pieces([]Piece{In(s, f.Theme.Title), In(s, f.Theme.Faint)}, width) },
				"Spread": func() { f.Spread([]Piece{In(s, f.Theme.Title)}, []Piece{In("9", f.Theme.Faint)}, width) },
				"Pad":    func() { f.Glyph(f.Pad(s, width), f.Theme.Text) },
			} {
				f.Clear()
				draw()
				if n := f.Method.StringWidth(f.Rows()); n != width {
					t.Errorf("%s of %q in %d cells takes %d", name, s, width, n)
				}
			}
		}
	}
}

func TestABoxLiesOverThePage(t *testing.T) {
	f := made(20)
	page := strings.TrimSuffix(strings.Repeat("漢字漢字漢字漢字漢字\n", 10), "\n")
	f.BoxEdge("╭", "title", "╮", 11)
	f.BoxRow([]Piece{In("row", f.Theme.Box)}, 11)
	f.BoxEdge("╰", "", "╯", 11)
	rows := strings.Split(ansi.Strip(f.Over(page, 11)), "\n")
	for y, r := range rows {
		if n := ansi.StringWidth(r); n != 20 {
			t.Errorf("row %d has %d cells: %q", y, n, r)
		}
	}
	if !strings.Contains(rows[3], "│ row") {
		t.Errorf("the box is not where it should be: %q", rows)
	}
}

func TestJoinLeavesOneSpace(t *testing.T) {
	st := theme.Style{}
	text := ""
	for _, p := range Join([]Piece{In("said ", st)}, In(" so", st), In(" ", st), In(", then", st)) {
		text += p.Text
	}
	if text != "said so, then" {
		t.Errorf("%q", text)
	}
}

// What does not fit is left out word by word, and that is said.
func TestFitCutsNoWord(t *testing.T) {
	f := made(40)
	ps := []Piece{In("1#4  ", f.Theme.Faint), In("shared with ", f.Theme.Text), In("3 of 4", f.Theme.Title), In(": nearly 2#4, in other words 5#10", f.Theme.Text)}
	whole := joined(ps)
	for width := 8; width <= len(whole)+2; width++ {
		got := joined(f.Fit(ps, width))
		if n := f.Cells(got); n > width {
			t.Errorf("in %d cells %q takes %d", width, got, n)
		}
		if got == whole {
			continue
		}
		cut, more := strings.CutSuffix(got, " …")
		rest, begins := strings.CutPrefix(whole, cut)
		if !more || !begins || width >= len(whole) || !strings.ContainsAny(rest[:1], " ,:") {
			t.Errorf("in %d cells: %q", width, got)
		}
	}
	if got := joined(f.Fit([]Piece{In("Donaudampfschiff", f.Theme.Text)}, 8)); got != "Donauda…" {
		t.Errorf("a word wider than the field: %q", got)
	}
}

func joined(ps []Piece) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Text)
	}
	return b.String()
}
