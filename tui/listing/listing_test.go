package listing_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// A words is a list of the sentences of a bundle, a section an article.
type words struct {
	*listing.List
	made  int // times the rows were made
	drawn int // cells asked for
	fold  bool
}

func (w *words) View() (int, string) { return 2, "Sentences" }
func (w *words) Keys() *keys.KeyMap  { return keys.List() }
func (w *words) Inspect(s *desk.Sheet) {
	if r, ok := w.Row(); ok && s.Begin(r) {
		s.Row(frame.In(fmt.Sprint("evidence of row ", r.ID), w.Theme.Text))
	}
}
func (w *words) Inspected() string { return "the evidence" }
func (w *words) Sorts() []string   { return []string{"as they stand", "by length"} }

func (w *words) Make(o listing.Order) func() *listing.Table {
	if w.Found == nil {
		return nil
	}
	w.made++
	b, fold := w.Bundle, w.fold
	return func() *listing.Table {
		t := &listing.Table{}
		id := 0
		for i, a := range b.Articles {
			s := listing.Section{Key: a.Source, Title: a.Outlet, Folded: fold && i > 0, Digit: i + 1}
			for k := range a.Sentences {
				if o.Has(b, desk.Ref(i, k)) {
					s.Rows = append(s.Rows, listing.Row{ID: id})
					if k == 1 {
						s.Rows = append(s.Rows, listing.Row{ID: id, Sub: 1})
					}
					s.Count++
				}
				id++
			}
			if o.Turned {
				for x, y := 0, len(s.Rows)-1; x < y; x, y = x+1, y-1 {
					s.Rows[x], s.Rows[y] = s.Rows[y], s.Rows[x]
				}
			}
			t.Sections = append(t.Sections, s)
		}
		return t
	}
}

func (w *words) at(id int) bundle.Ref {
	for i, a := range w.Bundle.Articles {
		if id < len(a.Sentences) {
			return desk.Ref(i, id)
		}
		id -= len(a.Sentences)
	}
	return bundle.Ref{}
}

func (w *words) Empty() string { return "nothing to list" }
func (w *words) Columns(width int) []listing.Column {
	n := len(w.Bundle.Articles)
	each := 3
	fit := min(n, max((width-40)/each, 1))
	cols := []listing.Column{{Head: "sentence", Named: true, Width: width - fit*each, Gap: 2, Sort: 1}}
	from := w.Window(n, fit)
	for i := range fit {
		c := listing.Column{ID: 1 + from + i, Head: fmt.Sprint(from + i + 1), Width: each, Right: true, Cell: from + i + 1}
		if i == 0 {
			c.Above = "also in"
		}
		cols = append(cols, c)
	}
	return cols
}
func (w *words) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	w.drawn++
	switch {
	case r.Sub > 0:
		return []frame.Piece{frame.In("      under it", w.Theme.Faint)}
	case c.ID == 0:
		return []frame.Piece{frame.In(" "+desk.OneLine(w.Bundle, w.at(r.ID)), w.Theme.Text)}
	}
	return []frame.Piece{frame.In(fmt.Sprint(c.ID), w.Theme.Faint)}
}
func (w *words) Head(*listing.Section, *listing.Column) []frame.Piece { return nil }
func (w *words) CellCount() int                                       { return len(w.Bundle.Articles) }
func (w *words) Target(r listing.Row) (desk.Arrival, bool) {
	return desk.Arrival{At: w.at(r.ID)}, true
}
func (w *words) What(r listing.Row) []frame.Piece {
	return []frame.Piece{frame.In(fmt.Sprint("row ", r.ID), w.Theme.Text)}
}
func (w *words) IsOpen(r listing.Row) bool { return r.ID%4 == 3 }
func (w *words) Legend() [][]frame.Piece {
	return [][]frame.Piece{{frame.In("x", w.Theme.Lists.Alarm), frame.In(" something", w.Theme.Faint)}}
}
func (w *words) Says() []frame.Piece { return nil }

// list is the list on a story, beside reading, with keys pressed.
func list(t testing.TB, st trial.Story, width, height int, pressed ...string) *words {
	t.Helper()
	a := st.Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	w := &words{}
	w.List = listing.New(d, w)
	d.SetModes(reading.New(d), w)
	trial.Open(d, a.Bundle, bundle.Ref{}, width, height)
	trial.Press(d, append([]string{"2"}, pressed...)...)
	return w
}

// stands is the row where the reader stands, or the head.
func stands(w *words) string {
	if r, ok := w.Row(); ok {
		return fmt.Sprint(r.ID)
	}
	return w.Section().Title
}

func TestWhereKeysLead(t *testing.T) { // Ferry has 9, 6 and 6 sentences
	for _, c := range []struct{ keys, want string }{
		{"", "0"}, {"j j", "2"}, {"k", "0"}, {"j k", "0"},
		{"G", "20"}, {"G g", "0"},
		{"n", "3"}, {"n n N", "3"}, {"G n", "3"}, {"g N", "19"},
		{"z", "Harbor Post"}, {"z z", "0"}, {"z j", "9"}, {"z enter", "0"},
		{"Z", "Harbor Post"}, {"Z j j", "The Islander"}, {"Z j enter", "9"}, {"Z Z", "0"},
		{"o 2", "9"}, {"o i s l enter", "15"}, {"o esc j", "1"}, {"z o 1", "0"},
		{"/ s l a t e enter", "19"}, {"/ s l a t e enter esc", "19"},
		{"/ l i n e enter", "2"}, {"/ l i n e enter n", "7"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			w := list(t, trial.Ferry, 120, 40, strings.Fields(c.keys)...)
			if got := stands(w); got != c.want {
				t.Errorf("stands on %s, want %s\n%s", got, c.want, trial.Text(w.Desk))
			}
		})
	}
}

// From a list to the text, along the list, and back to the row.
func TestToTheTextAndBack(t *testing.T) {
	w := list(t, trial.Ferry, 120, 40, "j", "j", "j", "enter")
	at := func() string { p := w.On().Place(); return fmt.Sprintf("%d#%d", p.Article+1, p.Sentence+1) }
	if place, _ := w.On().View(); place != 1 || at() != "1#4" {
		t.Fatalf("Enter leads to view %d at %s", place, at())
	}
	if s := trial.Text(w.Desk); !strings.Contains(s, "Sentences 4 of 21") || !strings.Contains(s, "row 3") {
		t.Errorf("nothing says whence one came:\n%s", s)
	}
	trial.Press(w.Desk, "n", "n")
	if at() != "1#6" {
		t.Errorf("n walks to %s", at())
	}
	trial.Press(w.Desk, "N", "esc")
	if place, _ := w.On().View(); place != 2 || stands(w) != "4" {
		t.Errorf("Esc leads to view %d, row %s", place, stands(w))
	}
	trial.Press(w.Desk, "enter", "1", "esc", "n")
	if place, _ := w.On().View(); place != 1 {
		t.Error("1 in the text does not stay there")
	}
	if s := trial.Text(w.Desk); strings.Contains(s, "back to the list") {
		t.Errorf("the list is still on the trail:\n%s", s)
	}
}

func TestOrdersAreAskedFor(t *testing.T) {
	w := list(t, trial.Ferry, 120, 40)
	n := w.made
	trial.Press(w.Desk, "j", "l", "i", "i", "z", "z")
	if w.made != n {
		t.Errorf("moving made the rows anew, %d times", w.made-n)
	}
	trial.Press(w.Desk, "j", "S")
	if w.made != n+1 || stands(w) != "1" {
		t.Errorf("after turning the order the reader stands on %s", stands(w))
	}
	trial.Press(w.Desk, "s")
	if w.Order().Sort != 1 || w.Order().Turned || !strings.Contains(trial.Text(w.Desk), "sentence ▾ by length") {
		t.Error("the next order is not asked for")
	}
}

// Rows made for what is no longer asked for are dropped.
func TestStaleRowsAreDropped(t *testing.T) {
	w := list(t, trial.Ferry, 120, 40)
	w.Desk.Update(trial.Key("S"))
	first := w.Settle()
	w.Desk.Update(trial.Key("S"))
	second := w.Settle()
	w.Desk.Update(second())
	w.Desk.Update(first())
	if s := trial.Text(w.Desk); strings.Index(s, "turned back") > strings.Index(s, "No passenger") {
		t.Errorf("the stale order is shown:\n%s", s)
	}
}

// Only what is on screen is drawn, and no frame makes rows, however many there
// are.
func TestOnlyWhatIsSeenIsDrawn(t *testing.T) {
	w := list(t, trial.Long(1000, 20), 200, 60)
	w.made, w.drawn = 0, 0
	for _, k := range []string{"j", "G", "k", "g", "d", "l", "J"} {
		w.drawn = 0
		trial.Press(w.Desk, k)
		w.Screen()
		if most := 60 * 200 / 3; w.drawn > most {
			t.Errorf("%s: %d cells were asked for", k, w.drawn)
		}
	}
	if w.made != 0 {
		t.Errorf("the rows were made %d times", w.made)
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {41, 16}, {80, 24}, {79, 29}, {120, 40}, {200, 60}} {
		for _, pressed := range [][]string{nil, {"i"}, {"z"}, {"o"}, {"G", "l", "l"}, {"enter"}, {"/", "a"}, {"?"}} {
			w := list(t, trial.Wide, size[0], size[1], pressed...)
			lines := strings.Split(w.Screen(), "\n")
			if len(lines) != size[1] {
				t.Errorf("%v %v: %d rows", size, pressed, len(lines))
			}
			for i, l := range lines {
				if n := w.Method.StringWidth(l); n != size[0] {
					t.Errorf("%v %v: row %d has %d cells: %q", size, pressed, i, n, ansi.Strip(l))
				}
			}
		}
	}
}

func TestNoSizePanics(t *testing.T) {
	w := list(t, trial.Ferry, 80, 24)
	for _, width := range []int{0, 1, 39, 40, 59, 60, 80, 300} {
		for _, height := range []int{0, 1, 9, 10, 15, 16, 29, 30, 120} {
			w.Desk.Update(tea.WindowSizeMsg{Width: width, Height: height})
			w.Screen()
			trial.Press(w.Desk, "j", "l", "d", "z", "G", "z", "s", "i", "enter", "esc")
		}
	}
}

func TestTheMouse(t *testing.T) {
	w := list(t, trial.Ferry, 120, 40)
	click := func(x, y int) {
		trial.Send(w.Desk, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	click(20, 6) // line 3: the row below the line under row 1
	if stands(w) != "1" {
		t.Errorf("a click on the line under a row stands on %s", stands(w))
	}
	click(116, 4)
	if stands(w) != "0" || w.Chosen() != 1 {
		t.Errorf("a click on a cell stands on %s, cell %d", stands(w), w.Chosen())
	}
	click(116, 4)
	if place, _ := w.On().View(); place != 1 {
		t.Error("a second click does not read")
	}
	click(30, 0)
	if place, _ := w.On().View(); place != 2 {
		t.Errorf("a click on the line of views leads to view %d:\n%s", place, trial.Text(w.Desk))
	}
	click(5, 3)
	if stands(w) != "Harbor Post" {
		t.Errorf("a click on a head stands on %s", stands(w))
	}
	trial.Send(w.Desk, tea.MouseWheelMsg{X: 5, Y: 6, Button: tea.MouseWheelDown})
}

// A digit pressed before there are rows opens its section when they come.
func TestADigitWaitsForTheRows(t *testing.T) {
	a := trial.Ferry.Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	w := &words{fold: true}
	w.List = listing.New(d, w)
	d.SetModes(reading.New(d), w)
	begun := d.Begin(a.Bundle, bundle.Ref{})
	trial.Send(d, tea.WindowSizeMsg{Width: 120, Height: 40})
	var held []tea.Cmd
	for _, k := range []string{"2", "o", "3"} {
		held = append(held, d.Update(trial.Key(k)), d.Refresh())
	}
	trial.Run(d, tea.Batch(append(held, begun)...))
	if stands(w) != "15" {
		t.Errorf("stands on %s\n%s", stands(w), trial.Text(d))
	}
}

// The title of a section makes room for how many rows it has.
func TestAHeadKeepsItsNumber(t *testing.T) {
	st := trial.Story{trial.Ferry[0]}
	st[0].Outlet = strings.Repeat("Harbour and Pilotage ", 5)
	w := list(t, st, 60, 24)
	if got := trial.Text(w.Desk); !strings.Contains(got, "… · 9") {
		t.Errorf("the number is lost:\n%s", got)
	}
}
