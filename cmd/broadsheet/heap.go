package main

import (
	"os"
	"runtime/debug"

	"broadsheet/bundle"
)

const (
	// muchText is how many bytes of text make a bundle whose memory counts: the
	// program itself takes more than the analysis of less.
	muchText = 1 << 20
	// leanPercent is by how much the heap may outgrow what is in use before the
	// collector runs: of a thousand articles that takes a third less memory than
	// Go's 100 does, for a tenth more processor time (measured on two processors
	// shared with others). Most of what is in use are lists of words, which the
	// collector need not look into.
	leanPercent = 25
)

// leanHeap keeps the heap close to what is in use when the bundle is large,
// unless whoever calls the program has set GOGC.
func leanHeap(b *bundle.Bundle) {
	if os.Getenv("GOGC") != "" {
		return
	}
	size := 0
	for _, a := range b.Articles {
		size += len(a.Text)
	}
	if size >= muchText {
		debug.SetGCPercent(leanPercent)
	}
}
