package speech

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote/quotetest"
	"broadsheet/bundle/text"
)

// TestMarks reads testdata/marks.txtar: each file is a text, a line "--", and
// the quotations expected, one a line: nested ones indented, those that nothing
// closes with ">" and orphans with "<" before them, continued ones with "+".
func TestMarks(t *testing.T) {
	ar, err := txtar.ParseFile("testdata/marks.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range ar.Files {
		t.Run(f.Name, func(t *testing.T) {
			in, want, ok := strings.Cut(string(f.Data), "\n--\n")
			if !ok {
				t.Fatal("no -- line")
			}
			if got := scanned(in); got != strings.TrimRight(want, "\n") {
				t.Errorf("in:\n%s\ngot:\n%s\nwant:\n%s", in, got, want)
			}
		})
	}
}

func scanned(in string) string {
	c, roles := quotetest.Corpus(in)
	p := newParse(c, vocabulary(c), roles[0], 0, new([]item))
	var lines []string
	for m, mk := range p.marks {
		s := mk.Inner.Of(p.a.Text)
		for parent := mk.Parent; parent >= 0; parent = p.marks[parent].Parent {
			s = "  " + s
		}
		if mk.Open || mk.Broken {
			s = "> " + s
		}
		if mk.Orphan {
			s = "< " + s
		}
		if p.follows[m] >= 0 {
			s = "+ " + s
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}

// TestSpeakers reads testdata/speakers.txtar: for each marked quote its kind,
// its speaker and its first words.
func TestSpeakers(t *testing.T) {
	quotetest.Cases(t, "testdata/speakers.txtar", speakers)
}

// TestLanguages reads testdata/languages.txtar, the same for other languages
// than English.
func TestLanguages(t *testing.T) {
	quotetest.Cases(t, "testdata/languages.txtar", speakers)
}

func speakers(t *testing.T, c *text.Corpus, roles furniture.Roles) string {
	found, err := Find(t.Context(), c, roles)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range found.Articles {
		for _, q := range found.Articles[i].Quotes {
			if q.Marked {
				f := strings.Fields(q.Inner.Of(c.Bundle.Articles[i].Text))
				out = append(out, fmt.Sprintf("%s | %s | %s", q.Kind, q.Speaker, strings.Join(f[:min(len(f), 5)], " ")))
			}
		}
	}
	return strings.Join(out, "\n")
}

// A turn of an interview without quotation marks is somebody's words all the
// same, without marks.
func TestTurnsWithoutMarks(t *testing.T) {
	c, roles := quotetest.Corpus("We met Ada Brook and the host, Tom Vale, on the pier.\n\nTom Vale: What do you mend?\n\nAda Brook: Nets, and now and then a man.\n\nTom Vale: And who mends you?\n")
	found, err := Find(t.Context(), c, roles)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range found.Articles[0].Quotes {
		if !q.Marked {
			got = append(got, q.Speaker+": "+q.Inner.Of(c.Bundle.Articles[0].Text))
		}
	}
	want := "Tom Vale: What do you mend?|Ada Brook: Nets, and now and then a man.|Tom Vale: And who mends you?"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func TestKnown(t *testing.T) {
	c, roles := quotetest.Corpus("“We sail,” Ada Brook said. “At six,” she said. “At six,” said the boatman’s wife. “Or at seven.”\n\n“Or never.”\n\n“Bring rope,” Ada Brook added, “and a lamp.”\n")
	found, err := Find(t.Context(), c, roles)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range found.Articles[0].Quotes {
		got = append(got, q.Known.String())
	}
	if want := "named pronoun role role carried named named"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
