package reading

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// quotesWords is what the status line says of one quote, or of several of
// which it would say the same: whose they are, and how they stand to what
// other articles print.
type quotesWords struct {
	quotes      []int
	speaker     string
	alarm, rest string
}

// describeQuotes says whose words the quotes of a sentence are, and how
// faithfully they are printed here: first what must not be missed, and then
// the others.
func (m *Mode) describeQuotes(r bundle.Ref) (alarms, others [][]frame.Piece) {
	all := m.Found.At(r).Quotes
	var ws []quotesWords
	for _, q := range all {
		if m.saidAlready(q, all) {
			continue
		}
		w := m.wordsOf(q)
		same := slices.IndexFunc(ws, func(x quotesWords) bool {
			first := m.Found.Quotes[x.quotes[0]].Kind
			return w.rest != "" && x.speaker == w.speaker && x.alarm == w.alarm && x.rest == w.rest && (first == quote.Reported) == (m.Found.Quotes[q].Kind == quote.Reported)
		})
		if same >= 0 {
			ws[same].quotes = append(ws[same].quotes, q)
			continue
		}
		ws = append(ws, w)
	}
	several := len(ws) > 1 || len(ws) == 1 && len(ws[0].quotes) > 1
	for _, w := range ws {
		ps := m.quotesPieces(w, several)
		if desk.AlarmKinds.Has(analysis.SetOf(m.Found.QuoteMark(w.quotes[0]))) {
			alarms = append(alarms, ps)
		} else {
			others = append(others, ps)
		}
	}
	return alarms, others
}

// saidAlready reports whether there is nothing to say of reported speech but
// whose it is, and another quote of the sentence says that.
func (m *Mode) saidAlready(q int, all []int) bool {
	it := &m.Found.Quotes[q]
	return it.Kind == quote.Reported && len(m.Found.GroupsOf(q)) == 0 && slices.ContainsFunc(all, func(o int) bool {
		in := &m.Found.Quotes[o]
		return in.Speaker == it.Speaker && in.Kind != quote.Term && (o < q || in.Kind != quote.Reported || len(m.Found.GroupsOf(o)) > 0)
	})
}

func (m *Mode) wordsOf(q int) quotesWords {
	w := quotesWords{quotes: []int{q}, speaker: m.Found.Quotes[q].Speaker}
	w.alarm, w.rest = m.Found.Standing(q, func(article int) string { return m.Names[article] })
	return w
}

// quotesPieces writes what is said of quotes; of several in a sentence, by
// their first words.
func (m *Mode) quotesPieces(w quotesWords, several bool) []frame.Piece {
	t, first := m.Theme, &m.Found.Quotes[w.quotes[0]]
	ps := []frame.Piece{frame.In(kindWords[first.Kind], t.StatusText)}
	if len(w.quotes) > 1 && first.Kind <= quote.Phrase {
		ps[0].Text += "s"
	}
	for i, q := range w.quotes {
		switch {
		case !several || first.Kind == quote.Reported:
			continue
		case i > 0 && i == len(w.quotes)-1:
			ps = append(ps, frame.In(" and ", t.StatusText))
		case i > 0:
			ps = append(ps, frame.In(", ", t.StatusText))
		default:
			ps = append(ps, frame.In(" ", t.StatusText))
		}
		ps = append(ps, frame.In(m.Found.Opening(q), t.StatusText))
	}
	if w.speaker != "" {
		ps = append(ps, frame.In(" by ", t.StatusText), frame.In(visible.String(w.speaker), t.StatusStrong))
	} else if first.Kind != quote.Term {
		ps = append(ps, frame.In(", nobody named", t.StatusText))
	}
	if w.alarm+w.rest == "" {
		return ps
	}
	ps = append(ps, frame.In(", ", t.StatusHint))
	if w.alarm != "" {
		ps = append(ps, frame.In(w.alarm, t.StatusWarn))
	}
	return append(ps, frame.In(w.rest, t.StatusText))
}

var kindWords = map[quote.Kind]string{
	quote.Speech: "quote", quote.Phrase: "quoted phrase", quote.Term: "term in quotes", quote.Unmarked: "quote without marks", quote.Reported: "reported speech",
}

// infidelities says for the quotes of sentence r that stand in the groups
// what was done to the reference's words.
func (m *Mode) infidelities(r bundle.Ref, groups []int) []string {
	var out []string
	for _, q := range m.Found.At(r).Quotes {
		for _, at := range m.Found.GroupsOf(q) {
			if w := m.Found.MemberWords(at); w != "" && slices.Contains(groups, at.Group) && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// quotes shows the printings of each quote in the focused sentence; of two
// pieces of one utterance the printings stand there once.
func (w *sheet) quotes(ref bundle.Ref) {
	m := w.m
	all := m.Found.At(ref).Quotes
	shown := map[int]bool{}
	for i, q := range all {
		if shown[q] || m.saidAlready(q, all) {
			continue
		}
		w.Blank()
		w.quoteHead(q, len(all) > 1)
		at, ok := m.Found.Gravest(q)
		if !ok {
			w.Put(2, frame.In("no other article prints it", m.Theme.Faint))
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
	w.Put(0, w.m.quotesPieces(w.m.wordsOf(q), named)...)
	if it.Cue != "" || it.SpeakerAsWritten != "" && it.SpeakerAsWritten != it.Speaker {
		w.Put(2, frame.In("as written: "+strings.TrimSpace(it.SpeakerAsWritten+" · "+it.Cue), w.m.Theme.Faint))
	}
}

// member shows one printing of a quote against the reference.
func (w *sheet) member(at analysis.MemberAt) {
	m, t := w.m, w.m.Theme
	member := &m.Found.QuoteGroups[at.Group].Members[at.Member]
	it := &m.Found.Quotes[member.Quote]
	status := t.Faint
	if member.Status <= quote.Reattributed && member.Certain {
		status = t.Error
	}
	w.Put(2, frame.In(m.Names[it.Article], t.Strong.Over(t.Text)), frame.In("  ", t.Text), frame.In(m.memberWords(at), status))
	inner := it.Inner.Of(m.Bundle.Articles[it.Article].Text)
	var ps []frame.Piece
	reached := 0
	for _, e := range member.Edits {
		of := &m.Found.Quotes[e.Of] // a reference may stand in several pairs of marks
		refText := of.Inner.Of(m.Bundle.Articles[of.Article].Text)
		if e.This.Start < reached || e.This.End > len(inner) || e.Reference.End > len(refText) {
			continue
		}
		ps = frame.Join(ps, frame.In(desk.Spaced(inner[reached:e.This.Start]), t.QuoteSpeech))
		if !e.Reference.Empty() {
			ps = frame.Join(ps, frame.In(" ", t.Text), frame.In(desk.Spaced(e.Reference.Of(refText)), t.Deleted), frame.In(" ", t.Text))
		}
		ps = frame.Join(ps, frame.In(desk.Spaced(e.This.Of(inner)), t.QuoteAltered))
		reached = e.This.End
	}
	w.Put(4, frame.Join(ps, frame.In(desk.Spaced(inner[reached:]), t.QuoteSpeech))...)
}

// memberWords names a printing's statuses; which words were changed is marked
// in the words themselves.
func (m *Mode) memberWords(at analysis.MemberAt) string {
	member := &m.Found.QuoteGroups[at.Group].Members[at.Member]
	if member.Status != quote.Altered {
		if s := m.Found.MemberWords(at); s != "" {
			return s
		}
		return member.Status.String()
	}
	words := member.Status.String()
	if !member.Certain {
		words = "possibly " + words
	}
	for _, also := range member.Also {
		words += ", " + also.String()
	}
	return words
}
