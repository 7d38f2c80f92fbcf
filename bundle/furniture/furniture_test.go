package furniture

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/text"
)

var roleNames = map[string]bundle.Role{"title": bundle.Title, "head": bundle.Heading, "body": bundle.Body, "furn": bundle.Furniture}

// page reads a fixture: the article's text and the role of each line.
func page(data string) (string, []bundle.Role) {
	var lines []string
	var roles []bundle.Role
	for line := range strings.Lines(data) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if role, ok := roleNames[word]; ok {
			lines = append(lines, rest)
			roles = append(roles, role)
		}
	}
	return strings.Join(lines, "\n"), roles
}

func find(t testing.TB, texts ...string) (*bundle.Bundle, Roles) {
	t.Helper()
	b := &bundle.Bundle{}
	for i, s := range texts {
		a := &bundle.Article{Source: fmt.Sprint(i), Text: s}
		text.Segment(a)
		a.Title = load.Title(a, "")
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := Find(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	return b, rs
}

func TestFurniture(t *testing.T) {
	for _, name := range []string{"pages.txtar", "kinds.txtar", "left_behind.txtar", "whole.txtar", "others.txtar"} {
		a, err := txtar.ParseFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) == 0 {
			t.Fatal("no pages")
		}
		for _, f := range a.Files {
			t.Run(f.Name, func(t *testing.T) {
				s, want := page(string(f.Data))
				b, rs := find(t, s)
				for k, x := range b.Articles[0].Sentences {
					if w := want[x.Paragraph]; rs[0][k] != w {
						t.Errorf("%s, want %s: %s", rs[0][k], w, x.Of(s))
					}
				}
			})
		}
	}
}

// The story of a saved page goes on to the end of its last list, and to a last
// paragraph that ends with marks behind its stop.
func TestEndsOfStories(t *testing.T) {
	a, err := txtar.ParseFile("testdata/ends.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		s, want := page(string(f.Data))
		b, rs := find(t, strings.ReplaceAll(s, "\n", "\n\n"))
		for k, x := range b.Articles[0].Sentences {
			if w := want[x.Paragraph]; rs[0][k] != w {
				t.Errorf("%s: %s, want %s: %s", f.Name, rs[0][k], w, b.Articles[0].SentenceText(k))
			}
		}
	}
}

// A prompt glued to a sentence of the story does not take it along.
func TestGluedSentenceStaysBody(t *testing.T) {
	a := &bundle.Article{Text: `Ferry Company Sues City Over Bridge

The owners of the ferry say that the council broke a promise which it made to them after the flood.

Nobody at the council would answer questions about the suit when it was filed on Tuesday morning.

Tom Ives contributed to this report. The judge who hears the case is likely to rule on it before the first stone of the bridge is laid.

© 2031 Harbor Courier. All rights reserved.`}
	text.Segment(a)
	c, err := text.NewCorpus(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}})
	if err != nil {
		t.Fatal(err)
	}
	roles, err := Find(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Sentences {
		switch s := a.SentenceText(i); {
		case strings.HasPrefix(s, "The judge") && roles[0][i] != bundle.Body, strings.HasPrefix(s, "Tom Ives") && roles[0][i] != bundle.Furniture:
			t.Errorf("%q is %s", s, roles[0][i])
		}
	}
}

// A title is a line, not a paragraph that tells, though the article's title
// was taken from it.
func TestTitleIsNoParagraph(t *testing.T) {
	const rest = "\n\nThe ferry that had crossed the Elm since the flood made its last trip on Saturday evening, with a band on board."
	for _, tt := range []struct {
		first string
		want  bundle.Role
	}{
		{"The Ferry Is Gone. The Queue Is Not.", bundle.Title},
		{"The ferry is gone! Who will miss it?", bundle.Title},
		{"The ferry is gone. The queue is not. Nobody knows why.", bundle.Body},
		{"橋の上の市場", bundle.Title},
		{"橋の上の市場は日曜日の朝に開かれた。", bundle.Body},
		{"橋の上の市場は日曜日の朝に開かれた。雨のため客は少なかった。", bundle.Body},
	} {
		a := &bundle.Article{Title: tt.first, Text: tt.first + rest}
		text.Segment(a)
		c, err := text.NewCorpus(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}})
		if err != nil {
			t.Fatal(err)
		}
		roles, err := Find(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		if roles[0][0] != tt.want {
			t.Errorf("%q is %s, want %s", tt.first, roles[0][0], tt.want)
		}
	}
}

// What an author of Markdown sets in signs is body: no web page leaves it.
func TestMarkdownSignsAreBody(t *testing.T) {
	a := &bundle.Article{Format: bundle.Markdown, Text: `# Ferry company sues city over bridge

The owners of the ferry say that the council broke a promise which it made to them after the flood.

<!-- ask the treasurer for the sum -->

| Boat | Photo |
|---|---:|
| Heron | Tom Ives |
| Share | 3 |

` + "```" + `
var fare = 3;
` + "```" + `

Nobody at the council would answer questions about the suit when it was filed on Tuesday morning.
`}
	for range 2 {
		text.Segment(a)
		c, err := text.NewCorpus(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}})
		if err != nil {
			t.Fatal(err)
		}
		roles, err := Find(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Sentences {
			if s := a.SentenceText(i); roles[0][i] != bundle.Body && (a.Format == bundle.Markdown || strings.HasPrefix(s, "|")) && !strings.Contains(s, "Ferry company sues") {
				t.Errorf("format %d: %q is %s", a.Format, s, roles[0][i])
			}
		}
		*a = bundle.Article{Text: a.Text} // once more as plain text, for the rows
	}
}

// TestCopiesAreNotFurniture checks that a wire story, its subheads included,
// stays what it is when every article of the bundle prints it.
func TestCopiesAreNotFurniture(t *testing.T) {
	a, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil {
		t.Fatal(err)
	}
	s, want := page(string(a.Files[0].Data))
	texts := make([]string, 50)
	for i := range texts {
		texts[i] = s
	}
	b, rs := find(t, texts...)
	for i, art := range b.Articles {
		for k, x := range art.Sentences {
			if w := want[x.Paragraph]; rs[i][k] != w {
				t.Errorf("copy %d: %s, want %s: %s", i, rs[i][k], w, x.Of(s))
			}
		}
	}
}

// TestRepeatedLines checks that lines that one site prints in all of its
// articles, each time in another place, are furniture, though each could be a
// subhead, and that a subhead that several articles chose is not.
func TestRepeatedLines(t *testing.T) {
	menu := []string{"Harbor Weekend Planner", "The Courier Kitchen"}
	var texts []string
	for i := range 8 {
		s := fmt.Sprintf("Council number %d votes on its budget for the year\nThe council of town number %d voted on Monday night for a budget that cuts the money for parks and libraries by half, the mayor said.\n", i, i)
		s += strings.Repeat(fmt.Sprintf("Nobody in town number %d had expected that the vote would be so close, and several members of the council left the hall in anger.\n", i), i%3)
		if i < 5 {
			s += strings.Join(menu, "\n") + "\n"
		} else {
			s += "What comes next\n"
		}
		s += fmt.Sprintf("Town number %d has had no such cut in the last %d years, and its people have begun to collect names against the plan of the mayor.\n", i, i+20)
		texts = append(texts, s)
	}
	b, rs := find(t, texts...)
	for i, a := range b.Articles {
		for k := range a.Sentences {
			switch s := a.SentenceText(k); {
			case slices.Contains(menu, s) && rs[i][k] != bundle.Furniture:
				t.Errorf("article %d: a line of the menu is %s", i, rs[i][k])
			case s == "What comes next" && rs[i][k] != bundle.Heading:
				t.Errorf("article %d: a subhead is %s", i, rs[i][k])
			}
		}
	}
}

func TestEmptyArticles(t *testing.T) {
	_, rs := find(t, "", "***", "x", "Share\nTweet\nEmail", "The ferry was late. It came at six.")
	for i, want := range []int{0, 1, 1, 3, 2} {
		if len(rs[i]) != want {
			t.Errorf("article %d has %d roles, want %d", i, len(rs[i]), want)
		}
	}
	if rs[2][0] != bundle.Body {
		t.Errorf("the only sentence is %s", rs[2][0])
	}
	if rs[4][0] != bundle.Body || rs[4][1] != bundle.Body {
		t.Errorf("the only paragraph is %s and %s", rs[4][0], rs[4][1])
	}
}

func TestFindStops(t *testing.T) {
	b := &bundle.Bundle{Articles: []*bundle.Article{{Text: "One. Two."}}}
	text.Segment(b.Articles[0])
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Find(ctx, c); err == nil {
		t.Error("Find went on after its context had ended")
	}
}

func BenchmarkFind(b *testing.B) {
	a, err := txtar.ParseFile("testdata/pages.txtar")
	if err != nil {
		b.Fatal(err)
	}
	s, _ := page(string(a.Files[0].Data))
	var arts []*bundle.Article
	for i := range 1000 {
		art := &bundle.Article{Source: fmt.Sprint(i), Text: fmt.Sprint(s, "\nEnd of copy ", i, "\n", s)}
		text.Segment(art)
		arts = append(arts, art)
	}
	c, err := text.NewCorpus(context.Background(), &bundle.Bundle{Articles: arts})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Find(context.Background(), c); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzFind checks that no text breaks the finder and that every sentence gets
// one role, no more than one paragraph of them the title's.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"a", "Above:", "( PHOTOS: x )", "1 view\n2 views", "By A\n\n\n© 2031", "@x\n|\n»", ": : :", "\u00a0:\nRead more", "Credit:\nCredit...", "\ufeff\u200b\n\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b, rs := find(t, strings.ToValidUTF8(s, "?"))
		if len(rs[0]) != len(b.Articles[0].Sentences) {
			t.Fatalf("%d roles for %d sentences", len(rs[0]), len(b.Articles[0].Sentences))
		}
		title := -1
		for k, r := range rs[0] {
			if p := b.Articles[0].Sentences[k].Paragraph; r == bundle.Title && title >= 0 && title != p {
				t.Fatal("two titles")
			} else if r == bundle.Title {
				title = p
			}
		}
	})
}

// Marks behind the last stop leave the sentence finished.
func TestClosingMarks(t *testing.T) {
	for _, s := range []string{
		"Sie sagte: „Das Boot bleibt hier.“",
		"Sie sagte: »Das Boot bleibt hier.«",
		"Sie sagte: ‚Das Boot bleibt hier.‘",
		"The boat stays here. ♦",
	} {
		a := &bundle.Article{Text: s}
		text.Segment(a)
		c, err := text.NewCorpus(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}})
		if err != nil {
			t.Fatal(err)
		}
		if newFinder(t.Context(), c, &weights).paragraphs(0)[0].open {
			t.Errorf("%s is not finished", s)
		}
	}
}
