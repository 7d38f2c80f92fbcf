package analysis

import (
	"cmp"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/review"
	"broadsheet/bundle/shared"
)

// reviewed is what of an analysis was judged wrong.
type reviewed struct {
	quotes, runs map[int]bool
	facts        []Difference
	only         map[bundle.Ref]bool
}

// Reviewed returns the analysis with other verdicts on its findings. Those that
// correct what the findings rest on need a new one. The work grows with the
// bundle.
func (a *Analysis) Reviewed(said *review.Placed) *Analysis {
	out := *a
	out.Review, out.facts = said, nil
	out.index()
	return &out
}

// indexReview notes what was judged wrong.
func (a *Analysis) indexReview() {
	a.reviewed = reviewed{quotes: map[int]bool{}, runs: map[int]bool{}, only: map[bundle.Ref]bool{}}
	for _, p := range a.Review.All() {
		if p.Do != review.Wrong { // another verdict, later, may be another reader's: see Of
			continue
		}
		switch r := p.Ref(a.Bundle); p.On {
		case review.Quote:
			for _, q := range a.At(r).Quotes {
				if s, ok := a.QuoteSubject(q); ok && a.judgedWrong(s) {
					a.reviewed.quotes[q] = true
				}
			}
		case review.Drift:
			for d := range a.Drift {
				if run := &a.Drift[d]; run.Article == r.Article && a.judgedWrong(a.RunSubject(d)) {
					a.reviewed.runs[d] = true
				}
			}
		case review.Only:
			a.reviewed.only[r] = a.judgedWrong(a.onlySubject(r))
		}
	}
}

func (a *Analysis) judgedWrong(s review.Subject) bool {
	said := a.Review.Of(s)
	return said.Verdict() == review.Wrong
}

// QuoteSilenced reports whether it was judged wrong that quote q stands in other
// words, or in another mouth, than its reference.
func (a *Analysis) QuoteSilenced(q int) bool { return a.reviewed.quotes[q] }

// RunSilenced reports whether it was judged wrong that run d of Drift leaves the
// story.
func (a *Analysis) RunSilenced(d int) bool { return a.reviewed.runs[d] }

func (a *Analysis) onlySilenced(r bundle.Ref) bool { return a.reviewed.only[r] }

// Silenced are the facts that differ and were judged wrong.
func (a *Analysis) Silenced() []Difference { return a.reviewed.facts }

// leftStanding parts the differences from those that were judged wrong.
func (a *Analysis) leftStanding(all []Difference) (out []Difference) {
	a.reviewed.facts = nil
	if a.Review == nil {
		return all
	}
	for _, d := range all {
		if a.judgedWrong(a.FactSubject(&d)) {
			a.reviewed.facts = append(a.reviewed.facts, d)
		} else {
			out = append(out, d)
		}
	}
	return out
}

// Subject is what a verdict on a check is about.
func (a *Analysis) Subject(c *Check) review.Subject {
	switch c.Kind {
	case CheckFact:
		return a.FactSubject(&a.Differences()[c.Fact])
	case CheckDrift, CheckMayLeave:
		return a.RunSubject(c.Run)
	case CheckOnly:
		return a.onlySubject(c.At)
	}
	s, _ := a.QuoteSubject(a.member(c.Quote).Quote)
	return s
}

// Said is what readers have said of a check.
func (a *Analysis) Said(c *Check) review.Standing { return a.Review.Of(a.Subject(c)) }

// QuoteSubject is what a verdict is about on how quote q stands to its
// reference; ok is false for one that stands in its words and in its mouth.
func (a *Analysis) QuoteSubject(q int) (s review.Subject, ok bool) {
	at, ok := a.Gravest(q)
	if !ok {
		return s, false
	}
	m := a.member(at)
	if m.Status != quote.Altered && m.Status != quote.Reattributed {
		return s, false
	}
	x := &a.Quotes[q]
	said := m.Status.String()
	if m.Status == quote.Reattributed {
		said += " " + a.QuoteGroups[at.Group].Speaker
	}
	for _, e := range m.Edits {
		if !e.Style {
			said += " " + a.inside(e.Of, e.Reference) + " → " + a.inside(m.Quote, e.This)
		}
	}
	return review.Subject{Thing: review.Quote, Sign: review.Signed(said), Article: x.Article, Span: x.Inner}, true
}

// FactSubject is what a verdict on a fact that differs is about: what is
// printed of it, by whomever.
func (a *Analysis) FactSubject(d *Difference) review.Subject {
	var said []string
	s := review.Subject{Thing: review.Fact}
	for i, p := range d.Prints {
		v := valueKey(p.Span.Of(a.Bundle.Articles[p.Article].Text), d.Class)
		if v == "" {
			v = "nothing"
		}
		if !slices.Contains(said, v) {
			said = append(said, v)
		}
		if i > 0 {
			s.Also = append(s.Also, p.Ref)
		}
	}
	slices.Sort(said)
	first := d.Prints[0].Ref
	_, sentence := a.Bundle.Sentence(first)
	s.Article, s.Span = first.Article, sentence.Span
	s.Sign = review.Signed(d.Class.String() + " " + strings.Join(said, " / "))
	return s
}

// RunSubject is what a verdict on run d of Drift is about.
func (a *Analysis) RunSubject(d int) review.Subject {
	run := &a.Drift[d]
	art := a.Bundle.Articles[run.Article]
	s := review.Subject{Thing: review.Drift, Article: run.Article, Span: art.Sentences[run.First].Span}
	for k := run.First + 1; k <= run.Last; k++ { // a run may begin elsewhere when the article was edited
		s.Also = append(s.Also, bundle.Ref{Article: run.Article, Sentence: k})
	}
	return s
}

func (a *Analysis) onlySubject(r bundle.Ref) review.Subject {
	_, s := a.Bundle.Sentence(r)
	return review.Subject{Thing: review.Only, Article: r.Article, Span: s.Span}
}

// SentenceSubject is what a verdict on a sentence is about, whatever was found
// in it.
func (a *Analysis) SentenceSubject(r bundle.Ref) review.Subject {
	_, s := a.Bundle.Sentence(r)
	return review.Subject{Thing: review.Sentence, Article: r.Article, Span: s.Span}
}

// SubjectsAt is what can be judged at a sentence, the gravest first; the
// sentence itself comes last.
func (a *Analysis) SubjectsAt(r bundle.Ref) (out []review.Subject) {
	at := a.At(r)
	var quotes []int
	for _, q := range at.Quotes {
		if _, ok := a.QuoteSubject(q); ok {
			quotes = append(quotes, q)
		}
	}
	slices.SortStableFunc(quotes, func(x, y int) int { return cmp.Compare(a.gravity(x), a.gravity(y)) })
	for _, q := range quotes {
		s, _ := a.QuoteSubject(q)
		out = append(out, s)
	}
	for _, i := range a.FactsAt(r) {
		out = append(out, a.FactSubject(&a.differs[i]))
	}
	for i := range a.reviewed.facts {
		d := &a.reviewed.facts[i]
		if slices.ContainsFunc(d.Prints, func(p Print) bool { return p.Ref == r }) {
			out = append(out, a.FactSubject(d))
		}
	}
	for d := range a.Drift {
		if run := &a.Drift[d]; run.Article == r.Article && run.First <= r.Sentence && r.Sentence <= run.Last {
			out = append(out, a.RunSubject(d))
		}
	}
	return append(out, a.SentenceSubject(r))
}

// gravity orders quotes that stand otherwise elsewhere.
func (a *Analysis) gravity(q int) int {
	at, _ := a.Gravest(q)
	if m := a.member(at); m.Certain {
		return int(m.Status)
	}
	return int(quote.Reference) + 1
}

// correctRoles makes sentences what a reader says they are.
func (a *Analysis) correctRoles() { CorrectRoles(a.Roles, a.Review) }

// CorrectRoles makes the sentences of a bundle what readers say they are.
func CorrectRoles(roles furniture.Roles, said *review.Placed) {
	for _, p := range said.All() {
		if p.Do != review.Furniture && p.Do != review.NotFurniture {
			continue
		}
		r := p.Ref(said.Bundle)
		if r.Sentence < 0 {
			continue
		}
		switch role := &roles[r.Article][r.Sentence]; {
		case p.Do == review.Furniture:
			*role = bundle.Furniture
		case *role == bundle.Furniture:
			*role = bundle.Body
		}
	}
}

// correctedSpeakers are the speakers that readers have given quotes.
func (a *Analysis) correctedSpeakers() (out []quote.Correction) {
	for _, p := range a.Review.All() {
		if p.Do == review.Speaker {
			out = append(out, quote.Correction{Article: p.Article, Span: p.Span, Speaker: strings.TrimSpace(p.Says)})
		}
	}
	return out
}

// correctLinks ties and parts sentences as readers say.
func (a *Analysis) correctLinks() {
	var same, apart [][2]bundle.Ref
	last := map[[2]bundle.Ref]review.Deed{}
	var order [][2]bundle.Ref
	for _, p := range a.Review.All() {
		if p.To == nil {
			continue
		}
		pair := [2]bundle.Ref{p.Ref(a.Bundle), p.To.Ref(a.Bundle)}
		if pair[0].Sentence < 0 || pair[1].Sentence < 0 || pair[0] == pair[1] {
			continue
		}
		if pair[1].Before(pair[0]) {
			pair[0], pair[1] = pair[1], pair[0]
		}
		if _, there := last[pair]; !there {
			order = append(order, pair)
		}
		last[pair] = p.Do
	}
	for _, pair := range order {
		if last[pair] == review.Same {
			same = append(same, pair)
		} else {
			apart = append(apart, pair)
		}
	}
	if len(order) > 0 {
		a.Shared = shared.Corrected(a.Bundle, a.Shared, same, apart)
	}
}

// A Dismissal is a finding that was judged wrong.
type Dismissal struct {
	At      bundle.Ref
	Kind    CheckKind // what it would be to check
	Words   string    // what was found, in words that are safe to print
	Subject review.Subject
}

// Dismissed are the findings that were judged wrong, in the order of
// [Analysis.Checks].
func (a *Analysis) Dismissed() (out []Dismissal) {
	for q := range a.Quotes {
		if !a.QuoteSilenced(q) {
			continue
		}
		s, _ := a.QuoteSubject(q)
		at, _ := a.Gravest(q)
		c := a.quoteCheck(q, a.member(at).Certain)
		out = append(out, Dismissal{a.RefOf(q), c.Kind, a.CheckWords(&c) + ": " + a.Opening(q), s})
	}
	for i := range a.reviewed.facts {
		d := &a.reviewed.facts[i]
		out = append(out, Dismissal{d.Prints[0].Ref, CheckFact, "a fact that differs: " + a.FactWords(d), a.FactSubject(d)})
	}
	for d := range a.Drift {
		if a.RunSilenced(d) {
			run := &a.Drift[d]
			k := CheckMayLeave
			if run.Confident {
				k = CheckDrift
			}
			out = append(out, Dismissal{bundle.Ref{Article: run.Article, Sentence: run.First}, k, DescribeRun("drift", *run), a.RunSubject(d)})
		}
	}
	for r, wrong := range a.reviewed.only {
		if wrong {
			out = append(out, Dismissal{r, CheckOnly, "only one article has it", a.onlySubject(r)})
		}
	}
	slices.SortStableFunc(out, func(x, y Dismissal) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), x.At.Compare(y.At))
	})
	return out
}

// SaidAt is what readers have said at a sentence of whatever stands there, in
// words that are safe to print, the oldest first.
func (a *Analysis) SaidAt(r bundle.Ref) (out []string) {
	for _, p := range a.Review.Sentence(r) {
		if p.Ref(a.Bundle) == r { // where it begins
			out = append(out, p.Words())
		}
	}
	return out
}
