package report

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
)

// A Choice says which findings a report holds, by what readers have said of
// them.
type Choice uint8

// The choices.
const (
	All        Choice = iota
	Unreviewed        // those on which nobody has given a verdict
	Marked            // those on which somebody has said something, and what was said
)

// chosen is the last of some choices, All when there is none.
func chosen(choices []Choice) Choice {
	if len(choices) == 0 {
		return All
	}
	return choices[len(choices)-1]
}

// takes reports whether a finding is one of those chosen.
func (c Choice) takes(s *review.Standing) bool {
	switch c {
	case Unreviewed:
		return s.Verdict() == ""
	case Marked:
		return s.Marked()
	}
	return true
}

// addStanding says what readers have said of a finding.
func (n *note) addStanding(s *review.Standing) {
	for _, said := range [][]*review.Placing{s.Verdicts, s.Notes} {
		for _, p := range said {
			n.say(p.Words())
		}
	}
	for _, p := range s.Earlier {
		n.say(p.Words() + ", before it said this")
	}
}

// The kinds of what readers do that is about no finding.
const (
	marksNotes    = iota
	marksVerdicts // on sentences, whatever was found there
	marksCorrections
	marksApart // how many kinds there are
)

// apart is what readers have done that is about no finding, by kind, the oldest
// first.
func apart(placed *review.Placed) (out [marksApart][]*review.Placing) {
	for i := range placed.All() {
		p := &placed.All()[i]
		switch {
		case p.Do == review.Note:
			out[marksNotes] = append(out[marksNotes], p)
		case p.Do.IsCorrection():
			out[marksCorrections] = append(out[marksCorrections], p)
		case p.On == review.Sentence:
			out[marksVerdicts] = append(out[marksVerdicts], p)
		}
	}
	return out
}

// marked lists what readers have noted, apart from what is to be checked, and
// what they have judged wrong.
func (c *composer) marked() section {
	s := section{title: "What readers have marked"}
	wrong := entry{head: "Judged wrong"}
	var each [marksApart]entry
	for kind, all := range apart(c.a.Review) {
		each[kind].head = [...]string{marksNotes: "Notes", marksVerdicts: "Checked, right or no finding", marksCorrections: "Corrections"}[kind]
		for _, p := range all {
			each[kind].lines = append(each[kind].lines, markedLine(c.a, p))
		}
	}
	if c.choice != Unreviewed {
		for _, d := range c.a.Dismissed() {
			standing := c.a.Review.Of(d.Subject)
			standing.Notes = nil // listed themselves
			l := line{who: place(c.a, d.At), at: &d.At, text: sentence(c.a, d.At, bundle.Span{}), note: said(d.Words)}
			l.note.addStanding(&standing)
			wrong.lines = append(wrong.lines, l)
		}
	}
	for _, e := range []entry{each[marksNotes], each[marksVerdicts], wrong, each[marksCorrections]} {
		if len(e.lines) > 0 {
			e.head = e.title(len(e.lines))
			s.entries = append(s.entries, e)
		}
	}
	return s
}

// markedLine says what a reader has done, and where.
func markedLine(a *analysis.Analysis, p *review.Placing) line {
	if p.Span.Empty() {
		return line{who: a.Label(p.Article), at: &bundle.Ref{Article: p.Article}, note: said(p.Words())}
	}
	r := p.Ref(a.Bundle)
	l := line{who: place(a, r), at: &r, text: sentence(a, r, bundle.Span{}), note: said(p.Words())}
	if p.Near {
		l.note.say("of words that have changed since")
	}
	return l
}

// A jsonSaid is what a reader has said of a finding.
type jsonSaid struct {
	Verdict string `json:"verdict,omitempty"`
	Note    string `json:"note,omitempty"`
	By      string `json:"by"`
	At      string `json:"at"`
}

const jsonTime = "2006-01-02T15:04:05.000Z"

func saidJSON(s review.Standing) (out []jsonSaid) {
	for _, p := range slices.Concat(s.Verdicts, s.Notes) {
		out = append(out, placingJSON(p))
	}
	return out
}

func placingJSON(p *review.Placing) jsonSaid {
	j := jsonSaid{By: p.By, At: p.At.Format(jsonTime)}
	if j.Verdict = string(p.Do); p.Do == review.Note {
		j.Verdict, j.Note = "", p.Says
	}
	return j
}

// A jsonCheck is what a reader should look at, with what was said of it.
type jsonCheck struct {
	Kind      string     `json:"kind"`
	Article   int        `json:"article"`
	Sentence  int        `json:"sentence"`
	Words     string     `json:"words"`
	Dismissed bool       `json:"dismissed"` // judged wrong: it is no alarm
	Review    []jsonSaid `json:"review"`
}

var checkNames = [...]string{
	analysis.CheckAltered: "altered", analysis.CheckFact: "fact", analysis.CheckGiven: "reattributed", analysis.CheckDrift: "drift",
	analysis.CheckDoubted: "possible quote", analysis.CheckMayLeave: "possible drift", analysis.CheckOnly: "only",
}

// checksJSON are the checks of a choice, and behind them those judged wrong.
func checksJSON(a *analysis.Analysis, choice Choice) []jsonCheck {
	out := []jsonCheck{}
	add := func(kind analysis.CheckKind, at bundle.Ref, words string, dismissed bool, s review.Standing) {
		if choice.takes(&s) {
			out = append(out, jsonCheck{checkNames[kind], at.Article, at.Sentence, words, dismissed, append([]jsonSaid{}, saidJSON(s)...)})
		}
	}
	checks := a.Checks(a.Sharing())
	for i := range checks {
		add(checks[i].Kind, checks[i].At, a.CheckWords(&checks[i]), false, a.Said(&checks[i]))
	}
	for _, d := range a.Dismissed() {
		add(d.Kind, d.At, d.Words, true, a.Review.Of(d.Subject))
	}
	return out
}

// A jsonMarked is what a reader did that is about no finding.
type jsonMarked struct {
	Do       string   `json:"do"`
	Article  int      `json:"article"`
	Sentence *int     `json:"sentence,omitempty"`
	With     *jsonRef `json:"with,omitempty"`
	Says     string   `json:"says,omitempty"`
	By       string   `json:"by"`
	At       string   `json:"at"`
}

// A jsonLost is what has lost its text.
type jsonLost struct {
	Do     string `json:"do"`
	On     string `json:"on"`
	Source string `json:"source"`
	Words  string `json:"words,omitempty"`
	Says   string `json:"says,omitempty"`
	By     string `json:"by"`
	At     string `json:"at"`
}

type jsonReview struct {
	Notes       []jsonMarked `json:"notes"`
	Verdicts    []jsonMarked `json:"verdicts"` // on sentences, whatever was found there
	Corrections []jsonMarked `json:"corrections"`
	Lost        []jsonLost   `json:"lost"`
}

func markedJSON(a *analysis.Analysis, all []*review.Placing) []jsonMarked {
	out := make([]jsonMarked, 0, len(all))
	for _, p := range all {
		j := jsonMarked{Do: string(p.Do), Article: p.Article, Says: p.Says, By: p.By, At: p.At.Format(jsonTime)}
		if !p.Span.Empty() {
			s := p.Ref(a.Bundle).Sentence
			j.Sentence = &s
		}
		if p.To != nil {
			with := jsonRef(p.To.Ref(a.Bundle))
			j.With = &with
		}
		out = append(out, j)
	}
	return out
}

func reviewJSON(a *analysis.Analysis) jsonReview {
	all := apart(a.Review)
	out := jsonReview{
		Notes: markedJSON(a, all[marksNotes]), Verdicts: markedJSON(a, all[marksVerdicts]),
		Corrections: markedJSON(a, all[marksCorrections]), Lost: []jsonLost{},
	}
	for _, l := range a.Review.Lost {
		out.Lost = append(out.Lost, jsonLost{string(l.Do), string(l.On), l.Of.Source, l.Of.Words, l.Says, l.By, l.At.Format(jsonTime)})
	}
	return out
}

// quoteSaid is what was said of how a quote stands to its reference.
func quoteSaid(a *analysis.Analysis, q int) (s review.Standing) {
	if subject, ok := a.QuoteSubject(q); ok && a.Review != nil {
		s = a.Review.Of(subject)
	}
	return s
}

// contrastSaid is what was said of the fact that differs of which a contrast is
// a part.
func contrastSaid(a *analysis.Analysis, r bundle.Ref, s bundle.Span) (out review.Standing) {
	if a.Review == nil {
		return out
	}
	for _, ds := range [][]analysis.Difference{a.Differences(), a.Silenced()} {
		for i := range ds {
			if slices.ContainsFunc(ds[i].Prints, func(p analysis.Print) bool {
				return p.Ref == r && (p.Span == s || p.Span.Overlaps(s))
			}) {
				return a.Review.Of(a.FactSubject(&ds[i]))
			}
		}
	}
	return out
}

// saidCells are the cells of a table that tell what was said: verdict, note, who,
// when. Of several readers' verdicts all stand there.
func saidCells(s *review.Standing) [4]string {
	var verdicts, notes, who, when []string
	for _, p := range slices.Concat(s.Verdicts, s.Notes) {
		if p.Do == review.Note {
			notes = append(notes, p.Says)
		} else {
			verdicts = append(verdicts, string(p.Do))
		}
		if p.By != "" && !slices.Contains(who, p.By) {
			who = append(who, p.By)
		}
		when = append(when, p.At.Format("2006-01-02"))
	}
	slices.Sort(when)
	last := ""
	if len(when) > 0 {
		last = when[len(when)-1]
	}
	return [4]string{strings.Join(verdicts, ", "), strings.Join(notes, "; "), strings.Join(who, ", "), last}
}
