//go:build unix

package tui

import (
	"testing"

	"broadsheet/tui/keys"
	"broadsheet/tui/vtest"
)

// actionsInATerminal is what each action shows. Each row begins at the head of
// the first column of three, with nothing open; before is pressed to get to
// where the action means something. An empty text means that the screen
// changes, and back is pressed to put things as they were.
var actionsInATerminal = []struct {
	action              keys.Action
	before, shows, back string
}{
	{keys.NextSentence, "", "1#2  ", ""},
	{keys.PrevSentence, "jj", "1#2  ", ""},
	{keys.NextParagraph, "", "1#2  ", ""},
	{keys.PrevParagraph, "jj", "1#", ""},
	{keys.LineDown, "", "", ""},
	{keys.LineUp, "<ctrl+e><ctrl+e>", "", ""},
	{keys.HalfDown, "", "", ""},
	{keys.HalfUp, "G", "", ""},
	{keys.PageDown, "", "", ""},
	{keys.PageUp, "G", "", ""},
	{keys.Top, "jjj", "1#1  ", ""},
	{keys.End, "", "", ""},
	{keys.NextColumn, "", "2#1  ", "h"},
	{keys.PrevColumn, "l", "1#", ""},
	{keys.NextPage, "", "", ""},
	{keys.PrevPage, "L", "1#", ""},
	{keys.Jump, "", "type part of its name", "<esc>"},
	{keys.MoveLeft, "l", "", ">"},
	{keys.MoveRight, "", "", "<lt>"},
	{keys.Pin, "", "", "p"},
	{keys.Hide, "", "", "+"},
	{keys.ShowAll, "-", "", ""},
	{keys.FoldSame, "", "no two articles are the same", ""},
	{keys.Widen, "", "", "w"},
	{keys.Zoom, "", "", "z"},
	{keys.Bring, "=j", "beside it", "<esc>=="},
	{keys.Back, "=j=<enter>", "back where they were", "="},
	{keys.Next, "", "", ""},
	{keys.Prev, "nnn", "", ""},
	{keys.NextFinding, "", "", ""},
	{keys.PrevFinding, "]]", "", ""},
	{keys.NextShared, "", "shared", ""},
	{keys.PrevShared, "ss", "shared", ""},
	{keys.NextQuote, "", "quote", ""},
	{keys.PrevQuote, "''", "quote", ""},
	{keys.NextAltered, "", "altered", ""},
	{keys.PrevAltered, "a", "altered", ""},
	{keys.NextFact, "", "no fact was found to differ", ""},
	{keys.PrevFact, "", "no fact was found to differ", ""},
	{keys.NextDrift, "", "drift 1 of", ""},
	{keys.PrevDrift, "x", "drift", ""},
	{keys.Inspect, "j", "every printing", "i"},
	{keys.InspectDown, "ji", "", "i"},
	{keys.InspectUp, "jiJJ", "", "i"},
	{keys.Search, "", "search", "<esc>"},
	{keys.Filter, "", "Filter all views", "<esc>"},
	{keys.Unfilter, "", "everything is shown", ""},
	{keys.MarkChecked, "a", "checked: a quote that differs", "."},
	{keys.MarkRight, "a", "judged right: a quote that differs", "T"},
	{keys.MarkWrong, "a", "judged wrong: a quote that differs", "U"},
	{keys.MarkNote, "", "A note", "<esc>"},
	{keys.MarkUndo, "", "nothing was marked in this session", ""},
	{keys.MarkCorrect, "", "What is not so here?", "<esc>"},
	{keys.View1, "", "this is view 1", ""},
	{keys.View2, "", "", "1"},
	{keys.View3, "", "", "1"},
	{keys.View4, "", "", "1"},
	{keys.View5, "", "", "1"},
	{keys.View6, "", "view 6 shows the hits", ""},
	{keys.NextView, "", "", "1"},
	{keys.PrevView, "", "", "1"},
	{keys.LayerAll, "", "all marks off", "0"},
	{keys.Marks, "", "a letter switches", "<esc>"},
	{keys.Doubt, "", "underlined with dots", "D"},
	{keys.Lead, "", "the lead is away", "I"},
	{keys.Align, "", "", "=="},
	{keys.ToggleMap, "", "map", "m"},
	{keys.Outline, "", "Outline of Harbor Post", "<esc>"},
	{keys.SwitchMode, "", "do not look like versions", "V"},
	{keys.Written, "", "The findings in writing", "<esc>"},
	{keys.About, "", "", "<esc>"},
	{keys.Theme, "", "", "tt"},
	{keys.Mouse, "", "mouse", "%"},
	{keys.Copy, "j", "clipboard: the sentence", ""},
	{keys.CopyGroup, "j", "clipboard: 3 printings", ""},
	{keys.Open, "", "Where it comes from", "<esc>"},
	{keys.Reload, "", "", ""},
	{keys.Redraw, "", "Harbor Post", ""},
	{keys.Help, "", "type to filter", "<esc>"},
}

// endings are the actions that other tests end a program with.
var endings = map[keys.Action]bool{keys.Quit: true, keys.Suspend: true}

func TestEveryActionInATerminal(t *testing.T) {
	m := keys.Default()
	key := map[keys.Action]string{}
	for _, b := range m.Bindings {
		key[b.Action] = named(b.Keys[0])
	}
	covered := map[keys.Action]bool{}
	for _, row := range actionsInATerminal {
		covered[row.action] = true
	}
	for _, b := range m.Bindings {
		if !covered[b.Action] && !endings[b.Action] {
			t.Errorf("no row for %q: %s", b.Keys[0], b.Help)
		}
	}
	term := start(t, vtest.Config{Width: 90, Height: 16})
	must(t, term.WaitFor("Harbor Post"))
	must(t, found(term))
	for _, row := range actionsInATerminal {
		term.Type("Hhhg")
		must(t, term.WaitFor("1#1  "))
		term.Type(row.before)
		was := ""
		if row.shows == "" {
			term.Settle()
			was = term.Text()
		}
		term.Type(key[row.action])
		var err error
		if row.shows == "" {
			err = term.Until("a change", func(text string) bool { return text != was })
		} else {
			err = term.WaitFor(row.shows)
		}
		if err != nil {
			t.Fatalf("%q after %q: %v", key[row.action], row.before, err)
		}
		term.Type(row.back)
		if row.back != "" {
			term.Settle() // an escape and what follows at once would be one key
		}
	}
	term.Type("q")
	must(t, term.Wait())
}

// named writes a key as [vtest.Term.Type] reads it.
func named(k string) string {
	switch {
	case k == "<":
		return "<lt>"
	case len(k) > 1:
		return "<" + k + ">"
	}
	return k
}
