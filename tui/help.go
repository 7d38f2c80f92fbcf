package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/keys"
)

// A help is the list of all keys. What is typed narrows it, by what an action
// does or by its key; Enter runs the action chosen.
type help struct {
	list
	found []keys.Binding
}

func newHelp(m *Model) overlay {
	h := &help{}
	h.filter(m)
	return h
}

// filter keeps the actions that hold every word typed, in their help, their
// section or as a key.
func (h *help) filter(m *Model) {
	h.found = h.found[:0]
	words := strings.Fields(strings.ToLower(h.text))
	for _, b := range m.keys.Bindings {
		hay := strings.ToLower(b.Section.String() + " " + b.Help)
		ok := true
		for _, w := range words {
			ok = ok && (strings.Contains(hay, w) || bound(b, w))
		}
		if exact := strings.TrimSpace(h.text); ok || bound(b, exact) {
			h.found = append(h.found, b)
		}
	}
	h.at = min(h.at, max(len(h.found)-1, 0))
}

// bound reports whether what was typed names a key of the binding.
func bound(b keys.Binding, typed string) bool {
	for _, k := range b.Keys {
		if k == typed || strings.EqualFold(keys.Label(k), typed) && len(typed) > 1 {
			return true
		}
	}
	return false
}

func (h *help) typed() (string, bool) { return h.text, true }

func (h *help) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	switch name := k.String(); {
	case name == "esc", name == "?" && h.text == "":
		m.overlay = nil
	case name == "enter":
		m.overlay = nil
		if h.at < len(h.found) {
			return m.act(h.found[h.at].Action)
		}
	case h.move(k, len(h.found)):
	case h.edit(k):
		h.filter(m)
	}
	return nil
}

func (h *help) content(m *Model, width int) (string, [][]piece, int) {
	t := m.theme
	var rows [][]piece
	at := 0
	last := keys.Section(255)
	for i, b := range h.found {
		if b.Section != last {
			if last != 255 {
				rows = append(rows, nil)
			}
			rows = append(rows, []piece{{b.Section.String(), t.HelpGroup}})
			last = b.Section
		}
		var labels []string
		for _, k := range b.Keys {
			labels = append(labels, keys.Label(k))
		}
		key, text := t.HelpKey, t.HelpText
		if i == h.at {
			at = len(rows)
			key, text = t.BoxSelected.Over(key), t.BoxSelected
		}
		col := "  " + m.pad(strings.Join(labels, "  "), min(24, width/3)) + " "
		rows = append(rows, m.beside([]piece{{col, key}}, piece{b.Help, text}, width)...)
	}
	if len(h.found) == 0 {
		rows = append(rows, []piece{{"no action and no key is called so", t.BoxFaint}})
	} else if h.text == "" {
		rows = append(rows, nil)
		rows = append(rows, m.signRows(width)...)
	}
	return "Keys · type to filter, Enter runs, Esc closes", rows, at
}

// signRows explains the letters of the gutter in their own styles.
func (m *Model) signRows(width int) [][]piece {
	if m.revising() {
		return m.revisionSigns()
	}
	t := m.theme
	rows := [][]piece{{{"What the letters beside the text mean", t.HelpGroup}}}
	for _, s := range []struct {
		k    kind
		text string
	}{
		{kindVerbatim, "shared word for word with another article"},
		{kindNear, "shared with small edits"},
		{kindReworded, "shared in other words"},
		{kindContrast, "a number, a name or another fact that differs between articles"},
		{kindSpeech, "a quote"},
		{kindPhrase, "a quoted phrase"},
		{kindReported, "somebody's words without quotation marks"},
		{kindAltered, "an altered quote: others print other words"},
		{kindDiffering, "a quote that may be altered, or given to somebody else"},
		{kindDrift, "drift: leaves the story that the other articles tell"},
		{kindBackground, "background: history the story needs"},
		{kindFurniture, "furniture: left by the web page"},
	} {
		sign := s.k.sign(t)
		rows = append(rows, m.beside([]piece{{"  ", t.Box}, {sign.Letter, sign.Style}, {"  ", t.Box}}, piece{s.text, s.k.style(t)}, width)...)
	}
	return rows
}

// beside sets text beside what leads it, in as many rows as it takes.
func (m *Model) beside(lead []piece, text piece, width int) [][]piece {
	const most = 8
	indent := piecesWidth(m, lead)
	var rows [][]piece
	for n, line := range m.wrapPieces([]piece{text}, width-indent, most) {
		if n > 0 {
			lead = []piece{{strings.Repeat(" ", indent), lead[0].style}}
		}
		if k := len(line) - 1; k >= 0 {
			line[k].text = strings.TrimRight(line[k].text, " ")
		}
		rows = append(rows, append(slices.Clip(lead), line...))
	}
	return rows
}

// pad cuts or fills s to width cells.
func (m *Model) pad(s string, width int) string {
	n := m.cells(s)
	if n > width {
		return m.method.Truncate(s, width, "…")
	}
	return s + strings.Repeat(" ", width-n)
}
