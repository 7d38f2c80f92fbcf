package desk

import (
	"context"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/tui/keys"
)

// Reviewing says where what a reader marks is kept. Its functions are called in
// the background, one at a time.
type Reviewing struct {
	By   string           // who marks; "" is nobody in particular
	Name string           // of the bundle in the file, see [review.Act]
	Now  func() time.Time // nil means [time.Now]
	// Load reads what is kept; nil when nothing is.
	Load func() (*review.Book, []error)
	// Save adds to it; nil when it is kept until the program ends, and then Why
	// says why.
	Save func(*review.Book) (review.Saved, error)
	Why  string
	// Left, unless nil, is told at the end what of the session holds, and where
	// it is kept; err is why it is not.
	Left func(acts []*review.Act, file string, err error)
}

// marking is what a reader has marked, and is about to.
type marking struct {
	book      *review.Book           // with all that was marked, saved or not
	placed    *review.Placed         // where it stands in the bundle; nil until that is known
	session   []string               // names of what was done here, the latest last
	waiting   []mark                 // not yet in placed, in order
	read      bool                   // what is kept is in book and placed
	busy      bool                   // the first of them is being kept
	file      string                 // where it is kept
	failed    error                  // why the last was not kept
	elsewhere error                  // why it is kept in another file than the one beside the articles
	said      string                 // what was said last about where it is kept
	first     *bundle.Ref            // of two sentences that say the same
	told      int                    // how many marks were said to have lost their text
	dropped   map[string]*review.Act // by name: what has taken back a mark that had lost its text
}

// A mark is what the reader has asked for.
type mark struct {
	at      bundle.Ref
	subject review.Subject
	do      review.Deed
	says    string
	with    *bundle.Ref // of Same and NotSame
	undoes  *review.Act // of Undo, or what this replaces
	anew    bool        // what it undoes had lost its text
	told    string      // what is said when it is kept
	id      string      // names what it writes, however often it is written
	when    time.Time
}

// markedMsg brings what has come of a mark.
type markedMsg struct {
	gen    int
	mark   mark
	acts   []review.Act
	book   *review.Book
	placed *review.Placed
	saved  review.Saved
	err    error
}

// Review is what readers have said, as far as it is known on screen.
func (d *Desk) Review() *review.Placed { return d.marking.placed }

// placing is what the analysis begins with: what is kept, placed in the bundle.
func (d *Desk) placing() func(ctx context.Context, b *bundle.Bundle) (*review.Book, *review.Placed) {
	o, book := d.opts.Review, d.marking.book
	return func(ctx context.Context, b *bundle.Bundle) (*review.Book, *review.Placed) {
		var errs []error
		if o.Load != nil {
			var kept *review.Book
			if kept, errs = o.Load(); !kept.Empty() {
				book = kept.And(book)
			}
		}
		if book.Empty() && len(errs) == 0 {
			return book, nil
		}
		p := review.Place(ctx, book, b, o.Name)
		if p != nil {
			p.Errs = errs
		}
		return book, p
	}
}

// ReadReview has what is kept read for a mode that waits for no analysis, which
// else begins with it.
func (d *Desk) ReadReview() tea.Cmd {
	place, b, gen := d.placing(), d.Bundle, d.Gen
	return func() tea.Msg {
		book, placed := place(d.opts.Context, b)
		return readReviewMsg{gen, book, placed}
	}
}

// readReviewMsg brings what is kept, and where it stands.
type readReviewMsg struct {
	gen    int
	book   *review.Book
	placed *review.Placed
}

// readReview takes that in, unless something was marked meanwhile.
func (d *Desk) readReview(msg readReviewMsg) {
	k := &d.marking
	if msg.gen != d.Gen {
		return
	}
	if k.read = true; k.book == nil || k.book.Len() <= msg.book.Len() {
		k.book, k.placed = msg.book, msg.placed
		d.sayLost()
	}
}

// mark marks something: it is seen at once, and kept in the background.
func (d *Desk) mark(m mark) tea.Cmd {
	m.id, m.when = review.NewID(), after(d.opts.Review.Now, m.undoes)
	d.marking.waiting = append(d.marking.waiting, m)
	return d.keepNext()
}

// keepNext has the next of what waits kept, one at a time.
func (d *Desk) keepNext() tea.Cmd {
	k := &d.marking
	if k.busy || len(k.waiting) == 0 {
		return nil
	}
	k.busy = true
	m, book, b, gen, o, ctx := k.waiting[0], k.book, d.Bundle, d.Gen, d.opts.Review, d.opts.Context
	return func() tea.Msg {
		out := markedMsg{gen: gen, mark: m}
		out.acts = m.acts(b, o)
		out.book = book.With(out.acts...)
		if o.Save != nil {
			if out.saved, out.err = o.Save(out.book); out.err == nil {
				out.book = out.saved.Book
			}
		}
		out.placed = review.Place(ctx, out.book, b, o.Name)
		return out
	}
}

// after is now, to the millisecond, and not before what it follows: clocks are
// set.
func after(now func() time.Time, a *review.Act) time.Time {
	if now == nil {
		now = time.Now
	}
	t := now().UTC().Truncate(time.Millisecond)
	if a != nil && !t.After(a.At) {
		t = a.At.Add(time.Millisecond)
	}
	return t
}

// acts are the lines of a mark.
func (m *mark) acts(b *bundle.Bundle, o *Reviewing) (out []review.Act) {
	defer func() {
		for i := range out {
			a := &out[i]
			if a.ID, a.By, a.At, a.Bundle = m.id, o.By, m.when, o.Name; i > 0 {
				a.ID += "-" + strconv.Itoa(i)
			}
		}
	}()
	if m.undoes != nil && (m.do == review.Undo || m.do == review.Note || m.anew) { // a note is replaced
		out = append(out, review.Act{Do: review.Undo, Undoes: m.undoes.ID})
	}
	switch {
	case m.do == review.Undo, m.do == review.Note && m.says == "":
		return out
	case m.with != nil:
		return append(out, review.Sentences(b, m.at, *m.with, m.do))
	}
	return append(out, review.About(b, m.subject, m.do, m.says))
}

// marked takes in what has come of a mark.
func (d *Desk) marked(msg markedMsg) tea.Cmd {
	k := &d.marking
	k.busy, k.book = false, msg.book
	if len(k.waiting) > 0 {
		k.waiting = k.waiting[1:]
	}
	for i := range msg.acts {
		a := &msg.acts[i]
		if k.session = append(k.session, a.ID); msg.mark.anew && a.Do == review.Undo {
			if k.dropped == nil {
				k.dropped = map[string]*review.Act{}
			}
			k.dropped[a.ID] = a
		}
	}
	if msg.gen == d.Gen && msg.placed != nil {
		k.placed = msg.placed
	}
	k.failed = msg.err
	d.sayKept(&msg)
	d.Panel.forget()
	cmds := []tea.Cmd{d.keepNext()}
	if msg.gen == d.Gen {
		cmds = append(cmds, d.bearOn(&msg), d.filterMarked())
	}
	return tea.Batch(cmds...)
}

// sayKept says what was done and, where that is not where it is expected, or
// not at all, where it is kept.
func (d *Desk) sayKept(msg *markedMsg) {
	k, o := &d.marking, d.opts.Review
	where := ""
	switch {
	case msg.err != nil:
		d.Warn(msg.mark.told + ", but not kept: " + review.SafeError(msg.err) + "; the next mark tries again")
		return
	case o.Save == nil:
		where = "kept until you quit: " + o.Why
	case msg.saved.Why != nil:
		where = review.ShortError(msg.saved.Why) + ": " + d.KeyMap.Key(keys.About) + " says where it is"
	}
	k.elsewhere = msg.saved.Why
	if k.file = msg.saved.File; where != "" && where != k.said {
		k.said = where
		d.Say(msg.mark.told + "; " + where)
		return
	}
	d.Confirm(msg.mark.told)
}

// bearOn has the findings follow what was marked, where it bears on them:
// corrections on what is found, and the verdict that something is wrong, or is
// not, on what is an alarm.
func (d *Desk) bearOn(msg *markedMsg) tea.Cmd {
	was := review.Deed("")
	if u := msg.mark.undoes; u != nil {
		was = u.Do
	}
	article := msg.mark.subject.Thing == review.Article
	switch do := msg.mark.do; {
	case do.IsCorrection() && article, was.IsCorrection() && article:
		return d.rest(keysReload)
	case do.IsCorrection(), was.IsCorrection():
		return d.AnalyseAgain()
	case do == review.Wrong, was == review.Wrong:
		return d.judgeAgain()
	}
	return nil
}

// judgeAgain has what is an alarm found anew, without finding anything.
func (d *Desk) judgeAgain() tea.Cmd {
	if d.Found == nil {
		return nil
	}
	a, placed, gen := d.Found.Analysis, d.marking.placed, d.Gen
	return func() tea.Msg { return judgedMsg{gen, NewFindings(a.Reviewed(placed))} }
}

// judgedMsg brings findings with other alarms.
type judgedMsg struct {
	gen   int
	found *Findings
}

// judged takes them in, and has a filter hold on them.
func (d *Desk) judged(msg judgedMsg) tea.Cmd {
	if msg.gen != d.Gen {
		return nil
	}
	d.Found = msg.found
	cmd := d.rejudge()
	if d.Filter != nil {
		d.filtering.again = d.Filter.Line
	}
	return tea.Batch(cmd, d.filterAgain())
}

// rejudge has the modes forget what they have made of other findings of the
// same bundle.
func (d *Desk) rejudge() tea.Cmd {
	var cmds []tea.Cmd
	for _, m := range d.modes {
		if l, ok := m.(interface{ Rejudge() tea.Cmd }); ok {
			cmds = append(cmds, l.Rejudge())
		}
	}
	return tea.Batch(cmds...)
}

// filterMarked has a filter by what was marked hold on what is marked now.
func (d *Desk) filterMarked() tea.Cmd {
	if d.Filter == nil || !d.Filter.ByMarks() {
		return nil
	}
	d.filtering.again = d.Filter.Line
	return d.filterAgain()
}

// LeaveReview keeps what is not kept yet, and tells what the session leaves.
func (d *Desk) LeaveReview() tea.Cmd {
	k, o := d.marking, d.opts.Review
	if len(k.session)+len(k.waiting) == 0 {
		return nil
	}
	b, waiting := d.Bundle, slices.Clone(k.waiting)
	return func() tea.Msg {
		book, session, file, err := k.book, k.session, k.file, k.failed
		for _, m := range waiting {
			for _, a := range m.acts(b, o) {
				book, session = book.With(a), append(session, a.ID)
			}
		}
		if o.Save != nil && (len(waiting) > 0 || err != nil) {
			var saved review.Saved
			if saved, err = o.Save(book); err == nil {
				file = saved.File
			}
		}
		if o.Left != nil {
			var acts []*review.Act
			for _, a := range book.Standing() {
				if slices.Contains(session, a.ID) {
					acts = append(acts, a)
				}
			}
			o.Left(acts, file, err)
		}
		return nil
	}
}

// AnalyseAgain has the bundle analysed anew; what was found stays until then.
func (d *Desk) AnalyseAgain() tea.Cmd {
	if d.stopAnalysis != nil {
		d.stopAnalysis()
		d.stopAnalysis = nil
	}
	return d.Analyse()
}

// reviewedRun is what analyses a bundle with what readers have said of it.
func (d *Desk) reviewedRun() func(ctx context.Context, b *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, *review.Book, *review.Placed, error) {
	run, place := d.opts.Analyse, d.placing()
	return func(ctx context.Context, b *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, *review.Book, *review.Placed, error) {
		book, placed := place(ctx, b)
		if run == nil {
			a, err := analysis.RunReviewed(ctx, b, placed, progress)
			return a, book, placed, err
		}
		a, err := run(ctx, b, progress)
		if err == nil && placed != nil {
			a = a.Reviewed(placed)
		}
		return a, book, placed, err
	}
}
