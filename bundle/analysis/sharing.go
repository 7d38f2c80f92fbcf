package analysis

import (
	"hash/fnv"
	"slices"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/disjoint"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A Tie is how many sentences of an article's body another article certainly
// has too.
type Tie struct {
	Article   int // the other
	Sentences int
}

// A Sharing says of each article of a bundle whom it shares with.
type Sharing struct {
	Body []int // by article: sentences of its body
	Most []Tie // by article: the one that has most of its sentences and is not the same; Article -1 for none
	Same []int // by article: the first article whose body is word for word the same; itself for most
	Near []int // by article: the first article whose body is nearly the same, or the same; itself for most
}

// nearlyFrom is the share of the sentences of each of two bodies that must
// stand in the other, word for word or with small edits, for the two to be
// nearly the same: a cut or a new paragraph in an agency's text leaves more.
// In bodies of fewer sentences than leastNear one is too much.
const (
	nearlyFrom = 0.9
	leastNear  = 5
)

// mostTold is how many articles that have one and the same sentence are
// counted: of a thousand printings the first hundred tell enough.
const mostTold = 128

// Sharing counts who shares with whom. A sentence that a chain of certain links
// ties to one of another article is shared with it.
func (a *Analysis) Sharing() *Sharing {
	n := len(a.Bundle.Articles)
	s := &Sharing{Body: make([]int, n), Most: make([]Tie, n), Same: a.sameBodies()}
	s.Near = a.nearBodies(s.Same)
	ties := a.certainParts(mostTold, shared.Reworded)
	count, seen, touched := make([]int, n), make([]int, n), []int(nil)
	at := 0
	for i := range n {
		s.Most[i].Article = -1
		touched = touched[:0]
		for k := range a.Bundle.Articles[i].Sentences {
			if a.Roles[i][k] != bundle.Body {
				continue
			}
			s.Body[i]++
			at++
			for _, part := range ties.of[bundle.Ref{Article: i, Sentence: k}] {
				for _, o := range ties.articles[part] {
					if s.Same[o] == s.Same[i] || seen[o] == at {
						continue
					}
					if seen[o] = at; count[o] == 0 {
						touched = append(touched, o)
					}
					count[o]++
				}
			}
		}
		slices.Sort(touched)
		for _, o := range touched {
			if count[o] > s.Most[i].Sentences {
				s.Most[i] = Tie{o, count[o]}
			}
			count[o] = 0
		}
	}
	return s
}

// nearBodies finds the articles whose bodies are nearly the same.
func (a *Analysis) nearBodies(same []int) []int {
	n := len(a.Bundle.Articles)
	ties := a.certainParts(mostTold, shared.Near)
	out, body, most := make([]int, n), make([]int, n), make([]map[int]bool, n) // most: of whose sentences enough stand in which others
	count, told := make([]int, n), make([]int, n)                              // told: by article, the sentence that was counted last
	at, touched := 0, []int(nil)
	for i := range n {
		touched = touched[:0]
		for k := range a.Bundle.Articles[i].Sentences {
			if a.Roles[i][k] != bundle.Body {
				continue
			}
			body[i]++
			at++
			told[i] = at
			for _, part := range ties.of[bundle.Ref{Article: i, Sentence: k}] {
				for _, o := range ties.articles[part] {
					if told[o] == at {
						continue
					}
					if told[o] = at; count[o] == 0 {
						touched = append(touched, o)
					}
					count[o]++
				}
			}
		}
		for _, o := range touched {
			if body[i] >= leastNear && float64(count[o]) >= nearlyFrom*float64(body[i]) {
				if most[i] == nil {
					most[i] = map[int]bool{}
				}
				most[i][o] = true
			}
			count[o] = 0
		}
	}
	for i := range n {
		if out[i] = i; same[i] != i {
			out[i] = out[same[i]]
			continue
		}
		for o := range most[i] {
			if o < out[i] && out[o] == o && most[o][i] {
				out[i] = o
			}
		}
	}
	return out
}

// Copies are the other articles with the same body as an article, in their
// order.
func (s *Sharing) Copies(article int) []int {
	var out []int
	for o, first := range s.Same {
		if first == s.Same[article] && o != article {
			out = append(out, o)
		}
	}
	return out
}

// sameBodies finds the articles whose bodies have the same words.
func (a *Analysis) sameBodies() []int {
	out, first := make([]int, len(a.Bundle.Articles)), map[[2]uint64]int{}
	for i, art := range a.Bundle.Articles {
		out[i] = i
		h, words := fnv.New64a(), uint64(0)
		for k, sen := range art.Sentences {
			if a.Roles[i][k] == bundle.Body {
				h.Write([]byte(text.Key(sen.Of(art.Text))))
				words += uint64(sen.Len())
			}
		}
		if words == 0 {
			continue
		}
		key := [2]uint64{h.Sum64()}
		if o, ok := first[key]; ok {
			out[i] = o
		} else {
			first[key] = i
		}
	}
	return out
}

// parts are the sentences of the shared groups, gathered by certain links.
type parts struct {
	of       map[bundle.Ref][]int // the parts of a sentence
	articles [][]int              // by part, the articles that have it, in order, at most so many as asked for
}

// certainParts gathers what certain links tie together that are as close as a
// kind or closer; of each part at most so many articles.
func (a *Analysis) certainParts(most int, least shared.Kind) parts {
	out := parts{of: map[bundle.Ref][]int{}}
	for g := range a.Shared {
		out.held(&a.Shared[g], least)
		members := a.Shared[g].Members // in reading order
		tied := disjoint.New(len(members))
		for _, l := range a.Shared[g].Links {
			if l.Certain && l.Holds == shared.HeldByNone && l.Kind <= least {
				tied.Join(place(members, l.A), place(members, l.B))
			}
		}
		size := make([]int, len(members)) // by the least of a part
		for i := range members {
			size[tied.Least(int32(i))]++
		}
		part := make([]int, len(members)) // by the least of a part: its number
		for i, r := range members {
			t := tied.Least(int32(i))
			if size[t] < 2 {
				continue
			}
			if int(t) == i {
				part[t] = len(out.articles)
				out.articles = append(out.articles, nil)
			}
			p := part[t]
			out.of[r] = append(out.of[r], p)
			if as := out.articles[p]; len(as) < most && (len(as) == 0 || as[len(as)-1] != r.Article) {
				out.articles[p] = append(as, r.Article)
			}
		}
	}
	return out
}

// place is where a sentence stands among the members of its group.
func place(members []bundle.Ref, r bundle.Ref) int32 {
	i, _ := slices.BinarySearchFunc(members, r, bundle.Ref.Compare)
	return int32(i)
}

// held makes each two sentences of which one certainly holds the other a part of
// their own: two that hold one need not say the same.
func (p *parts) held(g *shared.Group, least shared.Kind) {
	for _, l := range g.Links {
		if l.Certain && l.Holds != shared.HeldByNone && l.Kind <= least {
			n := len(p.articles)
			p.of[l.A], p.of[l.B] = append(p.of[l.A], n), append(p.of[l.B], n)
			p.articles = append(p.articles, []int{l.A.Article, l.B.Article})
		}
	}
}

// First says which of two articles was published first, the first or the
// second, and by how much; known is false when a date is missing, is not the
// article's own, or does not tell.
func (a *Analysis) First(x, y int) (first int, by time.Duration, known bool) {
	p, q := a.Bundle.Articles[x], a.Bundle.Articles[y]
	s, okS := published(p)
	t, okT := published(q)
	if !okS || !okT {
		return 0, 0, false
	}
	const day = len(time.DateOnly)
	if (len(p.Published) <= day || len(q.Published) <= day) && p.Published[:day] == q.Published[:day] {
		return 0, 0, false
	}
	switch {
	case s.Before(t):
		return x, t.Sub(s), true
	case t.Before(s):
		return y, s.Sub(t), true
	}
	return 0, 0, false
}

func published(a *bundle.Article) (time.Time, bool) {
	if a.Committed {
		return time.Time{}, false
	}
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, a.Published); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
