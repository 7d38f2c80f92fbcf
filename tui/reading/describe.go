package reading

import (
	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Describe says in words what the focused sentence is.
func (m *Mode) Describe() []frame.Piece {
	t := m.Theme
	ref, ok := m.focused()
	if !ok {
		return []frame.Piece{frame.In("this article has no sentences", t.StatusText)}
	}
	ps := []frame.Piece{frame.In(m.Names[ref.Article]+" ", t.StatusStrong), frame.In("sentence "+strconv.Itoa(desk.Ordinal(ref))+": ", t.StatusHint)}
	switch {
	case m.Failed != nil:
		return append(ps, frame.In("the analysis failed: "+m.Failed.Error(), t.StatusWarn))
	case m.Found == nil:
		return append(ps, frame.In("analysing …", t.StatusText))
	}
	var parts [][]frame.Piece
	if p := m.describeRole(ref); p != nil {
		parts = append(parts, p)
	}
	if p := m.describeShared(ref); p != nil {
		parts = append(parts, p)
	}
	alarms, others := m.describeQuotes(ref)
	parts = append(append(alarms, parts...), others...) // a narrow line must not lose the gravest finding
	if p := m.describeDrift(ref); p != nil {
		parts = append(parts, p)
	}
	for i, p := range parts {
		if i > 0 {
			ps = append(ps, frame.In("; ", t.StatusHint))
		}
		ps = append(ps, p...)
	}
	return ps
}

// describeRole names a sentence that is no part of the story, and says why
// nothing is said about sharing where there is nothing to share with.
func (m *Mode) describeRole(r bundle.Ref) []frame.Piece {
	t := m.Theme
	switch m.Found.Roles.Of(r) {
	case bundle.Furniture:
		return []frame.Piece{frame.In("furniture: left by the web page, not part of the article", t.StatusText)}
	case bundle.Title:
		return []frame.Piece{frame.In("the title", t.StatusText)}
	case bundle.Heading:
		return []frame.Piece{frame.In("a heading", t.StatusText)}
	}
	if m.Found.PartLeft(r) {
		return []frame.Piece{frame.In("a part of it was left by the web page", t.StatusText)}
	}
	return nil
}

// describeShared says which other articles have the sentence.
func (m *Mode) describeShared(r bundle.Ref) []frame.Piece {
	t := m.Theme
	if len(m.columns) == 1 {
		return []frame.Piece{frame.In("this bundle has one article, so there is nothing to compare it with", t.StatusText)}
	}
	groups := m.Found.GroupsAt(r)
	if len(groups) == 0 {
		if m.Found.Roles.Of(r) != bundle.Body {
			return nil
		}
		for _, l := range m.Found.LeftOut {
			if l.Article == r.Article && l.Finding == "shared" {
				return []frame.Piece{frame.In("not compared: "+l.Reason, t.StatusWarn)}
			}
		}
		if len(m.Found.QuoteGroupsAt(r)) > 0 {
			return nil // its quote stands elsewhere, as is said of the quote
		}
		return []frame.Piece{frame.In("no match found", t.StatusText), frame.In(" in the other "+strconv.Itoa(len(m.columns)-1), t.StatusHint)}
	}
	others := m.otherPrintings(r, groups)
	var ps []frame.Piece
	for i, o := range others {
		if i == mostNamed {
			break
		}
		if i > 0 {
			ps = append(ps, frame.In(", ", t.StatusHint))
		}
		ps = append(ps, frame.In(m.Names[o.Article]+" ", t.StatusStrong), frame.In(m.kinshipWords(r, o)+m.spreadWords(r, o), t.StatusText))
	}
	head := []frame.Piece{frame.In("shared with ", t.StatusText), frame.In(strconv.Itoa(len(others))+" of "+strconv.Itoa(len(m.columns)-1), t.StatusStrong), frame.In(": ", t.StatusHint)}
	return append(head, ps...)
}

// mostNamed is how many articles the status names: the line is full long
// before.
const mostNamed = 12

// otherPrintings returns for each other article its printing of a sentence, by
// article; of several the first that is most like it.
func (m *Mode) otherPrintings(r bundle.Ref, groups []int) []bundle.Ref {
	var all []bundle.Ref
	for _, g := range groups {
		all = append(all, m.Found.Shared[g].Members...)
	}
	if len(groups) > 1 {
		slices.SortFunc(all, desk.CompareRefs)
	}
	out := all[:0]
	for _, o := range all {
		n := len(out)
		switch {
		case o.Article == r.Article:
		case n == 0 || out[n-1].Article != o.Article:
			out = append(out, o)
		case n <= mostNamed && m.closer(r, o, out[n-1]):
			out[n-1] = o
		}
	}
	return out
}

// closer reports whether a is more like r than b is.
func (m *Mode) closer(r, a, b bundle.Ref) bool {
	ka, sa, _ := m.Found.Kinship(r, a)
	kb, sb, _ := m.Found.Kinship(r, b)
	return ka < kb || ka == kb && sa > sb
}

// kinshipWords says how alike two sentences are.
func (m *Mode) kinshipWords(a, b bundle.Ref) string {
	k, score, certain := m.Found.Kinship(a, b)
	l, tied := m.Found.Link(a, b)
	if tied && !l.Same {
		return "same claim, other facts: " + m.contrastWords(l)
	}
	s := k.String()
	if k == shared.Reworded {
		s += fmt.Sprintf(" %.2f", score)
	}
	if !certain && k != shared.Verbatim {
		s = "possibly " + s
	}
	if tied && len(l.Contrasts) > 0 {
		s += " but for " + m.contrastWords(l)
	}
	return s
}

// spreadWords says that a sentence is split over several of the article of o, or
// merged with its neighbour into one, "" of a pair that stands alone.
func (m *Mode) spreadWords(r, o bundle.Ref) string {
	if there := m.Found.TiedIn(r, o.Article); len(there) > 1 {
		return " in sentences " + listed(there)
	}
	here := slices.DeleteFunc(m.Found.TiedIn(o, r.Article), func(x bundle.Ref) bool {
		return x == r || x.Sentence < r.Sentence-2 || x.Sentence > r.Sentence+2
	})
	if len(here) == 0 {
		return ""
	}
	return ", merged with sentence " + listed(here)
}

// listed writes the numbers of sentences: "3, 4 and 9".
func listed(rs []bundle.Ref) string {
	var b strings.Builder
	for i, r := range rs {
		switch {
		case i > 0 && i == len(rs)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(desk.Ordinal(r)))
	}
	return b.String()
}

// contrastWords names the facts in which two sentences differ, with the words
// of both.
func (m *Mode) contrastWords(l shared.Link) string {
	var names []string
	for i, c := range l.Contrasts {
		if i == 2 {
			names = append(names, "more")
			break
		}
		n := "a " + c.Class.String()
		if c.Class == shared.Antonym {
			n = "an antonym"
		}
		a, b := c.A.Of(m.Bundle.Articles[l.A.Article].Text), c.B.Of(m.Bundle.Articles[l.B.Article].Text)
		if a != "" && b != "" && len(a)+len(b) < 40 {
			n += " (" + desk.Spaced(a) + " / " + desk.Spaced(b) + ")"
		}
		names = append(names, n)
	}
	if len(names) == 0 {
		return "a fact"
	}
	return strings.Join(names, " and ")
}

// describeDrift says that the sentence lies in a run that leaves the story, or
// in background.
func (m *Mode) describeDrift(r bundle.Ref) []frame.Piece {
	t, at := m.Theme, m.Found.At(r)
	switch {
	case at.Drift >= 0:
		run := m.Found.Drift[at.Drift]
		word := "drift"
		if !run.Confident {
			word = "possible drift"
		}
		ps := []frame.Piece{frame.In(word, t.StatusStrong), frame.In(fmt.Sprintf(" to %s, sentence %d of %d", strings.Join(run.Terms, ", "), r.Sentence-run.First+1, run.Last-run.First+1), t.StatusText)}
		if run.Reason != "" {
			ps = append(ps, frame.In(" ("+run.Reason+")", t.StatusHint))
		}
		return ps
	case at.Back >= 0:
		return []frame.Piece{frame.In("background: "+strings.Join(m.Found.Background[at.Back].Terms, ", "), t.StatusText)}
	}
	return nil
}
