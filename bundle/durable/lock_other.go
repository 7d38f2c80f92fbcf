//go:build !unix || solaris || aix

package durable

import (
	"errors"
	"time"
)

// Lock cannot lock a folder on this system.
func Lock(string, time.Duration) (unlock func(), err error) { return nil, errors.ErrUnsupported }
