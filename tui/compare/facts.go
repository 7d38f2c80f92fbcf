package compare

import "broadsheet/bundle/versions"

// A fact is what is known of an item beside its operation. Facts are gathered
// once for each pair, so that no frame looks at every sentence.
type fact struct {
	what   string // what the change is about
	grave  bool
	number int // of the changes up to and including this item
	other  int // the other item of what has moved, or -1
}

// counts are how often each thing happened between the two versions.
type counts struct {
	kinds                 [versions.Merged + 1]int
	moved, grave, changes int
}

// gatherFacts brings the facts up to date with the items.
func (m *Mode) gatherFacts() {
	r := &m.revision
	old, new := m.Bundle.Articles[m.oldArticle()], m.Bundle.Articles[m.newArticle()]
	r.facts = make([]fact, len(r.items))
	r.counts = counts{}
	away := map[int]int{} // by operation: its first item
	for i := range r.items {
		it, f := &r.items[i], &r.facts[i]
		f.other = -1
		if h := r.field(i); h != nil {
			f.what, f.grave = fieldLabels[h.Name].what, fieldLabels[h.Name].grave
			r.counts.changes++
			r.counts.kinds[versions.Edited]++
			f.number = r.counts.changes
			if f.grave {
				r.counts.grave++
			}
			continue
		}
		op := &r.ops[it.Op]
		f.what, f.grave = versions.Matter(*op, old, new)
		if !it.Kept {
			r.counts.changes++
		}
		f.number = r.counts.changes
		if it.Away {
			if first, ok := away[it.Op]; ok {
				f.other, r.facts[first].other = first, i
			} else {
				away[it.Op] = i
			}
			if len(it.New) == 0 {
				continue // counted where it stands now
			}
			r.counts.moved++
		}
		r.counts.kinds[op.Kind]++
		if f.grave {
			r.counts.grave++
		}
	}
}
