package compare

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	segment "broadsheet/bundle/text"
)

// TestFencesInVersions compares versions whose last sentence, the closing
// fence of a code block, is on no line, unchanged and changed.
func TestFencesInVersions(t *testing.T) {
	const one = "# Ferry times\n\nThe ferry waits. It costs 4 crowns.\n\n```\nquay north. And south.\n```\n"
	for _, two := range []string{one, strings.TrimSuffix(one, "```\n") + "````\n", strings.Replace(one, "```\n", "```sh\n", 1), "# Ferry times\n\nThe ferry waits.\n"} {
		b := &bundle.Bundle{Name: "ferry", Format: "dir"}
		for i, s := range []string{one, two} {
			a := &bundle.Article{Source: string(rune('a'+i)) + ".md", Text: s, Format: bundle.Markdown, Language: "en"}
			segment.Segment(a)
			b.Articles = append(b.Articles, a)
		}
		for _, size := range [][2]int{{60, 20}, {120, 40}} {
			m := compared(t, b, options{when: Always}, size[0], size[1], "z", "n", "n", "j", "G", "=", "G")
			if !strings.Contains(shown(m), "The ferry waits.") {
				t.Errorf("%v: the screen shows\n%s", size, shown(m))
			}
		}
	}
}
