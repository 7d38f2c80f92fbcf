package quote

import (
	"context"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote/quotetest"
	"broadsheet/bundle/text"
)

// cases runs do over the files of an archive; see [quotetest.Cases].
func cases(t *testing.T, archive string, do func(r Result, b *bundle.Bundle) string) {
	quotetest.Cases(t, archive, func(t *testing.T, c *text.Corpus, roles furniture.Roles) string {
		r, err := Find(context.Background(), c, roles, nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t, c.Bundle, r)
		return do(r, c.Bundle)
	})
}

// TestReported reads testdata/reported.txtar: for each finding without marks
// its kind, its speaker and its words.
func TestReported(t *testing.T) {
	cases(t, "testdata/reported.txtar", func(r Result, b *bundle.Bundle) string {
		var out []string
		for _, q := range r.Quotes {
			if !q.Marked {
				out = append(out, fmt.Sprintf("%s | %s | %s", q.Kind, q.Speaker, q.Inner.Of(b.Articles[q.Article].Text)))
			}
		}
		return strings.Join(out, "\n")
	})
}

// TestLedger reads testdata/ledger.txtar: each group by its speaker and the
// number of independent printings, and its members by article, status, grade
// and edits.
func TestLedger(t *testing.T) {
	cases(t, "testdata/ledger.txtar", func(r Result, b *bundle.Bundle) string {
		var out []string
		for _, g := range r.Groups {
			out = append(out, fmt.Sprintf("%s, %d independent", g.Speaker, g.Independent))
			for _, m := range g.Members {
				q := r.Quotes[m.Quote]
				out = append(out, fmt.Sprintf("  %c %s%s | %s", 'a'+q.Article, status(m), edits(r, b, m), firstWords(b, q)))
			}
		}
		return strings.Join(out, "\n")
	})
}

func status(m Member) string {
	s := m.Status.String()
	for _, also := range m.Also {
		s += "+" + also.String()
	}
	if m.Cut {
		s += " (shown)"
	}
	if m.Status == Altered || m.Status == Reattributed {
		s += map[bool]string{true: ", certain", false: ", possible"}[m.Certain]
	}
	return s
}

func edits(r Result, b *bundle.Bundle, m Member) string {
	if m.Status != Altered {
		return ""
	}
	var out []string
	for _, e := range m.Edits {
		ref, this := r.Quotes[e.Of], r.Quotes[m.Quote]
		out = append(out, fmt.Sprintf("[%s>%s]", e.Reference.Of(ref.Inner.Of(b.Articles[ref.Article].Text)), e.This.Of(this.Inner.Of(b.Articles[this.Article].Text))))
	}
	return " " + strings.Join(out, "")
}

func firstWords(b *bundle.Bundle, q Quote) string {
	f := strings.Fields(q.Inner.Of(b.Articles[q.Article].Text))
	return strings.Join(f[:min(len(f), 5)], " ")
}

// TestSame finds the same whatever the number of CPUs.
func TestSame(t *testing.T) {
	c, roles := quotetest.Corpus(quotetest.Newsroom(40)...)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want, err := Find(context.Background(), c, roles, nil)
	if err != nil {
		t.Fatal(err)
	}
	check(t, c.Bundle, want)
	for range 3 {
		runtime.GOMAXPROCS(8)
		got, err := Find(context.Background(), c, roles, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatal("two runs differ")
		}
	}
}

func TestCancelled(t *testing.T) {
	c, roles := quotetest.Corpus("“So it is,” Ada Brook said.")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Find(ctx, c, roles, nil); err == nil {
		t.Error("a cancelled search found something")
	}
}

// TestFurniture finds no quote in furniture.
func TestFurniture(t *testing.T) {
	c, roles := quotetest.Corpus("“We sail at dawn,” Ada Brook said.\n\n3 thoughts on “We sail at dawn”\n")
	last := len(roles[0]) - 1
	roles[0][last] = bundle.Furniture
	r, err := Find(context.Background(), c, roles, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Quotes) != 1 {
		t.Errorf("got %d quotes, want 1", len(r.Quotes))
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		c, roles := quotetest.Corpus(quotetest.Newsroom(n)...)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := Find(context.Background(), c, roles, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
