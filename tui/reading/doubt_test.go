package reading

import (
	"strings"
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/theme"
	"broadsheet/tui/trial"
)

// doubtedFerry is the ferry's story in which no link in other words is certain.
func doubtedFerry() *analysis.Analysis {
	a := trial.Ferry.Build()
	for g := range a.Shared {
		for l := range a.Shared[g].Links {
			if link := &a.Shared[g].Links[l]; link.Kind == shared.Reworded {
				link.Certain = false
			}
		}
	}
	return analysis.New(*a)
}

// What is only possible is a dot beside the text and words in the status line;
// it has no look of its own, levels no rows and is not gone to.
func TestDoubtKeepsQuiet(t *testing.T) {
	m := screenOf(t, doubtedFerry(), desk.Options{Theme: "dark"}, 120, 40)
	got := text(m)
	if strings.Contains(got, " r  ") || strings.Count(got, " ·   ") < 3 {
		t.Errorf("letters for what is only possible, or no dots:\n%s", got)
	}
	if cols := m.rowColumns(); len(cols[0].Anchors) != 3 || len(cols[2].Anchors) != 1 {
		t.Errorf("rows are levelled by %v", cols)
	}
	m.goTo(2, 0)
	m.light()
	if s := m.lit.spans[0]; len(s) != 1 || m.litStyle(s[0]) != (theme.Style{}) {
		t.Errorf("what may be the same lights up: %v", s)
	}
	if got := text(m); !strings.Contains(got, "#1  perhaps the same in Harbor Post, Coast Wire") || strings.Contains(got, "shared with") {
		t.Errorf("not said to be doubtful:\n%s", got)
	}
	press(m, "s")
	if r, _ := m.focused(); m.Found.Marks[2].Is[r.Sentence].Has(analysis.SetOf(shared.MarkPerhaps)) {
		t.Errorf("the next shared sentence is %v, which may be shared", r)
	}
}

// One key shows doubt louder.
func TestDoubtIsShownLouder(t *testing.T) {
	m := screenOf(t, doubtedFerry(), desk.Options{Theme: "dark"}, 120, 40)
	dots := m.Theme.Possible
	count := func() (n int) {
		for row := range m.Geo.Body {
			for i, a := range m.shown {
				if line, ok := m.lineAt(a, row); ok {
					m.marks = m.marks[:0]
					m.lineMarks(i, a, &m.columns[a].page.Lines[line])
					for _, k := range m.marks {
						if k.Style.Attr&theme.DottedUnderline != 0 && k.Style.Under == dots.Under {
							n++
						}
					}
				}
			}
		}
		return n
	}
	if n := count(); n != 0 {
		t.Errorf("%d lines are underlined before the key", n)
	}
	press(m, "D")
	if n := count(); n < 3 {
		t.Errorf("%d lines are underlined after it", n)
	}
}

// A letter stands where a sentence begins, and not on each of its lines; where
// there is no ground, a sign says that the sentence goes on.
func TestLettersStandWhereSentencesBegin(t *testing.T) {
	for theme, goesOn := range map[string]bool{"dark": false, "mono": true} {
		m := screenOf(t, trial.Ferry.Build(), desk.Options{Theme: theme}, 80, 40)
		got := text(m)
		if n := strings.Count(got, " S  "); n > 6 {
			t.Errorf("%s: %d letters for four sentences:\n%s", theme, n, got)
		}
		if strings.Contains(got, " :  ") != goesOn {
			t.Errorf("%s: goes on %v:\n%s", theme, !goesOn, got)
		}
	}
}
