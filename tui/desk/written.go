package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/report"
	"broadsheet/tui/brief"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// A written is the findings as a written report, from top to bottom.
type written struct {
	List
	d      *Desk
	width  int
	theme  *theme.Theme
	serial int
	stop   context.CancelFunc
	lines  []string // styled; those that have been written so far
	plain  []string // the same without styles, in small letters
	places []place  // in order
	place  int      // where the cursor is, index in places
	from   Mode     // the view over which it was opened
	done   bool
	err    error
	query  List // what is searched for
	typing bool
	hit    int // line; -1 none
	sought int // counts what was looked for; what comes of an older one is dropped
}

// A place is a line that is about a sentence.
type place struct {
	line int
	at   bundle.Ref
}

// briefMsg brings a part of the written report.
type briefMsg struct {
	gen, serial int
	part        brief.Part
	done        bool
	err         error
}

// openWritten opens the written report.
func (d *Desk) openWritten() tea.Cmd {
	if d.Unfound() {
		return nil
	}
	w := &written{d: d, hit: -1, from: d.on}
	d.Lay(w)
	return w.write()
}

// write has the report rendered at the width of the box, part by part, unless
// it is there.
func (w *written) write() tea.Cmd {
	d := w.d
	if width := d.boxWidth() - 4; w.width != width || w.theme != d.Theme {
		w.width, w.theme = width, d.Theme
	} else {
		return nil
	}
	look := brief.Dark
	switch {
	case d.Theme.Ground == nil:
		look = brief.Mono
	case !d.Theme.Dark:
		look = brief.Light
	}
	w.Closed()
	w.serial++
	w.lines, w.plain, w.places, w.done, w.hit = nil, nil, nil, false, -1
	ctx, cancel := context.WithCancel(d.opts.Context)
	w.stop = cancel
	a, gen, serial, width := d.Found.Analysis, d.Gen, w.serial, w.width
	return func() tea.Msg {
		ch := make(chan any, 1)
		send := func(msg briefMsg) bool {
			select {
			case ch <- msg:
				return true
			case <-ctx.Done():
				return false
			}
		}
		go func() {
			defer close(ch)
			err := parallel.Fence(func() error {
				return brief.Parts(a, width, look, func(p brief.Part) bool { return send(briefMsg{gen: gen, serial: serial, part: p}) })
			})
			send(briefMsg{gen: gen, serial: serial, done: true, err: err})
		}()
		return listen(ch)()
	}
}

// Closed ends the writing.
func (w *written) Closed() {
	if w.stop != nil {
		w.stop()
	}
}

// briefed takes a part of the written report in.
func (d *Desk) briefed(msg briefMsg) {
	w, ok := d.overlay.(*written)
	if s, sends := d.overlay.(*sending); sends {
		w, ok = s.w, true
	}
	if !ok { // it is written on while a place of it is read
		w, ok = d.trail.list.(*written)
	}
	if !ok || msg.gen != d.Gen || msg.serial != w.serial {
		return
	}
	for _, p := range msg.part.Places {
		w.places = append(w.places, place{len(w.lines) + p.Line, p.At})
	}
	w.lines, w.plain = append(w.lines, msg.part.Lines...), append(w.plain, msg.part.Plain...)
	w.done, w.err = msg.done, msg.err
}

// Choose chooses the place on a row of the box; false when there is none.
func (w *written) Choose(row int) bool {
	i, there := slices.BinarySearchFunc(w.places, w.At+row, func(p place, line int) int { return p.line - line })
	if there {
		w.place = i
	}
	return there
}

// Typed is what is searched for while it is typed.
func (w *written) Typed() (string, bool) { return w.query.Text, w.typing }

// Takes reports that the keys of a search work here too, and those that send.
func (w *written) Takes(key string) bool {
	return w.typing || slices.Contains([]string{"/", "n", "N", "w", "y"}, key)
}

func (w *written) Key(k tea.KeyPressMsg) tea.Cmd {
	if w.typing {
		return w.search(k)
	}
	d, name := w.d, k.String()
	switch {
	case name == "/", name == "n", name == "N":
		return w.seek(name)
	case name == "w":
		return w.send()
	case name == "y":
		return w.copy(report.All)
	case name == "esc" && w.query.Text != "":
		w.endSearch()
	case d.Closes(name, keys.Written):
		d.Close()
		return nil
	case name == "enter":
		return w.read()
	default:
		switch a := boxKeys.Action(name); a {
		case keys.NextSentence:
			w.step(1)
			return nil
		case keys.PrevSentence:
			w.step(-1)
			return nil
		case keys.Theme:
			d.cycleTheme()
			return w.write()
		default:
			w.scroll(a)
		}
	}
	w.clamp()
	return nil
}

// seek does what the keys of a search do while nothing is typed.
func (w *written) seek(name string) tea.Cmd {
	switch {
	case name == "/":
		w.typing, w.query.Text = true, ""
	case w.query.Text == "":
		w.d.Say("/ searches the report")
	case name == "n":
		return w.find(w.hit+1, 1)
	default:
		return w.find(w.hit-1, -1)
	}
	return nil
}

// scroll moves the report in its box, perhaps too far: clamp sets that right.
func (w *written) scroll(a keys.Action) {
	page := max(w.d.boxRoom()-2, 1)
	switch a {
	case keys.LineDown:
		w.At++
	case keys.LineUp:
		w.At--
	case keys.HalfDown:
		w.At += page / 2
	case keys.HalfUp:
		w.At -= page / 2
	case keys.PageDown:
		w.At += page
	case keys.PageUp:
		w.At -= page
	case keys.Top:
		w.At = 0
	case keys.End:
		w.At = len(w.lines)
	}
}

// clamp keeps the report filling its box, and the cursor on a place in sight.
func (w *written) clamp() {
	w.At = min(max(w.At, 0), max(len(w.lines)-w.d.boxRoom(), 0))
	if !w.sees(w.place) {
		w.place, _ = slices.BinarySearchFunc(w.places, w.At, func(p place, line int) int { return p.line - line })
	}
	if w.hit >= 0 { // of a search: the place of the hit
		at, exact := slices.BinarySearchFunc(w.places, w.hit, func(p place, line int) int { return p.line - line })
		if !exact {
			at--
		}
		if w.sees(at) {
			w.place = at
		}
	}
}

// sees reports whether a place is in sight.
func (w *written) sees(i int) bool {
	return i >= 0 && i < len(w.places) && w.places[i].line >= w.At && w.places[i].line < w.At+w.d.boxRoom()
}

// step goes to the next place, or scrolls towards it while it is out of sight.
func (w *written) step(by int) {
	switch {
	case w.sees(w.place) && w.sees(w.place+by):
		w.place += by
	case by > 0 && w.place+1 >= len(w.places), by < 0 && w.place == 0:
		w.At += by
	default:
		w.At += by
		if w.sees(w.place + by) {
			w.place += by
		}
	}
	w.At = min(max(w.At, 0), max(len(w.lines)-w.d.boxRoom(), 0))
	w.hit = -1
	w.clamp()
}

func (w *written) Content(width int) (string, [][]frame.Piece, int) {
	d := w.d
	title := "The findings in writing · w saves, y copies, Enter reads, / searches, Esc closes"
	if width < 74 {
		title = "The findings in writing · w saves, y copies"
	}
	if d.Filter != nil {
		title = strings.Replace(title, "The findings in writing", "All findings in writing, filtered or not", 1)
	}
	switch {
	case w.err != nil:
		return title, [][]frame.Piece{{frame.In(w.err.Error(), d.Theme.Error)}}, -1
	case len(w.lines) == 0:
		return title, [][]frame.Piece{{frame.In("writing …", d.Theme.BoxFaint)}}, -1
	case !w.done:
		title = "The findings in writing, " + strconv.Itoa(len(w.lines)) + " lines so far · w saves, y copies"
	case w.query.Text != "" && !w.typing:
		title = "The findings in writing · n N next, previous “" + w.query.Text + "”, Esc ends the search"
	}
	room := d.boxRoom()
	if w.typing {
		room -= 2
	}
	return title, make([][]frame.Piece, room), -1
}

// Painted returns row i of the box as it is painted already; false when the
// rows of content are to be painted.
func (w *written) Painted(i, width int) (string, bool) {
	d := w.d
	if len(w.lines) == 0 {
		return "", false
	}
	line, ground := "", d.Theme.Box
	if n := w.At + i; n < len(w.lines) {
		line = d.Truncate(w.lines[n], width, "")
		switch {
		case n == w.hit:
			line, ground = ansi.Strip(line), d.Theme.BoxSelected
		case w.sees(w.place) && n == w.places[w.place].line:
			line = strings.Replace(ansi.Strip(line), "•", "▸", 1)
			ground = theme.Style{Fg: d.Theme.BoxTitle.Fg, Attr: theme.Bold}.Over(d.Theme.Box)
		}
	}
	line += strings.Repeat(" ", max(width-d.Method.StringWidth(line), 0))
	return d.Ground(line, ground), true
}
