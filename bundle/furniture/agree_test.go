package furniture

import (
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// What one page shows to be body is body on every page; short lines are not
// held to it.
func TestAgree(t *testing.T) {
	b := &bundle.Bundle{}
	for range 2 {
		a := &bundle.Article{Text: "The harbour board will meet again on the first Monday of June.\n\nRead more here.\n\nThe ferry sails."}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	rs := Roles{{bundle.Body, bundle.Body, bundle.Body}, {bundle.Furniture, bundle.Furniture, bundle.Body}}
	agree(c, rs)
	if rs[1][0] != bundle.Body || rs[1][1] != bundle.Furniture {
		t.Errorf("roles %v", rs[1])
	}
}
