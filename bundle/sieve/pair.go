package sieve

import (
	"context"
	"errors"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A sieve is these functions, and what brings their arguments together: [Shingles]
// of an article; [Choose] among the articles that have a shingle; [Compare] two
// that meet. They depend on nothing but their arguments, so that another engine can
// run them on as many machines as it has.

// Choose calls pair with those of the articles that share a shingle that are to be
// laid side by side, two at a time, the earlier first; the outlets are theirs, in
// order, "" where unknown. It calls none where the shingle tells nothing: it is one
// outlet's own, or more than [MostArticles] have it.
func Choose(outlets []string, pair func(i, j int)) {
	hashed := make([]uint32, len(outlets))
	for i, o := range outlets {
		hashed[i] = outletHash(o)
	}
	if n := len(outlets); n > MostArticles || ofOneOutlet(hashed) {
		return
	}
	_ = chosen(len(outlets), func(i, j int) error { pair(i, j); return nil })
}

// chosen calls pair with those of n articles that are laid side by side, until it
// fails.
func chosen(n int, pair func(i, j int) error) error {
	for j := 1; j < n; j++ {
		for i := range j {
			if n > allPairs && i > 0 && i < j-1 {
				continue
			}
			if err := pair(i, j); err != nil {
				return err
			}
		}
	}
	return nil
}

// ofOneOutlet reports whether hardly any article that prints a shingle is of
// another outlet than the others; 0 is an outlet that is not known. It sorts the
// outlets.
func ofOneOutlet(outlets []uint32) bool {
	if len(outlets) < ownArticles {
		return false
	}
	least := int(ownShare * float64(len(outlets)))
	slices.Sort(outlets)
	for i := range outlets {
		if k := i + least; outlets[i] != 0 && k < len(outlets) && outlets[k] == outlets[i] {
			return true
		}
	}
	return false
}

// A Meeting is a sentence of each of two articles, by their indices, with so many
// shingles in common.
type Meeting struct{ A, B, Shingles int }

// A Side is an article that is laid beside others, and what its sentences are when
// it is read alone.
type Side struct {
	*bundle.Article
	roles []bundle.Role
	words [][]uint16 // short hashes of those of each sentence
}

// NewSide reads an article alone. It fails only when ctx ends.
func NewSide(ctx context.Context, a *bundle.Article) (*Side, error) {
	c, err := text.NewCorpus(ctx, &bundle.Bundle{Articles: []*bundle.Article{a}})
	if err != nil {
		return nil, err
	}
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return nil, err
	}
	if len(roles[0]) != len(a.Sentences) {
		return nil, errRun
	}
	s := &Side{Article: a, roles: roles[0]}
	for _, ws := range wordsOf(a) {
		short := make([]uint16, len(ws))
		for i, w := range ws {
			short[i] = shortHash(w)
		}
		s.words = append(s.words, short)
	}
	return s, nil
}

// Compare says what two articles that meet share, where that is so many words or
// more; the meetings are sorted. Where by the words of single sentences nothing can
// come of it they are not laid side by side.
func Compare(ctx context.Context, a, b *Side, at []Meeting, minWords int) (l Line, ok bool, err error) {
	var w workspace
	var copies []copied
	for _, m := range at {
		if m.A < 0 || m.B < 0 || m.A >= len(a.words) || m.B >= len(b.words) {
			return l, false, errors.New("the articles have other sentences than those that met")
		}
		x, y := a.words[m.A], b.words[m.B]
		if promising(len(x), len(y), uint32(m.Shingles)) && mayBeCopies(x, y, &w) {
			copies = append(copies, copied{m.A, m.B})
		}
	}
	found, ok, err := a.share(ctx, b, copies, minWords)
	if err != nil || !ok {
		return l, false, err
	}
	return pairLine(a.Article, b.Article, found), true, nil
}

// A copied is two sentences, by their numbers in their articles, that may be
// printings of one.
type copied struct{ p, q int }

// share lays two articles side by side, if these sentences may come to so many words
// of the story; ok is false where they share less.
func (s *Side) share(ctx context.Context, t *Side, at []copied, minWords int) (found Shared, ok bool, err error) {
	if worth(at, func(i int) int { return len(s.words[i]) }, s.printed, t.printed) < minWords {
		return found, false, nil
	}
	found, err = Verify(ctx, s.Article, t.Article)
	return found, found.Words >= minWords, err
}

// worth returns how many words two articles may share in these sentences at most, by
// the lengths of the first's and the roles in which each prints them.
func worth(at []copied, length func(i int) int, a, b func(i int) uint8) int {
	most, last := 0, -1
	for _, x := range at {
		if x.p != last && mayLink(a(x.p), b(x.q), length(x.p)) {
			most, last = most+length(x.p), x.p
		}
	}
	return most
}

// printed returns the set of the roles in which the article prints the words of
// sentence i: of a line that it repeats one printing alone may be the story's.
func (s *Side) printed(i int) (roles uint8) {
	for k, ws := range s.words {
		if slices.Equal(ws, s.words[i]) {
			roles |= 1 << s.roles[k]
		}
	}
	return roles
}

// mayLink reports whether sentences of these sets of roles, the first of so many
// words, may be linked when their articles are read together: what one article
// shows to be part of the story is part of the story in the other, too, if it is
// long (see package furniture).
func mayLink(a, b uint8, words int) bool {
	const body, title = 1 << bundle.Body, 1 << bundle.Title
	return a&b&(body|title) != 0 || (a|b)&body != 0 && words >= 8
}

// pairLine is what a pair of articles is listed as.
func pairLine(a, b *bundle.Article, found Shared) Line {
	l := Line{A: a.Source, B: b.Source, Words: found.Words, Verbatim: found.Verbatim, Near: found.Near}
	for _, k := range found.Links {
		x, y := a.Sentences[k.A.Sentence], b.Sentences[k.B.Sentence]
		l.Passages = append(l.Passages, Passage{Kind: k.Kind.String(), A: [2]int{x.Start, x.End}, B: [2]int{y.Start, y.End}})
	}
	return l
}
