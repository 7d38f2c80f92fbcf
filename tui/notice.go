package tui

// A notice says what a key did. It stands where the hints stand, until the
// next key.
type notice struct {
	text string
	good bool // something was done, rather than told
	bad  bool // something cannot be done
}

// say tells something.
func (m *Model) say(text string) { m.notice = notice{text: text} }

// confirm tells that something was done.
func (m *Model) confirm(text string) { m.notice = notice{text: text, good: true} }

// warn tells that something cannot be done, and why.
func (m *Model) warn(text string) { m.notice = notice{text: text, bad: true} }
