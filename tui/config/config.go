package config

import (
	"cmp"
	"errors"
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	colorful "github.com/lucasb-eyer/go-colorful"

	"broadsheet/bundle/meant"
	"broadsheet/bundle/visible"
	"broadsheet/tui"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// Themes are the themes that can be chosen; the first is the one that is taken
// unasked, as the terminal says.
var Themes = desk.Themes

// A Config is what a file asks for. The zero value asks for nothing.
type Config struct {
	File    string // "" when there is none
	Theme   string // "" leaves it
	Colours theme.Colours
	Keys    keys.Rebound
	Layers  *desk.LayerSet // nil leaves them

	lines map[string]int // where each thing stands: by its name, or by its part and name
}

// Apply puts what the file asks for into the options of the screen. What is
// there already, from a flag, stays; where the environment asks for no colours,
// so does that.
func (c *Config) Apply(o *tui.Options, noColour bool) {
	if o.Theme == "" && !noColour {
		o.Theme = c.Theme
	}
	o.Colours, o.Keys, o.Layers = c.Colours, c.Keys, c.Layers
}

// A reader reads the nodes of a file, and collects what is wrong.
type reader struct {
	Config
	faults []fault
}

// mostFaults bounds what is said of one file.
const mostFaults = 10

// parse reads the text of a file.
func parse(path string, data []byte) (*Config, error) {
	r := &reader{Config: Config{File: path, lines: map[string]int{}}}
	m, err := mapping(data)
	var f fault
	switch {
	case errors.As(err, &f):
		r.faults = append(r.faults, f)
	case m != nil:
		r.read(m)
	}
	if len(r.faults) == 0 {
		if err := tui.Clash(r.Keys); err != nil {
			r.fault(r.clashLine(err), err.Error())
		}
	}
	if len(r.faults) == 0 {
		return &r.Config, nil
	}
	slices.SortStableFunc(r.faults, func(a, b fault) int { return cmp.Compare(a.line, b.line) })
	var all []error
	for i, f := range r.faults {
		if i == mostFaults {
			all = append(all, fmt.Errorf("%s: and %d faults more", visible.String(path), len(r.faults)-i))
			break
		}
		all = append(all, fmt.Errorf("%s:%d: %s", visible.String(path), f.line, f.says))
	}
	return nil, errors.Join(append(all, errors.New("--no-config starts without the configuration"))...)
}

// parts are what a file may hold.
var parts = []struct {
	name string
	read func(*reader, ast.Node)
}{
	{"theme", (*reader).theme},
	{"colours", (*reader).colours},
	{"keys", (*reader).keys},
	{"layers", (*reader).layers},
}

// read reads the parts.
func (r *reader) read(m *ast.MappingNode) {
	var names []string
	for _, p := range parts {
		names = append(names, p.name)
	}
	for _, v := range m.Values {
		name := word(v.Key)
		i := slices.Index(names, name)
		if i < 0 {
			r.unknown(v.Key, "is nothing to configure", names)
			continue
		}
		r.lines[name] = line(v.Key)
		if _, empty := v.Value.(*ast.NullNode); !empty { // a name alone, its values in comments
			parts[i].read(r, v.Value)
		}
	}
}

func (r *reader) fault(line int, says string) { r.faults = append(r.faults, fault{line, says}) }

// unknown says that a word is none of a closed set, and what there is; of many
// words only where they are listed.
func (r *reader) unknown(n ast.Node, says string, words []string) {
	w := word(n)
	want := meant.Want(w, words).Error()
	if len(words) > mostListed {
		want = "broadsheet config --no-config lists them" + meant.Hint(w, words)
	}
	r.fault(line(n), visible.String(w)+": "+says+"; "+want)
}

// mostListed is how many words are listed on one line.
const mostListed = 8

func (r *reader) theme(n ast.Node) {
	if r.Config.Theme = word(n); !slices.Contains(Themes, r.Config.Theme) {
		r.unknown(n, "is no theme", Themes)
	}
}

var hexColour = regexp.MustCompile(`^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$`)

func (r *reader) colours(n ast.Node) {
	r.Colours = theme.Colours{}
	r.each(n, "colours", func(v *ast.MappingValueNode) {
		role := word(v.Key)
		if !slices.Contains(theme.RoleNames(), role) {
			r.unknown(v.Key, "has no colour", theme.RoleNames())
			return
		}
		c, err := colour(v.Value)
		if err != nil {
			r.fault(line(v.Key), role+": "+err.Error())
			return
		}
		r.Colours[role], r.lines["colours "+role] = c, line(v.Key)
	})
}

// colour reads "#rrggbb" or "#rgb".
func colour(n ast.Node) (color.Color, error) {
	if _, empty := n.(*ast.NullNode); empty {
		return nil, errors.New(`want a colour in quotation marks, such as "#f28b38": without them # begins a comment`)
	}
	w := word(n)
	if !hexColour.MatchString(w) {
		return nil, fmt.Errorf("%s is no colour; write it as \"#rrggbb\", such as \"#f28b38\"", visible.String(w))
	}
	c, err := colorful.Hex("#" + strings.TrimPrefix(w, "#"))
	if err != nil {
		return nil, fmt.Errorf("%s is no colour", visible.String(w))
	}
	red, green, blue := c.RGB255()
	return color.RGBA{red, green, blue, 0xff}, nil
}

func (r *reader) keys(n ast.Node) {
	r.Keys = keys.Rebound{}
	r.each(n, "keys", func(v *ast.MappingValueNode) {
		a := keys.Named(word(v.Key))
		if a == keys.None {
			r.unknown(v.Key, "no action is called so", keys.Names())
			return
		}
		var own []string
		for _, w := range r.list(v.Value) {
			k, err := keys.Parse(word(w))
			if err != nil {
				r.fault(line(w), fmt.Sprintf("%s: %s: %v", a, visible.String(word(w)), err))
				continue
			}
			own = append(own, k)
		}
		if len(own) == 0 && len(r.faults) == 0 {
			r.fault(line(v.Key), a.String()+": want a key, or a list of keys: [j, down]")
		}
		r.Keys[a], r.lines["keys "+a.String()] = own, line(v.Key)
	})
}

func (r *reader) layers(n ast.Node) {
	var on desk.LayerSet
	var names []string
	for l := range desk.Layers {
		names = append(names, l.Name())
	}
	for _, w := range r.list(n) {
		l := slices.Index(names, word(w))
		if l < 0 {
			r.unknown(w, "are no marks", names)
			continue
		}
		on = on.With(desk.Layer(l))
	}
	r.Layers = &on
}

// each calls read for each line of a part.
func (r *reader) each(n ast.Node, part string, read func(*ast.MappingValueNode)) {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.fault(line(n), part+": want lines below it, each a name, a colon and a value")
		return
	}
	for _, v := range m.Values {
		read(v)
	}
}

// list are the values of a list, or the one value that stands for a list.
func (r *reader) list(n ast.Node) []ast.Node {
	switch n := n.(type) {
	case *ast.SequenceNode:
		return n.Values
	case *ast.NullNode:
		return nil
	}
	return []ast.Node{n}
}

// word is a value as it was written, whatever YAML takes it for: a key may be
// y, 1 or "~". A list or a mapping is no word.
func word(n ast.Node) string {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.MappingNode, *ast.SequenceNode, *ast.MappingValueNode:
		return ""
	}
	if t := n.GetToken(); t != nil {
		return t.Value
	}
	return ""
}

// clashLine is where the first of two clashing actions stands in the file.
func (r *reader) clashLine(err error) int {
	var c *keys.Clash
	errors.As(err, &c)
	for _, a := range []keys.Action{c.Then, c.First} {
		if l, ok := r.lines["keys "+a.String()]; ok {
			return l
		}
	}
	return r.lines["keys"]
}
