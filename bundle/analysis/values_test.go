package analysis

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		name, prints, want string
		class              shared.Class
	}{
		{"a hyphen", "241-page/214-page/214 pages", "214-page 2, 241-page 1", shared.Number},
		{"in words", "six/6/9", "six 2, 9 1", shared.Number},
		{"a month", "in July/of June/July", "in July 2, of June 1", shared.Date},
		{"one each", "six/nine", "six 1, nine 1", shared.Number},
		{"a name", "Ana Roos/Eva Roos/ANA  ROOS", "Ana Roos 2, Eva Roos 1", shared.Name},
		{"nothing", "/not", " 1, not 1", shared.Negation},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, d := &bundle.Bundle{}, Difference{Class: tt.class}
			for i, s := range strings.Split(tt.prints, "/") {
				b.Articles = append(b.Articles, printing(s))
				d.Prints = append(d.Prints, Print{bundle.Ref{Article: i}, bundle.Span{End: len(s)}})
			}
			var got []string
			for _, v := range (&Analysis{Bundle: b}).Values(&d) {
				got = append(got, fmt.Sprintf("%s %d", v.Words, v.Articles))
			}
			if strings.Join(got, ", ") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
