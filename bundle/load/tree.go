package load

import (
	"encoding/json"
	"strings"
)

// A node is a value of JSON with its keys in the order in which they stand. It
// is read once, however deep it nests, where decoding into maps would read what
// nests again on each level.
type node struct {
	kind   byte // '{', '[', 's' for a string, 0 for null, 'v' for any other value
	text   string
	keys   []string // of an object
	values []node   // of an object or a list
	at     int64    // where it ends in the file, or begins for an object or a list
}

// deepest is how deep JSON may nest, as in encoding/json.
const deepest = 10000

// parseJSON reads a value of d; ok is false where it does not parse or nests too
// deep.
func parseJSON(d *json.Decoder, depth int) (n node, ok bool) {
	t, err := d.Token()
	if err != nil || depth > deepest {
		return n, false
	}
	n.at = d.InputOffset()
	switch v := t.(type) {
	case string:
		n.kind, n.text = 's', v
	case json.Delim:
		n.kind = byte(v)
		for d.More() {
			if n.kind == '{' {
				key, err := d.Token()
				if err != nil {
					return n, false
				}
				name, _ := key.(string)
				n.keys = append(n.keys, name)
			}
			in, ok := parseJSON(d, depth+1)
			if !ok {
				return n, false
			}
			n.values = append(n.values, in)
		}
		if _, err := d.Token(); err != nil {
			return n, false
		}
	case nil:
	default:
		n.kind = 'v'
	}
	return n, true
}

// get returns the value of a key of an object, by the first that is spelt alike.
func (n *node) get(key string) *node {
	for i := range n.keys {
		if strings.EqualFold(n.keys[i], key) {
			return &n.values[i]
		}
	}
	return nil
}

// words returns a string, the strings of a list joined, in whatever lists they
// stand, or the name, title or text of an object.
func (n *node) words(join string) string { return strings.Join(n.strings(nil), join) }

func (n *node) strings(out []string) []string {
	switch n.kind {
	case 's':
		if n.text != "" {
			out = append(out, n.text)
		}
	case '[':
		for i := range n.values {
			out = n.values[i].strings(out)
		}
	case '{':
		for _, key := range [...]string{"name", "title", "text", "value"} {
			if v := n.get(key); v != nil && v.kind != 's' && v.kind != 0 {
				return out
			} else if v != nil && v.text != "" {
				return append(out, v.text)
			}
		}
	}
	return out
}
