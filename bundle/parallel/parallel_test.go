package parallel_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"broadsheet/bundle/parallel"
)

func TestBatchesCoverEveryIndexOnce(t *testing.T) {
	for _, n := range []int{0, 1, 7, 64, 1000} {
		for _, size := range []int{1, 3, 64, 5000} {
			seen := make([]int32, n)
			err := parallel.Batches(context.Background(), n, size, func(from, to int) {
				if to-from > size || from >= to {
					t.Errorf("n %d, size %d: stretch %d..%d", n, size, from, to)
				}
				for i := from; i < to; i++ {
					atomic.AddInt32(&seen[i], 1)
				}
			})
			if err != nil {
				t.Fatal(err)
			}
			for i, k := range seen {
				if k != 1 {
					t.Fatalf("n %d, size %d: index %d was done %d times", n, size, i, k)
				}
			}
		}
	}
}

func TestEachEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var done atomic.Int32
	err := parallel.Each(ctx, 1_000_000, func(int) {
		switch n := done.Add(1); {
		case n == 10:
			cancel()
		case n > 10: // whoever is ahead of the tenth waits for it
			<-ctx.Done()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if n := done.Load(); n > 1000 {
		t.Errorf("%d calls after the context had ended", n)
	}
}
