package config

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"broadsheet/bundle/visible"
	"broadsheet/tui"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// Write writes the configuration as it holds, so that the output is such a file:
// what is set as lines, what is as built in as comments, and beside each where
// it comes from. The theme is that of a flag, "" for none.
func (c *Config) Write(w io.Writer, themeFlag string, noColour bool) error {
	p := &printer{w: w, c: c}
	p.head()
	p.theme(themeFlag, noColour)
	p.colours()
	p.keys()
	p.layers()
	return p.err
}

// A printer keeps the first error.
type printer struct {
	w   io.Writer
	c   *Config
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

// set writes a value that is set, and who has set it.
func (p *printer) set(indent, name, value, says, from string) {
	p.line("%s%s: %s  # %s (%s)", indent, name, value, says, from)
}

// standard writes a value that is as built in.
func (p *printer) standard(indent, name, value, says string) {
	p.line("%s# %s: %s  # %s", indent, name, value, says)
}

// from says where in the file something stands.
func (p *printer) from(what string) string {
	return fmt.Sprintf("%s:%d", fileName, p.c.lines[what])
}

func (p *printer) head() {
	p.line("# What broadsheet's screen is like, as it holds now. What stands behind a # is as")
	p.line("# built in: take the # away to change it.")
	switch path := Path(); {
	case p.c.File != "":
		p.line("# The file is %s", visible.String(p.c.File))
	case path != "":
		p.line("# No file is read; it can stand in %s", visible.String(path))
	default:
		p.line("# No file is read: neither XDG_CONFIG_HOME nor HOME names a folder.")
	}
}

func (p *printer) theme(flag string, noColour bool) {
	p.line("\n# The colours: %s.", strings.Join(Themes, ", "))
	says := "as the terminal's background is"
	if p.c.Theme != "" && p.c.Theme != Themes[0] {
		says = "whatever the terminal's background"
	}
	if noColour {
		says = "no colours, as NO_COLOR in the environment asks"
	}
	switch {
	case flag != "":
		p.set("", "theme", flag, "for this call", "--theme")
	case p.c.Theme != "" && p.c.Theme != Themes[0] && noColour:
		p.set("", "theme", p.c.Theme, "but NO_COLOR in the environment asks for no colours", p.from("theme"))
	case p.c.Theme != "":
		p.set("", "theme", p.c.Theme, says, p.from("theme"))
	default:
		p.standard("", "theme", Themes[0], says)
	}
}

func (p *printer) colours() {
	p.line("\n# Colours by what they mean, in the themes dark and light; a terminal of sixteen")
	p.line("# colours or none has its own. Contrast is yours to see to.")
	p.line("colours:")
	for _, r := range theme.Roles {
		if c, ok := p.c.Colours[r.Name]; ok {
			p.set("  ", r.Name, `"`+theme.Hex(c)+`"`, r.Help, p.from("colours "+r.Name))
			continue
		}
		dark, light := r.Standard()
		p.standard("  ", r.Name, `"`+dark+`"`, r.Help+"; in light "+light)
	}
}

func (p *printer) keys() {
	p.line("\n# Keys by what they do, in every view that does it. A key is one character, or a")
	p.line("# name such as enter, pgdown or f5, after ctrl+, alt+ or shift+. Inside boxes over")
	p.line("# the page keys stay as they are, and Ctrl+C and Ctrl+Z everywhere.")
	p.line("keys:")
	maps := tui.KeyMaps()
	for a := keys.None + 1; a.String() != ""; a++ {
		given, says, elsewhere := bindingOf(maps, a)
		if len(given) == 0 {
			continue
		}
		if own, ok := p.c.Keys[a]; ok {
			p.set("  ", a.String(), flow(own), says, p.from("keys "+a.String()))
			continue
		}
		p.standard("  ", a.String(), flow(given), says+elsewhere)
	}
}

// bindingOf are the keys of an action that can be changed, in the first view
// that has it, and what it does; where other views have other keys for it, they
// are said.
func bindingOf(maps []tui.ViewKeys, a keys.Action) (given []string, says, elsewhere string) {
	first := -1
	for i, m := range maps {
		b := m.Keys.Binding(a)
		switch own := keys.Changeable(b.Keys); {
		case b.Action != a:
		case first < 0:
			if first, given, says = i, own, b.Help; i > 0 {
				says += ", in " + m.View
			}
		case !slices.Equal(own, given):
			elsewhere += "; in " + m.View + " " + flow(own)
		}
	}
	return given, says, elsewhere
}

func (p *printer) layers() {
	p.line("\n# The marks that are on at the start, in every bundle. Left out: those that were on")
	p.line("# when the bundle was left.")
	var names []string
	for l := range desk.Layers {
		if p.c.Layers == nil || p.c.Layers.Has(l) {
			names = append(names, l.Name())
		}
	}
	if p.c.Layers == nil {
		p.standard("", "layers", flow(names), "all there are")
		return
	}
	p.set("", "layers", flow(names), "and no others", p.from("layers"))
}

// flow writes words as a YAML list on one line.
func flow(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w
		if !plainWord(w) {
			out[i] = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(w) + `"`
		}
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// plainWord reports whether a word needs no quotation marks in YAML, whatever a
// reader of it takes for a number or a truth value.
func plainWord(w string) bool {
	if w == "" || slices.Contains([]string{"y", "n", "Y", "N", "yes", "no", "on", "off", "true", "false", "null"}, w) {
		return false
	}
	for i, r := range w {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r != '+' && r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return true
}
