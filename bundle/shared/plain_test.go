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

// A town and the county that a third article says it lies in do not differ.
func TestPlacesWithinEachOther(t *testing.T) {
	plain := func(third string) (n int) {
		b := &bundle.Bundle{Articles: []*bundle.Article{
			press.Article("a", "The smith failed the test shortly after 2 a.m. on the coast road in Torvik, said harbour officer Ray Schell.\n\nClerks swept the floor of the hall in the evening and locked the doors."),
			press.Article("b", "The smith failed the test shortly after 2 a.m. on the coast road in Lindholm, a harbour officer said.\n\nThe band played on the pier until it rained and everybody went home."),
			press.Article("c", third),
		}}
		c, err := text.NewCorpus(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		gs, err := shared.Find(t.Context(), c, roles(b))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range gs {
			for _, l := range g.Links {
				for _, x := range l.Contrasts {
					if x.Class == shared.Place && x.Plain {
						n++
					}
				}
			}
		}
		return n
	}
	if n := plain("A reader of this paper writes from the south about her garden and her hens."); n != 1 {
		t.Errorf("%d places differ plainly, want 1", n)
	}
	if n := plain("A reader of this paper writes from Torvik, Lindholm, about her garden and her hens."); n != 0 {
		t.Errorf("a town and its county differ plainly")
	}
}
