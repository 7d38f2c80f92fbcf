package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
)

// An ending is what a reader leaves behind when the screen closes, and where it
// is kept.
type ending struct {
	sidecar review.Sidecar
	by      string
	paths   []string
	sample  string
	command string // of broadsheet, with its flags; "" for none
	acts    []*review.Act
	file    string
	err     error
}

// newEnding says where what is marked in a bundle is kept. A private screen
// leaves no trace in the user's own folder.
func newEnding(r *reviewing, in *input, show *showing) *ending {
	e := &ending{sidecar: r.sidecar(in.sampleName(), in.paths), by: reader(show.as, show.private), paths: in.paths, sample: in.sample}
	if show.private {
		e.sidecar.Fallback = ""
	}
	return e
}

// reviewing is what the screen is told.
func (e *ending) reviewing() *desk.Reviewing {
	o := &desk.Reviewing{By: e.by, Name: e.sidecar.Bundle, Load: e.sidecar.Load, Left: func(acts []*review.Act, file string, err error) {
		e.acts, e.file, e.err = acts, file, err
	}}
	if len(e.sidecar.Files()) > 0 {
		o.Save = e.sidecar.Save
	} else {
		o.Why = "there is no folder beside it; --review FILE names a file"
	}
	return o
}

// correct gives the articles of a bundle the titles, outlets, dates and the
// order that readers have given them.
func (e *ending) correct(b *bundle.Bundle) *bundle.Bundle {
	book, _ := e.sidecar.Load() // what cannot be read is said with what was found
	return review.Corrected(book, b)
}

// reload corrects what is read again.
func (e *ending) reload(read func(context.Context) (*bundle.Bundle, error)) func(context.Context) (*bundle.Bundle, error) {
	if read == nil {
		return nil
	}
	return func(ctx context.Context) (*bundle.Bundle, error) {
		b, err := read(ctx)
		if err != nil {
			return nil, err
		}
		return e.correct(b), nil
	}
}

// say says in one line what was marked, where it is, and how to come back.
func (e *ending) say(w io.Writer) {
	if len(e.acts) == 0 && e.err == nil {
		return
	}
	s := "marked: " + review.Tally(e.acts)
	switch {
	case e.err != nil:
		fmt.Fprintln(os.Stderr, "broadsheet: not kept: "+review.SafeError(e.err))
		return
	case e.file != "":
		s += ", kept in " + visible.String(e.file)
	default:
		s += ", not kept"
	}
	if e.file != "" {
		s += "; back to it: broadsheet" + e.again()
	}
	fmt.Fprintln(w, s)
}

// again is what opens the bundle again.
func (e *ending) again() string {
	s := ""
	if e.command != "" {
		s = " " + e.command
	}
	if e.sidecar.Chosen {
		s += " --review " + quotedArg(e.sidecar.Path)
	}
	if e.sample != "" {
		s += " --sample " + quotedArg(e.sample)
	}
	for _, p := range e.paths {
		s += " " + quotedArg(p)
	}
	return s
}

// quotedArg is an argument as a shell reads it, safe to print.
func quotedArg(s string) string {
	plain := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:,+=@%", r))
	}) < 0
	if s = visible.String(s); plain && s != "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
