package reading

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// at says where the reader stands: article and sentence, from one.
func at(m *Mode) string {
	return fmt.Sprintf("%d#%d", m.focus+1, m.columns[m.focus].sentence+1)
}

// leads are keys, and the article and sentence where they lead.
var leads = []struct{ keys, want string }{
	{"", "1#1"},
	{"j j", "1#3"},
	{"j j k", "1#2"},
	{"k", "1#1"},
	{"} }", "1#5"},
	{"} } {", "1#2"},
	{"j j j {", "1#2"},
	{"G", "1#9"},
	{"G g", "1#1"},
	{"end home", "1#1"},
	{"]", "1#2"},
	{"] ] ]", "1#5"},
	{"] ] ] [", "1#3"},
	{"s s s s", "1#6"},
	{"s s S", "1#2"},
	{"'", "1#5"},
	{"n", "2#3"},
	{"n n", "3#4"},
	{"n n n", "2#3"},
	{"G n", "2#3"},
	{"N", "3#4"},
	{"l l G n", "3#4"},
	{"M q esc n", "3#4"}, // a layer is off,
	{"M s q d esc n", "1#1"},
	{"a", "2#3"},
	{"x", "3#4"},
	{"x x", "3#4"},
	{"l l X", "3#4"},
	{"j l", "2#1"}, // to what is lit there
	{"j j l", "2#2"},
	{"j l l", "3#1"},
	{"j l h", "1#2"},
	{"h", "1#1"},
	{"M s esc s", "1#1"}, // the layer is off
	{"M d esc ]", "1#2"}, // another layer is off
	{"G ]", "1#9"},       // nothing further
	{"c i s l enter", "3#1"},
	{"c esc j", "1#2"},
	{"? d r i f t enter", "3#4"},
	{"/ s l a t e enter", "3#5"},
	{"/ l i n e enter n", "1#8"},
	{"/ l i n e enter n n", "2#2"},
	{"/ l i n e enter N", "3#3"},
	{"/ Z Z enter", "1#1"},
	{"j / l i n e esc", "1#2"},
	{"o j j enter", "1#7"},
}

func TestWhereKeysLead(t *testing.T) {
	for _, c := range leads {
		t.Run(c.keys, func(t *testing.T) {
			m := screen(t, trial.Ferry, 150, 40, strings.Fields(c.keys)...)
			if got := at(m); got != c.want {
				t.Errorf("stands at %s, want %s\n%s", got, c.want, text(m))
			}
		})
	}
}

func TestFocusIsAlwaysOnScreen(t *testing.T) {
	st := trial.Long(4, 200)
	for _, scroll := range []int{0, 1, 2} {
		m := screen(t, st, 130, 30)
		for range scroll {
			press(m, "=")
		}
		for i, k := range strings.Fields("j j } } } d d u space space b ] ] [ ctrl+e ctrl+e ctrl+e ctrl+y G k k u u l d d h j enter j esc = = = l l l L H g d G g w w z z p - + < > m m i J K i") {
			press(m, k)
			if c := &m.columns[m.focus]; c.page != nil {
				from, to := m.sentenceRows(m.focus, c.sentence)
				if to <= 0 || from >= m.Geo.Body {
					t.Fatalf("%s, after key %d, %s: sentence %d stands on rows %d to %d of %d", scrolling(scroll), i, k, c.sentence, from, to, m.Geo.Body)
				}
			}
		}
	}
}

func TestBringAndSendBack(t *testing.T) {
	m := screen(t, trial.Long(4, 120), 200, 40, "=", "=", "d", "d", "d", "s")
	var before []int
	for _, a := range m.shown {
		before = append(before, m.columns[a].top)
	}
	row := m.rowOfFocus()
	press(m, "enter")
	for _, a := range m.shown[1:] {
		s := m.columns[a].sentence
		if got, _ := m.sentenceRows(a, s); got != row || m.Bundle.Articles[a].SentenceText(s) != m.article().SentenceText(m.columns[0].sentence) {
			t.Errorf("column %d: its copy stands on row %d, want %d", a, got, row)
		}
	}
	press(m, "esc")
	for i, a := range m.shown {
		if m.columns[a].top != before[i] {
			t.Errorf("column %d is at line %d, was at %d", a, m.columns[a].top, before[i])
		}
	}
}

func TestAlignedCopiesStandLevel(t *testing.T) {
	m := screen(t, trial.Long(4, 120), 200, 60, "d", "d", "s")
	row := m.rowOfFocus()
	for _, r := range m.copies(desk.Ref(m.focus, m.columns[m.focus].sentence)) {
		if got, _ := m.sentenceRows(r.Article, r.Sentence); got != row {
			t.Errorf("the copy in %d stands on row %d, want %d", r.Article, got, row)
		}
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	for _, mode := range []string{"", "=", "= ="} {
		m := screen(t, trial.Long(3, 300), 200, 50, append(strings.Fields(mode), "d", "d", "d", "d", "j", "j")...)
		want, row := at(m), m.rowOfFocus()
		for _, size := range [][2]int{{120, 50}, {77, 50}, {44, 50}, {10, 5}, {200, 50}} {
			send(m, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if m.TooSmall() {
				continue
			}
			if got := at(m); got != want {
				t.Errorf("%v: stands at %s, want %s", size, got, want)
			}
			if got := m.rowOfFocus(); got < 0 || got >= m.Geo.Body || size[0] == 200 && (got < row-3 || got > row+3) {
				t.Errorf("%v: the focus is on row %d, was on %d", size, got, row)
			}
		}
	}
}

func TestHiddenAndMovedColumns(t *testing.T) {
	m := screen(t, trial.Ferry, 130, 30)
	order := func() string { return fmt.Sprint(m.shown) }
	for _, step := range []struct{ keys, want string }{
		{">", "[1 0 2]"}, {">", "[1 2 0]"}, {"<", "[1 0 2]"}, {"-", "[1 2]"}, {"p", "[2 1]"}, {"+", "[2 0 1]"}, {"p", "[2 0 1]"}, {"z", "[2]"}, {"z", "[2 0 1]"},
	} {
		press(m, step.keys)
		if order() != step.want {
			t.Errorf("after %s: %s, want %s", step.keys, order(), step.want)
		}
	}
}

func TestOneArticleSaysWhyNothingIsCompared(t *testing.T) {
	m := screen(t, trial.Ferry[:1], 100, 30, "j")
	if got := text(m); !strings.Contains(got, "one article, so there is nothing to compare it with") {
		t.Error(got)
	}
	press(m, "enter")
	if got := text(m); !strings.Contains(got, "there is nothing to compare it with") {
		t.Error(got)
	}
}

func TestPrivateScreensCopyNothing(t *testing.T) {
	m := screenOf(t, trial.Ferry.Build(), desk.Options{Private: true}, 100, 30, "j")
	if cmd := m.Key(trial.Key("y")); cmd != nil {
		t.Error("a private screen copies")
	}
	if !strings.Contains(text(m), "not copied") {
		t.Error("nothing says so")
	}
}

func TestFailedAnalysisLeavesTheText(t *testing.T) {
	a := trial.Ferry.Build()
	m := screenOf(t, a, desk.Options{Analyse: func(context.Context, *bundle.Bundle, func(analysis.Progress)) (*analysis.Analysis, error) {
		return nil, fmt.Errorf("out of luck")
	}}, 120, 30, "j", "]", "enter", "i")
	if got := text(m); !strings.Contains(got, "out of luck") || !strings.Contains(got, "The night ferry Maren") {
		t.Error(got)
	}
}
