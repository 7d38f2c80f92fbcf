package report

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
)

// ReviewText lists what holds of a book as plain lines: what, by whom, when, on
// what.
func ReviewText(w io.Writer, b *review.Book) error {
	out := bufio.NewWriter(w)
	acts := b.Standing()
	fmt.Fprintf(out, "%s, %s\n", some(len(acts), "mark"), reviewTally(acts))
	for _, s := range reviewSections(acts) {
		fmt.Fprintf(out, "\n%s\n", strings.ToUpper(s.title))
		for _, a := range s.acts {
			fmt.Fprintf(out, "%s [%s]\n", a.About(), a.Words())
		}
	}
	return out.Flush()
}

// ReviewMarkdown lists what holds of a book as a CommonMark document.
func ReviewMarkdown(w io.Writer, b *review.Book) error {
	out := bufio.NewWriter(w)
	acts := b.Standing()
	fmt.Fprintf(out, "# Review\n\n%s, %s\n", some(len(acts), "mark"), reviewTally(acts))
	for _, s := range reviewSections(acts) {
		fmt.Fprintf(out, "\n## %s\n\n", s.title)
		for _, a := range s.acts {
			fmt.Fprintf(out, "- %s — *%s*\n", escapeMarkdown(a.About()), escapeMarkdown(a.Words()))
		}
	}
	return out.Flush()
}

// ReviewCSV writes a line for each act that holds, for a spreadsheet.
func ReviewCSV(w io.Writer, b *review.Book) error {
	out := csv.NewWriter(w)
	t := &table{out: out}
	t.row("did", "on", "article", "words", "says", "finding", "reader", "at", "other_article", "other_words")
	for _, a := range b.Standing() {
		other := review.Anchor{}
		if a.With != nil {
			other = *a.With
		}
		t.row(string(a.Do), string(a.On), a.Of.Source, a.Of.Words, a.Says, a.Sign, a.By, a.At.Format(jsonTime), other.Source, other.Words)
	}
	out.Flush()
	return out.Error()
}

type jsonReviewAct struct {
	ID      string          `json:"id"`
	Do      string          `json:"do"`
	On      string          `json:"on"`
	Source  string          `json:"source"`
	Words   string          `json:"words,omitempty"`
	Finding string          `json:"finding,omitempty"`
	Says    string          `json:"says,omitempty"`
	By      string          `json:"by"`
	At      string          `json:"at"`
	With    *jsonReviewSide `json:"with,omitempty"`
}

type jsonReviewSide struct {
	Source string `json:"source"`
	Words  string `json:"words"`
}

type jsonKept struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Why  string `json:"why"`
}

type jsonBook struct {
	Schema    string          `json:"schema"`
	Generator string          `json:"generator"`
	Acts      []jsonReviewAct `json:"acts"`
	Kept      []jsonKept      `json:"kept"`
}

// ReviewJSON writes what holds of a book, and which lines are kept and not
// read, as a broadsheet.review/1 document.
func ReviewJSON(w io.Writer, b *review.Book, generator string) error {
	doc := jsonBook{"broadsheet.review/1", generator, []jsonReviewAct{}, []jsonKept{}}
	for _, a := range b.Standing() {
		j := jsonReviewAct{ID: a.ID, Do: string(a.Do), On: string(a.On), Source: a.Of.Source, Words: a.Of.Words, Finding: a.Sign, Says: a.Says, By: a.By, At: a.At.Format(jsonTime)}
		if a.With != nil {
			j.With = &jsonReviewSide{a.With.Source, a.With.Words}
		}
		doc.Acts = append(doc.Acts, j)
	}
	for _, k := range b.Kept() {
		doc.Kept = append(doc.Kept, jsonKept{inJSON(k.File), k.Line, k.Why})
	}
	enc := json.NewEncoder(escaper{w})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("review: %w", err)
	}
	return nil
}

type reviewSection struct {
	title string
	acts  []*review.Act
}

// reviewSections are the acts by what they do.
func reviewSections(acts []*review.Act) (out []reviewSection) {
	all := [...]reviewSection{{title: "Judged wrong"}, {title: "Judged right"}, {title: "Checked"}, {title: "Notes"}, {title: "Corrections"}}
	for _, a := range acts {
		i := 4
		switch a.Do {
		case review.Wrong:
			i = 0
		case review.Right:
			i = 1
		case review.Checked:
			i = 2
		case review.Note:
			i = 3
		}
		all[i].acts = append(all[i].acts, a)
	}
	for _, s := range all {
		if len(s.acts) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// reviewTally says how many acts hold of each kind, and who made them.
func reviewTally(acts []*review.Act) string {
	who, seen := []string{}, map[string]bool{}
	for _, a := range acts {
		if a.By != "" && !seen[a.By] {
			seen[a.By] = true
			who = append(who, visible.String(a.By))
		}
	}
	s := review.Tally(acts)
	if len(who) > 0 {
		s += "; by " + strings.Join(who, ", ")
	}
	return s
}
