package tui

import (
	"context"
	"io"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/compare"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// Options say what to show and how.
type Options struct {
	// Bundle is what is read. It may be shown before it is analysed.
	Bundle *bundle.Bundle
	// Whole reads the whole bundle, of which Bundle is only the beginning, and
	// returns these options for it; nil when Bundle is the whole. Until then the
	// beginning is shown, and keys wait.
	Whole func(ctx context.Context) (Options, error)
	// Analyse finds the highlights; nil means [analysis.Run].
	Analyse func(ctx context.Context, b *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, error)
	// Versions says when the articles are compared as versions of one.
	Versions VersionsMode
	// Turned says that versions stand in the opposite of the order that was found.
	Turned bool
	// Reload reads the bundle again; nil when the input cannot be read twice.
	Reload func(ctx context.Context) (*bundle.Bundle, error)
	// Theme is "auto", "dark", "light" or "mono"; "" means "auto".
	Theme string
	// Keys and Colours are what the reader has put in place of the program's own.
	Keys    keys.Rebound
	Colours theme.Colours
	// Layers are the marks that are shown at the start; nil is all, or those that
	// were shown the last time.
	Layers *desk.LayerSet
	// Mouse is whether the program takes the mouse at the start.
	Mouse bool
	// Private keeps everything inside the program: nothing is copied to the
	// clipboard.
	Private bool
	// Copies is the folder for what is copied where the terminal has no clipboard;
	// "" is none.
	Copies string
	// Debug says where in the program a panic was that ends the screen.
	Debug bool
	// Review says where what the reader marks is kept; nil keeps it until the
	// program ends.
	Review *desk.Reviewing
	// Place is the sentence where to open, or near which.
	Place bundle.Ref
	// Recalled says that Place is where the reader was the last time, which is
	// then said on the screen.
	Recalled bool
	// Changed says that the bundle has changed since the reader was at Place:
	// who compares versions wants to see what is new, and not the old place.
	Changed bool
	// Screen is how the screen stood the last time, as Leave was told; nil when
	// that is not known. What is no such thing is passed over.
	Screen []byte
	// Leave, unless nil, is told where the reader was when the program ends, and
	// how the screen stood: its theme, its view, its columns and its marks, as
	// JSON without a word of a text.
	Leave func(at bundle.Ref, screen []byte)

	// Input, Output and Env replace the terminal and the environment; nil
	// means the real ones.
	Input  io.Reader
	Output io.Writer
	Env    []string
}

// A VersionsMode says when a bundle is read as versions of one article.
type VersionsMode = compare.When

// The ways to decide.
const (
	VersionsIfRecognised = compare.IfRecognised // when its articles are versions of each other
	VersionsAlways       = compare.Always
	VersionsNever        = compare.Never // unless the reader asks for it
)
