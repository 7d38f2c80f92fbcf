package reading

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// leadRows is how many rows the lead takes: the same before anything was found,
// so that the text does not jump.
func (m *Mode) leadRows() int {
	switch {
	case m.leadAway:
		return 0
	case m.Height >= 24:
		return 2
	case m.Height >= 16:
		return 1
	}
	return 0
}

// A leadItem is a part of the lead on screen: the key that goes there, and what
// it says.
type leadItem struct {
	action keys.Action // none of what is no place to go to
	key    string
	words  []frame.Piece
	of     *analysis.LeadItem
}

// leadItems are the parts of the lead, the gravest first.
func (m *Mode) leadItems() []leadItem {
	if m.Found == nil {
		return nil
	}
	var out []leadItem
	t := m.Theme
	checked, lead := false, m.Found.Lead
	if m.Filter != nil {
		lead = m.Filter.Lead
	}
	for i := range lead {
		of := &lead[i]
		if !m.on.Has(layerOfLead(of.Kind)) {
			continue
		}
		checked = checked || of.Kind != analysis.LeadRepeats
		a := leadActions[of.Kind]
		if of.Kind == analysis.LeadRepeats && m.HasView(2) {
			a = keys.View2
		}
		words := m.leadWords(of)
		if a == keys.View2 { // a digit before a name would be the article's number
			words = append([]frame.Piece{frame.In("overview: ", t.Faint)}, words...)
		}
		out = append(out, leadItem{a, m.KeyMap.Key(a), words, of})
	}
	if !checked && m.on == desk.AllLayers {
		words := nothingToCheck
		if n := m.Found.Only; n > 0 {
			words = "Nothing to check but what only one article has (" + strconv.Itoa(n) + desk.Plural(n, " sentence", " sentences") + "):" + strings.TrimPrefix(nothingToCheck, "Nothing to check:")
		}
		if m.Found.Apart {
			words = notCompared
		}
		if m.Filter != nil {
			words = "Nothing to check is “" + visible.String(m.Filter.Line) + "”"
		}
		out = append([]leadItem{{words: []frame.Piece{frame.In(words, t.Faint)}}}, out...)
	}
	if n := m.Found.Perhaps; n > 0 && m.Found.Counts[desk.LayerShared] == 0 && m.on.Has(desk.LayerShared) && m.Filter == nil {
		words := "nothing certain is shared; " + strconv.Itoa(n) + desk.Plural(n, " sentence perhaps", " sentences perhaps")
		out = append(out, leadItem{keys.Doubt, m.KeyMap.Key(keys.Doubt), []frame.Piece{frame.In(words, t.Text)}, nil})
	}
	return out
}

const (
	nothingToCheck = "Nothing to check: no altered quote, no fact that differs, no drift"
	notCompared    = "Each article is in another language: nothing was compared between them"
)

// leadActions are what goes to what an item is about.
var leadActions = map[analysis.LeadKind]keys.Action{
	analysis.LeadAltered: keys.NextAltered, analysis.LeadDoubted: keys.NextAltered, analysis.LeadFacts: keys.NextFact, analysis.LeadDrift: keys.NextDrift,
}

func layerOfLead(k analysis.LeadKind) desk.Layer {
	switch k {
	case analysis.LeadAltered, analysis.LeadDoubted:
		return desk.LayerAltered
	case analysis.LeadFacts:
		return desk.LayerFacts
	case analysis.LeadDrift:
		return desk.LayerDrift
	}
	return desk.LayerShared
}

// leadWords are the words of an item; what happened carries the colour.
func (m *Mode) leadWords(of *analysis.LeadItem) []frame.Piece {
	t := m.Theme
	look := map[analysis.LeadKind]theme.Style{
		analysis.LeadAltered: t.Signs.QuoteAltered, analysis.LeadFacts: t.Signs.Contrast, analysis.LeadDrift: t.Signs.Drift,
		analysis.LeadRepeats: t.Signs.SharedVerbatim, analysis.LeadDoubted: t.Signs.QuoteDiffering,
	}[of.Kind]
	ps := make([]frame.Piece, len(of.Words))
	for i, w := range of.Words {
		ps[i] = frame.In(w.Text, t.Text)
		if w.Tone != analysis.Even {
			ps[i].Style = look
		}
	}
	return ps
}

// A leadPlace is where an item stands: its row, and its first cell and width.
type leadPlace struct{ row, x, width int }

// leadLayout places the items in rows: in as many columns as all fit, each as
// wide as its longest item; more is how many do not fit.
func (m *Mode) leadLayout(items []leadItem, rows int) (places []leadPlace, more int) {
	const indent, gap = 2, 3
	width := func(i leadItem) int { return m.Cells(i.key) + 1 + m.PiecesWidth(i.words) }
	if rows == 0 || len(items) == 0 {
		return nil, 0
	}
	room, reserve := m.Width-indent-1, "   +9 more"
	if m.HasView(5) {
		reserve = "   +9 in 2, 5"
	}
	for cols := (len(items) + rows - 1) / rows; cols >= 1; cols-- {
		for n := min(len(items), cols*rows); n > min(cols*(rows-1), len(items)-1); n-- { // the last row may have room for some only
			widest := make([]int, cols)
			for i := range n {
				widest[i%cols] = max(widest[i%cols], width(items[i]))
			}
			last := room
			if n < len(items) {
				last -= len(reserve)
			}
			sum, end := gap*(cols-1), 0
			for i, w := range widest {
				sum += w
				if (rows-1)*cols+i < n {
					end = sum - gap*(cols-1-i) - w + width(items[(rows-1)*cols+i])
				}
			}
			if (sum > room || end > last) && cols > 1 {
				continue
			}
			for i := range n {
				x := indent
				for _, w := range widest[:i%cols] {
					x += w + gap
				}
				limit := room
				if i/cols == rows-1 {
					limit = last
				}
				places = append(places, leadPlace{i / cols, x, min(width(items[i]), limit-x+indent)})
			}
			return places, len(items) - n
		}
	}
	return nil, 0
}

// paintLead paints the rows between the first one and the headers: the lead, or
// the list from which the reader came, and what is left empty.
func (m *Mode) paintLead() {
	t, rows, from := m.Theme, m.leadRows(), 0
	items := m.leadItems()
	if m.OnTrail() {
		m.DrawBar()
		items, from = nil, 1
	}
	places, more := m.leadLayout(items, rows)
	for row := from; row < m.Geo.Title-1; row++ {
		x := 0
		for i, p := range places {
			if p.row != row {
				continue
			}
			m.Text("", p.x-x, t.Text)
			ps := append([]frame.Piece{frame.In(items[i].key+" ", desk.PlainKey(t))}, items[i].words...)
			if items[i].key == "" {
				ps = ps[1:]
			}
			m.Pieces(m.Fit(ps, p.width), p.width)
			x = p.x + p.width
		}
		right := ""
		if more > 0 && row == rows-1 {
			right = m.moreWords(items[len(places):])
		}
		m.Text("", m.Width-x-m.Cells(right), t.Text)
		m.Text(right, m.Cells(right), t.Faint)
		m.Newline()
	}
}

// moreWords says how many items have no room, and where they are told.
func (m *Mode) moreWords(items []leadItem) string {
	words := "+" + strconv.Itoa(len(items))
	if m.HasView(5) {
		return words + " in " + viewsOf(items) + " "
	}
	return words + " more "
}

// viewsOf are the digits of the views that tell more of some items.
func viewsOf(items []leadItem) string {
	repeats := func(i leadItem) bool { return i.action == keys.View2 }
	switch {
	case !slices.ContainsFunc(items, repeats):
		return "5"
	case slices.ContainsFunc(items, func(i leadItem) bool { return !repeats(i) }):
		return "2, 5"
	}
	return "2"
}

// clickLead goes to what an item of the lead is about.
func (m *Mode) clickLead(x, row int) tea.Cmd {
	items := m.leadItems()
	places, more := m.leadLayout(items, m.leadRows())
	if more > 0 && row == m.leadRows() && x >= m.Width-m.Cells(m.moreWords(items[len(places):])) {
		if a := keys.View5; m.HasView(5) {
			if viewsOf(items[len(places):]) == "2" {
				a = keys.View2
			}
			return m.Act(a)
		}
		return nil
	}
	for i, p := range places {
		if p.row != row-1 || x < p.x || x >= p.x+p.width {
			continue
		}
		switch it := items[i]; {
		case it.of != nil && it.of.Kind == analysis.LeadFacts:
			m.toFact(m.facts(), 0)
		case it.of != nil && it.action != keys.View2:
			m.goTo(it.of.At.Article, it.of.At.Sentence)
		case it.action != keys.None:
			return m.Act(it.action)
		}
	}
	return nil
}

// switchLead puts the lead away, or back.
func (m *Mode) switchLead() {
	m.leadAway = !m.leadAway
	m.Geo.Valid = false
	if m.leadAway {
		m.Say("the lead is away; " + m.KeyMap.Key(keys.Lead) + " brings it back")
	} else if m.leadRows() == 0 {
		m.Say("the lead shows from 16 rows on")
	}
}
