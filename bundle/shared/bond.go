package shared

import "math"

// What is known of two sentences of one story that may make one statement. Each
// is a share, a small number or 0 and 1. Of a pair of features, less is of the
// side that has less of it.
const (
	bBias       = iota
	bLess       // weighted share of the content that is matched
	bMore       //
	bPlainLess  // the same of the words that are no names: names the whole story repeats
	bPlainMore  //
	bRareMore   // the same of the words that the rest of the two articles does not use
	bMet        // logarithm of 1 and the weight that is matched on both sides
	bAlone      // log odds of the first model, as if no fact were in conflict
	bOrder      // words in common and in order, of both lengths
	bOrderShort // and of the shorter's
	bRun        // logarithm of 1 and the words of the longest common run
	bCross      // share of neighbouring matched words whose order is turned round
	bGap        // longest passage that only one side has, of its length: of the side where that is less
	bHeldLess   // share of the content in clauses that are matched whole
	bHeldMore   //
	bLackMore   // share of the content in clauses of which little is matched
	bNumber     // each has a number that the other lacks
	bNumberMet  // logarithm of 1 and the numbers in common
	bNegation   // one negates and the other does not
	bOpposed    // a word left over in one opposes one left over in the other
	bLength     // difference of the lengths, of their sum
	bCited      // one of them says who said it
	bSpeaker    // both do, and have a name in common there
	bQuotes     // both quote
	bQuote      // one of them does
	bQuoted     // logarithm of 1 and the words of the longest run inside quotation marks on both sides
	bHome       // share of the words that the rest of the two articles uses too
	bNext       // best score of a neighbouring pair
	bLead       // both open their articles
	bPlace      // how far apart they stand, each as a share of its article
	bThird      // logarithm of 1 and the other articles that have a sentence like both
	bCount
)

type bond [bCount]float64

const (
	// Related is the probability from which on two sentences are linked: that
	// they make the same statement, or that one makes a good part of the other's.
	Related = 0.50

	// surelySame is the probability from which on two sentences certainly make
	// the same statement: of pairs in stories held out of the fit that reach it,
	// nine in ten do.
	surelySame = 0.57

	// heldWhole is the share of the content of a held statement that must be
	// matched for it to be certainly held, and surelyHeld how probable it must be
	// that the two have anything to do with each other.
	heldWhole  = 0.85
	surelyHeld = 0.80
)

// A verdict is how probable it is that two sentences make the same statement,
// and that one of them makes the other's or a good part of it and more.
type verdict struct{ same, part float32 }

// related is how probable it is that either holds.
func (v verdict) related() float64 { return float64(v.same + v.part) }

// The least and most that the first model has to say.
const (
	leastAlone = -3
	mostAlone  = 4
)

// verdict judges a bond: softmax of the weighted sums, the third outcome being
// that the two say different things.
func (v *bond) verdict() verdict {
	var same, part float64
	for i, x := range v {
		same += sameWeights[i] * x
		part += partWeights[i] * x
	}
	s, p := math.Exp(same), math.Exp(part)
	return verdict{float32(s / (1 + s + p)), float32(p / (1 + s + p))}
}

// butForFacts is the bond as if no fact were in conflict.
func (v *bond) butForFacts() *bond {
	w := *v
	w[bNumber], w[bNegation], w[bOpposed] = 0, 0, 0
	return &w
}

// Conflicts are the facts in which two sentences are at odds, as far as their
// words tell.
type conflicts uint8

const (
	numbersApart conflicts = 1 << iota // each has a number that the other lacks
	deniedApart                        // one negates and the other does not
	opposedApart                       // a word left over in one opposes one left over in the other
)

func conflictsOf(f *features) (c conflicts) {
	for i, k := range [...]int{fNumberBoth, fNegation, fOpposed} {
		if f[k] > 0 {
			c |= 1 << i
		}
	}
	return c
}
