package analysis_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/text"
	"broadsheet/samples"
)

// A desk writes articles: half its own words and half the story's, a tenth of
// the sentences with a quotation. Its words are as frequent as words are
// (Zipf), the little ones English.
type desk struct {
	r     *rand.Rand
	words []string
	zipf  *rand.Zipf
}

func newDesk() *desk {
	d := &desk{r: rand.New(rand.NewPCG(1, 2))}
	d.words = strings.Fields("the of and to in that for on with was at by from it as this were which had would")
	syllables := strings.Fields("ar ben cor dal em fir gol hul is jan kel lo mar nev or pil ros sal tem ul vor wes yan zor")
	for len(d.words) < 12000 {
		w := ""
		for range 2 + d.r.IntN(3) {
			w += syllables[d.r.IntN(len(syllables))]
		}
		d.words = append(d.words, w)
	}
	d.zipf = rand.NewZipf(d.r, 1.1, 4, uint64(len(d.words)-1))
	return d
}

func (d *desk) sentence() string {
	var s []string
	for range 12 + d.r.IntN(16) {
		s = append(s, d.words[d.zipf.Uint64()])
	}
	line := strings.ToUpper(s[0][:1]) + strings.Join(s, " ")[1:]
	if d.r.IntN(10) == 0 {
		return fmt.Sprintf("“%s,” said %s%s.", line, strings.ToUpper(s[1][:1]), s[1][1:])
	}
	return line + "."
}

// write makes n articles of about 5 KB, one story per ten.
func write(n int) *bundle.Bundle {
	d := newDesk()
	b := &bundle.Bundle{Name: "generated"}
	var story []string
	for i := range n {
		if i%10 == 0 {
			story = story[:0]
			for range 20 {
				story = append(story, d.sentence())
			}
		}
		var s strings.Builder
		s.WriteString("The day once more\n")
		for k := range 38 {
			if k%4 == 0 {
				s.WriteString("\n")
			}
			if k%2 == 0 {
				s.WriteString(story[d.r.IntN(len(story))])
			} else {
				s.WriteString(d.sentence())
			}
			s.WriteString(" ")
		}
		a := &bundle.Article{Source: fmt.Sprintf("%d.txt", i), Title: "t", Language: "en", Text: s.String()}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}

// BenchmarkRun times a whole analysis. The peak is what the heap grew by.
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
		b.Run(fmt.Sprint(n), func(b *testing.B) { run(b, write(n)) })
	}
}
