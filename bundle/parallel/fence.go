package parallel

import (
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
