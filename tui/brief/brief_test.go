package brief

import (
	"context"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle/analysis"
	"broadsheet/samples"
)

func sample(t testing.TB) *analysis.Analysis {
	t.Helper()
	b, err := samples.Open(context.Background(), samples.Default)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(context.Background(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestRenderFitsAndNamesEveryArticle(t *testing.T) {
	a := sample(t)
	for _, width := range []int{40, 80, 200} {
		for _, look := range []Look{Dark, Light, Mono} {
			lines, err := Render(a, width, look)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range lines {
				if w := ansi.StringWidth(l); w > width {
					t.Errorf("width %d: a line of %d cells: %q", width, w, ansi.Strip(l))
				}
				if strings.HasPrefix(strings.TrimSpace(ansi.Strip(l)), "%") {
					t.Errorf("width %d: a number lost its sign: %q", width, ansi.Strip(l))
				}
				if look == Mono && strings.Contains(l, "38;") {
					t.Errorf("mono has colour: %q", l)
				}
			}
			text := strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
			for _, art := range a.Bundle.Articles {
				if want := strings.Join(strings.Fields(art.Title), ""); !strings.Contains(text, want) {
					t.Errorf("width %d: title %q is missing", width, art.Title)
				}
			}
		}
	}
}

func TestCutKeepsWholeSections(t *testing.T) {
	md := "# One\n\n" + strings.Repeat("words and more words\n", most/40) + "\n## Two\n\n" + strings.Repeat("words\n", most)
	got := cut(md)
	if len(got) > most+100 || strings.Contains(got, "## Two") || !strings.Contains(got, "The rest is in") {
		t.Errorf("cut to %d bytes, ending %q", len(got), got[len(got)-80:])
	}
	if short := "# One\n\nword\n"; cut(short) != short {
		t.Error("a short brief was cut")
	}
}

func BenchmarkRender(b *testing.B) {
	a := sample(b)
	for b.Loop() {
		if _, err := Render(a, 100, Dark); err != nil {
			b.Fatal(err)
		}
	}
}
