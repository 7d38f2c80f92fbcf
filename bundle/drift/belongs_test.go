package drift

import "testing"

// TestBelongs asks of the last sentences of an article whether they are a part
// of the story although its rivals lack them.
func TestBelongs(t *testing.T) {
	const story = "Mayor Lena Ostwick closed the Harrow bridge on Monday. Engineers had found cracks in the Harrow bridge. " +
		"The city of Kestrel will pay for the repair, Ostwick said. Her rival Tom Brandell called the closure a stunt. "
	tests := []struct {
		name, run string
		want      bool
	}{
		{"another story", "Surgeons at Velden Hospital have begun to use a robot. The machine was built by Orlow Instruments. Nurses were trained in the spring.", false},
		{"the article's own people", "Ostwick walked over the bridge with Brandell. The mayor of Kestrel wore a helmet. Brandell laughed at Ostwick.", true},
		{"somebody named in passing", "Brandell promised cheaper nets. Fishermen cheered Brandell in Marrow. Brandell mocked Quist, and Quist called Brandell a dreamer.", false},
		{"how markets took it", "The Velden index fell 2 percent. Shares of Orlow Instruments lost a tenth. Traders in Marrow blamed the weather.", true},
		{"one sentence on shares is no market report", "Orlow Instruments sold shares. Surgeons at Velden Hospital have begun to use a robot. Nurses were trained in the spring.", false},
		{"the earlier days of whom it spoke of", "In the past Brandell ran a ferry on the Velden. Decades ago it sank near Marrow. Nobody at Orlow Instruments was ever charged.", true},
		{"earlier days of somebody else", "Decades ago a ferry sank near Marrow. It was owned by Orlow Instruments. Nobody was ever charged in the past.", false},
		{"a life", "She grew up in Marrow and studied at Velden College. She later wrote for the Orlow Gazette. Her novels sold well.", true},
		{"a comparison", "The decision of Kestrel stands in contrast to that of Velden. There the Orlow viaduct stayed open. Two buses fell from it.", true},
		{"two other things compared", "A new advertisement seems to contrast Velden with Marrow. There the Orlow viaduct stayed open. Two buses fell from it.", false},
		{"what the sentence before it was about", "A stunt of that kind costs votes, and the closure may cost more. Closure of a school once cost a seat. A stunt may win one.", true},
		{"the same with people of its own", "A stunt of that kind cost Ada Quist votes in Marrow. Closure of a school cost Quist a seat. A stunt had won it for Quist.", false},
		{"a list of names", "Ada Quist, Odo Velden, Ines Marrow, Piet Orlow. Bram Tolder, Ilse Fenn, Rune Askel. Ada Moll, Otto Brant, Eva Linde.", true},
		{"an earlier report", "As The Velden Gazette reported: Surgeons at Velden Hospital have begun to use a robot. Nurses were trained in the spring.", false},
		{"an earlier report, set off", "As The Velden Gazette reported:\n\nSurgeons at Velden Hospital have begun to use a robot. Nurses were trained in the spring.", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCorpus(t, story+test.run,
				"Mayor Lena Ostwick shut the Harrow bridge in Kestrel after engineers found cracks. Tom Brandell protested.",
				"The Harrow bridge is closed, Lena Ostwick of Kestrel announced. Cracks were found by engineers. Tom Brandell mocked her.")
			papers := papersOf(t, c)
			p := papers[0]
			newLedger(len(c.Stems)).tell(papers, sources(papers))
			if got := p.belongs(c, span{4, p.units() - 1}, p.storyNames()); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
