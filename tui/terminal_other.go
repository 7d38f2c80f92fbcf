//go:build !unix

package tui

// keepTerminal returns a function that does nothing.
func keepTerminal(Options) func() { return func() {} }
