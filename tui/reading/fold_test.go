package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// An article that is the same as an earlier one is named in its header and has
// no column until it is asked for.
func TestTheSameIsFolded(t *testing.T) {
	st := trial.Story{spread()[0], spread()[1], spread()[0], spread()[2]}
	m := screen(t, st, 150, 30)
	if got := text(m); !slices.Equal(m.shown, []int{0, 1, 3}) || !strings.Contains(got, " 1 Outlet 1 (1)  = 3") {
		t.Errorf("on screen are %v:\n%s", m.shown, got)
	}
	press(m, "Z")
	if got := text(m); len(m.order) != 4 || !strings.Contains(got, "1 column unfolded") {
		t.Errorf("unfolded are %v:\n%s", m.order, got)
	}
	press(m, "Z")
	if !slices.Equal(m.order, []int{0, 1, 3}) {
		t.Errorf("folded again are %v", m.order)
	}
	press(m, "c", "3", "enter") // asked for
	if m.focus != 2 || !slices.Contains(m.shown, 2) {
		t.Errorf("on screen are %v", m.shown)
	}
	if got := text(screen(t, trial.Ferry, 150, 30, "Z")); !strings.Contains(got, "no two articles are the same") {
		t.Errorf("nothing to fold:\n%s", got)
	}
}

// So is one that is nearly the same, unless more is to be checked in it.
func TestTheNearlySameIsFolded(t *testing.T) {
	text := func(mark, last string) (out string) {
		for i, boat := range []string{"Maren", "Ida", "Tern", "Lark", "Plover", "Gannet", "Dunlin", "Knot", "Ruff"} {
			out += fmt.Sprintf("%s%d The %s lay at the outer mole all night.\n", mark, i, boat)
		}
		return out + last + "\n"
	}
	st := spread()[:4]
	st[1].Text, st[3].Text = text("=m", "Nobody slept."), text("~m", "Everybody slept.")
	m := screen(t, st, 150, 30)
	if got := trial.Text(m.Desk); !slices.Equal(m.order, []int{0, 1, 2}) || !strings.Contains(got, "nearly 4") || !strings.Contains(got, "1 folded (Z)") {
		t.Errorf("on screen are %v:\n%s", m.order, got)
	}
	press(m, "Z")
	if !slices.Contains(m.order, 3) {
		t.Errorf("unfolded are %v", m.order)
	}
	st[3].Text += "~q “We turned round as soon as the alarm rang*,” said Ilse Varga.\n"
	st[2].Text += "~q “We turned round the moment the alarm went off,” said Ilse Varga.\n"
	if m := screen(t, st, 150, 30); !slices.Contains(m.order, 3) {
		t.Errorf("an altered quote is folded: %v", m.order)
	}
}

// What the reader has arranged stands so again the next time; what was brought
// for a while does not, and what makes no sense is passed over.
func TestTheScreenIsKept(t *testing.T) {
	a := trial.Ferry.Build()
	m := screenOf(t, a, desk.Options{}, 150, 30, "l", ">", "M", "f", "esc", "I", "D", "m", "=", "t", "i", "j", "enter")
	kept := m.Desk.Keep()
	for _, word := range []string{"ferry", "Harbor", "Coast"} {
		if strings.Contains(string(kept), word) {
			t.Errorf("a word of a text is kept: %s", kept)
		}
	}
	again := screenOf(t, a, desk.Options{}, 150, 30)
	again.Desk.Restore(kept, true)
	send(again, nil)
	if !slices.Equal(again.order, []int{0, 2, 1}) || again.on.Has(desk.LayerFurniture) || !again.leadAway || !again.doubt || again.showMap || again.scroll != scrollLocked || !again.Panel.Open || again.Theme.Name != m.Theme.Name || again.Brought() {
		t.Errorf("of %s came back: order %v, on %b", kept, again.order, again.on)
	}
	again = screenOf(t, a, desk.Options{}, 150, 30)
	again.Desk.Restore(kept, false)
	if !slices.Equal(again.order, []int{0, 1, 2}) || !again.leadAway {
		t.Errorf("of another bundle came back the order %v, the lead away %v", again.order, again.leadAway)
	}
	for _, odd := range []string{"", "x", "[]", `{"modes":{"1Read":{"order":[0,0],"pins":-4,"first":99,"wide":77,"articles":3,"scroll":9}},"view":-3,"theme":"pink"}`, `{"modes":{"1Read":{"order":[7],"articles":3}}}`} {
		again.Desk.Restore([]byte(odd), true)
		send(again, nil)
		press(again, "j", "l")
	}
	if !slices.Equal(again.order, []int{0, 1, 2}) {
		t.Errorf("from what makes no sense came the order %v", again.order)
	}
}
