package samples

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// A Key is what a careful reader finds in a sample. It says nothing about how
// the text is cut: a sentence is named by words that stand in it and nowhere
// else in its article, furniture by whole lines, a quote by its words.
//
// Where the program is known to differ, the key keeps the right answer and
// Known names the difference with its reason.
type Key struct {
	Articles  map[string]string   `json:"articles"`  // short name -> Source of the article
	Sentences map[string]string   `json:"sentences"` // "article.name" -> words that stand in that sentence only
	Roles     map[string]RoleKey  `json:"roles"`     // by article; every line not named here is body
	Claims    []Claim             `json:"claims"`
	Reworded  float64             `json:"reworded,omitempty"`  // share of the reworded links that the program finds; the aim is 0.8
	Quotes    map[string]QuoteKey `json:"quotes"`              // by "article.name"
	NoQuotes  []string            `json:"no_quotes,omitempty"` // "article: words" that nobody is quoted as saying
	Groups    []QuoteGroup        `json:"quote_groups"`
	Drift     []DriftKey          `json:"drift"`
	Clusters  [][]string          `json:"clusters,omitempty"` // articles about one story; absent when all are about one
	Revisions []Revision          `json:"revisions,omitempty"`

	// Known maps a difference, as the test prints it, to the reason why the
	// program does not agree with the key yet. A trailing "*" covers all
	// differences that begin so. An entry that no longer differs fails the
	// test, so the list only shrinks.
	Known map[string]string `json:"known,omitempty"`
}

// A RoleKey lists whole lines of an article. A line that stands there more
// than once is told apart by " #2" after it.
type RoleKey struct {
	Title     string   `json:"title,omitempty"`
	Heading   []string `json:"heading,omitempty"`
	Furniture []string `json:"furniture,omitempty"`
}

// A Claim is one statement and the sentences that make it. Each pair of them
// from different articles is a link: verbatim or near where it is listed so,
// and otherwise reworded.
type Claim struct {
	Says      string       `json:"says"`
	Sentences []string     `json:"sentences"`
	Maybe     []string     `json:"maybe,omitempty"` // sentences that make part of the statement: a link is neither owed nor wrong
	Verbatim  [][2]string  `json:"verbatim,omitempty"`
	Near      [][2]string  `json:"near,omitempty"`
	Contrasts []Difference `json:"contrasts,omitempty"`
}

// A Difference is a fact in which two sentences that make one statement
// disagree; Class is a class of contrast of the report.
type Difference struct {
	Pair  [2]string `json:"pair"`
	Class string    `json:"class"`
}

// A QuoteKey is an utterance as one article prints it.
type QuoteKey struct {
	Text      string   `json:"text"`    // the words between the marks; without marks, words of the utterance
	Kind      string   `json:"kind"`    // a kind of quote of the report
	Speaker   []string `json:"speaker"` // the right name, then others that would do; empty when the text names nobody
	Continues string   `json:"continues,omitempty"`
}

// A QuoteGroup is one utterance as several articles print it.
type QuoteGroup struct {
	Says    string     `json:"says"`
	Members []Printing `json:"members"`
}

// A Printing is a quote of a group with its status.
type Printing struct {
	Quote  string   `json:"quote"`
	Status string   `json:"status"`       // a status of the report
	Or     []string `json:"or,omitempty"` // other statuses a careful reader could give it
}

// A DriftKey is a run of sentences that leaves the story.
type DriftKey struct {
	First string   `json:"first"` // name of its first sentence
	Last  string   `json:"last"`  // name of its last
	Terms []string `json:"terms"` // what it is about; the program names at least one of them
}

// A Revision says how one version of an article became the next. Sentences
// that no operation names were kept as they stood.
type Revision struct {
	Old        string      `json:"old"`
	New        string      `json:"new"`
	Operations []Operation `json:"operations"`
}

// An Operation is a change to one sentence or a few; Op is an operation of
// the diff report. Old and New are words that stand in that sentence only.
type Operation struct {
	Op    string   `json:"op"`
	Moved bool     `json:"moved,omitempty"`
	Old   []string `json:"old,omitempty"`
	New   []string `json:"new,omitempty"`
	Class string   `json:"class,omitempty"` // what kind of thing was changed, as in the diff report
}

// ReadKey returns the answer key of the sample called name.
func ReadKey(name string) (*Key, error) {
	if _, err := find(name); err != nil {
		return nil, err
	}
	data, err := files.ReadFile(name + ".key.json")
	if err != nil {
		return nil, err
	}
	var k Key
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&k); err != nil {
		return nil, fmt.Errorf("key of %s: %w", name, err)
	}
	return &k, nil
}
