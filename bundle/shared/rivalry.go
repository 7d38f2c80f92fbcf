package shared

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A Rivalry is two facts of two linked sentences that may be one, with what is
// known of them, for the command that fits the weights.
type Rivalry struct {
	A, B    bundle.Ref
	Words   Pair      // what either prints
	Weights string    // which weights judge them: number, day, name or turn
	Same    bool      // they say the same
	Seen    []float64 // in the order of [RivalryFeatures]
	P       float64   // that they are one fact, by the weights in the package
}

// RivalryFeatures returns the names of what is known of a [Rivalry].
func RivalryFeatures() []string {
	return []string{
		"vBias", "vWeekday", "vMonth", "vDate", "vClock", "vMoney", "vPercent", "vMeasure", "vAge", "vDuration", "vRanked", "vScore",
		"vLead", "vLeadApart", "vRight", "vHead", "vHeadApart", "vTight", "vWide", "vAlike", "vShared", "vNear", "vRest", "vInstead",
		"vMany", "vRatio", "vElsewhere", "vElsewhere2", "vRepeat", "vUnit", "vPart", "vBest", "vSecond", "vLength", "vPartName",
		"vSameType", "vOtherType", "vPersons", "vBodies", "vPlaces", "vDenial", "vForm", "vOnly", "vAttribution", "vMatched",
		"vLeft", "vFrame", "vBefore", "vBeforeApart", "vAfter", "vAfterApart", "vVerb", "vVerbApart", "vTense", "vBothSaid", "vSpare", "vOften",
	}
}

// Rivalries returns the facts of all linked sentences that may be one, in
// reading order. It fails only when ctx ends.
func Rivalries(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]Rivalry, error) {
	w := &recorder{}
	if _, err := find(ctx, c, roles, w); err != nil {
		return nil, err
	}
	slices.SortFunc(w.all, func(x, y Rivalry) int {
		return cmp.Or(x.A.Compare(y.A), x.B.Compare(y.B), cmp.Compare(x.Words.A.Start, y.Words.A.Start), cmp.Compare(x.Words.B.Start, y.Words.B.Start), cmp.Compare(x.Weights, y.Weights))
	})
	return w.all, nil
}

// A recorder keeps the rivals of every link.
type recorder struct {
	sync.Mutex
	all   []Rivalry
	bonds []Bond
}

func (w *recorder) note(k *contest) {
	w.Lock()
	defer w.Unlock()
	if k.a.title || k.b.title {
		return // a title tells no facts
	}
	a, b, _ := firstApart(k.a, k.b)
	ta, tb := sentence(k.corpus, a), sentence(k.corpus, b)
	for i := range k.all {
		r := &k.all[i]
		d := k.difference(r)
		o := Rivalry{A: a, B: b, Words: Pair{wordRange(ta, d.a0, d.a1), wordRange(tb, d.b0, d.b1)}, Same: r.same, Seen: slices.Clone(r.seen[:]), P: r.p}
		switch weightsOf(k.fa[r.a].subject) {
		case &numberWeights:
			o.Weights = "number"
		case &nameWeights:
			o.Weights = "name"
		case &dayWeights:
			o.Weights = "day"
		default:
			o.Weights = "turn"
		}
		w.all = append(w.all, o)
	}
}
