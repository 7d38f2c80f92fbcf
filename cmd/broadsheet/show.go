package main

import (
	"cmp"
	"context"
	"os"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/cmd/broadsheet/place"
	"broadsheet/samples"
	"broadsheet/tui"
)

// cutPlace takes the place to open at off the paths; the first one counts.
func cutPlace(args []string) (paths []string, at string) {
	for _, arg := range args {
		p, a := place.Cut(arg)
		paths = append(paths, p)
		if at == "" {
			at = a
		}
	}
	return paths, at
}

// show opens the screen at the place given or, when none is, where the reader
// left this bundle last, and remembers the place at the end; where that cannot
// be, it says so. A private screen neither asks nor tells.
func show(ctx context.Context, in *input, paths []string, at string, o tui.Options) error {
	memory := place.Memory{Dir: place.Folder()}
	if in.sample != "" || len(paths) == 0 {
		paths = []string{"/broadsheet/sample:" + cmp.Or(in.sample, samples.Default)} // the same from every folder
	}
	b := o.Bundle
	if at != "" {
		var a *analysis.Analysis
		if place.NeedsAnalysis(at) {
			var err error
			if a, err = analysis.Run(ctx, b, nil); err != nil {
				return err
			}
		}
		p, err := place.Find(b, a, at)
		if err != nil {
			return usageError{err}
		}
		o.Place = p
	} else if !o.Private {
		if p, ok := memory.Recall(paths, b); ok {
			o.Place, o.Recalled = p, true
			o.Changed = memory.Changed(paths, b)
		}
	}
	var last *bundle.Ref
	o.Leave = func(p bundle.Ref) { last = &p }
	if err := runScreen(ctx, o); err != nil {
		return err
	}
	if last == nil || o.Private || last.Article >= len(b.Articles) { // it may have been read again, longer
		return nil
	}
	last.Sentence = max(last.Sentence, 0)
	if err := memory.Remember(paths, b, *last); err != nil { // the reading itself did not fail
		printError(os.Stderr, err)
	}
	return nil
}

// runScreen is [tui.Run], while which a signal leaves the ending to it.
func runScreen(ctx context.Context, o tui.Options) error {
	onScreen.Store(true)
	defer onScreen.Store(false)
	return tui.Run(ctx, o)
}
