package shared_test

import (
	"context"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

func TestTitlesMakeNoFacts(t *testing.T) {
	b := &bundle.Bundle{Articles: []*bundle.Article{
		press.Article("a", "Harbour wardens sue to stop Marten's Orlan pier\n\nA porter raised the alarm at dawn and called the harbour master."),
		press.Article("b", "Harbour wardens sue to stop Marten's Velden pier\n\nNobody knows who bought the flowers or where they were bound."),
	}}
	for _, role := range []bundle.Role{bundle.Body, bundle.Title} {
		rs := roles(b)
		rs[0][0], rs[1][0] = role, role
		c, err := text.NewCorpus(context.Background(), b)
		if err != nil {
			t.Fatal(err)
		}
		gs, err := shared.Find(context.Background(), c, rs)
		if err != nil {
			t.Fatal(err)
		}
		facts := 0
		for _, g := range gs {
			for _, l := range g.Links {
				facts += len(l.Contrasts)
			}
		}
		if want := map[bundle.Role]int{bundle.Body: 1}[role]; facts != want {
			t.Errorf("%d facts of two sentences of role %v, want %d", facts, role, want)
		}
	}
}
