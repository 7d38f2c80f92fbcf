package review

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

func article(source, words string) *bundle.Article {
	a := &bundle.Article{Source: source, Text: words}
	text.Segment(a)
	return a
}

const pier = "The pier at Sall will close in May. Nobody was asked. “We will mend it,” said Ada Quist. " +
	"The ferry stops too. Nobody was asked. The board meets on Monday to hear the fishermen."

// What a reader has marked is found again where its words stand, whatever
// became of the text around and of its sentences.
func TestFindingTheWordsAgain(t *testing.T) {
	for _, c := range []struct {
		name, words string // what is marked, in pier
		nth         int
		now         string // the article as it is now
		found       string // the words there, "" when they are lost
		near        bool
	}{
		{"the same", "The ferry stops too.", 1, pier, "The ferry stops too.", false},
		{"the second of two", "Nobody was asked.", 2, pier, "Nobody was asked.", false},
		{"other marks and line ends", "“We will mend it,” said Ada Quist.", 1, strings.NewReplacer("“", `"`, "”", `"`, " said", "\nsaid").Replace(pier), "We will mend it,\"\nsaid Ada Quist", false},
		{"text before it", "The ferry stops too.", 1, "CORRECTION: the date was wrong. " + pier, "The ferry stops too.", false},
		{"merged with its neighbour", "The ferry stops too.", 1, strings.Replace(pier, "too. Nobody", "too, nobody", 1), "The ferry stops too", false},
		{"split", "The board meets on Monday to hear the fishermen.", 1, strings.Replace(pier, "Monday to", "Monday. To", 1), "The board meets on Monday. To hear the fishermen", false},
		{"edited", "The board meets on Monday to hear the fishermen.", 1, strings.Replace(pier, "Monday", "Tuesday", 1), "The board meets on Tuesday to hear the fishermen.", true},
		{"rewritten between the same neighbours", "The ferry stops too.", 1, strings.Replace(pier, "The ferry stops too.", "The ferry still runs.", 1), "The ferry still runs.", true},
		{"gone", "The ferry stops too.", 1, "Sall has a new mayor. She was sworn in on Friday.", "", false},
		{"all gone", "The ferry stops too.", 1, "", "", false},
	} {
		was, is := article("a.txt", pier), article("a.txt", c.now)
		at := -1
		for range c.nth {
			at += 1 + strings.Index(pier[at+1:], c.words)
		}
		n := At(was, bundle.Span{Start: at, End: at + len(c.words)})
		s, near, ok := n.find(is, fold(is.Text))
		got := ""
		if ok {
			got = s.Of(is.Text)
		}
		if strings.Trim(got, " .“”\"") != strings.Trim(c.found, " .“”\"") || near != c.near && ok {
			t.Errorf("%s: found %q, near %t; want %q, %t", c.name, got, near, c.found, c.near)
		}
		if c.name == "the second of two" && s.Start != at {
			t.Errorf("found the other one, at %d", s.Start)
		}
	}
}

func TestTheRightCopyByWhatStandsAround(t *testing.T) {
	was := article("a.txt", pier)
	at := strings.LastIndex(pier, "Nobody")
	n := At(was, bundle.Span{Start: at, End: at + len("Nobody was asked.")})
	now := strings.Replace(pier, "Nobody was asked. “We", "“We", 1) // the first of two went
	is := article("a.txt", now)
	if s, _, ok := n.find(is, fold(now)); !ok || s.Start != strings.Index(now, "Nobody") {
		t.Errorf("found %v, %t", s, ok)
	}
}

// A verdict stays with its article: not with another that prints the same
// words.
func TestAVerdictStaysWithItsArticle(t *testing.T) {
	was := article("b.txt", "Sall, Tuesday. "+pier)
	n := At(was, was.Sentences[len(was.Sentences)-1].Span)
	act := Act{ID: "1", At: noon, Do: Right, On: Sentence, Of: n}
	book := (*Book)(nil).With(act)
	for name, c := range map[string]struct {
		articles []*bundle.Article
		in       int // -1: lost
	}{
		"its place":                    {[]*bundle.Article{article("a.txt", pier), was}, 1},
		"another order":                {[]*bundle.Article{was, article("a.txt", pier)}, 0},
		"gone, but another prints it":  {[]*bundle.Article{article("a.txt", pier)}, -1},
		"another name, the same words": {[]*bundle.Article{article("a.txt", pier), article("renamed.txt", was.Text)}, 1},
		"another folder":               {[]*bundle.Article{article("a.txt", pier), article("old/b.txt", was.Text+" More.")}, 1},
		"two of one name":              {[]*bundle.Article{article("b.txt", pier), was}, 1},
	} {
		b := &bundle.Bundle{Articles: c.articles}
		p := Place(t.Context(), book, b, "")
		if c.in < 0 {
			if len(p.Lost) != 1 || len(p.All()) != 0 {
				t.Errorf("%s: %d lost", name, len(p.Lost))
			}
			continue
		}
		if len(p.All()) != 1 || p.All()[0].Article != c.in {
			t.Errorf("%s: %+v, lost %d", name, p.All(), len(p.Lost))
		}
	}
}

// A finding that says something else now is another one.
func TestAVerdictIsOnWhatTheFindingSaid(t *testing.T) {
	b := &bundle.Bundle{Articles: []*bundle.Article{article("a.txt", pier)}}
	quote := bundle.Span{Start: strings.Index(pier, "We will"), End: strings.Index(pier, ",” said")}
	n := At(b.Articles[0], quote)
	p := Place(t.Context(), (*Book)(nil).With(
		Act{ID: "1", At: noon, By: "ana", Do: Right, On: Quote, Of: n, Sign: "altered will → would"},
		Act{ID: "2", At: noon.Add(1e9), By: "bo", Do: Wrong, On: Quote, Of: n, Sign: "altered will → would"},
		Act{ID: "3", At: noon.Add(2e9), By: "bo", Do: Note, On: Sentence, Of: n, Says: "ask her"},
	), b, "")
	s := p.Of(Subject{Thing: Quote, Sign: "altered will → would", Span: quote})
	if s.Verdict() != Wrong || len(s.Verdicts) != 2 || len(s.Notes) != 1 {
		t.Errorf("stands %+v", s)
	}
	s = p.Of(Subject{Thing: Quote, Sign: "altered mend → end", Span: quote})
	if s.Verdict() != "" || len(s.Earlier) != 2 {
		t.Errorf("of another finding stands %+v", s)
	}
	if s = p.Of(Subject{Thing: Drift, Span: quote}); s.Verdict() != "" {
		t.Errorf("of another kind stands %+v", s)
	}
}

// FuzzFind finds whatever anchor in whatever text.
func FuzzFind(f *testing.F) {
	f.Add(pier, "The ferry stops too.", "was asked", "nobody", 1)
	f.Add("…  …", "", "", "", 0)
	f.Add("a a a a", "a", "a", "a", 3)
	f.Fuzz(func(t *testing.T, body, words, before, after string, nth int) {
		a := article("a", strings.ToValidUTF8(body, "?"))
		n := Anchor{Words: words, Before: before, After: after, N: nth}
		if s, _, ok := n.find(a, fold(a.Text)); ok && (s.Start < 0 || s.End > len(a.Text) || s.Start > s.End) {
			t.Fatalf("found %v of %d", s, len(a.Text))
		}
		for _, s := range a.Sentences {
			n := At(a, s.Span)
			got, near, ok := n.find(a, fold(a.Text))
			if text.Key(n.Words) != text.Key("") && len(n.Words) < mostWords && (!ok || near || got.Start < s.Start-200) {
				t.Fatalf("%q is not found in %q: %v, %t", n.Words, a.Text, got, ok)
			}
		}
	})
}

// TestLostMarksAreLookedForOnce holds that thousands of marks whose words are gone
// cost no reading of the article each: a sidecar travels with a folder.
func TestLostMarksAreLookedForOnce(t *testing.T) {
	var b strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&b, "The harbour board voted on the lock %d times and the council said no.\n", i)
	}
	a := &bundle.Article{Text: b.String()}
	text.Segment(a)
	f := fold(a.Text)
	began := time.Now()
	for i := range 5000 {
		n := Anchor{Words: fmt.Sprintf("the harbour board voted zebra yak %d", i)}
		n.find(a, f)
	}
	if d := time.Since(began); d > 20*time.Second { // it was half a minute, and is half a second
		t.Errorf("took %v", d)
	}
}
