package reading

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// A jump is the list of articles. What is typed narrows it; Enter goes to the
// article chosen.
type jump struct {
	desk.List
	m      *Mode
	labels []string
	found  []int // articles, best first
}

// mostListed is how many articles the list holds; typing brings up the rest.
const mostListed = 200

func newJump(m *Mode) desk.Overlay {
	j := &jump{m: m, labels: make([]string, len(m.columns))}
	for i, a := range m.Bundle.Articles {
		j.labels[i] = fmt.Sprintf("%d  %s  %s  %s", i+1, m.Names[i], desk.TitleOf(a), visible.String(a.Source))
	}
	j.filter()
	j.At = min(m.focus, len(j.found)-1)
	return j
}

func (j *jump) filter() {
	j.found = j.found[:0]
	if j.Text == "" {
		for i := range min(len(j.labels), mostListed) {
			j.found = append(j.found, i)
		}
		return
	}
	number, err := strconv.Atoi(j.Text)
	if numbered := err == nil && number >= 1 && number <= len(j.labels); numbered {
		j.found = append(j.found, number-1) // the number that the screen shows comes before any name that holds it
	}
	typed, whole := strings.ToLower(j.Text), map[int]bool{number - 1: true}
	for i, l := range j.labels { // what holds the very words comes before what only holds their letters
		if len(j.found) < mostListed && !whole[i] && strings.Contains(strings.ToLower(l), typed) {
			whole[i] = true
			j.found = append(j.found, i)
		}
	}
	for _, f := range fuzzy.Find(j.Text, j.labels) {
		if len(j.found) == mostListed {
			break
		}
		if !whole[f.Index] {
			j.found = append(j.found, f.Index)
		}
	}
}

func (j *jump) Typed() (string, bool) { return j.Text, true }

func (j *jump) Key(k tea.KeyPressMsg) tea.Cmd {
	m := j.m
	switch name := k.String(); {
	case name == "esc":
		m.Close()
	case name == "enter":
		m.Close()
		if j.At < len(j.found) {
			m.setFocus(j.found[j.At])
			m.lit.stale = true
		}
	case j.Move(k, len(j.found)):
	case j.Edit(k):
		j.filter()
	}
	return nil
}

func (j *jump) Content(width int) (string, [][]frame.Piece, int) {
	m := j.m
	t := m.Theme
	var rows [][]frame.Piece
	for i, a := range j.found {
		number, name, title := t.BoxFaint, t.BoxTitle, t.Box
		if i == j.At {
			number, name, title = t.BoxSelected, t.BoxSelected, t.BoxSelected
		}
		hidden := ""
		if len(m.order) < len(m.columns) && m.position(a) < 0 {
			hidden = "  hidden"
		}
		rows = append(rows, []frame.Piece{frame.In(fmt.Sprintf("%3d  ", a+1), number), frame.In(m.Names[a], name), frame.In("  "+desk.TitleOf(m.Bundle.Articles[a]), title), frame.In(hidden, number)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no article is called so", t.BoxFaint)})
	}
	return "Go to an article · type part of its name, Enter goes there, Esc closes", rows, j.At
}
