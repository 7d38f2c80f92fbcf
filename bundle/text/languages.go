package text

import "broadsheet/bundle"

// Languages says in which languages the articles of a bundle are written. It
// is where every finder asks whether two articles have words in common to be
// compared by. An article whose language is unknown stands with the majority.
type Languages struct {
	main  string
	count map[string]int
	of    []*bundle.Article
}

// LanguagesOf counts the languages of articles.
func LanguagesOf(articles []*bundle.Article) Languages {
	l := Languages{count: map[string]int{}, of: articles}
	for _, a := range articles {
		if a.Language != "" {
			l.count[a.Language]++
		}
	}
	for _, a := range articles {
		if l.count[a.Language] > l.count[l.main] {
			l.main = a.Language
		}
	}
	return l
}

// Main is the ISO 639-1 code of the language that most articles are written
// in, the earliest among equals; "" when no language is known.
func (l Languages) Main() string { return l.main }

// Foreign reports whether article i is known to be in another language than
// most.
func (l Languages) Foreign(i int) bool {
	code := l.of[i].Language
	return code != "" && code != l.main
}

// Alone reports whether article i is known to be in a language that no other
// article is written in.
func (l Languages) Alone(i int) bool { return l.count[l.of[i].Language] == 1 && len(l.of) > 1 }
