package quote

import "strings"

// overAddressee returns where the clause begins behind whom a verb of telling
// addresses, or k: told him the pumps failed, told the council it was late,
// told the Daily Herald Vale was late.
func (p *page) overAddressee(items []item, k, to int) int {
	switch p.fold(items[k]) {
	case "him", "them", "us", "me":
		if k+3 < to && items[k+1].kind == word {
			return k + 1
		}
	}
	for n := k + 1; n+2 < to && n < k+9 && items[n].kind == word; n++ {
		it, prev := items[n], items[n-1]
		if !it.upper && it.class&(relative|auxVerb|sayVerb|subord|prep) != 0 && it.class&det == 0 {
			if it.class&prep != 0 && p.isTime(items, n+1) {
				return p.overTimes(items, n, to)
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
			if prev.class&title == 0 && p.hears(items, k, n) && p.verbBehind(items, n, to) {
				return n
			}
		case it.cap && prev.class&title == 0 && p.verbBehind(items, n, to):
			return n // told the council Vale was late
		case it.class&timeWord != 0:
			return p.overTimes(items, n, to)
		}
	}
	return k
}

// overTimes returns the first item from k on that is no adverbial of the verb
// before it; "not" goes with what follows: told the crew on Monday not to go.
func (p *page) overTimes(items []item, k, to int) int {
	n := p.overAdverbs(items, k, to)
	if n > k && p.fold(items[n-1]) == "not" {
		n--
	}
	return n
}

// hears reports whether the capitalised run items[k:n] names a body or an
// outlet: all in capitals, or with a noun for one at its end.
func (p *page) hears(items []item, k, n int) bool {
	last := items[n-1]
	return last.class&(outletish|orgNoun) != 0 || last.caps && last.end-last.start > 2 || items[k].class&det != 0 && last.class&human == 0 && n-k > 2
}

// verbBehind reports whether a finite verb follows the capitalised run at n.
func (p *page) verbBehind(items []item, n, to int) bool {
	for end := n + 12; n < min(to, end) && (items[n].kind == word && items[n].cap || items[n].kind == punct && p.joined(items, n, to)); {
		n++
	}
	n = p.overAdverbs(items, n, to)
	return n+1 < to && items[n].kind == word && !items[n].upper && (items[n].class&(auxVerb|sayVerb|sayWeak) != 0 || p.endsIn(items[n], "ed") || p.finiteAt(items, n, to))
}

// hearer returns the end of whom a verb of telling addresses when the
// capitalised run items[i:end] goes on with the subject of what is told, or 0:
// told the Daily Herald Tom Vale was late.
func (p *page) hearer(items []item, from, i, end, to int) int {
	k := i
	if k > from && items[k-1].kind == word && items[k-1].class&det != 0 {
		k--
	}
	if k == from || items[k-1].kind != word || objectOf(p.fold(items[k-1]))&takesPerson == 0 {
		return 0
	}
	for n := i + 1; n < min(end, i+8); n++ {
		if items[n].kind == word && items[n-1].kind == word && items[n-1].class&title == 0 && p.hears(items, k, n) && p.verbBehind(items, n, to) {
			return n
		}
	}
	return 0
}
