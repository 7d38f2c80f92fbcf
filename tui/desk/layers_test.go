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
	for _, l := range []Layer{LayerAltered, LayerFacts} {
		off := on.Switched(l)
		if !on.Has(l) || off.Has(l) || off.Switched(l) != on || off.Kinds()|parts[l-Layers].kinds != on.Kinds() || off.Kinds()&parts[l-Layers].kinds != 0 {
			t.Errorf("%s are not switched", l.Name())
		}
		if without := on.Switched(parts[l-Layers].of); without.Has(l) || without.Switched(l) != on {
			t.Errorf("%s are shown without the layer, or do not bring it", l.Name())
		}
	}
	if altered := analysis.KindOf(quote.MarkAltered); on.Plain(altered) != altered || on.Switched(LayerAltered).Plain(altered) != analysis.KindOf(quote.MarkSpeech) {
		t.Error("an altered quote is not a quote where they are not shown")
	}
}
