package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"broadsheet/bundle/visible"
	"broadsheet/tui"
	"broadsheet/tui/config"
)

// configured is how a command that heeds the configuration is told.
type configured struct {
	theme string // "" leaves it to the file
	none  bool   // no file is read
}

func (f *configured) flags(c *cobra.Command) {
	closedFlag(c, &f.theme, "theme", config.Themes, "the colours of the screen: auto, dark, light or mono")
	noConfigFlag(c, &f.none)
}

// noConfigFlag adds the way past a configuration that is broken.
func noConfigFlag(c *cobra.Command, none *bool) {
	c.Flags().BoolVar(none, "no-config", false, "read no configuration file, see broadsheet config")
}

// read reads the file, unless none is to be read. A broken one is a mistake that
// is told and not passed over: the reader would miss the keys it gives.
func (f *configured) read() (*config.Config, error) {
	if f.none {
		return &config.Config{}, nil
	}
	c, err := config.Read(config.Path())
	if err != nil {
		return nil, troubleError{err}
	}
	return c, nil
}

// apply puts what flags and file ask for into the options of the screen.
func (f *configured) apply(o *tui.Options) error {
	c, err := f.read()
	if err != nil {
		return err
	}
	o.Theme = f.theme
	c.Apply(o, noColour())
	return nil
}

// noColour reports whether the environment asks for no colours (no-color.org).
func noColour() bool { return os.Getenv("NO_COLOR") != "" }

func newConfig() *cobra.Command {
	var f configured
	var path bool
	c := &cobra.Command{
		Use:   "config",
		Short: "Print the configuration of the screen as it holds",
		Long: `Config prints the theme, the colours by their meaning, the keys and the marks that
are on at the start, as they hold now, and where each comes from: a flag, the
file, the environment, or the program itself. What it prints is such a file.

Flags go before the environment, the environment before the file. A file with a
mistake is not passed over: its line is told, and --no-config starts without it.`,
		Example: `# what can be configured
broadsheet config --no-config

# where the file is looked for
broadsheet config --path`,
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			if path {
				p := config.Path()
				if p == "" {
					return errors.New("there is no folder for it; set HOME or XDG_CONFIG_HOME")
				}
				_, err := fmt.Fprintln(c.OutOrStdout(), visible.String(p))
				return err
			}
			conf, err := f.read()
			if err != nil {
				return err
			}
			return buffered(c.OutOrStdout(), func(w io.Writer) error {
				return conf.Write(w, f.theme, noColour())
			})
		},
	}
	f.flags(c)
	c.Flags().BoolVar(&path, "path", false, "print where the file is looked for, and nothing else")
	return c
}
