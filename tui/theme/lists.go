package theme

import "image/color"

// Lists are the looks of what the views that are lists draw.
type Lists struct {
	Cursor Style // laid under the row where the reader stands
	Chosen Style // laid over the cell chosen in it

	// How close an article comes to a sentence of another, in bars of a height.
	Verbatim, Near, Reworded, Possible, Own Style

	Alarm      Style // the letter of an altered quote, a fact that differs
	Drift      Style // the letter of what leaves the story
	Doubt      Style // the letter of what may be altered
	Done       Style // the letter of what was looked at
	Common     Style // words that two printings have in common
	Differs    Style // words that only this one has
	Gone       Style // words that it leaves out
	AlarmWords Style // the same two, where it is beyond doubt and grave
	AlarmGone  Style

	Heat [5]Style // grounds for shares, from the least to the most
}

// Strikes reports whether what is left out can be told by a line through it:
// in a theme without colours, and in sixteen, terminals often have none.
func (t *Theme) Strikes() bool { return t.Ground != nil }

// lists sets the looks of lists.
func (t *Theme) lists(p palette) {
	fg := func(c color.Color, a Attr) Style { return Style{Fg: c, Attr: a} }
	l := &t.Lists
	l.Cursor = Style{Bg: p.linkWeak}
	l.Chosen = Style{Fg: p.bright, Attr: Bold | Underline}
	l.Verbatim = fg(p.sharedInk, Bold)
	l.Near = fg(mix(p.sharedInk, p.ground, 75), 0)
	l.Reworded = fg(p.rewordedInk, 0)
	l.Possible = fg(p.faint, 0)
	l.Own = fg(p.faint, 0)
	l.Alarm = fg(p.alarm, Bold)
	l.Drift = fg(p.driftInk, Bold)
	l.Doubt = fg(p.quote, Bold)
	l.Done = fg(p.faint, 0)
	l.Common = fg(p.muted, 0)
	l.Differs = fg(p.bright, Bold)
	l.Gone = fg(p.muted, Strike)
	l.AlarmWords = Style{Fg: p.alarm, Bg: p.alarmGround, Attr: Bold}
	l.AlarmGone = Style{Fg: p.alarm, Bg: p.alarmGround, Attr: Strike}
	for i, share := range [...]int{16, 28, 40, 52, 64} {
		ink := p.text
		if i > 1 {
			ink = p.bright
		}
		l.Heat[i] = Style{Fg: ink, Bg: mix(p.sharedInk, p.ground, share)}
		if p.heat[i] != nil {
			l.Heat[i] = Style{Fg: p.heatInk[i], Bg: p.heat[i]}
		}
	}
}

// mix is so many hundredths of one colour and the rest of another.
func mix(a, b color.Color, hundredths int) color.Color {
	if a == nil || b == nil {
		return a
	}
	r, g, bl, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	n := uint32(hundredths)
	part := func(x, y uint32) uint8 { return uint8((x*n + y*(100-n)) / 100 >> 8) }
	return color.RGBA{part(r, r2), part(g, g2), part(bl, b2), 0xff}
}

// plainLists sets the looks of lists where there is no colour to rest on.
func (t *Theme) plainLists() {
	t.Lists = Lists{
		Chosen:   Style{Attr: Reverse | Bold},
		Verbatim: Style{Attr: Bold}, Possible: Style{Attr: Faint}, Own: Style{Attr: Faint},
		Alarm: Style{Attr: Bold}, Drift: Style{Attr: Bold}, Done: Style{Attr: Faint}, Common: Style{Attr: Faint},
		Differs: Style{Attr: Bold}, AlarmWords: Style{Attr: Bold | Reverse}, AlarmGone: Style{Attr: Reverse},
	}
}
