package desk

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An about says how the bundle was read: what was guessed, what was lost, and
// what each file became.
type about struct {
	List
	d    *Desk
	made struct {
		width int
		found *Findings
		theme *theme.Theme
		file  string // where what was marked is kept
	}
	rows [][]frame.Piece
}

func newAbout(d *Desk) Overlay { return &about{d: d} }

// Choose refuses: there is nothing to choose.
func (a *about) Choose(int) bool { return false }

func (a *about) Typed() (string, bool) { return "", false }

func (a *about) Key(k tea.KeyPressMsg) tea.Cmd {
	d := a.d
	if d.Closes(k.String(), keys.About) || k.String() == "enter" {
		d.Close()
		return nil
	}
	switch k.String() {
	case "j":
		a.At++
	case "k":
		a.At = max(a.At-1, 0)
	default:
		a.Move(k, 1<<20)
	}
	return nil
}

func (a *about) Content(width int) (string, [][]frame.Piece, int) {
	d := a.d
	made := a.made
	made.width, made.found, made.theme, made.file = width, d.Found, d.Theme, d.marking.file
	if made != a.made {
		a.made, a.rows = made, d.aboutRows(width)
	}
	a.At = min(a.At, max(len(a.rows)-d.boxRoom(), 0))
	return "About this bundle · Esc closes", a.rows[a.At:min(a.At+d.Height, len(a.rows))], -1
}

// aboutStandIns says in which articles something else is shown than stands
// there.
func (d *Desk) aboutStandIns(head func(string), add func(...frame.Piece)) {
	t, said := d.Theme, false
	if d.Found == nil {
		return
	}
	for i, n := range d.Found.standIns {
		if n == 0 {
			continue
		}
		if !said {
			head("What is shown otherwise than it stands")
			add(frame.In("  Characters that a terminal would obey, or nobody could see, stand as signs such as ␛ or ‹U+202E›; the text keeps them.", t.BoxFaint))
			said = true
		}
		add(frame.In("  "+visible.String(d.Bundle.Articles[i].Source)+"  ", t.BoxFaint), frame.In(strconv.Itoa(n)+Plural(n, " character", " characters"), t.Box))
	}
}

// aboutMarks says where what was marked is kept, once something was, and why
// elsewhere than beside the articles.
func (d *Desk) aboutMarks(head func(string), add func(...frame.Piece)) {
	k, t := &d.marking, d.Theme
	if k.file == "" {
		return
	}
	head("What was marked")
	add(frame.In("  is kept in ", t.BoxFaint), frame.In(visible.String(k.file), t.Box))
	if k.elsewhere != nil {
		add(frame.In("  not beside the articles: "+review.SafeError(k.elsewhere), t.BoxFaint))
	}
}

// aboutRows writes how the bundle was read.
func (d *Desk) aboutRows(width int) [][]frame.Piece {
	t, b := d.Theme, d.Bundle
	var rows [][]frame.Piece
	add := func(ps ...frame.Piece) {
		rows = append(rows, d.Wrap(ps, width, 6)...)
	}
	head := func(s string) {
		if len(rows) > 0 {
			rows = append(rows, nil)
		}
		add(frame.In(s, t.HelpGroup))
	}
	head("What was guessed or lost")
	if len(d.warnings()) == 0 {
		add(frame.In("  nothing", t.BoxFaint))
	}
	for _, w := range d.warnings() {
		where := visible.String(w.Source)
		if w.Line > 0 {
			where += ":" + strconv.Itoa(w.Line)
		}
		add(frame.In("  "+where+"  ", t.BoxFaint), frame.In(visible.String(w.Message), t.Box))
	}
	d.aboutMarks(head, add)
	d.aboutStandIns(head, add)
	head("What was not compared")
	if d.Found == nil || len(d.Found.LeftOut) == 0 {
		add(frame.In("  nothing", t.BoxFaint))
	} else {
		for _, l := range d.Found.LeftOut {
			add(frame.In("  "+d.Names[l.Article]+", "+l.Finding+"  ", t.BoxFaint), frame.In(visible.String(l.Reason), t.Box))
		}
	}
	head("What was read")
	for _, sp := range b.Splits {
		size := fmt.Sprintf("%d bytes, %s", sp.Bytes, sp.Encoding)
		if sp.Articles > 1 || sp.Delimiter != "" {
			add(frame.In("  "+visible.String(sp.Source), t.Box), frame.In(fmt.Sprintf("  %d %s, split at %s; %s", sp.Articles, Plural(sp.Articles, "article", "articles"), visible.String(sp.Delimiter), size), t.BoxFaint))
			size = ""
		}
		for i := sp.First; i < min(sp.First+sp.Articles, len(b.Articles)); i++ {
			art := b.Articles[i]
			facts := []string{visible.String(art.Source), fmt.Sprintf("%d words", art.Words)}
			if size != "" {
				facts = append(facts, size)
			}
			rows = append(rows, []frame.Piece{frame.In(fmt.Sprintf("%3d  ", i+1), t.BoxFaint), frame.In(TitleOf(art), t.Box)},
				[]frame.Piece{frame.In("     "+strings.Join(facts, " · "), t.BoxFaint)})
		}
	}
	return rows
}
