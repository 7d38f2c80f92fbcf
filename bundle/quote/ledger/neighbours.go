package ledger

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/parallel"
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
	words []lexicon.ID           // by stem: its number in the lexicon
	known []text.StemID          // by number in the lexicon: the stem and 1, or 0
	inLy  map[string]text.StemID // the stems in -ly
	near  []atomic.Pointer[[]neighbour]
}

func newNeighbours(ctx context.Context, stems []string) (*neighbours, error) {
	n := &neighbours{stems: stems, words: make([]lexicon.ID, len(stems)), inLy: map[string]text.StemID{}, near: make([]atomic.Pointer[[]neighbour], len(stems))}
	if err := parallel.Each(ctx, len(stems), func(i int) { n.words[i] = lexicon.Lookup(stems[i]) }); err != nil {
		return nil, err
	}
	for i, id := range n.words {
		if int(id) >= len(n.known) {
			n.known = append(n.known, make([]text.StemID, int(id)+1-len(n.known))...)
		}
		if id != lexicon.Unknown {
			n.known[id] = text.StemID(i) + 1
		}
		if strings.HasSuffix(stems[i], "ly") {
			n.inLy[stems[i]] = text.StemID(i)
		}
	}
	return n, nil
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
	near := n.look(a)
	n.near[a].Store(&near)
	return near
}

func (n *neighbours) look(a text.StemID) (near []neighbour) {
	put := func(id text.StemID, like float32) {
		if like > 0 && !slices.ContainsFunc(near, func(x neighbour) bool { return x.stem == id }) {
			near = append(near, neighbour{id, like})
		}
	}
	if w := n.stems[a]; strings.HasSuffix(w, "ly") && len(w) > 4 {
		lexicon.Related(adjective(w), func(other string, like float64) {
			for _, adv := range [...]string{other + "ly", strings.TrimSuffix(other, "y") + "ily", other + "ally"} {
				if id, ok := n.inLy[adv]; ok {
					put(id, float32(like))
				}
			}
		})
	}
	if n.words[a] != lexicon.Unknown {
		lexicon.RelatedTo(n.words[a], func(other lexicon.ID, like float32) {
			if int(other) < len(n.known) && n.known[other] != 0 {
				put(n.known[other]-1, like)
			}
		})
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
