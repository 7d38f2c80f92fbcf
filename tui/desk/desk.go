// Package desk is what the modes of the screen share: the bundle that lies on
// it and what was found in it, the keys, the search, the panel, the boxes over
// the page, the notices, the look, and where the title, the side, the panel
// and the status stand. A [Mode] fills the middle.
//
// Update never waits: analysing, searching and writing run as commands whose
// results come back as messages that carry a generation, so that stale ones
// are dropped.
package desk

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/filter"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// A Desk holds what the modes share. They read its fields and change what lies
// on it by its verbs. It is not safe for use by several goroutines.
type Desk struct {
	*frame.Frame
	KeyMap    *keys.KeyMap // of the mode on screen
	opts      Options
	modes     []Mode // all there are; the first is the one to fall back to
	on        Mode   // the one on screen
	text      Mode   // of those at the first place in the line of views, the one shown last
	began     Mode   // of those, the one in which the bundle was opened
	awaited   int    // the view to show once there are views, by its place; 0 for none
	line      []viewAt
	panels    map[Mode]Panel // of the modes that are not on screen
	trail     trail
	Filter    *filter.Filter // what is shown; nil: everything
	filtering filtering
	told      map[keys.Action]bool // keys that were said to have moved

	Bundle       *bundle.Bundle    // what is read; never nil
	Gen          int               // counts readings of the bundle; results for an older one are to be dropped
	Names        []string          // of the articles, as the screen writes them
	Found        *Findings         // nil until the analysis is done
	Progress     analysis.Progress // of the analysis
	Failed       error             // why there are no findings
	failures     []bundle.Warning  // what failed by an error in the program while it was shown
	stopAnalysis context.CancelFunc

	look  look
	mouse bool // the mouse is taken

	Geo     Geometry
	Panel   Panel
	Search  Search
	overlay Overlay // nil: none
	marking marking
	fresh   bool // nothing was pressed since the bundle was opened at its beginning
	notice  notice
	hints   []hintAt // as the last frame shows them
	chip    hintAt   // where the first row says what is filtered, as the last frame shows it
	boxed   boxed    // where the box over the page stands, as the last frame shows it
}

// Options say what a desk is made for.
type Options struct {
	Context context.Context // ends what runs in the background; nil never does
	Theme   string          // auto, dark, light or mono; "" means auto
	Mouse   bool            // the mouse is taken at the start
	Private bool            // nothing is copied
	Copies  string          // the folder for what is copied where there is no clipboard; "" is none
	Env     []string        // replaces the environment; nil means the real one

	Keys    keys.Rebound  // what the reader has put in place of keys
	Colours theme.Colours // and of colours
	Layers  *LayerSet     // the marks that are shown at the start; nil: all, or those shown last

	// Analyse finds the highlights; nil means [analysis.Run].
	Analyse func(ctx context.Context, b *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, error)
	// Review says where what the reader marks is kept; nil keeps it until the
	// program ends.
	Review *Reviewing
	// Open gives an address to the program that opens it; nil means the
	// system's own.
	Open func(address string) error
	// Rest does the actions that concern the program and not the desk:
	// changing the mode, reading again, quitting. Nil does nothing.
	Rest func(keys.Action) tea.Cmd
}

// New returns a desk on which nothing lies yet.
func New(o Options) *Desk {
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Review == nil {
		o.Review = &Reviewing{Why: "there is no file for it"}
	}
	d := &Desk{Frame: frame.New(), opts: o, KeyMap: o.Keys.Over(keys.Default()), mouse: o.Mouse, Bundle: &bundle.Bundle{}}
	d.look = look{name: o.Theme, dark: true, plain: noColor(o.Env), oldUnderlines: oldUnderlines(o.Env), letters: noBars(o.Env), profile: colorprofile.TrueColor, own: o.Colours}
	if d.look.name == "" {
		d.look.name = "auto"
	}
	d.setTheme()
	return d
}

// SetModes gives the desk its modes; the first is shown where no other is
// asked for.
func (d *Desk) SetModes(modes ...Mode) {
	d.modes, d.on, d.text, d.began = modes, modes[0], modes[0], nil
	d.panels, d.told, d.trail = map[Mode]Panel{}, map[keys.Action]bool{}, trail{}
}

// On is the mode on screen.
func (d *Desk) On() Mode { return d.on }

// Begin puts a bundle on the desk, in place of the one before, and shows the
// mode whose matter it is at a place, or at the nearest that exists.
func (d *Desk) Begin(b *bundle.Bundle, at bundle.Ref) tea.Cmd {
	if d.stopAnalysis != nil {
		d.stopAnalysis()
		d.stopAnalysis = nil
	}
	if b == nil {
		b = &bundle.Bundle{}
	}
	away := d.away()
	d.Bundle = b
	d.Gen++
	d.Names = analysis.Names(b)
	d.Found, d.Failed, d.failures = nil, nil, nil
	again := ""
	if d.Filter != nil {
		again = d.Filter.Line
	}
	d.stopFiltering()
	if d.trail.list != nil {
		d.trail.list.left()
	}
	d.trail, d.Filter, d.filtering.again = trail{}, nil, again
	d.marking.placed, d.marking.first, d.marking.read = nil, nil, false
	at = nearest(b, at)
	d.fresh = at == bundle.Ref{}
	d.Search.Clear()
	var cmds []tea.Cmd
	show := d.modes[0]
	for _, m := range d.modes {
		cmd, its := m.Open(at)
		if cmds = append(cmds, cmd); its {
			show = m
		}
	}
	if !away || show != d.on { // read again in the mode that the reader went to
		d.began = show
	}
	return tea.Batch(append(cmds, d.Show(show, at))...)
}

// nearest is the sentence of a bundle that is nearest to a place.
func nearest(b *bundle.Bundle, at bundle.Ref) bundle.Ref {
	if len(b.Articles) == 0 {
		return bundle.Ref{}
	}
	at.Article = min(max(at.Article, 0), len(b.Articles)-1)
	at.Sentence = min(max(at.Sentence, 0), len(b.Articles[at.Article].Sentences)-1)
	return at
}

// Show brings a mode on screen at a place, unless the mode refuses.
func (d *Desk) Show(m Mode, at bundle.Ref) tea.Cmd {
	cmd, ok := m.Enter(at)
	if ok {
		d.leave(m)
		d.on, d.KeyMap = m, d.opts.Keys.Over(m.Keys())
		d.Panel.forget()
		d.Geo = Geometry{}
	}
	return cmd
}

// leave notes what stays of the mode on screen when another comes.
func (d *Desk) leave(m Mode) {
	if m != d.on {
		d.panels[d.on] = d.Panel
		p, ok := d.panels[m]
		if o, opens := m.(interface{ PanelOpen() bool }); !ok && opens {
			p.Open = o.PanelOpen()
		}
		d.Panel = p
	}
	if place, _ := m.View(); place == 1 {
		d.text = m
	}
}

// ShowHome shows the mode to read the bundle in when another has nothing to
// show.
func (d *Desk) ShowHome(at bundle.Ref) tea.Cmd {
	d.began = d.modes[0]
	return tea.Batch(d.Show(d.modes[0], at), d.showAwaited())
}

// away reports whether the text is shown in another mode than the one in which
// the bundle was opened, to which the keys that close lead back.
func (d *Desk) away() bool { return d.began != nil && d.on == d.text && d.on != d.began }

// TextMode is the mode that shows the text, or showed it last.
func (d *Desk) TextMode() Mode { return d.text }

// NextMode shows the next of the modes that show the text, at the same place.
func (d *Desk) NextMode() tea.Cmd {
	at := slices.Index(d.modes, d.text)
	for i := range d.modes {
		m := d.modes[(at+1+i)%len(d.modes)]
		if place, _ := m.View(); place == 1 {
			return d.Show(m, d.on.Place())
		}
	}
	return nil
}

// Refresh brings everything that depends on the state up to date after a
// message.
func (d *Desk) Refresh() tea.Cmd {
	if d.Width == 0 || len(d.Bundle.Articles) == 0 || d.TooSmall() {
		return nil
	}
	var cmds []tea.Cmd
	if w, ok := d.overlay.(*written); ok && d.Found != nil {
		cmds = append(cmds, w.write())
	}
	cmds = append(cmds, d.on.Settle())
	d.inspect()
	return tea.Batch(cmds...)
}

// Span is the place of a sentence in its article.
func (d *Desk) Span(article, sentence int) bundle.Span {
	return d.Bundle.Articles[article].Sentences[sentence].Span
}

// standing is the sentence where the reader stands; false when there is none.
func (d *Desk) standing() (bundle.Ref, bool) {
	r := d.on.Place()
	ok := r.Article < len(d.Bundle.Articles) && r.Sentence >= 0 && r.Sentence < len(d.Bundle.Articles[r.Article].Sentences)
	return r, ok
}

// Context ends what a mode does in the background when the program ends.
func (d *Desk) Context() context.Context { return d.opts.Context }
