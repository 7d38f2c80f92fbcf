package analysis

import "broadsheet/bundle/text"

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
