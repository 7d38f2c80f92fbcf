package shared

import "math"

// The bands of the model's probability.
const (
	possible = 0.50 // from here on two units may make the same statement
	certain  = 0.72 // from here on they do
)

// weights of the features: logistic regression on pairs of news sentences that
// annotators judged; the command in fit makes them.
var weights = features{
	fBias:       -1.180,
	fShared:     -0.634,
	fLess:       0.850,
	fMore:       1.756,
	fSoft:       3.753,
	fOrder:      10.605,
	fOrderMin:   -3.583,
	fBigram:     -1.141,
	fRun:        -2.443,
	fNumberBoth: -0.156,
	fNumberOne:  -0.280,
	fNameBoth:   0.291,
	fNameOne:    0.115,
	fDateBoth:   -0.196,
	fDateOne:    0.098,
	fNegation:   -1.357,
	fOpposed:    -0.812,
	fLength:     -2.970,
	fWords:      0.129,
	fRest:       -1.573,
	fRestMin:    0.228,
	fNameShared: -0.182,
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
	for _, i := range [...]int{fNumberBoth, fDateBoth, fNameBoth, fNegation, fOpposed} {
		g[i] = 0
	}
	return probability(&g)
}
