package keys

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fixed are the keys that work in every state, also where text is typed; what
// they do cannot be changed.
var fixed = map[string]Action{"ctrl+c": Quit, "ctrl+z": Suspend}

// Changeable are those of some keys that are not fixed.
func Changeable(keys []string) (out []string) {
	for _, k := range keys {
		if fixed[k] == None {
			out = append(out, k)
		}
	}
	return out
}

// Rebound are the keys that a reader has given to actions, in place of those of
// the table. Nil changes nothing.
type Rebound map[Action][]string

// Over returns the keys of a mode as the reader has them.
func (r Rebound) Over(m *KeyMap) *KeyMap {
	if len(r) == 0 {
		return m
	}
	own := slices.Clone(m.Bindings)
	for i, b := range own {
		given, ok := r[b.Action]
		if !ok {
			continue
		}
		own[i].Keys = slices.Clone(given)
		for _, k := range b.Keys {
			if fixed[k] == b.Action {
				own[i].Keys = append(own[i].Keys, k)
			}
		}
	}
	return newMap(own)
}

// A Clash is one key that would do two things in a mode.
type Clash struct {
	Key   string
	First Action
	Then  Action
}

func (c Clash) Error() string {
	return fmt.Sprintf("%s is both %s and %s", Label(c.Key), c.First, c.Then)
}

// Clash returns a key that stands twice in the map, or nil.
func (m *KeyMap) Clash() *Clash {
	seen := map[string]Action{}
	for _, b := range m.Bindings {
		for _, k := range b.Keys {
			if first, ok := seen[k]; ok && first != b.Action {
				return &Clash{k, first, b.Action}
			}
			seen[k] = b.Action
		}
	}
	return nil
}

// special are the keys that have a name, as terminals tell them apart.
var special = []string{
	"enter", "esc", "tab", "space", "backspace", "delete", "insert",
	"up", "down", "left", "right", "home", "end", "pgup", "pgdown",
	"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// Parse reads a key as a reader writes it, "G", "ctrl+d", "Shift+Tab", and
// returns it as Bubble Tea names it.
func Parse(s string) (string, error) {
	rest, ctrl, alt, shift := s, false, false, false
	for {
		name, after, ok := strings.Cut(rest, "+")
		if !ok || after == "" {
			break
		}
		switch strings.ToLower(name) {
		case "ctrl":
			ctrl = true
		case "alt":
			alt = true
		case "shift":
			shift = true
		default:
			return "", fmt.Errorf("%s is none of ctrl, alt and shift", name)
		}
		rest = after
	}
	if rest == " " {
		rest = "space"
	}
	if r, n := utf8.DecodeRuneInString(rest); n == len(rest) && n > 0 && unicode.IsPrint(r) && r != utf8.RuneError {
		switch {
		case ctrl:
			rest = strings.ToLower(rest)
		case shift && unicode.IsLetter(r): // terminals tell the letter
			rest, shift = strings.ToUpper(rest), false
		}
	} else if rest = strings.ToLower(rest); !slices.Contains(special, rest) {
		return "", fmt.Errorf("no key is called so; a key is one character, or one of %s, after ctrl+, alt+ or shift+", strings.Join(special, ", "))
	}
	key := rest
	for _, mod := range []struct {
		held bool
		name string
	}{{shift, "shift+"}, {alt, "alt+"}, {ctrl, "ctrl+"}} { // ctrl stands first in Bubble Tea's names
		if mod.held {
			key = mod.name + key
		}
	}
	if a, ok := fixed[key]; ok {
		return "", fmt.Errorf("it is always %s", a)
	}
	return key, nil
}
