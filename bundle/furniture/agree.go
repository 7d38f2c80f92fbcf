package furniture

import (
	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// leastAgreed is the number of words from which a sentence is told apart from
// others that happen to be the same.
const leastAgreed = 8

// agree settles sentences that are body in one article and furniture in
// another: where one page shows a sentence to be part of the story it is part
// of the story, since a body sentence hidden is the worse error.
func agree(c *text.Corpus, rs Roles) {
	if len(rs) < 2 {
		return
	}
	left := map[uint64]bool{} // what some page calls furniture
	each(c, rs, bundle.Furniture, func(_ bundle.Ref, key uint64) { left[key] = true })
	if len(left) == 0 {
		return
	}
	told := map[uint64]bool{} // and another one body
	each(c, rs, bundle.Body, func(_ bundle.Ref, key uint64) {
		if left[key] {
			told[key] = true
		}
	})
	each(c, rs, bundle.Furniture, func(r bundle.Ref, key uint64) {
		if told[key] {
			rs[r.Article][r.Sentence] = bundle.Body
		}
	})
}

// each calls do for every sentence of a role that is long enough, with a hash
// of its words.
func each(c *text.Corpus, rs Roles, role bundle.Role, do func(r bundle.Ref, key uint64)) {
	for i := range rs {
		for s, is := range rs[i] {
			tokens := c.Docs[i].Sentence(s)
			if is != role || len(tokens) < leastAgreed {
				continue
			}
			do(bundle.Ref{Article: i, Sentence: s}, text.HashWords(tokens))
		}
	}
}
