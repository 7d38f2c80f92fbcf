package shared

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// growsWithin is how far from a number the word may stand that says that it is
// counted anew as the event goes on.
const growsWithin = 4

// growing reports whether two numbers count what is counted anew while an event
// goes on, so that the later report has another one: the dead, the votes.
func (k *contest) growing(x, y *fact) bool {
	if x.subject != aNumber {
		return false
	}
	switch qualityOf(x, y) {
	case english.Counted, english.Percentage, english.Money, english.Area:
		return k.besideGrowth(k.a, x) && k.besideGrowth(k.b, y)
	}
	return false
}

func (k *contest) besideGrowth(u *unit, f *fact) bool {
	for i := max(0, f.from-growsWithin); i < min(len(u.toks), f.end+growsWithin); i++ {
		if english.Grows(k.word(u.toks[i])) {
			return true
		}
	}
	return false
}

// laterOf tells which of two articles was published later; neither where their
// dates do not say.
func laterOf(b *bundle.Bundle, p, q bundle.Ref) Later {
	x, y := b.Articles[p.Article].Published, b.Articles[q.Article].Published
	s, known := published(x)
	t, too := published(y)
	switch {
	case !known || !too || s.Equal(t) || sameDayUnknown(x, y):
		return Neither
	case s.After(t):
		return LaterA
	}
	return LaterB
}

// updates marks the contrasts that are no contradiction but news: what is
// counted anew as the event goes on, in articles of two times.
func updates(cs []Contrast, ds []difference, later Later) {
	if later == Neither {
		return
	}
	for i := range cs {
		if ds[i].grows {
			cs[i].Later, cs[i].Plain = later, false
		}
	}
}
