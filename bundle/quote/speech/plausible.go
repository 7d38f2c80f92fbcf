package speech

import (
	"strings"

	"broadsheet/bundle/english"
)

// speaking is what a common noun must be to say something: somebody, a body
// or a document.
const speaking = human | title | bodyNoun | docNoun | orgNoun

// speaks reports whether a phrase without a name stands for somebody, a body
// or a document, by its head noun: the last word before its first
// preposition, but for what may follow a noun, as in "people familiar with".
func (p cursor) speaks(ph phrase) bool {
	if ph.kind == namePhrase || ph.kind == pronounPhrase {
		return true
	}
	found, behind := false, 0
	for k := ph.from; k < ph.to; k++ {
		it := p.items[k]
		if it.kind != word {
			continue
		}
		if !it.cap && k > ph.from && it.class&prep != 0 && it.class&title == 0 {
			break
		}
		switch {
		case it.cap && !(k+1 == ph.to && it.class&(title|human) != 0):
		case !it.poss && (it.class&speaking != 0 || p.vocab[it.word].speaks):
			found, behind = true, 0
		case found && !behindNoun(it, p.fold(it)):
			behind++
		}
	}
	return found && behind == 0
}

// nobodyInParticular reports whether a phrase stands for whoever it may be:
// every child, most voters. Without a verb of saying nobody is quoted by it.
func (p *parse) nobodyInParticular(ph phrase) bool {
	if ph.kind != rolePhrase {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(ph.full.Of(p.a.Text)), " ")
	return english.SenseOf(first).Has(english.Everyone)
}

// singular returns a plural without its ending.
func singular(f string) string {
	if s, ok := strings.CutSuffix(f, "ies"); ok {
		return s + "y"
	}
	if s, ok := strings.CutSuffix(f, "men"); ok {
		return s + "man"
	}
	return strings.TrimSuffix(f, "s")
}

// behindNoun reports whether a word that is no noun for a speaker may stand
// behind one in its phrase: people familiar, officials involved, police here.
func behindNoun(it item, f string) bool {
	return it.class&(adverb|timeWord|relative) != 0 || english.SenseOf(f).Has(english.BehindNoun)
}

// antecedent returns the document or the body that a relative clause after
// the comma at end goes with, when the clause of items[from:end] is about
// somebody else: "The board cited a report from the bank, which found".
func (p cursor) antecedent(from, end int) phrase {
	s := p.chunk(from, end)
	for n := s + 1; n < end; n++ {
		it, prev := p.items[n], p.items[n-1]
		if it.kind != word || it.cap || it.class&det == 0 || prev.kind != word || prev.class&det != 0 || p.fold(it) == "that" {
			continue
		}
		if ph := p.nounPhrase(n, end); ph.to == end && ph.kind != noPhrase && ph.kind != pronounPhrase {
			if head := headNoun(clean(ph.full.Of(p.a.Text))); ph.kind == rolePhrase && classOf(head)&docNoun != 0 {
				return ph
			}
		}
	}
	return phrase{}
}

// citing returns the report that the participle at j goes with, right behind
// it: "The board cited a report from the bank showing". Who writes a letter or
// a statement speaks in it; a report is another's.
func (p cursor) citing(from, j int) phrase {
	for n := max(from+1, j-12); n+1 < j; n++ {
		it := p.items[n]
		if it.kind != word || it.cap || it.class&det == 0 || p.items[n-1].kind != word || p.items[n-1].class&det != 0 {
			continue
		}
		ph := p.nounPhrase(n, j)
		if ph.to != j || ph.kind != rolePhrase {
			continue
		}
		if english.NounOf(headNoun(clean(ph.full.Of(p.a.Text)))).Has(english.Study) {
			return ph
		}
	}
	return phrase{}
}

// afterTime returns where the subject begins in items[s:k], which may hold a
// whole clause and "after", "before" or "until": "The notice came hours after
// the Gazette".
func (p cursor) afterTime(s, k int) int {
	for n := k - 2; n > s+1; n-- {
		it := p.items[n]
		if it.kind != word || it.cap {
			continue
		}
		if !english.SenseOf(p.fold(it)).Has(english.BeginsClause) {
			continue
		}
		if prev := p.items[n-1]; prev.kind == word && prev.cap {
			continue
		}
		if left := (phrase{kind: rolePhrase, from: s, to: n}); !p.speaks(left) {
			return n + 1
		}
	}
	return s
}

// foreign reports whether the article is known to be in another language than
// English, which the rules are written for.
func (p *parse) foreign() bool { return english.Foreign(p.a.Language) }

// commonRank is the rank in the frequency list of English up to which a word
// is taken for a common one.
const commonRank = 20000

// noName reports whether what was read as a name is none: the town of a
// dateline, an hour's time zone, or, where no verb of saying goes with it, a
// common word with the capital of its sentence's start and never another.
func (v *resolver) noName(ph phrase, r rule) bool {
	p := v.p
	text := ph.name.Of(p.a.Text)
	if text == "" || p.a.Text[ph.full.Start] >= '0' && p.a.Text[ph.full.Start] <= '9' && len(text) < 4 {
		return true
	}
	if v.nobodysName(ph, r, text) {
		return true
	}
	if strings.ContainsAny(text, " -") {
		return false
	}
	k := p.tokens(ph.name.Start)
	if k >= len(p.doc.Tokens) || int(p.doc.Tokens[k].Start) != ph.name.Start {
		return false
	}
	if p.vocab[p.doc.Tokens[k].Word].class&(det|relative) != 0 && !allCaps(text) || contracted(text) {
		return true // "This," said the board; I'm told
	}
	para := p.a.Paragraphs[p.a.Sentences[p.a.SentenceAt(ph.name.Start)].Paragraph]
	rest := strings.TrimLeft(p.a.Text[ph.name.End:para.End], " ")
	if para.Start == ph.name.Start && allCaps(text) && len(text) > 3 && (strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–")) {
		return true
	}
	if r == label && ph.full == ph.name && p.vocab[p.doc.Tokens[k].Word].class&(orgNoun|outletish) == 0 && p.vocab[p.doc.Tokens[k].Word].upper == 0 && !allCaps(text) && v.r.resolve(p.article, clean(text), ph.gender, false) < 0 && p.words[p.doc.Tokens[k].Word].Rank >= 0 && p.words[p.doc.Tokens[k].Word].Rank <= commonRank {
		return true // Banner: "..."
	}
	switch r {
	case after, before, final, label, nextLine:
		return false
	}
	if ph.org {
		return false
	}
	t := p.doc.Tokens[k]
	w := p.words[t.Word]
	at := p.a.SentenceAt(ph.name.Start)
	if p.vocab[t.Word].upper > 0 || p.vocab[t.Word].class&speaking != 0 || w.Rank < 0 || w.Rank > commonRank || allCaps(text) || p.a.Sentences[at].Start != ph.name.Start {
		return false
	}
	return v.r.resolve(p.article, clean(text), ph.gender, false) < 0 && english.Given(w.Text) == 0
}

// contracted reports whether a word is a pronoun with its verb: I'm, You'd.
func contracted(text string) bool {
	before, ending, ok := strings.Cut(strings.ToLower(clean(text)), "'")
	if !ok {
		return false
	}
	return english.SenseOf(ending).Has(english.Contracted) && classOf(before)&pronoun != 0
}

// plainlyNamed reports whether a phrase of an article in another language is
// the name of somebody whom the bundle names in full. The rules know no roles
// there, and in German every noun has a capital.
func (v *resolver) plainlyNamed(ph phrase) bool {
	return ph.kind == namePhrase && v.r.resolve(v.p.article, clean(ph.name.Of(v.p.a.Text)), ph.gender, ph.org) >= 0
}
