package samples

import (
	"context"
	"sort"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// A sheet is a sample's key with its names resolved, beside what the program
// found in the sample.
type sheet struct {
	t    *testing.T
	key  *Key
	b    *bundle.Bundle
	a    *analysis.Analysis
	art  map[string]int        // article name -> index
	name []string              // index -> article name
	sent map[string]bundle.Ref // sentence name -> sentence
	diff map[string]string     // differences between the two, label -> detail
}

// open resolves the key of a sample against its bundle. Names that do not
// stand for exactly one thing fail the test.
func open(t *testing.T, name string) *sheet {
	t.Helper()
	b, err := Open(context.Background(), name)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ReadKey(name)
	if err != nil {
		t.Fatal(err)
	}
	s := &sheet{t: t, key: key, b: b, art: map[string]int{}, sent: map[string]bundle.Ref{}, diff: map[string]string{}}
	s.name = make([]string, len(b.Articles))
	for short, source := range key.Articles {
		s.art[short] = -1
		for i, a := range b.Articles {
			if a.Source == source {
				s.art[short], s.name[i] = i, short
			}
		}
		if s.art[short] < 0 {
			t.Fatalf("%s: no article comes from %s", name, source)
		}
	}
	for full, words := range key.Sentences {
		short, _, _ := strings.Cut(full, ".")
		s.sent[full] = s.find(short, words)
	}
	return s
}

// analyse adds what the program finds.
func (s *sheet) analyse() *sheet {
	s.t.Helper()
	a, err := analysis.Run(context.Background(), s.b, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	s.a = a
	return s
}

// article returns the article called short.
func (s *sheet) article(short string) (int, *bundle.Article) {
	i, ok := s.art[short]
	if !ok {
		s.t.Fatalf("the key names no article %q", short)
	}
	return i, s.b.Articles[i]
}

// find returns the one sentence of an article in which words stand.
func (s *sheet) find(short, words string) bundle.Ref {
	s.t.Helper()
	i, a := s.article(short)
	if n := strings.Count(a.Text, words); n != 1 {
		s.t.Fatalf("%s: %q stands there %d times, want once", short, words, n)
	}
	at := strings.Index(a.Text, words)
	return bundle.Ref{Article: i, Sentence: a.SentenceAt(at)}
}

// line returns the span of the line of an article that reads so; a
// trailing " #n" asks for the n-th of them.
func (s *sheet) line(short, line string) bundle.Span {
	s.t.Helper()
	_, a := s.article(short)
	nth, want := 1, line
	if head, n, ok := strings.Cut(line, " #"); ok && len(n) == 1 {
		nth, want = int(n[0]-'0'), head
	}
	at := 0
	for _, l := range strings.SplitAfter(a.Text, "\n") {
		if strings.TrimSpace(l) == want {
			if nth--; nth == 0 {
				return bundle.Span{Start: at, End: at + len(l)}
			}
		}
		at += len(l)
	}
	s.t.Fatalf("%s: no line reads %q", short, line)
	return bundle.Span{}
}

// sentence returns the sentence that the key calls full.
func (s *sheet) sentence(full string) bundle.Ref {
	r, ok := s.sent[full]
	if !ok {
		s.t.Fatalf("the key names no sentence %q", full)
	}
	return r
}

// label names a sentence for people: its article and first words.
func (s *sheet) label(r bundle.Ref) string {
	for full, q := range s.sent {
		if q == r {
			return full
		}
	}
	words := strings.Fields(s.b.Articles[r.Article].SentenceText(r.Sentence))
	return s.name[r.Article] + ": " + strings.Join(words[:min(len(words), 6)], " ")
}

// differs notes that key and program disagree.
func (s *sheet) differs(label, detail string) { s.diff[label] = detail }

// settle fails the test for every difference that is not known, and for every
// known one that has gone.
func (s *sheet) settle(kinds ...string) {
	s.t.Helper()
	mine := func(label string) bool {
		for _, k := range kinds {
			if strings.HasPrefix(label, k+" ") {
				return true
			}
		}
		return false
	}
	used := map[string]bool{}
	for _, label := range sorted(s.diff) {
		if !mine(label) {
			s.t.Fatalf("label %q belongs to no kind of %v", label, kinds)
		}
		if entry := s.known(label); entry != "" {
			used[entry] = true
			s.t.Logf("known: %s (%s): %s", label, s.key.Known[entry], s.diff[label])
		} else {
			s.t.Errorf("%s: %s", label, s.diff[label])
		}
	}
	for _, entry := range sorted(s.key.Known) {
		if mine(entry) && !used[entry] {
			s.t.Errorf("%q agrees now: take it out of known in the key", entry)
		}
	}
}

// known returns the entry of the key's known differences that covers label:
// the label itself, or a beginning of it that ends in "*".
func (s *sheet) known(label string) string {
	if _, ok := s.key.Known[label]; ok {
		return label
	}
	for _, entry := range sorted(s.key.Known) {
		if head, ok := strings.CutSuffix(entry, "*"); ok && strings.HasPrefix(label, head) {
			return entry
		}
	}
	return ""
}

func sorted(m map[string]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// each runs f for every sample.
func each(t *testing.T, f func(t *testing.T, name string)) {
	for _, s := range List() {
		t.Run(s.Name, func(t *testing.T) { f(t, s.Name) })
	}
}
