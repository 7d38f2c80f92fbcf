package load

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"broadsheet/bundle/meant"
	"broadsheet/bundle/visible"
)

// tableFormat is a table of articles, a row each, under names of its columns, as
// RFC 4180 writes it: what is in quotation marks may hold line ends.
var tableFormat = format{name: "csv", between: "rows of a table", endings: []string{".csv", ".tsv"}, is: isTable, read: readTable}

// columnFields are the fields that a column may be named for.
var columnFields = map[string]field{"title": titleField, "outlet": outletField, "author": authorField, "date": dateField, "url": urlField}

// bodyColumn is the word for the column of an article's text.
const bodyColumn = "text"

// Columns are the words for what a column holds, see [Options.Columns].
func Columns() []string { return []string{bodyColumn, "title", "outlet", "author", "date", "url"} }

// namesOf reads the first row of a table with a sign between its columns; nil for
// what is none.
func namesOf(text string, comma rune) []string {
	r := csv.NewReader(strings.NewReader(text[:min(len(text), 64<<10)]))
	r.Comma, r.LazyQuotes = comma, true
	names, err := r.Read()
	if err != nil || len(names) < 2 || len(names) > 200 {
		return nil
	}
	for i, name := range names {
		name = strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))
		if names[i] = name; len(name) > 60 || strings.ContainsAny(name, "\n") {
			return nil
		}
	}
	return names
}

// asked returns what the columns hold that somebody has named, and the first name
// that no column has. A table may have more columns: they hold what their own names
// say, but for fields that another was named for.
func asked(names []string, named map[string]string) (columns []field, body int, missing string) {
	body, columns = -1, make([]field, len(names))
	taken := map[field]bool{}
	for _, what := range Columns() {
		name, ok := named[what]
		if !ok {
			continue
		}
		i := slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
		switch {
		case i < 0:
			return nil, -1, name
		case what == bodyColumn:
			body = i
		default:
			columns[i] = columnFields[what]
			taken[columns[i]] = true
		}
	}
	for i, f := range found(names) {
		if columns[i] == noField && !taken[f] {
			columns[i] = f
		}
	}
	if body < 0 {
		body = bodyOf(names)
	}
	return columns, body, ""
}

// columnsOf returns what the columns of a table hold, by their names.
func columnsOf(text string, comma rune, named map[string]string) (columns []field, body int, names []string) {
	names = namesOf(text, comma)
	if named != nil && names != nil {
		columns, body, _ = asked(names, named)
		return columns, body, names
	}
	return found(names), bodyOf(names), names
}

// bodyOf returns the column that holds the texts by its name, or -1.
func bodyOf(names []string) int {
	body, best := -1, len(jsonText)
	for i, name := range names {
		for k, key := range jsonText {
			if k < best && strings.EqualFold(strings.ReplaceAll(name, " ", "_"), key) {
				body, best = i, k
			}
		}
	}
	return body
}

// found returns what columns hold by their names.
func found(names []string) []field {
	columns := make([]field, len(names))
	for i, name := range names {
		if columns[i] = fieldOf(name); columns[i] == noField {
			columns[i] = jsonFields[spaced(name)]
		}
	}
	return columns
}

// commas are the signs that part columns.
var commas = [...]rune{',', '\t', ';'}

// isTable reports whether the first line names columns of which one is a text and
// another a field of an article.
func isTable(c *contents) bool {
	head, _, _ := strings.Cut(c.text[:min(len(c.text), 8<<10)], "\n")
	if len(head) > 4<<10 || !strings.ContainsAny(head, ",\t;") {
		return false
	}
	named := ending(c.name) == ".csv" || ending(c.name) == ".tsv"
	for _, comma := range commas {
		columns, body, names := columnsOf(c.text, comma, c.named)
		if c.named != nil && body < 0 && even(c.text, comma, len(names)) {
			return true // and the reader says which column it lacks
		}
		known := 0
		for _, f := range columns {
			if f != noField && f != otherField {
				known++
			}
		}
		if body >= 0 && (named || c.named != nil || known > 0 && even(c.text, comma, len(columns))) {
			return true
		}
	}
	return named
}

// even reports whether the first rows of what is not named a table have as many
// columns as the first: at least two of them, and no other row among ten.
func even(text string, comma rune, columns int) bool {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	rows := 0
	for ; rows < 11; rows++ {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil || len(row) != columns {
			return false
		}
	}
	return rows > 2
}

func readTable(ctx context.Context, c *contents) (records, error) {
	for _, comma := range commas {
		columns, body, names := columnsOf(c.text, comma, c.named)
		if body < 0 {
			continue
		}
		return readRows(ctx, c, comma, columns, body, names)
	}
	names := widest(c.text)
	if _, _, missing := asked(names, c.named); missing != "" {
		return records{}, errNoArticle("a table without a column " + visible.String(missing) + " (it has " + visible.String(strings.Join(names[:min(len(names), 8)], ", ")) + meant.Hint(missing, names) + ")")
	}
	return records{}, errNoArticle("a table without a column of texts (it has " + visible.String(strings.Join(names[:min(len(names), 8)], ", ")) + "); name the column text, body or content, or say --columns text=NAME")
}

// widest returns the names of a table's columns, parted by the sign that makes most.
func widest(text string) (names []string) {
	for _, comma := range commas {
		if n := namesOf(text, comma); len(n) > len(names) {
			names = n
		}
	}
	return names
}

func readRows(ctx context.Context, c *contents, comma rune, columns []field, body int, names []string) (records, error) {
	r := csv.NewReader(strings.NewReader(c.text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	if _, err := r.Read(); err != nil {
		return records{}, errOther
	}
	var out records
	for {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		line, _ := r.FieldPos(0)
		if err != nil {
			out.remarks = append(out.remarks, lineRemark{line, "left out a row that cannot be read: " + err.Error()})
			continue
		}
		if len(row) != len(columns) {
			out.remarks = append(out.remarks, lineRemark{line, fmt.Sprintf("a row of %s where the first has %d", count(len(row), "column"), len(columns))})
		}
		rec := rowRecord(row[:min(len(row), len(columns))], columns, body)
		rec.line = line
		if !hasWord(rec.text) {
			out.remarks = append(out.remarks, lineRemark{line, "left out a row without a text"})
			continue
		}
		out.list = append(out.list, rec)
	}
	if len(out.list) == 0 {
		return out, errNoArticle("a table without a row that has a text")
	}
	out.sayColumns(columns, body, names)
	return out, nil
}

// rowRecord reads a row, the text from column body. It keeps nothing of the row.
func rowRecord(row []string, columns []field, body int) (rec record) {
	for i, v := range row {
		if i == body {
			rec.text = strings.Clone(v)
		} else if columnShown(columns[i]) {
			rec.set(columns[i], strings.Clone(v))
		}
	}
	if looksLikeMarkup(rec.text) {
		rec.text = htmlText(rec.text)
	}
	rec.readDate(-1)
	return rec
}

// columnShown reports whether the program shows what stands in a column.
func columnShown(column field) bool { return column != noField && column != otherField }

// sayColumns notes which columns of a table were taken, and which are not shown.
func (r *records) sayColumns(columns []field, body int, names []string) {
	var taken, left []string
	for i, name := range names {
		if i == body || columnShown(columns[i]) {
			taken = append(taken, name)
		} else {
			left = append(left, name)
		}
	}
	r.between = "rows of a table; columns taken: " + visible.String(strings.Join(taken, ", "))
	if len(left) > 0 {
		r.remarks = append(r.remarks, lineRemark{0, "columns that are not shown: " + quoted(strings.Join(left, ", "), 80)})
	}
}
