package desk

import (
	"broadsheet/bundle"
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
