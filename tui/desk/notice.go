package desk

// A notice says what a key did. It stands where the hints stand, until the
// next key.
type notice struct {
	text string
	good bool // something was done, rather than told
	bad  bool // something cannot be done
}

// Say tells something.
func (d *Desk) Say(text string) { d.notice = notice{text: text} }

// Confirm tells that something was done.
func (d *Desk) Confirm(text string) { d.notice = notice{text: text, good: true} }

// Warn tells that something cannot be done, and why.
func (d *Desk) Warn(text string) { d.notice = notice{text: text, bad: true} }

// Unfound reports whether there is no finding to go to, and says why.
func (d *Desk) Unfound() bool {
	switch {
	case d.Failed != nil:
		d.Warn("there are no findings: the analysis failed")
	case d.Found == nil:
		d.Say("the analysis is still running")
	default:
		return false
	}
	return true
}
