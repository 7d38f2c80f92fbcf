package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
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

func (h *help) content(m *Model, width int) (string, [][]frame.Piece, int) {
	t := m.Theme
	var rows [][]frame.Piece
	at := 0
	last := keys.Section(255)
	for i, b := range h.found {
		if b.Section != last {
			if last != 255 {
				rows = append(rows, nil)
			}
			rows = append(rows, []frame.Piece{frame.In(b.Section.String(), t.HelpGroup)})
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
		col := "  " + m.Pad(strings.Join(labels, "  "), min(24, width/3)) + " "
		rows = append(rows, m.Beside([]frame.Piece{frame.In(col, key)}, frame.In(b.Help, text), width)...)
	}
	if len(h.found) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no action and no key is called so", t.BoxFaint)})
	} else if h.text == "" {
		rows = append(rows, nil)
		rows = append(rows, m.signRows(width)...)
	}
	return "Keys · type to filter, Enter runs, Esc closes", rows, at
}

// signRows explains the letters of the gutter in their own styles.
func (m *Model) signRows(width int) [][]frame.Piece {
	if m.revising() {
		return m.revisionSigns()
	}
	t := m.Theme
	rows := [][]frame.Piece{{frame.In("What the letters beside the text mean", t.HelpGroup)}}
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
		rows = append(rows, m.Beside([]frame.Piece{frame.In("  ", t.Box), frame.In(sign.Letter, sign.Style), frame.In("  ", t.Box)}, frame.In(s.text, s.k.style(t)), width)...)
	}
	return rows
}
