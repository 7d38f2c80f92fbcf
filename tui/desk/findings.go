package desk

import (
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
	"broadsheet/tui/filter"
)

// Findings is an analysis arranged for the screen: whatever a frame needs is
// found without a walk over the bundle. It is never changed once made.
type Findings struct {
	*analysis.Analysis
	Marks   []analysis.Marks // by article
	Counts  []int            // by layer, findings of each layer in the bundle
	tally   [][]int          // by article, the same of each layer
	Sharing *analysis.Sharing
	Heads   []bundle.Ref // by article that shares nothing of its body: a printing of its title or of a heading elsewhere; Article -1 for none
	Copies  [][]int      // by article, all with the same body; nil for one that has it alone
	Alarms  []Alarms     // by article
	Lead    analysis.Lead
	Apart   bool  // no two articles are in one language
	Perhaps int   // sentences that only may be shared
	Story   []int // by article, its story counted from one; nil when all tell one

	StoryTitles []string     // by story, what it is called: as its first article, safe to print; nil when all tell one
	Said        *filter.Said // what each quote is, and who says it

	Checks   []analysis.Check          // everything to check, the gravest first
	only     map[bundle.Ref]bool       // sentences to check because only one article has them
	Grave    int                       // how many of them are certain or accuse somebody
	Only     int                       // how many of them only one article has
	Overview func() *analysis.Overview // made when it is first asked for, which is work for a command

	warnings []bundle.Warning
	standIns []int // by article: characters for which something is shown that can be seen
}

// NewFindings arranges an analysis for the screen.
func NewFindings(a *analysis.Analysis) *Findings {
	n := len(a.Bundle.Articles)
	f := &Findings{
		Analysis: a,
		warnings: a.Warnings(),
		Marks:    a.Marks(),
		Counts:   make([]int, Layers),
		tally:    make([][]int, n),
		Sharing:  a.Sharing(),
		Copies:   make([][]int, n),
		Alarms:   make([]Alarms, n),
	}
	f.Checks = a.Checks(f.Sharing)
	f.only = onlyHere(f.Checks)
	f.Grave = analysis.GraverThan(analysis.CheckMayLeave, f.Checks)
	f.Only = len(f.Checks) - analysis.GraverThan(analysis.CheckOnly, f.Checks)
	f.Overview = sync.OnceValue(a.Overview)
	f.Said = filter.Quotes(a)
	f.tellStories()
	f.findCopies()
	f.findHeads()
	f.Lead = a.Lead(f.Sharing, a.Everything(f.Checks))
	f.Apart = !a.Compared()
	for i, art := range a.Bundle.Articles {
		f.tallyUp(i)
		f.standIns = append(f.standIns, visible.Count(art.Text))
	}
	f.countAlarms()
	for i := range f.tally {
		for l := range f.tally[i] {
			f.Counts[l] += f.tally[i][l]
		}
	}
	f.Counts[LayerShared], f.Counts[LayerQuotes] = a.SureGroups(), len(a.Quotes)
	return f
}

// Pressing are the checks of what was found, without what only one article has.
func (f *Findings) Pressing() []analysis.Check {
	return f.Checks[:analysis.GraverThan(analysis.CheckOnly, f.Checks)]
}

// tellStories notes which story each article tells.
func (f *Findings) tellStories() {
	if len(f.Clusters) < 2 {
		return
	}
	f.Story = make([]int, len(f.Bundle.Articles))
	for i, c := range f.Clusters {
		title := ""
		if len(c) > 0 {
			title = TitleOf(f.Bundle.Articles[c[0]])
		}
		f.StoryTitles = append(f.StoryTitles, title)
		for _, article := range c {
			f.Story[article] = i + 1
		}
	}
}

// tallyUp counts the findings of one article.
func (f *Findings) tallyUp(i int) {
	t, marks := make([]int, Layers), &f.Marks[i]
	for s, begins := range marks.Begins {
		switch {
		case marks.Is[s].Has(SharedKinds):
			t[LayerShared]++
		case marks.Is[s].Has(analysis.SetOf(shared.MarkPerhaps)):
			f.Perhaps++
		}
		if begins.Has(analysis.SetOf(drift.MarkDrift)) {
			t[LayerDrift]++
		}
		if marks.Is[s].Has(FurnitureKinds) {
			t[LayerFurniture]++
		}
		for l := range Layers {
			if l.Further(begins) {
				t[l]++
			}
		}
	}
	f.tally[i] = t
}
