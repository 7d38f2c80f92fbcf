// Package styles keeps the styles by name.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds every style registered so far.
var Registry = map[string]*chroma.Style{}

// Register adds a style.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}
