package drift_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle/drift"
)

// FuzzFind holds the runs found in any text to what the types promise: it is
// put behind a story that three articles tell, before it, and by itself.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "“", "Meanwhile the tax on tips is back. Waiters want it gone. The bill passed in June.", strings.Repeat("x. ", 200),
		"# One\n\n## Two\n\nThe bakers of Hollin strike.\n\n- a\n- b\n", "\u2028\u0301\u200d", "Das Wehr brach am Sonntag. Niemand wurde verletzt.",
	} {
		f.Add(s)
	}
	const story = "The weir of Torvik broke on Sunday night. Water from the weir ran through Mill Lane.\n\n" +
		"Nobody was hurt, said Ada Brandt, who keeps the weir. Engineers will look at the gates on Monday.\n\n" +
		"The council had asked for new gates in March. The weir was built in 1911 for the mill of Torvik.\n\n"
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<12 {
			t.Skip()
		}
		c := corpus(t, []string{"1", "2", "3", "4"}, []string{story + s, s + "\n\n" + story, story, s})
		r := find(t, c)
		for _, runs := range [][]drift.Run{r.Drift, r.Background} {
			for _, run := range runs {
				n := len(c.Bundle.Articles[run.Article].Sentences)
				if run.First < 0 || run.First > run.Last || run.Last >= n {
					t.Fatalf("run %+v outside its article of %d sentences", run, n)
				}
				if !(run.Score > 0 && run.Score <= 1) || !(run.Share > 0 && run.Share <= 1) || run.Reason == "" {
					t.Fatalf("run %+v", run)
				}
			}
		}
	})
}
