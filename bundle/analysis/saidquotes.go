package analysis

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
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
// faithfully they are printed here: first what must not be missed, then what
// may be altered, and then the others.
func (a *Analysis) describeQuotes(r bundle.Ref) (alarms, doubts, others []Phrase) {
	all := a.At(r).Quotes
	type words struct {
		speaker, known, alarm, rest string
		reported                    bool
	}
	var ws []quotesWords
	said := map[words]int{} // where in ws
	for _, q := range all {
		if a.SaidAlready(q, all) {
			continue
		}
		w, x := a.wordsOf(q), &a.Quotes[q]
		key := words{w.speaker, howKnown(x), w.alarm, w.rest, x.Kind == quote.Reported}
		if same, ok := said[key]; ok && w.rest != "" {
			ws[same].quotes = append(ws[same].quotes, q)
			continue
		}
		said[key] = len(ws)
		ws = append(ws, w)
	}
	several := len(ws) > 1 || len(ws) == 1 && len(ws[0].quotes) > 1
	for _, w := range ws {
		ps := a.quotesPhrase(w, several)
		switch alarm, certain := a.Alarm(w.quotes[0]); {
		case alarm && certain:
			alarms = append(alarms, ps)
		case alarm:
			doubts = append(doubts, ps)
		default:
			others = append(others, ps)
		}
	}
	return alarms, doubts, others
}

// SaidAlready reports whether there is nothing to say of reported speech but
// whose it is, and another quote of the sentence says that.
func (a *Analysis) SaidAlready(q int, all []int) bool {
	it := &a.Quotes[q]
	return it.Kind == quote.Reported && len(a.GroupsOf(q)) == 0 && slices.ContainsFunc(all, func(o int) bool {
		in := &a.Quotes[o]
		return in.Speaker == it.Speaker && in.Kind != quote.Term && (o < q || in.Kind != quote.Reported || len(a.GroupsOf(o)) > 0)
	})
}

func (a *Analysis) wordsOf(q int) quotesWords {
	w := quotesWords{quotes: []int{q}, speaker: a.Quotes[q].Speaker}
	w.alarm, w.rest = a.standing(q)
	return w
}

// quotesPhrase writes what is said of quotes; of several in a sentence, by
// their first words.
func (a *Analysis) quotesPhrase(w quotesWords, several bool) Phrase {
	first := &a.Quotes[w.quotes[0]]
	ps := Phrase{Word{kindWords[first.Kind], Even}}
	if len(w.quotes) > 1 && first.Kind <= quote.Phrase {
		ps[0].Text += "s"
	}
	for i, q := range w.quotes {
		switch {
		case !several || first.Kind == quote.Reported:
			continue
		case i > 0 && i == len(w.quotes)-1:
			ps = append(ps, Word{" and ", Even})
		case i > 0:
			ps = append(ps, Word{", ", Even})
		default:
			ps = append(ps, Word{" ", Even})
		}
		ps = append(ps, Word{a.Opening(q), Even})
	}
	if w.speaker != "" {
		ps = append(ps, Word{" by ", Even}, Word{visible.String(w.speaker), Strong})
		if how := howKnown(first); how != "" {
			ps = append(ps, Word{" (" + how + ")", Hint})
		}
	} else if first.Kind != quote.Term && !a.attributes(first.Article) {
		ps = append(ps, Word{", who speaks is not known in this language (" + visible.String(a.Bundle.Articles[first.Article].Language) + ")", Even})
	} else if first.Kind != quote.Term {
		ps = append(ps, Word{", nobody named", Even})
	}
	if w.alarm+w.rest == "" {
		return ps
	}
	ps = append(ps, Word{", ", Hint})
	if w.alarm != "" {
		tone := Warn
		if _, certain := a.Alarm(w.quotes[0]); !certain {
			tone = Strong // doubt does not cry
		}
		ps = append(ps, Word{w.alarm, tone})
	}
	return append(ps, Word{w.rest, Even})
}

// howKnown says how the speaker of a quote is known, where it is not by name:
// as "she", as "the mayor", or because the text goes on with whoever spoke.
func howKnown(q *quote.Quote) string {
	switch q.Known {
	case quote.Implicit:
		return "goes on"
	case quote.Pronoun, quote.Role:
		if !strings.Contains(foldedName(q.SpeakerAsWritten), foldedName(q.Speaker)) {
			return "as “" + visible.String(q.SpeakerAsWritten) + "”"
		}
	}
	return ""
}

// SpeakerKnown says whose words a quote is where its sentence does not name who
// speaks, and how that is known, safe to print: "Ada Brook (as “she”)"; else "".
func (a *Analysis) SpeakerKnown(q int) string {
	it := &a.Quotes[q]
	how := howKnown(it)
	if how == "" || it.Speaker == "" {
		return ""
	}
	return visible.String(it.Speaker) + " (" + how + ")"
}

// foldedName is a name in which what houses write each in their own way, capitals
// and apostrophes, makes no difference.
func foldedName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = text.Fold(w)
	}
	return strings.Join(words, " ")
}

var kindWords = map[quote.Kind]string{
	quote.Speech: "quote", quote.Phrase: "quoted phrase", quote.Term: "term in quotes", quote.Unmarked: "quote without marks", quote.Reported: "reported speech",
}

// QuotePhrase says whose quote q is and how it stands to the other printings
// of the same utterance. With named
// it says by its first words which of several quotes it is.
func (a *Analysis) QuotePhrase(q int, named bool) Phrase { return a.quotesPhrase(a.wordsOf(q), named) }

// DescribeQuote is [Analysis.QuotePhrase] without tones.
func (a *Analysis) DescribeQuote(q int, named bool) string { return a.QuotePhrase(q, named).String() }

// Infidelities says for the quotes of sentence r that stand in the groups
// what was done to the reference's words. It is safe to print.
func (a *Analysis) Infidelities(r bundle.Ref, groups []int) []string {
	var out []string
	for _, q := range a.At(r).Quotes {
		for _, at := range a.GroupsOf(q) {
			if w := a.MemberWords(at); w != "" && slices.Contains(groups, at.Group) && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}
