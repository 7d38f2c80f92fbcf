// Package durable writes files as a whole: after a crash, a power cut or a full
// disk a file holds the old data or the new, never a part of either.
package durable

import (
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// An FS is what [Replace] does to a file system, one method for each call that
// can fail. [OS] is the real one.
type FS interface {
	// Create makes a new file of a name that begins with prefix.
	Create(dir, prefix string, perm fs.FileMode) (File, error)
	Rename(from, to string) error
	Remove(name string) error
	// SyncDir puts the names in a folder on the disk.
	SyncDir(dir string) error
}

// A File is a file that is being written.
type File interface {
	io.Writer
	Name() string
	Sync() error
	Close() error
}

// OS is the file system of this machine.
var OS FS = system{}

type system struct{}

// Create makes the file with the permissions that the user's mask leaves of
// [Shared], and with any others as they are given.
func (system) Create(dir, prefix string, perm fs.FileMode) (File, error) {
	for {
		name := filepath.Join(dir, prefix+strconv.FormatUint(rand.Uint64(), 36))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err != nil:
			return nil, err
		case perm == Shared:
			return f, nil
		}
		if err := f.Chmod(perm); err != nil {
			return nil, errors.Join(err, f.Close(), os.Remove(name))
		}
		return f, nil
	}
}

// Shared are the permissions of a file that is the user's to share.
const Shared fs.FileMode = 0o666

func (system) Rename(from, to string) error { return os.Rename(from, to) }
func (system) Remove(name string) error     { return os.Remove(name) }

// SyncDir does what it can: some systems cannot.
func (system) SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// Write writes a new file of a name that begins with prefix, on the disk when
// it returns, and returns its path. When it fails there is no such file.
func Write(fsys FS, dir, prefix string, data []byte, perm fs.FileMode) (string, error) {
	f, err := fsys.Create(dir, prefix, perm)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		_ = fsys.Remove(f.Name()) // what failed first is the error
		return "", err
	}
	return f.Name(), nil
}

// Replace puts data in place of what the named file held, or makes the file;
// while it is written it has a name that begins with prefix, in the same
// folder.
func Replace(fsys FS, name, prefix string, data []byte, perm fs.FileMode) error {
	dir := filepath.Dir(name)
	tmp, err := Write(fsys, dir, prefix, data, perm)
	if err != nil {
		return err
	}
	if err := fsys.Rename(tmp, name); err != nil {
		_ = fsys.Remove(tmp)
		return err
	}
	return fsys.SyncDir(dir)
}

// ErrBusy says that another program holds a lock for too long.
var ErrBusy = errors.New("another program is writing here")

// leftBehind is the age from which on a file that was being written no longer
// is: writing takes less than a second.
const leftBehind = time.Hour

// Sweep removes from a folder what programs that were killed left behind:
// files whose names begin with prefix, if they are old.
func Sweep(dir, prefix string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), prefix) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > leftBehind {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// Read reads at most limit bytes of a regular file. A pipe, a folder, a device
// or a link is not waited for and not followed: that is [fs.ErrInvalid].
func Read(name string, limit int64) ([]byte, error) {
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(err, invalid(err))
	}
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0) // a pipe that took its place does not hang either
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, errors.Join(err, invalid(err))
	}
	return io.ReadAll(io.LimitReader(f, limit))
}

func invalid(err error) error {
	if err == nil {
		return fs.ErrInvalid
	}
	return nil
}
