package desk

import (
	"strings"

	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// Letter is the sign of a kind of mark in a list, in the look that lists give
// it; the kinds of what is to be checked have one.
func (d *Desk) Letter(k *sign.Kind) frame.Piece {
	l := &d.Theme.Lists
	look := l.Alarm
	switch k {
	case drift.MarkDrift:
		look = l.Drift
	case quote.MarkDiffering:
		look = l.Doubt
	}
	return frame.In(k.Sign, look)
}

// Perhaps is the letter of what may be of a kind: small, and not bold.
func (d *Desk) Perhaps(k *sign.Kind) frame.Piece {
	p := d.Letter(k)
	return frame.In(strings.ToLower(p.Text), theme.Style{Fg: p.Style.Fg})
}

// LetterLegend explains the letters of an article's alarms.
func (d *Desk) LetterLegend() [][]frame.Piece {
	var out [][]frame.Piece
	for _, l := range [...]struct {
		kind  *sign.Kind
		words string
	}{
		{shared.MarkContrast, " fact differs"}, {quote.MarkAltered, " quote altered"},
		{drift.MarkDrift, " leaves the story"}, {quote.MarkDiffering, " worded otherwise"},
	} {
		out = append(out, []frame.Piece{d.Letter(l.kind), frame.In(l.words, d.Theme.Faint)})
	}
	return out
}
