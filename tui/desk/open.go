package desk

import (
	"net/url"
	"os/exec"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// An address is the box that shows where an article comes from before it is
// opened.
type address struct {
	List
	d      *Desk
	url    string // "" when there is none that may be opened
	given  string // the address as the article gives it, safe to print
	source string
}

// openAddress shows where the article in focus comes from.
func (d *Desk) openAddress() {
	ref := d.on.Place()
	if ref.Article >= len(d.Bundle.Articles) {
		d.Say("there is no article here")
		return
	}
	a := d.Bundle.Articles[ref.Article]
	d.Lay(&address{d: d, url: webAddress(a), given: visible.String(a.URL), source: visible.String(a.Source)})
}

// webAddress is the address of an article that a browser may be given, with
// everything escaped that is not plain; "" when it has none: only http and
// https with a host are opened, since the text comes from strangers.
func webAddress(a *bundle.Article) string {
	u, err := url.Parse(strings.TrimSpace(a.URL))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return ""
	}
	s := u.String()
	for _, r := range s {
		if r <= ' ' || r > '~' {
			return ""
		}
	}
	return s
}

// openedMsg says that the opener was started, or why not.
type openedMsg struct {
	what string
	err  error
}

// opener is the program that opens an address on this system, and what stands
// before the address.
func opener() (name string, args []string) {
	switch runtime.GOOS {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	return "xdg-open", nil
}

// startOpener gives an address to the opener, as one argument and without a
// shell, and does not wait for it.
func startOpener(address string) error {
	name, args := opener()
	path, err := exec.LookPath(name)
	if err != nil {
		return err
	}
	cmd := exec.Command(path, append(args, address)...)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // reaps it
	return nil
}

// Typed takes no text.
func (o *address) Typed() (string, bool) { return "", false }

// Takes reports that y copies here too.
func (o *address) Takes(key string) bool { return key == "y" }

// Choose refuses: there is nothing to choose.
func (o *address) Choose(int) bool { return false }

// Key opens or copies the address.
func (o *address) Key(k tea.KeyPressMsg) tea.Cmd {
	d := o.d
	switch name := k.String(); {
	case name == "enter" && o.url == "":
		d.Warn("only addresses that begin with http:// or https:// are opened")
	case name == "enter" && d.opts.Private:
		d.Warn("not opened: --private keeps everything inside the program")
	case name == "enter":
		d.Close()
		start, at := d.opts.Open, o.url
		if start == nil {
			start = startOpener
		}
		return func() tea.Msg { return openedMsg{at, start(at)} }
	case name == "y":
		d.Close()
		if o.url != "" {
			return d.ToClipboard(o.url, "the address")
		}
		return d.ToClipboard(o.source, "the path")
	case d.Closes(name, keys.Open):
		d.Close()
	}
	return nil
}

// openedAddress says what came of it; without an opener the address is copied.
func (d *Desk) openedAddress(msg openedMsg) tea.Cmd {
	if msg.err == nil {
		d.Confirm("given to the browser: " + msg.what)
		return nil
	}
	return d.clip(msg.what, "the address", "nothing opens addresses here ("+visible.String(msg.err.Error())+"); ")
}

// Content shows the address and the path.
func (o *address) Content(int) (string, [][]frame.Piece, int) {
	t := o.d.Theme
	at := o.url
	if at == "" {
		at = "no address"
		if o.given != "" {
			at = o.given + "  (not opened: no http or https)"
		}
	}
	return "Where it comes from · Enter opens, y copies, Esc closes", [][]frame.Piece{
		{frame.In("address  ", t.BoxFaint), frame.In(at, t.Box)},
		{frame.In("path     ", t.BoxFaint), frame.In(o.source, t.Box)},
	}, -1
}

// Painted paints the address as a link of the terminal (OSC 8).
func (o *address) Painted(i, width int) (string, bool) {
	if i != 0 || o.url == "" {
		return "", false
	}
	return o.d.Link("address  ", o.url, width), true
}
