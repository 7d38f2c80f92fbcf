package tui

import (
	"fmt"
	"sort"
	"strconv"

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

// nextRevisionHit goes to the next hit in the two versions on screen and,
// behind the last, on to the next version that has one.
func (m *Model) nextRevisionHit(by int) {
	if m.search.hits.total == 0 {
		m.warn("nothing found")
		return
	}
	hits := m.revisionHits()
	if len(hits) == 0 {
		m.nextVersionHit(by)
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
	} else if at += by; at < 0 || at >= len(hits) {
		if m.nextVersionHit(by) {
			return
		}
		m.say("the search went round")
		at = (at + len(hits)) % len(hits)
	}
	m.goToRevisionHit(hits[at])
}

// nextVersionHit compares with the next version that has a hit, and says so;
// false where no other has.
func (m *Model) nextVersionHit(by int) bool {
	r := &m.revision
	n := len(r.history.Order)
	at := r.stepping()
	for k := 1; k < n; k++ {
		q := ((at+by*k)%n + n) % n
		pair := [2]int{q - 1, q}
		switch {
		case len(m.search.hits.spans[r.history.Order[q]]) == 0 || q == r.pinned:
			continue
		case r.pinned >= 0:
			pair = [2]int{min(q, r.pinned), max(q, r.pinned)}
		case q == 0 && (at == 1 || len(m.search.hits.spans[r.history.Order[1]]) > 0): // what the oldest has is seen there
			continue
		case q == 0:
			pair = [2]int{0, 1}
		}
		way, which := "on to version ", "next"
		if by < 0 {
			way, which = "back to version ", "previous"
		}
		if (q-at)*by < 0 {
			way = "round to version "
		}
		m.say(way + strconv.Itoa(q+1) + ", which has the " + which + " hit")
		r.landing = by
		m.compare(pair)
		return true
	}
	return false
}

// land goes to the first hit of the two versions to which the search went on,
// or to the last when it goes back.
func (m *Model) land() {
	r := &m.revision
	if r.landing == 0 || len(r.rows) == 0 || r.pair != r.wanted {
		return
	}
	by := r.landing
	r.landing = 0
	if !m.search.active() {
		return
	}
	if hits := m.revisionHits(); len(hits) > 0 {
		m.goToRevisionHit(hits[(min(by, 0)+len(hits))%len(hits)])
	}
}

// revisionHitsWords says what the search has found, here and in all versions.
func (m *Model) revisionHitsWords(all string) string {
	hits := m.revisionHits()
	for i, h := range hits {
		if h.n == m.search.at {
			return fmt.Sprintf("%d of %d here, %s", i+1, len(hits), all)
		}
	}
	if len(hits) == 0 {
		return "none here, " + all
	}
	return fmt.Sprintf("%d here, %s", len(hits), all)
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
