package text

import (
	"context"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"broadsheet/bundle"
)

// invent returns an article of about n bytes of invented prose: paragraphs of
// sentences over a Zipf-like vocabulary, with quotations and abbreviations.
func invent(r *rand.Rand, n int) string {
	little := strings.Fields("the of and to in a that is was for on with as by at from he it his said not be are or this but had have which an they one were all her she there would their we him been has")
	zipf := rand.NewZipf(r, 1.2, 8, 20000)
	var b strings.Builder
	for b.Len() < n {
		for range 2 + r.Intn(3) {
			words := 12 + r.Intn(20)
			for i := range words {
				w := little[r.Intn(len(little))]
				if r.Intn(2) == 0 {
					w = word(int(zipf.Uint64()))
				}
				switch {
				case i == 0 || r.Intn(9) == 0:
					w = strings.ToUpper(w[:1]) + w[1:]
				case r.Intn(40) == 0:
					w = "U.S."
				case r.Intn(40) == 0:
					w = "“" + w + "”"
				case r.Intn(30) == 0:
					w += ","
				}
				b.WriteString(w)
				if i < words-1 {
					b.WriteByte(' ')
				}
			}
			b.WriteString(". ")
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// word returns the nth invented word.
func word(n int) string {
	const on, nu = "bcdfglmnprst", "aeiou"
	var b strings.Builder
	for n += 60; n > 0; n /= 60 {
		b.WriteByte(on[n%12])
		b.WriteByte(nu[n/12%5])
	}
	return b.String()
}

func invented(articles, size int) *bundle.Bundle {
	r := rand.New(rand.NewSource(1))
	b := &bundle.Bundle{}
	for i := range articles {
		b.Articles = append(b.Articles, &bundle.Article{Source: fmt.Sprint(i), Text: invent(r, size)})
	}
	return b
}

func BenchmarkSegment(b *testing.B) {
	a := &bundle.Article{Text: invent(rand.New(rand.NewSource(1)), 1<<20)}
	for _, f := range []struct {
		name   string
		format bundle.Format
	}{{"plain", bundle.Plain}, {"markdown", bundle.Markdown}} {
		b.Run(f.name, func(b *testing.B) {
			a.Format = f.format
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				Segment(a)
			}
		})
	}
}

func BenchmarkSentences(b *testing.B) {
	s := strings.ReplaceAll(invent(rand.New(rand.NewSource(1)), 1<<20), "\n\n", "")
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Sentences(s)
	}
}

// BenchmarkHostile shows that no input makes the splitter quadratic: the
// rates must not fall with the size.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"(", "\"", "“A. ", "'a, ", "a.", ". . . ", "(A. ", "1. ", "• a ", "[1].", "?\" ", "A.", "> ", "- ", "1) - ", "a\n", "x|\n", "’, "} {
		for _, size := range []int{1 << 17, 1 << 20} {
			s := strings.Repeat(unit, size/len(unit))
			for name, f := range map[string]bundle.Format{"plain": bundle.Plain, "markdown": bundle.Markdown} {
				b.Run(fmt.Sprintf("%q/%s/%dk", unit, name, size>>10), func(b *testing.B) {
					b.SetBytes(int64(len(s)))
					for b.Loop() {
						Segment(&bundle.Article{Text: s, Format: f})
					}
				})
			}
		}
	}
}

func BenchmarkCorpus(b *testing.B) {
	in := invented(1000, 5000)
	for _, a := range in.Articles {
		Segment(a)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewCorpus(context.Background(), in); err != nil {
			b.Fatal(err)
		}
	}
}
