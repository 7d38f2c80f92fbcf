package shared

import "broadsheet/bundle/text"

// often is the number up to which every article prints it for something.
const often = 12

// isOften reports whether a fact's words stand in many articles for something
// else: a weekday, a month, a small number.
func isOften(f *fact) bool {
	switch f.subject {
	case aWeekday, aMonth:
		return true
	case aNumber:
		return f.number.Value <= often
	}
	return false
}

// printsElsewhere reports whether the article of u prints words outside u.
func printsElsewhere(c *text.Corpus, u *unit, words []text.Token) bool {
	toks := c.Docs[u.printings[0].Article].Tokens
	from, to := u.toks[0].Start, u.toks[len(u.toks)-1].End()
next:
	for i := 0; i+len(words) <= len(toks); i++ {
		if toks[i].Word != words[0].Word || toks[i].Start >= from && toks[i].Start < to {
			continue
		}
		for n := range words {
			if toks[i+n].Stem != words[n].Stem {
				continue next
			}
		}
		return true
	}
	return false
}

// addedWords is how far behind a fact what is added to it stands.
const addedWords = 12

// added reports whether more is added to a number behind it: "170 in the town
// and nine others".
func (k *contest) added(toks []text.Token, f *fact) bool {
	for i := f.end; i < len(toks) && i < f.end+addedWords; i++ {
		switch k.corpus.Words[toks[i].Word].Text {
		case "more":
			return i+1 == len(toks) || k.corpus.Words[toks[i+1].Word].Text != "than"
		case "others", "another":
			return true
		case "third", "fourth", "fifth": // "two guards told her so, and a third said nothing"
			return k.word(toks[i-1]) == "a"
		}
	}
	return false
}
