//go:build !windows

package main

import (
	"errors"
	"syscall"
)

// readerGone reports whether a write failed because whoever read has seen
// enough.
func readerGone(err error) bool { return errors.Is(err, syscall.EPIPE) }
