package compare

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// An Item is an operation as it stands on screen: on both sides, or on one.
// Each version is shown in its own reading order, so an operation that moved
// is two items: where it stood, and where it stands.
type Item struct {
	Op       int   // index of the operation
	Old, New []int // the sentences shown; none on a side that shows nothing
	Away     bool  // the operation's other side is another item
	Kept     bool  // the same on both sides, and in its place
}

// Items returns the items of operations from top to bottom. Between two
// sentences that both versions have, what goes on the paragraph before comes
// first, what begins the paragraph after comes last, and what was taken out
// comes before what was put in.
func Items(old, new *bundle.Article, ops []versions.Operation) []Item {
	var both, olds, news []int
	for i, op := range ops {
		if len(op.Old) > 0 && len(op.New) > 0 && !op.Moved {
			both = append(both, i)
			continue
		}
		if len(op.Old) > 0 {
			olds = append(olds, i)
		}
		if len(op.New) > 0 {
			news = append(news, i)
		}
	}
	slices.SortFunc(both, func(a, b int) int { return cmp.Compare(ops[a].New[0], ops[b].New[0]) })
	slices.SortFunc(olds, func(a, b int) int { return cmp.Compare(ops[a].Old[0], ops[b].Old[0]) })
	slices.SortFunc(news, func(a, b int) int { return cmp.Compare(ops[a].New[0], ops[b].New[0]) })
	items := make([]Item, 0, len(both)+len(olds)+len(news))
	before := -1
	for _, i := range append(both, -1) {
		g := gapBetween{old: old, new: new, ops: ops, before: before, after: i}
		n, k := 0, 0
		for n < len(olds) && (i < 0 || ops[olds[n]].Old[0] < ops[i].Old[0]) {
			n++
		}
		for k < len(news) && (i < 0 || ops[news[k]].New[0] < ops[i].New[0]) {
			k++
		}
		items = g.fill(items, olds[:n], news[:k])
		olds, news = olds[n:], news[k:]
		if i >= 0 {
			items = append(items, Item{Op: i, Old: ops[i].Old, New: ops[i].New, Kept: ops[i].Kind == versions.Kept})
		}
		before = i
	}
	return items
}

// A gapBetween is what stands between two operations that both versions have
// in this order; -1 where there is none.
type gapBetween struct {
	old, new      *bundle.Article
	ops           []versions.Operation
	before, after int
}

func (g *gapBetween) fill(items []Item, olds, news []int) []Item {
	for part := range 3 {
		for len(olds) > 0 && g.part(g.ops[olds[0]].Old[0], true) <= part {
			items = append(items, Item{Op: olds[0], Old: g.ops[olds[0]].Old, Away: g.ops[olds[0]].Moved})
			olds = olds[1:]
		}
		for len(news) > 0 && g.part(g.ops[news[0]].New[0], false) <= part {
			items = append(items, Item{Op: news[0], New: g.ops[news[0]].New, Away: g.ops[news[0]].Moved})
			news = news[1:]
		}
	}
	return items
}

// part is 0 for a sentence in the paragraph of what stands before the gap, 2
// for one in that of what stands after it, 1 for one in neither.
func (g *gapBetween) part(sentence int, old bool) int {
	a, side := g.new, func(i int) []int { return g.ops[i].New }
	if old {
		a, side = g.old, func(i int) []int { return g.ops[i].Old }
	}
	p := a.Sentences[sentence].Paragraph
	if g.before >= 0 {
		if s := side(g.before); a.Sentences[s[len(s)-1]].Paragraph == p {
			return 0
		}
	}
	if g.after >= 0 && a.Sentences[side(g.after)[0]].Paragraph == p {
		return 2
	}
	return 1
}

// A Fold is a run of unchanged items that need not be shown: [From, To).
type Fold struct{ From, To int }

// leastFold is how many items are worth a fold: it takes a row itself.
const leastFold = 2

// Folds returns the unchanged stretches of items, without the one item on
// either side of a change and at the beginning that tells where one is. When
// nothing has changed, nothing folds.
func Folds(items []Item) []Fold {
	var folds []Fold
	for i := 0; i < len(items); {
		if !items[i].Kept {
			i++
			continue
		}
		end := i
		for end < len(items) && items[end].Kept {
			end++
		}
		from, to := i+1, end-1
		if end == len(items) {
			to = end
			if i == 0 {
				return nil
			}
		}
		if to-from >= leastFold {
			folds = append(folds, Fold{from, to})
		}
		i = end
	}
	return folds
}

// In returns the index of the fold that holds an item, or -1.
func In(folds []Fold, item int) int {
	i, ok := slices.BinarySearchFunc(folds, item, func(f Fold, item int) int {
		switch {
		case f.To <= item:
			return -1
		case f.From > item:
			return 1
		}
		return 0
	})
	if !ok {
		return -1
	}
	return i
}

// With returns the item that shows a sentence, of the new version or of the
// old one; -1 when none does.
func With(items []Item, sentence int, old bool) int {
	return slices.IndexFunc(items, func(it Item) bool {
		if old {
			return slices.Contains(it.Old, sentence)
		}
		return slices.Contains(it.New, sentence)
	})
}
