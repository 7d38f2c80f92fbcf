package compare

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/bundle"
	segment "broadsheet/bundle/text"
	"broadsheet/tui/theme"
)

// lettered is a bundle of two versions in Markdown whose headlines and bylines
// stand in the metadata.
func lettered() *bundle.Bundle {
	b := &bundle.Bundle{Name: "mill", Format: "dir"}
	for _, v := range []bundle.Article{
		{Source: "mill-1.md", Title: "Two dead in mill fire at Kerr", Author: "Kari Moe", Published: "2031-05-01T10:00", Text: `The mill at Kerr burned down on Monday night. **Two people** died, the police said.

## What is known

Nobody could say how the fire began. The miller, *Odo Lind*, was in town.

> “I saw it from the bridge,” he said.

- The mill was built in 1870.
- It was insured for twice its price.
`},
		{Source: "mill-2.md", Title: "Nine dead in mill fire at Kerr, police say", Author: "Kari Moe and Leif Dahl", Outlet: "Ostby Post", Published: "2031-05-01T12:00", Text: `The mill at Kerr burned down on Monday night. **Nine people** died, the police said.

## What we know

Nobody could say how the fire began. The miller, **Odo Lind**, was in town.

> “I saw it from the road,” he said.

- The mill was built in 1870.
- It was not insured for twice its price.

An earlier version of this article misstated the number of the dead.
`},
	} {
		a := v
		a.Format, a.Language = bundle.Markdown, "en"
		segment.Segment(&a)
		a.Words = len(strings.Fields(a.Text))
		b.Articles = append(b.Articles, &a)
	}
	return b
}

// lettereds are its screens held to goldens.
var lettereds = []struct {
	name          string
	width, height int
	keys          []string
}{
	{"120x40", 120, 40, nil},
	{"60x40-one-column", 60, 40, []string{"s"}},
	{"120x40-life", 120, 40, []string{"j", "i"}},
	{"120x40-list", 120, 40, []string{"o"}},
}

func TestMetadataOnScreen(t *testing.T) {
	for _, c := range lettereds {
		t.Run(c.name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(shown(compared(t, lettered(), options{}, c.width, c.height, c.keys...))))
		})
	}
}

func TestMetadataIsLoud(t *testing.T) {
	for _, name := range []string{"dark", "light", "mono"} {
		for _, width := range []int{120, 60} {
			m := compared(t, lettered(), options{theme: name}, width, 60, "G")
			th := m.Theme
			for words, want := range map[string]theme.Style{
				"Two":           th.OldFact.Over(th.Text),
				"Nine":          th.NewFact.Over(th.Text),
				"and Leif Dahl": th.NewFact.Over(th.Text),
				"Ostby Post":    th.NewFact.Over(th.Text),
			} {
				// whatever the markup of the line adds, the ground is the change's
				if got := styleOf(t, m, words); !strings.Contains(got, ground(m, want)) {
					t.Errorf("%s: %q is %q, want the ground of %q", name, words, got, ground(m, want))
				}
			}
		}
	}
}

// ground is the painter's sequence for the background of a style, or for
// reverse video.
func ground(m *Mode, s theme.Style) string {
	seq := sequence(m, theme.Style{Bg: s.Bg, Attr: s.Attr & theme.Reverse})
	return strings.TrimPrefix(seq[:strings.IndexByte(seq, 'm')], "\x1b[0;")
}

func TestMetadataIsAChangeToGoTo(t *testing.T) {
	m := compared(t, lettered(), options{}, 120, 40)
	if f := m.revision.field(m.revision.item); f == nil || f.Name != "title" {
		t.Fatal("does not open at the headline that changed")
	}
	status := func() string { return ansi.Strip(m.Screen()) }
	if s := status(); !strings.Contains(s, "change 1 of 9: the headline, edited: Two dead in mill fire at Kerr") {
		t.Errorf("the status line does not tell of the headline:\n%s", s)
	}
	press(m, "a", "a")
	if s := status(); !strings.Contains(s, "the outlet, added: Ostby Post") {
		t.Errorf("the third grave change is not the outlet:\n%s", s)
	}
	press(m, "a")
	if _, _, ok := m.standing(); !ok {
		t.Error("the fourth grave change is no sentence")
	}
	press(m, "V", "V", "g", "=", "=", "s", "enter", "Y", "y", "z", "k", "i", "J")
	if m.revision.item != 0 {
		t.Errorf("stands on item %d, want the first", m.revision.item)
	}
}

func TestACorrectionStandsOut(t *testing.T) {
	m := compared(t, lettered(), options{}, 120, 60)
	got := styleOf(t, m, "An earlier version")
	if want := ground(m, m.Theme.NewFact); !strings.Contains(got, want) {
		t.Errorf("the note of correction is %q, want the ground %q", got, want)
	}
	if s := shown(m); !strings.Contains(s, "+ correction") {
		t.Errorf("the note is not called one:\n%s", s)
	}
}

// A headline from the web may hold anything; none of it reaches the terminal.
func TestHostileMetadata(t *testing.T) {
	const bad = "\x1b]0;owned\x07\u202e\u200b\x9b31m"
	b := lettered()
	for _, a := range b.Articles {
		a.Title += bad
		a.Author = bad + a.Author
		a.URL = "https://" + bad + a.Source
	}
	for _, width := range []int{120, 60} {
		m := compared(t, b, options{}, width, 40)
		for _, keys := range [][]string{nil, {"i"}, {"j"}, {"j"}, {"i", "o"}, {"esc", "Y"}} {
			press(m, keys...)
			for _, r := range []string{"\x1b]", "\x07", "\u202e", "\u200b", "\u009b"} {
				if strings.Contains(m.Screen(), r) {
					t.Fatalf("%q reaches the terminal after %q", r, keys)
				}
			}
		}
	}
}
