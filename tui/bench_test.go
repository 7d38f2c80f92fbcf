package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// long makes a story of n articles of so many sentences, a third of them
// shared by five neighbours.
func long(n, sentences int) story { return copied(n, sentences, 5) }

// copied is long with sentences that so many neighbours share.
func copied(n, sentences, neighbours int) story {
	var st story
	for i := range n {
		var b strings.Builder
		for s := range sentences {
			switch s % 9 {
			case 0, 3:
				if s > 0 && s%9 == 0 {
					b.WriteString("\n")
				}
				fmt.Fprintf(&b, "=k%d The harbour office counted %d crates of salted herring on the northern quay before the evening tide.\n", i/neighbours*10000+s, s)
			case 6:
				fmt.Fprintf(&b, "“We have seen %d of these in as many winters,” said the keeper of light %d, who would not be hurried.\n", s, i)
			default:
				fmt.Fprintf(&b, "Article %d tells in its own words that boat %d came home late and that nobody on the pier had waited for it.\n", i, s)
			}
		}
		st = append(st, struct{ outlet, title, date, text string }{fmt.Sprintf("Outlet %d", i), "A title of the usual length", "2031-03-04", b.String()})
	}
	return st
}

// BenchmarkFrame paints a frame of three columns of 2,000 lines at 200x60.
func BenchmarkFrame(b *testing.B) {
	m := screen(b, long(3, 1300), 200, 60)
	for _, a := range m.shown {
		m.columns[a].setTop(700)
	}
	b.ReportAllocs()
	for b.Loop() {
		m.frame()
	}
	b.ReportMetric(float64(len(m.columns[0].page.Lines)), "lines/column")
}

// BenchmarkKey answers a key and paints the frame it leads to.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct{ articles, copies int }{{5, 5}, {1000, 5}, {1000, 1000}} {
		b.Run(fmt.Sprintf("%d-articles-%d-copies", c.articles, c.copies), func(b *testing.B) {
			m := screen(b, copied(c.articles, 60, c.copies), 200, 60)
			names := []string{"j", "j", "]", "ctrl+e", "l", "k", "d", "h", "u", "enter", "esc"}
			var took []time.Duration
			for b.Loop() {
				from := time.Now()
				m.Update(keyOf(names[len(took)%len(names)]))
				m.frame()
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
	m := screen(b, long(3, 1300), 200, 60)
	sizes := []int{200, 190}
	i := 0
	for b.Loop() {
		_, cmd := m.Update(tea.WindowSizeMsg{Width: sizes[i%2], Height: 60})
		m.frame()
		run(m, cmd)
		m.frame()
		i++
	}
}

// BenchmarkFindings arranges the findings of a bundle for the screen.
func BenchmarkFindings(b *testing.B) {
	a := long(500, 40).build()
	for b.Loop() {
		newFindings(a)
	}
}
