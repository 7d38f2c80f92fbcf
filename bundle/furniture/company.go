package furniture

import (
	"strings"

	"broadsheet/bundle"
)

// company fills the features that hang on what certain other lines of the
// article are: a credit, a byline, a line that introduces a list.
func company(a *bundle.Article, ps []paragraph) {
	line := func(k int) string { return a.Text[ps[k].start:a.Sentences[ps[k].last].End] }
	const most = 4 // credits and bylines that the others are compared with
	var credits, writers []int
	for k := range ps {
		x := &ps[k].x
		if x[fCredit] == 1 && ps[k].credits() && len(credits) < most {
			credits = append(credits, k)
		}
		if x[fByName]+x[fBio]+x[fMail]+x[fWroteThis] > 0 && ps[k].words <= 40 && len(writers) < most {
			writers = append(writers, k)
		}
	}
	for k := range ps {
		p := &ps[k]
		for _, c := range credits {
			if c != k && p.words > ps[c].words+3 && p.x[fCreditEnd] == 0 && strings.HasPrefix(line(k), line(c)+" ") {
				p.x[fCredited] = 1
			}
		}
		if len(credits) > 0 && gallery(ps, k) {
			p.x[fGallery] = 1
		}
		for _, w := range writers {
			if w != k && p.x[fNameOnly] == 1 && p.x[fRepeated] == 0 && p.x[fAllCaps] == 0 && strings.Contains(line(w), line(k)) {
				p.x[fWriter] = 1
			}
		}
	}
	listed(ps)
	rows(ps)
	fixtures(ps)
}

// credits reports whether a line that names the source of a picture does
// nothing else.
func (p *paragraph) credits() bool { return p.open && p.words >= 2 && p.words <= 10 }

// gallery reports whether paragraph k is a short text between two pictures of
// one photographer, or between a credit and the way to the next picture.
func gallery(ps []paragraph, k int) bool {
	const longest = 25 // words
	if k == 0 || k+1 >= len(ps) || ps[k].words > longest || ps[k].words < 3 || ps[k].x[fQuote] == 1 {
		return false
	}
	before, behind := &ps[k-1], &ps[k+1]
	if before.x[fNumber] == 1 && behind.x[fCredit] == 1 && behind.credits() {
		return true // "2 of 4", what the picture shows, who took it
	}
	if before.x[fCredit] == 0 || !before.credits() {
		return false
	}
	return before.x[fSlashName] == 1 && behind.key == before.key || behind.x[fPure] == 1 && behind.x[fLinks] == 1
}

// listed marks the lines of a list that a sentence with a colon introduces:
// four short lines and more, none of which asks for something or points
// elsewhere.
func listed(ps []paragraph) {
	const enough, longest = 4, 8
	for k := 0; k < len(ps); k++ {
		if x := &ps[k].x; x[fColon] == 0 || ps[k].words < 5 || x[fLinking]+x[fSharing]+x[fSigning]+x[fSure] > 0 && !ps[k].breaksOff {
			continue
		}
		end := k + 1
		for end < len(ps) && ps[end].words > 0 && ps[end].words <= longest && ps[end].x[fPure]+ps[end].x[fLinkLabel]+ps[end].x[fAsksMore]+ps[end].x[fSure]+ps[end].x[fCredit] == 0 {
			end++
		}
		if end-k <= enough {
			continue
		}
		for i := k + 1; i < end; i++ {
			ps[i].x[fListed] = 1
		}
		k = end - 1
	}
}

// rows marks the lines in runs of three and more that end with a number or
// begin with a day: results, standings, the dates of a tour, and the word that
// stands over them.
func rows(ps []paragraph) {
	const enough = 3
	for _, of := range [...]func(p *paragraph) bool{func(p *paragraph) bool { return p.scored }, func(p *paragraph) bool { return p.dayRow }} {
		for k := 0; k < len(ps); {
			end := k
			for end < len(ps) && of(&ps[end]) {
				end++
			}
			for i := k; end-k >= enough && i < end; i++ {
				ps[i].x[fListed], ps[i].x[fDateLine] = 1, 0
			}
			if over := k - 1; over > 0 && end-k >= enough && ps[over].open && ps[over].words <= 3 && !ps[over].marker && ps[over].x[fPure]+ps[over].x[fSure] == 0 {
				ps[over].x[fForm] = 1 // "STANDINGS"
			}
			k = end + 1
		}
	}
}

// fixtures marks the short line over the next games of two teams, "UP NEXT",
// as one of the story's: what stands under it are sentences that begin with a
// team and name a day.
func fixtures(ps []paragraph) {
	for k := 0; k+1 < len(ps); k++ {
		if p := &ps[k]; p.words < 2 || p.words > 3 || !p.open || p.x[fDigits] > 0 || !ps[k+1].fixture {
			continue
		}
		for i := k; i == k || i < len(ps) && i <= k+3 && ps[i].fixture; i++ {
			x := &ps[i].x
			x[fPure], x[fLinks], x[fSummary] = 0, 0, 1
			ps[i].marker = false
		}
	}
}

// playsNext reports whether s begins with a name of up to three words and a
// colon: "Rovers: Visit Elm Town on Friday."
func playsNext(s string) bool {
	name, rest, ok := strings.Cut(s, ": ")
	return ok && strings.Count(name, " ") < 3 && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
}
