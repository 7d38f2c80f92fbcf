package analysis_test

import (
	"testing"

	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

// BenchmarkNews is each finder by itself on articles that cost what real ones do.
func BenchmarkNews(b *testing.B) {
	c, err := text.NewCorpus(b.Context(), press.New(1).News(300))
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, a := range c.Bundle.Articles {
		size += len(a.Text)
	}
	roles, err := furniture.Find(b.Context(), c)
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range []struct {
		name string
		find func() error
	}{
		{"shared", func() error { _, err := shared.Find(b.Context(), c, roles); return err }},
		{"quotes", func() error { _, err := quote.Find(b.Context(), c, roles, nil); return err }},
		{"drift", func() error { _, err := drift.Find(b.Context(), c, roles); return err }},
		{"furniture", func() error { _, err := furniture.Find(b.Context(), c); return err }},
	} {
		b.Run(f.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if err := f.find(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
