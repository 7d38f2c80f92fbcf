package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// spread is a story of seven articles; what the first says, the fifth and the
// sixth say too, and the last in other words.
func spread() trial.Story {
	var st trial.Story
	for i := range 7 {
		text := fmt.Sprintf("Boat %d came home late, and nobody on the pier had waited for it.\n", i)
		switch i {
		case 6:
			text += "≈k Nobody says when the lock will be open again.\n"
		case 0, 4, 5:
			text += "=k The lock stays shut until further notice.\n"
		}
		st = append(st, struct{ Outlet, Title, Date, Text string }{fmt.Sprintf("Outlet %d", i+1), "Boats", "", text})
	}
	return st
}

// The columns that print the sentence come onto the screen; the reader's stays
// where it is, and all go back.
func TestBringPutsTheCopiesOnTheScreen(t *testing.T) {
	m := screen(t, spread(), 120, 30, ">", "j") // 2, 1, 3 are on screen
	if !slices.Equal(m.shown, []int{1, 0, 2}) || at(m) != "1#2" {
		t.Fatalf("on screen %v, at %s", m.shown, at(m))
	}
	order := slices.Clone(m.order)
	press(m, "enter")
	if !slices.Equal(m.shown, []int{4, 0, 5}) || m.focus != 0 {
		t.Fatalf("on screen are %v", m.shown)
	}
	row := m.rowOfFocus()
	for _, a := range []int{4, 5} {
		if r, _ := m.sentenceRows(a, 1); r != row {
			t.Errorf("the copy in %d stands on row %d, and the sentence on %d", a+1, r, row)
		}
	}
	if got := text(m); !strings.Contains(got, "2 copies beside it, in 1 more article: Enter goes on") {
		t.Errorf("not said:\n%s", got)
	}
	press(m, "enter") // the next, round
	if !slices.Contains(m.shown, 6) || m.shown[1] != 0 {
		t.Errorf("asked again, on screen are %v", m.shown)
	}
	press(m, "esc")
	if !slices.Equal(m.shown, []int{1, 0, 2}) || !slices.Equal(m.order, order) || at(m) != "1#2" {
		t.Errorf("back on screen are %v of %v, at %s", m.shown, m.order, at(m))
	}
}

// Pinned columns stay, hidden ones come, and a column alone makes room.
func TestBringHeedsHowColumnsStand(t *testing.T) {
	m := screen(t, spread(), 120, 30, "l", "p", "h", "j") // 2 is pinned
	m.goTo(0, 1)
	press(m, "enter")
	if m.shown[0] != 1 || !slices.Contains(m.shown, 4) || m.focus != 0 {
		t.Errorf("with a pinned column on screen are %v", m.shown)
	}
	m = screen(t, spread(), 120, 30, "c", "6", "enter", "-", "c", "1", "enter", "j", "z")
	press(m, "enter")
	if m.zoomed || !slices.Contains(m.shown, 4) || !slices.Contains(m.shown, 5) {
		t.Errorf("from a column alone on screen are %v", m.shown)
	}
	press(m, "esc")
	if !m.zoomed || !slices.Equal(m.shown, []int{0}) || m.position(5) >= 0 {
		t.Errorf("back on screen are %v of %v", m.shown, m.order)
	}
}

// An article that is the same as another is not brought beside it.
func TestBringPassesOverTheSame(t *testing.T) {
	st := spread()
	st[5].Text = st[4].Text
	m := screenOf(t, st.Build(), desk.Options{Theme: "dark"}, 120, 30, "j", "enter")
	if slices.Contains(m.shown, 4) == slices.Contains(m.shown, 5) {
		t.Errorf("of two that are the same one should be on screen: %v", m.shown)
	}
}

// A sentence that only the same articles print brings none of them.
func TestBringSaysThatAllAreTheSame(t *testing.T) {
	same := struct{ Outlet, Title, Date, Text string }{"Outlet", "Locks", "", "=k The lock stays shut until further notice.\n"}
	m := screen(t, trial.Story{same, same}, 80, 24, "enter")
	if got := text(m); !strings.Contains(got, "only articles that are the same as this one print it; Z unfolds them") {
		t.Errorf("not said:\n%s", got)
	}
}

// Where the copies on screen stand beside the sentence by themselves, one press
// brings the next.
func TestBringGoesOnWhereCopiesStandAlready(t *testing.T) {
	var st trial.Story
	for i := range 4 {
		st = append(st, struct{ Outlet, Title, Date, Text string }{fmt.Sprintf("Outlet %d", i+1), "Locks", "", fmt.Sprintf("=k The lock stays shut until further notice.\nPier %d was swept by noon, and the gulls had it to themselves.\n", i)})
	}
	m := screen(t, st, 80, 24)
	for _, want := range [][]int{{0, 2}, {0, 3}, {0, 1}} {
		if press(m, "enter"); !slices.Equal(m.shown, want) {
			t.Fatalf("on screen are %v, want %v:\n%s", m.shown, want, text(m))
		}
	}
	if press(m, "enter", "esc"); !slices.Equal(m.shown, []int{0, 1}) || !slices.Equal(m.order, []int{0, 1, 2, 3}) {
		t.Errorf("back on screen are %v of %v", m.shown, m.order)
	}
}
