package analysis

import (
	"context"
	"slices"

	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
	"broadsheet/bundle/text"
)

// A Finder is a finding with its kinds of marks. Find is nil for those whose
// results are of types of their own, which [Run] and [Analysis.Marks] know;
// any other finding hands over its marks, and is run, fenced off, shown and
// reported from them.
type Finder struct {
	sign.Finding
	Find func(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]sign.Mark, error)
}

// Findings are the findings, in the order in which they are named. Another
// finding is a line here.
var Findings = []Finder{{shared.Marks, nil}, {quote.Marks, nil}, {drift.Marks, nil}, {furniture.Marks, nil}}

// A Kind names a kind of mark by its place in [Kinds].
type Kind uint8

// Kinds are all kinds of marks. Those of a later kind lie over those of an
// earlier one.
var Kinds = layered()

// explained are the kinds in the order in which they are explained.
func explained() (all []*sign.Kind) {
	for _, f := range Findings {
		all = append(all, f.Kinds...)
	}
	return all
}

func layered() []*sign.Kind {
	all := explained()
	slices.SortStableFunc(all, func(a, b *sign.Kind) int { return a.Over - b.Over })
	return all
}

// Explained are the kinds that have a sign, in the order in which they are
// explained.
func Explained() []Kind {
	var out []Kind
	for _, k := range explained() {
		if k.Sign != "" {
			out = append(out, KindOf(k))
		}
	}
	return out
}

// ByGravity are the kinds that have a sign, the gravest first.
func ByGravity() []Kind {
	out := Explained()
	slices.SortStableFunc(out, func(a, b Kind) int { return Kinds[b].Gravity - Kinds[a].Gravity })
	return out
}

// KindOf is the place of a kind in [Kinds], which it must be one of.
func KindOf(k *sign.Kind) Kind { return Kind(slices.Index(Kinds, k)) }

// A KindSet is a set of kinds.
type KindSet uint32

// SetOf is the set of some kinds.
func SetOf(ks ...*sign.Kind) (s KindSet) {
	for _, k := range ks {
		s |= KindOf(k).Set()
	}
	return s
}

// Set is the set of one kind.
func (k Kind) Set() KindSet { return 1 << k }

// Has reports whether two sets have a kind in common.
func (s KindSet) Has(t KindSet) bool { return s&t != 0 }
