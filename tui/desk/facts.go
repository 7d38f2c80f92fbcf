package desk

import (
	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// findFacts notes the facts that differ, and where.
func (f *Findings) findFacts() {
	f.Differs = f.Differences()
	f.Facts = map[bundle.Ref][]int{}
	for i, d := range f.Differs {
		for _, p := range d.Prints {
			if at := f.Facts[p.Ref]; len(at) == 0 || at[len(at)-1] != i {
				f.Facts[p.Ref] = append(at, i)
			}
		}
	}
}

// factMarks marks the words of an article that others print differently, and
// notes the sentences that hold them.
func (f *Findings) factMarks(article int, at, starts []KindSet) []Mark {
	var ms []Mark
	for s := range at {
		r := Ref(article, s)
		for _, i := range f.Facts[r] {
			at[s] |= SetOf(KindContrast)
			starts[s] |= SetOf(KindContrast)
			for _, p := range f.Differs[i].Prints {
				if p.Ref == r {
					ms = append(ms, Mark{Span: f.placeOf(p), Kind: KindContrast})
				}
			}
		}
	}
	return ms
}

// placeOf is where a print of a fact stands: its words, or the gap where it
// has none.
func (f *Findings) placeOf(p analysis.Print) bundle.Span {
	if !p.Span.Empty() {
		return p.Span
	}
	art, sen := f.Bundle.Sentence(p.Ref)
	return gapAt(art.Text, min(max(p.Span.Start, sen.Start), sen.End), sen.Span)
}
