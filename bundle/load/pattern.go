package load

import (
	"regexp"
	"sync"
)

// pattern returns a function that compiles expr when it is first asked for.
// Most commands read no file, and most files need few of the expressions.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
