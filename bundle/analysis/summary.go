package analysis

import (
	"fmt"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// Summary says in one line what was read: "5 articles, split at `-- name --`,
// 2 warnings". It is safe to print.
func (a *Analysis) Summary() string {
	b := a.Bundle
	s := count(len(b.Articles), "article")
	delimiters := map[string]bool{}
	for _, sp := range b.Splits {
		if sp.Delimiter != "" && !delimiters[sp.Delimiter] {
			if len(delimiters) == 0 {
				s += ", split at "
			} else {
				s += " and "
			}
			delimiters[sp.Delimiter] = true
			s += "`" + visible.String(sp.Delimiter) + "`"
		}
	}
	if n := len(a.Warnings()); n > 0 {
		s += ", " + count(n, "warning")
	}
	return s
}

// WarningText writes a warning as "source:line: message". It is safe to print.
func WarningText(w bundle.Warning) string {
	s := visible.String(w.Source)
	if w.Line > 0 {
		s += fmt.Sprintf(":%d", w.Line)
	}
	if s != "" {
		s += ": "
	}
	return s + visible.String(w.Message)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
