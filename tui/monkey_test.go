package tui

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
)

// TestMonkey presses keys, moves the mouse and changes the size at random, the
// same way on each run: whatever is done, the frame fits the screen.
func TestMonkey(t *testing.T) {
	var names []string
	quit := map[string]bool{"q": true, "ctrl+c": true, "ctrl+z": true}
	for _, b := range New(Options{}).keys.Bindings {
		for _, k := range b.Keys {
			if !quit[k] {
				names = append(names, k)
			}
		}
	}
	names = append(names, "e", "r", "i", "(", "*", "backspace", "enter", "enter", "esc", "esc", "j", "j", "l", "h")
	for seed, st := range []story{ferry, wide, long(7, 40), ferry[:1], append(story{{"", "", "", ""}}, ferry...)} {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		a := st.build()
		m := screenOf(t, a, Options{Mouse: true, Private: true, Reload: func(context.Context) (*bundle.Bundle, error) { return a.Bundle, nil }}, 120, 30)
		var done []string
		for range 500 {
			switch n := r.IntN(100); {
			case n < 3:
				_, cmd := m.Update(tea.WindowSizeMsg{Width: 36 + r.IntN(180), Height: 8 + r.IntN(50)})
				run(m, cmd)
				done = append(done, "resize")
			case n < 12:
				at := tea.Mouse{X: r.IntN(m.Width), Y: r.IntN(m.Height), Button: tea.MouseLeft}
				wheel := at
				wheel.Button = tea.MouseWheelUp + tea.MouseButton(r.IntN(4))
				msgs := []tea.Msg{tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at), tea.MouseWheelMsg(wheel)}
				_, cmd := m.Update(msgs[r.IntN(len(msgs))])
				run(m, cmd)
				done = append(done, "mouse")
			default:
				k := names[r.IntN(len(names))]
				done = append(done, k)
				press(m, k)
			}
			lines := strings.Split(m.frame(), "\n")
			if m.tooSmall() {
				continue
			}
			if len(lines) != m.Height {
				t.Fatalf("story %d, after %v: %d rows on a screen of %d", seed, done[max(len(done)-12, 0):], len(lines), m.Height)
			}
			for y, l := range lines {
				if w := m.Method.StringWidth(l); w != m.Width {
					t.Fatalf("story %d, after %v: row %d has %d cells on a screen of %d: %q", seed, done[max(len(done)-12, 0):], y, w, m.Width, l)
				}
			}
		}
	}
}
