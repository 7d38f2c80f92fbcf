// Package quick writes source code without colours.
package quick

import "io"

// Highlight writes the source as it is, whatever the language, the output and
// the style.
func Highlight(w io.Writer, source, lexer, formatter, style string) error {
	_, err := io.WriteString(w, source)
	return err
}
