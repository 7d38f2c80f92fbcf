package theme

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// Mono returns the theme for terminals without colour and for readers who set
// NO_COLOR: every kind is told by an attribute and its gutter letter.
func Mono() *Theme {
	t := themed(palette{name: "mono", dark: true})
	t.Dark = true
	t.mono()
	return t
}

// mono replaces the styles that rest on colour by styles that rest on
// attributes.
func (t *Theme) mono() {
	t.Faint = Style{Attr: Faint}
	t.Ornament = Style{Attr: Faint}
	t.Dateline = Style{Attr: Faint}
	t.ColumnRule = Style{Attr: Faint}
	t.ColumnRuleFocus = Style{Attr: Bold}
	t.Gutter, t.Filler = Style{Attr: Faint}, Style{Attr: Faint}
	t.OutletFocus = Style{Attr: Bold | Reverse}
	t.FocusSentence = Style{Attr: Reverse}
	t.Linked = Style{Attr: Bold | Underline}
	t.LinkedWeak = Style{Attr: Underline}
	t.SharedVerbatim = Style{Attr: Underline}
	t.SharedNear = Style{Attr: DashedUnderline}
	t.SharedReworded = Style{Attr: DottedUnderline}
	t.QuotePhrase = Style{Attr: Italic}
	t.QuoteReported = Style{}
	t.Speaker = Style{Attr: Bold}
	t.QuoteAltered = Style{Attr: Bold | Italic | CurlyUnderline}
	t.Drift = Style{Attr: CurlyUnderline}
	t.Background = Style{Attr: Faint | Italic}
	t.Furniture = Style{Attr: Faint}
	t.Search = Style{Attr: Reverse}
	t.SearchCurrent = Style{Attr: Reverse | Bold | Underline}
	t.Signs.SharedReworded.Style, t.Signs.Background.Style = Style{Attr: Faint}, Style{Attr: Faint}
	t.Signs.Furniture.Style = Style{Attr: Faint}
	t.StatusText, t.StatusHint = Style{Attr: Reverse}, Style{Attr: Reverse}
	t.StatusStrong, t.StatusKey, t.StatusWarn = Style{Attr: Reverse | Bold}, Style{Attr: Reverse | Bold}, Style{Attr: Reverse | Bold}
	t.StatusMode = Style{Attr: Bold}
	t.Input, t.InputPrompt = Style{}, Style{Attr: Bold}
	t.MapView = Style{Attr: Reverse}
	t.BoxFaint = Style{Attr: Faint}
	t.BoxSelected = Style{Attr: Reverse}
	t.Map, t.ProgressRest = Style{Attr: Faint}, Style{Attr: Faint}
}

// ANSI16 returns a theme of the terminal's own sixteen colours. It sets no
// background but the terminal's own and reverse video, since nobody knows what
// a terminal's sixteen colours look like on each other.
func ANSI16(dark bool) *Theme {
	c := func(onDark, onLight ansi.BasicColor) color.Color {
		if dark {
			return onDark
		}
		return onLight
	}
	blue, amber := c(ansi.BrightBlue, ansi.Blue), c(ansi.Yellow, ansi.Red)
	violet, teal := c(ansi.Magenta, ansi.Magenta), c(ansi.Cyan, ansi.Cyan)
	t := Mono()
	t.Name, t.Dark = "ansi-light", dark
	if dark {
		t.Name = "ansi-dark"
	}
	ink := func(s *Style, c color.Color) { s.Fg, s.Under = c, c }
	for _, s := range []*Style{&t.SharedVerbatim, &t.SharedNear, &t.SharedReworded} {
		s.Under = blue
	}
	for _, s := range []*Style{&t.Linked, &t.LinkedWeak, &t.OutletFocus, &t.ColumnRuleFocus, &t.GutterFocus, &t.Progress, &t.Pinned,
		&t.Signs.SharedVerbatim.Style, &t.Signs.SharedNear.Style, &t.Signs.SharedReworded.Style} {
		ink(s, blue)
	}
	for _, s := range []*Style{&t.QuoteSpeech, &t.QuotePhrase, &t.QuoteReported, &t.QuoteAltered, &t.Contrast, &t.Error,
		&t.Signs.QuoteSpeech.Style, &t.Signs.QuotePhrase.Style, &t.Signs.QuoteReported.Style, &t.Signs.QuoteAltered.Style, &t.Signs.Contrast.Style} {
		ink(s, amber)
	}
	for _, s := range []*Style{&t.Drift, &t.Background, &t.Signs.Drift.Style, &t.Signs.Background.Style} {
		ink(s, violet)
	}
	for _, s := range []*Style{&t.Speaker, &t.Cue, &t.Confirm, &t.Inserted} {
		ink(s, teal)
	}
	return t
}
