package reading

import (
	"encoding/json"
	"slices"

	"broadsheet/tui/desk"
)

// kept is how the columns stand between two readings.
type kept struct {
	Order    []int     `json:"order,omitempty"` // nil: as loaded
	Pins     int       `json:"pins,omitempty"`
	First    int       `json:"first,omitempty"`
	Wide     int       `json:"wide"` // the article, or -1
	Zoomed   bool      `json:"zoomed,omitempty"`
	Scroll   scrolling `json:"scroll,omitempty"`
	Off      []string  `json:"off,omitempty"` // names of the layers
	NoMap    bool      `json:"noMap,omitempty"`
	NoLead   bool      `json:"noLead,omitempty"`
	Doubt    bool      `json:"doubt,omitempty"`
	Unfolded bool      `json:"unfolded,omitempty"`
	Articles int       `json:"articles"`
}

// mostKept is how many columns' order is kept: nobody arranges more by hand.
const mostKept = 500

// Keep returns how the columns stand. What a list or a key has brought on the
// screen for a while is left out.
func (m *Mode) Keep() any {
	if m.Brought() {
		m.sendBack()
	}
	m.Depart()
	k := kept{Pins: m.pins, First: m.first, Wide: m.wide, Zoomed: m.zoomed, Scroll: m.scroll, NoMap: !m.showMap, NoLead: m.leadAway, Doubt: m.doubt, Articles: len(m.columns), Unfolded: m.unfolded}
	asLoaded := !m.hidFolded() && (slices.Equal(m.order, m.asLoaded(m.every())) || slices.Equal(m.order, m.every()))
	if !asLoaded && len(m.order) <= mostKept {
		k.Order = m.order
	}
	for l := range desk.Switches {
		if !m.on.Has(l) {
			k.Off = append(k.Off, l.Name())
		}
	}
	return k
}

// Restore has the columns stand as they were kept.
func (m *Mode) Restore(data []byte, whole bool) {
	k := kept{Wide: -1}
	if json.Unmarshal(data, &k) != nil {
		return
	}
	_, said := m.StartLayers()
	for l := range desk.Switches {
		if !said && slices.Contains(k.Off, l.Name()) && m.on.Has(l) {
			m.on = m.on.Switched(l)
		}
	}
	m.showMap, m.leadAway, m.doubt, m.unfolded = !k.NoMap, k.NoLead, k.Doubt, k.Unfolded
	if k.Scroll < scrollings {
		m.setScrolling(k.Scroll)
	}
	m.Geo.Valid = false
	if !whole || k.Articles != len(m.columns) {
		return
	}
	seen := make([]bool, len(m.columns))
	for _, a := range k.Order {
		if a < 0 || a >= len(seen) || seen[a] {
			return
		}
		seen[a] = true
	}
	if len(k.Order) > 0 {
		m.order = k.Order
		if m.position(m.focus) < 0 {
			m.unhide(m.focus)
		}
	}
	m.zoomed = k.Zoomed
	m.pins, m.first = min(max(k.Pins, 0), len(m.order)), min(max(k.First, 0), len(m.order)-1)
	if k.Wide >= -1 && k.Wide < len(m.columns) {
		m.wide = k.Wide
	}
}
