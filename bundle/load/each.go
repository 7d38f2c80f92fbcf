package load

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// The units that [Stream.Each] reads at a time, on all processors.
const (
	batchUnits = 256
	batchBytes = 8 << 20
)

// Each calls do with the articles of the stream in order, and odd with what was left
// out or read with a loss: where, and why. What of a crawl is no page is only
// counted. Each ends when do fails, with its error.
func (s *Stream) Each(ctx context.Context, do func(*bundle.Article) error, odd func(where, why string)) error {
	for _, w := range s.Warnings() {
		odd(w.Source, w.Message)
	}
	noPage, bytes := 0, 0
	var batch []*Unit
	give := func() error {
		out := make([]outcome, len(batch))
		err := parallel.Batches(ctx, len(batch), 1, func(from, to int) {
			for i := from; i < to; i++ {
				out[i].articles, out[i].warnings, out[i].err = batch[i].Articles(ctx)
			}
		})
		if err != nil {
			return err
		}
		for i, u := range batch {
			switch {
			case IsNoPage(out[i].err):
				noPage++
			case out[i].err != nil:
				odd(u.Place, "left out: "+out[i].err.Error())
			}
			for _, w := range out[i].warnings {
				odd(u.Place, w.Message)
			}
			for _, a := range out[i].articles {
				if err := do(a); err != nil {
					return err
				}
			}
			u.Free()
		}
		batch, bytes = batch[:0], 0
		return nil
	}
	err := s.Units(ctx, func(u *Unit) error {
		batch, bytes = append(batch, u), bytes+u.Bytes
		if len(batch) < batchUnits && bytes < batchBytes {
			return nil
		}
		return give()
	})
	if err == nil {
		err = give()
	}
	if noPage > 0 && err == nil {
		odd(s.inputs.shown(), "left out "+count(noPage, "response")+" that are no page with a text")
	}
	return err
}

// An outcome is what came of one unit.
type outcome struct {
	articles []*bundle.Article
	warnings []bundle.Warning
	err      error
}
