package desk

import (
	"broadsheet/tui/theme"
)

// A layer is one kind of highlight that can be switched on and off.
type Layer uint8

const (
	LayerShared Layer = iota
	LayerQuotes
	LayerDrift
	LayerFurniture
	Layers
)

// name is what the legend calls the layer.
func (l Layer) Name() string {
	return [...]string{"shared", "quotes", "drift", "furniture"}[l]
}

// count is what so many findings of the layer are called.
func (l Layer) Count(n int) string {
	if l == LayerQuotes && n == 1 {
		return "quote"
	}
	return l.Name()
}

// kinds are the kinds that the layer shows.
func (l Layer) kinds() KindSet {
	return [...]KindSet{sharedMarks, quoteMarks, DriftKinds, FurnitureKinds}[l]
}

// style is the look of the layer in the legend.
func (l Layer) Style(t *theme.Theme) theme.Style {
	switch l {
	case LayerShared:
		return t.SharedVerbatim
	case LayerQuotes:
		return t.QuoteSpeech
	case LayerDrift:
		return t.Drift
	}
	return t.Furniture
}

// style returns the look of a kind.
func (k Kind) Style(t *theme.Theme) theme.Style {
	switch k {
	case KindFurniture:
		return t.Furniture
	case KindBackground:
		return t.Background
	case KindDrift:
		return t.Drift
	case KindReworded:
		return t.SharedReworded
	case KindNear:
		return t.SharedNear
	case KindVerbatim:
		return t.SharedVerbatim
	case KindReported:
		return t.QuoteReported
	case kindTerm:
		return t.QuoteTerm
	case KindPhrase:
		return t.QuotePhrase
	case KindSpeech:
		return t.QuoteSpeech
	case kindSpeaker:
		return t.Speaker
	case KindDiffering:
		return theme.Style{Fg: t.QuoteAltered.Fg, Attr: t.QuoteSpeech.Attr}
	case kindDoubted:
		return t.QuoteDiffering
	case KindContrast:
		return t.ContrastQuiet
	case KindAltered:
		return theme.Style{Fg: t.QuoteAltered.Fg, Attr: t.QuoteSpeech.Attr | t.QuoteAltered.Attr&theme.Bold}
	}
	return t.QuoteAltered
}

// sign returns the gutter's letter for a kind, or an empty sign.
func (k Kind) Sign(t *theme.Theme) theme.Sign {
	switch k {
	case KindFurniture:
		return t.Signs.Furniture
	case KindBackground:
		return t.Signs.Background
	case KindDrift:
		return t.Signs.Drift
	case KindReworded:
		return t.Signs.SharedReworded
	case KindNear:
		return t.Signs.SharedNear
	case KindVerbatim:
		return t.Signs.SharedVerbatim
	case KindReported:
		return t.Signs.QuoteReported
	case KindPhrase:
		return t.Signs.QuotePhrase
	case KindSpeech:
		return t.Signs.QuoteSpeech
	case KindDiffering:
		return t.Signs.QuoteDiffering
	case KindContrast:
		return t.Signs.Contrast
	case KindAltered:
		return t.Signs.QuoteAltered
	}
	return theme.Sign{}
}

// layerSet is the set of layers that are shown.
type LayerSet [Layers]bool

// kinds are the kinds that are shown.
func (on LayerSet) Kinds() (s KindSet) {
	for l := range Layers {
		if on[l] {
			s |= l.kinds()
		}
	}
	return s
}
