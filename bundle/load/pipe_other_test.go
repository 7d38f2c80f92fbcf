//go:build !unix

package load

import "errors"

func namedPipe(string) error { return errors.ErrUnsupported }
