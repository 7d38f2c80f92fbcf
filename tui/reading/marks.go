package reading

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A marksBox switches the marks: each kind has its letter.
type marksBox struct {
	desk.List
	m *Mode
}

// A markSwitch is a row of the box.
type markSwitch struct {
	key   string
	name  string
	count string
	on    bool
	turn  func()
}

// switches are the rows of the box.
func (b *marksBox) switches() []markSwitch {
	m := b.m
	var out []markSwitch
	for l := range desk.Layers {
		count := ""
		if m.Found != nil {
			count = strconv.Itoa(m.Found.Counts[l])
		}
		out = append(out, markSwitch{l.Name()[:1], layerWords(l), count, m.on.Has(l), func() { m.on = m.on.Switched(l) }})
	}
	return append(out, markSwitch{"m", "the map beside each column", "", m.showMap, func() {
		m.showMap = !m.showMap
		m.Geo.Valid = false
	}})
}

// layerWords is what the box calls a layer, whose name alone need tell nobody
// what it marks.
func layerWords(l desk.Layer) string {
	switch l {
	case desk.LayerShared:
		return "shared: what other articles have too"
	case desk.LayerDrift:
		return "drift: what leaves the story"
	case desk.LayerFurniture:
		return "furniture: what the web page left"
	}
	return l.Name()
}

// Typed takes no text: letters switch.
func (b *marksBox) Typed() (string, bool) { return "", false }

// Hints are the keys of the box.
func (b *marksBox) Hints() []desk.BoxHint {
	return []desk.BoxHint{{Key: "s q d f m", Does: "switch"}, {Key: "0", Does: "all"}, {Key: "Esc", Does: "closes"}}
}

// Takes reports whether a letter switches something here, whatever it does
// elsewhere.
func (b *marksBox) Takes(key string) bool {
	return slices.ContainsFunc(b.switches(), func(s markSwitch) bool { return s.key == key })
}

// Most is as wide as its longest row.
func (b *marksBox) Most() int { return 56 }

// Key switches what has the letter, or the row chosen.
func (b *marksBox) Key(k tea.KeyPressMsg) tea.Cmd {
	rows, name := b.switches(), k.String()
	for i, r := range rows {
		if name == r.key {
			b.At = i
			r.turn()
			return nil
		}
	}
	switch {
	case b.m.Closes(name, keys.Marks):
		b.m.Close()
	case name == "0":
		b.m.switchAll()
	case name == "enter", name == "space":
		rows[b.At].turn()
	case name == "j":
		b.At = min(b.At+1, len(rows)-1)
	case name == "k":
		b.At = max(b.At-1, 0)
	default:
		b.Move(k, len(rows))
	}
	return nil
}

// Content lists the marks, each with its letter and whether it is shown.
func (b *marksBox) Content(width int) (string, [][]frame.Piece, int) {
	t := b.m.Theme
	var out [][]frame.Piece
	for i, r := range b.switches() {
		state, key, text, faint := "off", t.HelpKey, t.Box, t.BoxFaint
		if r.on {
			state = "on"
		}
		if i == b.At {
			key, text, faint = t.BoxSelected.Over(key), t.BoxSelected, t.BoxSelected
		}
		lead := []frame.Piece{frame.In(" "+r.key+"  ", key), frame.In(b.m.Pad(state, 4), faint), frame.In(r.name, text)}
		if r.count != "" {
			lead = append(lead, frame.In("  "+r.count, faint))
		}
		out = append(out, append(lead, frame.In("", text)))
	}
	return "Marks · a letter switches, 0 all, Esc closes", out, b.At
}

// hiddenMarks says which marks are switched off.
func (m *Mode) hiddenMarks() string {
	var off []string
	for l := range desk.Layers {
		if !m.on.Has(l) {
			off = append(off, l.Name())
		}
	}
	switch len(off) {
	case 0:
		return ""
	case int(desk.Layers):
		return ", no marks"
	}
	return ", without " + strings.Join(off, ", ")
}
