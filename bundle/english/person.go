package english

import "strings"

// SameGiven reports whether two folded given names may be one person's: equal, an
// initial, a short form, or cut short.
func SameGiven(a, b string) bool {
	a, b = strings.Trim(a, "."), strings.Trim(b, ".")
	if a == b || a == "" || b == "" {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 || strings.Contains(a, ".") {
		return a[0] == b[0]
	}
	a, b = InFull(a), InFull(b)
	return a == b || len(a) >= 3 && strings.HasPrefix(b, a)
}

// SamePerson reports whether two names, each in full or a last name alone, may
// be one person's, so that nobody is said to have another's words for a matter
// of spelling.
func SamePerson(a, b string) bool { return NameOf(a).SamePerson(NameOf(b)) }

// A Name is a person's name read for comparing it with others.
type Name struct {
	words []string // folded, without a suffix
	last  string   // the last of them, as newspapers may all spell it
}

// NameOf reads a name, in full or a last name alone.
func NameOf(s string) Name {
	n := Name{words: WithoutSuffix(strings.Fields(strings.ToLower(s)))}
	if len(n.words) > 0 {
		n.last = romanised.Replace(n.words[len(n.words)-1])
	}
	return n
}

// SamePerson is [SamePerson] of names that have been read.
func (n Name) SamePerson(m Name) bool {
	x, y := n.words, m.words
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if n.last != m.last && !OneLetter(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return true
	}
	for _, u := range x[:len(x)-1] {
		for _, v := range y[:len(y)-1] {
			if SameGiven(u, v) || OneLetter(u, v) && len(u) > 3 || len(u) > 3 && len(v) > 3 && u[:3] == v[:3] {
				return true
			}
		}
	}
	return false
}

// romanised writes alike what newspapers spell differently where a name is from
// another script: Baghari and Baqari, Akhund and Akund.
var romanised = strings.NewReplacer("gh", "g", "q", "g", "kh", "k", "dh", "d", "ou", "u", "oo", "u", "ee", "i", "ei", "i", "ey", "i", "y", "i",
	"bb", "b", "dd", "d", "ff", "f", "ll", "l", "mm", "m", "nn", "n", "ss", "s", "tt", "t")

// OneLetter reports whether two words differ by one letter at most.
func OneLetter(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// WithoutSuffix returns the folded words of a name without its Jr. or III.
func WithoutSuffix(words []string) []string {
	for len(words) > 1 && Of(strings.TrimSuffix(words[len(words)-1], "."))&NameSuffix != 0 {
		words = words[:len(words)-1]
	}
	return words
}
