package compare

import (
	"fmt"
	"sort"
	"strconv"

	"broadsheet/bundle"
)

// hits are the hits of the search between the two versions, each with
// its item, from top to bottom: in the newer version, and in what the older
// one alone has.
func (m *Mode) hits() (hits []hit) {
	r, h := &m.revision, m.Search.Hits
	for i, it := range r.items {
		for side, sentences := range [][]int{it.Old, it.New} {
			if len(sentences) == 0 || side == 0 && it.Kept {
				continue
			}
			article := []int{m.oldArticle(), m.newArticle()}[side]
			cover := Cover(m.Bundle.Articles[article], sentences)
			spans := h.Spans[article]
			k := sort.Search(len(spans), func(k int) bool { return spans[k].Start >= cover.Start })
			for ; k < len(spans) && spans[k].Start < cover.End; k++ {
				hits = append(hits, hit{i, h.First[article] + k})
			}
		}
	}
	return hits
}

// A hit is one of the search between the two versions.
type hit struct {
	item, n int // n counts in the hits of all articles
}

// NextHit goes to the next hit in the two versions on screen and,
// behind the last, on to the next version that has one.
func (m *Mode) NextHit(by int) {
	if m.revision.history == nil {
		return
	}
	if m.Search.Hits.Total == 0 {
		m.Warn("nothing found")
		return
	}
	hits := m.hits()
	if len(hits) == 0 {
		m.nextVersionHit(by)
		return
	}
	at := -1
	for i, h := range hits {
		if h.n == m.Search.At {
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
		m.Say("the search went round")
		at = (at + len(hits)) % len(hits)
	}
	m.goToHit(hits[at])
}

// nextVersionHit compares with the next version that has a hit, and says so;
// false where no other has.
func (m *Mode) nextVersionHit(by int) bool {
	r := &m.revision
	n := len(r.history.Order)
	at := r.stepping()
	for k := 1; k < n; k++ {
		q := ((at+by*k)%n + n) % n
		pair := [2]int{q - 1, q}
		switch {
		case len(m.Search.Hits.Spans[r.history.Order[q]]) == 0 || q == r.pinned:
			continue
		case r.pinned >= 0:
			pair = [2]int{min(q, r.pinned), max(q, r.pinned)}
		case q == 0 && (at == 1 || len(m.Search.Hits.Spans[r.history.Order[1]]) > 0): // what the oldest has is seen there
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
		m.Say(way + strconv.Itoa(q+1) + ", which has the " + which + " hit")
		r.landing = by
		m.compare(pair)
		return true
	}
	return false
}

// land goes to the first hit of the two versions to which the search went on,
// or to the last when it goes back.
func (m *Mode) land() {
	r := &m.revision
	if r.landing == 0 || len(r.rows) == 0 || r.pair != r.wanted {
		return
	}
	by := r.landing
	r.landing = 0
	if !m.Search.Active() {
		return
	}
	if hits := m.hits(); len(hits) > 0 {
		m.goToHit(hits[(min(by, 0)+len(hits))%len(hits)])
	}
}

// HitsWords says what the search has found, here and in all versions.
func (m *Mode) HitsWords(total string, articles int) string {
	all := fmt.Sprintf("%s in %d of %d versions", total, articles, len(m.Bundle.Articles))
	hits := m.hits()
	for i, h := range hits {
		if h.n == m.Search.At {
			return fmt.Sprintf("%d of %d here, %s", i+1, len(hits), all)
		}
	}
	if len(hits) == 0 {
		return "none here, " + all
	}
	return fmt.Sprintf("%d here, %s", len(hits), all)
}

// goToHit opens what hides a hit and goes there.
func (m *Mode) goToHit(h hit) {
	r := &m.revision
	m.Search.At = h.n
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
func (m *Mode) refoldSearched() {
	r := &m.revision
	here := bundle.Ref{Article: -1}
	if f := In(r.folds, r.item); f >= 0 {
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

// ShowHit shows the hit that the search is at, when one of the two
// versions has it, and else the nearest one that they have.
func (m *Mode) ShowHit() {
	hits := m.hits()
	for _, h := range hits {
		if h.n == m.Search.At {
			m.goToHit(h)
			return
		}
	}
	m.Search.At = -1
	if len(hits) > 0 {
		m.NextHit(1)
	}
}
