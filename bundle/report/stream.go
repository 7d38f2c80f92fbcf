package report

import (
	"bytes"
	"encoding/json"
	"io"
)

// A stream writes one JSON object member by member and list by list, so that
// no more than one element is in memory, as encoding/json indents the whole by
// one space a level. The first error stays; nothing is written behind it.
type stream struct {
	w     io.Writer // takes whole characters
	buf   bytes.Buffer
	enc   *json.Encoder
	begun bool // a member has been written
	err   error
}

func newStream(w io.Writer) *stream {
	s := &stream{w: w}
	s.enc = json.NewEncoder(&s.buf)
	s.enc.SetEscapeHTML(false)
	return s
}

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
	s.buf.Reset()
	s.enc.SetIndent(prefix, " ")
	if s.err = s.enc.Encode(v); s.err != nil {
		return
	}
	_, s.err = s.w.Write(bytes.TrimSuffix(s.buf.Bytes(), []byte("\n")))
}

func (s *stream) put(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, text)
	}
}

// list writes a member that is a list of n elements, each made when its turn
// comes.
func list[T any](s *stream, name string, n int, element func(i int) T) {
	s.name(name)
	if n == 0 {
		s.put("[]")
		return
	}
	between := "[\n  "
	for i := range n {
		s.put(between)
		s.value(element(i), "  ")
		between = ",\n  "
	}
	s.put("\n ]")
}
