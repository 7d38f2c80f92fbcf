package samples

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/versions"
)

// TestRevisionsAddUp holds that the operations of a key explain every
// sentence: what none of them names stands word for word, in order, in both
// versions.
func TestRevisionsAddUp(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name)
		for _, rev := range s.key.Revisions {
			old, oldLeft := s.unnamed(rev.Old, rev.Operations, func(o Operation) []string { return o.Old })
			now, nowLeft := s.unnamed(rev.New, rev.Operations, func(o Operation) []string { return o.New })
			if !slices.Equal(oldLeft, nowLeft) {
				s.differs("unnamed "+rev.Old+" "+rev.New, fmt.Sprintf("what no operation names differs:\n%q\n%q", oldLeft, nowLeft))
			}
			for _, o := range rev.Operations {
				s.checkOperation(rev, o, old, now)
			}
		}
		s.settle("unnamed")
	})
}

// unnamed returns an article and those of its sentences that no operation
// names.
func (s *sheet) unnamed(short string, ops []Operation, side func(Operation) []string) (*bundle.Article, []string) {
	_, a := s.article(short)
	named := map[int]bool{}
	for _, o := range ops {
		for _, words := range side(o) {
			r := s.find(short, words)
			if named[r.Sentence] {
				s.t.Errorf("%s: two operations name %q", short, words)
			}
			named[r.Sentence] = true
		}
	}
	var left []string
	for k := range a.Sentences {
		if !named[k] {
			left = append(left, a.SentenceText(k))
		}
	}
	return a, left
}

func (s *sheet) checkOperation(rev Revision, o Operation, old, now *bundle.Article) {
	sides := map[string][2]int{"kept": {1, 1}, "edited": {1, 1}, "added": {0, 1}, "deleted": {1, 0}, "split": {1, 2}, "merged": {2, 1}}
	want, ok := sides[o.Op]
	if !ok || len(o.Old) < want[0] || len(o.New) < want[1] || want[0] < 2 && len(o.Old) != want[0] || want[1] < 2 && len(o.New) != want[1] {
		s.t.Errorf("%s to %s: operation %+v", rev.Old, rev.New, o)
		return
	}
	if want != [2]int{1, 1} {
		return
	}
	equal := old.SentenceText(s.find(rev.Old, o.Old[0]).Sentence) == now.SentenceText(s.find(rev.New, o.New[0]).Sentence)
	if equal != (o.Op == "kept") || equal && !o.Moved {
		s.t.Errorf("%s to %s: operation %+v, but the sentences are equal: %v", rev.Old, rev.New, o, equal)
	}
}

// TestKeptIsVerbatim holds that the program links what a revision kept, and
// what it split or merged.
func TestKeptIsVerbatim(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name)
		if len(s.key.Revisions) == 0 {
			t.Skip("no revisions")
		}
		s.analyse()
		links := s.found()
		for _, rev := range s.key.Revisions {
			s.linked(rev, links)
		}
		s.settle("revision")
	})
}

func (s *sheet) linked(rev Revision, links map[pair]shared.Link) {
	oldAt, old := s.article(rev.Old)
	newAt, now := s.article(rev.New)
	for i := range old.Sentences {
		for k := range now.Sentences {
			if old.SentenceText(i) != now.SentenceText(k) {
				continue
			}
			r := bundle.Ref{Article: oldAt, Sentence: i}
			if l, ok := links[pairOf(r, bundle.Ref{Article: newAt, Sentence: k})]; !ok || l.Kind != shared.Verbatim {
				s.differs("revision "+rev.Old+" "+rev.New+" kept "+s.label(r), "not linked as verbatim")
			}
		}
	}
	for _, o := range rev.Operations {
		if o.Op != "split" && o.Op != "merged" {
			continue
		}
		for _, a := range o.Old {
			for _, b := range o.New {
				if _, ok := links[pairOf(s.find(rev.Old, a), s.find(rev.New, b))]; !ok {
					s.differs("revision "+rev.Old+" "+rev.New+" "+o.Op+" "+b, "not linked")
				}
			}
		}
	}
}

// TestRevisions holds the comparison of versions to the key.
func TestRevisions(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name)
		for _, rev := range s.key.Revisions {
			oldAt, old := s.article(rev.Old)
			newAt, now := s.article(rev.New)
			got := map[string]bool{}
			for _, o := range versions.Compare(old, now) {
				if o.Kind != versions.Kept || o.Moved {
					got[s.change(o.Kind.String(), o.Moved, oldAt, o.Old, newAt, o.New)] = true
				}
			}
			for _, o := range rev.Operations {
				label := s.change(o.Op, o.Moved, oldAt, s.indices(rev.Old, o.Old), newAt, s.indices(rev.New, o.New))
				if !got[label] {
					s.differs("operation "+label, "not found")
				}
				delete(got, label)
			}
			for label := range got {
				s.differs("extra operation "+label, "stands outside the key")
			}
		}
		s.settle("operation", "extra operation")
	})
}

func (s *sheet) indices(short string, words []string) []int {
	var list []int
	for _, w := range words {
		list = append(list, s.find(short, w).Sentence)
	}
	return list
}

// change names an operation for people.
func (s *sheet) change(op string, moved bool, oldAt int, old []int, newAt int, now []int) string {
	var words []string
	if moved {
		words = append(words, "moved")
	}
	words = append(words, op)
	for _, k := range old {
		words = append(words, s.label(bundle.Ref{Article: oldAt, Sentence: k}))
	}
	words = append(words, "->")
	for _, k := range now {
		words = append(words, s.label(bundle.Ref{Article: newAt, Sentence: k}))
	}
	return strings.Join(words, " ")
}
