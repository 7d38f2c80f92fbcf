package main

import "strings"

// endings are WordNet's rules of detachment (morphy(7)).
var endings = map[byte][][2]string{
	'n': {{"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}, {"s", ""}},
	'v': {{"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	'a': {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}},
}

// keep are forms that WordNet's rules would take for an inflection of another
// word, against what news text means by them.
var keep = map[string]bool{
	"media": true, "data": true, "united": true, "according": true, "during": true, "outstanding": true, "following": true,
	"including": true, "former": true, "number": true, "later": true, "latter": true, "politics": true, "being": true, "us": true,
	"as": true, "has": true, "was": true, "does": true, "his": true, "this": true, "its": true, "thing": true, "wanting": true,
}

// base returns the base form of form: the word it is an inflection of, chosen
// by how often WordNet's tagged text has either; form itself when it is none.
func (wn *wordNet) base(form string) string {
	if keep[form] || len(form) < 3 {
		return form
	}
	own, isNoun := 0, false
	known := false
	for _, pos := range []byte("nvar") {
		n, ok := wn.count(form, pos)
		own += n
		known = known || ok
		isNoun = isNoun || pos == 'n' && n > 0
	}
	best, bestCount, bestPos := "", -1, byte(0)
	for _, pos := range []byte("vna") {
		for _, b := range wn.bases(form, pos) {
			if n, ok := wn.count(b, pos); ok && b != form && n > bestCount {
				best, bestCount, bestPos = b, n, pos
			}
		}
	}
	switch {
	case best == "":
		return form
	case !known:
		return best
	case bestPos == 'v' && (strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing")) && !isNoun && bestCount > 0:
		return best // a participle that WordNet also has as an adjective
	case own >= bestCount:
		return form
	}
	return best
}

// bases returns the words that form may be an inflection of.
func (wn *wordNet) bases(form string, pos byte) []string {
	if b, ok := wn.exc[pos][form]; ok {
		return b
	}
	var out []string
	for _, e := range endings[pos] {
		if stem, ok := strings.CutSuffix(form, e[0]); ok && len(stem) >= 2 {
			if pos == 'n' && e[0] == "s" && (strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "u")) {
				continue
			}
			out = append(out, stem+e[1])
			if k := len(stem); pos != 'n' && e[1] == "" && e[0] != "s" && k > 3 && stem[k-1] == stem[k-2] {
				out = append(out, stem[:k-1]) // a doubled consonant: planned, bigger
			}
		}
	}
	return out
}

// irregular returns the irregular forms that are not in have, with their base
// forms, for the base forms that are.
func (wn *wordNet) irregular(have map[string]string) map[string]string {
	out := map[string]string{}
	for _, pos := range []byte("vna") {
		for f, bases := range wn.exc[pos] {
			if _, ok := have[f]; ok || !plain(f) || have[bases[0]] != bases[0] {
				continue
			}
			if b := wn.base(f); b != f && have[b] != "" {
				out[f] = b
			}
		}
	}
	return out
}
