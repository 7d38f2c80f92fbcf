package desk

import (
	"context"
	"errors"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/filter"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/paint"
)

// searchedMsg brings the hits of a search.
type searchedMsg struct {
	gen, serial int
	hits        *Hits
}

// A Search looks for a text in all columns at once. Lower case letters find
// both cases, a capital finds only itself; spaces find any white space.
type Search struct {
	typing bool
	List   // the text typed
	regexp bool
	serial int // counts searches; results of an older one are dropped
	stop   context.CancelFunc
	Hits   *Hits      // nil: none yet
	bad    error      // why the text is no search
	At     int        // the hit the reader is at, in the order of reading; -1 none
	from   bundle.Ref // where the reader was when the search began
	cursor int        // cells before the cursor of the prompt
	top    int        // the first hit in sight of the list under the text
}

// mostHits is how many hits a search finds before it stops.
const mostHits = 100_000

// Hits are where the text searched for stands. They are never changed once
// made.
type Hits struct {
	Spans    [][]bundle.Span // by article
	First    []int           // by article: hits before it
	Total    int
	more     bool // there are more than mostHits
	articles int  // that have one
}

// Active reports whether something is searched for and was looked for.
func (s *Search) Active() bool { return s.Hits != nil && s.Text != "" }

// Pending reports whether something is looked for that was not found yet.
func (s *Search) Pending() bool { return s.Hits == nil && s.Text != "" && s.bad == nil && !s.typing }

// Clear ends the search.
func (s *Search) Clear() {
	if s.stop != nil {
		s.stop()
	}
	*s = Search{serial: s.serial + 1}
}

// start opens the prompt.
func (s *Search) start(from bundle.Ref) {
	s.Clear()
	s.typing, s.from, s.At = true, from, -1
}

// searchKey gives a key to the prompt.
func (d *Desk) searchKey(k tea.KeyPressMsg) tea.Cmd {
	s := &d.Search
	rows := d.hitRows()
	defer func() {
		if d.hitRows() != rows {
			d.Geo.Valid = false
		}
	}()
	switch name := k.String(); name {
	case "esc":
		from := s.from
		s.Clear()
		d.on.GoTo(from)
		return nil
	case "enter":
		s.typing = false
		if s.Text == "" {
			s.Clear()
		} else if s.Hits != nil && s.Hits.Total > 0 && s.At < 0 {
			d.on.NextHit(1)
		}
		return nil
	case "ctrl+r":
		s.regexp = !s.regexp
	default:
		if d.chooseHit(name) || !s.Edit(k) {
			return nil
		}
	}
	return d.find()
}

// paste gives pasted text to whatever takes text.
func (d *Desk) paste(text string) tea.Cmd {
	text = strings.Join(strings.Fields(text), " ")
	if d.Search.typing {
		d.Search.Text += text
		d.Geo.Valid = false
		return d.find()
	}
	if d.overlay != nil {
		return d.overlay.Key(tea.KeyPressMsg{Text: text, Code: tea.KeyExtended})
	}
	return nil
}

// find runs the search for what has been typed.
func (d *Desk) find() tea.Cmd {
	s := &d.Search
	if s.stop != nil {
		s.stop()
	}
	s.serial++
	s.At = -1
	if s.Text == "" {
		s.Hits, s.bad = nil, nil
		return nil
	}
	re, err := pattern(s.Text, s.regexp)
	if s.bad = err; err != nil {
		s.Hits = nil
		return nil
	}
	var ctx context.Context
	ctx, s.stop = context.WithCancel(d.opts.Context)
	b, gen, serial, f := d.Bundle, d.Gen, s.serial, d.Filter
	return func() tea.Msg { return searchedMsg{gen, serial, findAll(ctx, b, re, f)} }
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

// findAll finds every match in every article, of what passes the filter.
func findAll(ctx context.Context, b *bundle.Bundle, re *regexp.Regexp, f *filter.Filter) *Hits {
	h := &Hits{Spans: make([][]bundle.Span, len(b.Articles)), First: make([]int, len(b.Articles))}
	for i, a := range b.Articles {
		h.First[i] = h.Total
		if ctx.Err() != nil || h.more || !f.Has(i) {
			continue
		}
		for _, at := range re.FindAllStringIndex(a.Text, mostHits-h.Total+1) {
			if at[0] < at[1] && f.Sentence(Ref(i, a.SentenceAt(at[0]))) {
				h.Spans[i] = append(h.Spans[i], bundle.Span{Start: at[0], End: at[1]})
			}
		}
		h.Total += len(h.Spans[i])
		if len(h.Spans[i]) > 0 {
			h.articles++
		}
		h.more = h.Total > mostHits
	}
	return h
}

// searched takes the hits in, and shows the first one after the place where
// the search began.
func (d *Desk) searched(msg searchedMsg) {
	s := &d.Search
	if msg.gen != d.Gen || msg.serial != s.serial || s.Text == "" {
		return
	}
	s.Hits = msg.hits
	if s.Hits.Total > 0 {
		d.goToHit(d.hitAfter(s.from))
	}
}

// after returns the number of the first hit at or after an offset in an
// article, from the beginning again when there is none.
func (h *Hits) after(article, offset int) int {
	spans := h.Spans[article]
	i := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= offset })
	if h.Total == 0 {
		return 0
	}
	return (h.First[article] + i) % h.Total
}

// Hit returns the article and the place of hit n, which is one of Total.
func (h *Hits) Hit(n int) (article int, s bundle.Span) {
	article = sort.Search(len(h.First), func(i int) bool { return h.First[i] > n }) - 1
	for len(h.Spans[article]) == 0 {
		article--
	}
	return article, h.Spans[article][n-h.First[article]]
}

// hitAfter is the number of the first hit at or after a sentence.
func (d *Desk) hitAfter(r bundle.Ref) int {
	offset := 0
	if r.Sentence >= 0 && r.Sentence < len(d.Bundle.Articles[r.Article].Sentences) {
		offset = d.Span(r.Article, r.Sentence).Start
	}
	return d.Search.Hits.after(r.Article, offset)
}

// searchAct does what the keys ask of the search, where the mode on screen
// makes nothing else of them.
func (d *Desk) searchAct(a keys.Action) {
	switch {
	case !d.Search.Active():
	case a == keys.Next:
		d.on.NextHit(1)
	case a == keys.Prev:
		d.on.NextHit(-1)
	}
}

// goToHit goes to hit n.
func (d *Desk) goToHit(n int) {
	d.Search.At = n
	d.on.ShowHit()
}

// WalkHits goes to the next hit or the previous one in the order of reading,
// and round from the last to the first, for a mode that shows all articles.
func (d *Desk) WalkHits(by int) {
	s := &d.Search
	switch {
	case s.Hits.Total == 0:
		d.Warn("nothing found")
		return
	case s.At < 0:
		d.goToHit(d.hitAfter(d.on.Place()))
		return
	}
	n := (s.At + by + s.Hits.Total) % s.Hits.Total
	d.goToHit(n)
	if by > 0 && n == 0 || by < 0 && n == s.Hits.Total-1 {
		d.Say("the search went round")
	}
}

// SearchMarks appends to marks the hits over a stretch of an article.
func (d *Desk) SearchMarks(marks []paint.Mark, article int, over bundle.Span) []paint.Mark {
	s := &d.Search
	if s.Hits == nil {
		return marks
	}
	spans := s.Hits.Spans[article]
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > over.Start })
	for ; i < len(spans) && spans[i].Start < over.End; i++ {
		st := d.Theme.Search
		if s.Hits.First[article]+i == s.At {
			st = d.Theme.SearchCurrent
		}
		marks = append(marks, paint.Mark{Span: spans[i], Style: st})
	}
	return marks
}

// hitsWords says what a search has found.
func (d *Desk) hitsWords() string {
	s := &d.Search
	switch {
	case s.bad != nil:
		return s.bad.Error()
	case s.Text == "" || s.Hits == nil:
		return ""
	case s.Hits.Total == 0:
		return "nothing found"
	}
	return d.on.HitsWords(s.Hits.total(), s.Hits.articles)
}

// paintPrompt paints the line in which the search is typed.
func (d *Desk) paintPrompt() {
	t := d.Theme
	kind := "search"
	if d.Search.regexp {
		kind = "regexp"
	}
	left := []frame.Piece{frame.In(" "+kind+" ", t.InputPrompt), frame.In(d.Search.Text, t.Input)}
	right := d.promptHints(d.Width - min(d.PiecesWidth(left), d.Width/3) - 3)
	n := d.PiecesWidth(right)
	if over := d.PiecesWidth(left) - (d.Width - n - 2); over > 0 && len(d.Search.Text) > 0 {
		left[1].Text = d.Method.TruncateLeft(d.Search.Text, over, "…")
	}
	d.Search.cursor = d.PiecesWidth(left)
	left = append(left, frame.In(" ", t.Input))
	d.PiecesOn(left, d.Width-n, t.StatusText)
	d.PiecesOn(right, n, t.StatusText)
}

// promptHints says what has been found and what the keys of the prompt do, the
// most telling first: what has no room is left out.
func (d *Desk) promptHints(room int) []frame.Piece {
	t := d.Theme
	ps := []frame.Piece{frame.In(d.hitsWords()+"  ", t.StatusText)}
	hints := []BoxHint{{"Enter", "keeps the rows"}, {"Esc", "ends"}, {"Ctrl+R", "regexp"}}
	if d.listsHits() {
		ps[0].Text = ""
		if s := &d.Search; s.Hits != nil && s.At >= 0 { // of the rest the list tells
			ps[0].Text = strconv.Itoa(s.At+1) + " of " + s.Hits.total() + "  "
		}
		hints = []BoxHint{{"Enter", "reads on there"}, {"↓ ↑", "choose"}, {"Esc", "ends"}, {"Ctrl+R", "regexp"}}
	}
	for _, h := range hints {
		next := []frame.Piece{frame.In(h.Key, t.StatusKey), frame.In(" "+h.Does+"  ", t.StatusHint)}
		if d.PiecesWidth(ps)+d.PiecesWidth(next) > room {
			break
		}
		ps = append(ps, next...)
	}
	return ps
}

// searchPieces says in the hints' row what is searched for while it is on, and
// notes where its keys stand.
func (d *Desk) searchPieces() []frame.Piece {
	t := d.Theme
	ps := []frame.Piece{frame.In(" /", PlainKey(t)), frame.In(d.Search.Text, t.Text), frame.In("  "+d.hitsWords(), t.Faint)}
	for _, h := range []struct {
		a    keys.Action
		does string
	}{{keys.Next, "next"}, {keys.Prev, "previous"}, {keys.Back, "end"}, {keys.View6, "list"}} {
		if place, _ := d.on.View(); h.a == keys.View6 && place == 6 {
			continue
		}
		from := d.PiecesWidth(ps) + 2
		ps = append(ps, frame.In("  "+d.KeyMap.Key(h.a), PlainKey(t)), frame.In(" "+h.does, t.Faint))
		d.hints = append(d.hints, hintAt{from, d.PiecesWidth(ps), h.a})
	}
	return ps
}

// cursor shows where text is being typed.
func (d *Desk) cursor() *tea.Cursor {
	if !d.Search.typing || d.TooSmall() || d.Width == 0 {
		return nil
	}
	return tea.NewCursor(min(d.Search.cursor, d.Width-1), d.Height-1)
}
