package drift

import (
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
)

// TestOneArticleAlone judges articles by their own headline and beginning: one
// that leaves its story for another, and one that keeps to it.
func TestOneArticleAlone(t *testing.T) {
	const lead = "Engineers closed the Harrow bridge on Monday after divers found cracks in two of its pillars. " +
		"The bridge carries the railway between Kestrel and Marrow, and some 40,000 commuters cross it every day. " +
		"The railway said that buses would replace trains until the pillars of the bridge are repaired. "
	const on = "The cracks were found by divers who inspect the pillars of the bridge once a year. " +
		"Two of the pillars stand in the deepest part of the river, where the current wears at the concrete. " +
		"Engineers will pour concrete around the pillars before trains may cross the bridge again. " +
		"Commuters from Marrow waited for buses in front of the closed station. " +
		"The railway expects the repairs of the bridge to take three weeks. " +
		"Divers will go down to the pillars again on Friday, the engineers said. "
	const rest = "Buses leave Kestrel every ten minutes, and commuters need an hour more than by train. " +
		"The railway pays back the price of tickets for the bridge line. " +
		"A second bridge upstream was inspected by divers as well, and its pillars have no cracks. "
	const off = "Meanwhile the opera in Velden has a new conductor, Ilse Brandell, who made her debut with a comedy by Orlow. " +
		"The soprano Nadia Quist sang the widow and was applauded for several minutes after her second aria. " +
		"Brandell let the orchestra play with light strings, and the horns never drowned the singers. " +
		"The stage shows a ballroom whose chandeliers sink lower with every act of the comedy. " +
		"Quist, a soprano of 29, won the singing contest of Velden in her second year at the academy. " +
		"The chorus wears masks, and dancers carry the widow's jewels through the ballroom. " +
		"Brandell will conduct the comedy five times, and the opera has sold out every evening. "
	for _, test := range []struct{ name, body, want string }{
		{"leaves the story", lead + on + off + rest, "Meanwhile"},
		{"keeps to it", lead + on + rest + on, ""},
		{"too short to tell", lead + off[:strings.Index(off, "The stage")], ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newCorpus(t, test.body)
			a := c.Bundle.Articles[0]
			r, err := Find(context.Background(), c, furniture.Roles{make([]bundle.Role, len(a.Sentences))})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, d := range r.Drift {
				got = strings.Fields(a.SentenceText(d.First))[0]
				if d.Confident {
					t.Error("sure, with nothing to compare it with")
				}
				if !strings.Contains(d.Reason, "this article alone") {
					t.Errorf("reason: %s", d.Reason)
				}
			}
			if got != test.want || len(r.Drift) > 1 {
				t.Errorf("got %d runs, %q, want %q", len(r.Drift), got, test.want)
			}
			if len(r.LeftOut) != 1 {
				t.Errorf("left out: %v", r.LeftOut)
			}
		})
	}
}
