package versions

import (
	"context"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A History is a bundle of versions in the order in which they were written.
type History struct {
	Order []int           // article indices, oldest first
	By    string          // what gave the order, in words: "dates", "version numbers", "likeness", "the order given"
	Steps []Step          // Steps[i] leads from Order[i] to Order[i+1]
	Roles furniture.Roles // what each sentence is in its article; nil where nobody looked
	Doubt bool            // they do not look like versions, and were taken for them because that was asked for

	Direction string // by likeness: what tells which end is the older, "dates in the text" or "growth"; "" where nothing does
	Turned    bool   // the order was turned round because that was asked for

	Faults []Fault // what failed by an error in the program

	at    []int   // by article: its place in Order
	since [][]int // by place, by sentence: the place of the version since which it stands so
	born  [][]int // by place, by sentence: the place of the version in which it first stood in any form
}

// A Step is what changed from one version to the next.
type Step struct {
	Old, New                int // article indices
	Operations              []Operation
	Added, Deleted, Changed int // words in added and deleted sentences, and words edited on the new side (or, where removed, on the old)
}

// Trace finds the order in which a bundle's articles were written and what
// changed from each to the next. It returns nil when they are no versions of
// each other, unless forced: then they are taken for versions whatever they
// look like. It fails when ctx ends and, unless forced, with a
// [*parallel.Fault] when an error in the program keeps it from telling whether
// they are versions.
func Trace(ctx context.Context, b *bundle.Bundle, forced bool) (*History, error) {
	var s chronology
	f, err := parallel.Contain(func() (err error) {
		parallel.Attempt(ctx, Attempt{})
		s, err = chronologyOf(ctx, b, forced)
		return err
	})
	switch {
	case f != nil && forced:
		s = unordered(b)
	case f != nil:
		return nil, f
	case err != nil:
		return nil, err
	case s.order == nil && !forced:
		return nil, nil
	}
	h, err := NewHistory(ctx, b, s.roles, s.order, s.by)
	if err == nil {
		h.Doubt, h.Direction = s.doubt, s.direction
	}
	if err == nil && f != nil {
		h.Faults = append([]Fault{{-1, -1, "finding the order of the versions", f.Error(), f.Stack}}, h.Faults...)
	}
	return h, err
}

// Turn returns the history of the same versions in the opposite order. It fails
// only when ctx ends.
func (h *History) Turn(ctx context.Context, b *bundle.Bundle) (*History, error) {
	order := slices.Clone(h.Order)
	slices.Reverse(order)
	t, err := NewHistory(ctx, b, h.Roles, order, h.By)
	if err == nil {
		t.Doubt, t.Direction, t.Turned = h.Doubt, h.Direction, !h.Turned
	}
	return t, err
}

// Unsure reports whether which end of the order is the older is a guess: it was
// found by likeness and nothing tells.
func (h *History) Unsure() bool { return h.By == "likeness" && h.Direction == "" }

// OrderWords say what gave the order, and what its direction: "ordered by
// dates", "ordered by likeness, direction unknown".
func (h *History) OrderWords() string {
	s := "ordered by " + h.By
	switch {
	case h.By == "the order given":
		s = "in the order given"
	case h.Unsure():
		s += ", direction unknown"
	case h.Direction == byGrowth: // one time in four it was cut
		s += ", direction guessed by growth"
	case h.Direction != "":
		s += ", direction by " + h.Direction
	}
	if h.Turned {
		s += ", turned round"
	}
	return s
}

// A chronology is an order of articles, what gave it, and their sentences' roles.
type chronology struct {
	order []int
	by    string
	roles furniture.Roles
	doubt bool // they do not look like versions

	direction string // as of a [History]
}

// chronologyOf finds the order; there is none for what are no versions, unless
// forced.
func chronologyOf(ctx context.Context, b *bundle.Bundle, forced bool) (chronology, error) {
	if !forced {
		if ok, err := Plausible(ctx, b); !ok || err != nil {
			return chronology{}, err
		}
	}
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return chronology{}, err
	}
	order, by, ok := Recognise(c)
	switch {
	case !ok && !forced:
		return chronology{}, nil
	case !ok:
		order, by = Sequence(c)
	}
	direction := ""
	if by == "likeness" {
		direction = orient(b, order)
	}
	roles, err := furniture.Find(ctx, c)
	return chronology{order, by, roles, !ok, direction}, err
}

// unordered takes the articles as they come, all of them body text.
func unordered(b *bundle.Bundle) chronology {
	s := chronology{by: "the order given"}
	for i, a := range b.Articles {
		s.order = append(s.order, i)
		s.roles = append(s.roles, make([]bundle.Role, len(a.Sentences)))
	}
	return s
}

// Of a bundle of at least so many articles a few are looked at before all are.
const (
	manyArticles = 12
	strangers    = 0.10 // the likeness below which no two of the few are versions
)

// Plausible reports whether the articles may be versions of each other, which
// [Trace] then finds out: of many rival articles it looks at a few neighbours
// only, because the reader waits. It fails only when ctx ends.
func Plausible(ctx context.Context, b *bundle.Bundle) (bool, error) {
	n := len(b.Articles)
	if n < manyArticles || b.Format == "git" {
		return n > 1, nil
	}
	few := &bundle.Bundle{}
	for _, i := range []int{0, 1, n/2 - 1, n / 2, n - 2, n - 1} {
		few.Articles = append(few.Articles, b.Articles[i])
	}
	if outlets(few) > 1 {
		return false, nil
	}
	c, err := text.NewCorpus(ctx, few)
	if err != nil {
		return false, err
	}
	like := likeness(c)
	for i := range like {
		for j := range i {
			if like[i][j] >= strangers {
				return true, nil
			}
		}
	}
	return false, nil
}

// NewHistory compares each version with the next, in the given order of
// articles, whose roles may be nil. It fails only when ctx ends.
func NewHistory(ctx context.Context, b *bundle.Bundle, roles furniture.Roles, order []int, by string) (*History, error) {
	h := &History{Order: order, By: by, Roles: roles, at: make([]int, len(b.Articles))}
	for place, a := range order {
		h.at[a] = place
	}
	if len(order) > 1 {
		h.Steps = make([]Step, len(order)-1)
	}
	faults := make([]*Fault, len(h.Steps))
	err := parallel.Each(ctx, len(h.Steps), func(i int) { h.Steps[i], faults[i] = h.step(ctx, b, order[i], order[i+1]) })
	if err != nil {
		return nil, err
	}
	for _, f := range faults {
		if f != nil {
			h.Faults = append(h.Faults, *f)
		}
	}
	h.blame(b)
	return h, nil
}

// Compare returns what changed between any two of the articles, see
// [CompareContained].
func (h *History) Compare(ctx context.Context, b *bundle.Bundle, old, new int) ([]Operation, *Fault) {
	return CompareContained(ctx, b, h.Roles, old, new)
}

func (h *History) step(ctx context.Context, b *bundle.Bundle, old, new int) (Step, *Fault) {
	ops, fault := h.Compare(ctx, b, old, new)
	s := Step{Old: old, New: new, Operations: ops}
	for _, op := range s.Operations {
		switch op.Kind {
		case Added:
			s.Added += wordsOf(b.Articles[new], op.New)
		case Deleted:
			s.Deleted += wordsOf(b.Articles[old], op.Old)
		default:
			for _, e := range op.Edits {
				s.Changed += max(wordsIn(b.Articles[old], e.Old), wordsIn(b.Articles[new], e.New))
			}
		}
	}
	return s, fault
}

// blame carries every sentence's age forward through the steps.
func (h *History) blame(b *bundle.Bundle) {
	h.since = make([][]int, len(h.Order))
	h.born = make([][]int, len(h.Order))
	for place, a := range h.Order {
		n := len(b.Articles[a].Sentences)
		h.since[place], h.born[place] = make([]int, n), make([]int, n)
		if place == 0 {
			continue
		}
		for _, op := range h.Steps[place-1].Operations {
			for _, j := range op.New {
				h.since[place][j], h.born[place][j] = place, place
				for _, i := range op.Old {
					h.born[place][j] = min(h.born[place][j], h.born[place-1][i])
				}
				if op.Kind == Kept {
					h.since[place][j] = h.since[place-1][op.Old[0]]
				}
			}
		}
	}
}

// NewestChange returns the place of the newest version that differs from the one
// before it in more than its dates; the last where none does. The history has
// two versions at least.
func (h *History) NewestChange(b *bundle.Bundle) int {
	for i := len(h.Steps) - 1; i >= 0; i-- {
		if h.Steps[i].changed(b) {
			return i + 1
		}
	}
	return len(h.Steps)
}

func (s *Step) changed(b *bundle.Bundle) bool {
	return slices.ContainsFunc(s.Operations, func(op Operation) bool { return op.Kind != Kept || op.Moved }) ||
		slices.ContainsFunc(Metadata(b.Articles[s.Old], b.Articles[s.New]), func(f Field) bool { return !f.Dates })
}

// Position returns the place of an article in the order, from 0.
func (h *History) Position(article int) int { return h.at[article] }

// Since returns the place, in Order, of the version since which sentence r
// stands as it does.
func (h *History) Since(r bundle.Ref) int { return h.since[h.at[r.Article]][r.Sentence] }

// Born returns the place, in Order, of the version in which sentence r first
// stood in any form.
func (h *History) Born(r bundle.Ref) int { return h.born[h.at[r.Article]][r.Sentence] }

// A Stage is how a sentence stood in one version.
type Stage struct {
	Article   int
	Sentences []int     // several where it was split; none where it did not stand
	Kind      Kind      // how it came to stand so: Added where it first stood, Deleted where it stands no more
	Operation Operation // of the step that led here; zero for the first version
}

// Life follows sentence r through every version in which it stood and to its
// deletion, oldest first.
func (h *History) Life(r bundle.Ref) []Stage {
	place := h.at[r.Article]
	back := []Stage{}
	at := []int{r.Sentence}
	for p := place; ; p-- {
		st := Stage{Article: h.Order[p], Sentences: at, Kind: Added}
		var before []int
		if p > 0 {
			for _, op := range h.Steps[p-1].Operations {
				if meets(op.New, at) {
					st.Operation, st.Kind = op, op.Kind
					before = append(before, op.Old...)
				}
			}
		}
		back = append(back, st)
		if len(before) == 0 {
			break
		}
		at = before
	}
	life := make([]Stage, 0, len(h.Order))
	for i := len(back) - 1; i >= 0; i-- {
		life = append(life, back[i])
	}
	at = []int{r.Sentence}
	for p := place; p < len(h.Steps) && len(at) > 0; p++ {
		st := Stage{Article: h.Order[p+1], Kind: Deleted}
		for _, op := range h.Steps[p].Operations {
			if meets(op.Old, at) {
				st.Operation, st.Kind = op, op.Kind
				st.Sentences = append(st.Sentences, op.New...)
			}
		}
		life = append(life, st)
		at = st.Sentences
	}
	return life
}

func meets(a, b []int) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
