package desk

import "broadsheet/bundle"

// Alarms count what is to be checked in an article.
type Alarms struct {
	Altered int // quotes that certainly have other words, or another speaker
	Facts   int // facts that differ
	Drifts  int // runs that certainly leave the story
}

// countAlarms counts them by article.
func (f *Findings) countAlarms() {
	for q := range f.Quotes {
		if alarm, certain := f.Alarm(q); alarm && certain {
			f.Alarms[f.Quotes[q].Article].Altered++
		}
	}
	for _, d := range f.Differences() {
		last := -1
		for _, p := range d.Prints { // in reading order
			if p.Article != last {
				f.Alarms[p.Article].Facts++
			}
			last = p.Article
		}
	}
	for i, d := range f.Drift {
		if f.SurelyLeaves(i) {
			f.Alarms[d.Article].Drifts++
		}
	}
}

// findCopies notes which articles have the same body.
func (f *Findings) findCopies() {
	of := map[int][]int{}
	for i, first := range f.Sharing.Same {
		of[first] = append(of[first], i)
	}
	for _, all := range of {
		if len(all) < 2 {
			continue
		}
		for _, i := range all {
			f.Copies[i] = all
		}
	}
}

// findHeads notes of the articles that certainly share nothing of their bodies
// which share their title or a heading, so that nothing is said of one that its
// text gives the lie to.
func (f *Findings) findHeads() {
	f.Heads = make([]bundle.Ref, len(f.Copies))
	for i := range f.Heads {
		f.Heads[i].Article = -1
		if f.Sharing.Most[i].Article >= 0 {
			continue
		}
		for s, is := range f.Marks[i].Is {
			r := Ref(i, s)
			if role := f.Roles.Of(r); !is.Has(SharedKinds) || role != bundle.Title && role != bundle.Heading {
				continue
			}
			if sure, _ := f.Printings(r); len(sure) > 0 {
				f.Heads[i] = sure[0]
				break
			}
		}
	}
}
