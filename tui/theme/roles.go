package theme

import (
	"fmt"
	"image/color"
)

// A Role is a job that a colour does in the themes of more than sixteen
// colours. A reader may give it another colour; the styles are made of the
// roles by the same rules then.
type Role struct {
	Name string // as a configuration names it
	Help string // what is painted in it
	of   func(*palette) *color.Color
}

// Roles are the jobs of colours, in the order in which they are explained.
var Roles = []Role{
	{"text", "the text of an article", func(p *palette) *color.Color { return &p.text }},
	{"bright", "headings, titles, what stands out of the text", func(p *palette) *color.Color { return &p.bright }},
	{"muted", "what is less than text: names of outlets, hints, block quotes", func(p *palette) *color.Color { return &p.muted }},
	{"faint", "what may be overlooked: counts, furniture, empty gutters", func(p *palette) *color.Color { return &p.faint }},
	{"rule", "lines between columns, the map beside them", func(p *palette) *color.Color { return &p.rule }},
	{"accent", "the frame of the column where the reader stands, keys in hints", func(p *palette) *color.Color { return &p.accent }},
	{"focus", "the ground of the sentence where the reader stands", func(p *palette) *color.Color { return &p.focus }},
	{"linked", "the ground of the sentences that are tied to it", func(p *palette) *color.Color { return &p.linked }},
	{"linked-weak", "the same, where only a quote or something possible ties them; the row of a list", func(p *palette) *color.Color { return &p.linkWeak }},
	{"shared", "the ground of a sentence shared word for word", func(p *palette) *color.Color { return &p.shared }},
	{"near", "the ground of one shared with small edits", func(p *palette) *color.Color { return &p.near }},
	{"reworded", "the ground of one shared in other words", func(p *palette) *color.Color { return &p.reworded }},
	{"shared-sign", "the letters and bars of what is shared", func(p *palette) *color.Color { return &p.sharedInk }},
	{"reworded-sign", "those of what is shared in other words", func(p *palette) *color.Color { return &p.rewordedInk }},
	{"quote", "a quote", func(p *palette) *color.Color { return &p.quote }},
	{"phrase", "a quoted phrase", func(p *palette) *color.Color { return &p.phrase }},
	{"reported", "speech without marks", func(p *palette) *color.Color { return &p.reported }},
	{"speaker", "who speaks", func(p *palette) *color.Color { return &p.speaker }},
	{"drift", "what leaves the story, and what has moved", func(p *palette) *color.Color { return &p.driftInk }},
	{"drift-line", "the line under what has moved", func(p *palette) *color.Color { return &p.driftLine }},
	{"background", "history that the story needs", func(p *palette) *color.Color { return &p.backInk }},
	{"alarm", "altered quotes, facts that differ, grave changes", func(p *palette) *color.Color { return &p.alarm }},
	{"alarm-ground", "the ground of these", func(p *palette) *color.Color { return &p.alarmGround }},
	{"search", "the ground of a hit of the search", func(p *palette) *color.Color { return &p.search }},
	{"search-text", "its words", func(p *palette) *color.Color { return &p.searchInk }},
	{"current", "the ground of the hit where the reader stands", func(p *palette) *color.Color { return &p.current }},
	{"current-text", "its words", func(p *palette) *color.Color { return &p.currentInk }},
	{"inserted", "words that only this version or printing has", func(p *palette) *color.Color { return &p.inserted }},
	{"deleted", "words that it lacks", func(p *palette) *color.Color { return &p.deleted }},
	{"bar", "the ground of the status line and of what is typed", func(p *palette) *color.Color { return &p.bar }},
	{"box", "the ground of a box over the page", func(p *palette) *color.Color { return &p.box }},
	{"box-rule", "its border", func(p *palette) *color.Color { return &p.boxRule }},
	{"selected", "the ground of its chosen row", func(p *palette) *color.Color { return &p.selected }},
	{"good", "messages that something was done", func(p *palette) *color.Color { return &p.good }},
	{"bad", "messages that something failed", func(p *palette) *color.Color { return &p.bad }},
}

// RoleNames are the names of the roles, in their order.
func RoleNames() (names []string) {
	for _, r := range Roles {
		names = append(names, r.Name)
	}
	return names
}

// Standard returns the colours that a role has in [Dark] and in [Light], as
// "#rrggbb".
func (r Role) Standard() (dark, light string) {
	d, l := darkColours(), lightColours()
	return Hex(*r.of(&d)), Hex(*r.of(&l))
}

// Hex writes a colour as "#rrggbb".
func Hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// Colours are those that a reader has given to roles, by their names. Nil gives
// none.
type Colours map[string]color.Color

// with is the palette with a reader's colours. The grounds of shares follow from
// the signs again, where they are among them.
func (p palette) with(own []Colours) palette {
	for _, o := range own {
		for _, r := range Roles {
			if c, ok := o[r.Name]; ok {
				*r.of(&p) = c
			}
		}
		if _, ok := o["shared-sign"]; ok {
			p.heat, p.heatInk = [5]color.Color{}, [5]color.Color{}
		}
	}
	return p
}
