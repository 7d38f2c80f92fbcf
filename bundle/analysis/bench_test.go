package analysis_test

import (
	"fmt"
	"runtime"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared/press"
	"broadsheet/samples"
)

// BenchmarkRun times a whole analysis of articles that cost what real ones do. The peak is what the heap grew by.
func BenchmarkRun(b *testing.B) {
	run := func(b *testing.B, bun *bundle.Bundle) {
		size := 0
		for _, a := range bun.Articles {
			size += len(a.Text)
		}
		b.SetBytes(int64(size))
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		for b.Loop() {
			if _, err := analysis.Run(b.Context(), bun, nil); err != nil {
				b.Fatal(err)
			}
		}
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(int64(after.HeapSys)-int64(before.HeapSys))/1e6, "heap-MB")
	}
	b.Run("sample", func(b *testing.B) {
		bun, err := samples.Open(b.Context(), samples.Default)
		if err != nil {
			b.Fatal(err)
		}
		run(b, bun)
	})
	for _, n := range []int{5, 50, 500, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { run(b, press.New(1).News(n)) })
	}
}
