package quotes

import (
	"strconv"
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// mostShown is how many printings the pane shows: more are not read, and what
// is written of them would make a frame late.
const mostShown = 40

// mostName is how many cells the name of an outlet has in the pane, and wide
// how many the screen needs for it and for the words of saying.
const (
	mostName = 16
	wide     = 100
)

// named says, behind the words, how the speaker is known where it is not by
// name.
var named = map[quote.Known]string{quote.Pronoun: "(a pronoun)", quote.Role: "(no person named)", quote.Implicit: "(speaker carried over)"}

// subject is what the pane was written for.
type subject struct {
	row, chosen int
	first       *utterance // of the table
	low         bool
}

// Inspect writes every printing of the row's words, the gravest first.
func (m *Mode) Inspect(sheet *desk.Sheet) {
	r, ok := m.Row()
	if !ok {
		if s := m.Section(); s != nil && sheet.Begin("head "+s.Key) {
			sheet.Row(frame.In("  "+m.KeyMap.Key(keys.Read)+" opens it", m.Theme.Faint))
		}
		return
	}
	if !sheet.Begin(subject{r.ID, m.Chosen(), &m.Data().([]utterance)[0], m.Height < low}) {
		return
	}
	u := m.at(r)
	width := 0
	for _, p := range u.Printings {
		width = max(width, len(m.place(p)))
	}
	for i, p := range u.Printings {
		if i == mostShown {
			sheet.Row(frame.In("  and "+strconv.Itoa(len(u.Printings)-i)+" more", m.Theme.Faint))
			break
		}
		m.printing(sheet, p, width)
	}
}

// place is how the place of a printing is written: 5#21.
func (m *Mode) place(p analysis.Printing) string {
	r := m.Found.RefOf(p.Quote)
	return m.PlaceWords(r.Article, r.Sentence)
}

// printing writes one printing: its place, what was done to the words, the
// outlet, the words, and how the article says who said them.
func (m *Mode) printing(sheet *desk.Sheet, p analysis.Printing, width int) {
	t, x := m.Theme, &m.Found.Quotes[p.Quote]
	sign, st := m.letter(p.As)
	at, where := m.place(p), t.Faint
	if x.Article == m.Chosen() {
		where = theme.Style{Fg: t.Title.Fg, Attr: theme.Bold}
	}
	lead := []frame.Piece{frame.In(strings.Repeat(" ", 2+width-len(at))+at+" ", where), frame.In(sign+" ", st)}
	ps := append(m.by(p), m.worded(p)...)
	if p.As == analysis.InFull {
		for i := range ps {
			ps[i].Style = t.Text
		}
	}
	if m.Width >= wide {
		lead = append(lead, frame.In(m.Pad(m.Named(x.Article), mostName)+"  ", t.Lists.Common))
		cue := strings.TrimSpace(desk.Spaced(x.SpeakerAsWritten) + " " + desk.Spaced(x.Cue))
		if how := named[x.Known]; how != "" {
			cue = strings.TrimSpace(cue + " " + how)
		}
		if cue != "" {
			ps = append(ps, frame.In("  "+cue, t.Faint))
		}
	}
	if m.Height < low {
		sheet.Row(append(lead, m.FromDifference(ps, max(sheet.Width-m.PiecesWidth(lead), 8))...)...)
		return
	}
	sheet.Lay(lead, ps...)
}

// Inspected says how many print the words, and what was done to them.
func (m *Mode) Inspected() string {
	if r, ok := m.Row(); ok {
		return m.Found.UtteranceWords(&m.at(r).Utterance)
	}
	if s := m.Section(); s != nil {
		return s.Title
	}
	return "nothing"
}
