package tui

import (
	"broadsheet/tui/theme"
)

// A layer is one kind of highlight that can be switched on and off.
type layer uint8

const (
	layerShared layer = iota
	layerQuotes
	layerDrift
	layerFurniture
	layers
)

// name is what the legend calls the layer.
func (l layer) name() string {
	return [...]string{"shared", "quotes", "drift", "furniture"}[l]
}

// count is what so many findings of the layer are called.
func (l layer) count(n int) string {
	if l == layerQuotes && n == 1 {
		return "quote"
	}
	return l.name()
}

// kinds are the kinds that the layer shows.
func (l layer) kinds() kindSet {
	return [...]kindSet{sharedMarks, quoteMarks, driftKinds, furnitureKinds}[l]
}

// style is the look of the layer in the legend.
func (l layer) style(t *theme.Theme) theme.Style {
	switch l {
	case layerShared:
		return t.SharedVerbatim
	case layerQuotes:
		return t.QuoteSpeech
	case layerDrift:
		return t.Drift
	}
	return t.Furniture
}

// style returns the look of a kind.
func (k kind) style(t *theme.Theme) theme.Style {
	switch k {
	case kindFurniture:
		return t.Furniture
	case kindBackground:
		return t.Background
	case kindDrift:
		return t.Drift
	case kindReworded:
		return t.SharedReworded
	case kindNear:
		return t.SharedNear
	case kindVerbatim:
		return t.SharedVerbatim
	case kindReported:
		return t.QuoteReported
	case kindTerm:
		return t.QuoteTerm
	case kindPhrase:
		return t.QuotePhrase
	case kindSpeech:
		return t.QuoteSpeech
	case kindSpeaker:
		return t.Speaker
	case kindDiffering:
		return theme.Style{Fg: t.QuoteAltered.Fg, Attr: t.QuoteSpeech.Attr}
	case kindDoubted:
		return t.QuoteDiffering
	case kindContrast:
		return t.ContrastQuiet
	case kindAltered:
		return theme.Style{Fg: t.QuoteAltered.Fg, Attr: t.QuoteSpeech.Attr | t.QuoteAltered.Attr&theme.Bold}
	}
	return t.QuoteAltered
}

// sign returns the gutter's letter for a kind, or an empty sign.
func (k kind) sign(t *theme.Theme) theme.Sign {
	switch k {
	case kindFurniture:
		return t.Signs.Furniture
	case kindBackground:
		return t.Signs.Background
	case kindDrift:
		return t.Signs.Drift
	case kindReworded:
		return t.Signs.SharedReworded
	case kindNear:
		return t.Signs.SharedNear
	case kindVerbatim:
		return t.Signs.SharedVerbatim
	case kindReported:
		return t.Signs.QuoteReported
	case kindPhrase:
		return t.Signs.QuotePhrase
	case kindSpeech:
		return t.Signs.QuoteSpeech
	case kindDiffering:
		return t.Signs.QuoteDiffering
	case kindContrast:
		return t.Signs.Contrast
	case kindAltered:
		return t.Signs.QuoteAltered
	}
	return theme.Sign{}
}

// layerSet is the set of layers that are shown.
type layerSet [layers]bool

// kinds are the kinds that are shown.
func (on layerSet) kinds() (s kindSet) {
	for l := range layers {
		if on[l] {
			s |= l.kinds()
		}
	}
	return s
}

// switchLayer switches one layer and says so.
func (m *Model) switchLayer(l layer) {
	m.on[l] = !m.on[l]
	state := "off"
	if m.on[l] {
		state = "on"
	}
	m.say(l.name() + " " + state)
}

// switchAll switches all layers off, or, when all are off, on.
func (m *Model) switchAll() {
	any := m.on != layerSet{}
	for l := range m.on {
		m.on[l] = !any
	}
	if any {
		m.say("all layers off: the text as it is")
	} else {
		m.say("all layers on")
	}
}
