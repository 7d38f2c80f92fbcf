package load

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// What a page that was saved whole shows as its title is the headline below
// its menus, whatever stands around it.
func TestHeadlineOfSavedPage(t *testing.T) {
	const (
		menu = "Skip to main content\nHome\nNews\nSport\nFerry Times\nTide Tables\nSubscribe\nSign In\n"
		body = `The captain of a ferry that ran into the old pier of Harbor last winter has been cleared of blame by the board that looks into crashes.

The board said on Monday that the crash was caused by a broken rudder, of which the owners of the ferry had been told two months before.

Tom Ives, who speaks for the pilots of Harbor, said that the captain would be back on a ferry within days, and that no pilot had doubted it.
`
		head = "Ferry captain cleared of blame for crash into pier"
	)
	for _, tt := range []struct{ name, page, want string }{
		{"menu", menu + head + "\nBy Jane Dale\nMarch 3, 2031\n" + body, head},
		{"no byline", menu + head + "\n" + body, head},
		{"message of the page", menu + "We use cookies on these pages so that we can remember who you are when you come back.\n" + head + "\nBy Jane Dale\n" + body, head},
		{"teasers above", menu + "Council votes for a bridge after all\nMayor swims across the Elm for a bet\n" + head + "\n" + body, head},
		{"label of wire copy", menu + "The Latest: Pilots say ferry captain never doubted\n" + body, "The Latest: Pilots say ferry captain never doubted"},
		{"deck", menu + head + "\nBoard finds that a broken rudder caused the crash of the ferry and that its owners knew of it\nBy Jane Dale\n" + body, head},
		{"caption", menu + head + "\nBy Jane Dale\nThe ferry that ran into the old pier of Harbor last winter lies at the yard of its owners on Monday.\n" + body, head},
		{"way to the page", menu + "Home News Harbor " + head + "\n" + head + "\n" + body, head},
		{"said again", menu + "Pilots of Harbor: who we are\n" + head + "\nShare this: " + head + "\n" + body, head},
		{"begins with a year", menu + "2031 ferry crash: captain cleared of blame\nBy Jane Dale\n" + body, "2031 ferry crash: captain cleared of blame"},
		{"below a greeting", "Welcome to the Courier's New Pages\nLearn More\n" + head + "\nBy Jane Dale\n" + body, head},
		{"topic above", menu + "Crash of the ferry\n" + head + "\n" + body + "Topics: Harbor, Crash of the ferry\n", head},
		{"short headline above its deck", menu + "Crash of the ferry\n" + head + "\n" + body + "Topics: Harbor, Ferries\n", "Crash of the ferry"},
		{"plain article", head + "\nBy Jane Dale\nMarch 3, 2031\n" + body, head},
		{"points under the title", "Pier crash: who was to blame\nBoard says a broken rudder caused the crash of the ferry\nOwners of the ferry had been told two months before\nPilots say that the captain will be back within days\n" + body, "Pier crash: who was to blame"},
		{"subheads only", head + "\n" + body + "What the pilots of Harbor said\n" + body, head},
	} {
		a := &bundle.Article{Text: strings.ReplaceAll(tt.page, "\n", "\n\n")}
		text.Segment(a)
		if got := Title(a, ""); got != tt.want {
			t.Errorf("%s: title is %q", tt.name, got)
		}
	}
}

// A page of lines without end is looked through once.
func TestHeadlineOfEndlessMenu(t *testing.T) {
	a := &bundle.Article{Text: strings.Repeat("Ferry Times\n\nCouncil votes for the ferry\n\n", 20000) + "The ferry went on sailing for as long as the council of the town was asked to vote for it.\n"}
	text.Segment(a)
	if got := Title(a, ""); got != "Ferry Times" && got != "Council votes for the ferry" {
		t.Errorf("title is %q", got)
	}
}
