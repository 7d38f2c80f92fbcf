package drift

import (
	"context"
	"strings"
	"testing"
)

// TestPlain tells which runs a reader would not doubt.
func TestPlain(t *testing.T) {
	const story = "Mayor Lena Ostwick closed the Harrow bridge on Monday. Engineers had found cracks in the Harrow bridge. " +
		"The city of Kestrel will pay for the repair, Ostwick said. Her rival Tom Brandell called the closure a stunt. " +
		"Buses are sent over the Harrow viaduct instead. Shopkeepers in Kestrel fear for their trade while the bridge is shut. " +
		"The council of Kestrel will vote on the repair next month. Ostwick hopes that the cracks can be welded."
	const away = "Surgeons at Velden Hospital have begun to use a robot. The robot was built by Orlow Instruments in a shed. Nurses were trained by Orlow all spring. Patients sleep better afterwards, the surgeons at Velden claim."
	rivals := []string{
		"Mayor Lena Ostwick shut the Harrow bridge in Kestrel after engineers found cracks. Tom Brandell protested against the closure. Buses use the viaduct.",
		"The Harrow bridge is closed, Lena Ostwick of Kestrel announced. Cracks were found by engineers. Tom Brandell mocked her. The council votes on the repair.",
		"Shopkeepers in Kestrel worry about the bridge. Engineers found cracks and Ostwick closed it. The repair will be paid for by the city.",
	}
	tests := []struct {
		name, run string
		rivals    []string
		sure      float64
		want      bool
	}{
		{"another story", "\n\n" + away, rivals, .9, true},
		{"two rivals are enough", "\n\n" + away, rivals[:2], .9, true},
		{"one is not", "\n\n" + away, rivals[:1], .9, false},
		{"not sure enough", "\n\n" + away, rivals, .7, false},
		{"a few sentences inside a paragraph", " " + away, rivals, .9, false},
		{"a sentence that a rival has, too", "\n\n" + strings.Replace(away, "Nurses were trained by Orlow all spring.", "Engineers found cracks after council votes.", 1), rivals, .9, false},
		{"the article's own words", "\n\nBuses cross the viaduct and the bridge. The council fears for shopkeepers and buses. The cracks can be welded. Trade is a stunt.", rivals, .9, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCorpus(t, append([]string{story + test.run}, test.rivals...)...)
			papers := papersOf(t, c)
			p := papers[0]
			newLedger(len(c.Stems)).tell(papers, sources(papers))
			got, err := newFit(context.Background(), c, p, &tuned).plain(scored{span{8, p.units() - 1}, test.sure})
			if err != nil || got != test.want {
				t.Errorf("got %v, %v; want %v", got, err, test.want)
			}
		})
	}
}
