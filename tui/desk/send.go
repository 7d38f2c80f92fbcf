package desk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/durable"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/report"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
)

// A form is one in which the written report is sent.
type form struct {
	ending string // of a file's name
	says   string
	write  func(io.Writer, *analysis.Analysis, ...report.Choice) error
}

var forms = [...]form{
	{".html", "save one HTML page: the report, and the articles with everything marked", report.HTML},
	{".md", "save the report as Markdown", report.Markdown},
	{".txt", "save the report as plain text", report.Text},
}

// The rows behind the forms.
const (
	rowCopy = len(forms) + iota
	rowMarked
)

// A sending is the box in which the written report is sent: saved under a name
// that is shown, or copied.
type sending struct {
	List     // the name
	w        *written
	marked   bool   // only what was marked
	there    string // the name of which was said that a file of it is there
	underway bool
}

// send opens the box over the written report.
func (w *written) send() tea.Cmd {
	w.d.Lay(&sending{List: List{Text: fileName(w.d.Bundle.Name) + forms[0].ending}, w: w})
	return nil
}

// fileName is a bundle's name as a file can have it everywhere.
func fileName(name string) string {
	keep := func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '_' {
			return r
		}
		return '-'
	}
	const most = 60 // characters
	r := []rune(strings.Trim(strings.Map(keep, strings.ToValidUTF8(filepath.Base(name), "-")), "-."))
	if len(r) == 0 {
		return "report"
	}
	return string(r[:min(len(r), most)]) + "-report"
}

// Typed is the name.
func (s *sending) Typed() (string, bool) { return visible.String(s.Text), true }

// Closed ends the writing of the report below.
func (s *sending) Closed() { s.w.Closed() }

// Key gives a key to the box.
func (s *sending) Key(k tea.KeyPressMsg) tea.Cmd {
	at := s.At
	switch name := k.String(); {
	case name == "esc":
		s.w.d.Lay(s.w)
	case name == "enter":
		return s.do()
	case s.Move(k, s.rows()):
		s.end()
	case s.Edit(k):
		s.At, s.there = at, "" // the row stays, unless the name says another
		for i, f := range forms {
			if strings.HasSuffix(strings.ToLower(s.Text), f.ending) {
				s.At = i
			}
		}
	}
	return nil
}

// rows counts the rows: without a reader's marks there is no choice of them.
func (s *sending) rows() int {
	if s.w.d.Found == nil || s.w.d.Found.Review == nil {
		return rowMarked
	}
	return rowMarked + 1
}

// end gives the name the ending of the form that is chosen.
func (s *sending) end() {
	if s.At >= len(forms) {
		return
	}
	for _, f := range forms {
		s.Text = strings.TrimSuffix(s.Text, f.ending)
	}
	s.Text, s.there = s.Text+forms[s.At].ending, ""
}

// Choose chooses a row.
func (s *sending) Choose(row int) bool {
	if row >= s.rows() {
		return false
	}
	s.At = row
	s.end()
	return true
}

// do does what the chosen row says.
func (s *sending) do() tea.Cmd {
	d := s.w.d
	switch {
	case s.At == rowMarked:
		s.marked = !s.marked
		return nil
	case s.underway || d.Unfound():
		return nil
	case s.At == rowCopy:
		return s.w.copy(s.choice())
	case d.opts.Private:
		d.Warn("not saved: --private keeps everything inside the program")
		return nil
	case strings.TrimSpace(s.Text) == "":
		d.Warn("type the name of a file")
		return nil
	}
	s.underway = true
	d.Say("writing …")
	a, name, replace, choice, write, gen := d.Found.Analysis, s.Text, s.there == s.Text, s.choice(), forms[s.At].write, d.Gen
	return func() tea.Msg {
		data, err := rendered(func(w io.Writer) error { return write(w, a, choice) })
		msg := sentMsg{gen: gen, name: name, size: len(data), err: err}
		if err == nil {
			msg.path, msg.err = save(name, data, replace)
		}
		return msg
	}
}

func (s *sending) choice() report.Choice {
	if s.marked {
		return report.Marked
	}
	return report.All
}

// rendered is what write writes.
func rendered(write func(io.Writer) error) ([]byte, error) {
	var out bytes.Buffer
	err := parallel.Fence(func() error { return write(&out) })
	return out.Bytes(), err
}

// sentMsg says what came of sending.
type sentMsg struct {
	gen  int
	name string // of the file, as it was typed
	path string // of the file that was written
	text string // what the clipboard is to have
	size int    // bytes
	err  error
}

// save writes a file as a whole and returns where it stands. One that is there
// already stays, unless it is to be replaced.
func save(name string, data []byte, replace bool) (string, error) {
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			name = filepath.Join(home, rest)
		}
	}
	path, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	const prefix = ".broadsheet-new-"
	if replace {
		if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
			return "", fmt.Errorf("%s is no file", path)
		}
		return path, durable.Replace(durable.OS, path, prefix, data, durable.Shared)
	}
	if _, err := os.Lstat(path); err == nil {
		return "", fs.ErrExist
	}
	tmp, err := durable.Write(durable.OS, filepath.Dir(path), prefix, data, durable.Shared)
	if err != nil {
		return "", err
	}
	defer os.Remove(tmp)
	err = os.Link(tmp, path) // unlike a new name, it takes no other's place
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(tmp, path) // a file system without links
	}
	return path, err
}

// copy puts the report on the clipboard as Markdown.
func (w *written) copy(choice report.Choice) tea.Cmd {
	a, gen := w.d.Found.Analysis, w.d.Gen
	return func() tea.Msg {
		data, err := rendered(func(w io.Writer) error { return report.Markdown(w, a, choice) })
		return sentMsg{gen: gen, text: string(data), size: len(data), err: err}
	}
}

// sent says what came of sending.
func (d *Desk) sent(msg sentMsg) tea.Cmd {
	s, open := d.overlay.(*sending)
	if open {
		s.underway = false
	}
	name := visible.String(msg.name)
	switch {
	case errors.Is(msg.err, fs.ErrExist) && open:
		s.there = msg.name
		d.Warn(name + " is there already: Enter again replaces it; or change the name")
		return nil
	case msg.err != nil:
		d.Warn("not saved: " + visible.String(strings.ReplaceAll(msg.err.Error(), "\n", "; ")))
		return nil
	case open:
		d.Lay(s.w)
	}
	switch {
	case msg.text != "":
		return d.ToClipboard(msg.text, "the report as Markdown")
	default:
		d.Confirm(fmt.Sprintf("saved: %s (%d KB)", visible.String(msg.path), (msg.size+1023)/1024))
	}
	return nil
}

// Content lists what can be done.
func (s *sending) Content(width int) (string, [][]frame.Piece, int) {
	d, t := s.w.d, s.w.d.Theme
	says := make([]string, 0, rowMarked+1)
	for _, f := range forms {
		says = append(says, f.says)
	}
	says = append(says, "copy it as Markdown")
	if s.rows() > rowMarked {
		what := "everything; Enter: only what was marked"
		if s.marked {
			what = "only what was marked; Enter: everything"
		}
		says = append(says, "now "+what)
	}
	var rows [][]frame.Piece
	for i, w := range says {
		st, sign := t.Box, "  "
		if i == s.At {
			st, sign = t.BoxSelected, "▸ "
		}
		rows = append(rows, []frame.Piece{frame.In(d.Truncate(sign+w, width, "…"), st)})
	}
	return "Send the report · the name of the file, ↓ another form", rows, s.At
}

// Hints are the keys of the box.
func (s *sending) Hints() []BoxHint {
	does := "saves"
	switch {
	case s.At == rowCopy:
		does = "copies"
	case s.At == rowMarked:
		does = "chooses"
	case s.there != "" && s.there == s.Text:
		does = "replaces the file"
	}
	return []BoxHint{{"Enter", does}, {"↓ ↑", "form"}, {"Esc", "back to the report"}}
}
