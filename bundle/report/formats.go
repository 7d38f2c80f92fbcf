package report

import (
	"io"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
)

// A Format is a form in which something is written, by the name that asks for
// it; W is the function that writes it.
type Format[W any] struct {
	Name  string
	Write W
}

// Formats are the forms that there are of something, in the order in which they
// are offered.
type Formats[W any] []Format[W]

// Names are the names of the formats, in their order.
func (fs Formats[W]) Names() (names []string) {
	for _, f := range fs {
		names = append(names, f.Name)
	}
	return names
}

// Named returns what writes the format of a name, or the zero value.
func (fs Formats[W]) Named(name string) (write W) {
	for _, f := range fs {
		if f.Name == name {
			return f.Write
		}
	}
	return write
}

// A WriteAnalysis writes the findings of a bundle that are chosen; the
// generator is the program that does, with its version.
type WriteAnalysis func(w io.Writer, a *analysis.Analysis, generator string, choice Choice) error

// AnalysisFormats are the forms of a report.
var AnalysisFormats = Formats[WriteAnalysis]{
	{"text", withoutGenerator(Text)},
	{"markdown", withoutGenerator(Markdown)},
	{"html", withoutGenerator(HTML)},
	{"csv", withoutGenerator(CSV)},
	{"json", func(w io.Writer, a *analysis.Analysis, generator string, choice Choice) error {
		return JSON(w, a, generator, choice)
	}},
}

func withoutGenerator(write func(io.Writer, *analysis.Analysis, ...Choice) error) WriteAnalysis {
	return func(w io.Writer, a *analysis.Analysis, _ string, choice Choice) error { return write(w, a, choice) }
}

// A WriteComparison writes what changed between two versions.
type WriteComparison func(w io.Writer, c *Comparison, generator string) error

// ComparisonFormats are the forms of a comparison. Only text and csv do not hold
// its warnings.
var ComparisonFormats = Formats[WriteComparison]{
	{"text", comparisonOnly(DiffText)},
	{"markdown", comparisonOnly(DiffMarkdown)},
	{"html", comparisonOnly(DiffHTML)},
	{"csv", comparisonOnly(DiffCSV)},
	{"json", DiffJSON},
}

func comparisonOnly(write func(io.Writer, *Comparison) error) WriteComparison {
	return func(w io.Writer, c *Comparison, _ string) error { return write(w, c) }
}

// A WriteHistory writes what changed from version to version.
type WriteHistory func(w io.Writer, b *bundle.Bundle, h *versions.History, generator string, said Said) error

// HistoryFormats are the forms of a history.
var HistoryFormats = Formats[WriteHistory]{
	{"text", historyOnly(HistoryText)},
	{"markdown", historyOnly(HistoryMarkdown)},
	{"html", historyOnly(HistoryHTML)},
	{"csv", historyOnly(HistoryCSV)},
	{"json", func(w io.Writer, b *bundle.Bundle, h *versions.History, generator string, said Said) error {
		return HistoryJSON(w, b, h, h.Roles, generator, said)
	}},
}

func historyOnly(write func(io.Writer, *bundle.Bundle, *versions.History, ...Said) error) WriteHistory {
	return func(w io.Writer, b *bundle.Bundle, h *versions.History, _ string, said Said) error {
		return write(w, b, h, said)
	}
}

// A WriteBook writes what readers have marked.
type WriteBook func(w io.Writer, b *review.Book, generator string) error

// BookFormats are the forms of a list of marks.
var BookFormats = Formats[WriteBook]{
	{"text", bookOnly(ReviewText)},
	{"markdown", bookOnly(ReviewMarkdown)},
	{"csv", bookOnly(ReviewCSV)},
	{"json", ReviewJSON},
}

func bookOnly(write func(io.Writer, *review.Book) error) WriteBook {
	return func(w io.Writer, b *review.Book, _ string) error { return write(w, b) }
}
