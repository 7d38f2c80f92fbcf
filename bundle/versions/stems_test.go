package versions

import "testing"

// What an alignment finds never exceeds its bound, or like sentences would be
// passed over.
func FuzzAtMost(f *testing.F) {
	f.Add("The mayor left on Friday. She did not say why.", "On Friday the mayors were leaving. Why did she not say it?")
	f.Add("It cost $5 — so he said. Nobody paid.", "It cost $6 -- so he said; \"no more\".")
	f.Fuzz(func(t *testing.T, a, b string) {
		v := newVocabulary()
		o, n := v.lex(articleOf(a)), v.lex(articleOf(b))
		v.tie(o, n)
		for i := range o.sentences() {
			for j := range n.sentences() {
				for to := j + 1; to <= min(j+most, n.sentences()); to++ {
					u := n.stemsOf(j, to)
					found := overlap(o.sentence(i), n.all[n.first[j]:n.first[to]])
					if bound := atMost(o.sentence(i), &u); found > bound {
						t.Fatalf("%d matched, at most %d", found, bound)
					}
				}
			}
		}
	})
}
