package report

import (
	"encoding/json"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"broadsheet/bundle/parallel"
)

// A stream writes one JSON object member by member and list by list, as
// encoding/json indents the whole by one space a level, with its invisible
// characters escaped. The elements of a list are made side by side and written
// in their order, so that no more than a few are in memory. The first error
// stays; nothing is written behind it.
type stream struct {
	w     io.Writer
	begun bool // a member has been written
	err   error
}

func newStream(w io.Writer) *stream { return &stream{w: w} }

// name begins a member of the object.
func (s *stream) name(name string) {
	if s.begun {
		s.put(",\n ")
	} else {
		s.put("{\n ")
	}
	s.begun = true
	s.value(name, "")
	s.put(": ")
}

// member writes a whole member of the object.
func (s *stream) member(name string, v any) {
	s.name(name)
	s.value(v, " ")
}

// end closes the object and returns the first error.
func (s *stream) end() error {
	s.put("\n}\n")
	return s.err
}

// value writes v; the lines after its first stand behind prefix.
func (s *stream) value(v any, prefix string) {
	if s.err != nil {
		return
	}
	e := elements.Get().(*encoded)
	defer elements.Put(e)
	e.begin()
	e.add(v, prefix)
	s.write(e)
}

func (s *stream) write(e *encoded) {
	if s.err == nil {
		s.err = e.err
	}
	if s.err == nil {
		_, s.err = s.w.Write(e.out)
	}
}

func (s *stream) put(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, text)
	}
}

// turn is how many elements of a list are made at a time.
const turn = 8

// list writes a member that is a list of n elements. Element makes the i-th; it
// is called from several goroutines, a little before the element is written.
func list[T any](s *stream, name string, n int, element func(i int) T) {
	s.name(name)
	if n == 0 {
		s.put("[]")
		return
	}
	var ended atomic.Bool
	turns := make(chan chan *encoded, runtime.GOMAXPROCS(0)) // in order; its room bounds how many are under way
	go func() {
		defer close(turns)
		for from := 0; from < n && !ended.Load(); from += turn {
			done := make(chan *encoded, 1)
			turns <- done
			go func() {
				e := elements.Get().(*encoded)
				e.begin()
				if fault := parallel.Fence(func() error { addAll(e, from, min(from+turn, n), element); return nil }); fault != nil {
					e.err = fault
				}
				done <- e
			}()
		}
	}()
	for done := range turns {
		e := <-done
		s.write(e)
		elements.Put(e)
		if s.err != nil {
			ended.Store(true)
		}
	}
	s.put("\n ]")
}

// addAll adds the elements from..to of a list with what stands before each.
func addAll[T any](e *encoded, from, to int, element func(i int) T) {
	for i := from; i < to; i++ {
		if i == 0 {
			e.out = append(e.out, "[\n  "...)
		} else {
			e.out = append(e.out, ",\n  "...)
		}
		e.add(element(i), "  ")
	}
}

// elements are what lists are made on.
var elements = sync.Pool{New: func() any {
	e := new(encoded)
	e.enc = json.NewEncoder(&e.raw)
	e.enc.SetEscapeHTML(false)
	return e
}}

// An encoded is a piece of a document.
type encoded struct {
	raw raw           // of one value, on one line
	enc *json.Encoder // writes to raw
	out []byte
	err error
}

type raw []byte

// Write appends b.
func (r *raw) Write(b []byte) (int, error) {
	*r = append(*r, b...)
	return len(b), nil
}

func (e *encoded) begin() { e.out, e.err = e.out[:0], nil }

// add appends v; the lines after its first stand behind prefix.
func (e *encoded) add(v any, prefix string) {
	if e.err != nil {
		return
	}
	e.raw = e.raw[:0]
	if e.err = e.enc.Encode(v); e.err == nil {
		e.out = appendIndented(e.out, e.raw, prefix)
	}
}

// appendIndented appends a JSON value that stands on one line without spaces,
// as [json.Indent] does by one space a level, with invisible characters
// escaped.
func appendIndented(dst, value []byte, prefix string) []byte {
	depth := 0
	line := func() {
		dst = append(dst, '\n')
		dst = append(dst, prefix...)
		for range depth {
			dst = append(dst, ' ')
		}
	}
	for i := 0; i < len(value); i++ {
		switch c := value[i]; c {
		case '"':
			end, plain := stringEnd(value, i)
			if plain {
				dst = append(dst, value[i:end]...)
			} else {
				dst = appendVisible(dst, value[i:end])
			}
			i = end - 1
		case '{', '[':
			dst = append(dst, c)
			if value[i+1] == '}' || value[i+1] == ']' {
				i++
				dst = append(dst, value[i])
				continue
			}
			depth++
			line()
		case '}', ']':
			depth--
			line()
			dst = append(dst, c)
		case ',':
			dst = append(dst, c)
			line()
		case ':':
			dst = append(dst, c, ' ')
		case '\n': // at the end
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// stringEnd returns the end of the JSON string that begins at i, and whether it
// is all plain ASCII.
func stringEnd(value []byte, i int) (end int, plain bool) {
	plain = true
	for i++; value[i] != '"'; i++ {
		switch c := value[i]; {
		case c == '\\':
			i++
		case c >= 0x7f:
			plain = false
		}
	}
	return i + 1, plain
}
