package samples

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
)

// TestQuotes holds quotes and their speakers to the key.
func TestQuotes(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name).analyse()
		index := s.quotes()
		back := map[int]string{}
		for full, n := range index {
			if n >= 0 {
				back[n] = full
			}
		}
		for full, k := range s.key.Quotes {
			n := index[full]
			if n < 0 {
				s.differs("quote "+full, "not found")
				continue
			}
			q := s.a.Quotes[n]
			if q.Kind.String() != k.Kind {
				s.differs("as "+full, "got kind "+q.Kind.String()+", want "+k.Kind)
			}
			if !speaker(q.Speaker, k.Speaker) {
				s.differs("speaker "+full, "got "+q.Speaker+", want "+strings.Join(k.Speaker, " or "))
			}
			before := ""
			if q.Continues >= 0 {
				before = back[q.Continues]
			}
			if before != k.Continues {
				s.differs("continues "+full, "got "+before+", want "+k.Continues)
			}
		}
		for n, q := range s.a.Quotes {
			if _, ok := back[n]; q.Marked && !ok {
				s.differs("extra quote "+s.name[q.Article]+": "+q.Inner.Of(s.b.Articles[q.Article].Text), "the key has no such quote")
			}
		}
		for _, entry := range s.key.NoQuotes {
			short, words, _ := strings.Cut(entry, ": ")
			i, a := s.article(short)
			s.find(short, words)
			at := strings.Index(a.Text, words)
			for _, q := range s.a.Quotes {
				if q.Article == i && !q.Marked && q.Span.Overlaps(bundle.Span{Start: at, End: at + len(words)}) {
					s.differs("no quote "+entry, "taken for words of "+q.Speaker)
				}
			}
		}
		s.settle("quote", "as", "speaker", "continues", "extra quote", "no quote")
	})
}

// quotes finds each quote of the key among the program's: by its words where
// it is marked, by overlap and kind where it is not. Unfound ones are -1.
func (s *sheet) quotes() map[string]int {
	index := map[string]int{}
	for full, k := range s.key.Quotes {
		article, span := s.quoteSpan(full)
		index[full] = -1
		marked := k.Kind != "unmarked" && k.Kind != "reported"
		for n, q := range s.a.Quotes {
			if q.Article != article || q.Marked != marked {
				continue
			}
			if marked && q.Inner == span || !marked && q.Span.Overlaps(span) {
				index[full] = n
				if marked || q.Kind.String() == k.Kind {
					break
				}
			}
		}
	}
	return index
}

func speaker(got string, want []string) bool {
	if len(want) == 0 {
		return got == ""
	}
	for _, w := range want {
		if plainName(got) == plainName(w) {
			return true
		}
	}
	return false
}

func plainName(s string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(s, "'", "’")), "the ")
}

// TestQuoteGroups holds the groups and the statuses of their printings to the
// key, and that no group mixes two utterances.
func TestQuoteGroups(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name).analyse()
		index := s.quotes()
		utterance := map[int]int{} // quote -> group of the key
		for g, group := range s.key.Groups {
			for _, m := range group.Members {
				if n := index[m.Quote]; n >= 0 {
					utterance[n] = g
				}
			}
		}
		for _, group := range s.key.Groups {
			s.printings(group, index)
		}
		for _, group := range s.a.QuoteGroups {
			first := group.Members[0].Quote
			for _, m := range group.Members {
				a, okA := utterance[first]
				b, okB := utterance[m.Quote]
				if okA && okB && a != b {
					s.differs("mixed "+s.quoteLabel(m.Quote), "with "+s.quoteLabel(first))
				}
				if m.Certain && m.Status == quote.Altered && (!okB || !s.mayBe(m.Quote, index, "altered")) {
					s.differs("alarm "+s.quoteLabel(m.Quote), "a certain alteration that the key does not know")
				}
			}
		}
		s.settle("printing", "mixed", "alarm")
	})
}

// printings holds the members of one group to the key. The program's group is
// the one that most members stand in.
func (s *sheet) printings(group QuoteGroup, index map[string]int) {
	votes := map[int]int{}
	best := -1
	for _, m := range group.Members {
		if n := index[m.Quote]; n >= 0 {
			for _, at := range s.a.GroupsOf(n) {
				votes[at.Group]++
				if best < 0 || votes[at.Group] > votes[best] || votes[at.Group] == votes[best] && at.Group < best {
					best = at.Group
				}
			}
		}
	}
	for _, m := range group.Members {
		got := "in no group"
		if n := index[m.Quote]; n >= 0 {
			for _, at := range s.a.GroupsOf(n) {
				if at.Group == best {
					got = s.a.QuoteGroups[at.Group].Members[at.Member].Status.String()
				}
			}
		}
		if !oneOf(got, m) {
			s.differs("printing "+m.Quote, "got "+got+", want "+m.Status)
		}
	}
}

func oneOf(status string, m Printing) bool {
	for _, o := range append([]string{m.Status}, m.Or...) {
		if status == o {
			return true
		}
	}
	return false
}

// mayBe reports whether the key allows quote n to have the status.
func (s *sheet) mayBe(n int, index map[string]int, status string) bool {
	for _, g := range s.key.Groups {
		for _, m := range g.Members {
			if index[m.Quote] == n && oneOf(status, m) {
				return true
			}
		}
	}
	return false
}

func (s *sheet) quoteLabel(n int) string {
	q := s.a.Quotes[n]
	for full := range s.key.Quotes {
		if article, span := s.quoteSpan(full); article == q.Article && span == q.Inner {
			return full
		}
	}
	return s.label(bundle.Ref{Article: q.Article, Sentence: s.b.Articles[q.Article].SentenceAt(q.Span.Start)})
}
