package shared

import "broadsheet/bundle/text"

const (
	homeFloor = 0.35 // share of the story's own words from which on a pair is at home
	homeFull  = 0.60 // and from which on it gains in full
	homeGain  = 0.8  // what it gains then, in units of log odds
)

// settle raises the probability of pairs that tell the bundle's own story and
// have no better partner in each other's article. Where articles tell one
// story, a sentence that stands out against all others of the other article is
// likely its counterpart; of two sentences beside the story nothing follows
// from their standing out.
func settle(c *text.Corpus, l *lexis, units []*unit, js []judgement) {
	for i := range js {
		j := &js[i]
		if j.whole || j.alike < contextFloor || j.alike < j.rival || !amongOthers(c, units, j) {
			continue
		}
		home := min(atHome(units[j.a], l), atHome(units[j.b], l))
		g := homeGain * max(0, min(1, (home-homeFloor)/(homeFull-homeFloor)))
		if g > 0 {
			if j.alone == 0 {
				j.alone = j.p
			}
			j.p, j.alike = raise(j.p, g), raise(j.alike, g)
			j.rival = j.alike
		}
	}
}

// atHome returns the share of a unit's content that is words of the bundle's
// story.
func atHome(u *unit, l *lexis) float64 {
	var home, all float32
	for i := range u.items {
		w := l.common[u.items[i].stem]
		all += w
		if l.homely[u.items[i].stem] {
			home += w
		}
	}
	return ratio(home, all)
}
