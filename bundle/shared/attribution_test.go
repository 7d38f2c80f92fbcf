package shared

import (
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// TestAttributionClause finds the words in brackets, and nothing where there are
// none.
func TestAttributionClause(t *testing.T) {
	for _, want := range []string{
		`"The weir was closed for a week," [said Ada Marsh, a spokeswoman for the harbor].`,
		`"The weir was closed for a week," [Ada Marsh told reporters on Friday].`,
		`“The weir was closed,” [said Marsh, the keeper who had slept in the gatehouse].`,
		`“The weir was closed,” [Marsh said], “and nobody was told of it.”`,
		`The weir had been closed for a week before anybody noticed, [officials said on Sunday].`,
		`[Ada Marsh said on Friday that] the weir had been closed for a week.`,
		`[Ada Marsh, a spokeswoman for the harbor, said] the weir had been closed for a week.`,
		`[Marsh said]: “The weir was closed for a week and nobody knew.”`,
		`[According to Ada Marsh], the weir had been closed for a week.`,
		`No boat has moved since the gate broke, [said Ada Marsh, a spokeswoman for the harbor].`,
		`The weir had been closed for a week, [according to the harbor office].`,
		`[The spokeswoman warned that] the weir would stay closed for a week.`,
		`“We will stop the work and reject the offer,” [Marsh said].`,
		`The gate of the harbor broke, the weir did not, [Marsh said].`,
		// No clause of a source:
		`The weir was closed for a week and the boats lay in the mud.`,
		`The storm added 12 centimeters to a river that was high already.`,
		`The storm, which passed at noon, adds a foot of water to every street.`,
		`The storm adds a foot of water to every street of the town.`,
		`The weir would stay closed for a month, [the harbor office estimated].`,
		`The captain of the ferry that lay beneath the broken weir reported a leak.`,
		`Two divers who had swum below the gates of the weir and came up with nothing said a word.`,
		`Marsh did not say which of the two boats had left the harbor first.`,
		`Marsh declined to say which of the two boats had left the harbor first.`,
		`Marsh said no.`,
	} {
		t.Run(want, func(t *testing.T) {
			sentence := strings.NewReplacer("[", "", "]", "").Replace(want)
			span := bundle.Span{Start: 0, End: len(sentence)}
			c, err := text.NewCorpus(context.Background(), &bundle.Bundle{Articles: []*bundle.Article{{
				Text:       sentence,
				Paragraphs: []bundle.Paragraph{{Span: span}},
				Sentences:  []bundle.Sentence{{Span: span}},
			}}})
			if err != nil {
				t.Fatal(err)
			}
			toks := c.Docs[0].Sentence(0)
			got := sentence
			if k := attributionClause(&unit{toks: toks}, newLexis(c), sentence); k.to > k.from {
				from, to := toks[k.from].Start, toks[k.to-1].End()
				got = sentence[:from] + "[" + sentence[from:to] + "]" + sentence[to:]
			}
			if got != want {
				t.Errorf("found\n%s", got)
			}
		})
	}
}

// FuzzAttributionClause holds that a clause lies inside its sentence and leaves
// something that was said, whatever the sentence.
func FuzzAttributionClause(f *testing.F) {
	for _, s := range []string{"“Rain,” said Ada Marsh, according to Lind.", "said said that according to", "“”\"said: \x1b 水 said that", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		body = strings.ToValidUTF8(body, "?")
		span := bundle.Span{Start: 0, End: len(body)}
		c, err := text.NewCorpus(context.Background(), &bundle.Bundle{Articles: []*bundle.Article{{
			Text:       body,
			Paragraphs: []bundle.Paragraph{{Span: span}},
			Sentences:  []bundle.Sentence{{Span: span}},
		}}})
		if err != nil {
			t.Fatal(err)
		}
		toks := c.Docs[0].Sentence(0)
		if k := attributionClause(&unit{toks: toks}, newLexis(c), body); k.from < 0 || k.to < k.from || k.to > len(toks) || k.to > k.from && len(toks) == k.to-k.from {
			t.Errorf("clause %v of %d words", k, len(toks))
		}
	})
}
