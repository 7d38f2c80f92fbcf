package samples

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

type pair [2]bundle.Ref

func pairOf(a, b bundle.Ref) pair {
	if b.Before(a) {
		a, b = b, a
	}
	return pair{a, b}
}

// owed says what the key wants of a pair.
type owed struct {
	label    string
	kind     string // verbatim, near, or "" for any kind
	required bool
	class    string // of the contrast the link must carry; "" for none
}

// owed returns all pairs the key allows, by claims and by revisions.
func (s *sheet) owed() map[pair]owed {
	pairs := map[pair]owed{}
	for _, c := range s.key.Claims {
		all := append(append([]string(nil), c.Sentences...), c.Maybe...)
		for i, a := range all {
			for k, b := range all[:i] {
				ra, rb := s.sentence(a), s.sentence(b)
				if ra.Article == rb.Article {
					continue
				}
				p := pairOf(ra, rb)
				o := owed{label: b + " " + a, required: i < len(c.Sentences) && k < len(c.Sentences)}
				if old, ok := pairs[p]; ok && old.required {
					continue
				}
				pairs[p] = o
			}
		}
		s.kinds(pairs, c.Verbatim, "verbatim")
		s.kinds(pairs, c.Near, "near")
		for _, d := range c.Contrasts {
			p := pairOf(s.sentence(d.Pair[0]), s.sentence(d.Pair[1]))
			o, ok := pairs[p]
			if !ok {
				s.t.Fatalf("contrast of %v, which is no link", d.Pair)
			}
			o.class = d.Class
			pairs[p] = o
		}
	}
	return pairs
}

func (s *sheet) kinds(pairs map[pair]owed, list [][2]string, kind string) {
	for _, names := range list {
		p := pairOf(s.sentence(names[0]), s.sentence(names[1]))
		o, ok := pairs[p]
		if !ok {
			s.t.Fatalf("%s pair %v is no link", kind, names)
		}
		o.kind = kind
		pairs[p] = o
	}
}

// found returns every link the program made. Verbatim printings are linked to
// the first of them only, so a link of one holds for all of them.
func (s *sheet) found() map[pair]shared.Link {
	links := map[pair]shared.Link{}
	twins := map[bundle.Ref][]bundle.Ref{}
	var all []shared.Link
	for _, g := range s.a.Shared {
		all = append(all, g.Links...)
	}
	for _, l := range all {
		if l.Kind == shared.Verbatim {
			twins[l.A] = append(twins[l.A], l.B)
		}
	}
	for _, l := range all {
		links[pairOf(l.A, l.B)] = l
	}
	for first, rest := range twins {
		for i, a := range rest {
			for _, b := range rest[:i] {
				if p := pairOf(a, b); links[p].A == links[p].B && a.Article != b.Article {
					links[p] = shared.Link{A: p[0], B: p[1], Kind: shared.Verbatim, Certain: true, Same: true, Score: 1}
				}
			}
		}
		for _, l := range all {
			for _, ends := range [...][2]bundle.Ref{{l.A, l.B}, {l.B, l.A}} {
				if ends[0] != first {
					continue
				}
				for _, twin := range rest {
					p := pairOf(twin, ends[1])
					if _, ok := links[p]; !ok && twin.Article != ends[1].Article {
						links[p] = l
					}
				}
			}
		}
	}
	return links
}

// TestLinks holds the shared sentences to the claims of the key.
func TestLinks(t *testing.T) {
	each(t, func(t *testing.T, name string) {
		s := open(t, name)
		if len(s.key.Claims) == 0 {
			t.Skip("the key of this sample speaks of revisions")
		}
		s.analyse()
		pairs, links := s.owed(), s.found()
		total, missed := 0, []string{}
		for p, o := range pairs {
			l, ok := links[p]
			switch {
			case !o.required && !ok:
			case o.kind == "":
				if o.required {
					total++
					if !ok {
						missed = append(missed, o.label)
					}
				}
			case !ok:
				s.differs("link "+o.label, "not found, want "+o.kind)
			case l.Kind.String() != o.kind:
				s.differs("kind "+o.label, "got "+l.Kind.String()+", want "+o.kind)
			}
			if o.class != "" && ok && !hasContrast(l, o.class) {
				s.differs("contrast "+o.label, "no contrast of class "+o.class)
			}
		}
		sort.Strings(missed)
		t.Logf("reworded: %d of %d found; missed: %s", total-len(missed), total, strings.Join(missed, "; "))
		if found := 1 - float64(len(missed))/float64(total); found < s.key.Reworded {
			t.Errorf("%.2f of the reworded links are found, the key says %.2f", found, s.key.Reworded)
		}
		extra := 0
		for p, l := range links {
			if _, ok := pairs[p]; ok || s.titles(p) {
				continue
			}
			extra++
			label := "extra link " + s.label(p[0]) + " ~ " + s.label(p[1])
			if l.Certain && l.Same {
				s.differs(label, fmt.Sprintf("%s %.2f, certain", l.Kind, l.Score))
			} else {
				t.Logf("%s: %s %.2f, possible", label, l.Kind, l.Score)
			}
		}
		t.Logf("%d links stand outside the key", extra)
		s.settle("link", "kind", "contrast", "extra link")
	})
}

// titles reports whether both ends of p are titles: they may well say the same.
func (s *sheet) titles(p pair) bool {
	return s.a.Roles.Of(p[0]) == bundle.Title && s.a.Roles.Of(p[1]) == bundle.Title
}

func hasContrast(l shared.Link, class string) bool {
	for _, c := range l.Contrasts {
		if c.Class.String() == class {
			return true
		}
	}
	return false
}
