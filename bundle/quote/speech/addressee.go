package speech

import "strings"

// overAddressee returns where the clause begins behind whom a verb of telling
// addresses, or k: told him the pumps failed, told the council it was late,
// told the Daily Herald Vale was late.
func (p cursor) overAddressee(k, to int) int {
	switch p.fold(p.items[k]) {
	case "him", "them", "us", "me":
		if k+3 < to && p.items[k+1].kind == word {
			return k + 1
		}
	}
	for n := k + 1; n+2 < to && n < k+9 && p.items[n].kind == word; n++ {
		it, prev := p.items[n], p.items[n-1]
		if !it.upper && it.class&(relative|auxVerb|sayVerb|subord|prep) != 0 && it.class&det == 0 {
			if it.class&prep != 0 && p.isTime(n+1) {
				return p.overTimes(n, to)
			}
			return k
		}
		noun := prev.cap || prev.class&(det|prep|adverb) == 0
		if prev.poss || !noun {
			continue
		}
		switch {
		case !it.upper && (it.class&det != 0 || it.class&pronoun != 0 && !strings.HasSuffix(p.fold(it), "self")):
			return n
		case it.cap && prev.cap:
			if prev.class&title == 0 && p.hears(k, n) && p.verbBehind(n, to) {
				return n
			}
		case it.cap && prev.class&title == 0 && p.verbBehind(n, to):
			return n // told the council Vale was late
		case it.class&timeWord != 0:
			return p.overTimes(n, to)
		}
	}
	return k
}

// overTimes returns the first item from k on that is no adverbial of the verb
// before it; "not" goes with what follows: told the crew on Monday not to go.
func (p cursor) overTimes(k, to int) int {
	n := p.overAdverbs(k, to)
	if n > k && p.fold(p.items[n-1]) == "not" {
		n--
	}
	return n
}

// hears reports whether the capitalised run items[k:n] names a body or an
// outlet: all in capitals, or with a noun for one at its end.
func (p cursor) hears(k, n int) bool {
	last := p.items[n-1]
	return last.class&(outletish|orgNoun) != 0 || last.caps && last.end-last.start > 2 || p.items[k].class&det != 0 && last.class&human == 0 && n-k > 2
}

// verbBehind reports whether a finite verb follows the capitalised run at n.
func (p cursor) verbBehind(n, to int) bool {
	for end := n + 12; n < min(to, end) && (p.items[n].kind == word && p.items[n].cap || p.items[n].kind == punct && p.joined(n, to)); {
		n++
	}
	n = p.overAdverbs(n, to)
	return n+1 < to && p.items[n].kind == word && !p.items[n].upper && (p.items[n].class&(auxVerb|sayVerb|sayWeak) != 0 || p.endsIn(p.items[n], "ed") || p.finiteAt(n, to))
}

// hearer returns the end of whom a verb of telling addresses when the
// capitalised run items[i:end] goes on with the subject of what is told, or 0:
// told the Daily Herald Tom Vale was late.
func (p cursor) hearer(from, i, end, to int) int {
	k := i
	if k > from && p.is(k-1, det) {
		k--
	}
	if k == from || p.items[k-1].kind != word || objectOf(p.fold(p.items[k-1]))&takesPerson == 0 {
		return 0
	}
	for n := i + 1; n < min(end, i+8); n++ {
		if p.items[n].kind == word && p.items[n-1].kind == word && p.items[n-1].class&title == 0 && p.hears(k, n) && p.verbBehind(n, to) {
			return n
		}
	}
	return 0
}
