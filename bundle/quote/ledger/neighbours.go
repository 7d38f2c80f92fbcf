package ledger

import (
	"slices"
	"strings"
	"sync/atomic"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A neighbour is a base form of the corpus that can stand for another.
type neighbour struct {
	stem text.StemID
	like float32
}

// neighbours answers which base forms of a corpus can stand for each other.
// It looks a base form up when it is first asked for; where two goroutines ask
// at once, both look, and find the same.
type neighbours struct {
	stems []string
	ids   map[string]text.StemID
	near  []atomic.Pointer[[]neighbour]
}

func newNeighbours(stems []string) *neighbours {
	n := &neighbours{stems: stems, ids: make(map[string]text.StemID, len(stems)), near: make([]atomic.Pointer[[]neighbour], len(stems))}
	for i, s := range stems {
		n.ids[s] = text.StemID(i)
	}
	return n
}

// similar returns how well one base form can stand for the other, from 0 to 1.
// Adverbs in -ly are as alike as their adjectives.
func (n *neighbours) similar(a, b text.StemID) float32 {
	if a == b {
		return 1
	}
	for _, x := range n.of(a) {
		if x.stem == b {
			return x.like
		}
	}
	return 0
}

// of returns the base forms that can stand for a, each once.
func (n *neighbours) of(a text.StemID) []neighbour {
	if near := n.near[a].Load(); near != nil {
		return *near
	}
	near := n.look(n.stems[a])
	n.near[a].Store(&near)
	return near
}

func (n *neighbours) look(w string) (near []neighbour) {
	if strings.HasSuffix(w, "ly") && len(w) > 4 {
		lexicon.Related(adjective(w), func(other string, like float64) {
			for _, adv := range [...]string{other + "ly", strings.TrimSuffix(other, "y") + "ily", other + "ally"} {
				near = n.put(near, adv, like)
			}
		})
	}
	lexicon.Related(w, func(other string, like float64) { near = n.put(near, other, like) })
	return near
}

func (n *neighbours) put(near []neighbour, other string, like float64) []neighbour {
	if id, ok := n.ids[other]; ok && like > 0 && !slices.ContainsFunc(near, func(x neighbour) bool { return x.stem == id }) {
		near = append(near, neighbour{id, float32(like)})
	}
	return near
}

// adjective returns the adjective of an adverb in -ly.
func adjective(w string) string {
	switch {
	case strings.HasSuffix(w, "ically"):
		return w[:len(w)-4]
	case strings.HasSuffix(w, "ily"):
		return w[:len(w)-3] + "y"
	}
	return w[:len(w)-2]
}
