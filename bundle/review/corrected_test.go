package review

import (
	"strings"
	"testing"

	"broadsheet/bundle"
)

// An article is called and stands as readers say; the bundle that was read
// stays as it was.
func TestCorrectedArticles(t *testing.T) {
	b := &bundle.Bundle{Warnings: []bundle.Warning{{Article: 2, Message: "odd"}}}
	for _, s := range []string{"a.txt", "b.txt", "c.txt"} {
		b.Articles = append(b.Articles, article(s, s+" says. "+pier))
	}
	about := func(i int, do Deed, says string) Act {
		a := About(b, Subject{Thing: Article, Article: i}, do, says)
		a.ID, a.At = NewID(), noon
		return a
	}
	book := (*Book)(nil).With(about(0, Title, "No pier"), about(0, Outlet, "Kerr Courier"), about(1, Date, "2031-05-04"), about(1, Date, "May"),
		about(2, Order, "1"), about(0, Order, "third"))
	got := Corrected(book, b)
	var names []string
	for _, a := range got.Articles {
		names = append(names, a.Source+" "+a.Outlet+" "+a.Title+" "+a.Published)
	}
	if s := strings.Join(names, "; "); s != "c.txt   ; a.txt Kerr Courier No pier ; b.txt   2031-05-04" {
		t.Errorf("is %q", s)
	}
	if b.Articles[0].Title != "" || b.Articles[2].Source != "c.txt" || len(b.Warnings) != 1 {
		t.Error("the bundle itself was changed")
	}
	if len(got.Warnings) != 3 || got.Warnings[0].Article != 0 || !strings.Contains(got.Warnings[1].Message+got.Warnings[2].Message, "no date") {
		t.Errorf("warnings %v", got.Warnings)
	}
	if Corrected((*Book)(nil), b) != b {
		t.Error("without corrections it is another")
	}
	// What was marked before the articles were put in order is found behind.
	note := Act{ID: "n", At: noon, Do: Note, On: Sentence, Of: At(b.Articles[2], b.Articles[2].Sentences[0].Span)}
	if p := Place(t.Context(), book.With(note), got, ""); len(p.Sentence(bundle.Ref{})) != 1 {
		t.Error("the note is lost")
	}
}
