package reading

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/page"
)

// brought remembers where columns were before copies were brought to the
// focus.
type brought struct {
	ref    bundle.Ref
	turn   int // how many times the same focus has asked
	row    int // of the screen, on which the copies stand
	moved  []home
	before *windowful // which columns were on screen, where others were brought onto it
}

// A home is where a column was.
type home struct {
	article, sentence int
	top, anchor       int
	page              *page.Page // the layout that top counts in
}

// bring has the columns that print the focused sentence come onto the screen,
// and scrolls each to its copy, at the same height. Asked again, it goes on to
// the next copies.
func (m *Mode) bring() tea.Cmd {
	if m.Unfound() {
		return nil
	}
	ref, ok := m.focused()
	if !ok {
		return nil
	}
	copies := m.copies(ref)
	if len(copies) == 0 {
		m.Say(m.alone())
		return nil
	}
	if m.brought.ref != ref || m.brought.moved == nil {
		m.brought.ref, m.brought.turn = ref, 0
	} else {
		m.brought.turn++
	}
	wanted := m.printing(ref, copies)
	if len(wanted) == 0 {
		m.Say("only articles that are the same as this one print it; " + m.KeyMap.Key(keys.FoldSame) + " unfolds them")
		return nil
	}
	row := max(m.rowOfFocus(), 0)
	cmd := m.bringOnScreen(wanted)
	if m.besideAlready(copies) && m.elsewhere(copies) != "" { // these need no bringing, the next do
		m.brought.turn++
		cmd = tea.Batch(cmd, m.bringOnScreen(wanted))
	}
	if m.besideAlready(copies) {
		m.brought = brought{}
		m.Say("its copies stand beside it already" + m.elsewhere(copies))
		return cmd
	}
	if m.inGrid(m.focus) >= 0 {
		m.settleAt(ref, row)
	}
	m.brought.row = row
	for from := 0; from < len(copies); {
		to := from
		for to < len(copies) && copies[to].Article == copies[from].Article {
			to++
		}
		m.moveCopy(copies[from+m.brought.turn%(to-from)], row)
		from = to
	}
	m.lit.stale = true
	m.Say(m.broughtWords(copies))
	return cmd
}

// besideAlready reports whether nothing was brought and what is on screen of the
// copies stands on the row of the focus by itself.
func (m *Mode) besideAlready(copies []bundle.Ref) bool {
	if m.inGrid(m.focus) < 0 || m.Brought() {
		return false
	}
	shown := slices.DeleteFunc(slices.Clone(copies), func(r bundle.Ref) bool { return !slices.Contains(m.shown, r.Article) })
	return len(shown) > 0 && m.level(shown, max(m.rowOfFocus(), 0))
}

// level reports whether the copies, one in each article, all stand at a row.
func (m *Mode) level(copies []bundle.Ref, row int) bool {
	for i, r := range copies {
		if m.inGrid(r.Article) < 0 || i > 0 && copies[i-1].Article == r.Article {
			return false
		}
		if at, _ := m.sentenceRows(r.Article, r.Sentence); at != row {
			return false
		}
	}
	return true
}

// settleAt takes the columns out of their common rows; the focused sentence
// stays on its row of the screen.
func (m *Mode) settleAt(r bundle.Ref, row int) {
	m.aligned.grid = nil
	c := &m.columns[r.Article]
	line, _ := c.page.LinesOf(m.Span(r.Article, r.Sentence))
	c.setTop(line - row)
}

// moveCopy scrolls a column so that a sentence stands at a row of the screen.
func (m *Mode) moveCopy(to bundle.Ref, row int) {
	c := &m.columns[to.Article]
	known := false
	for _, h := range m.brought.moved {
		known = known || h.article == to.Article
	}
	if !known {
		m.brought.moved = append(m.brought.moved, home{to.Article, c.sentence, c.top, c.anchor, c.page})
	}
	c.sentence = to.Sentence
	c.anchor = m.Span(to.Article, to.Sentence).Start
	if c.page != nil {
		line, _ := c.page.LinesOf(m.Span(to.Article, to.Sentence))
		c.setTop(line - row)
	}
}

// copies returns the sentences of other articles that are linked to r, in
// reading order, each once: members of its groups, and other printings of its
// quotes in articles without one.
func (m *Mode) copies(r bundle.Ref) []bundle.Ref {
	var out []bundle.Ref
	has := map[int]bool{}
	for _, g := range m.Found.GroupsAt(r) {
		for _, o := range m.Found.Shared[g].Members {
			if o.Article != r.Article {
				out = append(out, o)
				has[o.Article] = true
			}
		}
	}
	for _, g := range m.Found.QuoteGroupsAt(r) {
		for _, member := range m.Found.QuoteGroups[g].Members {
			q := &m.Found.Quotes[member.Quote]
			if q.Article != r.Article && !has[q.Article] {
				out = append(out, bundle.Ref{Article: q.Article, Sentence: max(m.Bundle.Articles[q.Article].SentenceAt(q.Span.Start), 0)})
			}
		}
	}
	sort.Slice(out, func(i, k int) bool { return out[i].Before(out[k]) })
	n := 0
	for i, o := range out {
		if i == 0 || o != out[n-1] {
			out[n] = o
			n++
		}
	}
	return out[:n]
}

// alone says why nothing can be brought.
func (m *Mode) alone() string {
	if len(m.columns) == 1 {
		return "this bundle has one article: there is nothing to compare it with"
	}
	return "no match for this sentence was found in another article"
}

func (m *Mode) broughtWords(copies []bundle.Ref) string {
	articles, most, n := 0, 0, 0
	for i, r := range copies {
		if !slices.Contains(m.shown, r.Article) {
			continue
		}
		if i == 0 || r.Article != copies[i-1].Article {
			articles++
			n = 0
		}
		n++
		most = max(most, n)
	}
	more := m.elsewhere(copies)
	var b strings.Builder
	b.WriteString(strconv.Itoa(articles) + desk.Plural(articles, " copy", " copies") + " beside it" + more)
	if most > 1 {
		b.WriteString(", " + strconv.Itoa(m.brought.turn%most+1) + " of " + strconv.Itoa(most))
	}
	if more != "" || most > 1 {
		b.WriteString(": " + m.KeyMap.Key(keys.Bring) + " goes on")
	}
	b.WriteString("; " + m.KeyMap.Key(keys.Back) + " puts all back")
	return b.String()
}

// elsewhere says how many articles print the sentence beyond those on screen; ""
// for none.
func (m *Mode) elsewhere(copies []bundle.Ref) string {
	n := 0
	for i, r := range copies {
		if (i == 0 || r.Article != copies[i-1].Article) && !slices.Contains(m.shown, r.Article) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return ", in " + strconv.Itoa(n) + desk.Plural(n, " more article", " more articles")
}

// Brought reports whether columns were brought to a copy, or onto the screen.
func (m *Mode) Brought() bool { return len(m.brought.moved) > 0 || m.brought.before != nil }

// sendBack returns every column that was brought to where it was.
func (m *Mode) sendBack() {
	for _, h := range m.brought.moved {
		if h.article == m.focus {
			continue
		}
		c := &m.columns[h.article]
		c.anchor, c.sentence = h.anchor, h.sentence
		switch {
		case c.page == h.page:
			c.top = h.top
		case c.page != nil:
			c.top = c.page.LineAt(h.anchor)
		}
	}
	if b := m.brought.before; b != nil {
		m.order, m.first, m.zoomed = b.order, b.first, b.zoomed
		if m.position(m.focus) < 0 {
			m.unhide(m.focus)
		}
		m.Geo.Valid = false
	}
	m.brought = brought{}
	m.lit.stale = true
	m.Say("the columns are back where they were")
}
