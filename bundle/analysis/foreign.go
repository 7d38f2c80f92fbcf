package analysis

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
)

// foreign says of each article in a language that no other article is written
// in that nothing was found to share: its sentences were compared word by word,
// and translations have no words in common.
func (a *Analysis) foreign() []LeftOut {
	spoken := text.LanguagesOf(a.Bundle.Articles)
	var out []LeftOut
	for i, art := range a.Bundle.Articles {
		if spoken.Alone(i) && !a.linked(i) {
			out = append(out, LeftOut{Article: i, Finding: "shared", Reason: "language: " + art.Language})
		}
	}
	return out
}

// linked reports whether a sentence of an article is tied to another article.
func (a *Analysis) linked(article int) bool {
	for _, at := range a.at[article] {
		if len(at.Links) > 0 {
			return true
		}
	}
	return false
}

// unattributed says of each article with quotations in a language whose words for
// saying are not known that nobody was named as their speaker, rather than guessed.
func (a *Analysis) unattributed() []LeftOut {
	quoted := make([]bool, len(a.Bundle.Articles))
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Kind != quote.Term {
			quoted[q.Article] = true
		}
	}
	var out []LeftOut
	for i, art := range a.Bundle.Articles {
		if quoted[i] && !a.attributes(i) {
			out = append(out, LeftOut{Article: i, Finding: "quotes", Reason: "who speaks is not known in this language: " + art.Language})
		}
	}
	return out
}

// attributes reports whether the words for saying are known in the language of an
// article.
func (a *Analysis) attributes(article int) bool {
	code := a.Bundle.Articles[article].Language
	return !english.Foreign(code) || english.LanguageOf(code) != nil
}

// Compared reports whether any two articles are in one language, so that what they
// share could be found.
func (a *Analysis) Compared() bool {
	spoken := text.LanguagesOf(a.Bundle.Articles)
	for i := range a.Bundle.Articles {
		if !spoken.Alone(i) {
			return true
		}
	}
	return len(a.Bundle.Articles) < 2
}
