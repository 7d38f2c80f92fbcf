// Package theme gives every meaning on the screen a style. Styles are named by
// what they mean, never by their hue; each kind of finding has a colour, an
// attribute and a gutter letter, so that no meaning rests on colour alone.
//
// It has three layers. A palette holds the colours of one theme under the
// names of their jobs (palettes.go). The rules turn a palette into styles, and
// are the same for every palette (styles.go). The themes themselves are
// [Dark], [Light], [ANSI16] and [Mono].
//
// The colours are chosen for readers who see red and green alike: blue says
// "shared", amber says "quoted", violet says "elsewhere", and vermilion, the
// one loud hue, says "look here". They differ in lightness as well as in hue,
// and a test measures their distance as deuteranopes and protanopes see them.
package theme

import "image/color"

// An Attr is a set of text attributes.
type Attr uint16

// The attributes of text.
const (
	Bold Attr = 1 << iota
	Faint
	Italic
	Underline
	DoubleUnderline
	CurlyUnderline
	DottedUnderline
	Reverse
	Strike
	DashedUnderline
)

// A Style is a look that can be laid over another: what it leaves unset shows
// through from below.
type Style struct {
	Fg, Bg, Under color.Color // nil leaves what is below; Under colours the underline
	Attr          Attr
}

// Over lays s over below: colours of s win where set, attributes add up. When
// both ask for an underline, that of s wins, with its colour.
func (s Style) Over(below Style) Style {
	if s.Attr&underlines != 0 {
		below.Attr &^= underlines
		below.Under = nil
	}
	if s.Fg == nil {
		s.Fg = below.Fg
	}
	if s.Bg == nil {
		s.Bg = below.Bg
	}
	if s.Under == nil {
		s.Under = below.Under
	}
	s.Attr |= below.Attr
	return s
}

const underlines = Underline | DoubleUnderline | CurlyUnderline | DottedUnderline | DashedUnderline

// A Sign is how a kind of finding is told in the gutter, in the map beside a
// column and in the legend.
type Sign struct {
	Letter string // one cell wide, and told apart from every other sign's letter without colour
	Style  Style
}

// A Theme gives each meaning its style. It is never changed once made.
type Theme struct {
	Name   string      // dark, light, ansi-dark, ansi-light or mono
	Dark   bool        // made for a dark terminal
	Ground color.Color // the terminal background it was made for; nil when it makes no assumption

	Dimmed color.Color // what stands behind a box; nil where a colour is not known to be seen

	// The text of an article.
	Text      Style // body text, and the base of everything else
	Faint     Style // what may be overlooked: counts, separators in words, hints
	Heading   Style // a heading inside an article
	Strong    Style // markup: strong emphasis
	Emphasis  Style // markup: emphasis
	Code      Style // markup: code
	Link      Style // markup: the text of a link
	Quotation Style // markup: the text of a block quote
	Ornament  Style // what the layout added: bullets, quote bars, table rules
	Struck    Style // markup: text struck out

	// The frame around the articles.
	Title           Style // the desk's title bar
	Outlet          Style // the outlet in a column's title line
	OutletFocus     Style // the same, of the column that has the focus
	Dateline        Style // date, share and place in a column's title line
	ColumnRule      Style // the line between two columns
	ColumnRuleFocus Style // the same, beside the column that has the focus
	FocusColumn     Style // laid under the title line of the column that has the focus
	Gutter          Style // an empty gutter
	GutterFocus     Style // the gutter beside the focused sentence
	Filler          Style // the sign of a row that a column leaves empty so that rows stay aligned
	Pinned          Style // the sign of a pinned column or an alignment point

	// Where the reader stands.
	FocusSentence Style // the focused sentence
	Linked        Style // a sentence of another column that is linked to the focus
	LinkedWeak    Style // the same by a weak link or a shared quote only

	// The findings.
	SharedVerbatim  Style // a sentence that another article prints word for word
	SharedNear      Style // the same with small edits
	SharedReworded  Style // the same in other words
	QuoteSpeech     Style // an utterance in quotation marks
	QuotePhrase     Style // a few quoted words inside a sentence
	QuoteTerm       Style // a word in marks that nobody need have said
	QuoteReported   Style // an utterance without marks
	QuoteDiffering  Style // words of a quote that may have been altered
	QuoteAltered    Style // a quote printed otherwise elsewhere: the loudest sign on the page
	Speaker         Style // the name of the one who speaks
	Cue             Style // the verb of speech
	Drift           Style // a run of sentences that leaves the story
	Background      Style // history that the story needs
	Furniture       Style // what the web page left in the text
	Search          Style // a hit of the search
	SearchCurrent   Style // the hit the reader is at
	Contrast        Style // a fact in which two linked sentences differ
	ContrastQuiet   Style // the same, where the reader does not stand
	Inserted        Style // words that only this printing has
	Deleted         Style // words that this printing lacks
	AddedSentence   Style // a sentence that only the newer of two versions has
	DroppedSentence Style // a sentence that only the older one has
	MovedSentence   Style // a sentence that stands elsewhere in the other version
	NewFact         Style // words of the newer version that change a fact, a name or a quote
	OldFact         Style // the words that stood there
	Possible        Style // laid over a finding that is doubtful

	// The gutter's signs, one for each kind of finding.
	Signs Signs

	// The views that are lists.
	Lists Lists

	// The status line, from left to right.
	StatusText   Style // what the focused sentence is
	StatusStrong Style // names and numbers in it
	StatusKey    Style // a key in a hint
	StatusHint   Style // what the key does
	StatusWarn   Style // a warning
	StatusMode   Style // the view on screen, in a box of its own in the line of views

	// The map beside a column.
	Map      Style // the part of the article out of sight
	MapView  Style // the part in sight
	MapFocus Style // the row of the focused sentence

	// Boxes over the page: help, outline, inspector, prompts.
	Box         Style // the inside of a box
	BoxRule     Style // its border
	BoxTitle    Style // its title
	BoxSelected Style // the selected row
	BoxFaint    Style // text of less weight
	HelpKey     Style // a key
	HelpText    Style // what it does
	HelpGroup   Style // the heading of a group of keys
	HelpMatch   Style // the part that matches what was typed
	Input       Style // text being typed
	InputPrompt Style // the sign before it

	// Messages.
	Error        Style // something failed
	Confirm      Style // something was done: copied, saved
	Progress     Style // the done part of a progress bar
	ProgressRest Style // the rest of it
}

// Quiet returns a colour brought nearer to the theme's background, for what
// covers whole cells, such as the map: at full strength a block outshines the
// letters beside it. Without a background it returns the colour.
func (t *Theme) Quiet(c color.Color) color.Color {
	if c == nil || t.Ground == nil {
		return c
	}
	r, g, b, _ := c.RGBA()
	r2, g2, b2, _ := t.Ground.RGBA()
	mix := func(a, b uint32) uint8 { return uint8((a*7 + b*3) / 10 >> 8) }
	return color.RGBA{mix(r, r2), mix(g, g2), mix(b, b2), 0xff}
}

// Signs are the looks of the letters beside the text. Those of the findings
// have their letters from the kinds of marks, see [Theme.Mark].
type Signs struct {
	SharedVerbatim, SharedNear, SharedReworded Style
	SharedPerhaps                              Style
	QuoteSpeech, QuotePhrase                   Style
	QuoteDiffering, QuoteAltered               Style
	Drift, Background, Furniture, Contrast     Style
	Search                                     Sign // /
	Grave                                      Sign // !
	Added                                      Sign // +
	Dropped                                    Sign // -
	Edited                                     Sign // ~
	Split                                      Sign // <
	Merged                                     Sign // >
	Moved                                      Sign // m
}
