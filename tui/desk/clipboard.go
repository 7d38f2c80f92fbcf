package desk

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/durable"
	"broadsheet/bundle/visible"
)

// ToClipboard asks the terminal to put text on the clipboard (OSC 52); it cannot
// know whether the terminal obeys. Where the terminal is known to have none, or
// it is too much for one, the text goes to a file, and it is said to which.
// What names the text to the reader.
func (d *Desk) ToClipboard(text, what string) tea.Cmd { return d.clip(text, what, "") }

// clip is [Desk.ToClipboard], having said before why; "" for because the reader
// asked.
func (d *Desk) clip(text, what, before string) tea.Cmd {
	say := d.Confirm
	if before != "" {
		say = d.Warn
	}
	if d.opts.Private {
		d.Warn(before + "not copied: --private keeps everything inside the program")
		return nil
	}
	why := unclipped(d.opts.Env, len(text))
	if why == "" {
		say(before + "sent to the terminal's clipboard: " + what)
		return tea.SetClipboard(text)
	}
	folder := d.opts.Copies
	return func() tea.Msg {
		path, err := keepCopy(folder, text)
		return keptMsg{path, cmp.Or(before, why+"; "), what, err}
	}
}

// mostClipped is how many bytes a clipboard is given: terminals cut or drop what
// makes more than 100,000 characters of base64.
const mostClipped = 74_994

// unclipped says why so many bytes cannot go to the terminal's clipboard; "" when
// nothing is known that speaks against it. Apple's Terminal and the consoles
// know no OSC 52.
func unclipped(env []string, bytes int) string {
	switch term := variable(env, "TERM"); {
	case term == "linux", term == "dumb", strings.HasPrefix(term, "vt"), variable(env, "TERM_PROGRAM") == "Apple_Terminal":
		return "this terminal has no clipboard"
	case bytes > mostClipped:
		return "too long for a terminal's clipboard"
	}
	return ""
}

// keptMsg says what came of writing what was copied to a file.
type keptMsg struct {
	path, before, what string
	err                error
}

// copyName is the name of the file that has what was copied last, as a
// clipboard has.
const copyName = "copied.txt"

// keepCopy puts text in place of what was copied before, where its owner alone
// reads it, and returns the path.
func keepCopy(folder, text string) (string, error) {
	if folder == "" {
		return "", errors.New("there is no folder for it; set HOME or XDG_STATE_HOME")
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	const prefix = ".new-"
	durable.Sweep(folder, prefix)
	path := filepath.Join(folder, copyName)
	return path, durable.Replace(durable.OS, path, prefix, []byte(text), 0o600)
}

// kept says where what was copied stands. The name comes first: a narrow screen
// cuts what comes last.
func (d *Desk) kept(msg keptMsg) {
	if msg.err != nil {
		d.Warn(msg.before + "not saved: " + visible.String(strings.ReplaceAll(msg.err.Error(), "\n", "; ")))
		return
	}
	path := msg.path
	if home, err := os.UserHomeDir(); err == nil {
		if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok && home != "" {
			path = filepath.Join("~", rest)
		}
	}
	d.Confirm(msg.before + "saved: " + visible.String(path) + " (" + msg.what + ")")
}
