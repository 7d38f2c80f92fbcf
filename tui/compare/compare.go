// Package compare is the mode that compares versions of one article, two at a
// time: side by side or as one text, with what became of each sentence between
// them and a strip of all versions below.
//
// What happened to each sentence becomes an [Item], unchanged stretches fold,
// and items become rows in which both versions stand level (items.go, rows.go,
// merge.go). The rest shows them.
package compare

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/page"
	"broadsheet/tui/paint"
)

// When says when a bundle is read as versions of one article.
type When uint8

// The ways to decide.
const (
	IfRecognised When = iota // when its articles are versions of each other
	Always
	Never // unless the reader asks for it
)

// A Mode compares versions of one article. It is not safe for use by several
// goroutines.
type Mode struct {
	*desk.Desk
	when     When
	changed  bool // the versions have changed since the reader left them
	turned   bool // their order is turned round
	revision revision
	marks    []paint.Mark // of the line being drawn
}

var _ desk.Mode = (*Mode)(nil)

// New returns the mode on a desk. changed says that the bundle first read has
// changed since the reader was at the place where it is opened: who compares
// versions wants to see what is new, and not the old place.
// turned says that their order is turned round.
func New(d *desk.Desk, when When, changed, turned bool) *Mode {
	return &Mode{Desk: d, when: when, changed: changed, turned: turned, revision: revision{pinned: -1}}
}

// A revision is what is known of the versions, and which two are compared.
type revision struct {
	bundle  *bundle.Bundle
	opened  bundle.Ref         // where the reader was put at the start
	changed bool               // since the reader was there
	tracing bool               // how the versions follow each other is being found out
	opening bool               // the same, and nothing else is on screen
	stop    context.CancelFunc // gives that up
	fresh   bool               // it has just been found out
	history *versions.History

	// The two that are compared, as places in the history. The older one is
	// always the first.
	pair      [2]int
	pinned    int // the place that is kept while stepping, or -1
	wanted    [2]int
	again     [2]string                       // what the two versions are called that shall come back, the kept one first; "" none
	compared  map[[2]int][]versions.Operation // pairs that do not follow each other
	most      [2]int                          // the most words that a step changed: of one kind, of all together
	ops       []versions.Operation
	fields    []*headField // the metadata that differs
	items     []Item       // of the fields first, then of the sentences
	facts     []fact       // by item
	counts    counts
	folds     []Fold
	open      map[bundle.Ref]bool // folds that are open, by their first sentence
	searched  []bundle.Ref        // of them, those that the search opened
	landing   int                 // the search goes on (1) or back (-1) to hits of the two wanted; 0 not
	allOpen   bool
	opens     int  // counts changes of the folds
	oneColumn bool // asked for; a narrow screen has it anyway
	since     bool

	// How they are laid out.
	geo    revisionGeometry
	pages  map[paged]*page.Page
	merged *Merged
	lines  [2]*page.Page // of the columns; the second is nil when there is one
	laying paged
	made   rowsMade
	rows   []Row
	first  []int // by item: its first row

	// Where the reader stands.
	item  int
	top   int
	held  *hold      // where the reader shall stand once the rows are there
	stood bundle.Ref // where the reader last stood on a sentence
}

// A hold keeps the place through a change of what is on screen.
type hold struct {
	article, sentence int
	row               int // of the screen; -1: wherever it comes to stand
}

// tracedMsg brings the history of a generation.
type tracedMsg struct {
	gen     int
	history *versions.History
	forced  bool // nobody asked whether the articles are versions
	err     error
}

// comparedMsg brings what changed between two versions.
type comparedMsg struct {
	gen  int
	pair [2]int
	ops  []versions.Operation

	fault *versions.Fault
}

// View is the first, in the place of reading.
func (m *Mode) View() (int, string) { return 1, "Compare" }

// Keys is the table of the keys.
func (m *Mode) Keys() *keys.KeyMap { return keys.Revisions() }

// Open takes up the bundle on the desk. It is this mode's when it is to be
// read as versions, or may be, which is then found out; a bundle that was
// compared is compared again.
func (m *Mode) Open(at bundle.Ref) (cmd tea.Cmd, its bool) {
	was, n := m.revision, len(m.Bundle.Articles)
	m.revision = revision{pinned: -1, bundle: m.Bundle, opened: at, changed: m.changed, stood: at}
	m.changed = false
	r := &m.revision
	switch {
	case was.history != nil && n > 1 && !m.onScreen():
		return nil, false
	case was.history != nil && n > 1:
		r.oneColumn, r.since, r.again = was.oneColumn, was.since, was.kept()
	case m.when == Always && n > 1:
	case m.when == IfRecognised && maybeVersions(m.Bundle):
		r.opening = true
		return tea.Batch(m.trace(false), m.ReadReview()), true
	default:
		return nil, false
	}
	r.opening = true
	return tea.Batch(m.trace(true), m.ReadReview()), true
}

// onScreen reports whether the mode is on screen.
func (m *Mode) onScreen() bool { return m.On() == desk.Mode(m) }

// maybeVersions reports whether it is worth looking whether articles are
// versions of each other: rival outlets print none.
func maybeVersions(b *bundle.Bundle) bool {
	outlet := ""
	for _, a := range b.Articles {
		if a.Outlet != "" && outlet != "" && a.Outlet != outlet {
			return false
		}
		outlet = max(outlet, a.Outlet)
	}
	return len(b.Articles) > 1
}

// trace finds the order of the versions and what changed from each to the
// next.
func (m *Mode) trace(forced bool) tea.Cmd {
	m.revision.tracing = true
	b, gen, turned := m.Bundle, m.Gen, m.turned
	ctx, stop := context.WithCancel(m.Context())
	m.revision.stop = stop
	return func() tea.Msg {
		defer stop()
		h, err := versions.Trace(ctx, b, forced)
		if turned && h != nil && err == nil {
			h, err = h.Turn(ctx, b)
		}
		return tracedMsg{gen, h, forced, err}
	}
}

// traced takes the history in.
func (m *Mode) traced(msg tracedMsg) tea.Cmd {
	r := &m.revision
	if msg.gen != m.Gen || !r.tracing {
		return nil
	}
	opened := r.opening
	r.tracing, r.opening = false, false
	switch {
	case errors.Is(msg.err, context.Canceled) && !opened: // given up
		return nil
	case msg.err != nil:
		m.Warn("comparing the versions failed: " + msg.err.Error())
	case msg.history != nil && len(msg.history.Order) > 1:
		r.history, r.fresh = msg.history, true
		for _, w := range msg.history.FaultWarnings(m.Bundle) {
			m.Fail(w)
		}
		r.most = mostWords(m.Bundle, msg.history)
		r.compared = map[[2]int][]versions.Operation{}
		r.open = map[bundle.Ref]bool{}
		r.pages = map[paged]*page.Page{}
		if !opened && !m.onScreen() && m.Busy() { // the reader is in the middle of something
			m.Say("the comparison is ready; " + m.KeyMap.Key(keys.SwitchMode) + " shows it")
			return nil
		}
		if !opened {
			m.Say("")
		}
		return m.Show(m, m.On().Place())
	}
	if m.onScreen() {
		return m.ShowHome(r.opened)
	}
	return m.Analyse()
}

// Working says what the reader waits for while something else is on screen; ""
// when nothing.
func (m *Mode) Working() string {
	if r := &m.revision; r.tracing && !r.opening {
		return "comparing versions …"
	}
	return ""
}

// GiveUp stops what the reader waits for.
func (m *Mode) GiveUp() {
	if r := &m.revision; r.tracing && !r.opening {
		r.tracing = false
		r.stop()
		m.Say("the versions are not compared")
	}
}

// Enter compares the version of a sentence with the one before it, unless it
// is on screen already.
func (m *Mode) Enter(at bundle.Ref) (cmd tea.Cmd, ok bool) {
	r := &m.revision
	switch {
	case r.opening:
		return nil, true
	case r.tracing:
		m.Say("the versions are still being compared; " + m.KeyMap.Key(keys.Back) + " gives it up")
		return nil, false
	case len(m.Bundle.Articles) < 2:
		m.Warn("one article alone has no versions to compare")
		return nil, false
	case r.history == nil:
		m.Say("comparing the versions …; it is shown as soon as it is done")
		return m.trace(true), false
	case r.fresh:
		m.begin(at)
		return nil, true
	}
	r.held = &hold{at.Article, at.Sentence, -1}
	if p := r.history.Position(at.Article); p != r.pair[0] && p != r.pair[1] {
		if r.pinned >= 0 && r.pinned != p {
			m.compare([2]int{r.pinned, p})
			return nil, true
		}
		r.pinned = -1
		m.compare([2]int{max(p-1, 0), max(p, 1)})
	}
	return nil, true
}

// begin compares for the first time: the two newest versions or, where the
// reader has a place, the version of that.
func (m *Mode) begin(at bundle.Ref) {
	r := &m.revision
	r.fresh = false
	last := r.history.NewestChange(m.Bundle)
	old := r.changed && at == r.opened
	if p := r.history.Position(at.Article); at != (bundle.Ref{}) && p > 0 && !old {
		r.held = &hold{at.Article, at.Sentence, -1}
		last = p
	} else if old {
		m.Say("the versions have changed since you left; these two are the newest")
	}
	if !m.compareAgain(last) {
		m.compare([2]int{last - 1, last})
	}
}

// Place is the sentence where the comparison stands, or last stood.
func (m *Mode) Place() bundle.Ref {
	if article, sentence, ok := m.standing(); ok {
		return desk.Ref(article, sentence)
	}
	return m.revision.stood
}

// Answer takes the versions in, what changed between two of them, or a page
// that was laid out in the background.
func (m *Mode) Answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tracedMsg:
		return m.traced(msg)
	case comparedMsg:
		m.comparedNow(msg)
	case revisedPageMsg:
		m.tookPage(msg)
	}
	return nil
}

// waiting says why no sentence is on screen.
func (r *revision) waiting() string {
	if len(r.items) == 0 && r.wanted == r.pair && r.pair[0] != r.pair[1] {
		return "both versions are empty"
	}
	return "comparing …"
}

// Leave is the place that the next reading begins with: that of the reader or,
// where only the older of two versions has the sentence, the one nearest to it
// in the newer, so that the same two come on screen.
func (m *Mode) Leave() bundle.Ref {
	r := &m.revision
	if r.item >= len(r.items) {
		return m.Place()
	}
	a := m.newArticle()
	for _, part := range [][]Item{r.items[r.item:], r.items[:r.item]} {
		for _, it := range part {
			if len(it.New) > 0 {
				return desk.Ref(a, it.New[0])
			}
		}
	}
	return desk.Ref(a, 0)
}

// standing is the sentence where the comparison stands: of the newer version,
// or of the older one where the newer has none.
func (m *Mode) standing() (article, sentence int, ok bool) {
	r := &m.revision
	if r.item >= len(r.items) {
		return 0, 0, false
	}
	switch it := r.items[r.item]; {
	case len(it.New) > 0:
		return m.newArticle(), it.New[0], true
	case len(it.Old) > 0:
		return m.oldArticle(), it.Old[0], true
	}
	return 0, 0, false
}

func (m *Mode) oldArticle() int { return m.revision.history.Order[m.revision.pair[0]] }
func (m *Mode) newArticle() int { return m.revision.history.Order[m.revision.pair[1]] }

// kept is what the two versions are called, the kept one first, when one of
// them is.
func (r *revision) kept() (names [2]string) {
	if r.pinned < 0 {
		return names
	}
	for i, place := range []int{r.pinned, r.stepping()} {
		names[i] = r.bundle.Articles[r.history.Order[place]].Source
	}
	return names
}

// compareAgain compares with the version that was kept before the bundle was
// read again, if it is still there: the one it was compared with or, where
// that is gone, the one given.
func (m *Mode) compareAgain(other int) bool {
	r := &m.revision
	kept := -1
	for place, a := range r.history.Order {
		switch m.Bundle.Articles[a].Source {
		case r.again[0]:
			kept = place
		case r.again[1]:
			other = place
		}
	}
	switch {
	case r.again[0] == "":
		return false
	case kept < 0:
		m.Warn("the version that was kept is gone: " + visible.String(r.again[0]))
		return false
	case kept == other:
		return false
	}
	r.pinned = kept
	m.compare([2]int{kept, other})
	return true
}

// Inspected says what the panel shows.
func (m *Mode) Inspected() string {
	if f := m.revision.field(m.revision.item); f != nil {
		return "the " + fieldLabels[f.Name].what + " in every version"
	}
	return "this sentence in every version"
}
