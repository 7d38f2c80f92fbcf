package drift

// A ledger counts what the articles of one cluster say. One ledger serves
// cluster after cluster, so that a folder of many small stories costs no more
// than one large one.
type ledger struct {
	terms []float64 // by StemID: damped counts summed over the sources
	df    []int32   // by StemID: sources that use the stem
	total float64
	own   []float64 // by StemID, scratch: the damped counts of one source
}

func newLedger(stems int) *ledger {
	return &ledger{terms: make([]float64, stems), df: make([]int32, stems), own: make([]float64, stems)}
}

// tell fills every paper of a cluster with what the others say. source is the
// paper that each is a copy of; copies count once, and not against each other.
// It reports whether there is more than one source.
func (g *ledger) tell(papers []*paper, source []int) bool {
	n := 0
	for i, p := range papers {
		if source[i] != i {
			continue
		}
		n++
		for t, s := range p.stems {
			if p.count[t] > 0 {
				v := damped(p.count[t])
				g.terms[s] += v
				g.total += v
				g.df[s]++
			}
		}
	}
	for i, p := range papers {
		g.fill(p, papers[source[i]])
		p.others = n - 1
	}
	for i, p := range papers {
		if source[i] == i {
			for _, s := range p.stems {
				g.terms[s], g.df[s] = 0, 0
			}
		}
	}
	g.total = 0
	return n > 1
}

// fill tells p what all but its source say.
func (g *ledger) fill(p, source *paper) {
	p.otherTotal = g.total
	for t, s := range source.stems {
		if source.count[t] > 0 {
			g.own[s] = damped(source.count[t])
			p.otherTotal -= g.own[s]
		}
	}
	for t, s := range p.stems {
		p.other[t] = max(g.terms[s]-g.own[s], 0)
		p.df[t] = g.df[s]
		if g.own[s] > 0 {
			p.df[t]--
		}
	}
	for _, s := range source.stems {
		g.own[s] = 0
	}
}

// long is the number of sentences from which an article that nothing can be
// compared with is judged by itself: fewer are little more than its lead.
const long = 12

// tellItself lets the title and the lead of p say what other articles would:
// there are none.
func (p *paper) tellItself() {
	for t, is := range p.early() {
		if is {
			p.df[t] = 1
		}
	}
}
