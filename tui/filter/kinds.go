package filter

import (
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
)

// Kinds are a set of what something can be.
type Kinds uint32

// What a sentence, a quote or a row can be.
const (
	Altered Kinds = 1 << iota
	Reattributed
	Worded
	Cut
	Told
	Full
	Fact
	Drift
	Only
	Same
	Near
	Reworded
	Perhaps
	Open
	Marked
	Noted
)

// A Kind is what one of the kinds is called after "is:", and what that means.
type Kind struct{ Name, Help string }

// All are the kinds, in the order of their bits.
var All = [...]Kind{
	{"altered", "a quote with other words than those it is held to"},
	{"reattributed", "a quote given to somebody else"},
	{"worded", "a quote worded otherwise, one against one"},
	{"cut", "a quote cut short"},
	{"told", "a quote without marks"},
	{"full", "a quote in full"},
	{"fact", "a fact that differs"},
	{"drift", "leaves the story, or may"},
	{"only", "no other article has it"},
	{"same", "word for word in another article"},
	{"near", "nearly the same in another article"},
	{"reworded", "in other words in another article"},
	{"perhaps", "perhaps the same in another article"},
	{"open", "a finding on which nobody has given a verdict"},
	{"marked", "what somebody has marked or noted something on"},
	{"noted", "what somebody has noted something on"},
}

// kindNamed is the kind of a name or of its beginning, if only one begins so.
func kindNamed(name string) (k Kinds, ok bool) {
	for i, x := range All {
		switch {
		case x.Name == name:
			return 1 << i, true
		case name != "" && strings.HasPrefix(x.Name, name):
			k |= 1 << i
		}
	}
	return k, k != 0 && k&(k-1) == 0
}

// OfPrinting is what a printing of an utterance is.
func OfPrinting(a *analysis.Analysis, p analysis.Printing) Kinds {
	switch p.As {
	case analysis.WordsCut:
		return Cut
	case analysis.WordsTold:
		return Told
	case analysis.InFull:
		return Full
	}
	var k Kinds
	if p.By != "" {
		k |= Reattributed
	}
	if p.At.Group < 0 || a.QuoteGroups[p.At.Group].Members[p.At.Member].Status == quote.Reattributed {
		return k
	}
	if p.As == analysis.WordsAltered {
		return k | Altered
	}
	return k | Worded
}

// OfCloseness is what a sentence is that comes so close to another.
func OfCloseness(as analysis.Closeness) Kinds {
	switch as {
	case analysis.Same:
		return Same
	case analysis.Nearly:
		return Near
	case analysis.Otherwise:
		return Reworded
	}
	return Perhaps
}

// ofCheck is what a check is.
var ofCheck = [...]Kinds{
	analysis.CheckAltered: Altered, analysis.CheckFact: Fact, analysis.CheckGiven: Reattributed, analysis.CheckDrift: Drift,
	analysis.CheckDoubted: Worded, analysis.CheckMayLeave: Drift, analysis.CheckOnly: Only,
}
