package analysis

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
)

// A printed is a printing of an utterance, in an article of its own: the words,
// the speaker and the status.
type printed struct {
	words, speaker string
	member         quote.Member
}

// utterance returns an analysis that holds one group of printings.
func utterance(ps ...printed) *Analysis {
	a := Analysis{Bundle: &bundle.Bundle{}}
	g := quote.Group{Speaker: ps[0].speaker}
	for i, p := range ps {
		text := "“" + p.words + "”"
		all := bundle.Span{End: len(text)}
		a.Bundle.Articles = append(a.Bundle.Articles, &bundle.Article{Outlet: string(rune('A' + i)), Text: text, Sentences: []bundle.Sentence{{Span: all}}})
		a.Roles = append(a.Roles, []bundle.Role{bundle.Body})
		q := quote.Quote{Article: i, Span: all, Inner: bundle.Span{Start: len("“"), End: len(text) - len("”")}, Marked: true, Continues: -1, Speaker: p.speaker}
		if p.member.Status == quote.ReportedPrinting {
			q.Kind = quote.Reported
		}
		a.Quotes = append(a.Quotes, q)
		p.member.Quote = i
		g.Members = append(g.Members, p.member)
	}
	a.QuoteGroups = []quote.Group{g}
	return New(a)
}

// swapped is an edit of what the reference prints into what a printing does.
func swapped(ref, was, this, is string) quote.Edit {
	r, t := strings.Index(ref, was), strings.Index(this, is)
	return quote.Edit{Reference: bundle.Span{Start: r, End: r + len(was)}, This: bundle.Span{Start: t, End: t + len(is)}}
}

const said = "We have seen no leak so far in any of the four tanks"

var reference = printed{said, "Ada Brook", quote.Member{Status: quote.Reference, Certain: true}}

func retold(words string) printed {
	return printed{words, "Ada Brook", quote.Member{Status: quote.ReportedPrinting}}
}

func TestDescribeQuoteCountsTheWordsOnly(t *testing.T) {
	again := printed{said, "Ada Brook", quote.Member{Status: quote.Verbatim, Certain: true}}
	cut := "no leak so far"
	truncated := printed{cut, "Ada Brook", quote.Member{Status: quote.Truncated}}
	without := "We have seen no leak in any of the four tanks"
	altered := printed{without, "Ada Brook", quote.Member{Status: quote.Altered, Certain: true, Edits: []quote.Edit{swapped(said, "so far", without, "")}}}
	for _, c := range []struct {
		name string
		a    *Analysis
		q    int
		want string
	}{
		{"retold by all others", utterance(reference, retold("the tanks held"), retold("no tank leaked")), 0, "quote by Ada Brook, only here in these words, retold by 2"},
		{"printed and retold", utterance(reference, again, retold("no tank leaked")), 0, "quote by Ada Brook, printed by 2, retold by 1"},
		{"of the copy the same", utterance(reference, again, retold("no tank leaked")), 1, "quote by Ada Brook, printed by 2, retold by 1"},
		{"altered by one", utterance(reference, again, altered), 0, "quote by Ada Brook, printed by 3 (1 altered)"},
		{"the altered one", utterance(reference, again, altered), 2, "quote by Ada Brook, altered: leaves out “so far”, which A prints"},
		{"the truncated one", utterance(reference, truncated), 1, "quote by Ada Brook, cut short: A prints more"},
		{"a retelling", utterance(reference, retold("no tank leaked")), 1, "reported speech by Ada Brook, retells what A prints"},
	} {
		if got := c.a.DescribeQuote(c.q, false); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if got, want := utterance(reference, again).DescribeQuote(0, true), "quote “We have seen…” by Ada Brook, printed by 2"; got != want {
		t.Errorf("named: got %q, want %q", got, want)
	}
}

func TestMemberWords(t *testing.T) {
	member := func(words string, m quote.Member) *Analysis {
		return utterance(reference, printed{words, "Ada Brook", m})
	}
	left, swap := "We have seen no leak in any of the four tanks", "We have seen no hole so far in any of the four tanks"
	piece := "no hole so far"
	many := strings.Repeat("x ", 40)
	var edits []quote.Edit
	for i := range mostChanges + 2 {
		edits = append(edits, quote.Edit{Reference: bundle.Span{}, This: bundle.Span{Start: 2 * i, End: 2*i + 1}})
	}
	for _, c := range []struct {
		name string
		a    *Analysis
		want string
	}{
		{"the reference's words", member(said, quote.Member{Status: quote.Verbatim}), ""},
		{"left out", member(left, quote.Member{Status: quote.Altered, Certain: true, Edits: []quote.Edit{swapped(said, "so far", left, "")}}), "altered: “so far” left out"},
		{"swapped", member(swap, quote.Member{Status: quote.Altered, Edits: []quote.Edit{swapped(said, "leak", swap, "hole")}}), "worded otherwise: “hole” for “leak”"},
		{"the cut is no change", member(piece, quote.Member{Status: quote.Altered, Also: []quote.Status{quote.Truncated}, Edits: []quote.Edit{swapped(said, "We have seen", piece, ""), swapped(said, "leak", piece, "hole")}}), "worded otherwise: “hole” for “leak”; cut short"},
		{"many", member(many, quote.Member{Status: quote.Altered, Certain: true, Edits: edits}), "altered: " + strings.Repeat("“x” added, ", mostChanges) + "and 2 more"},
		{"a cut that shows", member("no leak", quote.Member{Status: quote.Truncated, Cut: true}), "cut, and the cut shows"},
		{"another mouth", utterance(reference, printed{said, "Tom Vale", quote.Member{Status: quote.Reattributed, Also: []quote.Status{quote.Verbatim}, Certain: true}}), "given to Tom Vale instead of Ada Brook"},
		{"retold", utterance(reference, retold("no tank leaked")), "retold"},
	} {
		if got := c.a.MemberWords(MemberAt{Member: 1}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestGravest(t *testing.T) {
	a := utterance(reference, printed{said, "Ada Brook", quote.Member{Status: quote.Verbatim}})
	worse := quote.Group{Members: []quote.Member{{Quote: 0, Status: quote.Reference}, {Quote: 1, Status: quote.Altered}}}
	a.QuoteGroups = append(a.QuoteGroups, worse)
	a = New(*a)
	if at, ok := a.Gravest(1); !ok || at != (MemberAt{Group: 1, Member: 1}) {
		t.Errorf("got %v %v, want the second group", at, ok)
	}
	if got := fmt.Sprint(a.Gravest(0)); got != "{0 0} true" {
		t.Errorf("got %s, want the first group", got)
	}
}

func TestStandingNamesTheWords(t *testing.T) {
	hole, sure := "We have seen no hole so far in any of the four tanks", "We have surely seen no leak so far in any of the four tanks"
	both := "We have seen no hole in any of the four tanks"
	against := func(e quote.Edit, n int) quote.Edit { e.Against = n; return e }
	style := swapped(said, "four", said, "four")
	style.Style = true
	for _, c := range []struct {
		name   string
		words  string
		member quote.Member
		want   string
	}{
		{"two against it", hole, quote.Member{Status: quote.Altered, Certain: true, Edits: []quote.Edit{against(swapped(said, "leak", hole, "hole"), 2)}}, "altered: prints “hole” where two others print “leak”"},
		{"one against one", hole, quote.Member{Status: quote.Altered, Edits: []quote.Edit{against(swapped(said, "leak", hole, "hole"), 1)}}, "worded otherwise: prints “hole” where A prints “leak”"},
		{"added", sure, quote.Member{Status: quote.Altered, Certain: true, Edits: []quote.Edit{against(swapped(said, "", sure, "surely"), 12)}}, "altered: adds “surely”, which 12 others do not print"},
		{"the gravest of two", both, quote.Member{Status: quote.Altered, Certain: true, Edits: []quote.Edit{against(swapped(said, "leak", both, "hole"), 1), against(swapped(said, "so far", both, ""), 2)}},
			"altered: leaves out “so far”, which two others print, and another change"},
		{"a house's style is no change", hole, quote.Member{Status: quote.Altered, Edits: []quote.Edit{style, against(swapped(said, "leak", hole, "hole"), 1)}}, "worded otherwise: prints “hole” where A prints “leak”"},
		{"another mouth", said, quote.Member{Status: quote.Reattributed, Also: []quote.Status{quote.Verbatim}}, "perhaps another speaker: A has it from Ada Brook"},
	} {
		a := utterance(reference, printed{c.words, "Tom Vale", c.member})
		if got, want := a.DescribeQuote(1, false), "quote by Tom Vale, "+c.want; got != want {
			t.Errorf("%s: got %q, want %q", c.name, got, want)
		}
	}
}

// Another apostrophe, other capitals and a line break make no other name of a
// speaker; another word does.
func TestHowASpeakerIsKnown(t *testing.T) {
	for written, want := range map[string]string{
		"the Harbour\n Board’s deputy": "", "The harbour board's Deputy": "", "she": "as “she”", "the deputy": "as “the deputy”",
	} {
		if got := howKnown(&quote.Quote{Known: quote.Role, Speaker: "Harbour Board's deputy", SpeakerAsWritten: written}); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}
