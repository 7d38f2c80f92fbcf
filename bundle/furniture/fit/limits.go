package main

import "math"

// limits returns the bounds of a weight: its sign where common sense allows
// one only, and a floor where a sign is sure and rare.
func limits(name string, round int) (low, high float64) {
	low, high = math.Inf(-1), math.Inf(1)
	if l, ok := bounds[name]; ok {
		low, high = l[0], l[1]
	}
	if round == 0 {
		switch name {
		case "fBefore", "fBehind", "fBefore2", "fBehind2", "fOpenBefore", "fOpenBehind", "fSentenceAround":
			return 0, 0
		}
	}
	return low, high
}

var inf = math.Inf(1)

var (
	speaks  = [2]float64{0, inf}  // can only speak for furniture
	against = [2]float64{-inf, 0} // and against it
	none    = [2]float64{0, 0}
)

// bounds holds the limits of the weights that have any.
var bounds = map[string][2]float64{
	"fOpen": speaks, "fColon": none, "fAsking": speaks, "fTitleCase": speaks, "fAllCaps": speaks, "fLower": speaks, "fFunction": against,
	"fBrackets": speaks, "fBars": speaks, "fSlashName": {2, inf}, "fQuote": against, "fDigits": against, "fAddress": speaks, "fEmoji": speaks,
	"fShout": speaks, "fStranger": speaks, "fKin": against, "fKinProse": against, "fNoKin": speaks, "fNoKinEnd": speaks, "fAsksShort": speaks, "fLinks": speaks,
	"fListing": speaks, "fTells": speaks, "fNameOnly": speaks, "fLabel": speaks, "fAsks": speaks,

	"fRights": {2.5, inf}, "fMarkup": {7, inf}, "fDateLine": {5, inf}, "fByName": {3.5, inf}, "fCounted": {2.5, inf}, "fAsksMore": {4.5, inf},
	"fBio": {0.5, inf}, "fWroteThis": {7, inf}, "fPure": {4, inf}, "fCredit": {5.5, inf}, "fReserved": {6, inf}, "fLinkLabel": {7, inf},
	"fBioEnd": {4, inf}, "fOverCredit": {2.2, inf}, "fFullDate": {2, inf}, "fNumber": {5, inf}, "fEndsTitle": {5, inf},
	"fUnderEnd": {3, inf}, "fGallery": {5, inf}, "fSignature": {5, inf}, "fWriter": {3, inf}, "fListed": {-inf, -3}, "fPictures": {6.5, inf}, "fCredited": {5, inf},

	"fSure": {6, inf}, "fLikely": speaks, "fSureShare": {1, inf}, "fSureTwo": {1, inf}, "fMail": {1, inf}, "fHandle": {2, inf},
	"fAddressed": {1, inf}, "fAsksEnd": {1, inf}, "fLast": speaks, "fForm": {-inf, -3}, "fNameColon": {4, inf}, "fTitleRun": {2, inf}, "fPlace": {-inf, -3}, "fNote": {-inf, -3}, "fAuthor": {6, inf}, "fSummary": {-inf, -4}, "fShoutAlone": {4.5, inf}, "fLongRun": {-inf, -1.5}, "fCreditEnd": {1, inf}, "fDash": speaks,

	"fSharing": speaks, "fSigning": speaks, "fLinking": speaks, "fCrediting": speaks, "fCaption": speaks, "fByline": speaks, "fLegal": speaks,
	"fDating": speaks, "fSelling": speaks, "fReader": speaks, "fAnySharing": speaks, "fAnySigning": speaks, "fAnyCrediting": speaks, "fAnyLegal": speaks,

	"fHead": speaks, "fTail": speaks, "fOpenHead": speaks, "fOpenTail": speaks, "fAlone": {-inf, -0.7}, "fRun": speaks, "fUnder": {2, inf},
	"fHeading": {-inf, -0.3}, "fList": {-inf, -0.6}, "fInner": {-inf, -0.6}, "fRow": {-inf, -2}, "fSparse": {-inf, -2.3},
	"fAbove": speaks, "fBelow": speaks, "fSentenceAround": speaks,
	"fRepeated": speaks, "fAgain": {1, inf}, "fElsewhere": {2.5, 2.5},
	"fBefore": speaks, "fBehind": speaks, "fBefore2": speaks, "fBehind2": speaks, "fOpenBefore": speaks, "fOpenBehind": speaks,
}
