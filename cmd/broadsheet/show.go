package main

import (
	"context"
	"io"
	"math"
	"os"

	"broadsheet/bundle"
	"broadsheet/bundle/place"
	"broadsheet/bundle/versions"
	"broadsheet/tui"
)

// firstColumns is how many articles of a large bundle are on screen before the
// rest is read: more than stand side by side on a terminal 400 cells wide.
const firstColumns = 16

// A visit is one showing of a bundle on the screen.
type visit struct {
	memory place.Memory
	names  []string // what the memory knows the bundle by
	at     string   // the place asked for, "" when none is
	bundle *bundle.Bundle
	last   *bundle.Ref // where the reader left it; nil: not known
	screen []byte      // and how the screen stood
	end    *ending
	parted bool // its beginning is shown before the rest is read
}

// show opens the screen at the place given or, when none is, where the reader
// left this bundle last, and remembers the place at the end; where that cannot
// be, it says so. A private screen neither asks nor tells. The beginning of a
// large bundle is shown while the rest is read, where that is the place.
func show(ctx context.Context, stdin io.Reader, in *input, end *ending, o tui.Options) error {
	v := visit{end: end, memory: place.Memory{Dir: place.Folder()}, names: in.paths, at: in.at}
	if sample := in.sampleName(); sample != "" {
		v.names = []string{"/broadsheet/sample:" + sample} // the same from every folder
	}
	few := firstColumns
	if in.at != "" || !o.Private && v.memory.Beyond(v.names, few) {
		few = math.MaxInt
	}
	first, rest, err := in.openFirst(ctx, stdin, few)
	if err != nil {
		return err
	}
	o.Leave = func(p bundle.Ref, screen []byte) { v.last, v.screen = &p, screen }
	v.parted = rest != nil
	begin, err := v.open(ctx, o, first)
	if err != nil {
		return err
	}
	if rest != nil {
		begin.Whole = func(ctx context.Context) (tui.Options, error) {
			whole, err := rest(ctx)
			if err != nil {
				return o, err
			}
			return v.open(ctx, o, whole)
		}
	}
	if err := runScreen(ctx, begin); err != nil {
		return err
	}
	if v.last == nil || o.Private || v.last.Article >= len(v.bundle.Articles) { // it may have been read again, longer
		return nil
	}
	v.last.Sentence = max(v.last.Sentence, 0)
	if err := v.memory.Remember(v.names, v.bundle, *v.last, v.screen); err != nil { // the reading itself did not fail
		printError(os.Stderr, err)
	}
	return nil
}

// open returns the options to show a bundle with.
func (v *visit) open(ctx context.Context, o tui.Options, b *bundle.Bundle) (tui.Options, error) {
	b = v.end.correct(b)
	v.bundle, o.Bundle = b, b
	leanHeap(b)
	if v.parted && o.Versions == tui.VersionsIfRecognised {
		// The screen would take the text away while it finds out.
		ok, err := versions.Plausible(ctx, b)
		if err != nil {
			return o, err
		}
		if !ok {
			o.Versions = tui.VersionsNever
		}
	}
	if v.at != "" {
		p, err := place.Look(ctx, b, nil, v.at)
		if err != nil {
			return o, asUsage(err)
		}
		o.Place = p
	}
	if !o.Private {
		o.Screen = v.memory.Screen(v.names)
	}
	if v.at == "" && !o.Private {
		if p, ok := v.memory.Recall(v.names, b); ok {
			o.Place, o.Recalled = p, true
			o.Changed = v.memory.Changed(v.names, b)
		}
	}
	return o, nil
}

// runScreen is [tui.Run], while which a signal leaves the ending to it.
func runScreen(ctx context.Context, o tui.Options) error {
	onScreen.Store(true)
	defer onScreen.Store(false)
	return tui.Run(ctx, o)
}

// options are those of the screen that flags and the configuration set.
func (s *showing) options(end *ending, debug bool) (tui.Options, error) {
	o := tui.Options{Review: end.reviewing(), Mouse: !s.noMouse, Private: s.private, Copies: place.CopyFolder(), Debug: debug}
	return o, s.conf.apply(&o)
}
