package analysis

import (
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Sentences that follow each other in two articles, wherever they stand, are one
// passage; one sentence alone is none.
func TestPassages(t *testing.T) {
	const (
		bridge = "The harbour council of Torvik voted late on Monday to close the old lantern bridge to lorries until the spring.\n\nMayor Ada Quill told reporters that two of its nine cables had rusted through since the last inspection by the engineers from Esker.\n\n"
		ferry  = "A ferry will carry the lorries over the strait at half the usual price for as long as the work goes on.\n\n"
		school = "Pupils of the lower school painted the railings green in June for a prize of eleven crowns.\n\n"
		market = "Herring sold for two crowns a crate at the winter market beside the customs house.\n\n"
	)
	bodies := []string{bridge + ferry + school, market + school + bridge + ferry, market + "Nobody from the tram company would say when its wagons will run again to Esker.\n\n" + ferry + bridge}
	b := &bundle.Bundle{}
	for i, body := range bodies {
		a := &bundle.Article{Source: string(rune('a'+i)) + ".txt", Text: strings.TrimSpace(body), Language: "en"}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	a, err := Run(context.Background(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := a.Passages()
	if len(got) != 2 {
		t.Fatalf("%d passages: %v", len(got), got)
	}
	whole, two := got[0], got[1]
	if len(whole.Members) != 2 || whole.Members[0] != (Extent{0, 0, 2}) || whole.Members[1] != (Extent{1, 2, 4}) || whole.Share < .6 || whole.Share >= 1 {
		t.Errorf("the longest passage: %+v", whole)
	}
	if len(two.Members) != 3 || two.Members[2] != (Extent{2, 3, 4}) || two.Words >= whole.Words {
		t.Errorf("the other passage: %+v", two)
	}
}
