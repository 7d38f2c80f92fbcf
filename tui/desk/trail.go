package desk

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// An Arrival is where a list leads to in the text.
type Arrival struct {
	At     bundle.Ref
	Beside []bundle.Ref // sentences of other articles that are to stand beside it, the most telling first
	Alone  bool         // no other articles are to be shown
}

// A Walker is a list of which the text can be walked: each row leads to a
// place.
type Walker interface {
	Mode
	// Walk goes to the next row or to the previous one, and says where it
	// leads; false at the end of the list.
	Walk(by int) (to Arrival, ok bool)
	// Walked says at which row of how many the list stands, counted from one,
	// and what the row is about.
	Walked() (n, of int, what []frame.Piece)
}

// A Reader is a mode that shows the text, to which a list leads.
type Reader interface {
	Mode
	// Arrive shows a place, and beside it what is to stand there.
	Arrive(to Arrival) tea.Cmd
	// Depart puts the columns back as they were before the first arrival.
	Depart()
}

// A trail is the list, or the written report, from which the reader came to
// the text.
type trail struct {
	list   source // nil: the text was not reached from a list
	text   Reader
	search int // the search that was on in the list
}

// A source is what the text can be walked by.
type source interface {
	Walk(by int) (to Arrival, ok bool)
	Walked() (n, of int, what []frame.Piece)
	// called is its name, back brings it on screen again, and left tells it
	// that nobody comes back.
	called() string
	back() tea.Cmd
	left()
}

// A listed is a list as a source.
type listed struct {
	Walker
	d *Desk
}

func (l listed) called() string {
	_, name := l.View()
	return firstWord(name)
}

func (l listed) back() tea.Cmd { return l.d.Show(l.Walker, l.Place()) }

func (l listed) left() {}

// Follow leads from a list to the text. There the keys of the next and the
// previous finding walk the list, and Esc leads back to its row.
func (d *Desk) Follow(list Walker, to Arrival) tea.Cmd { return d.follow(listed{list, d}, to) }

func (d *Desk) follow(list source, to Arrival) tea.Cmd {
	text, ok := d.text.(Reader)
	if !ok { // versions are compared: the place is shown there, and no list is walked
		return d.Show(d.text, to.At)
	}
	cmd := d.Show(text, to.At)
	if d.on != Mode(text) {
		return cmd
	}
	d.trail = trail{list, text, d.Search.serial}
	return tea.Batch(cmd, text.Arrive(to))
}

// OnTrail reports whether the text on screen was reached from a list.
func (d *Desk) OnTrail() bool { return d.trail.list != nil && d.on == Mode(d.trail.text) }

// along does what the keys ask for that walk a list from the text. A search
// that was begun in the text has them first.
func (d *Desk) along(a keys.Action) (cmd tea.Cmd, done bool) {
	if !d.OnTrail() || d.Search.Active() && d.Search.serial != d.trail.search {
		return nil, false
	}
	switch a {
	case keys.Next:
		return d.walk(1), true
	case keys.Prev:
		return d.walk(-1), true
	case keys.Back:
		list := d.trail.list
		d.trail.text.Depart()
		d.trail = trail{}
		return list.back(), true
	}
	return nil, false
}

// walk goes to where the next row of the list leads, or the previous one.
func (d *Desk) walk(by int) tea.Cmd {
	to, ok := d.trail.list.Walk(by)
	switch {
	case ok:
		return d.trail.text.Arrive(to)
	case by > 0:
		d.Say("this is the last row of the list; " + d.KeyMap.Key(keys.Back) + " goes back to it")
	default:
		d.Say("this is the first row of the list; " + d.KeyMap.Key(keys.Back) + " goes back to it")
	}
	return nil
}

// endTrail puts the columns back, when another view comes.
func (d *Desk) endTrail() {
	if d.trail.list != nil {
		d.trail.text.Depart()
		d.trail.list.left()
	}
	d.trail = trail{}
}

// DrawBar draws the row that says from which list the reader came, where in it
// the text stands, and the keys that lead on and back. It draws a blank row
// for one who came from nowhere.
func (d *Desk) DrawBar() {
	t := d.Theme
	if !d.OnTrail() {
		d.Text("", d.Width, t.Text)
		d.Newline()
		return
	}
	n, of, what := d.trail.list.Walked()
	name := d.trail.list.called()
	left := []frame.Piece{frame.In(" ‹ ", PlainKey(t)), frame.In(name+" ", t.Title), frame.In(strconv.Itoa(n)+" of "+strconv.Itoa(of), t.Title), frame.In("   ", t.Text)}
	left = append(left, what...)
	key := func(a keys.Action, says string) []frame.Piece {
		return []frame.Piece{frame.In("  "+d.KeyMap.Key(a), PlainKey(t)), frame.In(" "+says, t.Faint)}
	}
	right := append(key(keys.Next, "next"), key(keys.Back, "back to the list ")...)
	if d.Width >= 100 {
		right = append(append(key(keys.Next, "next"), key(keys.Prev, "previous")...), key(keys.Back, "back to the list ")...)
	}
	d.Spread(left, right, d.Width)
	d.Newline()
}

// firstWord is the name of a view without its count.
func firstWord(s string) string {
	for i, r := range s {
		if r == ' ' {
			return s[:i]
		}
	}
	return s
}
