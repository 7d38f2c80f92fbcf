package shared

import "math"

// The bands of the model's probability.
const (
	possible = 0.50 // from here on two units may make the same statement
	certain  = 0.75 // from here on they do

	// ownCertain is the probability without its context that a certain pair must
	// have.
	ownCertain = 0.6

	// amongMany is added to possible where both articles have more than two
	// sentences.
	amongMany = 0.08

	// enoughOfLittle is what two units must reach of which one has less than five
	// content words, or is a title of less than four.
	enoughOfLittle = 0.70

	// sameDespite is the probability from which on two units make the same
	// statement although a fact differs; below, they make the same claim with
	// other facts.
	sameDespite = 0.52
)

// weights of the features: logistic regression on pairs of sentences, most of
// them from news, that annotators judged. The command in fit makes them and
// names its sources.
var weights = features{
	fBias:       -4.068,
	fShared:     -0.412,
	fLess:       2.916,
	fMore:       0.900,
	fSoft:       2.973,
	fOrder:      3.072,
	fBag:        4.327,
	fBigram:     -2.586,
	fRun:        -1.951,
	fNumberBoth: -0.102,
	fNegation:   -1.200,
	fOpposed:    -1.060,
	fLength:     -3.033,
	fWords:      0.433,
	fRest:       -0.831,
}

// probability returns how sure the model is that the units of a comparison
// make the same statement.
func probability(f *features) float64 {
	var z float64
	for i, w := range weights {
		z += w * f[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// alikeButForFacts is probability as if no fact were in conflict: how sure the
// model is that the two would make the same statement, were the facts the same.
func alikeButForFacts(f *features) float64 {
	g := *f
	for _, i := range [...]int{fNumberBoth, fNegation, fOpposed} {
		g[i] = 0
	}
	return probability(&g)
}
