//go:build unix && !solaris && !aix

package durable

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// Lock keeps other programs that ask for it out of a folder until unlock is
// called, or the program ends, however it ends. It waits for at most patience,
// and then fails with [ErrBusy]; a folder that cannot be locked, as on some network disks, gives an error.
func Lock(dir string, patience time.Duration) (unlock func(), err error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	for wait := time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		err := syscall.Flock(int(d.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return func() { d.Close() }, nil // which unlocks it
		}
		switch busy := errors.Is(err, syscall.EWOULDBLOCK); {
		case busy && patience <= 0:
			d.Close()
			return nil, ErrBusy
		case !busy && !errors.Is(err, syscall.EINTR):
			d.Close()
			return nil, err
		}
		time.Sleep(wait)
		patience -= wait
	}
}
