package theme

import "image/color"

// A palette is the colours of a theme, each under the name of its job.
type palette struct {
	name   string
	dark   bool
	ground color.Color // the terminal background assumed

	text, bright, muted, faint, rule color.Color // foregrounds, from body text down to lines

	accent   color.Color // focus: the frame of what the reader stands on
	focus    color.Color // background of the focused sentence
	linked   color.Color // background of what is linked to it
	linkWeak color.Color // the same, weaker

	shared, near, reworded       color.Color // backgrounds of shared sentences, strongest first
	sharedInk, rewordedInk       color.Color // foregrounds of their signs
	quote, phrase, reported      color.Color // foregrounds, from the most certain to the least
	speaker                      color.Color // foreground
	driftInk, driftLine, backInk color.Color // foreground and underline of drift; the foreground of background
	alarm, alarmGround           color.Color // altered quotes, contrasts
	search, searchInk            color.Color // a hit
	current, currentInk          color.Color // the hit the reader is at
	inserted, deleted            color.Color // foregrounds
	bar, box, boxRule, selected  color.Color // backgrounds of the status bar, of boxes; their border; the selected row
	good, bad                    color.Color // foregrounds of messages

	heat, heatInk [5]color.Color // grounds for shares, from the least to the most, and what stands on them; nil where colours can be mixed
}

// themed applies the rules, the same for every palette of true colours.
func themed(p palette) *Theme {
	fg := func(c color.Color, a Attr) Style { return Style{Fg: c, Attr: a} }
	t := &Theme{Name: p.name, Dark: p.dark, Ground: p.ground}
	t.Dimmed = t.Quiet(p.faint)

	t.Text = fg(p.text, 0)
	t.Faint = fg(p.faint, 0)
	t.Heading = fg(p.bright, Bold)
	t.Strong = Style{Attr: Bold}
	t.Emphasis = Style{Attr: Italic}
	t.Code = fg(p.muted, 0)
	t.Link = Style{Under: p.rule, Attr: Underline}
	t.Quotation = fg(p.muted, 0)
	t.Ornament = fg(p.faint, 0)
	t.Struck = fg(p.muted, Strike)

	t.Title = fg(p.bright, Bold)
	t.Outlet = fg(p.muted, Bold)
	t.OutletFocus = fg(p.accent, Bold)
	t.Dateline = fg(p.faint, 0)
	t.ColumnRule = fg(p.rule, 0)
	t.ColumnRuleFocus = fg(p.accent, 0)
	t.FocusColumn = Style{Under: p.accent, Attr: Underline}
	t.Gutter = fg(p.faint, 0)
	t.GutterFocus = fg(p.accent, Bold)
	t.Filler = fg(p.rule, 0)
	t.Pinned = fg(p.accent, 0)

	t.FocusSentence = Style{Fg: p.bright, Bg: p.focus}
	t.Linked = Style{Bg: p.linked, Fg: p.bright}
	t.LinkedWeak = Style{Bg: p.linkWeak, Fg: p.text}

	t.findings(p)
	t.signs(p)
	t.chrome(p)
	t.lists(p)
	return t
}

// findings sets the styles of what was found in the text.
func (t *Theme) findings(p palette) {
	// Grounds are for what is shared; underlines for facts that differ and
	// altered words, so that these are what the eye meets.
	t.SharedVerbatim = Style{Bg: p.shared}
	t.SharedNear = Style{Bg: p.near}
	t.SharedReworded = Style{Bg: p.reworded}
	t.QuoteSpeech = Style{Fg: p.quote, Attr: Italic}
	t.QuotePhrase = Style{Fg: p.phrase}
	t.QuoteTerm = Style{}
	t.QuoteReported = Style{Fg: p.reported}
	t.QuoteDiffering = Style{Fg: p.quote, Attr: Bold | Italic}
	t.QuoteAltered = Style{Fg: p.alarm, Bg: p.alarmGround, Under: p.alarm, Attr: Bold | Italic | CurlyUnderline}
	t.Speaker = Style{Fg: p.speaker}
	t.Cue = Style{}
	t.Drift = Style{Fg: p.driftInk}
	t.Background = Style{Fg: p.backInk}
	t.Furniture = Style{Fg: p.faint}
	t.Search = Style{Fg: p.searchInk, Bg: p.search}
	t.SearchCurrent = Style{Fg: p.currentInk, Bg: p.current, Attr: Bold | Underline}
	t.Contrast = Style{Fg: p.alarm, Bg: p.alarmGround, Attr: Bold | DoubleUnderline, Under: p.alarm}
	t.ContrastQuiet = Style{Fg: p.alarm, Attr: DoubleUnderline, Under: p.alarm}
	t.Inserted = Style{Fg: p.inserted, Attr: Bold}
	t.Deleted = Style{Fg: p.deleted, Attr: Strike}
	t.AddedSentence = Style{Fg: p.inserted}
	t.DroppedSentence = Style{Fg: p.faint, Attr: Strike}
	t.MovedSentence = Style{Fg: p.driftInk, Under: p.driftLine, Attr: DottedUnderline}
	t.NewFact = Style{Fg: p.alarm, Bg: p.alarmGround, Attr: Bold | DoubleUnderline, Under: p.alarm}
	t.OldFact = Style{Fg: p.alarm, Bg: p.alarmGround, Attr: Strike}
	t.Possible = Style{Under: p.faint, Attr: DottedUnderline}
}

// signs sets the looks of the gutter's letters.
func (t *Theme) signs(p palette) {
	fg := func(c color.Color, a Attr) Style { return Style{Fg: c, Attr: a} }
	t.Signs = Signs{
		SharedVerbatim: fg(p.sharedInk, Bold),
		SharedNear:     fg(p.sharedInk, 0),
		SharedReworded: fg(p.rewordedInk, 0),
		QuoteSpeech:    fg(p.quote, Bold),
		QuotePhrase:    fg(p.phrase, 0),
		SharedPerhaps:  fg(p.faint, 0),
		QuoteDiffering: fg(p.quote, Bold),
		QuoteAltered:   fg(p.alarm, Bold),
		Drift:          fg(p.driftInk, Bold),
		Background:     fg(p.backInk, 0),
		Furniture:      fg(p.faint, 0),
		Grave:          Sign{"!", fg(p.alarm, Bold)},
		Search:         Sign{"/", fg(p.quote, Bold)},
		Contrast:       fg(p.alarm, Bold),
		Added:          Sign{"+", fg(p.inserted, Bold)},
		Dropped:        Sign{"-", fg(p.deleted, Bold)},
		Edited:         Sign{"~", fg(p.text, Bold)},
		Split:          Sign{"<", fg(p.bright, Bold)},
		Merged:         Sign{">", fg(p.bright, Bold)},
		Moved:          Sign{"m", fg(p.driftInk, Bold)},
	}
}

// chrome sets the styles of the status line, the map, the boxes and the
// messages.
func (t *Theme) chrome(p palette) {
	on := func(c, bg color.Color, a Attr) Style { return Style{Fg: c, Bg: bg, Attr: a} }
	t.StatusText = on(p.text, p.bar, 0)
	t.StatusStrong = on(p.bright, p.bar, Bold)
	t.StatusKey = on(p.accent, p.bar, Bold)
	t.StatusHint = on(p.muted, p.bar, 0)
	t.StatusWarn = on(p.alarm, p.bar, Bold)
	t.StatusMode = on(p.ground, p.accent, Bold)

	t.Map = Style{Fg: p.rule}
	t.MapView = Style{Fg: p.muted, Bg: p.bar}
	t.MapFocus = Style{Fg: p.accent, Attr: Bold}

	t.Box = on(p.text, p.box, 0)
	t.BoxRule = on(p.boxRule, p.box, 0)
	t.BoxTitle = on(p.bright, p.box, Bold)
	t.BoxSelected = on(p.bright, p.selected, Bold)
	t.BoxFaint = on(p.muted, p.box, 0)
	t.HelpKey = on(p.accent, p.box, Bold)
	t.HelpText = on(p.text, p.box, 0)
	t.HelpGroup = on(p.muted, p.box, Bold)
	t.HelpMatch = on(p.quote, p.box, Bold|Underline)
	t.Input = on(p.bright, p.bar, 0)
	t.InputPrompt = on(p.accent, p.bar, Bold)

	t.Error = Style{Fg: p.bad, Attr: Bold}
	t.Confirm = Style{Fg: p.good, Attr: Bold}
	t.Progress = Style{Fg: p.accent}
	t.ProgressRest = Style{Fg: p.rule}
}

// Mark returns the look of a kind of mark by its role, which is the kind's
// name, and that of its letter. A role that is not known looks like text.
func (t *Theme) Mark(role string) (text, letter Style) {
	g := &t.Signs
	switch role {
	case "verbatim":
		return t.SharedVerbatim, g.SharedVerbatim
	case "near":
		return t.SharedNear, g.SharedNear
	case "reworded":
		return t.SharedReworded, g.SharedReworded
	case "perhaps":
		return Style{}, g.SharedPerhaps
	case "contrast":
		return t.ContrastQuiet, g.Contrast
	case "speech":
		return t.QuoteSpeech, g.QuoteSpeech
	case "phrase":
		return t.QuotePhrase, g.QuotePhrase
	case "term":
		return t.QuoteTerm, Style{}
	case "reported":
		return t.QuoteReported, Style{}
	case "speaker":
		return t.Speaker, Style{}
	case "differing":
		return t.QuoteSpeech, g.QuoteDiffering
	case "altered":
		return Style{Fg: t.QuoteAltered.Fg, Attr: t.QuoteSpeech.Attr | t.QuoteAltered.Attr&Bold}, g.QuoteAltered
	case "doubted":
		return t.QuoteDiffering, Style{}
	case "edited":
		return t.QuoteAltered, Style{}
	case "drift":
		return t.Drift, g.Drift
	case "background":
		return t.Background, g.Background
	case "furniture":
		return t.Furniture, g.Furniture
	}
	return Style{}, Style{}
}
