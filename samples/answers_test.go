package samples

import (
	"strings"
	"testing"

	"broadsheet/bundle"
)

// TestKeysResolve holds that every name in a key stands for one thing.
func TestKeysResolve(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name)
		if len(s.art) != len(s.b.Articles) {
			t.Errorf("the key names %d articles of %d", len(s.art), len(s.b.Articles))
		}
		seen := map[bundle.Ref]string{}
		for full, r := range s.sent {
			if other, ok := seen[r]; ok {
				first, second := min(full, other), max(full, other)
				s.differs("resolve "+first+" "+second, "one sentence")
			}
			seen[r] = full
		}
		used := map[string]bool{}
		for _, c := range s.key.Claims {
			for _, full := range append(append([]string(nil), c.Sentences...), c.Maybe...) {
				s.sentence(full)
				used[full] = true
			}
		}
		for _, d := range s.key.Drift {
			used[d.First], used[d.Last] = true, true
		}
		for full := range s.sent {
			if !used[full] && s.key.Quotes[full].Text == "" {
				t.Errorf("nothing in the key uses sentence %s", full)
			}
		}
		for full := range s.key.Quotes {
			s.quoteSpan(full)
		}
		grouped := map[string]bool{}
		for _, g := range s.key.Groups {
			for _, m := range g.Members {
				s.quoteSpan(m.Quote)
				if grouped[m.Quote] {
					t.Errorf("quote %s stands in two groups", m.Quote)
				}
				grouped[m.Quote] = true
			}
		}
		s.settle("resolve")
	})
}

// quoteSpan returns where the words of a quote stand.
func (s *sheet) quoteSpan(full string) (int, bundle.Span) {
	s.t.Helper()
	q, ok := s.key.Quotes[full]
	if !ok {
		s.t.Fatalf("the key names no quote %q", full)
	}
	short, _, _ := strings.Cut(full, ".")
	i, a := s.article(short)
	words := q.Text
	if q.Kind == "term" || q.Kind == "phrase" { // short ones: the marks make them unique
		for _, marks := range [...]string{"“”", `""`} {
			open, close := marks[:len(marks)/2], marks[len(marks)/2:]
			if at := strings.Index(a.Text, open+words+close); at >= 0 {
				return i, bundle.Span{Start: at + len(open), End: at + len(open) + len(words)}
			}
		}
	}
	if n := strings.Count(a.Text, words); n != 1 {
		s.t.Fatalf("quote %s: its words stand there %d times, want once", full, n)
	}
	at := strings.Index(a.Text, words)
	return i, bundle.Span{Start: at, End: at + len(words)}
}

// TestRoles holds the roles of all sentences to the key.
func TestRoles(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name).analyse()
		for i, a := range s.b.Articles {
			want := s.roles(i)
			for k := range a.Sentences {
				if got := s.a.Roles[i][k]; got != want[k] {
					s.differs("role "+s.label(bundle.Ref{Article: i, Sentence: k}), "got "+got.String()+", want "+want[k].String())
				}
			}
		}
		s.settle("role")
	})
}

// roles returns the role of each sentence of article i by the key.
func (s *sheet) roles(i int) []bundle.Role {
	a := s.b.Articles[i]
	want := make([]bundle.Role, len(a.Sentences))
	short := s.name[i]
	set := func(line string, role bundle.Role) {
		span := s.line(short, line)
		for k, sentence := range a.Sentences {
			if sentence.Overlaps(span) {
				want[k] = role
			}
		}
	}
	rk := s.key.Roles[short]
	for _, l := range rk.Furniture {
		set(l, bundle.Furniture)
	}
	for _, l := range rk.Heading {
		set(l, bundle.Heading)
	}
	if rk.Title != "" {
		set(rk.Title, bundle.Title)
	}
	return want
}

// TestDrift holds the drift runs to the key, to the sentence.
func TestDrift(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name).analyse()
		right := map[int]bool{}
		for _, d := range s.key.Drift {
			first, last := s.sentence(d.First), s.sentence(d.Last)
			found := false
			for n, run := range s.a.Drift {
				if run.Article == first.Article && run.First == first.Sentence && run.Last == last.Sentence {
					found, right[n] = true, true
					if !anyIn(d.Terms, run.Terms) {
						s.differs("terms "+d.First, "got "+strings.Join(run.Terms, ", ")+", want one of "+strings.Join(d.Terms, ", "))
					}
				}
			}
			if !found {
				s.differs("drift "+d.First, "not found with these bounds")
			}
		}
		for n, run := range s.a.Drift {
			if !right[n] {
				s.differs("extra drift "+s.label(bundle.Ref{Article: run.Article, Sentence: run.First}),
					"to "+s.label(bundle.Ref{Article: run.Article, Sentence: run.Last})+"; "+run.Reason)
			}
		}
		s.clusters()
		s.settle("drift", "terms", "extra drift", "clusters")
	})
}

func anyIn(want, got []string) bool {
	for _, w := range want {
		for _, g := range got {
			for _, word := range strings.Fields(strings.ToLower(g)) {
				if word == w {
					return true
				}
			}
		}
	}
	return false
}

// clusters holds the clusters to the key.
func (s *sheet) clusters() {
	of := map[int]int{} // article -> cluster by the key
	for c, names := range s.key.Clusters {
		for _, n := range names {
			i, _ := s.article(n)
			of[i] = c
		}
	}
	want := max(len(s.key.Clusters), 1)
	ok := len(s.a.Clusters) == want
	var got []string
	for _, c := range s.a.Clusters {
		var names []string
		for _, i := range c {
			ok = ok && of[i] == of[c[0]]
			names = append(names, s.name[i])
		}
		got = append(got, strings.Join(names, " "))
	}
	if !ok {
		s.differs("clusters are", strings.Join(got, " | "))
	}
}
