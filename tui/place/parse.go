// Package place names places in a bundle: on the command line, and between
// runs of the program.
package place

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
)

// A Place is a sentence of a bundle.
type Place = bundle.Ref

// Cut takes the place off an argument such as "bundle.txt:3#12", when there is
// no file of the whole name but one of the name before the colon.
func Cut(arg string) (path, place string) {
	if _, err := os.Lstat(arg); err == nil {
		return arg, ""
	}
	i := strings.LastIndexByte(arg, ':')
	if i <= 0 || i == len(arg)-1 {
		return arg, ""
	}
	if _, err := os.Lstat(arg[:i]); err != nil && arg[:i] != "-" {
		return arg, ""
	}
	return arg[:i], arg[i+1:]
}

var (
	counted = regexp.MustCompile(`^(\d+)?(?:#(\d+))?$`)
	keyed   = regexp.MustCompile(`^[0-9a-f]{8}$`)
)

// NeedsAnalysis reports whether a place can only be found once the bundle is
// analysed: it is written as a group's key.
func NeedsAnalysis(place string) bool { return keyed.MatchString(place) }

// Find returns the sentence that a place names: "3#12" is the twelfth sentence
// of the third article, "3" the third article, "#12" the twelfth sentence of
// the first; eight hexadecimal digits are the key of a group of shared
// sentences or of a quote group, for which a must not be nil; anything else is
// part of an article's outlet, title or source.
func Find(b *bundle.Bundle, a *analysis.Analysis, place string) (Place, error) {
	if NeedsAnalysis(place) && a != nil {
		if p, ok := byKey(a, place); ok {
			return p, nil
		}
	}
	name, sentence := place, 0
	if i := strings.LastIndexByte(place, '#'); i >= 0 {
		if n, err := strconv.Atoi(place[i+1:]); err == nil {
			name, sentence = place[:i], n
		}
	}
	article := 0
	switch m := counted.FindStringSubmatch(place); {
	case m != nil && m[1] != "":
		n, err := strconv.Atoi(m[1])
		if err != nil || n < 1 || n > len(b.Articles) {
			return Place{}, fmt.Errorf("no article %s: the bundle has %d, counted from 1", m[1], len(b.Articles))
		}
		article = n - 1
	case m == nil:
		var ok bool
		if article, ok = byName(b, name); !ok {
			return Place{}, fmt.Errorf("no article is called %q; give its number, part of its name, or a group's key", visible.String(name))
		}
	}
	return at(b, article, sentence)
}

func at(b *bundle.Bundle, article, sentence int) (Place, error) {
	if sentence == 0 {
		return Place{Article: article}, nil
	}
	if n := len(b.Articles[article].Sentences); sentence > n {
		return Place{}, fmt.Errorf("no sentence %d: article %d has %d, counted from 1", sentence, article+1, n)
	}
	return Place{Article: article, Sentence: sentence - 1}, nil
}

func byKey(a *analysis.Analysis, key string) (Place, bool) {
	for _, g := range a.Shared {
		if g.Key == key {
			return g.Members[0], true
		}
	}
	for _, g := range a.QuoteGroups {
		if g.Key == key {
			q := a.Quotes[g.Members[0].Quote]
			return Place{Article: q.Article, Sentence: max(a.Bundle.Articles[q.Article].SentenceAt(q.Span.Start), 0)}, true
		}
	}
	return Place{}, false
}

// byName returns the article whose name is, begins with or holds name, in this
// order of preference, whatever the case.
func byName(b *bundle.Bundle, name string) (int, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if name == "" {
		return 0, false
	}
	for _, fits := range []func(s, part string) bool{func(s, p string) bool { return s == p }, strings.HasPrefix, strings.Contains} {
		for i, a := range b.Articles {
			for _, s := range []string{a.Outlet, a.Title, a.Source} {
				if fits(strings.ToLower(s), name) {
					return i, true
				}
			}
		}
	}
	return 0, false
}
