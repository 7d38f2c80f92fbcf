package analysis

import (
	"slices"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/review"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// judged places acts in the bundle of an analysis, a minute after one another.
func judged(t *testing.T, b *bundle.Bundle, acts ...review.Act) *review.Placed {
	t.Helper()
	for i := range acts {
		acts[i].ID, acts[i].At, acts[i].By = review.NewID(), time.Date(2031, 1, 1, 0, i, 0, 0, time.UTC), "ana"
	}
	return review.Place(t.Context(), (*review.Book)(nil).With(acts...), b, "")
}

func written(t *testing.T, texts ...string) *bundle.Bundle {
	t.Helper()
	b := &bundle.Bundle{}
	for i, s := range texts {
		a := &bundle.Article{Source: string(rune('a'+i)) + ".txt", Title: "Harbour", Text: s}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}

var harbour = []string{
	"The harbour of Sall\n\nThe storm sank 21 boats in the harbour of Sall on Sunday night. Lifeboats brought everybody ashore within the hour. " +
		"“We turned round the moment the alarm went off,” said Ilse Varga, the starter. The quay will stay shut until the wrecks are out.",
	"The harbour of Sall\n\nThe storm sank 12 boats in the harbour of Sall on Sunday night. Lifeboats brought everybody ashore within the hour. " +
		"“We turned round as soon as the alarm rang,” said Ilse Varga, the starter. Two sisters clung to a buoy for 20 minutes.",
	"The harbour of Sall\n\nThe storm sank 21 boats in the harbour of Sall on Sunday night. " +
		"“We turned round the moment the alarm went off,” said Ilse Varga, who had given the start. Nobody has said what it will cost.",
}

func run(t *testing.T, b *bundle.Bundle, said *review.Placed) *Analysis {
	t.Helper()
	a, err := RunReviewed(t.Context(), b, said, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func checks(a *Analysis) (out []CheckKind) {
	for _, c := range a.Checks(a.Sharing()) {
		out = append(out, c.Kind)
	}
	return out
}

// What was judged wrong is no alarm any more, leads nowhere and counts
// nowhere; taken back, or judged otherwise by a later reader, it is one again.
func TestWrongSilences(t *testing.T) {
	b := written(t, harbour...)
	plain := run(t, b, nil)
	all := plain.Checks(plain.Sharing())
	if len(all) < 3 {
		t.Fatalf("there are only the checks %v", checks(plain))
	}
	for i := range all {
		c := &all[i]
		s := plain.Subject(c)
		act := review.About(b, s, review.Wrong, "")
		p := judged(t, b, act)
		a := plain.Reviewed(p)
		if got := checks(a); len(got) != len(all)-1 || slices.Contains(got, c.Kind) && c.Kind < CheckOnly {
			t.Errorf("%s judged wrong: still to check are %v", plain.CheckWords(c), got)
		}
		if again := run(t, b, p); !slices.Equal(checks(again), checks(a)) {
			t.Errorf("%s: found anew there are %v, judged afterwards %v", plain.CheckWords(c), checks(again), checks(a))
		}
		if got := a.Review.Of(s); got.Verdict() != review.Wrong {
			t.Errorf("%s: stands %+v", plain.CheckWords(c), got)
		}
		if c.Kind == CheckFact {
			if len(a.Silenced()) != 1 || slices.ContainsFunc(a.Lead(a.Sharing(), a.Everything(a.Checks(a.Sharing()))), func(i LeadItem) bool { return i.Kind == LeadFacts }) {
				t.Errorf("the fact leads, or is gone: %v", a.Silenced())
			}
		}
		a = plain.Reviewed(judged(t, b, act, review.About(b, s, review.Right, "")))
		if got := checks(a); len(got) != len(all) {
			t.Errorf("%s judged right later: to check are %v", plain.CheckWords(c), got)
		}
	}
	if got := checks(plain); len(got) != len(all) {
		t.Errorf("the analysis was changed: %v", got)
	}
}

func TestQuotesJudgedWrongAreNotMarked(t *testing.T) {
	b := written(t, harbour...)
	plain := run(t, b, nil)
	q := slices.IndexFunc(plain.Quotes, func(q quote.Quote) bool { return q.Article == 1 && q.Marked })
	if alarm, _ := plain.Alarm(q); !alarm {
		t.Fatal("no alarm to judge")
	}
	s, _ := plain.QuoteSubject(q)
	a := plain.Reviewed(judged(t, b, review.About(b, s, review.Wrong, "")))
	if alarm, _ := a.Alarm(q); alarm || a.QuoteMark(q).Name != "speech" {
		t.Errorf("still marked as %s", a.QuoteMark(q).Name)
	}
	if got := strings.Join(a.Describe(a.RefOf(q)), "; "); !strings.Contains(got, "judged wrong") {
		t.Errorf("says %q", got)
	}
}

// Corrections hold before anything is found.
func TestCorrections(t *testing.T) {
	b := written(t, harbour...)
	plain := run(t, b, nil)
	at := func(article int, words string) bundle.Ref {
		i := strings.Index(b.Articles[article].Text, words)
		return bundle.Ref{Article: article, Sentence: b.Articles[article].SentenceAt(i)}
	}
	lifeboats, there := at(0, "Lifeboats"), at(1, "Lifeboats")
	if _, tied := plain.Link(lifeboats, there); !tied {
		t.Fatal("nothing to take apart")
	}

	a := run(t, b, judged(t, b, review.Sentences(b, there, lifeboats, review.NotSame)))
	if _, tied := a.Link(lifeboats, there); tied || len(a.GroupsAt(there)) > 0 {
		t.Error("not the same, and still linked")
	}
	quay, sisters := at(0, "The quay"), at(1, "Two sisters")
	a = run(t, b, judged(t, b, review.Sentences(b, sisters, quay, review.Same)))
	if l, tied := a.Link(quay, sisters); !tied || !l.Certain || l.Kind != shared.Reworded {
		t.Errorf("the same, and not linked: %+v", l)
	}
	a = run(t, b, judged(t, b, review.Sentences(b, sisters, quay, review.Same), review.Sentences(b, quay, sisters, review.NotSame)))
	if _, tied := a.Link(quay, sisters); tied {
		t.Error("the later of two corrections does not hold")
	}

	a = run(t, b, judged(t, b, review.About(b, plain.SentenceSubject(quay), review.Furniture, "")))
	if a.Roles.Of(quay) != bundle.Furniture {
		t.Error("it is no furniture")
	}
	a = run(t, b, judged(t, b, review.About(b, plain.SentenceSubject(quay), review.Furniture, ""), review.About(b, plain.SentenceSubject(quay), review.NotFurniture, "")))
	if a.Roles.Of(quay) != bundle.Body {
		t.Error("it is still furniture")
	}

	varga := at(2, "“We turned")
	a = run(t, b, judged(t, b, review.About(b, plain.SentenceSubject(varga), review.Speaker, "Ida Holm")))
	for i := range a.Quotes {
		if q := &a.Quotes[i]; (q.Speaker == "Ida Holm") != (q.Article == 2) {
			t.Errorf("article %d has it from %q", q.Article, q.Speaker)
		}
	}
}
