package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// span2 is a stretch of one text and the stretch of another that answers it.
type span2 struct{ a, b bundle.Span }

// A difference shows sentence b of a text beside sentence a of another: words
// in common as they are, words that only b has as inserted, words that only a
// has as deleted, facts in which they differ as contrasts.
type difference struct {
	from, to          string
	a, b              bundle.Span
	common, contrasts []span2
}

// pieces returns sentence b with what differs marked. What only a has is shown
// only as long as the words in common stand in the same order in both: in
// another order it has no place of its own.
func (d *difference) pieces(t *theme.Theme) []frame.Piece {
	slices.SortFunc(d.common, func(x, y span2) int { return x.b.Start - y.b.Start })
	ordered := slices.IsSortedFunc(d.common, func(x, y span2) int { return x.a.Start - y.a.Start })
	var ps []frame.Piece
	at, behind := d.b.Start, d.a.Start
	gap := func(toA, toB int) {
		if ordered && toA > behind {
			ps = d.marked(ps, d.from, bundle.Span{Start: behind, End: toA}, true, t)
		}
		if toB > at {
			ps = d.marked(ps, d.to, bundle.Span{Start: at, End: toB}, false, t)
		}
	}
	for _, c := range d.common {
		if c.b.Start < at {
			continue
		}
		gap(c.a.Start, c.b.Start)
		ps = frame.Join(ps, frame.In(desk.Spaced(c.b.Of(d.to)), t.Text))
		at = c.b.End
		if ordered {
			behind = max(behind, c.a.End)
		}
	}
	gap(d.a.End, d.b.End)
	return ps
}

// marked appends a stretch that only one of the texts has. White space and
// punctuation between words in common are no difference.
func (d *difference) marked(ps []frame.Piece, text string, s bundle.Span, gone bool, t *theme.Theme) []frame.Piece {
	raw := s.Of(text)
	if !strings.ContainsFunc(raw, desk.Wordy) {
		if gone {
			return ps
		}
		return frame.Join(ps, frame.In(desk.Spaced(raw), t.Text))
	}
	st := t.Inserted
	if gone {
		st = t.Deleted
	}
	for _, c := range d.contrasts {
		side := c.b
		if gone {
			side = c.a
		}
		if side.Overlaps(s) {
			st = t.Contrast.Over(st)
		}
	}
	// Only the words are marked, not the punctuation around them.
	words := desk.Spaced(raw)
	from := strings.IndexFunc(words, desk.Wordy)
	to := strings.LastIndexFunc(words, desk.Wordy)
	_, n := utf8.DecodeRuneInString(words[to:])
	to += n
	if gone {
		return frame.Join(ps, frame.In(" ", t.Text), frame.In(words[from:to], st), frame.In(" ", t.Text))
	}
	return frame.Join(ps, frame.In(words[:from], t.Text), frame.In(words[from:to], st), frame.In(words[to:], t.Text))
}
