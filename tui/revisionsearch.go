package tui

import (
	"sort"

	"broadsheet/bundle"
	"broadsheet/tui/revise"
)

// revisionHits are the hits of the search between the two versions, each with
// its item, from top to bottom: in the newer version, and in what the older
// one alone has.
func (m *Model) revisionHits() (hits []revisionHit) {
	r, h := &m.revision, m.search.hits
	for i, it := range r.items {
		for side, sentences := range [][]int{it.Old, it.New} {
			if len(sentences) == 0 || side == 0 && it.Kept {
				continue
			}
			article := []int{m.oldArticle(), m.newArticle()}[side]
			cover := revise.Cover(m.bundle.Articles[article], sentences)
			spans := h.spans[article]
			k := sort.Search(len(spans), func(k int) bool { return spans[k].Start >= cover.Start })
			for ; k < len(spans) && spans[k].Start < cover.End; k++ {
				hits = append(hits, revisionHit{i, h.first[article] + k})
			}
		}
	}
	return hits
}

type revisionHit struct {
	item, n int // n counts in the hits of all articles
}

// nextRevisionHit goes to the next hit in the two versions on screen.
func (m *Model) nextRevisionHit(by int) {
	hits := m.revisionHits()
	if len(hits) == 0 {
		m.warn("nothing found in these two versions")
		return
	}
	at := -1
	for i, h := range hits {
		if h.n == m.search.at {
			at = i
		}
	}
	if at < 0 {
		for at = 0; at < len(hits)-1 && hits[at].item < m.revision.item; at++ {
		}
	} else {
		at = (at + by + len(hits)) % len(hits)
	}
	m.goToRevisionHit(hits[at])
}

// goToRevisionHit opens what hides a hit and goes there.
func (m *Model) goToRevisionHit(h revisionHit) {
	r := &m.revision
	m.search.at = h.n
	r.item = h.item
	m.refoldSearched()
	if f, ok := m.folded(h.item); ok {
		k := m.foldRef(f)
		r.open[k] = !r.open[k]
		r.searched = append(r.searched, k)
		m.refold()
		m.setRows()
	}
	m.goToItem(h.item)
}

// refoldSearched closes what a hit before this one opened, but for the fold in which the
// reader stands: what he found stays before his eyes.
func (m *Model) refoldSearched() {
	r := &m.revision
	here := bundle.Ref{Article: -1}
	if f := revise.In(r.folds, r.item); f >= 0 {
		here = m.foldRef(f)
	}
	kept := r.searched[:0]
	for _, k := range r.searched {
		if k == here {
			kept = append(kept, k)
			continue
		}
		delete(r.open, k)
		m.refold()
	}
	r.searched = kept
}

// showRevisionHit shows the hit that the search is at, when one of the two
// versions has it, and else the nearest one that they have.
func (m *Model) showRevisionHit() {
	hits := m.revisionHits()
	for _, h := range hits {
		if h.n == m.search.at {
			m.goToRevisionHit(h)
			return
		}
	}
	m.search.at = -1
	if len(hits) > 0 {
		m.nextRevisionHit(1)
	}
}
