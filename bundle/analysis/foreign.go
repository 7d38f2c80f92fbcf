package analysis

// foreign says of each article in a language that no other article is written
// in that nothing was found to share: its sentences were compared word by word,
// and translations have no words in common.
func (a *Analysis) foreign() []LeftOut {
	articles := a.Bundle.Articles
	count := map[string]int{}
	for _, art := range articles {
		count[art.Language]++
	}
	var out []LeftOut
	for i, art := range articles {
		if art.Language != "" && count[art.Language] == 1 && len(articles) > 1 && !a.linked(i) {
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
