package shared_test

import (
	"context"
	"fmt"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

// BenchmarkFind measures finding shared sentences, tokenising included, in
// bundles of growing size; 10,000 articles should cost at most 25 times what
// 500 cost, 1,000 at most a second. The heap, the bundle included, should stay
// below 12 times the text and 40 MB.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{5, 50, 500, 1000, 2000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmark(b, press.New(1).Bundle(n)) })
	}
}

// BenchmarkNews is BenchmarkFind on articles that cost what real ones do.
func BenchmarkNews(b *testing.B) {
	for _, n := range []int{500, 1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmark(b, press.New(1).News(n)) })
	}
}

// BenchmarkWire is one story printed by every article.
func BenchmarkWire(b *testing.B) {
	b.Run("5000", func(b *testing.B) { benchmark(b, press.New(1).Wire(5000)) })
}

// BenchmarkEdits is a story of which every article prints its own edition.
func BenchmarkEdits(b *testing.B) {
	for _, n := range []int{500, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmark(b, press.New(1).Edits(n)) })
	}
}

// BenchmarkLong is two articles of very many sentences, which tell the same in
// other words.
func BenchmarkLong(b *testing.B) {
	for _, n := range []int{500, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := press.New(8)
			var one, other strings.Builder
			for range n {
				words := strings.Fields(p.Sentence("tide", "harbor"))
				one.WriteString(strings.Join(words, " ") + " ")
				words[3] = "zebra"
				half := len(words) / 2
				other.WriteString("Then " + strings.Join(words[half:], " ") + " " + strings.Join(words[:half], " ") + ".\n")
			}
			benchmark(b, &bundle.Bundle{Articles: []*bundle.Article{press.Article("a", one.String()), press.Article("b", other.String())}})
		})
	}
}

func benchmark(b *testing.B, in *bundle.Bundle) {
	var bytes int64
	roles := make(furniture.Roles, len(in.Articles))
	for i, a := range in.Articles {
		bytes += int64(len(a.Text))
		roles[i] = make([]bundle.Role, len(a.Sentences))
	}
	b.SetBytes(bytes)
	b.ReportAllocs()
	runtime.GC()
	peak := watchHeap()
	links := 0
	for b.Loop() {
		c, err := text.NewCorpus(context.Background(), in)
		if err != nil {
			b.Fatal(err)
		}
		gs, err := shared.Find(context.Background(), c, roles)
		if err != nil {
			b.Fatal(err)
		}
		links = 0
		for _, g := range gs {
			links += len(g.Links)
		}
	}
	b.ReportMetric(float64(links), "links")
	b.ReportMetric(float64(peak())/1e6, "heap-MB")
	b.ReportMetric(float64(bytes)/1e6, "text-MB")
}

// watchHeap looks at the heap every few milliseconds until the function it
// returns is called, which returns the most bytes that were seen.
func watchHeap() (peak func() uint64) {
	most, stop := make(chan uint64), make(chan bool)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		var m uint64
		for {
			metrics.Read(sample)
			m = max(m, sample[0].Value.Uint64())
			select {
			case <-stop:
				most <- m
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}
