package main

import (
	"errors"
	"syscall"
)

// readerGone reports whether a write failed because whoever read has seen
// enough: a pipe that is being closed, or is no longer connected (System Error
// Codes 109, 232 and 233).
func readerGone(err error) bool {
	var code syscall.Errno
	return errors.As(err, &code) && (code == syscall.ERROR_BROKEN_PIPE || code == 232 || code == 233)
}
