package furniture

import (
	"context"

	"broadsheet/bundle/text"
)

// A Line is a paragraph of an article with what the score looks at, for the
// command that fits the weights.
type Line struct {
	First, Last int               // sentences
	Title       bool              // the article's title, which is not judged
	Page        bool              // stands on a page that was saved whole
	Alone       [features]float32 // in the first round
	Among       [features]float32 // in the second, with what m's first round says of its neighbours
}

// Lines returns the paragraphs of each article of the corpus as m sees them.
// It fails only when ctx ends.
func (m *Model) Lines(ctx context.Context, c *text.Corpus) ([][]Line, error) {
	f := newFinder(ctx, c, m)
	out := make([][]Line, len(c.Docs))
	for i := range c.Docs {
		ps := f.paragraphs(i)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		alone := make([][features]float32, len(ps))
		for k := range ps {
			alone[k] = ps[k].x
		}
		m.judge(ps)
		title := printedTitle(c.Bundle.Articles[i], ps)
		for k := range ps {
			out[i] = append(out[i], Line{ps[k].first, ps[k].last, k == title, ps[k].page, alone[k], ps[k].x})
		}
	}
	return out, nil
}

// Names holds the names of the features as the code writes them.
var Names = [features]string{
	fBias:           "fBias",
	fWords3:         "fWords3",
	fWords7:         "fWords7",
	fWords14:        "fWords14",
	fWords25:        "fWords25",
	fWords45:        "fWords45",
	fOpen:           "fOpen",
	fColon:          "fColon",
	fAsking:         "fAsking",
	fTitleCase:      "fTitleCase",
	fAllCaps:        "fAllCaps",
	fLower:          "fLower",
	fFunction:       "fFunction",
	fBrackets:       "fBrackets",
	fBars:           "fBars",
	fSlashName:      "fSlashName",
	fQuote:          "fQuote",
	fDigits:         "fDigits",
	fAddress:        "fAddress",
	fRights:         "fRights",
	fMarkup:         "fMarkup",
	fEmoji:          "fEmoji",
	fDateLine:       "fDateLine",
	fLabel:          "fLabel",
	fByName:         "fByName",
	fNameOnly:       "fNameOnly",
	fCounted:        "fCounted",
	fAsks:           "fAsks",
	fAsksMore:       "fAsksMore",
	fBio:            "fBio",
	fWroteThis:      "fWroteThis",
	fPure:           "fPure",
	fShout:          "fShout",
	fCredit:         "fCredit",
	fReserved:       "fReserved",
	fLinkLabel:      "fLinkLabel",
	fStranger:       "fStranger",
	fKin:            "fKin",
	fAsksShort:      "fAsksShort",
	fLinks:          "fLinks",
	fBioEnd:         "fBioEnd",
	fOverCredit:     "fOverCredit",
	fListing:        "fListing",
	fTells:          "fTells",
	fFullDate:       "fFullDate",
	fSharing:        "fSharing",
	fSigning:        "fSigning",
	fLinking:        "fLinking",
	fCrediting:      "fCrediting",
	fCaption:        "fCaption",
	fByline:         "fByline",
	fLegal:          "fLegal",
	fDating:         "fDating",
	fSelling:        "fSelling",
	fReader:         "fReader",
	fAnySharing:     "fAnySharing",
	fAnySigning:     "fAnySigning",
	fAnyCrediting:   "fAnyCrediting",
	fAnyLegal:       "fAnyLegal",
	fHead:           "fHead",
	fTail:           "fTail",
	fOpenHead:       "fOpenHead",
	fOpenTail:       "fOpenTail",
	fAlone:          "fAlone",
	fRun:            "fRun",
	fUnder:          "fUnder",
	fHeading:        "fHeading",
	fList:           "fList",
	fInner:          "fInner",
	fRow:            "fRow",
	fSparse:         "fSparse",
	fAbove:          "fAbove",
	fBelow:          "fBelow",
	fRepeated:       "fRepeated",
	fAgain:          "fAgain",
	fElsewhere:      "fElsewhere",
	fSure:           "fSure",
	fLikely:         "fLikely",
	fSureShare:      "fSureShare",
	fSureTwo:        "fSureTwo",
	fMail:           "fMail",
	fHandle:         "fHandle",
	fKinProse:       "fKinProse",
	fNoKin:          "fNoKin",
	fNoKinEnd:       "fNoKinEnd",
	fAddressed:      "fAddressed",
	fAsksEnd:        "fAsksEnd",
	fLast:           "fLast",
	fNumber:         "fNumber",
	fForm:           "fForm",
	fShoutAlone:     "fShoutAlone",
	fLongRun:        "fLongRun",
	fCreditEnd:      "fCreditEnd",
	fSummary:        "fSummary",
	fNameColon:      "fNameColon",
	fTitleRun:       "fTitleRun",
	fPlace:          "fPlace",
	fNote:           "fNote",
	fAuthor:         "fAuthor",
	fDash:           "fDash",
	fEndsTitle:      "fEndsTitle",
	fUnderEnd:       "fUnderEnd",
	fGallery:        "fGallery",
	fSignature:      "fSignature",
	fWriter:         "fWriter",
	fListed:         "fListed",
	fPictures:       "fPictures",
	fCredited:       "fCredited",
	fBefore:         "fBefore",
	fBehind:         "fBehind",
	fBefore2:        "fBefore2",
	fBehind2:        "fBehind2",
	fOpenBefore:     "fOpenBefore",
	fOpenBehind:     "fOpenBehind",
	fSentenceAround: "fSentenceAround",
}
