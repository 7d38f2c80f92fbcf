package reading

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// click clicks with the left button, and drags to further places.
func click(m *Mode, x, y int, more ...int) {
	send(m, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	for i := 0; i+1 < len(more); i += 2 {
		send(m, tea.MouseMotionMsg{X: more[i], Y: more[i+1], Button: tea.MouseLeft})
		m.Screen()
	}
	m.Update(tea.MouseReleaseMsg{Button: tea.MouseLeft})
}

func wheel(m *Mode, x, y int, button tea.MouseButton) {
	send(m, tea.MouseWheelMsg{X: x, Y: y, Button: button})
}

func TestClickMovesTheFocus(t *testing.T) {
	m := screen(t, trial.Ferry, 120, 40)
	lines := strings.Split(text(m), "\n")
	for y, l := range lines {
		if x := strings.Index(l, "Divers will look"); x >= 0 {
			click(m, len([]rune(l[:x])), y)
		}
	}
	if at(m) != "1#6" {
		t.Errorf("stands at %s, want 1#6", at(m))
	}
	click(m, m.boxes[2].x+8, m.Geo.Title) // on a header
	if m.focus != 2 {
		t.Errorf("column %d has the focus, want 2", m.focus)
	}
}

func TestClickOnTheMapGoesThere(t *testing.T) {
	m := screen(t, trial.Long(3, 300), 130, 40, "=", "=")
	b := m.boxes[1]
	click(m, b.x+b.width-1, m.Geo.Title+m.Geo.Header+m.Geo.Body/2)
	c := &m.columns[1]
	if m.focus != 1 || c.top < len(c.page.Lines)/3 || c.top > 2*len(c.page.Lines)/3 {
		t.Errorf("column %d is at line %d of %d", m.focus, c.top, len(c.page.Lines))
	}
}

func TestWheelScrollsTheColumnUnderIt(t *testing.T) {
	m := screen(t, trial.Long(3, 300), 130, 40, "=", "=")
	wheel(m, m.boxes[1].x+5, 20, tea.MouseWheelDown)
	if m.columns[0].top != 0 || m.columns[1].top != desk.WheelLines || m.focus != 0 {
		t.Errorf("the columns are at lines %d and %d", m.columns[0].top, m.columns[1].top)
	}
	wheel(m, m.boxes[1].x+5, 20, tea.MouseWheelUp)
	wheel(m, m.boxes[1].x+5, 20, tea.MouseWheelUp)
	if m.columns[1].top != 0 {
		t.Errorf("the column is at line %d", m.columns[1].top)
	}
	m = screen(t, trial.Ferry, 130, 40)
	wheel(m, m.boxes[1].x-1, 20, tea.MouseWheelDown) // over the line between: to the next finding
	if at(m) != "1#2" {
		t.Errorf("stands at %s", at(m))
	}
}

func TestDraggingALineBetweenColumns(t *testing.T) {
	m := screen(t, trial.Ferry, 130, 40)
	x := m.boxes[1].x - 1
	width := m.boxes[0].width
	click(m, x, 20, x+9, 20)
	if got := m.boxes[0].width; got != width+9 {
		t.Errorf("the first column is %d cells trial.Wide, want %d", got, width+9)
	}
	click(m, x+9, 20, 0, 20)
	if got := m.boxes[0].text; got < 10 {
		t.Errorf("the first column was dragged to %d cells of text", got)
	}
	for i, l := range strings.Split(m.Screen(), "\n") {
		if w := m.Method.StringWidth(l); w != 130 {
			t.Errorf("row %d has %d cells", i, w)
		}
	}
}

func TestCopyingAGroup(t *testing.T) {
	m := screen(t, trial.Ferry, 120, 40, "j")
	var b strings.Builder
	for _, r := range m.copies(desk.Ref(0, 1)) {
		b.WriteString(desk.Citation(m.Bundle.Articles[r.Article]) + "\n")
	}
	want := "— Coast Wire, Ferry turns back with water in engine room, 2031-03-04\n— The Islander, Maren is back in port\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	if m.copyGroup() == nil || !strings.Contains(text(m), "clipboard: 3 printings") {
		t.Error("the group was not copied, or nothing says so")
	}
}
