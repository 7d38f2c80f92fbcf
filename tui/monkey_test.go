package tui

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	segment "broadsheet/bundle/text"
	"broadsheet/tui/keys"
	"broadsheet/tui/trial"
)

// monkeyKeys are the keys that do something, but for those that end it all.
func monkeyKeys() []string {
	var names []string
	quit := map[string]bool{"q": true, "ctrl+c": true, "ctrl+z": true}
	for _, b := range keys.Default().Bindings {
		for _, k := range b.Keys {
			if !quit[k] {
				names = append(names, k)
			}
		}
	}
	return append(names, "e", "r", "i", "(", "*", "backspace", "enter", "enter", "esc", "esc", "j", "j", "l", "h")
}

// TestMonkey presses keys, moves the mouse and changes the size at random, the
// same way on each run: whatever is done, the frame fits the screen.
func TestMonkey(t *testing.T) {
	names := monkeyKeys()
	for seed, st := range []trial.Story{trial.Ferry, trial.Wide, trial.Long(7, 40), trial.Ferry[:1], append(trial.Story{{"", "", "", ""}}, trial.Ferry...)} {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		a := st.Build()
		m := programOf(t, a, Options{Mouse: true, Private: true, Reload: func(context.Context) (*bundle.Bundle, error) { return a.Bundle, nil }}, 120, 30)
		var done []string
		for range 500 {
			switch n := r.IntN(100); {
			case n < 3:
				send(m, tea.WindowSizeMsg{Width: 36 + r.IntN(180), Height: 8 + r.IntN(50)})
				done = append(done, "resize")
			case n < 12:
				at := tea.Mouse{X: r.IntN(m.desk.Width), Y: r.IntN(m.desk.Height), Button: tea.MouseLeft}
				wheel := at
				wheel.Button = tea.MouseWheelUp + tea.MouseButton(r.IntN(4))
				msgs := []tea.Msg{tea.MouseClickMsg(at), tea.MouseMotionMsg(at), tea.MouseReleaseMsg(at), tea.MouseWheelMsg(wheel)}
				send(m, msgs[r.IntN(len(msgs))])
				done = append(done, "mouse")
			default:
				k := names[r.IntN(len(names))]
				done = append(done, k)
				press(m, k)
			}
			lines := strings.Split(m.desk.Screen(), "\n")
			if m.desk.TooSmall() {
				continue
			}
			if len(lines) != m.desk.Height {
				t.Fatalf("story %d, after %v: %d rows on a screen of %d", seed, done[max(len(done)-12, 0):], len(lines), m.desk.Height)
			}
			for y, l := range lines {
				if w := m.desk.Method.StringWidth(l); w != m.desk.Width {
					t.Fatalf("story %d, after %v: row %d has %d cells on a screen of %d: %q", seed, done[max(len(done)-12, 0):], y, w, m.desk.Width, l)
				}
			}
		}
	}
}

// FuzzKeys presses keys over an article of any text and its neighbours, as
// articles and as versions of one: whatever is there, and whatever is done,
// the frame fits the screen and holds no control sequence of the text.
func FuzzKeys(f *testing.F) {
	for i, s := range []string{"", "# A\n\n\x1b]0;x\x07 “b\u202e c", "```\ncode\n", "[a]: b \"c\" d\n\n| a | b |\n|---|---|\n", "e\u0301\u0302\u200d\ufe0f 漢字 \U0001f469\u200d\U0001f4bb", strings.Repeat("word ", 300)} {
		f.Add(uint64(i), s, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, source string, asVersions bool) {
		if len(source) > 1<<12 {
			t.Skip()
		}
		source = strings.ToValidUTF8(source, "\ufffd")
		r := rand.New(rand.NewPCG(seed, 2))
		b := &bundle.Bundle{Name: "any", Format: "dir"}
		for i, s := range []string{source, "# The pier\n\nThe pier at Sall closes in June. " + source, "The pier at Sall closes in July.\n\n" + source} {
			a := &bundle.Article{Source: fmt.Sprint(i), Title: source[:min(len(source), 30)], Text: s, Language: "en"}
			a.Title = strings.ToValidUTF8(a.Title, "")
			if r.IntN(2) == 0 {
				a.Format = bundle.Markdown
			}
			segment.Segment(a)
			b.Articles = append(b.Articles, a)
		}
		a, err := analysis.Run(t.Context(), b, nil)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{Private: true, Versions: VersionsNever}
		if asVersions {
			o.Versions = VersionsAlways
		}
		m := programOf(t, a, o, 36+r.IntN(180), 8+r.IntN(50))
		names := monkeyKeys()
		for range 40 {
			k := names[r.IntN(len(names))]
			press(m, k)
			if m.desk.TooSmall() {
				return
			}
			lines := strings.Split(m.desk.Screen(), "\n")
			if len(lines) != m.desk.Height {
				t.Fatalf("after %s: %d rows on a screen of %d", k, len(lines), m.desk.Height)
			}
			for y, l := range lines {
				if w := m.desk.Method.StringWidth(l); w != m.desk.Width {
					t.Fatalf("after %s: row %d has %d cells on a screen of %d: %q", k, y, w, m.desk.Width, l)
				}
				if strings.ContainsAny(ansi.Strip(l), "\x1b\x07\u202e\u200b") {
					t.Fatalf("after %s: row %d lets the text through: %q", k, y, l)
				}
			}
		}
	})
}
