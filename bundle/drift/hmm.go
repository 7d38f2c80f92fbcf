package drift

import "math"

// posterior returns for every unit the probability that it is off the story:
// forward-backward over two states with log-odds emissions (Rabiner, "A
// Tutorial on Hidden Markov Models", 1989, section III). enter and exit
// are given per unit, the probability of a change of state just before it.
func posterior(lo, enter, exit []float64, start float64, q []float64) {
	n := len(lo)
	if n == 0 {
		return
	}
	// f holds log alpha(drift) - log alpha(story).
	f := make([]float64, n)
	f[0] = math.Log((1-start)/start) + lo[0]
	for i := 1; i < n; i++ {
		f[i] = predict(f[i-1], enter[i], exit[i]) + lo[i]
	}
	b := 0.0
	for i := n - 1; i >= 0; i-- {
		q[i] = 1 / (1 + math.Exp(-(f[i] + b)))
		if i == 0 {
			break
		}
		// log beta(drift) - log beta(story) of unit i-1
		x := b + lo[i]
		d := math.Exp(min(max(x, -40), 40))
		b = math.Log(exit[i]+(1-exit[i])*d) - math.Log(1-enter[i]+enter[i]*d)
	}
}

func predict(f, enter, exit float64) float64 {
	d := math.Exp(min(max(f, -40), 40))
	return math.Log(enter+(1-exit)*d) - math.Log(1-enter+exit*d)
}
