package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// leastReattributed is how many words a reference has at least that are
// somebody's own: two people may say fewer by chance.
const leastReattributed = 5

// reattributed reports whether printing p gives the reference's words to
// somebody else: both are people, each named in the paragraph and in an
// attribution that does not name the other, one of them in the attribution itself,
// and neither says in the words whose they are.
func (y *jury) reattributed(p *judged) bool {
	l, ref := y.l, y.c.reference
	if l.agree(ref, p.u) != different || len(y.c.refWords) < leastReattributed || 3*len(l.uts[p.u].words) > 4*len(y.c.refWords) {
		return false
	}
	if l.mentions(p.u, l.uts[ref].speaker) || l.mentions(ref, l.uts[p.u].speaker) {
		return false
	}
	named := l.plain(p.u) || slices.ContainsFunc(y.judged[:min(len(y.judged), mostPrintings)], func(o judged) bool {
		return l.agree(o.u, ref) == same && l.plain(o.u)
	})
	return named && l.known(ref, l.uts[p.u].speaker) && l.known(p.u, l.uts[ref].speaker)
}

// mentions reports whether the words of utterance u have a speaker's last name: "As
// Brook said, the gates stay shut".
func (l *ledger) mentions(u int, speaker string) bool {
	name := lastName(speaker)
	return slices.ContainsFunc(l.uts[u].words, func(w spoken) bool { return bareName(l.c.Words[w.word].Text) == name })
}

// surelyReattributed reports whether that is certain: two printings that are no
// copies of one another stand against p, nobody else stands with it, and its
// own article does not give the words to the other too.
func (y *jury) surelyReattributed(p *judged) bool {
	l := y.l
	if !l.plain(p.u) || !y.one(p) && l.uts[p.u].form != l.uts[y.c.reference].form {
		return false
	}
	mine := l.uts[p.u].article
	var against []int
	for k := range y.judged[:min(len(y.judged), mostPrintings)] {
		o := &y.judged[k]
		article := l.uts[o.u].article
		from := y.copies[article]
		switch {
		case o.u == p.u:
		case l.agree(o.u, y.c.reference) == same && article == mine:
			return false
		case l.agree(o.u, p.u) == same && from != y.copies[mine]:
			return false
		case l.agree(o.u, y.c.reference) == same && l.plain(o.u) && l.known(o.u, l.uts[p.u].speaker) && !slices.Contains(against, from):
			against = append(against, from)
		}
	}
	return len(against) >= 2
}

// plain reports whether the attribution of utterance u has the speaker's name,
// and no pronoun or role for it.
func (l *ledger) plain(u int) bool {
	q := &l.quotes[l.uts[u].quotes[0]]
	return q.Cue != "" && strings.Contains(strings.ToLower(q.SpeakerAsWritten), lastName(l.uts[u].speaker))
}

// known reports whether the speaker of utterance u is a human being whose name
// stands in its paragraph, and the sentence neither names the other, nor somebody
// who speaks for others, nor another who says it together with the speaker.
func (l *ledger) known(u int, other string) bool {
	ut := &l.uts[u]
	if !ut.person || l.quotes[ut.quotes[0]].Cue == "" {
		return false
	}
	sentence, paragraph := l.around(u)
	mine, theirs := lastName(ut.speaker), lastName(other)
	return slices.ContainsFunc(paragraph, func(w string) bool { return bareName(w) == mine }) &&
		!slices.ContainsFunc(sentence, func(w string) bool { return bareName(w) == theirs || english.Of(w).Has(english.Mouthpiece) }) && !together(sentence, mine)
}

// together reports whether words join somebody to the one whose last name is name:
// "she and Tom Vale", "Vale and".
func together(words []string, name string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		if words[i+1] == "and" && (bareName(w) == name || english.Of(w).Has(english.Personal)) || w == "and" && bareName(words[i+1]) == name {
			return true
		}
	}
	return false
}

func bareName(w string) string { return strings.TrimSuffix(w, "'s") }

// lastName returns the last name of a speaker, folded.
func lastName(speaker string) string {
	words := english.WithoutSuffix(strings.Fields(strings.ToLower(speaker)))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// around returns the words of the sentences in which u stands, without its
// quotations, and those of its paragraph up to their end.
func (l *ledger) around(u int) (sentence, paragraph []string) {
	ut := &l.uts[u]
	a := l.c.Bundle.Articles[ut.article]
	doc := l.outside[ut.article].Doc
	first, last := &l.quotes[ut.quotes[0]], &l.quotes[ut.quotes[len(ut.quotes)-1]]
	from, to := a.SentenceAt(first.Span.Start), a.SentenceAt(last.Span.End-1)
	if from < 0 || to < 0 {
		return nil, nil
	}
	start := a.Paragraphs[a.Sentences[from].Paragraph].Start
	for _, t := range doc.Tokens[doc.Before(start):doc.Before(a.Sentences[to].End)] {
		inside := slices.ContainsFunc(ut.quotes, func(q int) bool {
			s := l.quotes[q].Span
			return s.Start <= int(t.Start) && int(t.Start) < s.End
		})
		if inside {
			continue
		}
		paragraph = append(paragraph, l.c.Words[t.Word].Text)
		if int(t.Start) >= a.Sentences[from].Start {
			sentence = append(sentence, l.c.Words[t.Word].Text)
		}
	}
	return sentence, paragraph
}
