package parallel

import "context"

// provoked is the key of what is to fail of the things called T.
type provoked[T any] struct{}

// Provoke returns a context in which [Attempt] panics, as if by an error in the
// program, wherever fails reports true: to test what becomes of such an error.
func Provoke[T any](ctx context.Context, fails func(T) bool) context.Context {
	return context.WithValue(ctx, provoked[T]{}, fails)
}

// Attempt panics where a test has provoked that what is attempted fails.
func Attempt[T any](ctx context.Context, what T) {
	if fails, ok := ctx.Value(provoked[T]{}).(func(T) bool); ok && fails(what) {
		panic("provoked")
	}
}
