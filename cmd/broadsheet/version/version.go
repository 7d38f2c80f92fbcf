// Package version holds the program's version, and answers the call that asks
// for nothing else before anything else is made ready.
//
// The libraries that draw the screen fill tables when they are initialised, of
// every language that can be coloured for one: most of what it costs to start,
// and nothing of it is needed to print a version. Packages are initialised in
// the order of their import paths, each as soon as those it imports are (the Go
// specification, "Program initialization"), and this one imports little and
// sorts before them, so its init is through before theirs begin. It must
// therefore never import more than it does.
package version

import "os"

// Number is what `broadsheet --version` prints and reports carry.
const Number = "0.1.0"

func init() {
	if len(os.Args) == 2 && (os.Args[1] == "--version" || os.Args[1] == "-v") {
		os.Exit(answer())
	}
}

// answer prints the version in the words of the command line's library, which
// answers the longer calls, and returns the exit code.
func answer() int {
	if _, err := os.Stdout.WriteString("broadsheet version " + Number + "\n"); err != nil {
		os.Stderr.WriteString("broadsheet: " + err.Error() + "\n")
		return 1
	}
	return 0
}
