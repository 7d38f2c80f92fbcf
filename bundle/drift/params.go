package drift

// params are the numbers of the model. They were fitted to news bundles with
// runs spliced in from related and unrelated stories and to clean ones, half
// of the bundles checking the other half: those of the models by random
// search, the weights of a run's traits by logistic regression, anew whenever a
// trait was added, and rounded.
//
// No command in this repository refits them, and the bundles are not part of it.
// With whole stories held out, 43 of 45 runs of unrelated stories are found and
// about two thirds of 35 of related ones, which are fewer than on the bundles that
// the numbers were chosen with.
type params struct {
	// The language models.
	MixStory float64 // share of the story's own words in its model; the rest is general English
	MixDrift float64 // the same for the model of the run
	Own      float64 // weight of the article's own sentences in the story's model
	Lead     float64 // weight of the title and the lead there
	CapLow   float64 // the most that one word can speak for the story
	LenAdd   float64 // added to a sentence's number of words before its root is taken

	// The other evidence.
	SupW, SupPivot           float64 // weight of support, and the support that says nothing
	StyleW, StyleCap, StyleA float64 // weight of typography, its limit, its smoothing
	Bias                     float64

	// The hidden Markov model.
	Start, Enter, Exit float64 // probability to begin on the story, to leave it, to come back
	ParEnter, ParExit  float64 // how many times likelier at a paragraph

	// Runs.
	GapLen, GapOdds float64 // the longest gap between two parts of one run, and its least mean log-odds

	// Accepting a run.
	Sure float64          // the least certainty
	Run  [nTraits]float64 // the weights of its traits
}

var tuned = params{
	MixStory: .70, MixDrift: .24, Own: .5, Lead: 2.5, CapLow: 12, LenAdd: 8.4,
	SupW: 1.4, SupPivot: .2, StyleW: 1.3, StyleCap: 1.95, StyleA: .3, Bias: .1,
	Start: .98, Enter: .024, Exit: .046, ParEnter: 1.2, ParExit: 1.8,
	GapLen: 2, GapOdds: -.6,
	Sure: .58, Run: [nTraits]float64{-5.4, 1.37, .7, -.87, .2, -3.7, -5.4, -2.3, -18, 2, 2.7},
}
