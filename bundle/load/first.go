package load

import (
	"context"
	"errors"

	"broadsheet/bundle"
)

// fewTimes is how many times the first articles the inputs must be before it is
// worth while to show those first: what is read in a few hundredths of a second
// is read at once.
const fewTimes = 4

// OpenFirst is [Open] in two steps, for who can show the beginning of a bundle
// while the rest is read. It reads the first few inputs, and more of them when
// those hold no article. The function rest reads the others and returns the
// whole bundle, which begins with the same articles; it may be called once. It
// is nil when the first bundle is the whole.
func OpenFirst(ctx context.Context, paths []string, o Options, few int) (first *bundle.Bundle, rest func(context.Context) (*bundle.Bundle, error), err error) {
	var op opening
	first, err = untilDone(ctx, func() (*bundle.Bundle, error) {
		if len(paths) == 0 {
			return nil, errors.New("nothing to open: give a folder, files, or - for standard input")
		}
		for _, p := range paths {
			if err := op.inputs.add(ctx, p, len(paths) > 1, o); err != nil {
				return nil, err
			}
		}
		op.inputs.apart()
		if o.Delimiter != nil {
			op.inputs.delimiterUnused()
		}
		op.options, op.name = o, bundleName(paths)
		return op.first(ctx, few)
	})
	if err != nil {
		return nil, nil, err
	}
	if len(op.read) < len(op.inputs.list) {
		rest = func(ctx context.Context) (*bundle.Bundle, error) {
			return untilDone(ctx, func() (*bundle.Bundle, error) { return op.upTo(ctx, len(op.inputs.list)) })
		}
	}
	return first, rest, nil
}

// An opening is a bundle of which the first inputs have been read.
type opening struct {
	inputs  inputs
	options Options
	name    string
	read    []result // of the first inputs
}

// first reads few inputs, or all when they are not many more.
func (op *opening) first(ctx context.Context, few int) (*bundle.Bundle, error) {
	all := len(op.inputs.list)
	for {
		n := all
		if left := all - len(op.read); left/fewTimes > few {
			n = len(op.read) + few
		}
		b, err := op.upTo(ctx, n)
		if err != nil || len(b.Articles) > 0 || n == all {
			return b, err
		}
	}
}

// upTo reads the first n inputs, those read already not again, and puts their
// articles together.
func (op *opening) upTo(ctx context.Context, n int) (*bundle.Bundle, error) {
	more := make([]result, n-len(op.read))
	if err := readInto(ctx, more, op.inputs.list[len(op.read):n], op.options); err != nil {
		return nil, err
	}
	op.read = append(op.read, more...)
	b := op.inputs.together(op.read)
	b.Name = op.name
	if len(b.Articles) == 0 && n == len(op.inputs.list) {
		return nil, op.inputs.noArticles(b)
	}
	return b, nil
}
