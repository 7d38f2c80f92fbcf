package report

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
)

// A Comparison is two versions of one article and what changed between them.
type Comparison struct {
	Old, New           *bundle.Article
	OldRoles, NewRoles []bundle.Role // by sentence
	Operations         []versions.Operation
	Metadata           []versions.Field
	Warnings           []bundle.Warning // what was read with a loss or a guess, or failed
	Faults             []versions.Fault // what failed by an error in the program

	Review *review.Placed // what readers have said of the two; nil: nothing
	Choice Choice         // of the operations; those that are not chosen are not written

	places [2]int // of the two in the bundle
	later  bool   // what is noted on the older version stands in the step before
}

// Compare compares the two articles of a bundle. What failed by an error in the
// program is a fault, and its warning stands behind those of the bundle.
func Compare(ctx context.Context, b *bundle.Bundle, roles furniture.Roles) Comparison {
	old, new := b.Articles[0], b.Articles[1]
	ops, fault := versions.CompareContained(ctx, b, roles, 0, 1)
	c := Comparison{Old: old, New: new, OldRoles: roles[0], NewRoles: roles[1], Operations: ops, Metadata: versions.Metadata(old, new), Warnings: b.Warnings, places: [2]int{0, 1}}
	if fault != nil {
		c.Fail(b, *fault)
	}
	return c
}

// Fail notes a fault of the comparison.
func (c *Comparison) Fail(b *bundle.Bundle, f versions.Fault) {
	c.Faults = append(c.Faults, f)
	c.Warnings = append(slices.Clip(c.Warnings), f.Warning(b))
}

// Same reports whether the two versions differ in nothing but their dates.
func (c *Comparison) Same() bool {
	for _, f := range c.Metadata {
		if !f.Dates {
			return false
		}
	}
	for _, op := range c.Operations {
		if op.Kind != versions.Kept || op.Moved {
			return false
		}
	}
	return true
}

type jsonDiff struct {
	Schema     string          `json:"schema"`
	Generator  string          `json:"generator"`
	Old        jsonVersion     `json:"old"`
	New        jsonVersion     `json:"new"`
	Warnings   []jsonWarning   `json:"warnings,omitempty"` // article 0 is the old version, 1 the new
	Metadata   []jsonField     `json:"metadata,omitempty"`
	Operations []jsonOperation `json:"operations"`
}

// jsonField is a field of the articles' metadata that differs.
type jsonField struct {
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`

	Review []jsonSaid `json:"review,omitempty"`
}

type jsonVersion struct {
	Source    string                `json:"source"`
	Text      string                `json:"text"`
	Sentences []jsonVersionSentence `json:"sentences"`
}

type jsonVersionSentence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Role  string `json:"role"`
}

type jsonOperation struct {
	Op    string         `json:"op"`
	Moved bool           `json:"moved"`
	Old   []int          `json:"old"`
	New   []int          `json:"new"`
	Edits []jsonWordEdit `json:"edits,omitempty"`
	About string         `json:"about,omitempty"` // what the change is of: a class of its edits, or headline, byline, correction, furniture
	Grave bool           `json:"grave"`           // more than wording

	Review []jsonSaid `json:"review,omitempty"`
}

type jsonWordEdit struct {
	Old   [2]int `json:"old"`
	New   [2]int `json:"new"`
	Class string `json:"class"`
}

// operationsJSON are the operations that are chosen, with what was said of them.
func (c *Comparison) operationsJSON() []jsonOperation {
	ops := slices.Clone(c.Operations)
	ops = slices.DeleteFunc(ops, func(op versions.Operation) bool { return !c.takes(&op) })
	out := operationsJSON(ops, c.Old, c.New)
	for i := range ops {
		out[i].Review = saidJSON(c.said(&ops[i]))
	}
	return out
}

// DiffJSON writes the comparison as a broadsheet.diff/1 document.
func DiffJSON(w io.Writer, c *Comparison, generator string) error {
	enc := json.NewEncoder(escaper{w})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(jsonDiff{
		Schema: "broadsheet.diff/1", Generator: generator,
		Old: versionJSON(c.Old, c.OldRoles), New: versionJSON(c.New, c.NewRoles),
		Warnings: warningsJSON(c.Warnings, func(i int) int { return i }), Metadata: c.fieldsJSON(), Operations: c.operationsJSON(),
	})
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func (c *Comparison) fieldsJSON() []jsonField {
	var out []jsonField
	for _, f := range c.metadata() {
		out = append(out, jsonField{f.Name, f.Old, f.New, saidJSON(c.saidOf(&f))})
	}
	return out
}

func operationsJSON(ops []versions.Operation, old, new *bundle.Article) []jsonOperation {
	out := []jsonOperation{}
	for _, op := range ops {
		j := jsonOperation{Op: op.Kind.String(), Moved: op.Moved, Old: append([]int{}, op.Old...), New: append([]int{}, op.New...)}
		j.About, j.Grave = versions.Matter(op, old, new)
		for _, e := range op.Edits {
			j.Edits = append(j.Edits, jsonWordEdit{offsets(e.Old), offsets(e.New), e.Class.String()})
		}
		out = append(out, j)
	}
	return out
}

func versionJSON(a *bundle.Article, roles []bundle.Role) jsonVersion {
	v := jsonVersion{Source: inJSON(a.Source), Text: a.Text, Sentences: make([]jsonVersionSentence, len(a.Sentences))}
	for i, s := range a.Sentences {
		v.Sentences[i] = jsonVersionSentence{s.Start, s.End, roles[i].String()}
	}
	return v
}
