package main

import "maps"

// relations says how pairs of base forms are related, the alphabetically
// first one first: 1..255 is how well one can stand for the other in 255ths,
// 0 that they are opposed.
type relations map[[2]string]uint8

func key(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

func (r relations) raise(a, b string, w float64) {
	if a == b || w <= 0 {
		return
	}
	k := key(a, b)
	r[k] = max(r[k], uint8(min(w, 0.95)*255))
}

func (r relations) oppose(a, b string) {
	if a != b {
		r[key(a, b)] = 0
	}
}

// addUse takes in pairs that are used alike. Use alone is weak evidence, so a
// pair weighs less than its cosine.
func (r relations) addUse(edges []edge) {
	for _, e := range edges {
		r.raise(e.a, e.b, 0.85*float64(e.cos))
	}
}

// addWordNet takes in WordNet's relations between the base forms: synonyms,
// derivations, hypernyms and similar adjectives raise a pair, antonyms and
// sister terms oppose it.
func (r relations) addWordNet(wn *wordNet, base map[string]string, rank map[string]int) {
	has := func(w string) bool { return base[w] == w || base[w] != "" && base[w] != w && wn.common[w] }
	used := maps.Clone(r)
	strong := relations{} // what WordNet ties, which no sister term may undo
	opposed := relations{}
	roots := map[string][]string{} // words of one root
	for id, s := range wn.sets {
		for i, a := range s.words {
			if !has(a) {
				continue
			}
			pa := wn.place(a, id)
			for _, b := range s.words[i+1:] {
				if has(b) {
					w := 0.9 * decay(pa) * decay(wn.place(b, id))
					if _, ok := used[key(a, b)]; ok { // and they are used alike
						r.raise(a, b, w+0.1)
					}
					r.raise(a, b, w)
					strong.raise(a, b, w)
				}
			}
			for _, p := range s.pointers {
				wn.follow(a, i+1, pa, p, r, strong, opposed, roots, has)
			}
		}
	}
	r.addSisters(wn, strong)
	r.addRoots(roots, opposed, rank)
	for k := range opposed {
		if strong[k] < 150 {
			r.oppose(k[0], k[1])
		}
	}
}

// follow takes in what pointer p says of a, the i-th word of its synset.
func (wn *wordNet) follow(a string, i, place int, p pointer, r, strong, opposed relations, roots map[string][]string, has func(string) bool) {
	to := wn.sets[p.to]
	if to == nil || p.src != 0 && p.src != i {
		return
	}
	for j, b := range to.words {
		if !has(b) || p.dst != 0 && p.dst != j+1 {
			continue
		}
		far := place + wn.place(b, p.to)
		switch p.symbol {
		case "!":
			opposed.oppose(a, b)
		case "+", "\\":
			r.raise(a, b, 0.85)
			strong.raise(a, b, 0.85)
			roots[a] = append(roots[a], b)
		case "@":
			strong.raise(a, b, 0.3)
			if far <= 2 && wn.kids[p.to] <= 60 && !to.instance {
				r.raise(a, b, 0.5)
			}
		case "&":
			strong.raise(a, b, 0.3)
			if far <= 2 {
				r.raise(a, b, 0.5)
			}
		}
	}
}

// addRoots takes in what the words of a word's root are synonyms or kinds of:
// who assassinates kills, so an assassination and a killing are alike.
func (r relations) addRoots(roots map[string][]string, opposed relations, rank map[string]int) {
	usual := func(w string) bool { n, ok := rank[w]; return ok && n < usualWords }
	var more []rooted
	for k, w := range r {
		if w < 120 {
			continue
		}
		for _, other := range [...][2]string{{k[0], k[1]}, {k[1], k[0]}} {
			for _, x := range roots[other[0]] {
				if !usual(x) || !usual(other[1]) {
					continue
				}
				more = append(more, rooted{x, other[1], 0.85 * float64(w) / 255})
			}
		}
	}
	for _, m := range more {
		if _, no := opposed[key(m.a, m.b)]; !no && (r[key(m.a, m.b)] > 0 || !r.has(m.a, m.b)) {
			r.raise(m.a, m.b, m.weight)
		}
	}
}

// usualWords is how common both words of a pair of addRoots must be.
const usualWords = 20000

type rooted struct {
	a, b   string
	weight float64
}

func (r relations) has(a, b string) bool {
	_, ok := r[key(a, b)]
	return ok
}

// place returns which of word's meanings of its part of speech the synset is,
// from 0.
func (wn *wordNet) place(word, id string) int {
	for i, s := range wn.senses[word][id[0]] {
		if s.set == id {
			return i
		}
	}
	return 9
}

// decay weighs a meaning by its place: the rarer it is, the less a word can
// be trusted to have it.
func decay(place int) float64 {
	return max(0.55, 1-0.1*float64(place))
}

// sisters are the lexicographer's files whose kinds exclude each other: animals,
// artifacts, food, groups, places, persons, substances, times. What one person
// or thing is, its sister is not; of acts and states that cannot be said.
var sisters = map[int]bool{5: true, 13: true, 14: true, 15: true, 18: true, 27: true, 28: true}

// addSisters opposes pairs that are used alike and are kinds of the same kind
// by their first or second meaning, unless WordNet ties them some other way.
func (r relations) addSisters(wn *wordNet, strong relations) {
	for k, w := range r {
		if w == 0 || strong[k] > 0 {
			continue
		}
		if wn.sisters(k[0], k[1]) {
			r.oppose(k[0], k[1])
		}
	}
}

func (wn *wordNet) sisters(a, b string) bool {
	kinds := map[string]bool{}
	for _, s := range firstTwo(wn.senses[a]['n']) {
		for _, p := range wn.sets[s.set].pointers {
			if p.symbol == "@" && sisters[wn.sets[s.set].file] {
				kinds[p.to] = true
			}
		}
	}
	for _, s := range firstTwo(wn.senses[b]['n']) {
		for _, p := range wn.sets[s.set].pointers {
			if p.symbol == "@" && kinds[p.to] {
				return true
			}
		}
	}
	return false
}

func firstTwo(s []sense) []sense { return s[:min(2, len(s))] }
