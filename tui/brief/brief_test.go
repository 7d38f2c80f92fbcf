package brief

import (
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
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

// render returns all parts of the brief as styled lines.
func render(a *analysis.Analysis, width int, look Look) (all []string, err error) {
	err = Parts(a, width, look, func(p Part) bool {
		all = append(all, p.Lines...)
		return true
	})
	return all, err
}

func TestRenderFitsAndNamesEveryArticle(t *testing.T) {
	a := sample(t)
	for _, width := range []int{40, 80, 200} {
		for _, look := range []Look{Dark, Light, Mono} {
			lines, err := render(a, width, look)
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

// A long brief is whole, and comes in parts that begin at headings.
func TestPartsAreTheWhole(t *testing.T) {
	md := "# One\n\n" + strings.Repeat("words and more words\n", part/10) + "\n## Two\n\n" + strings.Repeat("a line\n\n### And\n\n", part/4) + "\nthe end\n"
	got := parts(md)
	if strings.Join(got, "") != md || len(got) < 3 {
		t.Errorf("%d parts of %d bytes", len(got), len(md))
	}
	for i, p := range got {
		if i > 0 && !strings.HasPrefix(p, "#") {
			t.Errorf("part %d begins with %q", i, p[:10])
		}
		if i > 1 && len(p) > part+1 {
			t.Errorf("part %d has %d bytes", i, len(p))
		}
	}
	n := 0
	if err := Parts(sample(t), 80, Dark, func(Part) bool { n++; return false }); err != nil || n != 1 {
		t.Errorf("%d parts after one was enough, %v", n, err)
	}
}

// The lines that are about a sentence are told, at every width and in every
// look: each begins an item, and their order is that of the report.
func TestPlacesOfItems(t *testing.T) {
	a := sample(t)
	var want []bundle.Ref
	all, err := report.MarkdownPlaces(io.Discard, a)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if r != nil {
			want = append(want, *r)
		}
	}
	for _, width := range []int{40, 80, 200} {
		for _, look := range []Look{Dark, Light, Mono} {
			var got []bundle.Ref
			err := Parts(a, width, look, func(p Part) bool {
				for _, at := range p.Places {
					if l := ansi.Strip(p.Lines[at.Line]); !strings.HasPrefix(strings.TrimSpace(l), bullet) {
						t.Errorf("width %d: no item: %q", width, l)
					}
					got = append(got, at.At)
				}
				return true
			})
			if err != nil || !slices.Equal(got, want) || len(got) < 50 {
				t.Errorf("width %d: %d places, want %d, %v", width, len(got), len(want), err)
			}
		}
	}
}

func BenchmarkRender(b *testing.B) {
	a := sample(b)
	for b.Loop() {
		if _, err := render(a, 100, Dark); err != nil {
			b.Fatal(err)
		}
	}
}
