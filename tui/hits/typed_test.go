package hits

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// While a search is typed every mention stands in a list under the text; the
// text shows the one chosen, and Enter reads on there.
func TestWhatIsTypedListsItsHits(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		m := screen(t, trial.Regatta, size[0], size[1], "/", "o", "f", "f")
		d := m.Desk
		got := trial.Text(d)
		rows := func() (out []string) {
			_, list, _ := strings.Cut(trial.Text(d), "── every mention: ")
			for _, l := range strings.Split(list, "\n") {
				if strings.Contains(l, "off") && strings.Contains(l, "#") && !strings.Contains(l, "search off") {
					out = append(out, l)
				}
			}
			return out
		}
		if n := d.Search.Hits.Total; !strings.Contains(got, "── every mention: ") || len(rows()) < n {
			t.Fatalf("%v: of %d mentions the list has %d:\n%s", size, n, len(rows()), got)
		}
		at := d.Search.At
		trial.Press(d, "down")
		article, span := d.Search.Hits.Hit(d.Search.At)
		if d.Search.At == at || d.On().Place() != desk.Ref(article, d.Bundle.Articles[article].SentenceAt(span.Start)) {
			t.Errorf("%v: ↓ does not go on to the next mention", size)
		}
		if !slices.ContainsFunc(rows(), func(l string) bool { return strings.HasPrefix(l, "▌") }) {
			t.Errorf("%v: no mention is chosen:\n%s", size, trial.Text(d))
		}
		there := d.On().Place()
		trial.Press(d, "enter")
		if got := trial.Text(d); strings.Contains(got, "every mention") || d.On().Place() != there || !d.Search.Active() {
			t.Errorf("%v: Enter does not read on at the mention:\n%s", size, got)
		}
		trial.Press(d, "esc", "/", "o", "f", "f", "down", "esc")
		if got := trial.Text(d); strings.Contains(got, "every mention") || d.Search.Active() {
			t.Errorf("%v: Esc does not close the list:\n%s", size, got)
		}
	}
}

// Esc leads back to where the search began, and what is not found is said where
// the list would stand.
func TestWhatIsTypedEndsWhereItBegan(t *testing.T) {
	m := screen(t, trial.Regatta, 80, 24, "j", "j")
	d := m.Desk
	from := d.On().Place()
	trial.Press(d, "/", "o", "f", "f", "down", "down", "up", "esc")
	if d.On().Place() != from {
		t.Errorf("Esc leads to %v, not back to %v", d.On().Place(), from)
	}
	trial.Press(d, "/", "z", "q", "x")
	if got := trial.Text(d); !strings.Contains(got, "── nothing found ") {
		t.Errorf("what is not found is not said:\n%s", got)
	}
	trial.Press(d, "ctrl+u", "(", "ctrl+r")
	if got := trial.Text(d); !strings.Contains(got, "── no regular expression yet ") {
		t.Errorf("what is no expression is not said:\n%s", got)
	}
}

// A click chooses a mention, and one on the chosen reads on there.
func TestTheMouseChoosesAMention(t *testing.T) {
	m := screen(t, trial.Regatta, 80, 24, "/", "o", "f", "f")
	d := m.Desk
	click := func(y int) { trial.Send(d, tea.MouseClickMsg{X: 20, Y: y, Button: tea.MouseLeft}) }
	first := d.Geo.Title + d.Geo.Header + d.Geo.Body + 1
	if click(first + 1); d.Search.At != 1 {
		t.Errorf("a click on the second mention chooses %d", d.Search.At)
	}
	trial.Send(d, tea.MouseWheelMsg{X: 20, Y: first, Button: tea.MouseWheelUp})
	if d.Search.At != 0 {
		t.Errorf("the wheel chooses %d", d.Search.At)
	}
	if click(first); strings.Contains(trial.Text(d), "every mention") || !d.Search.Active() {
		t.Errorf("a click on the mention chosen does not read on there:\n%s", trial.Text(d))
	}
}

// BenchmarkTyped answers a letter of a search and paints the frame that it leads
// to; the search itself runs beside it.
func BenchmarkTyped(b *testing.B) {
	a := trial.Copied(1000, 60, 5).Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	d.SetModes(reading.New(d), New(d))
	trial.Open(d, a.Bundle, desk.Ref(0, 0), 200, 60)
	trial.Press(d, "/", "o")
	var took []time.Duration
	names := []string{"n", "backspace", "down", "pgdown"}
	for b.Loop() {
		from := time.Now()
		d.Update(trial.Key(names[len(took)%len(names)]))
		d.Screen()
		took = append(took, time.Since(from))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}
