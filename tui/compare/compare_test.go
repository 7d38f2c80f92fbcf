package compare

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/bundle"
	"broadsheet/tui/theme"
	"broadsheet/tui/trial"
)

// comparisons are the screens held to goldens.
var comparisons = []struct {
	name          string
	width, height int
	keys          []string
}{
	{"80x24", 80, 24, nil},
	{"120x40", 120, 40, nil},
	{"200x60-inspector", 200, 60, []string{"h", "n", "n", "i"}},
	{"120x40-moved", 120, 40, []string{"h", "g"}},
	{"120x40-unfolded-since", 120, 40, []string{"z", "s", "g"}},
	{"120x40-first-and-last", 120, 40, []string{"<", "<", "g"}},
	{"120x40-list", 120, 40, []string{"o"}},
	{"120x40-versions", 120, 40, []string{"c"}},
	{"100x30-one-column", 100, 30, []string{"=", "g"}},
	{"56x24", 56, 24, []string{"g"}},
	{"40x12", 40, 12, nil},
	{"80x24-inspector", 80, 24, []string{"i"}},
	{"80x24-search", 80, 24, []string{"/", "p", "o", "o", "l", "enter"}},
}

func TestComparison(t *testing.T) {
	for _, c := range comparisons {
		t.Run(c.name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(shown(compared(t, trial.Drafts(), options{}, c.width, c.height, c.keys...))))
		})
	}
}

func TestStyledComparison(t *testing.T) {
	for _, theme := range []string{"dark", "light", "mono"} {
		t.Run(theme, func(t *testing.T) {
			m := compared(t, trial.Drafts(), options{theme: theme}, 110, 30)
			golden.RequireEqual(t, []byte(m.Screen()))
		})
	}
}

// styleOf returns the style in which the screen shows words: the painter's
// sequence before them.
func styleOf(t *testing.T, m *Mode, words string) string {
	t.Helper()
	frame := m.Screen()
	i := strings.Index(frame, words)
	if i < 0 {
		t.Fatalf("%q is not on screen:\n%s", words, ansi.Strip(frame))
	}
	from := strings.LastIndex(frame[:i], "\x1b[")
	return frame[from : from+strings.IndexByte(frame[from:], 'm')+1]
}

func TestWhatChangedStandsOut(t *testing.T) {
	for _, name := range []string{"dark", "light", "mono"} {
		m := compared(t, trial.Drafts(), options{theme: name}, 120, 60, "G")
		th := m.Theme
		painted := func(s theme.Style) string {
			out := sequence(m, s)
			return out[:strings.IndexByte(out, 'm')+1]
		}
		for words, want := range map[string]theme.Style{
			"May":                 th.OldFact.Over(th.Text),
			"April":               th.NewFact.Over(th.Text),
			"not":                 th.NewFact.Over(th.Text),
			"almost":              th.Inserted.Over(th.Text),
			"Nobody was scalded.": th.DroppedSentence.Over(th.Text),
		} {
			if got := styleOf(t, m, words); got != painted(want) {
				t.Errorf("%s: %q is %q, want %q", name, words, got, painted(want))
			}
		}
	}
}

func TestSteppingKeepsThePlace(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 20, "z", "g")
	r := &m.revision
	for i := range r.items {
		if s := r.items[i].New; len(s) > 0 && strings.HasPrefix(m.Bundle.Articles[3].SentenceText(s[0]), "A new boiler") {
			m.goToItem(i)
		}
	}
	here := func() (string, int) {
		article, sentence, _ := m.standing()
		return m.Bundle.Articles[article].SentenceText(sentence), r.rowOf(r.item) - r.top
	}
	_, row := here()
	for i, key := range []string{"h", "h", "l", "l", "<", "<"} {
		press(m, key)
		if s, at := here(); !strings.HasPrefix(s, "A new boiler") || at != row {
			t.Errorf("after key %d, %s: stands on row %d, not %d: %q", i, key, at, row, s)
		}
	}
	if r.pair != [2]int{0, 3} {
		t.Errorf("compares %v, want the first with the last", r.pair)
	}
	if got := shown(m); !strings.Contains(got, "40,000") || !strings.Contains(got, "46,000") {
		t.Errorf("the first and the last version are not compared:\n%s", got)
	}
}

func TestPinnedBaseStays(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 40, "h", "h", "p", "l")
	if got := m.revision.pair; got != [2]int{0, 2} {
		t.Errorf("compares %v, want 0 and 2", got)
	}
	press(m, "l", "l")
	if got := m.revision.pair; got != [2]int{0, 3} || !strings.Contains(shown(m), "this is the newest version") {
		t.Errorf("compares %v at the end", got)
	}
	press(m, "p")
	if got := m.revision.pair; got != [2]int{2, 3} {
		t.Errorf("let go, it compares %v, want 2 and 3", got)
	}
}

func TestChangesAreVisited(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 40, "g")
	var said []string
	for range 8 {
		press(m, "n")
		var b strings.Builder
		for _, p := range m.Describe() {
			b.WriteString(p.Text)
		}
		said = append(said, b.String())
	}
	for i, want := range []string{"change 1 of 7: edited: date May → April", "change 2 of 7: edited: negation + not", "change 3 of 7: edited: wording + almost", "change 4 of 7: deleted", "merged from 2 sentences", "change 6 of 7: deleted", "a note of correction, added", "change 1 of 7"} {
		if !strings.Contains(said[i], want) {
			t.Errorf("change %d is told as %q, want %q", i+1, said[i], want)
		}
	}
	press(m, "g", "a", "a", "a")
	if got := shown(m); !strings.Contains(got, "a note of correction") {
		t.Errorf("the third grave change is not the correction:\n%s", got)
	}
}

func TestMovedLeadsToItsOtherPlace(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 40, "h", "z", "g")
	r := &m.revision
	for !r.items[r.item].Away {
		press(m, "n")
	}
	from := r.item
	press(m, "enter")
	if r.item == from || r.items[r.item].Op != r.items[from].Op {
		t.Errorf("enter went from item %d to %d", from, r.item)
	}
	press(m, "enter")
	if r.item != from {
		t.Errorf("enter does not come back to %d, but to %d", from, r.item)
	}
}

func TestComparisonHasTheWidthOfTheScreen(t *testing.T) {
	wide := &bundle.Bundle{Name: "w\x1b[2J\u202e", Articles: []*bundle.Article{
		trial.Draft("1.txt", "", "漢字とかなを混ぜた文章は、幅の計算を狂わせやすい。 नमस्ते दुनिया is here 👩‍👩‍👧.\n\n\x1b]0;title\x07 and \u009b31m red. It stood.\tIt stays."),
		trial.Draft("2.txt", "", "漢字とかなを混ぜた長い文章は、幅の計算を狂わせやすい。 नमस्ते दुनिया was here ❤️.\n\nשלום עולם means hello 3 times. It stood.\tIt stays."),
	}}
	for _, b := range []*bundle.Bundle{wide, trial.Drafts()} {
		for _, size := range [][2]int{{40, 10}, {41, 17}, {63, 15}, {64, 16}, {79, 24}, {80, 24}, {99, 29}, {100, 30}, {133, 31}, {151, 40}, {330, 50}} {
			for _, keys := range [][]string{nil, {"i"}, {"?"}, {"/", "a"}, {"o"}, {"c"}, {"="}, {"s", "z"}, {"v"}} {
				m := compared(t, b, options{when: Always}, size[0], size[1], keys...)
				for i, l := range strings.Split(m.Screen(), "\n") {
					if w := m.Method.StringWidth(l); w != size[0] || i >= size[1] {
						t.Errorf("%s %v %v: row %d has %d cells: %q", b.Articles[0].Source, size, keys, i, w, ansi.Strip(l))
					}
					if strings.ContainsAny(ansi.Strip(l), "\u202e\u009b\x07\t") {
						t.Errorf("%v %v: row %d holds a raw control character: %q", size, keys, i, l)
					}
				}
			}
		}
	}
}

func FuzzComparisonSizes(f *testing.F) {
	f.Add(80, 24, "jnnzl")
	f.Add(40, 10, "=GdushhHp")
	f.Add(1, 1, "i")
	f.Add(300, 100, "iJKsz{}<>")
	f.Fuzz(func(t *testing.T, w, h int, keys string) {
		if w < 0 || h < 0 || w > 300 || h > 120 || len(keys) > 20 {
			return
		}
		m := compared(t, trial.Drafts(), options{private: true}, 90, 30)
		for _, k := range keys {
			if strings.ContainsRune("VqQ", k) || k < ' ' || k > '~' {
				continue
			}
			press(m, string(k))
			send(m, tea.WindowSizeMsg{Width: w, Height: h})
			if n := strings.Count(m.Screen(), "\n") + 1; n > max(h, 1) {
				t.Fatalf("%d rows on %dx%d", n, w, h)
			}
		}
	})
}

func TestNothingChanged(t *testing.T) {
	b := trial.Drafts()
	b.Articles = b.Articles[:2]
	b.Articles[1] = trial.Draft("again.txt", "2031-05-09T09:00", b.Articles[0].Text)
	m := compared(t, b, options{}, 100, 30, "n", "a", "o", "esc", "z")
	if got := shown(m); !strings.Contains(got, "nothing has changed") || strings.Contains(got, "unchanged sentences") {
		t.Errorf("got:\n%s", got)
	}
}

func TestManyVersionsFitTheTimeline(t *testing.T) {
	for _, n := range []int{2, 9, 30, 130, 300} {
		b := &bundle.Bundle{Name: "many"}
		for i := range n {
			b.Articles = append(b.Articles, trial.Draft(fmt.Sprintf("v%d.txt", i+1), "", fmt.Sprintf("The count of boats stands at %d. Nobody knows why.", i)))
		}
		m := compared(t, b, options{when: Always}, 120, 30, "h")
		if w := m.Method.StringWidth(strings.Split(m.Screen(), "\n")[26]); w != 120 {
			t.Errorf("%d versions: the timeline has %d cells", n, w)
		}
		s := m.timelineSlots()
		for _, p := range m.revision.pair {
			if at := s.margin + (p-s.first)*s.width; m.slotAt(at) != p {
				t.Errorf("%d versions: cell %d shows version %d, not %d", n, at, m.slotAt(at), p)
			}
		}
	}
}

func BenchmarkComparisonFrame(b *testing.B) {
	m := compared(b, trial.Drafts(), options{}, 200, 60, "z")
	for b.Loop() {
		press(m, "j")
		m.Screen()
	}
}

func TestEmptyVersions(t *testing.T) {
	for _, texts := range [][]string{{"", ""}, {"", "The pool is shut. Nobody knows why."}, {"The pool is shut.", "", "The pool is open."}} {
		b := &bundle.Bundle{Name: "empty"}
		for i, s := range texts {
			b.Articles = append(b.Articles, trial.Draft(fmt.Sprintf("v%d.txt", i+1), "", s))
		}
		for _, size := range [][2]int{{120, 30}, {50, 12}} {
			m := compared(t, b, options{when: Always, private: true}, size[0], size[1])
			for _, k := range []string{"j", "k", "n", "N", "a", "h", "l", "<", ">", "p", "c", "enter", "o", "enter", "s", "i", "z", "enter", "=", "d", "u", "G", "g", "y", "Y", "/", "p", "enter", "n", "esc", "V", "V", "?", "esc"} {
				press(m, k)
				if n := strings.Count(m.Screen(), "\n") + 1; n != size[1] {
					t.Fatalf("%q, %s: %d rows on %v", texts, k, n, size)
				}
			}
		}
	}
}

// sequence is how the screen writes an x in a style.
func sequence(m *Mode, s theme.Style) string {
	m.Clear()
	m.Glyph("x", s)
	return m.Rows()
}

// TestEveryGoldenIsRead keeps goldens from outliving their tests.
func TestEveryGoldenIsRead(t *testing.T) {
	read := map[string]bool{}
	for _, c := range comparisons {
		read[filepath.Join("testdata", "TestComparison", c.name+".golden")] = true
	}
	for _, c := range lettereds {
		read[filepath.Join("testdata", "TestMetadataOnScreen", c.name+".golden")] = true
	}
	for _, name := range []string{"dark", "light", "mono"} {
		read[filepath.Join("testdata", "TestStyledComparison", name+".golden")] = true
	}
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".golden") && !read[path] {
			t.Errorf("no test reads %s", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
