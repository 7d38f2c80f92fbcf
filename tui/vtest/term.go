//go:build unix

// Package vtest runs a program in a pseudo-terminal and plays the terminal: a
// test, or the command that draws the README's pictures, types keys, waits for
// text and reads cells, as a reader at a screen would.
package vtest

import (
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"image/color"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// A Config says what terminal to play.
type Config struct {
	Width, Height int         // cells
	Background    color.Color // what the terminal answers when asked; nil means black
	Silent        bool        // the terminal answers no query
	Graphemes     bool        // the terminal says that it measures grapheme clusters (mode 2027), as the emulator always does
	Env           []string    // the program's whole environment
	Record        io.Writer   // is given what the program writes, byte for byte; nil means nobody
}

// A Term is a program in a pseudo-terminal.
type Term struct {
	cmd      *exec.Cmd
	pty      *os.File
	done     chan struct{}
	answered chan struct{} // closed when nothing is answered any more
	err      error         // of the program, once done is closed

	mu        sync.Mutex
	em        *vt.Emulator
	width     int
	height    int
	alt       bool
	cursor    bool
	clipboard []string
	bytes     int
}

// Start runs a program in a terminal.
func Start(c Config, name string, args ...string) (*Term, error) {
	t := &Term{cmd: exec.Command(name, args...), done: make(chan struct{}), answered: make(chan struct{}), cursor: true}
	t.cmd.Env = c.Env
	t.width, t.height = c.Width, c.Height
	t.em = vt.NewEmulator(c.Width, c.Height)
	t.em.SetDefaultBackgroundColor(color.Black)
	t.em.SetDefaultForegroundColor(color.White)
	if c.Background != nil {
		t.em.SetDefaultBackgroundColor(c.Background)
		t.em.SetBackgroundColor(c.Background)
	}
	t.em.RegisterOscHandler(52, t.osc52)
	t.em.SetCallbacks(vt.Callbacks{
		AltScreen:        func(on bool) { t.alt = on },
		CursorVisibility: func(on bool) { t.cursor = on },
	})
	if c.Graphemes {
		if _, err := t.em.WriteString(ansi.SetModeUnicodeCore); err != nil {
			return nil, err
		}
	}
	f, err := pty.StartWithSize(t.cmd, &pty.Winsize{Cols: uint16(c.Width), Rows: uint16(c.Height)})
	if err != nil {
		return nil, err
	}
	if t.pty, err = pollable(f); err != nil {
		return nil, err
	}
	go t.answer(c.Silent)
	go t.feed(cmp.Or[io.Writer](c.Record, io.Discard))
	return t, nil
}

// pollable returns f as a file that can be closed while it is read. Setting the
// size has made f a blocking one.
func pollable(f *os.File) (*os.File, error) {
	defer f.Close()
	fd, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), nil
}

// answer writes what the terminal answers back to the program.
func (t *Term) answer(silent bool) {
	var to io.Writer = t.pty
	if silent {
		to = io.Discard
	}
	defer close(t.answered)
	_, _ = io.Copy(to, t.em) // it ends when the program does
}

// feed gives the program's output to the terminal, and to record, until the
// program ends.
func (t *Term) feed(record io.Writer) {
	buf := make([]byte, 32<<10)
	for {
		n, err := t.pty.Read(buf)
		t.mu.Lock()
		t.bytes += n
		_, _ = t.em.Write(buf[:n]) // what it cannot show a test misses
		_, _ = record.Write(buf[:n])
		t.mu.Unlock()
		if err != nil {
			break
		}
	}
	t.err = t.cmd.Wait()
	close(t.done)
}

// osc52 notes what the program puts on the clipboard. It runs inside a write
// to the emulator.
func (t *Term) osc52(data []byte) bool {
	parts := strings.SplitN(string(data), ";", 3)
	if len(parts) == 3 {
		if s, err := base64.StdEncoding.DecodeString(parts[2]); err == nil {
			t.clipboard = append(t.clipboard, string(s))
		}
	}
	return true
}

// Type sends keys as a terminal sends them: letters as themselves, and
// "<enter>", "<esc>", "<tab>", "<up>", "<ctrl+c>" and their like by name.
func (t *Term) Type(keys string) {
	for keys != "" {
		if strings.HasPrefix(keys, "<") {
			if name, rest, ok := strings.Cut(keys[1:], ">"); ok {
				if s, known := sequence(name); known {
					t.Send(s)
					keys = rest
					continue
				}
			}
		}
		t.Send(keys[:1])
		keys = keys[1:]
	}
}

// Send writes raw bytes to the program.
func (t *Term) Send(s string) { io.WriteString(t.pty, s) }

// Resize changes the size of the terminal.
func (t *Term) Resize(width, height int) error {
	t.mu.Lock()
	t.em.Resize(width, height)
	t.width, t.height = width, height
	t.mu.Unlock()
	conn, err := t.pty.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = conn.Control(func(fd uintptr) {
		failed = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(width), Row: uint16(height)})
	})
	return errors.Join(err, failed)
}

// Signal sends the program a signal.
func (t *Term) Signal(s os.Signal) error { return t.cmd.Process.Signal(s) }

// Hangup closes the terminal under the program.
func (t *Term) Hangup() { t.pty.Close() }

// Text returns what is on screen, one line for each row.
func (t *Term) Text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var b strings.Builder
	for y := range t.height {
		var row strings.Builder
		for x := 0; x < t.width; {
			c := t.em.CellAt(x, y)
			if c == nil || c.Width == 0 {
				x++
				continue
			}
			row.WriteString(c.Content)
			x += max(c.Width, 1)
		}
		b.WriteString(strings.TrimRight(row.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// Screen returns a copy of the cells on screen.
func (t *Term) Screen() *Screen {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := &Screen{Width: t.width, Height: t.height, Cells: make([]uv.Cell, t.width*t.height)}
	for y := range t.height {
		for x := range t.width {
			if c := t.em.CellAt(x, y); c != nil {
				s.Cells[y*t.width+x] = *c
			}
		}
	}
	return s
}

// AltScreen reports whether the program is in the alternate screen.
func (t *Term) AltScreen() bool { t.mu.Lock(); defer t.mu.Unlock(); return t.alt }

// Clipboard returns what the program has put on the clipboard so far.
func (t *Term) Clipboard() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string(nil), t.clipboard...)
}

// Written returns how many bytes the program has written.
func (t *Term) Written() int { t.mu.Lock(); defer t.mu.Unlock(); return t.bytes }

// ErrTimeout is returned when what was waited for did not come.
var ErrTimeout = errors.New("timeout")

// patience is how long the terminal is watched for what must come. It is long,
// because a busy machine is no fault of the program.
const patience = 20 * time.Second

// Until waits until ok reports true of the screen's text.
func (t *Term) Until(what string, ok func(text string) bool) error {
	deadline := time.Now().Add(patience)
	for {
		text := t.Text()
		if ok(text) {
			return nil
		}
		ended := false
		select {
		case <-t.done:
			ended = !ok(t.Text())
		default:
		}
		if ended || time.Now().After(deadline) {
			return fmt.Errorf("%w waiting for %s; the screen shows:\n%s", ErrTimeout, what, text)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// WaitFor waits until all of some texts are on screen.
func (t *Term) WaitFor(texts ...string) error {
	return t.Until(strings.Join(texts, ", "), func(s string) bool {
		for _, w := range texts {
			if !strings.Contains(s, w) {
				return false
			}
		}
		return true
	})
}

// WaitGone waits until a text is no longer on screen.
func (t *Term) WaitGone(text string) error {
	return t.Until("the end of "+text, func(s string) bool { return !strings.Contains(s, text) })
}

// Settle waits until the program has written nothing for a while.
func (t *Term) Settle() {
	last := -1
	for still := 0; still < 8; {
		time.Sleep(20 * time.Millisecond)
		if n := t.Written(); n != last {
			last, still = n, 0
		} else {
			still++
		}
	}
}

// Wait waits for the program's end and returns its error, or [ErrTimeout].
func (t *Term) Wait() error {
	select {
	case <-t.done:
		return t.err
	case <-time.After(patience):
		return ErrTimeout
	}
}

// Close ends the program if it still runs.
func (t *Term) Close() {
	select {
	case <-t.done:
	default:
		_ = t.cmd.Process.Kill() // it may have ended meanwhile
		<-t.done
	}
	t.pty.Close()
	// The emulator's own Close would race with answer, which reads from it:
	// its flag has no lock. The end of its input ends answer.
	if in, ok := t.em.InputPipe().(io.Closer); ok {
		in.Close()
	}
	<-t.answered
	t.em.Close()
}
