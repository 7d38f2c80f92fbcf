package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
)

// A jump is the list of articles. What is typed narrows it; Enter goes to the
// article chosen.
type jump struct {
	list
	labels []string
	found  []int // articles, best first
}

// mostListed is how many articles the list holds; typing brings up the rest.
const mostListed = 200

func newJump(m *Model) overlay {
	j := &jump{labels: make([]string, len(m.columns))}
	for i, a := range m.bundle.Articles {
		j.labels[i] = fmt.Sprintf("%d  %s  %s  %s", i+1, m.names[i], titleOf(a), visible.String(a.Source))
	}
	j.filter()
	j.at = min(m.focus, len(j.found)-1)
	return j
}

func (j *jump) filter() {
	j.found = j.found[:0]
	if j.text == "" {
		for i := range min(len(j.labels), mostListed) {
			j.found = append(j.found, i)
		}
		return
	}
	number, err := strconv.Atoi(j.text)
	if numbered := err == nil && number >= 1 && number <= len(j.labels); numbered {
		j.found = append(j.found, number-1) // the number that the screen shows comes before any name that holds it
	}
	typed, whole := strings.ToLower(j.text), map[int]bool{number - 1: true}
	for i, l := range j.labels { // what holds the very words comes before what only holds their letters
		if len(j.found) < mostListed && !whole[i] && strings.Contains(strings.ToLower(l), typed) {
			whole[i] = true
			j.found = append(j.found, i)
		}
	}
	for _, f := range fuzzy.Find(j.text, j.labels) {
		if len(j.found) == mostListed {
			break
		}
		if !whole[f.Index] {
			j.found = append(j.found, f.Index)
		}
	}
}

func (j *jump) typed() (string, bool) { return j.text, true }

func (j *jump) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	switch name := k.String(); {
	case name == "esc":
		m.overlay = nil
	case name == "enter":
		m.overlay = nil
		if j.at < len(j.found) {
			m.setFocus(j.found[j.at])
			m.lit.stale = true
		}
	case j.move(k, len(j.found)):
	case j.edit(k):
		j.filter()
	}
	return nil
}

func (j *jump) content(m *Model, width int) (string, [][]frame.Piece, int) {
	t := m.Theme
	var rows [][]frame.Piece
	for i, a := range j.found {
		number, name, title := t.BoxFaint, t.BoxTitle, t.Box
		if i == j.at {
			number, name, title = t.BoxSelected, t.BoxSelected, t.BoxSelected
		}
		hidden := ""
		if len(m.order) < len(m.columns) && m.position(a) < 0 {
			hidden = "  hidden"
		}
		rows = append(rows, []frame.Piece{frame.In(fmt.Sprintf("%3d  ", a+1), number), frame.In(m.names[a], name), frame.In("  "+titleOf(m.bundle.Articles[a]), title), frame.In(hidden, number)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no article is called so", t.BoxFaint)})
	}
	return "Go to an article · type part of its name", rows, j.at
}
