package shared

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// Features returns the features of each pair of sentences, for the command
// that fits the weights of the model; nil for a pair that is not compared.
func Features(ctx context.Context, c *text.Corpus, roles furniture.Roles, pairs [][2]bundle.Ref) ([][]float64, error) {
	l := newLexis(c)
	units, err := newUnits(ctx, c, roles)
	if err != nil {
		return nil, err
	}
	if err := weigh(ctx, c, l, units); err != nil {
		return nil, err
	}
	at := map[bundle.Ref]*unit{}
	for _, u := range units {
		for _, r := range u.printings {
			at[r] = u
		}
	}
	out := make([][]float64, len(pairs))
	var cmp comparison
	for i, p := range pairs {
		a, b := at[p[0]], at[p[1]]
		if a == nil || b == nil || a.bare || b.bare || a.short || b.short {
			continue
		}
		cmp.compare(a, b, l)
		f := cmp.features(l)
		out[i] = f[:]
	}
	return out, ctx.Err()
}

// FeatureNames returns the names of the features, in the order of [Features].
func FeatureNames() []string {
	return []string{"fBias", "fShared", "fLess", "fMore", "fSoft", "fOrder", "fBag", "fBigram", "fRun", "fNumberBoth", "fNegation", "fOpposed",
		"fLength", "fWords", "fRest"}
}
