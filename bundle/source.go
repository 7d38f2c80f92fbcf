package bundle

import (
	"path"
	"strings"
)

// FileName returns the name of a file that an [Article.Source] names, without
// its folders, of either system, and without its ending.
func FileName(source string) string {
	n := path.Base(strings.ReplaceAll(source, `\`, "/"))
	return strings.TrimSuffix(n, path.Ext(n))
}
