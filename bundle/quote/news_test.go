package quote_test

import (
	"testing"

	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

// BenchmarkNews is [quote.Find] on articles that cost what real ones do.
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
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := quote.Find(b.Context(), c, roles); err != nil {
			b.Fatal(err)
		}
	}
}
