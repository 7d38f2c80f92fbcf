package desk

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

const keysReload = keys.Reload

// doMark does the actions with which a reader leaves something behind.
func (d *Desk) doMark(a keys.Action) (cmd tea.Cmd, done bool) {
	switch a {
	case keys.MarkChecked:
		return d.judge(review.Checked), true
	case keys.MarkRight:
		return d.judge(review.Right), true
	case keys.MarkWrong:
		return d.judge(review.Wrong), true
	case keys.MarkNote:
		d.openNote()
		return nil, true
	case keys.MarkUndo:
		return d.undoMark(), true
	case keys.MarkCorrect:
		d.openCorrections()
		return nil, true
	}
	return nil, false
}

// changes is a mode in which changes are judged, and not findings.
type changes interface {
	// Judged is what can be judged where the reader stands and the sentence it
	// is noted at; why says why nothing can.
	Judged() (at bundle.Ref, what []review.Subject, why string)
}

// unread is said where what was marked is not known yet.
const unread = "what was marked before is still being read"

// subjects are what can be judged where the reader stands, the gravest first.
func (d *Desk) subjects() (at bundle.Ref, out []review.Subject, ok bool) {
	if c, is := d.on.(changes); is {
		at, out, why := c.Judged()
		if why == "" && !d.marking.read {
			why = unread
		}
		if why != "" {
			d.Say(why)
		}
		return at, out, why == ""
	}
	at, ok = d.standing()
	if !ok {
		d.Say("there is no sentence here to mark")
		return at, nil, false
	}
	if d.Unfound() {
		return at, nil, false
	}
	if m, own := d.on.(interface {
		Subject() (review.Subject, bool)
	}); own {
		if s, is := m.Subject(); is {
			return at, []review.Subject{s}, true
		}
	}
	out = d.Found.SubjectsAt(at)
	if d.Found.only[at] {
		s := d.Found.SentenceSubject(at)
		s.Thing = review.Only
		out = append([]review.Subject{s}, out...)
	}
	if m, several := d.on.(interface{ Printings() []bundle.Ref }); several {
		for _, o := range m.Printings() {
			more := d.Found.SubjectsAt(o)
			out = slices.Insert(out, len(out)-1, more[:len(more)-1]...)
		}
		slices.SortStableFunc(out[:len(out)-1], func(a, b review.Subject) int { return gravity(a) - gravity(b) })
	}
	return at, out, true
}

// judge gives a verdict on what stands here: on the gravest finding that has
// none, or takes the same verdict back. Where nothing was found it is on the
// sentence, which can be checked, but not be right or wrong.
func (d *Desk) judge(do review.Deed) tea.Cmd {
	fresh := d.fresh
	at, all, ok := d.subjects()
	if !ok {
		return nil
	}
	if do == review.Checked && fresh && len(all) == 1 && all[0].Thing == review.Sentence && !d.SignedAt(at, nil).marked() {
		if c := d.firstOpen(); c != nil {
			d.on.GoTo(c.At)
			s := d.Found.Subject(c)
			return d.mark(mark{at: c.At, subject: s, do: do, undoes: d.verdict(s),
				told: "checked, as the gravest: " + d.Found.CheckWords(c) + "; " + d.KeyMap.Key(keys.MarkUndo) + " undoes"})
		}
	}
	if len(all) == 1 && all[0].Thing == review.Sentence && do != review.Checked {
		was := "nothing was found"
		if _, is := d.on.(changes); is {
			was = "nothing has changed"
		}
		d.Say(was + " here that could be " + string(do) + "; " + d.KeyMap.Key(keys.MarkChecked) + " marks the sentence as checked, " + d.KeyMap.Key(keys.MarkNote) + " notes something")
		return nil
	}
	if len(all) > 1 { // the sentence is one of them only where nothing was found
		all = all[:len(all)-1]
	}
	var mine *review.Act
	var theirs review.Subject
	for _, s := range all {
		v := d.verdict(s)
		switch {
		case v == nil || v.Do != do:
			m := mark{at: d.refOf(s), subject: s, do: do, undoes: v, told: verdictWords(do) + ": " + thingWords(s)}
			if _, is := d.on.(changes); !is && m.at != at {
				m.told += " in " + d.Names[m.at.Article] + " #" + strconv.Itoa(Ordinal(m.at))
			}
			return d.mark(m)
		case mine == nil:
			mine, theirs = v, s
		}
	}
	return d.mark(mark{at: d.refOf(theirs), subject: theirs, do: review.Undo, undoes: mine, told: "taken back: " + verdictWords(do)})
}

// refOf is the sentence in which a subject begins.
func (d *Desk) refOf(s review.Subject) bundle.Ref {
	return bundle.Ref{Article: s.Article, Sentence: d.Bundle.Articles[s.Article].SentenceAt(s.Span.Start)}
}

// gravity is the less, the graver a subject is.
func gravity(s review.Subject) int {
	return slices.Index([]review.Thing{review.Quote, review.Fact, review.Drift, review.Only}, s.Thing)
}

// firstOpen is the gravest finding on which nobody has given a verdict, which is
// what the lead begins with; nil when there is none.
func (d *Desk) firstOpen() *analysis.Check {
	checks := d.Found.Pressing()
	for i := range checks[:min(d.Found.Grave, len(checks))] {
		if said := d.marking.placed.Of(d.Found.Subject(&checks[i])); said.Verdict() == "" {
			return &checks[i]
		}
	}
	return nil
}

// verdict is the reader's own verdict on a subject, nil when there is none.
func (d *Desk) verdict(s review.Subject) *review.Act {
	said := d.marking.placed.Of(s)
	for _, v := range said.Verdicts {
		if v.By == d.opts.Review.By {
			return v.Act
		}
	}
	return nil
}

func verdictWords(do review.Deed) string {
	if do == review.Checked {
		return "checked"
	}
	return "judged " + string(do)
}

// thingWords says what was marked.
func thingWords(s review.Subject) string {
	switch s.Thing {
	case review.Quote:
		return "a quote that differs"
	case review.Fact:
		return "a fact that differs"
	case review.Drift:
		return "where it leaves the story"
	case review.Change:
		return "the change"
	case review.Only:
		return "what only this article has"
	}
	return "the sentence"
}

// undoMark takes back what was marked last in this session that still holds.
func (d *Desk) undoMark() tea.Cmd {
	k := &d.marking
	if len(k.waiting) > 0 {
		d.Say("still keeping what was marked; try again")
		return nil
	}
	holds := map[string]*review.Placing{}
	for i := range k.placed.All() {
		p := &k.placed.All()[i]
		holds[p.ID] = p
	}
	for len(k.session) > 0 {
		last := k.session[len(k.session)-1]
		k.session = k.session[:len(k.session)-1]
		if was := k.dropped[last]; was != nil {
			return d.mark(mark{at: bundle.Ref{Article: -1}, do: review.Undo, undoes: was, told: "brought back what had lost its text"})
		}
		p, ok := holds[last]
		if !ok {
			continue
		}
		at := p.Ref(d.Bundle)
		thing := review.Subject{Thing: p.On, Sign: p.Sign, Article: p.Article, Span: p.Span}
		return d.mark(mark{at: at, subject: thing, do: review.Undo, undoes: p.Act, told: "undone: " + p.Words()})
	}
	d.Say("nothing was marked in this session that could be undone")
	return nil
}

// A Signed is what a sentence shows of what was marked there.
type Signed struct {
	Verdict review.Deed // the newest; "" for none
	Note    bool
}

func (s Signed) marked() bool { return s.Verdict != "" || s.Note }

// SignedAt is what is marked at a sentence, of a kind of finding in a span or,
// for nil, of any.
func (d *Desk) SignedAt(r bundle.Ref, on *review.Subject) Signed {
	v, note := d.marking.placed.Signs(r, on)
	s := Signed{v, note}
	for i := range d.marking.waiting { // what is about to be
		m := &d.marking.waiting[i]
		if m.at != r || on != nil && m.do != review.Note && (m.subject.Thing != on.Thing || on.Thing == review.Quote && m.subject.Span != on.Span || on.Thing == review.Change && m.subject.Sign != on.Sign) {
			continue
		}
		switch {
		case m.do == review.Note:
			s.Note = m.says != ""
		case m.do.IsVerdict():
			s.Verdict = m.do
		case m.do == review.Undo && m.undoes.Do.IsVerdict():
			s.Verdict = ""
		}
	}
	return s
}

// Sign is the sign of what is marked at a sentence; false when nothing is.
func (d *Desk) Sign(r bundle.Ref, on *review.Subject) (frame.Piece, bool) {
	t, s := d.Theme, d.SignedAt(r, on)
	signs := [...]string{"✓", "✗", "✎"}
	if d.look.letters {
		signs = [...]string{"v", "x", "n"}
	}
	switch {
	case s.Verdict == review.Wrong:
		return frame.In(signs[1], theme.Style{Fg: t.Lists.Alarm.Fg, Attr: theme.Bold}), true
	case s.Verdict != "":
		return frame.In(signs[0], theme.Style{Fg: t.Confirm.Fg, Attr: theme.Bold}), true
	case s.Note:
		return frame.In(signs[2], theme.Style{Fg: t.Outlet.Fg, Attr: theme.Bold}), true
	}
	return frame.Piece{}, false
}

// Marked says in words what is marked at a sentence, the newest first; nil when
// nothing is.
func (d *Desk) Marked(r bundle.Ref, strong, faint theme.Style) []frame.Piece {
	return d.MarkedOf(r, nil, strong, faint)
}

// MarkedOf is the same of verdicts on one subject and of notes; nil is any
// subject.
func (d *Desk) MarkedOf(r bundle.Ref, on *review.Subject, strong, faint theme.Style) []frame.Piece {
	var ps []frame.Piece
	said := d.marking.placed.Sentence(r)
	const most = 3 // the line says more
	type verdict struct {
		by, sign string
		on       review.Thing
		span     bundle.Span
	}
	seen := map[verdict]bool{} // the newest of each reader on each finding holds
	for i := len(said) - 1; i >= 0; i-- {
		p := said[i]
		if v := (verdict{p.By, p.Sign, p.On, p.Span}); p.Do.IsVerdict() {
			if seen[v] {
				continue
			}
			seen[v] = true
		}
		if p.Ref(d.Bundle) != r || on != nil && p.Do != review.Note && (p.On != on.Thing || p.Sign != on.Sign) {
			continue
		}
		if len(ps) > 0 {
			ps = append(ps, frame.In("; ", faint))
		}
		if len(ps) >= 2*most {
			return append(ps, frame.In("…", faint))
		}
		ps = append(ps, frame.In(shortWords(p), strong))
	}
	return ps
}

// shortWords says what was marked, and by whom.
func shortWords(p *review.Placing) string {
	words, _, _ := strings.Cut(p.Words(), p.At.Format(" on 2006-01-02"))
	return words
}

// noteAt is the reader's own note on a sentence, nil when there is none.
func (d *Desk) noteAt(r bundle.Ref) *review.Act {
	said := d.marking.placed.Sentence(r)
	for i := len(said) - 1; i >= 0; i-- {
		if said[i].Do == review.Note && said[i].By == d.opts.Review.By && said[i].Ref(d.Bundle) == r {
			return said[i].Act
		}
	}
	return nil
}

// A noteBox is the box in which a note is typed.
type noteBox struct {
	List
	d   *Desk
	at  bundle.Ref
	was *review.Act // the note that is changed
}

// openNote opens the box, with the reader's own note if there is one.
func (d *Desk) openNote() {
	at, ok := d.standing()
	if c, is := d.on.(changes); is {
		var why string
		if at, _, why = c.Judged(); why != "" {
			d.Say(why)
			return
		}
	}
	if !ok {
		d.Say("there is no sentence here to note something on")
		return
	}
	n := &noteBox{d: d, at: at, was: d.noteAt(at)}
	if n.was != nil {
		n.Text = n.was.Says
	}
	d.Lay(n)
}

// Typed is the note; of a long one its end.
func (n *noteBox) Typed() (string, bool) {
	text := []rune(visible.String(n.Text))
	if room := max(n.d.boxWidth()-8, 8); len(text) > room {
		return "…" + string(text[len(text)-room:]), true
	}
	return string(text), true
}

// Key gives a key to the note.
func (n *noteBox) Key(k tea.KeyPressMsg) tea.Cmd {
	d := n.d
	switch k.String() {
	case "esc":
		d.Close()
	case "enter":
		d.Close()
		says := strings.TrimSpace(n.Text)
		switch {
		case n.was == nil && says == "", n.was != nil && n.was.Says == says:
			return nil
		case says == "":
			return d.mark(mark{at: n.at, do: review.Undo, undoes: n.was, told: "the note is taken back"})
		}
		subject := review.Subject{Thing: review.Sentence, Article: n.at.Article, Span: d.Span(n.at.Article, n.at.Sentence)}
		return d.mark(mark{at: n.at, subject: subject, do: review.Note, says: says, undoes: n.was, told: "noted"})
	default:
		if len(n.Text) < review.MostSaid || k.Text == "" {
			n.Edit(k)
		}
	}
	return nil
}

// Choose refuses: there is nothing to choose.
func (n *noteBox) Choose(int) bool { return false }

// Content is the sentence, and what others have noted there.
func (n *noteBox) Content(width int) (string, [][]frame.Piece, int) {
	d, t := n.d, n.d.Theme
	rows := d.Wrap([]frame.Piece{frame.In(OneLine(d.Bundle, n.at), t.BoxFaint)}, width, 4)
	for _, p := range d.marking.placed.Sentence(n.at) {
		if p.Do == review.Note && p.Act != n.was {
			rows = append(rows, d.Wrap([]frame.Piece{frame.In(p.Words(), t.Box)}, width, 4)...)
		}
	}
	return "A note · Enter keeps it, Esc does not", rows, -1
}

// onlyHere notes the sentences that are to be checked because only one article
// has them.
func onlyHere(checks []analysis.Check) map[bundle.Ref]bool {
	out := map[bundle.Ref]bool{}
	for i := range checks {
		if checks[i].Kind == analysis.CheckOnly {
			out[checks[i].At] = true
		}
	}
	return out
}
