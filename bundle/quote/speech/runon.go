package speech

import "broadsheet/bundle/english"

// overRunOn returns where the name begins in the capitalised run items[from:end],
// behind what only stands before it: words in capitals of a page's button, "WATCH
// Doe", or the end of an office, "envoy to the Lower Ports Pat Doe".
func (p cursor) overRunOn(from, end int) int {
	from = p.overCaller(p.overCapitals(from, end), end)
	if n := p.behindOffice(from, end); n > 0 {
		return n
	}
	return from
}

// overCapitals returns the first word of items[from:end] behind common words
// written in capitals, where others follow that are not.
func (p cursor) overCapitals(from, end int) int {
	k := from
	for k < end && p.items[k].kind == word && p.items[k].caps && p.items[k].end-p.items[k].start > 2 && p.commonWord(k, commonRank) && english.Given(p.fold(p.items[k])) == 0 {
		k++
	}
	if k == from || k == end || p.items[k].kind != word || !p.items[k].cap || p.items[k].caps {
		return from
	}
	return k
}

// overCaller returns the first word of items[from:end] behind a common noun that has
// its capital from the sentence it begins: Podcaster Pat Doe.
func (p cursor) overCaller(from, end int) int {
	if p.wordsIn(from, end) < 3 || from > 0 && p.items[from-1].kind == word || p.items[from+1].kind != word || p.items[from+2].kind != word || p.items[from].caps {
		return from
	}
	w := &p.vocab[p.items[from].word]
	if w.upper > 0 || w.class&particle != 0 || p.words[p.items[from].word].Rank < 0 && !p.endsIn(p.items[from], "er") && !p.endsIn(p.items[from], "ist") || english.Given(p.fold(p.items[from+1])) == 0 || english.Given(p.fold(p.items[from])) != 0 {
		return from
	}
	return from + 1
}

// commonWord reports whether the word at k is one of English, of the given rank or
// more common.
func (p cursor) commonWord(k, rank int) bool {
	r := p.words[p.items[k].word].Rank
	return r >= 0 && int(r) <= rank && p.items[k].class&(title|honorific|outletish) == 0
}

// behindOffice returns where a person's name begins in the run items[from:end]
// that ends the office before it, or 0: a given name, and another word, behind at
// least one that is part of the office.
func (p cursor) behindOffice(from, end int) int {
	if p.wordsIn(from, end) < 3 || !p.officeBefore(from) {
		return 0
	}
	for n := from; n+1 < end; n++ {
		it := p.items[n]
		if it.kind != word {
			continue
		}
		if it.class&(title|honorific) != 0 && !english.NounOf(p.fold(it)).Has(english.Department) {
			return 0 // lawyer for President Pat Doe
		}
		behind := n == from+1 && english.NounOf(p.fold(p.items[from])).Has(english.Department) && p.wordsIn(n, end) == 2 // of Staff Pat Doe
		if n > from && (behind || english.Given(p.fold(it)) != 0) && p.items[n+1].kind == word && p.items[n+1].class&(suffix|orgNoun|bodyNoun) == 0 {
			return n
		}
	}
	return 0
}

// heading returns the phrase of the person whose title and name run on behind the name
// of the body at item i that he or she heads: Office of Management and Budget Director
// Pat Doe. Without one it is no phrase.
func (p cursor) heading(i, limit int) phrase {
	if first := p.items[i]; !first.upper || i+1 >= limit || !p.is(i+1, prep) || (first.class|classOf(singular(p.fold(first))))&(orgNoun|bodyNoun) == 0 {
		return phrase{}
	}
	for k := i + 1; k+2 < limit && k < i+12; k++ {
		it := p.items[k]
		if it.kind != word || !it.cap && it.class&(prep|title) == 0 && !p.reads(k, "the") && !p.reads(k, "and") || it.poss {
			return phrase{}
		}
		if k == i+1 && it.class&prep == 0 || it.class&title == 0 || !p.items[k+1].cap || !p.items[k+2].cap && !p.joined(k+2, limit) || it.class&(orgNoun|bodyNoun) != 0 || english.NounOf(p.fold(it)).Has(english.Department) {
			continue
		}
		if end := min(p.runEnd(k, limit), limit); end > k+1 && p.items[k+1].kind == word && p.items[k+1].cap && !p.isOrg(k+1, end) {
			ph := phrase{kind: namePhrase, from: i, to: end, gender: english.Given(p.fold(p.items[k+1]))}
			ph.name, ph.full = p.bytes(p.stripTitles(k, end), end), p.bytes(i, end)
			if ph.gender == male|female {
				ph.gender = 0
			}
			return ph
		}
		return phrase{}
	}
	return phrase{}
}

// officeBefore reports whether what stands before item k leads from an office to
// what it is of: Secretary of, envoy to the.
func (p cursor) officeBefore(k int) bool {
	first := k - 1
	for n := k - 1; n >= max(0, k-9); n-- {
		it := p.items[n]
		switch {
		case it.kind != word:
			if !p.joined(n, k) {
				return false
			}
		case it.class&title != 0 && n < first:
			next := p.items[n+1]
			return (p.reads(n+1, "of") || it.class&english.Mouthpiece == 0 && english.Of(p.fold(it))&english.Mouthpiece == 0) && next.kind == word && p.linksOffice(n+1)
		case it.cap || p.linksOffice(n) || p.reads(n, "the") || p.reads(n, "and"):
		default:
			return false
		}
	}
	return false
}

// linksOffice reports whether the word at k stands between an office and its place.
func (p cursor) linksOffice(k int) bool {
	switch p.fold(p.items[k]) {
	case "of", "to", "for":
		return !p.items[k].cap
	}
	return false
}

// officer returns the phrase of the person whose name runs on behind the office
// that ends at item to without a comma, "Secretary of the Lower Ports Pat Doe", or ph.
func (p cursor) officer(ph phrase, to, limit int) phrase {
	if to+2 >= limit || p.items[to-1].kind != word || p.items[to-1].class&title == 0 || !p.linksOffice(to) {
		return ph
	}
	for k := to + 1; k < min(limit, to+12); k++ {
		it := p.items[k]
		if it.kind == word && (p.linksOffice(k) || p.reads(k, "the") || p.reads(k, "and")) {
			continue
		}
		if it.kind != word || !it.cap || p.isTime(k) {
			return ph
		}
		end := min(p.runEnd(k, limit), limit)
		if n := p.behindOffice(k, end); n > 0 && !p.isOrg(k, end) {
			ph.kind, ph.org, ph.to = namePhrase, false, end
			ph.name = p.bytes(n, end)
			ph.gender |= english.Given(p.fold(p.items[n]))
			if ph.gender == male|female {
				ph.gender = 0
			}
			return ph
		}
		k = end - 1
		if p.items[k].kind == word && p.items[k].poss {
			return ph
		}
	}
	return ph
}
