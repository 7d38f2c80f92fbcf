package desk

import (
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/tui/theme"
)

// Every kind of mark has a look in the theme, and every letter one.
func TestEveryKindHasALook(t *testing.T) {
	for _, k := range analysis.Kinds {
		text, letter := theme.Dark().Mark(k.Name)
		plain := k == shared.MarkPerhaps || k == quote.MarkTerm // doubt and mere marks look like text
		if text == (theme.Style{}) != plain || k.Sign != "" && letter == (theme.Style{}) {
			t.Errorf("the theme does not know %s", k.Name)
		}
	}
}

func TestLayersAreSwitched(t *testing.T) {
	on := AllLayers
	for l := range Layers {
		if !on.Has(l) || on.Switched(l).Has(l) || on.Switched(l).Switched(l) != on {
			t.Errorf("%s is not switched", l.Name())
		}
		for k, kind := range analysis.Kinds {
			if on.Switched(l).Kinds().Has(analysis.Kind(k).Set()) == kindsOf[l].Has(analysis.Kind(k).Set()) {
				t.Errorf("%s is shown without %s, or not with it", kind.Name, l.Name())
			}
		}
	}
}
