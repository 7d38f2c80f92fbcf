package report

import (
	"encoding/json"
	"fmt"
	"io"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/versions"
)

// jsonHistory is a broadsheet.versions/1 document. Versions stand oldest first
// and are named by their place in that order, from 0; offsets are UTF-8 bytes of
// a version's text and sentences count from 0, as in broadsheet.diff/1. Fields
// and values may be added, none is renamed or given another meaning.
type jsonHistory struct {
	Schema    string            `json:"schema"`
	Generator string            `json:"generator"`
	Bundle    jsonHistoryBundle `json:"bundle"`
	Order     string            `json:"order"`                     // what gave the order: "git", "dates", "version numbers", "likeness", "the order given"
	Direction string            `json:"order_direction,omitempty"` // by likeness: what tells which end is the older: "dates in the text", "growth"; "unknown" where nothing does
	Turned    bool              `json:"order_reversed,omitempty"`  // turned round because that was asked for
	Unlikely  bool              `json:"unlikely,omitempty"`        // they do not look like versions of one article
	Versions  []jsonDraft       `json:"versions"`
	Steps     []jsonStep        `json:"steps"` // steps[i] leads from versions[i] to versions[i+1]
}

type jsonHistoryBundle struct {
	Name     string        `json:"name"`
	Format   string        `json:"format"`
	Warnings []jsonWarning `json:"warnings"` // "article" is a place in versions
}

// jsonDraft is one version.
type jsonDraft struct {
	Source    string              `json:"source"`
	Title     string              `json:"title"`
	Outlet    string              `json:"outlet"`
	Author    string              `json:"author"`
	URL       string              `json:"url"`
	Published string              `json:"published"`
	Committed string              `json:"committed,omitempty"` // the date of the commit, where nothing says when it was published
	Commit    *jsonCommit         `json:"commit,omitempty"`    // under git
	Words     int                 `json:"words"`
	Text      string              `json:"text"`
	Sentences []jsonDraftSentence `json:"sentences"`
}

// jsonCommit is the commit that made a version, or of what is not committed its
// state alone.
type jsonCommit struct {
	State         string          `json:"state"` // "committed", "staged", "working copy"
	Hash          string          `json:"hash,omitempty"`
	Author        string          `json:"author,omitempty"`
	AuthorDate    string          `json:"author_date,omitempty"`    // when it was written
	CommitterDate string          `json:"committer_date,omitempty"` // when it was committed
	Subject       string          `json:"subject,omitempty"`
	Message       string          `json:"message,omitempty"`
	Path          string          `json:"path"` // of the file below the top of the repository
	Folded        []jsonUnchanged `json:"folded,omitempty"`
}

// jsonUnchanged is what came after a commit and left the text as it was.
type jsonUnchanged struct {
	jsonCommit
	What string `json:"what"` // what it changed, in words
}

func commitJSON(r *bundle.Revision) *jsonCommit {
	if r == nil {
		return nil
	}
	c := &jsonCommit{
		State: [...]string{"committed", "staged", "working copy"}[r.State], Hash: r.Commit, Author: inJSON(r.Author),
		AuthorDate: r.Authored, CommitterDate: r.Committed, Subject: inJSON(r.Subject), Message: inJSON(r.Message), Path: inJSON(r.Path),
	}
	for _, u := range r.Folded {
		c.Folded = append(c.Folded, jsonUnchanged{*commitJSON(&u.Revision), inJSON(u.What)})
	}
	return c
}

// jsonDraftSentence is a sentence with its blame.
type jsonDraftSentence struct {
	jsonVersionSentence
	Since int `json:"since"` // the version since which it stands so
	Born  int `json:"born"`  // the version in which it first stood in any form
}

// jsonStep is what changed from one version to the next.
type jsonStep struct {
	Old        int             `json:"old"`
	New        int             `json:"new"`
	Words      jsonStepWords   `json:"words"`
	Metadata   []jsonField     `json:"metadata,omitempty"`
	Operations []jsonOperation `json:"operations"` // as in broadsheet.diff/1
}

// jsonStepWords counts the words of a step: in added sentences, in deleted
// ones, and edited inside those that stayed.
type jsonStepWords struct {
	Added   int `json:"added"`
	Deleted int `json:"deleted"`
	Changed int `json:"changed"`
}

// HistoryJSON writes all versions of a bundle, what changed from each to the
// next and since when each sentence stands so, as a broadsheet.versions/1
// document: the same bytes for the same history.
func HistoryJSON(w io.Writer, b *bundle.Bundle, h *versions.History, roles furniture.Roles, generator string, of ...Said) error {
	doc := jsonHistory{
		Schema: "broadsheet.versions/1", Generator: generator, Order: h.By, Direction: h.Direction, Turned: h.Turned, Unlikely: h.Doubt, Steps: []jsonStep{},
		Bundle: jsonHistoryBundle{Name: inJSON(b.Name), Format: b.Format, Warnings: warningsJSON(historyWarnings(b, h), h.Position)},
	}
	if h.Unsure() {
		doc.Direction = "unknown"
	}
	for _, a := range h.Order {
		doc.Versions = append(doc.Versions, draftJSON(b, h, a, roles[a]))
	}
	for i, s := range h.Steps {
		c := stepOf(b, h, i, of)
		doc.Steps = append(doc.Steps, jsonStep{
			Old: i, New: i + 1, Words: jsonStepWords{s.Added, s.Deleted, s.Changed},
			Metadata: c.fieldsJSON(), Operations: c.operationsJSON(),
		})
	}
	enc := json.NewEncoder(escaper{w})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func draftJSON(b *bundle.Bundle, h *versions.History, article int, roles []bundle.Role) jsonDraft {
	a := b.Articles[article]
	d := jsonDraft{
		Source: inJSON(a.Source), Title: a.Title, Outlet: a.Outlet, Author: a.Author, URL: a.URL, Published: a.Published,
		Words: a.Words, Text: a.Text, Sentences: []jsonDraftSentence{},
	}
	d.Commit = commitJSON(a.Revision)
	if a.Committed {
		d.Published, d.Committed = "", a.Published
	}
	for i, s := range versionJSON(a, roles).Sentences {
		r := bundle.Ref{Article: article, Sentence: i}
		d.Sentences = append(d.Sentences, jsonDraftSentence{s, h.Since(r), h.Born(r)})
	}
	return d
}
