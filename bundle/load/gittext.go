package load

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"

	"broadsheet/bundle/visible"
)

// texts reads the texts that git keeps through one process, one after the
// other: to start one for each takes longer than to read a whole history.
type texts struct {
	g  *git
	mu sync.Mutex // held while a text is read

	cmd    *exec.Cmd
	kill   func()
	in     io.WriteCloser
	out    *bufio.Reader
	stderr bytes.Buffer
}

// most that is read to get past a text of which the end is not wanted; behind
// that git is started anew.
const passBy = 1 << 20

// open opens a text. No other can be opened before it is closed. How long it
// gets is for the reader to bound.
func (t *texts) open(ctx context.Context, blob string) (io.ReadCloser, int64, error) {
	t.mu.Lock()
	size, err := t.ask(ctx, blob)
	if err != nil {
		t.mu.Unlock()
		return nil, 0, err
	}
	return &shown{t: t, left: size}, size, nil
}

func (t *texts) ask(ctx context.Context, blob string) (int64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if t.cmd == nil {
		if err := t.start(ctx); err != nil {
			return 0, t.g.failure(ctx, err, "")
		}
	}
	_, err := io.WriteString(t.in, blob+"\n")
	line := ""
	if err == nil {
		line, err = t.out.ReadString('\n')
	}
	if err != nil {
		failed := t.end()
		return 0, t.g.failure(ctx, cmpError(failed, err), t.stderr.String())
	}
	f := strings.Fields(line)
	if len(f) == 2 && f[1] == "missing" {
		return 0, t.g.lacking(ctx)
	}
	if len(f) != 3 || f[1] != "blob" {
		_ = t.end() // what it says of itself would hide this
		return 0, fmt.Errorf("%s: git gives no text for %s", visible.String(t.g.file), blob)
	}
	size, err := strconv.ParseInt(f[2], 10, 64)
	if err != nil || size < 0 {
		_ = t.end()
		return 0, fmt.Errorf("%s: git gives no size for %s", visible.String(t.g.file), blob)
	}
	return size, nil
}

func cmpError(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

func (t *texts) start(ctx context.Context) error {
	ctx, t.kill = context.WithCancel(ctx)
	t.cmd = t.g.command(ctx, "cat-file", "--batch")
	t.stderr.Reset()
	t.cmd.Stderr = &t.stderr
	var err error
	if t.in, err = t.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := t.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	t.out = bufio.NewReaderSize(out, headBytes)
	if err = t.cmd.Start(); err != nil {
		t.kill()
		t.cmd = nil
	}
	return err
}

// end ends git, whatever it has to say yet, and returns how it ended.
func (t *texts) end() error {
	if t.cmd == nil {
		return nil
	}
	t.in.Close()
	t.kill()
	err := t.cmd.Wait()
	t.cmd = nil
	return err
}

// close ends git where it runs. A text that is being read then is cut off.
func (t *texts) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	_ = t.end() // it was killed
}

// shown is a text that git writes.
type shown struct {
	t      *texts
	left   int64
	closed bool
}

// Read reads on. Where git failed, the end is its failure.
func (s *shown) Read(b []byte) (int, error) {
	if s.left == 0 {
		return 0, io.EOF
	}
	n, err := s.t.out.Read(b[:min(int64(len(b)), s.left)])
	s.left -= int64(n)
	if errors.Is(err, io.EOF) && s.left > 0 {
		return n, io.ErrUnexpectedEOF
	}
	return n, err
}

// Close lets the next text be read.
func (s *shown) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	defer s.t.mu.Unlock()
	if s.left > passBy {
		_ = s.t.end() // it was killed
		return nil
	}
	if _, err := io.CopyN(io.Discard, s.t.out, s.left+1); err != nil { // a line feed ends each
		_ = s.t.end()
	}
	return nil
}
