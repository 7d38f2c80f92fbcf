// Package parallel spreads work that is counted beforehand over all CPUs.
package parallel

import (
	"context"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// Each calls do for the indices 0..n-1, in no order, until ctx ends. It fails
// when ctx ends, and with a [*Fault] when do panics.
func Each(ctx context.Context, n int, do func(i int)) error {
	size := min(64, max(1, n/256)) // few turns for many indices, many for few
	return Batches(ctx, n, size, func(from, to int) {
		for i := from; i < to; i++ {
			do(i)
		}
	})
}

// Batches calls do for stretches of the indices 0..n-1, at most size of them at
// a time, in no order, until ctx ends. It fails when ctx ends, and with a
// [*Fault] when do panics.
func Batches(ctx context.Context, n, size int, do func(from, to int)) error {
	var next atomic.Int64
	g, inner := errgroup.WithContext(ctx)
	for range min(runtime.GOMAXPROCS(0), (n+size-1)/size) {
		g.Go(func() error {
			for {
				from := int(next.Add(int64(size))) - size
				if from >= n {
					return nil
				}
				if err := inner.Err(); err != nil {
					return err
				}
				if err := Fence(func() error { do(from, min(from+size, n)); return nil }); err != nil {
					return err
				}
			}
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}
