package report

import "broadsheet/bundle/analysis"

// Documents are the types of what is written as JSON, by the name of its schema.
var Documents = map[string]any{
	"report":   jsonReport{},
	"versions": jsonHistory{},
	"diff":     jsonDiff{},
	"review":   jsonBook{},
}

// jsonReport is what [JSON] writes member by member.
type jsonReport struct {
	Schema      string           `json:"schema"`
	Generator   string           `json:"generator"`
	Bundle      jsonBundle       `json:"bundle"`
	Articles    []jsonArticle    `json:"articles"`
	Shared      []jsonGroup      `json:"shared"`
	Passages    []jsonPassage    `json:"passages"`
	Quotes      []jsonQuote      `json:"quotes"`
	QuoteGroups []jsonQuoteGroup `json:"quote_groups"`
	Drift       []jsonRun        `json:"drift"`
	Background  []jsonRun        `json:"background"`
	Marks       []jsonMark       `json:"marks,omitempty"`
	Checks      []jsonCheck      `json:"checks,omitempty"`
	Review      *jsonReview      `json:"review,omitempty"`
}

// CheckName is how a kind of check is written.
func CheckName(k analysis.CheckKind) string { return checkNames[k] }
