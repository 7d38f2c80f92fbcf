package tui

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/keys"
	"broadsheet/tui/page"
	"broadsheet/tui/revise"
)

// A VersionsMode says when a bundle is read as versions of one article.
type VersionsMode uint8

// The ways to decide.
const (
	VersionsIfRecognised VersionsMode = iota // when its articles are versions of each other
	VersionsAlways
	VersionsNever // unless the reader asks for it
)

// A revision is the mode that compares versions of one article, two at a time.
type revision struct {
	on      bool // it is on screen
	tracing bool // how the versions follow each other is being found out
	history *versions.History
	opened  Place // where the reader was put at the start

	// The two that are compared, as places in the history. The older one is
	// always the first.
	pair      [2]int
	pinned    int // the place that is kept while stepping, or -1
	wanted    [2]int
	again     [2]string                       // what the two versions are called that shall come back, the kept one first; "" none
	compared  map[[2]int][]versions.Operation // pairs that do not follow each other
	most      [2]int                          // the most words that a step changed: of one kind, of all together
	ops       []versions.Operation
	fields    []*headField  // the metadata that differs
	items     []revise.Item // of the fields first, then of the sentences
	facts     []fact        // by item
	counts    counts
	folds     []revise.Fold
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
	merged *revise.Merged
	lines  [2]*page.Page // of the columns; the second is nil when there is one
	laying paged
	made   rowsMade
	rows   []revise.Row
	first  []int // by item: its first row

	// Where the reader stands.
	item int
	top  int
	held *hold // where the reader shall stand once the rows are there
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
}

// begin starts whatever the bundle is to be read as.
func (m *Model) begin() tea.Cmd {
	m.revision = revision{pinned: -1}
	if len(m.columns) > 0 {
		m.revision.opened = m.place()
	}
	switch m.opts.Versions {
	case VersionsAlways:
		if len(m.bundle.Articles) > 1 {
			return m.trace(true)
		}
	case VersionsIfRecognised:
		if maybeVersions(m.bundle) {
			return m.trace(false)
		}
	}
	return m.analyse()
}

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
func (m *Model) trace(forced bool) tea.Cmd {
	m.revision.tracing = true
	b, gen, ctx := m.bundle, m.gen, m.ctx
	return func() tea.Msg {
		h, err := versions.Trace(ctx, b, forced)
		return tracedMsg{gen, h, forced, err}
	}
}

// traced takes the history in.
func (m *Model) traced(msg tracedMsg) tea.Cmd {
	if msg.gen != m.gen || !m.revision.tracing {
		return nil
	}
	r := &m.revision
	r.tracing = false
	switch {
	case msg.err != nil:
		m.warn("comparing the versions failed: " + msg.err.Error())
	case msg.history != nil && len(msg.history.Order) > 1:
		at := m.place()
		r.history = msg.history
		r.most = mostWords(m.bundle, msg.history)
		r.compared = map[[2]int][]versions.Operation{}
		r.open = map[bundle.Ref]bool{}
		r.pages = map[paged]*page.Page{}
		last := len(msg.history.Order) - 1
		m.reviseOn()
		if p := r.history.Place(at.Article); at != (Place{}) && p > 0 && !(m.opts.Changed && at == r.opened) {
			r.held = &hold{at.Article, m.bundle.Articles[at.Article].SentenceAt(at.Offset), -1}
			last = p
		} else if m.opts.Changed && at == r.opened {
			m.say("the versions have changed since you left; these two are the newest")
		}
		if !m.compareAgain(last) {
			m.compare([2]int{last - 1, last})
		}
		return nil
	}
	if m.found == nil && m.stopAnalysis == nil {
		return m.analyse()
	}
	return nil
}

// revising reports whether the screen compares versions.
func (m *Model) revising() bool { return m.revision.on }

// switchMode goes from comparing versions to reading articles side by side,
// or back.
func (m *Model) switchMode() tea.Cmd {
	r := &m.revision
	switch {
	case r.on:
		m.leaveRevision()
		if m.found == nil && m.stopAnalysis == nil {
			return m.analyse()
		}
	case r.tracing:
	case len(m.bundle.Articles) < 2:
		m.warn("one article alone has no versions to compare")
	case r.history == nil:
		m.say("comparing the versions …")
		return m.trace(true)
	default:
		at := m.place()
		m.reviseOn()
		r.held = &hold{at.Article, m.bundle.Articles[at.Article].SentenceAt(at.Offset), -1}
		if p := r.history.Place(at.Article); p != r.pair[0] && p != r.pair[1] {
			if r.pinned >= 0 && r.pinned != p {
				m.compare([2]int{r.pinned, p})
				return nil
			}
			r.pinned = -1
			m.compare([2]int{max(p-1, 0), max(p, 1)})
		}
	}
	return nil
}

// reviseOn shows the comparison.
func (m *Model) reviseOn() {
	m.revision.on = true
	m.keys = keys.Revisions()
	m.inspector.at, m.inspector.rows = inspected{}, nil
	m.geo = geometry{}
}

// leaveRevision shows the articles side by side, at the sentence where the
// reader stands.
func (m *Model) leaveRevision() {
	r := &m.revision
	m.standIn()
	r.on = false
	m.keys = keys.Default()
	m.inspector.at, m.inspector.rows = inspected{}, nil
	m.geo = geometry{}
	m.goTo(m.focus, m.columns[m.focus].sentence)
}

// standIn gives the reader's focus to the sentence where the comparison
// stands, so that what asks for the place hears of it.
func (m *Model) standIn() {
	if article, sentence, ok := m.standing(); ok {
		m.focus = article
		m.columns[article].sentence = sentence
		m.columns[article].anchor = m.span(article, sentence).Start
	}
}

// waiting says why no sentence is on screen.
func (r *revision) waiting() string {
	if len(r.items) == 0 && r.wanted == r.pair && r.pair[0] != r.pair[1] {
		return "both versions are empty"
	}
	return "comparing …"
}

// lastPlace is the place that the next reading begins with: that of the reader
// or, where only the older of two versions has the sentence, the one nearest to
// it in the newer, so that the same two come on screen.
func (m *Model) lastPlace() Place {
	r := &m.revision
	if !r.on || r.item >= len(r.items) {
		return m.place()
	}
	a := m.newArticle()
	for _, part := range [][]revise.Item{r.items[r.item:], r.items[:r.item]} {
		for _, it := range part {
			if len(it.New) > 0 {
				return Place{Article: a, Offset: m.span(a, it.New[0]).Start}
			}
		}
	}
	return Place{Article: a}
}

// standing is the sentence where the comparison stands: of the newer version,
// or of the older one where the newer has none.
func (m *Model) standing() (article, sentence int, ok bool) {
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

func (m *Model) oldArticle() int { return m.revision.history.Order[m.revision.pair[0]] }
func (m *Model) newArticle() int { return m.revision.history.Order[m.revision.pair[1]] }

// readable reports whether there is something to read beside the question
// what the bundle is: the articles, once the reader has seen them.
func (m *Model) readable() bool { return m.found != nil || m.stopAnalysis != nil }

// beginAgain begins the reading of a bundle that was read again, in the mode
// in which it was.
func (m *Model) beginAgain() tea.Cmd {
	was := m.revision
	m.keys = keys.Default()
	m.stopAnalysis = nil
	switch {
	case was.history == nil || len(m.bundle.Articles) < 2:
		return m.begin()
	case !was.on:
		m.revision = revision{pinned: -1}
		return m.analyse()
	}
	m.revision = revision{pinned: -1, oneColumn: was.oneColumn, since: was.since, again: was.again}
	return m.trace(true)
}

// remember notes what the two versions are called, before the bundle is
// another, when one of them is kept.
func (r *revision) remember(b *bundle.Bundle) {
	r.again = [2]string{}
	if !r.on || r.pinned < 0 {
		return
	}
	for i, place := range []int{r.pinned, r.stepping()} {
		r.again[i] = b.Articles[r.history.Order[place]].Source
	}
}

// compareAgain compares with the version that was kept before the bundle was
// read again, if it is still there: the one it was compared with or, where
// that is gone, the one given.
func (m *Model) compareAgain(other int) bool {
	r := &m.revision
	kept := -1
	for place, a := range r.history.Order {
		switch m.bundle.Articles[a].Source {
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
		m.warn("the version that was kept is gone: " + visible.String(r.again[0]))
		return false
	case kept == other:
		return false
	}
	r.pinned = kept
	m.compare([2]int{kept, other})
	return true
}

// inspectorTitle says what the inspector shows.
func (m *Model) inspectorTitle() string {
	if m.revising() {
		if f := m.revision.field(m.revision.item); f != nil {
			return "the " + fieldLabels[f.Name].what + " in every version"
		}
		return "this sentence in every version"
	}
	return "every printing"
}
