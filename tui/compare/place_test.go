package compare

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/trial"
)

func TestAChosenBaseIsKept(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 40, "h", "<")
	if got := m.revision.pair; got != [2]int{0, 2} {
		t.Fatalf("compares %v, want 0 and 2", got)
	}
	press(m, "l")
	if got := m.revision.pair; got != [2]int{0, 3} {
		t.Errorf("stepping lets the chosen base go: compares %v", got)
	}
	press(m, ">", ">", "h")
	if got := m.revision.pair; got != [2]int{1, 2} {
		t.Errorf("back at the version before, stepping compares %v, want 1 and 2", got)
	}
}

func TestSearchFoldsWhatItUnfolded(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 60, "h", "h") // folds the boiler and the crew
	folded := strings.Count(shown(m), "sentences  ···")
	if folded == 0 {
		t.Fatal("nothing is folded")
	}
	press(m, "/", "c", "a", "r", "e", "t", "a", "k", "e", "r", "enter")
	if got := strings.Count(shown(m), "sentences  ···"); got != folded-1 {
		t.Fatalf("%d folds while searching, want one of %d open", got, folded)
	}
	press(m, "esc")
	if got := strings.Count(shown(m), "sentences  ···"); got != folded-1 {
		t.Error("the fold where the reader stands closes before his eyes")
	}
	press(m, "enter", "/", "c", "a", "r", "e", "t", "a", "k", "e", "r", "enter", "g", "esc")
	if got := strings.Count(shown(m), "sentences  ···"); got != folded {
		t.Errorf("%d folds after the search, want %d again", got, folded)
	}
}

func TestLastPlaceNamesTheNewerVersion(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 40)
	for i, it := range m.revision.items {
		if len(it.New) == 0 {
			m.goToItem(i)
		}
	}
	if article, _, _ := m.standing(); article != 2 {
		t.Fatalf("stands in article %d, want a sentence that only the older version has", article)
	}
	p := m.Leave()
	if p.Article != 3 {
		t.Errorf("the last place is in article %d, want the newer of the two", p.Article)
	}
	again := compared(t, trial.Drafts(), options{at: p}, 120, 40)
	if got := again.revision.pair; got != [2]int{2, 3} {
		t.Errorf("opens again at %v, want 2 and 3", got)
	}
}

func TestOpensAtWhatIsNew(t *testing.T) {
	left := bundle.Ref{Article: 1, Sentence: 2}
	m := compared(t, trial.Drafts(), options{at: left}, 120, 40)
	if got := m.revision.pair; got != [2]int{0, 1} {
		t.Errorf("opens at %v, want where the reader was", got)
	}
	m = compared(t, trial.Drafts(), options{at: left, changed: true}, 120, 40)
	if got := m.revision.pair; got != [2]int{2, 3} {
		t.Errorf("opens at %v, want the newest two of a bundle that has changed", got)
	}
	m.Show(m, left) // back from another mode
	if got := m.revision.pair; got[1] != 1 && got[0] != 1 {
		t.Errorf("comes back at %v, want the version that was read", got)
	}
}

// Inputs at the edges are compared like any other.
func TestOddVersions(t *testing.T) {
	same := trial.Pool[0].Text
	for _, tt := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"identical", []string{same, same}, "nothing has changed"},
		{"emptied", []string{same, ""}, "deleted"},
		{"filled", []string{"", same}, "added"},
		{"both empty", []string{"", ""}, "both versions are empty"},
		{"line ends", []string{same, strings.ReplaceAll(same, "\n", "\r\n")}, "nothing has changed"},
		{"rewritten", []string{same, "Quite another thing.\nNobody here knows the first one."}, "deleted"},
	} {
		for _, size := range [][2]int{{120, 40}, {56, 20}} {
			b := &bundle.Bundle{Name: tt.name}
			for i, s := range tt.texts {
				b.Articles = append(b.Articles, trial.Draft(string(rune('a'+i)), "", s))
			}
			m := compared(t, b, options{when: Always}, size[0], size[1])
			if s := shown(m); !strings.Contains(s, tt.want) {
				t.Errorf("%s: %q is not on screen:\n%s", tt.name, tt.want, s)
			}
			for _, k := range []string{"n", "N", "a", "A", "j", "k", "G", "g", "z", "enter", "s", "=", "i", "o", "esc", "c", "esc", "<", ">", "p", "p", "h", "l", "y", "Y", "V", "V", "/", "x", "enter", "n", "esc", "d", "u", "space", "b", "?", "esc", "v", "esc", "t", "r"} {
				press(m, k)
				_ = shown(m)
			}
		}
	}
}
