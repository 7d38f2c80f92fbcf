package versions

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// A Fault is a part of a history that failed by an error in the program and
// was left out, or made do without.
type Fault struct {
	Old, New int    // article indices of the versions that could not be compared; -1 where it was no comparison
	What     string // what failed, in words
	Message  string // what went wrong, in the program's words
	Stack    []byte // where, for whoever mends it
}

// Warning tells of the fault in a bundle.
func (f Fault) Warning(b *bundle.Bundle) bundle.Warning {
	w := bundle.Warning{Article: -1, Message: parallel.Report(f.What+" failed", "", f.Message)}
	if f.New >= 0 {
		w.Article, w.Source = f.New, b.Articles[f.New].Source
		w.Message = parallel.Report(f.What+" failed", "all between the equal beginnings and ends of this version and "+b.Articles[f.Old].Source+" is shown as deleted and added", f.Message)
	}
	return w
}

// FaultWarnings tells of each of the Faults, in their order.
func (h *History) FaultWarnings(b *bundle.Bundle) []bundle.Warning {
	var out []bundle.Warning
	for _, f := range h.Faults {
		out = append(out, f.Warning(b))
	}
	return out
}

// CompareContained is [CompareRoles] for articles old and new of b, whose
// roles may be nil. Where it fails by an error in the program, the fault is
// returned with operations that say no more than is certain: the sentences
// that are equal at the beginning and the end are kept, all others deleted and
// added.
func CompareContained(ctx context.Context, b *bundle.Bundle, roles [][]bundle.Role, old, new int) ([]Operation, *Fault) {
	o, n := b.Articles[old], b.Articles[new]
	var oldRoles, newRoles []bundle.Role
	if roles != nil {
		oldRoles, newRoles = roles[old], roles[new]
	}
	var ops []Operation
	f, _ := parallel.Contain(func() error {
		parallel.Attempt(ctx, Attempt{o, n})
		ops = CompareRoles(o, n, oldRoles, newRoles)
		return nil
	})
	if f == nil {
		return ops, nil
	}
	return certain(o, n), &Fault{old, new, "comparing", f.Error(), f.Stack}
}

// certain compares without looking into sentences.
func certain(old, new *bundle.Article) []Operation {
	equal := func(i, j int) bool {
		return old.Sentences[i].Of(old.Text) == new.Sentences[j].Of(new.Text)
	}
	i, iEnd, jEnd := 0, len(old.Sentences), len(new.Sentences)
	for i < min(iEnd, jEnd) && equal(i, i) {
		i++
	}
	for iEnd > i && jEnd > i && equal(iEnd-1, jEnd-1) {
		iEnd, jEnd = iEnd-1, jEnd-1
	}
	var ops []Operation
	for k := range i {
		ops = append(ops, Operation{Kind: Kept, Old: []int{k}, New: []int{k}})
	}
	for k := i; k < iEnd; k++ {
		ops = append(ops, Operation{Kind: Deleted, Old: []int{k}, Edits: []Edit{{Old: old.Sentences[k].Span, Class: Wording}}})
	}
	for k := i; k < jEnd; k++ {
		ops = append(ops, Operation{Kind: Added, New: []int{k}, Edits: []Edit{{New: new.Sentences[k].Span, Class: Wording}}})
	}
	for k := iEnd; k < len(old.Sentences); k++ {
		ops = append(ops, Operation{Kind: Kept, Old: []int{k}, New: []int{k - iEnd + jEnd}})
	}
	return ops
}

// An Attempt is a comparison of two versions, or with nil for both the search
// for their order: what [parallel.Provoke] is asked about.
type Attempt struct{ Old, New *bundle.Article }
