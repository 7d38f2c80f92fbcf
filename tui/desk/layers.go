package desk

import (
	"slices"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
	"broadsheet/tui/theme"
)

// A Layer is the marks of one finding, which are switched on and off together:
// a place in [analysis.Findings].
type Layer int

// Layers is how many there are.
var Layers = Layer(len(analysis.Findings))

// The layers of the findings.
var (
	LayerShared    = layerOf(shared.Marks)
	LayerQuotes    = layerOf(quote.Marks)
	LayerDrift     = layerOf(drift.Marks)
	LayerFurniture = layerOf(furniture.Marks)
)

func layerOf(f sign.Finding) Layer {
	return Layer(slices.IndexFunc(analysis.Findings, func(g analysis.Finder) bool { return g.Name == f.Name }))
}

// Name is what the legend calls the layer.
func (l Layer) Name() string { return analysis.Findings[l].Name }

// Count is what so many findings of the layer are called.
func (l Layer) Count(n int) string {
	if n == 1 {
		return analysis.Findings[l].One
	}
	return l.Name()
}

// Style is the look of the layer in the legend: that of its first kind.
func (l Layer) Style(t *theme.Theme) theme.Style {
	text, _ := t.Mark(analysis.Findings[l].Kinds[0].Name)
	return text
}

// A LayerSet is the set of layers that are shown.
type LayerSet uint32

// AllLayers is the set of all there are.
var AllLayers = LayerSet(1)<<Layers - 1

// Has reports whether a layer is shown.
func (on LayerSet) Has(l Layer) bool { return on&(1<<l) != 0 }

// Switched is the set with one layer switched.
func (on LayerSet) Switched(l Layer) LayerSet { return on ^ 1<<l }

// kindsOf are the kinds of each layer.
var kindsOf = func() []analysis.KindSet {
	out := make([]analysis.KindSet, Layers)
	for l, f := range analysis.Findings {
		out[l] = analysis.SetOf(f.Kinds...)
	}
	return out
}()

// Kinds are the kinds that are shown.
func (on LayerSet) Kinds() (s analysis.KindSet) {
	for l, ks := range kindsOf {
		if on.Has(Layer(l)) {
			s |= ks
		}
	}
	return s
}

// Further reports whether sentences in which something begins have a finding of
// a layer whose finder hands over its marks.
func (l Layer) Further(begins analysis.KindSet) bool {
	return analysis.Findings[l].Find != nil && begins.Has(kindsOf[l])
}

// What the reader goes from one to the next of.
var (
	SharedKinds    = analysis.SetOf(shared.MarkVerbatim, shared.MarkNear, shared.MarkReworded)
	QuoteKinds     = analysis.SetOf(quote.MarkSpeech, quote.MarkPhrase, quote.MarkTerm, quote.MarkReported, quote.MarkDiffering, quote.MarkAltered)
	AlarmKinds     = analysis.SetOf(quote.MarkDiffering, quote.MarkAltered)
	DriftKinds     = analysis.SetOf(drift.MarkDrift, drift.MarkBackground)
	FurnitureKinds = analysis.SetOf(furniture.MarkFurniture)
)
