package reading

import (
	"fmt"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// BenchmarkFrame paints a frame of three columns of 2,000 lines at 200x60.
func BenchmarkFrame(b *testing.B) {
	m := screen(b, trial.Long(3, 1300), 200, 60)
	for _, a := range m.shown {
		m.columns[a].setTop(700)
	}
	b.ReportAllocs()
	for b.Loop() {
		m.Screen()
	}
	b.ReportMetric(float64(len(m.columns[0].page.Lines)), "lines/column")
}

// BenchmarkKey answers a key and paints the frame it leads to.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct{ articles, copies int }{{5, 5}, {1000, 5}, {1000, 1000}} {
		b.Run(fmt.Sprintf("%d-articles-%d-copies", c.articles, c.copies), func(b *testing.B) {
			m := screen(b, trial.Copied(c.articles, 60, c.copies), 200, 60)
			names := []string{"j", "j", "]", "ctrl+e", "l", "k", "d", "h", "u", "enter", "esc"}
			var took []time.Duration
			for b.Loop() {
				from := time.Now()
				m.Desk.Update(trial.Key(names[len(took)%len(names)]))
				m.Screen()
				took = append(took, time.Since(from))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
		})
	}
}

// BenchmarkResize answers a new size with three columns of 2,000 lines, their
// layouts included.
func BenchmarkResize(b *testing.B) {
	m := screen(b, trial.Long(3, 1300), 200, 60)
	sizes := []int{200, 190}
	i := 0
	for b.Loop() {
		send(m, tea.WindowSizeMsg{Width: sizes[i%2], Height: 60})
		m.Screen()
		i++
	}
}

// BenchmarkFindings arranges the findings of a bundle for the screen.
func BenchmarkFindings(b *testing.B) {
	a := trial.Long(500, 40).Build()
	for b.Loop() {
		desk.NewFindings(a)
	}
}
