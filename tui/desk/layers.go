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

// Parts of layers that are switched by themselves too: what is to be checked of
// the quotes and of what is shared. They follow the layers of the findings.
var (
	LayerAltered = Layers
	LayerFacts   = Layers + 1
	Switches     = Layers + 2 // how many layers and parts there are
)

// parts are the layer that each part belongs to, and the kinds that it shows.
var parts = [...]struct {
	of    Layer
	kinds analysis.KindSet
	name  string
}{
	{LayerQuotes, AlarmKinds | analysis.SetOf(quote.MarkEdited, quote.MarkDoubted), "altered quotes"},
	{LayerShared, analysis.SetOf(shared.MarkContrast), "facts that differ"},
}

func layerOf(f sign.Finding) Layer {
	return Layer(slices.IndexFunc(analysis.Findings, func(g analysis.Finder) bool { return g.Name == f.Name }))
}

// Name is what the legend calls the layer.
func (l Layer) Name() string {
	if l >= Layers {
		return parts[l-Layers].name
	}
	return analysis.Findings[l].Name
}

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
var AllLayers = LayerSet(1)<<Switches - 1

// StartLayers are the layers that are shown when the bundle is opened, and
// whether the reader has said which, so that those shown last do not count.
func (d *Desk) StartLayers() (on LayerSet, said bool) {
	if d.opts.Layers == nil {
		return AllLayers, false
	}
	return *d.opts.Layers, true
}

// With is the set with one layer and all its parts.
func (on LayerSet) With(l Layer) LayerSet {
	on |= 1 << l
	for i, p := range parts {
		if p.of == l {
			on |= 1 << (Layers + Layer(i))
		}
	}
	return on
}

// Has reports whether a layer is shown; a part is with its layer only.
func (on LayerSet) Has(l Layer) bool {
	return on&(1<<l) != 0 && (l < Layers || on&(1<<parts[l-Layers].of) != 0)
}

// Switched is the set with one layer switched. With a part that is switched on
// its layer comes too.
func (on LayerSet) Switched(l Layer) LayerSet {
	if l >= Layers && on&(1<<parts[l-Layers].of) == 0 {
		return on | 1<<l | 1<<parts[l-Layers].of
	}
	return on ^ 1<<l
}

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
	for i, p := range parts {
		if !on.Has(Layers + Layer(i)) {
			s &^= p.kinds
		}
	}
	return s
}

// Plain is what a kind is shown as: an altered quote is a quote where altered
// quotes are not shown.
func (on LayerSet) Plain(k analysis.Kind) analysis.Kind {
	if !on.Has(LayerAltered) && AlarmKinds.Has(k.Set()) {
		return speech
	}
	return k
}

var speech = analysis.KindOf(quote.MarkSpeech)

// SpeechKind is the kind of a plain quote.
var SpeechKind = speech.Set()

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
