// Package place names places in a bundle: on the command line, and between
// runs of the program.
package place

import (
	"context"
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

// CutAll takes the places off some arguments; the first place counts.
func CutAll(args []string) (paths []string, place string) {
	for _, arg := range args {
		p, at := Cut(arg)
		paths = append(paths, p)
		if place == "" {
			place = at
		}
	}
	return paths, place
}

var (
	numbered = regexp.MustCompile(`^(.*)#(\d+)$`)
	digits   = regexp.MustCompile(`^\d+$`)
	keyed    = regexp.MustCompile(`^[0-9a-f]{8}$`)
)

// NeedsAnalysis reports whether a place can only be found once the bundle is
// analysed: it is written as a group's key.
func NeedsAnalysis(place string) bool { return keyed.MatchString(place) }

// Look is [Find], for which the bundle is analysed where a is nil and the place
// asks for it.
func Look(ctx context.Context, b *bundle.Bundle, a *analysis.Analysis, place string) (Place, error) {
	if a == nil && NeedsAnalysis(place) {
		var err error
		if a, err = analysis.Run(ctx, b, nil); err != nil {
			return Place{}, err
		}
	}
	return Find(b, a, place)
}

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
	name, sentence := place, ""
	if m := numbered.FindStringSubmatch(place); m != nil {
		name, sentence = m[1], m[2]
	}
	article, err := articleOf(b, name, sentence != "")
	if err != nil || sentence == "" {
		return Place{Article: article}, err
	}
	n, err := strconv.Atoi(sentence)
	if have := len(b.Articles[article].Sentences); err != nil || n < 1 || n > have {
		return Place{}, fmt.Errorf("no sentence %s: article %d has %d, counted from 1", sentence, article+1, have)
	}
	return Place{Article: article, Sentence: n - 1}, nil
}

// articleOf returns the article of a number or a name. An empty name is that
// of the first one when a sentence is named beside it.
func articleOf(b *bundle.Bundle, name string, first bool) (int, error) {
	if name == "" && first {
		return 0, nil
	}
	if digits.MatchString(name) {
		n, err := strconv.Atoi(name)
		if err != nil || n < 1 || n > len(b.Articles) {
			return 0, fmt.Errorf("no article %s: the bundle has %d, counted from 1", name, len(b.Articles))
		}
		return n - 1, nil
	}
	i, ok := byName(b, name)
	if !ok {
		return 0, fmt.Errorf("no article is called %q; give its number, part of its name, or a group's key", visible.String(name))
	}
	return i, nil
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
