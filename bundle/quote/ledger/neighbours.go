package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A neighbour is a base form of the corpus that can stand for another.
type neighbour struct {
	stem text.StemID
	like float32
}

// neighbours answers which base forms of a corpus can stand for each other.
// It looks a base form up when it is first asked for, and is not safe for
// concurrent use.
type neighbours struct {
	stems []string
	ids   map[string]text.StemID
	near  [][]neighbour
	known []bool
}

func newNeighbours(stems []string) *neighbours {
	n := &neighbours{stems: stems, ids: make(map[string]text.StemID, len(stems)), near: make([][]neighbour, len(stems)), known: make([]bool, len(stems))}
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
	if !n.known[a] {
		n.look(a)
	}
	return n.near[a]
}

func (n *neighbours) look(a text.StemID) {
	n.known[a] = true
	w := n.stems[a]
	if strings.HasSuffix(w, "ly") && len(w) > 4 {
		lexicon.Related(adjective(w), func(other string, like float64) {
			for _, adv := range [...]string{other + "ly", strings.TrimSuffix(other, "y") + "ily", other + "ally"} {
				n.put(a, adv, like)
			}
		})
	}
	lexicon.Related(w, func(other string, like float64) { n.put(a, other, like) })
}

func (n *neighbours) put(a text.StemID, other string, like float64) {
	if id, ok := n.ids[other]; ok && like > 0 && !slices.ContainsFunc(n.near[a], func(x neighbour) bool { return x.stem == id }) {
		n.near[a] = append(n.near[a], neighbour{id, float32(like)})
	}
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
