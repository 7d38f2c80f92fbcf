package reading

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/theme"
)

func TestDifference(t *testing.T) {
	th := theme.Dark()
	for _, c := range []struct{ name, from, to, common, want string }{
		{"kept", "The boat left.", "The boat left.", "The boat left", "The boat left."},
		{"replaced", "The boat left late.", "The ship left late.", "The/left late", "The -boat- +ship+ left late."},
		{"inserted", "The boat left.", "The old boat left.", "The/boat left", "The +old+ boat left."},
		{"deleted", "The old boat left.", "The boat left.", "The/boat left", "The -old- boat left."},
		{"deleted at the end", "The boat left on Friday.", "The boat left.", "The boat left", "The boat left -on Friday-."},
		{"at the ends", "Late, the boat left.", "The boat left at noon.", "boat left", "-Late, the- +The+ boat left +at noon+."},
		{"in another order", "On Friday the boat left.", "The boat left on Friday.", "he boat left/riday", "+T+he boat left +on F+riday."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := difference{from: c.from, to: c.to, a: bundle.Span{End: len(c.from)}, b: bundle.Span{End: len(c.to)}}
			for _, part := range strings.Split(c.common, "/") {
				x, y := strings.Index(c.from, part), strings.Index(c.to, part)
				d.common = append(d.common, span2{bundle.Span{Start: x, End: x + len(part)}, bundle.Span{Start: y, End: y + len(part)}})
			}
			var got, kept strings.Builder
			for _, p := range d.pieces(th) {
				switch p.Style {
				case th.Inserted:
					got.WriteString("+" + p.Text + "+")
				case th.Deleted:
					got.WriteString("-" + p.Text + "-")
					continue
				default:
					got.WriteString(p.Text)
				}
				kept.WriteString(p.Text)
			}
			if strings.Join(strings.Fields(kept.String()), "") != strings.Join(strings.Fields(c.to), "") {
				t.Errorf("without what is deleted it reads %q, want %q", kept.String(), c.to)
			}
			if got.String() != c.want {
				t.Errorf("got  %q\nwant %q", got.String(), c.want)
			}
		})
	}
}
