package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A help is the list of all keys. What is typed narrows it, by what an action
// does or by its key; Enter runs the action chosen.
type help struct {
	List
	d     *Desk
	found []keys.Binding
	rows  []int // of the content, which of found each shows; -1 for none
}

// Choose chooses the action of a row.
func (h *help) Choose(row int) bool {
	if row >= len(h.rows) || h.rows[row] < 0 {
		return false
	}
	h.At = h.rows[row]
	return true
}

func newHelp(d *Desk) Overlay {
	h := &help{d: d}
	h.filter()
	return h
}

// filter keeps the actions that hold every word typed, in their help, their
// section or as a key.
func (h *help) filter() {
	d := h.d
	h.found = h.found[:0]
	words := strings.Fields(strings.ToLower(h.Text))
	for _, b := range d.KeyMap.Bindings {
		hay := strings.ToLower(b.Section.String() + " " + b.Help)
		ok := true
		for _, w := range words {
			ok = ok && (strings.Contains(hay, w) || bound(b, w))
		}
		if exact := strings.TrimSpace(h.Text); ok || bound(b, exact) {
			h.found = append(h.found, b)
		}
	}
	h.At = min(h.At, max(len(h.found)-1, 0))
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

// Most leaves room for a key and what it does on one line.
func (h *help) Most() int { return 104 }

func (h *help) Typed() (string, bool) { return h.Text, true }

func (h *help) Key(k tea.KeyPressMsg) tea.Cmd {
	d := h.d
	switch name := k.String(); {
	case name == "esc", h.Text == "" && d.Closes(name, keys.Help):
		d.Close()
	case name == "enter":
		d.Close()
		if h.At < len(h.found) {
			return d.act(h.found[h.At].Action)
		}
	case h.Move(k, len(h.found)):
	case h.Edit(k):
		h.filter()
	}
	return nil
}

func (h *help) Content(width int) (string, [][]frame.Piece, int) {
	d := h.d
	t := d.Theme
	var rows [][]frame.Piece
	at := 0
	last := keys.Section(255)
	h.rows = h.rows[:0]
	upTo := func(i int) {
		for len(h.rows) < len(rows) {
			h.rows = append(h.rows, i)
		}
	}
	for i, b := range h.found {
		if b.Section != last {
			if last != 255 {
				rows = append(rows, nil)
			}
			rows = append(rows, []frame.Piece{frame.In(b.Section.String(), t.HelpGroup)})
			last = b.Section
		}
		upTo(-1)
		var labels []string
		for _, k := range b.Keys {
			labels = append(labels, keys.Label(k))
		}
		key, text := t.HelpKey, t.HelpText
		if i == h.At {
			at = len(rows)
			key, text = t.BoxSelected.Over(key), t.BoxSelected
		}
		col := "  " + d.Pad(strings.Join(labels, "  "), min(24, width/3)) + " "
		rows = append(rows, d.Beside([]frame.Piece{frame.In(col, key)}, frame.In(b.Help, text), width)...)
		upTo(i)
	}
	if len(h.found) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no action and no key is called so", t.BoxFaint)})
	} else if h.Text == "" {
		rows = append(rows, nil)
		rows = append(rows, d.on.Signs(width)...)
	}
	return "Keys · type to filter, Enter runs, Esc closes", rows, at
}
