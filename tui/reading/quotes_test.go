package reading

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/load"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"

	tea "charm.land/bubbletea/v2"
)

// quay is a bundle in which one article spins, and prints in two pieces, what
// two others print word for word, and gives a word of it to somebody else.
var quay = fstest.MapFS{
	"quay/1-tide.txt": {Data: []byte(`Harbour warden Ada Brook spoke on Monday.

“The pumps were broken by people who want the quay sold, and the gates were meant to fail before the board had time to meet,” Ada Brook said.

“Nobody has paid me a single coin for the lock,” Tom Vale said.
`)},
	"quay/2-gull.txt": {Data: []byte(`Ada Brook, the warden of the harbour, was blunt.

“The pumps were broken by people who want the quay sold, and the gates were meant to fail before the board had time to meet,” Ada Brook said.

Tom Vale told the council that nobody had ever paid him a single coin for the lock.
`)},
	"quay/3-reed.txt": {Data: []byte(`The warden is angry.

Ada Brook alleged the pumps were “smashed by people who want the quay sold” and the gates “meant to break before the board had time to meet.”
`)},
}

// atQuay returns a model that stands on the sentence of an article that holds
// some words.
func atQuay(t *testing.T, article int, words string) (*Mode, bundle.Ref) {
	t.Helper()
	b, err := load.OpenFS(context.Background(), quay, "quay", "quay", load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(context.Background(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := screenOf(t, a, desk.Options{Theme: "dark"}, 120, 40)
	for s := range b.Articles[article].Sentences {
		if strings.Contains(b.Articles[article].SentenceText(s), words) {
			m.focus = article
			m.columns[article].sentence = s
			return m, bundle.Ref{Article: article, Sentence: s}
		}
	}
	t.Fatalf("article %d does not hold %q", article, words)
	return nil, bundle.Ref{}
}

func TestStatusNamesTheQuotes(t *testing.T) {
	for _, c := range []struct {
		article int
		words   string
		want    string // what the status line says of quotes
	}{
		{0, "pumps were", "quote by Ada Brook, printed by 3 (1 altered)"},
		{0, "single coin", "quote by Tom Vale, only here in these words, retold by 1"},
		{1, "single coin", "reported speech by Tom Vale, retells what 1-tide prints"},
		{2, "smashed", "quoted phrase “smashed by people…” by Ada Brook, altered: prints “smashed” where two others print “The pumps were broken”; " +
			"quoted phrase “meant to break…” by Ada Brook, altered: prints “break” where two others print “fail”"},
	} {
		m, ref := atQuay(t, c.article, c.words)
		var got []string
		for _, p := range m.Found.Phrases(ref) {
			if said := p.String(); strings.HasPrefix(said, "quote") || strings.HasPrefix(said, "reported") {
				got = append(got, said)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("article %d, %q: got %q, want %q", c.article, c.words, got, c.want)
		}
	}
}

func TestACopySaysWhatWasAltered(t *testing.T) {
	m, ref := atQuay(t, 2, "smashed")
	got := strings.Join(m.Found.Infidelities(ref, m.Found.QuoteGroupsAt(ref)), "; ")
	for _, want := range []string{"altered: “smashed” for “The pumps were broken”", "“break” for “fail”"} {
		if !strings.Contains(got, want) {
			t.Errorf("got %q, want it to hold %q", got, want)
		}
	}
	m, ref = atQuay(t, 0, "pumps were")
	if got := m.Found.Infidelities(ref, m.Found.QuoteGroupsAt(ref)); len(got) > 0 {
		t.Errorf("the reference is said to be %q", got)
	}
}

// TestPrintingsStandOnce keeps the inspector from stacking the printings of
// one utterance below each of its pieces.
func TestPrintingsStandOnce(t *testing.T) {
	m, ref := atQuay(t, 2, "smashed")
	m.goTo(ref.Article, ref.Sentence)
	m.Panel.Open = true
	send(m, tea.WindowSizeMsg{Width: 200, Height: 100})
	n := strings.Count(text(m), "  compared to this")
	if n != 1 {
		t.Errorf("the reference is shown %d times, want once", n)
	}
}

// Of a quote that no other article has as one it is not said that no other
// prints it while a copy of its sentence is shown.
func TestAQuoteAloneInASharedSentence(t *testing.T) {
	const like = "though sentences are like this one"
	for line, is := range map[string]bool{"\n=a He called the leak “small” on Monday.\n": true, "\nHe called the leak “small” on Monday.\n": false} {
		m := screen(t, trial.Story{{"Harbor Post", "The leak", "", line}, {"Coast Wire", "The leak again", "", line}}, 100, 40)
		press(m, "i")
		if s := trial.Text(m.Desk); strings.Contains(s, like) != is || !strings.Contains(s, "no other article prints it") {
			t.Errorf("%t:\n%s", is, s)
		}
	}
}
