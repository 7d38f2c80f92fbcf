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
	t.plainLists()
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
	t.SharedVerbatim, t.SharedNear, t.SharedReworded = Style{}, Style{}, Style{} // the letters tell
	t.QuotePhrase, t.QuoteReported = Style{}, Style{}
	t.Speaker = Style{Attr: Bold}
	t.QuoteDiffering = Style{Attr: Bold | Italic}
	t.QuoteAltered = Style{Attr: Bold | Italic | CurlyUnderline}
	t.Drift = Style{Attr: Faint | Italic}
	t.Background = Style{}
	t.Furniture = Style{Attr: Faint}
	t.AddedSentence, t.DroppedSentence, t.MovedSentence = Style{Attr: Underline}, Style{Attr: Strike}, Style{Attr: DottedUnderline}
	t.Contrast = Style{Attr: Bold | Reverse | DoubleUnderline}
	t.ContrastQuiet = Style{Attr: Bold | DoubleUnderline}
	t.Inserted = Style{Attr: Bold | Underline}
	t.NewFact, t.OldFact = Style{Attr: Bold | Reverse}, Style{Attr: Strike | Reverse}
	t.Search = Style{Attr: Reverse}
	t.SearchCurrent = Style{Attr: Reverse | Bold | Underline}
	t.Signs.SharedReworded, t.Signs.Background = Style{Attr: Faint}, Style{Attr: Faint}
	t.Signs.Furniture, t.Signs.SharedPerhaps = Style{Attr: Faint}, Style{Attr: Faint}
	t.StatusText, t.StatusHint = Style{Attr: Reverse}, Style{Attr: Reverse}
	t.StatusStrong, t.StatusKey, t.StatusWarn = Style{Attr: Reverse | Bold}, Style{Attr: Reverse | Bold}, Style{Attr: Reverse | Bold}
	t.StatusMode = Style{Attr: Bold | Reverse}
	t.Input, t.InputPrompt = Style{}, Style{Attr: Bold}
	t.MapView = Style{Attr: Underline}
	t.BoxFaint = Style{Attr: Faint}
	t.BoxSelected = Style{Attr: Reverse}
	t.Map, t.ProgressRest = Style{Attr: Faint}, Style{Attr: Faint}
}

// ANSI16 returns a theme of the terminal's own sixteen colours. It sets no
// background but by reverse video, since nobody knows what a terminal's
// colours look like on each other, and none of those that are unreadable on
// most terminals: blue on dark ones, yellow and green on light ones.
func ANSI16(dark bool) *Theme {
	t := Mono()
	t.Name, t.Dark = "ansi-light", dark
	shared, quote, drift, alarm := color.Color(ansi.Blue), color.Color(ansi.Magenta), color.Color(ansi.Cyan), color.Color(ansi.Red)
	if dark {
		t.Name = "ansi-dark"
		shared, quote, drift, alarm = ansi.Cyan, ansi.Yellow, ansi.BrightMagenta, ansi.BrightRed
	}
	ink := func(c color.Color, styles ...*Style) {
		for _, s := range styles {
			s.Fg, s.Under = c, c
		}
	}
	g := &t.Signs
	ink(shared, &t.Linked, &t.LinkedWeak, &t.OutletFocus, &t.ColumnRuleFocus, &t.GutterFocus, &t.MapFocus, &t.Progress, &t.Pinned, &t.Inserted, &t.AddedSentence, &g.Added.Style,
		&g.SharedVerbatim, &g.SharedNear, &g.SharedReworded)
	ink(quote, &t.QuoteSpeech, &t.QuotePhrase, &t.QuoteDiffering, &g.QuoteDiffering, &g.QuoteSpeech, &g.QuotePhrase, &g.Search.Style)
	ink(drift, &t.Drift, &t.Background, &g.Drift, &g.Background, &t.MovedSentence, &g.Moved.Style)
	l := &t.Lists
	ink(shared, &l.Verbatim, &l.Near, &l.Reworded)
	ink(quote, &l.Doubt)
	ink(drift, &l.Drift)
	ink(alarm, &l.Alarm, &l.AlarmWords, &l.AlarmGone)
	ink(alarm, &t.QuoteAltered, &t.Contrast, &t.ContrastQuiet, &t.Error, &t.NewFact, &t.OldFact, &g.QuoteAltered, &g.Contrast, &g.Grave.Style)
	return t
}
