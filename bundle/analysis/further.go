package analysis

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/sign"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
)

// further is the findings that hand over their marks.
func further() (out []Finder) {
	for _, f := range Findings {
		if f.Find != nil {
			out = append(out, f)
		}
	}
	return out
}

// findFurther runs a finding that hands over its marks. Marks that lie outside
// their article, or are of no article, are dropped.
func (a *Analysis) findFurther(ctx context.Context, c *text.Corpus, f Finder) ([]Fault, error) {
	ms, faults, err := contained(ctx, f.Name, len(a.Bundle.Articles), func(ctx context.Context, drop []bool) ([]sign.Mark, error) {
		return f.Find(ctx, c.Without(drop), a.Roles)
	})
	for _, m := range ms {
		if m.Article >= 0 && m.Article < len(a.Bundle.Articles) && m.Span.Start >= 0 && m.Span.Start < m.Span.End && m.Span.End <= len(a.Bundle.Articles[m.Article].Text) {
			a.Further = append(a.Further, m)
		}
	}
	return faults, err
}

// markFurther lays the marks that findings have handed over.
func (a *Analysis) markFurther(out []Marks) {
	for i := range a.Further {
		m := &a.Further[i]
		ms, art := &out[m.Article], a.Bundle.Articles[m.Article]
		ms.add(m.Span, m.Kind, m.Possible)
		first := max(art.SentenceAt(m.Span.Start), 0)
		for s := first; s < len(art.Sentences) && art.Sentences[s].Start < m.Span.End; s++ {
			ms.note(s, m.Kind, s == first)
		}
	}
}

// indexFurther notes in which sentence each handed-over mark begins.
func (a *Analysis) indexFurther() {
	a.said = map[bundle.Ref][]int{}
	for i := range a.Further {
		m := &a.Further[i]
		r := bundle.Ref{Article: m.Article, Sentence: max(a.Bundle.Articles[m.Article].SentenceAt(m.Span.Start), 0)}
		a.said[r] = append(a.said[r], i)
	}
}

// furtherPhrases says what the marks say that begin in a sentence.
func (a *Analysis) furtherPhrases(r bundle.Ref) (out []Phrase) {
	for _, i := range a.said[r] {
		if s := visible.String(a.Further[i].Says); s != "" && a.Further[i].Possible {
			out = append(out, Phrase{Word{"perhaps ", Hint}, Word{s, Even}})
		} else if s != "" {
			out = append(out, Phrase{Word{s, Even}})
		}
	}
	return out
}
