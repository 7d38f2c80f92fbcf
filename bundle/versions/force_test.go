package versions

import (
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A line that says since when a text holds is no furniture, however it was
// taken.
func TestDatesInForceAreNoFurniture(t *testing.T) {
	for _, c := range []struct {
		old, new  string
		format    bundle.Format
		furniture bool
	}{
		{"Effective date: 3 May 2031", "Effective date: 9 June 2031", bundle.Plain, false},
		{"*Last updated: May 3, 2031*", "*Last updated: June 9, 2031*", bundle.Markdown, false},
		{"Last updated: May 3, 2031", "Last updated: June 9, 2031", bundle.Plain, true},
	} {
		a, b := &bundle.Article{Text: c.old, Format: c.format}, &bundle.Article{Text: c.new, Format: c.format}
		text.Segment(a)
		text.Segment(b)
		left := []bundle.Role{bundle.Furniture}
		ops := CompareRoles(a, b, left, left)
		if len(ops) != 1 || ops[0].Furniture != c.furniture {
			t.Errorf("%q: %+v", c.new, ops)
			continue
		}
		if what, grave := Matter(ops[0], a, b); grave == c.furniture || grave && what != "date" {
			t.Errorf("%q is of %s, grave %v", c.new, what, grave)
		}
	}
}
