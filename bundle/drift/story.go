package drift

// A ledger counts what the articles of one cluster say. One ledger serves
// cluster after cluster, so that a folder of many small stories costs no more
// than one large one.
type ledger struct {
	terms []float64 // by StemID: damped counts summed over the articles
	df    []int32   // by StemID: articles that use the stem
	total float64
}

func newLedger(stems int) *ledger {
	return &ledger{terms: make([]float64, stems), df: make([]int32, stems)}
}

// tell fills every paper of a cluster with what the others say.
func (g *ledger) tell(papers []*paper) {
	for _, p := range papers {
		for i, s := range p.stems {
			if p.count[i] > 0 {
				v := damped(p.count[i])
				g.terms[s] += v
				g.total += v
				g.df[s]++
			}
		}
	}
	for _, p := range papers {
		p.others = len(papers) - 1
		p.otherTotal = g.total
		for i, s := range p.stems {
			own, mine := 0.0, int32(0)
			if p.count[i] > 0 {
				own, mine = damped(p.count[i]), 1
			}
			p.other[i] = max(g.terms[s]-own, 0)
			p.df[i] = g.df[s] - mine
			p.otherTotal -= own
		}
	}
	for _, p := range papers {
		for _, s := range p.stems {
			g.terms[s], g.df[s] = 0, 0
		}
	}
	g.total = 0
}
