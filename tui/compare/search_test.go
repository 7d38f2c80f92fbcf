package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/trial"
)

// lamps are versions of one text; the words of hits stand in versions 2, 4 and
// 5 (from 1) only.
func lamps() *bundle.Bundle {
	b := &bundle.Bundle{Name: "lamps", Format: "dir"}
	for i, extra := range []string{"", "A zebra was seen.", "", "A zebra was seen again. The zebra ran.", "A zebra was seen again. The zebra ran.", ""} {
		b.Articles = append(b.Articles, trial.Draft(fmt.Sprintf("lamps-%d.txt", i+1), fmt.Sprintf("2031-05-0%d", i+1),
			"The lamps of Olm went out on Friday. Nobody could say why it was so dark. "+extra+" The board will meet again in the hall.\n"))
	}
	return b
}

func TestSearchGoesOnToOtherVersions(t *testing.T) {
	m := compared(t, lamps(), options{}, 120, 40) // versions 5 and 6
	press(m, strings.Split("/ z e b r a enter", " ")...)
	walk := func(key string, presses int) (pairs [][2]int) {
		for range presses {
			press(m, key)
			if len(pairs) == 0 || pairs[len(pairs)-1] != m.revision.pair {
				pairs = append(pairs, m.revision.pair)
			}
			if m.Search.At < 0 {
				t.Fatalf("comparing %v, the search is at no hit", m.revision.pair)
			}
		}
		return pairs
	}
	if got := m.revision.pair; got != [2]int{4, 5} {
		t.Fatalf("compares %v, want the newest two: the older has the hits", got)
	}
	if got, want := walk("n", 7), [][2]int{{4, 5}, {0, 1}, {2, 3}, {3, 4}, {0, 1}}; !slices.Equal(got, want) {
		t.Errorf("forwards over %v, want %v", got, want)
	}
	if got, want := walk("N", 5), [][2]int{{3, 4}, {2, 3}, {0, 1}}; !slices.Equal(got, want) {
		t.Errorf("backwards over %v, want %v", got, want)
	}
	press(m, "N")
	if !strings.Contains(shown(m), "round to version 5, which has the previous hit") {
		t.Errorf("nothing says that the search went on:\n%s", shown(m))
	}
}

func TestSearchGoesOnBesideAKeptVersion(t *testing.T) {
	m := compared(t, lamps(), options{}, 120, 40, "h", "h", "h", "<", "<") // 1 is kept beside 3
	if m.revision.pinned != 0 || m.revision.pair != [2]int{0, 2} {
		t.Fatalf("compares %v, %d kept", m.revision.pair, m.revision.pinned)
	}
	press(m, strings.Split("/ z e b r a enter", " ")...)
	if got := m.revision.pair; got != [2]int{0, 3} || m.Search.At < 0 {
		t.Errorf("compares %v at hit %d, want 0 and 3: the next with a hit", got, m.Search.At)
	}
	press(m, "n", "n")
	if got := m.revision.pair; got != [2]int{0, 4} || m.Search.At < 0 {
		t.Errorf("compares %v at hit %d, want 0 and 4", got, m.Search.At)
	}
}

func TestSearchInOneVersionGoesRound(t *testing.T) {
	b := &bundle.Bundle{Name: "two", Format: "dir", Articles: []*bundle.Article{
		trial.Draft("1.txt", "2031-05-01", "The lamps of Olm went out. Nobody could say why it was so dark.\n"),
		trial.Draft("2.txt", "2031-05-02", "The lamps of Olm went out. Nobody could say why it was so dark. A zebra ran. A zebra sat.\n"),
	}}
	m := compared(t, b, options{}, 120, 40, strings.Split("/ z e b r a enter", " ")...)
	first := m.Search.At
	press(m, "n", "n")
	if m.Search.At != first || !strings.Contains(shown(m), "went round") {
		t.Errorf("at hit %d, want %d again, and a word of it", m.Search.At, first)
	}
}

func TestReloadKeepsTheKeptVersion(t *testing.T) {
	next := lamps()
	m := compared(t, lamps(), options{}, 120, 40, "h", "<", "<")
	kept, pair := m.revision.pinned, m.revision.pair
	if kept < 0 {
		t.Fatal("no version is kept")
	}
	trial.Run(m.Desk, m.Begin(next, m.Place()))
	if m.revision.pinned != kept || m.revision.pair != pair {
		t.Errorf("compares %v with %d kept, want %v and %d", m.revision.pair, m.revision.pinned, pair, kept)
	}
	next = lamps()
	next.Articles = slices.Delete(next.Articles, kept, kept+1)
	trial.Run(m.Desk, m.Begin(next, m.Place()))
	if m.revision.pinned >= 0 || !strings.Contains(shown(m), "is gone") {
		t.Errorf("version %d is kept, which is gone", m.revision.pinned)
	}
}

func TestMovedSaysWhichWay(t *testing.T) {
	m := compared(t, &bundle.Bundle{Name: "two", Format: "dir", Articles: []*bundle.Article{
		trial.Draft("1.txt", "2031-05-01", "The lamps of Olm went out on Friday. Rain fell hard upon the harbour wall. Divers searched the basin for the lost anchor chain. The mayor thanked the crew of the tug.\n"),
		trial.Draft("2.txt", "2031-05-02", "Owls were heard in the square. Divers searched the basin for the lost anchor chain. The lamps of Olm went out on Friday. Rain fell hard upon the harbour wall. The mayor thanked the crew of the tug.\n"),
	}}, options{}, 120, 40)
	for i := range m.revision.items {
		if it := &m.revision.items[i]; it.Away && len(it.New) > 0 {
			m.goToItem(i)
		}
	}
	if !strings.Contains(shown(m), "moved up past 2 sentences (") {
		t.Errorf("the status line says otherwise:\n%s", shown(m))
	}
}
