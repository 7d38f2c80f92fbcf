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
	m       *Mode
	altered int // quotes that are or may be altered, or given to somebody else
}

// openMarks opens the box.
func (m *Mode) openMarks() {
	b := &marksBox{m: m}
	if m.Found != nil {
		for _, c := range m.Found.Pressing() {
			if layerOfCheck(c.Kind) == desk.LayerAltered {
				b.altered++
			}
		}
	}
	m.Lay(b)
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
	add := func(key string, l desk.Layer, count func() int) {
		s := markSwitch{key, layerWords(l), "", m.on.Has(l), func() { m.on = m.on.Switched(l) }}
		if m.Found != nil {
			s.count = strconv.Itoa(count())
		}
		out = append(out, s)
	}
	for l := range desk.Layers {
		add(l.Name()[:1], l, func() int { return m.Found.Counts[l] })
		switch l {
		case desk.LayerShared:
			add("e", desk.LayerFacts, func() int { return len(m.Found.Differences()) })
		case desk.LayerQuotes:
			add("a", desk.LayerAltered, func() int { return b.altered })
		}
	}
	out = append(out, markSwitch{"D", "what is only possible, louder", "", m.doubt, m.switchDoubt})
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
	case desk.LayerFacts:
		return "  facts that differ"
	case desk.LayerAltered:
		return "  quotes that are or may be altered"
	}
	return l.Name()
}

// Typed takes no text: letters switch.
func (b *marksBox) Typed() (string, bool) { return "", false }

// Hints are the keys of the box.
func (b *marksBox) Hints() []desk.BoxHint {
	return []desk.BoxHint{{Key: "s e q a d f D m", Does: "switch"}, {Key: "0", Does: "all"}, {Key: "Esc", Does: "closes"}}
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
	whole := 0
	for l := range desk.Switches {
		switch {
		case m.on.Has(l):
		case l < desk.Layers:
			whole++
			off = append(off, l.Name())
		case l == desk.LayerFacts && m.on.Has(desk.LayerShared), l == desk.LayerAltered && m.on.Has(desk.LayerQuotes):
			off = append(off, l.Name())
		}
	}
	switch {
	case len(off) == 0:
		return ""
	case whole == int(desk.Layers):
		return ", no marks"
	}
	return ", without " + strings.Join(off, ", ")
}
