package review

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// line is an act as it stands in the file. Fields that are not named here are
// kept, for lines are never written again.
type line struct {
	Schema int     `json:"v"`
	ID     string  `json:"id"`
	At     string  `json:"at"`
	By     string  `json:"by,omitempty"`
	Bundle string  `json:"bundle,omitempty"`
	Do     Deed    `json:"do"`
	On     Thing   `json:"on,omitempty"`
	Of     *anchor `json:"of,omitempty"`
	With   *anchor `json:"with,omitempty"`
	Sign   string  `json:"sign,omitempty"`
	Says   string  `json:"says,omitempty"`
	Undoes string  `json:"undoes,omitempty"`
}

type anchor struct {
	Source string `json:"in"`
	Text   string `json:"text,omitempty"`
	URL    string `json:"url,omitempty"`
	Words  string `json:"words,omitempty"`
	N      int    `json:"n,omitempty"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

const stamp = "2006-01-02T15:04:05.000Z"

// mostLine is how long a line may be that is read; a longer one is kept.
const mostLine = 64 << 10

// NewID returns a name for an act that no other has.
func NewID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// encode writes an act as a line, without its line feed.
func encode(a *Act) string {
	l := line{
		Schema: Schema, ID: a.ID, At: a.At.UTC().Format(stamp), By: valid(a.By), Bundle: valid(a.Bundle), Do: a.Do, On: a.On,
		Sign: a.Sign, Says: cut(valid(a.Says), MostSaid), Undoes: a.Undoes,
	}
	if a.Do != Undo {
		l.Of = a.Of.encode()
	}
	if a.With != nil {
		l.With = a.With.encode()
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(&l); err != nil {
		panic(err) // strings and numbers only
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// valid makes the bytes of a file name a JSON string can hold.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return fmt.Sprintf("%+q", s)
}

// cut shortens s to at most n bytes, between two characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// decode reads a line. Its errors say why it is kept and not read.
func decode(data string) (Act, error) {
	if len(data) > mostLine {
		return Act{}, fmt.Errorf("longer than %d kB", mostLine>>10)
	}
	l, ok := fastLine(data)
	if ok {
		return l.act()
	}
	l = line{}
	if err := json.Unmarshal([]byte(data), &l); err != nil {
		var v struct {
			Schema int `json:"v"`
		}
		if json.Unmarshal([]byte(data), &v) == nil && v.Schema > Schema {
			return Act{}, laterError(v.Schema)
		}
		return Act{}, errors.New("is no verdict, note or correction: want a JSON object on one line")
	}
	return l.act()
}

// act is what a line says.
func (l *line) act() (Act, error) {
	if l.Schema > Schema {
		return Act{}, laterError(l.Schema)
	}
	if l.Schema < 1 {
		return Act{}, errors.New(`has no schema number: want "v":1`)
	}
	at, err := time.Parse(time.RFC3339, l.At)
	if err != nil {
		return Act{}, errors.New(`does not say when: want "at" as RFC 3339 writes it`)
	}
	a := Act{ID: l.ID, At: at.UTC(), By: l.By, Bundle: l.Bundle, Do: l.Do, On: l.On, Sign: l.Sign, Says: l.Says, Undoes: l.Undoes}
	if l.Of != nil {
		a.Of = l.Of.decode()
	}
	if l.With != nil {
		w := l.With.decode()
		a.With = &w
	}
	return a, a.check(l.Of != nil)
}

func laterError(v int) error {
	return fmt.Errorf("was written by a later broadsheet (schema %d)", v)
}

// check reports what an act lacks.
func (a *Act) check(anchored bool) error {
	switch {
	case a.ID == "":
		return errors.New(`has no "id"`)
	case a.Do == Undo && a.Undoes == "":
		return errors.New(`undoes nothing: want "undoes"`)
	case a.Do == Undo:
		return nil
	case !a.Do.IsVerdict() && a.Do != Note && !a.Do.IsCorrection():
		return fmt.Errorf(`"do":%q is not known`, cut(string(a.Do), 40))
	case !slices.Contains(things, a.On):
		return fmt.Errorf(`"on":%q is not known`, cut(string(a.On), 40))
	case !anchored:
		return errors.New(`does not say what it is about: want "of"`)
	case (a.Do == Same || a.Do == NotSame) && a.With == nil:
		return errors.New(`names one sentence: want "with"`)
	}
	return nil
}

func (n *Anchor) encode() *anchor {
	out := anchor(*n)
	return &out
}

func (a *anchor) decode() Anchor { return Anchor(*a) }
