package analysis

import (
	"cmp"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// A Difference is one fact that articles which make the same statement print
// differently: 214 pages here, 241 there.
type Difference struct {
	Group  int // index in Shared
	Class  shared.Class
	Prints []Print // two or more, in reading order; no two of one sentence overlap
}

// A Print is what one sentence prints of a fact.
type Print struct {
	bundle.Ref
	Span bundle.Span // the words; empty, at its place, where the sentence has none for it
}

// Differences returns the facts that differ, from the plain contrasts of all
// links, in reading order. Contrasts over the same words are one fact, and the
// word-for-word copies of a printing print what it prints. What a reader has
// judged wrong is not among them. The caller must not change them.
func (a *Analysis) Differences() []Difference {
	if a.facts != nil {
		return a.differs
	}
	return a.differences()
}

// differences gathers them, those too that were judged wrong.
func (a *Analysis) differences() []Difference {
	var out []Difference
	for g := range a.Shared {
		out = append(out, a.differencesIn(g)...)
	}
	slices.SortStableFunc(out, func(x, y Difference) int {
		return cmp.Or(x.Prints[0].Ref.Compare(y.Prints[0].Ref), cmp.Compare(x.Prints[0].Span.Start, y.Prints[0].Span.Start))
	})
	return out
}

// differencesIn gathers the differences of one group.
func (a *Analysis) differencesIn(g int) []Difference {
	var ds []Difference
	for i := range a.Shared[g].Links {
		l := &a.Shared[g].Links[i]
		for _, c := range l.Plain() {
			ds = join(ds, Difference{g, c.Class, []Print{{l.A, c.A}, {l.B, c.B}}})
		}
	}
	if len(ds) == 0 {
		return nil
	}
	copies := map[bundle.Ref][]bundle.Ref{}
	for _, l := range a.Shared[g].Links {
		if l.Kind == shared.Verbatim {
			copies[l.A] = append(copies[l.A], l.B)
			copies[l.B] = append(copies[l.B], l.A)
		}
	}
	for i := range ds {
		a.addCopies(&ds[i], copies)
	}
	return ds
}

// join adds a difference to the ones it has words in common with, which become
// one.
func join(ds []Difference, d Difference) []Difference {
	kept := ds[:0]
	at := -1
	for _, x := range ds {
		switch {
		case x.Class != d.Class || !x.meets(d):
			kept = append(kept, x)
		case at < 0:
			at = len(kept)
			kept = append(kept, x)
			kept[at].add(d)
		default:
			kept[at].add(x)
		}
	}
	if at < 0 {
		kept = append(kept, d)
	}
	return kept
}

func (d *Difference) meets(o Difference) bool {
	return slices.ContainsFunc(o.Prints, func(p Print) bool { return d.has(p) >= 0 })
}

// has returns the print that is of the same words as p, or -1.
func (d *Difference) has(p Print) int {
	return slices.IndexFunc(d.Prints, func(q Print) bool {
		return p.Ref == q.Ref && (p.Span == q.Span || p.Span.Overlaps(q.Span))
	})
}

// add takes in the prints of another.
func (d *Difference) add(o Difference) {
	for _, p := range o.Prints {
		if i := d.has(p); i >= 0 {
			s := &d.Prints[i].Span
			s.Start, s.End = min(s.Start, p.Span.Start), max(s.End, p.Span.End)
			continue
		}
		d.Prints = append(d.Prints, p)
	}
}

// addCopies adds the sentences that repeat a print word for word.
func (a *Analysis) addCopies(d *Difference, copies map[bundle.Ref][]bundle.Ref) {
	there := map[bundle.Ref]bool{}
	for _, p := range d.Prints {
		there[p.Ref] = true
	}
	for i := 0; i < len(d.Prints); i++ {
		p := d.Prints[i]
		for _, r := range copies[p.Ref] {
			if !there[r] {
				there[r] = true
				d.Prints = append(d.Prints, Print{r, a.sameWords(p, r)})
			}
		}
	}
	slices.SortStableFunc(d.Prints, func(x, y Print) int {
		return cmp.Or(x.Ref.Compare(y.Ref), cmp.Compare(x.Span.Start, y.Span.Start))
	})
}

// sameWords finds the words of a print in a sentence that repeats it, whose
// typography may be another; an empty span at its beginning when they are not
// to be found.
func (a *Analysis) sameWords(p Print, in bundle.Ref) bundle.Span {
	from, first := a.Bundle.Sentence(p.Ref)
	to, second := a.Bundle.Sentence(in)
	words, text := p.Span.Of(from.Text), second.Of(to.Text)
	none := bundle.Span{Start: second.Start, End: second.Start}
	if words == "" {
		return none
	}
	before := strings.Count(from.Text[first.Start:max(p.Span.Start, first.Start)], words)
	at := 0
	for n := 0; ; n++ {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return none
		}
		if at += i; n == before {
			return bundle.Span{Start: second.Start + at, End: second.Start + at + len(words)}
		}
		at += len(words)
	}
}

// doubtStrangers takes it back that a fact plainly differs where the two
// articles tell different stories and the sentences are no near copies: last
// week's figure is not this week's contradicted.
func (a *Analysis) doubtStrangers() {
	story := make([]int, len(a.Bundle.Articles))
	for c, members := range a.Clusters {
		for _, m := range members {
			story[m] = c + 1
		}
	}
	for g := range a.Shared {
		for i := range a.Shared[g].Links {
			l := &a.Shared[g].Links[i]
			if x, y := story[l.A.Article], story[l.B.Article]; x == y || x == 0 || y == 0 || l.Certain && l.Kind != shared.Reworded {
				continue
			}
			for c := range l.Contrasts {
				l.Contrasts[c].Plain = false
			}
		}
	}
}
