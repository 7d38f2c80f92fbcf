package load

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Three rival versions of an invented story, and one article with sections.
const (
	wallA = `Harbour wall at Eastmere gives way

A 40-metre stretch of the harbour wall at Eastmere collapsed before dawn on Tuesday, sending three fishing boats adrift. Nobody was hurt, the harbour master, Ilse Brandvold, said.

"We heard a sound like thunder, and then the lamps went out," said Tobias Quell, who lives on the quay.
`
	wallB = `Three boats adrift after sea wall collapse

Three fishing boats broke loose at Eastmere early on Tuesday when part of the harbour wall fell into the sea. The harbour master, Ilse Brandvold, said that no one had been injured and that the boats would be towed back by evening.

Residents were woken by the noise. "We heard a sound like thunder, and then the lamps went out," Tobias Quell said.
`
	wallC = `Eastmere council to pay for broken wall

The council of Eastmere will pay for the repair of its harbour wall, which collapsed on Tuesday, its treasurer, Maud Hollis, announced. Ilse Brandvold, the harbour master, put the cost at two million crowns.
`
	fair = `橋の上の市場

橋の上の市場は日曜日の朝に開かれた。雨のため客は少なかった。来週も開かれる予定だと市長は話した。市長は店を一軒ずつ回り、魚を三匹買った。

値段は去年より高いという。漁師の一人は、網を直す糸さえ倍の値になったと嘆いた。次の市場には隣の町からも店が来る。
`
	story = `Night ferry to return after nine years

The night ferry between Carrow and the Sound Islands will sail again from June, the line announced on Friday, nine years after it was given up. The first crossing is sold out.

Rosalind Feaver, who runs the line, said that the demand had surprised her.
`
	section1 = `The ferry was withdrawn when the price of fuel doubled. For a time a smaller boat made the crossing twice a week, but it could carry no cars, and the islanders took to flying.

A petition in its third year gathered more names than the islands have people.
`
	section2 = `The line has leased a ship that last served in the Baltic. She has 60 cabins, a shop and a kennel, and she burns a third less fuel than her forerunner did.

Whether that will be enough is a question for the winter.
`
)

func TestSplit(t *testing.T) {
	rule := func(c string, n int) string { return strings.Repeat(c, n) + "\n" }
	for _, tt := range []struct {
		name, in  string
		delimiter string
		sources   []string // labels of the articles, "" without one
	}{
		{"txtar", "-- a.txt --\n" + wallA + "-- b.txt --\n" + wallB, "-- name --", []string{"a.txt", "b.txt"}},
		{"txtar with tiny articles", "-- one --\nYes.\n-- two --\nNo.\n", "-- name --", []string{"one", "two"}},
		{"txtar with a rule inside", "-- a.txt --\n" + wallA + rule("=", 20) + wallB + "-- b.txt --\n" + wallC, "-- name --", []string{"a.txt", "b.txt"}},
		{"txtar, CRLF", strings.ReplaceAll("-- a.txt --\n"+wallA+"-- b.txt --\n"+wallB, "\n", "\r\n"), "-- name --", []string{"a.txt", "b.txt"}},
		{"txtar, CR", strings.ReplaceAll("-- a.txt --\n"+wallA+"-- b.txt --\n"+wallB, "\n", "\r"), "-- name --", []string{"a.txt", "b.txt"}},
		{"one txtar article", "-- a.txt --\n" + wallA, "-- name --", []string{"a.txt"}},
		{"equals", "=== Gazette ===\n" + wallA + "\n=== The Post ===\n" + wallB, "=== name ===", []string{"Gazette", "The Post"}},
		{"many equals", "======== 1. Gazette ========\n" + wallA + "\n======== 2. Post ========\n" + wallB, "=== name ===", []string{"1. Gazette", "2. Post"}},
		{"dashes", "--- Gazette ---\n" + wallA + "--- Post ---\n" + wallB + "--- Mail ---\n" + wallC, "--- name ---", []string{"Gazette", "Post", "Mail"}},
		{"head and tail", "==> a.txt <==\n" + wallA + "\n==> b.txt <==\n" + wallB, "==> name <==", []string{"a.txt", "b.txt"}},
		{"fifth heading", "##### Gazette\n\n" + wallA + "\n##### Post\n\n" + wallB, "##### name", []string{"Gazette", "Post"}},
		{"ten hashes", "########## Gazette ##########\n\n" + wallA + "\n########## Post ##########\n\n" + wallB, "########## name", []string{"Gazette", "Post"}},
		{"bars", wallA + "|||||\n" + wallB + "|||||\n" + wallC, "|||||", []string{"", "", ""}},
		{"bars inside lines", "The wall fell. Three boats drifted. ||||| Boats adrift. The wall is gone. |||||", "|||||", []string{"", ""}},
		{"form feed", wallA + "\f" + wallB + "\f\n" + wallC, "form feed", []string{"", "", ""}},
		{"rule of equals", wallA + rule("=", 10) + wallB + rule("=", 10) + wallC, "==========", []string{"", "", ""}},
		{"rule of dashes, free-standing", wallA + "\n" + rule("-", 40) + "\n" + wallB, strings.Repeat("-", 40), []string{"", ""}},
		{"rule above and below", rule("*", 12) + wallA + rule("*", 12) + wallB + rule("*", 12), "************", []string{"", ""}},
		{"rules and header lines", "Title: A wall falls\nOutlet: Gazette\n\nThe wall fell.\n" + rule("_", 30) + "Title: Boats adrift\nOutlet: Post\n\nBoats drifted.\n", strings.Repeat("_", 30), []string{"", ""}},
		{"banner", rule("=", 20) + "Gazette\n" + rule("=", 20) + wallA + rule("=", 20) + "Post\n" + rule("=", 20) + wallB, "========== / name / ==========", []string{"Gazette", "Post"}},
		{"more", rule(":", 14) + "a.txt\n" + rule(":", 14) + wallA + rule(":", 14) + "b.txt\n" + rule(":", 14) + wallB, ":::::::::: / name / ::::::::::", []string{"a.txt", "b.txt"}},
		{"front matter of each", "---\ntitle: Wall falls\n---\n" + section1 + "\n---\n\n" + section2 + "---\ntitle: Boats adrift\n---\n" + wallB, "front matter between lines of ---", []string{"", ""}},
		{"header lines of each", "Title: Wall falls\nOutlet: Gazette\n\n" + section1 + "\nTitle: Boats adrift\nOutlet: Post\n\n" + wallB, "header lines (Title: ...)", []string{"", ""}},
		{"two versions", wallA + rule("-", 60) + strings.Replace(wallA, "three", "four", 1), strings.Repeat("-", 60), []string{"", ""}},
		{"equals, none before the first", wallA + "\n=== two ===\n\n" + wallB + "\n=== three ===\n\n" + story, "=== name ===", []string{"", "two", "three"}},
		{"dashes, none before the first", wallA + "--- two ---\n" + wallB + "--- three ---\n" + story, "--- name ---", []string{"", "two", "three"}},
		{"hashes, none before the first", wallA + "\n##### two\n\n" + wallB + "\n##### three\n\n" + story, "##### name", []string{"", "two", "three"}},
		{"txtar once, none before the first", wallA + "-- b --\n" + story, "-- name --", []string{"", "b"}},
		{"equals once", wallA + "\n=== two ===\n\n" + story, "=== name ===", []string{"", "two"}},
		{"rule once, other story", wallA + "\n" + rule("-", 10) + "\n" + story, "----------", []string{"", ""}},
		{"mixed", wallA + "\n=== two ===\n\n" + wallB + "\n--- three ---\n\n" + wallC + "\n" + rule("-", 10) + "\n" + story, "=== name === and --- name --- and ----------", []string{"", "two", "three", ""}},
		{"advertisement in one of two", wallA + "\n--- Advertisement ---\n\n" + section1 + "\n--- two ---\n\n" + story, "--- name ---", []string{"", "two"}},
		{"file name, no titles", section1 + "\n=== b.txt ===\n\n" + section2, "=== name ===", []string{"", "b.txt"}},
		{"equals under a comment", "Two outlets on the wall\n\n=== one ===\n" + wallA + "\n=== two ===\n" + story, "=== name ===", []string{"", "one", "two"}},
		{"short rules", wallA + "\n=====\n\n" + wallB + "\n=====\n\n" + story, "=====", []string{"", "", ""}},
		{"rule between rival versions with a short title", wallA + "\n" + rule("-", 10) + "\nBoats adrift\n\n" + wallB[strings.Index(wallB, "\n\n")+2:], "----------", []string{"", ""}},
		{"one without a title among others", wallA + "\n--- two ---\n" + wallB + "--- three ---\n" + story + "\n--- four ---\n" + section1, "--- name ---", []string{"", "two", "three", "four"}},
		{"without spaces between words", fair + "\n=== 二 ===\n\n" + fair, "=== name ===", []string{"", "二"}},

		{"no delimiter", wallA, "", []string{""}},
		{"empty", "", "", []string{""}},
		{"Markdown rules", wallA + "\n---\n\n" + section1 + "\n***\n\n" + section2, "", []string{""}},
		{"section rules", story + "\n" + rule("-", 20) + "\n" + section1 + "\n" + rule("-", 20) + "\n" + section2, "", []string{""}},
		{"section stars", story + "\n" + rule("*", 20) + "\n" + section1 + "\n" + rule("*", 20) + "\n" + section2, "", []string{""}},
		{"setext heading", "Night ferry to return\n=====================\n\n" + section1 + "\nA ship from the Baltic\n----------------------\n\n" + section2, "", []string{""}},
		{"front matter", "---\ntitle: Night ferry\n---\n" + story, "", []string{""}},
		{"header lines once", "Title: Night ferry\nOutlet: Gazette\n\n" + section1 + "\nSource: LIB\nDate: 2031-03-04\n\n" + section2, "", []string{""}},
		{"table", story + "\n| year | trips |\n|------|-------|\n| 2001 |   300 |\n\nyear   trips   cars\n--------------------\n2001   300   12\n--------------------\n2002   310   15\n", "", []string{""}},
		{"box", story + "\n+--------------------+\n| Sold out in 1 day  |\n+--------------------+\n\n" + section1, "", []string{""}},
		{"title in a box", rule("=", 30) + "Night ferry to return\n" + rule("=", 30) + "\n" + section1 + section2, "", []string{""}},
		{"footer rule", story + section1 + "\n____________________\nFollow us for more\n", "", []string{""}},
		{"advertisements", story + "\n--- Advertisement ---\n\n" + section1 + "\n--- Advertisement ---\n\n" + section2, "", []string{""}},
		{"ends", story + section1 + "\n--- ENDS ---\n\nNotes to editors: the line was founded in 1911.\n", "", []string{""}},
		{"wiki headings", "== Ferry ==\n" + story + "=== Withdrawal ===\n" + section1 + "=== Ship ===\n" + section2, "", []string{""}},
		{"low headings", "# Night ferry to return\n\n" + story + "\n##### Withdrawal\n\n" + section1 + "\n##### Ship\n\n" + section2, "", []string{""}},
		{"pages", strings.Replace(story+section1+section2, "crossing is", "crossing\fis", 1), "", []string{""}},
		{"one named section", story + "\n=== What was lost ===\n\n" + section1 + "\n" + section2, "", []string{""}},
		{"notes", story + section1 + "\n--- Notes to editors ---\n\nFounded in the year 1911\n\n" + section2, "", []string{""}},
		{"short rules between sections", story + "\n====\n\n" + section1 + "\n====\n\n" + section2, "", []string{""}},
		{"credits below a rule", story + section1 + "\n" + rule("-", 10) + "\nAbout the author\n\n" + section2, "", []string{""}},
		{"dashes in prose", "-- that was the word -- and no more of it\n" + story, "", []string{""}},
	} {
		c := split(tt.in, false)
		var sources []string
		for _, p := range c.pieces {
			if !p.empty {
				sources = append(sources, p.name)
			}
		}
		if c.delimiter != tt.delimiter || !slices.Equal(sources, tt.sources) {
			t.Errorf("%s: split at %q into %q, want %q into %q", tt.name, c.delimiter, sources, tt.delimiter, tt.sources)
			for _, c := range find(tt.in).candidates(tt.in, false) {
				t.Logf("  %q: %.1f", c.shown, c.evidence(tt.in))
			}
		}
	}
}

// In a Markdown file, headings and rules are the article's own unless a title
// stands below them.
func TestSplitMarkdown(t *testing.T) {
	const rule = "\n----------\n\n"
	for _, tt := range []struct {
		name, in string
		want     int // articles
	}{
		{"low headings", "# Night ferry\n\n" + story + "\n##### Withdrawal\n\nA boat too small for cars\n\n" + section1 + "\n##### Ship\n\n" + section2, 1},
		{"rule between sections", "# Night ferry\n\n" + story + rule + "A ship from the Baltic sails\n\n" + section2, 1},
		{"low headings over titles", "# " + wallA + "\n##### two\n\n# " + story, 2},
		{"named", "# " + wallA + "\n=== two ===\n\n# " + story, 2},
	} {
		if n := len(split(tt.in, true).pieces); n != tt.want {
			t.Errorf("%s: %d articles, want %d", tt.name, n, tt.want)
		}
	}
}

// What looks like a delimiter and was not taken for one is said.
func TestUntaken(t *testing.T) {
	for _, tt := range []struct {
		in       string
		markdown bool
		want     string // the line and what it says, "" for nothing
	}{
		{story + "\n=== Withdrawal ===\n\n" + section1, false, "7: looks like a delimiter (=== Withdrawal ===); --delimiter REGEXP splits there"},
		{story + "\n----------\n\n" + section1, false, "7: looks like a delimiter (----------); --delimiter REGEXP splits there"},
		{story + "\n----------\n\n" + section1, true, ""},
		{story + "\n##### Withdrawal\n\n" + section1, true, ""},
		{story + "\n--- Advertisement ---\n\n" + section1, false, ""},
		{"A ferry\n----------\n\n" + section1, false, ""},
		{"-- a --\n" + wallA + "\n==========\n" + section1 + "-- b --\n" + wallB, false, ""},
		{story, false, ""},
	} {
		got := ""
		for _, n := range split(tt.in, tt.markdown).remarks {
			got += fmt.Sprintf("%d: %s", 1+strings.Count(tt.in[:n.offset], "\n"), n.message)
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestSplitAt(t *testing.T) {
	for _, tt := range []struct {
		name, re, in string
		want         []string // name|body
	}{
		{"whole line", `^@@@+$`, "@@@\none\n@@@@\ntwo\n", []string{"|one\n", "|two\n"}},
		{"capture", `^\[(.*)\]$`, "[a]\none\n[b]\ntwo\n", []string{"a|one\n", "b|two\n"}},
		{"group that took no part", `^@(x)?`, "@\none\n@x\ntwo\n", []string{"|one\n", "x|two\n"}},
		{"rest of the line", `^Article \d+`, "Article 1: wall\none\nArticle 2\ntwo\n", []string{"wall|one\n", "Article 2|two\n"}},
		{"header line stays", `^Title:`, "Title: A\n\none\nTitle: B\n\ntwo", []string{"|Title: A\n\none\n", "|Title: B\n\ntwo"}},
		{"text before", `^##`, "intro\n## a\none\n", []string{"|intro\n", "a|one\n"}},
		{"no match", `^##`, "one\ntwo\n", []string{"|one\ntwo\n"}},
	} {
		var got []string
		for _, p := range splitAt(tt.in, regexp.MustCompile(tt.re)).pieces {
			if !p.empty {
				got = append(got, p.name+"|"+p.body.Of(tt.in))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestIsComment(t *testing.T) {
	for s, want := range map[string]bool{
		"Collected on Tuesday.":                       true,
		"Three outlets on the harbour wall.":          true,
		"# the harbour wall, by hand":                 true,
		"The wall":                                    true,
		"All the articles\nof the first day.\n":       true,
		"The wall fell.":                              false,
		"The wall fell. Nobody was hurt":              false,
		"Police collected the articles from the sea.": false,
		"Title: The articles":                         false,
		"The articles\n\nThey were found in the sea":  false,
		"橋が落ちた。":                                      false,
		strings.Repeat("articles ", 50):               false,
		"The wall fell, and “nobody was hurt.”":       false,
		"": false,
	} {
		if got := isComment(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// checkWhole checks that the markers and bodies of a cut are the whole text.
func checkWhole(t *testing.T, s string, c cut) {
	t.Helper()
	at := 0
	for _, p := range c.pieces {
		if !p.marker.Empty() {
			if p.marker.Start != at {
				t.Fatalf("%q: marker starts at %d, want %d", s, p.marker.Start, at)
			}
			at = p.marker.End
		}
		if p.body.Start != at || p.body.End < at {
			t.Fatalf("%q: body is %v, want it to start at %d", s, p.body, at)
		}
		at = p.body.End
	}
	if at != len(s) {
		t.Fatalf("%q: pieces end at %d of %d", s, at, len(s))
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("-- a --\nx\n=== b ===\n|||||\n\f##### y\n----------\nz\n----------\n", "^=")
	f.Add(wallA+"==========\r\n"+wallB, "(?m)^$")
	f.Fuzz(func(t *testing.T, s, expr string) {
		checkWhole(t, s, split(s, false))
		for _, c := range append(find(s).candidates(s, true), blocks(s)...) {
			c.evidence(s)
			checkWhole(t, s, c.cut(s))
		}
		if re, err := regexp.Compile(expr); err == nil {
			checkWhole(t, s, splitAt(s, re))
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	var sb strings.Builder
	for i := 0; sb.Len() < 50<<20; i++ {
		fmt.Fprintf(&sb, "-- %d.txt --\n%s%s%s", i, wallA, wallB, section1)
	}
	s := sb.String()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		split(s, false)
	}
}
