package analysis_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
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

// BenchmarkPhrases says what was found at each sentence of articles of which one
// of two is a near copy, and of a paragraph of quotations that nothing closes:
// with four times as many it takes about four times as long.
func BenchmarkPhrases(b *testing.B) {
	run := func(name string, articles ...string) {
		b.Run(name, func(b *testing.B) {
			bun := &bundle.Bundle{}
			for i, s := range articles {
				a := &bundle.Article{Source: fmt.Sprintf("%05d.txt", i), Text: s}
				text.Segment(a)
				bun.Articles = append(bun.Articles, a)
			}
			a, err := analysis.Run(b.Context(), bun, nil)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				for i, art := range bun.Articles {
					for s := range art.Sentences {
						a.Phrases(bundle.Ref{Article: i, Sentence: s})
					}
				}
			}
		})
	}
	for _, n := range []int{250, 1000} {
		var copies []string
		for i := range n {
			copies = append(copies, fmt.Sprintf("Ferry stays in port\n\nThe ferry to Lowmoor stayed in port on Friday because of the storm, said pilot%d of the harbour office. "+
				"Nobody knows when the next one sails. Forty passengers spent the night in the school hall.\n", i/2))
		}
		run(fmt.Sprintf("copies/%d", n), copies...)
		run(fmt.Sprintf("marks/%d", n), "Ferry stays in port\n\n"+strings.Repeat("«so ", 8*n), "Ferry sails again\n\nThe storm is over.\n")
	}
}
