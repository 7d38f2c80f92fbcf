//go:build unix

package vtest

var sequences = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"shift+right": "\x1b[1;2C", "shift+left": "\x1b[1;2D",
	"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~", "lt": "<",
}

// sequence returns the bytes of a key.
func sequence(name string) (string, bool) {
	if s, ok := sequences[name]; ok {
		return s, true
	}
	if len(name) == 6 && name[:5] == "ctrl+" && name[5] >= 'a' && name[5] <= 'z' {
		return string(rune(name[5] - 'a' + 1)), true
	}
	return "", false
}
