package versions

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A Field is a piece of metadata that two versions have differently.
type Field struct {
	Name     string // "title", "author", "outlet", "url", "published" or what [DateName] says
	Old, New string // "" where the version has none
	Dates    bool   // the versions are dated differently, which makes them no different
}

// Metadata returns the fields in which two versions differ, the title first. A
// title that a version's text begins with is compared as its first sentence
// and left out here.
func Metadata(old, new *bundle.Article) []Field {
	var out []Field
	if !begins(old) && !begins(new) && text.Key(old.Title) != text.Key(new.Title) {
		out = append(out, Field{Name: "title", Old: old.Title, New: new.Title})
	}
	for _, f := range []Field{
		{Name: "author", Old: old.Author, New: new.Author},
		{Name: "outlet", Old: old.Outlet, New: new.Outlet},
		{Name: "url", Old: old.URL, New: new.URL},
		{Name: DateName(old, new), Old: old.Published, New: new.Published, Dates: true},
	} {
		if f.Old != f.New {
			out = append(out, f)
		}
	}
	return out
}

// DateName says what the dates of articles are: "published", "committed" where
// all that are dated have the date of a commit, "dated" where only some have.
func DateName(as ...*bundle.Article) string {
	published, committed := false, false
	for _, a := range as {
		published = published || a.Published != "" && !a.Committed
		committed = committed || a.Published != "" && a.Committed
	}
	switch {
	case published && committed:
		return "dated"
	case committed:
		return "committed"
	}
	return "published"
}

// begins reports whether an article's title stands at the head of its text, or
// was made from its first words.
func begins(a *bundle.Article) bool {
	if a.Title == "" || len(a.Sentences) == 0 {
		return true
	}
	const most = 200 // bytes; no page puts more in front of its title
	head := a.Text[:min(len(a.Text), a.Sentences[0].End+most)]
	title := strings.TrimSuffix(a.Title, "…")
	return strings.Contains(folded(head), folded(title))
}

func folded(s string) string {
	var words []string
	text.Words(s, func(start, end int, _ text.Shape) { words = append(words, text.Fold(s[start:end])) })
	return strings.Join(words, " ")
}
