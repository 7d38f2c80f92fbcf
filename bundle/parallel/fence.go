package parallel

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// A Fault is a panic that a fence caught: an error in the program, not in what
// it was given.
type Fault struct {
	Value any    // what was panicked with
	Stack []byte // the calls that led to it, for whoever mends it
}

// Error says what was panicked with.
func (f *Fault) Error() string { return fmt.Sprint(f.Value) }

// Fence calls do and returns its error; a panic in it becomes a [*Fault]. A
// goroutine needs a fence of its own: nothing outside it can catch its panic.
func Fence(do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Fault{Value: r, Stack: debug.Stack()}
		}
	}()
	return do()
}

// Contain is [Fence] with the panic apart: the fault is nil when do ended, and
// err is what it returned.
func Contain(do func() error) (fault *Fault, err error) {
	if err = Fence(do); errors.As(err, &fault) {
		return fault, nil
	}
	return nil, err
}

// Report words for a reader what failed by an error in the program, what is
// done instead, which may be "", and the program's own words for it.
func Report(what, instead, message string) string {
	if instead != "" {
		instead += "; "
	}
	return what + ", by an error in broadsheet; " + instead + "please report it: " + message
}
