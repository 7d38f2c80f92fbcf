package load

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
)

// Front matter longer than this is text.
const (
	maxFrontMatter      = 64 << 10
	maxFrontMatterLines = 200
)

// frontMatter reads a block of YAML between two lines of three dashes at the
// head of s. It is metadata when it is a mapping with a name that is known;
// broken YAML that was meant to be one stays in the text, with a remark.
func frontMatter(s string) (metadata, bool) {
	block, from, rest := cutFrontMatter(s)
	if rest < 0 {
		return metadata{}, false
	}
	if !isFrontMatter(block) {
		return metadata{}, false
	}
	values, err := readYAML(normalLines(block))
	if errors.Is(err, errYAMLBounds) {
		return metadata{remarks: []note{{from, "the front matter was not read (" + err.Error() + "); it is kept as text"}}}, false
	}
	if err != nil {
		return metadata{remarks: []note{{from, "the front matter is not valid YAML (" + yamlReason(err) + "); it is kept as text"}}}, false
	}
	m := metadata{text: s[rest:]}
	var unread []string
	for _, item := range values {
		key := fmt.Sprint(item.Key)
		f := fieldOf(key)
		if f == otherField {
			continue
		}
		if f == noField || !m.set(f, yamlText(item.Value)) {
			unread = append(unread, key)
		}
	}
	if len(unread) > 0 {
		m.remarks = append(m.remarks, note{from, "front matter that is not shown: " + quoted(strings.Join(unread, ", "), 80)})
	}
	return m, true
}

// isFrontMatter reports whether the lines between two rules were meant to be
// front matter: one at least has a name that is known, and most are shaped
// like YAML.
func isFrontMatter(block string) bool {
	named, shaped, lines := 0, 0, 0
	for i := 0; i < len(block); {
		end, next := lineAt(block, i)
		line := block[i:end]
		i = next
		t := strings.TrimSpace(line)
		if t == "" || t[0] == '#' {
			continue
		}
		lines++
		key, _, ok := headerLine(line)
		if ok && fieldOf(key) != noField {
			named++
		}
		if ok || line[0] == ' ' || line[0] == '\t' || strings.HasPrefix(t, "- ") || t == "-" {
			shaped++
		}
	}
	return named > 0 && shaped*2 >= lines
}

// cutFrontMatter returns the lines between the dashes, where they start, and
// where the article goes on, or -1.
func cutFrontMatter(s string) (block string, from, rest int) {
	i := 0
	for i < len(s) { // blank lines before it
		end, next := lineAt(s, i)
		if strings.TrimSpace(trimInvisible(s[i:end])) != "" {
			break
		}
		i = next
	}
	end, next := lineAt(s, i)
	if strings.TrimRight(trimInvisible(s[i:end]), " \t") != "---" || s[i:end] == "" {
		return "", 0, -1
	}
	from = next
	for i, n := next, 0; i < len(s) && n < maxFrontMatterLines && i-from < maxFrontMatter; n++ {
		end, next := lineAt(s, i)
		if t := strings.TrimRight(s[i:end], " \t"); t == "---" || t == "..." {
			return s[from:i], from, next
		}
		i = next
	}
	return "", 0, -1
}

// normalLines writes all line ends as \n, which is all that the YAML reader
// knows, and tabs at the start of a line as spaces.
func normalLines(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		end, next := lineAt(s, i)
		b.WriteString(s[i:end])
		b.WriteByte('\n')
		i = next
	}
	return b.String()
}

// yamlText writes a scalar or a list of scalars as text.
func yamlText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case time.Time:
		return v.Format(time.RFC3339)
	case []any:
		var parts []string
		for _, e := range v {
			if t := yamlText(e); t != "" {
				parts = append(parts, t)
			}
		}
		return strings.Join(parts, ", ")
	case yaml.MapSlice:
		for _, item := range v {
			if item.Key == "name" || item.Key == "title" {
				return yamlText(item.Value)
			}
		}
		return ""
	case map[string]any:
		for _, key := range []string{"name", "title"} {
			if t := yamlText(v[key]); t != "" {
				return t
			}
		}
		return ""
	}
	return fmt.Sprint(v)
}

// yamlReason returns the first line of the reader's error.
func yamlReason(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return strings.Trim(quoted(line, 100), "“”")
}
