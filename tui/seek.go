package tui

import (
	"sort"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/tui/keys"
)

// seek does the actions that go from finding to finding.
func (m *Model) seek(a keys.Action) bool {
	switch a {
	case keys.Next, keys.Prev:
		by := 1
		if a == keys.Prev {
			by = -1
		}
		if m.search.active() {
			m.nextHit(by)
		} else {
			m.nextFinding(by, sharedKinds|quoteKinds|driftKinds, "finding")
		}
	case keys.NextFinding:
		m.nextFinding(1, sharedKinds|quoteKinds|driftKinds, "finding")
	case keys.PrevFinding:
		m.nextFinding(-1, sharedKinds|quoteKinds|driftKinds, "finding")
	case keys.NextShared:
		m.nextFinding(1, sharedKinds, "shared sentence")
	case keys.PrevShared:
		m.nextFinding(-1, sharedKinds, "shared sentence")
	case keys.NextQuote:
		m.nextFinding(1, quoteKinds, "quote")
	case keys.PrevQuote:
		m.nextFinding(-1, quoteKinds, "quote")
	case keys.NextAltered:
		m.nextOf(1, m.alteredRefs(), "altered quote")
	case keys.PrevAltered:
		m.nextOf(-1, m.alteredRefs(), "altered quote")
	case keys.NextDrift:
		m.nextOf(1, m.driftRefs(), "drift")
	case keys.PrevDrift:
		m.nextOf(-1, m.driftRefs(), "drift")
	case keys.Bring:
		m.bring()
	case keys.Back:
		m.sendBack()
	default:
		return false
	}
	return true
}

func (m *Model) alteredRefs() []bundle.Ref {
	if m.found == nil {
		return nil
	}
	return m.found.altered
}

func (m *Model) driftRefs() []bundle.Ref {
	if m.found == nil {
		return nil
	}
	return m.found.drifts
}

// unfound says why there is no finding to go to.
func (m *Model) unfound() bool {
	switch {
	case m.failed != nil:
		m.warn("there are no findings: the analysis failed")
	case m.found == nil:
		m.say("the analysis is still running")
	default:
		return false
	}
	return true
}

// nextFinding goes to the next finding of some kinds in the focused column.
// It leaves out layers that are off.
func (m *Model) nextFinding(by int, ks kindSet, name string) {
	if m.unfound() {
		return
	}
	if ks &= m.on.kinds(); ks == 0 {
		m.say("this layer is off")
		return
	}
	starts := m.found.starts[m.focus]
	for s := m.columns[m.focus].sentence + by; s >= 0 && s < len(starts); s += by {
		if starts[s].has(ks) {
			m.goTo(m.focus, s)
			return
		}
	}
	if by > 0 {
		m.say("no further " + name + " in this column")
	} else {
		m.say("no earlier " + name + " in this column")
	}
}

// nextOf goes to the next of some sentences in reading order, whichever column
// it is in, and from the last to the first.
func (m *Model) nextOf(by int, refs []bundle.Ref, name string) {
	if m.unfound() {
		return
	}
	if len(refs) == 0 {
		m.say("there is no " + name + " in this bundle")
		return
	}
	here := bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}
	i := sort.Search(len(refs), func(i int) bool { return here.Before(refs[i]) })
	if by < 0 {
		i = sort.Search(len(refs), func(i int) bool { return !refs[i].Before(here) }) - 1
	}
	i = (i + len(refs)) % len(refs)
	m.goTo(refs[i].Article, refs[i].Sentence)
	m.say(name + " " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(refs)))
}

// brought remembers where columns were before copies were brought to the
// focus.
type brought struct {
	ref   bundle.Ref
	turn  int // how many times the same focus has asked
	moved []home
}

// A home is where a column was.
type home struct{ article, top, anchor, sentence int }

// bring scrolls every other column to its copy of the focused sentence, at the
// same height. Asked again, it goes on to the next copy.
func (m *Model) bring() {
	if m.unfound() {
		return
	}
	ref, ok := m.focused()
	if !ok {
		return
	}
	copies := m.copies(ref)
	if len(copies) == 0 {
		m.say(m.alone())
		return
	}
	if m.brought.ref != ref || m.brought.moved == nil {
		m.brought.ref, m.brought.turn = ref, 0
	} else {
		m.brought.turn++
	}
	row := max(m.rowOfFocus(), 0)
	for from := 0; from < len(copies); {
		to := from
		for to < len(copies) && copies[to].Article == copies[from].Article {
			to++
		}
		m.moveCopy(copies[from+m.brought.turn%(to-from)], row)
		from = to
	}
	m.lit.stale = true
	m.say(m.broughtWords(copies))
}

// moveCopy scrolls a column so that a sentence stands at a row.
func (m *Model) moveCopy(to bundle.Ref, row int) {
	c := &m.columns[to.Article]
	known := false
	for _, h := range m.brought.moved {
		known = known || h.article == to.Article
	}
	if !known {
		m.brought.moved = append(m.brought.moved, home{to.Article, c.top, c.anchor, c.sentence})
	}
	c.sentence = to.Sentence
	c.anchor = m.span(to.Article, to.Sentence).Start
	if c.page != nil {
		line, _ := c.page.LinesOf(m.span(to.Article, to.Sentence))
		m.scrollTo(to.Article, line-row)
	}
}

// copies returns the sentences of other articles that are linked to r, in
// reading order, each once: members of its groups, and other printings of its
// quotes in articles without one.
func (m *Model) copies(r bundle.Ref) []bundle.Ref {
	var out []bundle.Ref
	has := map[int]bool{}
	for _, g := range m.found.groupsAt(r) {
		for _, o := range m.found.Shared[g].Members {
			if o.Article != r.Article {
				out = append(out, o)
				has[o.Article] = true
			}
		}
	}
	for _, g := range m.found.quoteGroupsAt(r) {
		for _, member := range m.found.QuoteGroups[g].Members {
			q := &m.found.Quotes[member.Quote]
			if q.Article != r.Article && !has[q.Article] {
				out = append(out, bundle.Ref{Article: q.Article, Sentence: max(m.bundle.Articles[q.Article].SentenceAt(q.Span.Start), 0)})
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
func (m *Model) alone() string {
	if len(m.columns) == 1 {
		return "this bundle has one article: there is nothing to compare it with"
	}
	return "only here: no other article has this sentence"
}

func (m *Model) broughtWords(copies []bundle.Ref) string {
	articles, most, n := 0, 0, 0
	for i, r := range copies {
		if i == 0 || r.Article != copies[i-1].Article {
			articles++
			n = 0
		}
		n++
		most = max(most, n)
	}
	var b strings.Builder
	b.WriteString("brought " + strconv.Itoa(articles) + " of " + strconv.Itoa(len(m.columns)-1) + " columns to " + plural(articles, "its copy", "their copies"))
	if most > 1 {
		b.WriteString(", " + strconv.Itoa(m.brought.turn%most+1) + " of " + strconv.Itoa(most) + "; " + m.keys.Key(keys.Bring) + " goes on")
	}
	b.WriteString("; " + m.keys.Key(keys.Back) + " sends them back")
	return b.String()
}

// sendBack returns every column that was brought to where it was, or else ends
// the search.
func (m *Model) sendBack() {
	if len(m.brought.moved) == 0 {
		if m.search.active() {
			m.search.clear()
			m.say("search ended")
		}
		return
	}
	for _, h := range m.brought.moved {
		if h.article == m.focus {
			continue
		}
		c := &m.columns[h.article]
		c.anchor, c.sentence = h.anchor, h.sentence
		if c.page != nil {
			m.scrollTo(h.article, min(h.top, max(len(c.page.Lines)-1, 0)))
		}
	}
	n := len(m.brought.moved)
	m.brought = brought{}
	m.lit.stale = true
	m.say(strconv.Itoa(n) + plural(n, " column is", " columns are") + " back where " + plural(n, "it was", "they were"))
}
