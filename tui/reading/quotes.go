package reading

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// quotes shows the printings of each quote in the focused sentence; of two
// pieces of one utterance the printings stand there once.
func (w *sheet) quotes(ref bundle.Ref) {
	m := w.m
	all := m.Found.At(ref).Quotes
	shown := map[int]bool{}
	for i, q := range all {
		if shown[q] || m.Found.SaidAlready(q, all) {
			continue
		}
		w.Blank()
		w.quoteHead(q, len(all) > 1)
		at, ok := m.Found.Gravest(q)
		if !ok {
			says := "no other article prints it"
			if sure, perhaps := m.Found.Printings(ref); len(sure)+len(perhaps) > 0 { // which are shown as well
				says = "no other article prints it as a quote, though sentences are like this one"
			}
			w.Put(2, frame.In(says, m.Theme.Faint))
			continue
		}
		for _, other := range all[i+1:] {
			if o, ok := m.Found.Gravest(other); ok && o.Group == at.Group {
				shown[other] = true
				w.quoteHead(other, true)
			}
		}
		members := m.Found.QuoteGroups[at.Group].Members
		for k := range members[:min(len(members), mostPrintings)] {
			w.member(analysis.MemberAt{Group: at.Group, Member: k})
		}
	}
}

// quoteHead says whose words a quote is and how the article puts that.
func (w *sheet) quoteHead(q int, named bool) {
	it := &w.m.Found.Quotes[q]
	w.Put(0, w.m.said(w.m.Found.QuotePhrase(q, named))...)
	if it.Cue != "" || it.SpeakerAsWritten != "" && it.SpeakerAsWritten != it.Speaker {
		w.Put(2, frame.In("as written: "+strings.TrimSpace(it.SpeakerAsWritten+" · "+it.Cue), w.m.Theme.Faint))
	}
}

// member shows one printing of a quote against the reference.
func (w *sheet) member(at analysis.MemberAt) {
	m, t := w.m, w.m.Theme
	member := &m.Found.QuoteGroups[at.Group].Members[at.Member]
	it := &m.Found.Quotes[member.Quote]
	status, edited := t.Faint, t.QuoteDiffering
	if _, certain := m.Found.Accuses(at); certain {
		status, edited = t.Error, t.QuoteAltered
	}
	w.Put(2, frame.In(m.Names[it.Article], t.Strong.Over(t.Text)), frame.In("  ", t.Text), frame.In(m.memberWords(at), status))
	inner := it.Inner.Of(m.Bundle.Articles[it.Article].Text)
	var ps []frame.Piece
	reached := 0
	for _, e := range member.Edits {
		of := &m.Found.Quotes[e.Of] // a reference may stand in several pairs of marks
		refText := of.Inner.Of(m.Bundle.Articles[of.Article].Text)
		if e.Style || e.This.Start < reached || e.This.End > len(inner) || e.Reference.End > len(refText) {
			continue
		}
		ps = frame.Join(ps, frame.In(desk.Spaced(inner[reached:e.This.Start]), t.QuoteSpeech))
		if !e.Reference.Empty() {
			ps = frame.Join(ps, frame.In(" ", t.Text), frame.In(desk.Spaced(e.Reference.Of(refText)), t.Deleted), frame.In(" ", t.Text))
		}
		ps = frame.Join(ps, frame.In(desk.Spaced(e.This.Of(inner)), edited))
		reached = e.This.End
	}
	w.Put(4, frame.Join(ps, frame.In(desk.Spaced(inner[reached:]), t.QuoteSpeech))...)
}

// memberWords names a printing's statuses; which words were changed is marked
// in the words themselves.
func (m *Mode) memberWords(at analysis.MemberAt) string {
	if m.Found.QuoteGroups[at.Group].Members[at.Member].Status != quote.Altered {
		if s := m.Found.MemberWords(at); s != "" {
			return s
		}
	}
	return m.Found.StatusWords(at)
}
