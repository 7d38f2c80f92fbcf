package shared

import (
	"cmp"
	"context"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A Bond is what ties two sentences, for the command that fits the weights.
type Bond struct {
	A, B bundle.Ref // A stands before B
	Seen []float64  // in the order of [BondFeatures]
}

// BondFeatures returns the names of what is known of a [Bond].
func BondFeatures() []string {
	return []string{
		"bBias", "bLess", "bMore", "bPlainLess", "bPlainMore", "bRareMore", "bMet", "bAlone", "bOrder", "bOrderShort", "bRun", "bCross",
		"bGap", "bHeldLess", "bHeldMore", "bLackMore", "bNumber", "bNumberMet", "bNegation", "bOpposed", "bLength", "bCited", "bSpeaker",
		"bQuotes", "bQuote", "bQuoted", "bHome", "bNext", "bLead", "bPlace", "bThird",
	}
}

// Bonds returns what ties the sentences of the corpus that have enough in common
// to be judged, in reading order. It fails only when ctx ends.
func Bonds(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]Bond, error) {
	w := &recorder{}
	if _, err := find(ctx, c, roles, w); err != nil {
		return nil, err
	}
	slices.SortFunc(w.bonds, func(x, y Bond) int { return cmp.Or(x.A.Compare(y.A), x.B.Compare(y.B)) })
	return w.bonds, nil
}

// tie keeps what ties the sentences at p and q; a nil recorder keeps nothing.
func (w *recorder) tie(p, q bundle.Ref, v *bond) {
	if w == nil {
		return
	}
	w.Lock()
	defer w.Unlock()
	if q.Before(p) {
		p, q = q, p
	}
	w.bonds = append(w.bonds, Bond{p, q, slices.Clone(v[:])})
}
