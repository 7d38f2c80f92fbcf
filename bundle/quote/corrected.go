package quote

import "broadsheet/bundle"

// A Correction is who said the quotes that a stretch of an article overlaps, as
// a reader says: "" is nobody.
type Correction struct {
	Article int
	Span    bundle.Span
	Speaker string
}

// correct gives quotes their corrected speakers, and the other pieces of one
// quotation too. Of two corrections of one quote the later counts. person says
// of each whether its speaker is a human being; of a name that stands nowhere
// else it is taken to be so.
func correct(quotes []Quote, person []bool, corrections []Correction) {
	if len(corrections) == 0 {
		return
	}
	human := map[string]bool{}
	for i := range quotes {
		human[quotes[i].Speaker] = person[i]
	}
	root := func(i int) int {
		for n := 0; quotes[i].Continues >= 0 && n < len(quotes); n++ {
			i = quotes[i].Continues
		}
		return i
	}
	for _, c := range corrections {
		roots := map[int]bool{}
		for i := range quotes {
			if quotes[i].Article == c.Article && quotes[i].Span.Overlaps(c.Span) {
				roots[root(i)] = true
			}
		}
		for i := range quotes {
			q := &quotes[i]
			if q.Article != c.Article || !roots[root(i)] || q.Speaker == c.Speaker {
				continue
			}
			q.Speaker, q.Known = c.Speaker, Corrected
			q.SpeakerAsWritten, q.SpeakerSpan, q.Cue, q.CueSpan = "", bundle.Span{}, "", bundle.Span{}
			if q.Speaker == "" {
				q.Known = Unknown
			}
			known, ok := human[c.Speaker]
			person[i] = known || !ok && c.Speaker != ""
		}
	}
}
