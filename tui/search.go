package tui

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/paint"
)

// A search looks for a text in all columns at once. Lower case letters find
// both cases, a capital finds only itself; spaces find any white space.
type search struct {
	typing bool
	list   // the text typed
	regexp bool
	serial int // counts searches; results of an older one are dropped
	stop   context.CancelFunc
	hits   *hits // nil: none yet
	bad    error // why the text is no search
	at     int   // the hit the reader is at, in the order of reading; -1 none
	from   Place // where the reader was when the search began
	cursor int   // cells before the cursor of the prompt
}

// mostHits is how many hits a search finds before it stops.
const mostHits = 100_000

// hits are where the text searched for stands. They are never changed once
// made.
type hits struct {
	spans [][]bundle.Span // by article
	first []int           // by article: hits before it
	total int
	more  bool // there are more than mostHits
}

func (s *search) active() bool { return s.hits != nil && s.text != "" }

func (s *search) clear() {
	if s.stop != nil {
		s.stop()
	}
	*s = search{serial: s.serial + 1}
}

// start opens the prompt.
func (s *search) start(m *Model) {
	from := m.place()
	s.clear()
	s.typing, s.from, s.at = true, from, -1
}

// searchKey gives a key to the prompt.
func (m *Model) searchKey(k tea.KeyPressMsg) tea.Cmd {
	s := &m.search
	switch k.String() {
	case "esc":
		from := s.from
		s.clear()
		m.goTo(from.Article, m.bundle.Articles[from.Article].SentenceAt(from.Offset))
		return nil
	case "enter":
		s.typing = false
		if s.text == "" {
			s.clear()
		} else if s.hits != nil && s.hits.total > 0 && s.at < 0 {
			m.nextHit(1)
		}
		return nil
	case "ctrl+r":
		s.regexp = !s.regexp
	default:
		if !s.edit(k) {
			return nil
		}
	}
	return m.look()
}

// paste gives pasted text to whatever takes text.
func (m *Model) paste(text string) tea.Cmd {
	text = strings.Join(strings.Fields(text), " ")
	if m.search.typing {
		m.search.text += text
		return m.look()
	}
	if m.overlay != nil {
		return m.overlay.key(m, tea.KeyPressMsg{Text: text, Code: tea.KeyExtended})
	}
	return nil
}

// look runs the search for what has been typed.
func (m *Model) look() tea.Cmd {
	s := &m.search
	if s.stop != nil {
		s.stop()
	}
	s.serial++
	s.at = -1
	if s.text == "" {
		s.hits, s.bad = nil, nil
		return nil
	}
	re, err := pattern(s.text, s.regexp)
	if s.bad = err; err != nil {
		s.hits = nil
		return nil
	}
	var ctx context.Context
	ctx, s.stop = context.WithCancel(m.ctx)
	b, gen, serial := m.bundle, m.gen, s.serial
	return func() tea.Msg { return searchedMsg{gen, serial, findAll(ctx, b, re)} }
}

// pattern turns what was typed into a regular expression.
func pattern(text string, isRegexp bool) (*regexp.Regexp, error) {
	src := text
	if !isRegexp {
		fields := strings.Fields(text)
		for i := range fields {
			fields[i] = quotes.Replace(regexp.QuoteMeta(fields[i]))
		}
		if src = strings.Join(fields, `\s+`); src == "" {
			src = `\s+`
		}
	}
	if !strings.ContainsFunc(text, unicode.IsUpper) {
		src = "(?i)" + src
	}
	re, err := regexp.Compile(src)
	if err != nil {
		return nil, errors.New("no regular expression yet")
	}
	return re, nil
}

// quotes makes a straight quotation mark find the curly ones.
var quotes = strings.NewReplacer(`"`, `["“”„]`, `'`, `['’‘]`)

// findAll finds every match in every article.
func findAll(ctx context.Context, b *bundle.Bundle, re *regexp.Regexp) *hits {
	h := &hits{spans: make([][]bundle.Span, len(b.Articles)), first: make([]int, len(b.Articles))}
	for i, a := range b.Articles {
		h.first[i] = h.total
		if ctx.Err() != nil || h.more {
			continue
		}
		for _, at := range re.FindAllStringIndex(a.Text, mostHits-h.total+1) {
			if at[0] < at[1] {
				h.spans[i] = append(h.spans[i], bundle.Span{Start: at[0], End: at[1]})
			}
		}
		h.total += len(h.spans[i])
		h.more = h.total > mostHits
	}
	return h
}

// searched takes the hits in, and shows the first one after the place where
// the search began.
func (m *Model) searched(msg searchedMsg) {
	s := &m.search
	if msg.gen != m.gen || msg.serial != s.serial || s.text == "" {
		return
	}
	s.hits = msg.hits
	if s.hits.total > 0 {
		m.goToHit(s.hits.after(s.from, true))
	}
}

// after returns the number of the first hit at or after a place, from the
// beginning again when there is none.
func (h *hits) after(p Place, atIt bool) int {
	spans := h.spans[p.Article]
	i := sort.Search(len(spans), func(i int) bool { return spans[i].Start > p.Offset || atIt && spans[i].Start == p.Offset })
	if h.total == 0 {
		return 0
	}
	return (h.first[p.Article] + i) % h.total
}

// hit returns the article and the place of hit n.
func (h *hits) hit(n int) (article int, s bundle.Span) {
	article = sort.Search(len(h.first), func(i int) bool { return h.first[i] > n }) - 1
	for len(h.spans[article]) == 0 {
		article--
	}
	return article, h.spans[article][n-h.first[article]]
}

// goToHit goes to hit n.
func (m *Model) goToHit(n int) {
	s := &m.search
	s.at = n
	if m.revising() {
		m.showRevisionHit()
		return
	}
	article, span := s.hits.hit(n)
	m.goTo(article, m.bundle.Articles[article].SentenceAt(span.Start))
	c := &m.columns[article]
	if c.page == nil {
		return
	}
	if row := m.rowOf(article, c.page.LineAt(span.Start)); row < 0 || row >= m.geo.body {
		m.scrollColumn(article, m.top(article)+row-m.geo.body/3)
	}
}

// nextHit goes to the next hit in any column, from the last to the first.
func (m *Model) nextHit(by int) {
	s := &m.search
	switch {
	case s.hits == nil:
		return
	case m.revising():
		m.nextRevisionHit(by)
		return
	case s.hits.total == 0:
		m.warn("nothing found")
		return
	case s.at < 0:
		m.goToHit(s.hits.after(m.place(), true))
		return
	}
	n := (s.at + by + s.hits.total) % s.hits.total
	m.goToHit(n)
	if by > 0 && n == 0 || by < 0 && n == s.hits.total-1 {
		m.say("the search went round")
	}
}

// searchMarks adds the hits over a stretch of an article to the marks.
func (m *Model) searchMarks(article int, over bundle.Span) {
	s := &m.search
	if s.hits == nil {
		return
	}
	spans := s.hits.spans[article]
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > over.Start })
	for ; i < len(spans) && spans[i].Start < over.End; i++ {
		st := m.Theme.Search
		if s.hits.first[article]+i == s.at {
			st = m.Theme.SearchCurrent
		}
		m.tmp = append(m.tmp, paint.Mark{Span: spans[i], Style: st})
	}
}

// hitsWords says what a search has found.
func (m *Model) hitsWords() string {
	s := &m.search
	switch {
	case s.bad != nil:
		return s.bad.Error()
	case s.text == "" || s.hits == nil:
		return ""
	case s.hits.total == 0:
		return "nothing found"
	}
	w := strconv.Itoa(s.hits.total)
	if s.hits.more {
		w = "more than " + strconv.Itoa(mostHits)
	}
	if s.at >= 0 && !m.revising() {
		w = strconv.Itoa(s.at+1) + " of " + w
	}
	in := 0
	for _, spans := range s.hits.spans {
		if len(spans) > 0 {
			in++
		}
	}
	w = fmt.Sprintf("%s in %d of %d", w, in, len(m.columns))
	if m.revising() {
		return m.revisionHitsWords(w + " versions")
	}
	return w
}

// paintPrompt paints the line in which the search is typed.
func (m *Model) paintPrompt() {
	t := m.Theme
	kind := "search"
	if m.search.regexp {
		kind = "regexp"
	}
	left := []frame.Piece{frame.In(" "+kind+" ", t.InputPrompt), frame.In(m.search.text, t.Input)}
	right := []frame.Piece{frame.In(m.hitsWords()+"  ", t.StatusText), frame.In("Enter", t.StatusKey), frame.In(" keep  ", t.StatusHint), frame.In("Ctrl+R", t.StatusKey), frame.In(" regexp  ", t.StatusHint), frame.In("Esc", t.StatusKey), frame.In(" end ", t.StatusHint)}
	n := m.PiecesWidth(right)
	if n > m.Width/2 {
		right = right[:1]
		n = m.PiecesWidth(right)
	}
	if over := m.PiecesWidth(left) - (m.Width - n - 2); over > 0 && len(m.search.text) > 0 {
		left[1].Text = m.Method.TruncateLeft(m.search.text, over, "…")
	}
	m.search.cursor = m.PiecesWidth(left)
	left = append(left, frame.In(" ", t.Input))
	m.PiecesOn(left, m.Width-n, t.StatusText)
	m.PiecesOn(right, n, t.StatusText)
}

// searchPieces says in the hints' row what is searched for while it is on.
func (m *Model) searchPieces() []frame.Piece {
	t := m.Theme
	return []frame.Piece{frame.In(" /", plainKey(t)), frame.In(m.search.text, t.Text), frame.In("  "+m.hitsWords()+"  ", t.Faint),
		frame.In(m.keys.Key(keys.Next), plainKey(t)), frame.In(" next  ", t.Faint), frame.In(m.keys.Key(keys.Prev), plainKey(t)), frame.In(" previous  ", t.Faint), frame.In(m.keys.Key(keys.Back), plainKey(t)), frame.In(" end", t.Faint)}
}

// cursor shows where text is being typed.
func (m *Model) cursor() *tea.Cursor {
	if !m.search.typing || m.tooSmall() || m.Width == 0 {
		return nil
	}
	return tea.NewCursor(min(m.search.cursor, m.Width-1), m.Height-1)
}
