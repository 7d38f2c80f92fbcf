package desk

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// A Change is a stretch in which two wordings differ: what one has, and in its
// place what the other has. Either may be empty.
type Change struct{ Was, Is bundle.Span }

// Gaps are the changes between two stretches of text that have runs of bytes
// in common: common holds the runs, in order, of the first and of the second.
func Gaps(was, is bundle.Span, common []Change) []Change {
	var out []Change
	w, i := was.Start, is.Start
	gap := func(c Change) {
		if !c.Was.Empty() || !c.Is.Empty() {
			out = append(out, c)
		}
	}
	for _, c := range common {
		if c.Was.Start < w || c.Is.Start < i {
			continue // moved: it counts where it stands first
		}
		gap(Change{bundle.Span{Start: w, End: c.Was.Start}, bundle.Span{Start: i, End: c.Is.Start}})
		w, i = c.Was.End, c.Is.End
	}
	gap(Change{bundle.Span{Start: w, End: was.End}, bundle.Span{Start: i, End: is.End}})
	return out
}

// Wording is a stretch of a text with its differences from another in place:
// what both have in the look of what is common, what only this one has bold,
// and what it leaves out struck, or in [-such brackets-] where a theme has no
// line through words. Grave differences, beyond doubt, have the look of an
// alarm. White space is folded.
func (d *Desk) Wording(was, is string, over bundle.Span, changes []Change, grave bool) []frame.Piece {
	l := &d.Theme.Lists
	differs, gone := l.Differs, l.Gone
	if grave {
		differs, gone = l.AlarmWords, l.AlarmGone
	}
	open, end := "", ""
	if !d.Theme.Strikes() {
		open, end = "[-", "-]"
	}
	var ps []frame.Piece
	at := over.Start
	add := func(s string, st theme.Style) {
		if s = Spaced(visible.String(s)); s != "" {
			ps = frame.Join(ps, frame.In(s, st))
		}
	}
	for _, c := range changes {
		if c.Is.Start > over.End {
			break
		}
		if c.Is.Start > at {
			add(is[at:c.Is.Start], l.Common)
		}
		if w := strings.TrimFunc(c.Was.Of(was), punctuation); w != "" {
			add(" ", l.Common)
			add(open+strings.Join(strings.Fields(w), " ")+end, gone)
			add(" ", l.Common)
		}
		add(is[max(c.Is.Start, at):max(min(c.Is.End, over.End), at)], differs)
		at = max(at, min(c.Is.End, over.End))
	}
	add(is[at:max(over.End, at)], l.Common)
	return ps
}

// punctuation is what is not told of words that are left out.
func punctuation(r rune) bool { return !Wordy(r) && r != '$' && r != '%' && r != '£' && r != '€' }

// mostLead is how many cells a line that is cut shows before its first
// difference.
const mostLead = 20

// FromDifference cuts the beginning of a wording that is longer than a width,
// so that its first difference is seen.
func (d *Desk) FromDifference(ps []frame.Piece, width int) []frame.Piece {
	if d.PiecesWidth(ps) <= width || len(ps) == 0 || ps[0].Style != d.Theme.Lists.Common {
		return ps
	}
	lead := d.Cells(ps[0].Text)
	if lead <= mostLead || len(ps) == 1 {
		return ps
	}
	s := d.Method.TruncateLeft(ps[0].Text, lead-mostLead, "…")
	if i := strings.IndexByte(s, ' '); i > 0 && i < len(s)-1 {
		s = "…" + s[i:]
	}
	return append([]frame.Piece{frame.In(s, ps[0].Style)}, ps[1:]...)
}
