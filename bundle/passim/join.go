package passim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// A placed passage has its place in the text of its article.
type placed struct {
	passage
	Start, Stop int  // in bytes, where known
	Known       bool // the article's text is known and has the passage there
}

// join gives the passages their places in the articles, and brings both together by
// cluster.
func (im *importing) join() error {
	var head []byte
	var of *article
	var o *offsets
	var text []byte // the record of the article
	var group string
	return im.byArticle.Each(func(k, v []byte) error {
		if err := im.ctx.Err(); err != nil {
			return err
		}
		if !within(k, head) {
			head, of, group = bytes.Clone(headOf(k, 1)), nil, ""
		}
		if bytes.HasPrefix(k[len(head):], key(articleTag)) {
			if of != nil {
				im.warn(of.ID, "stands among the articles more than once; the first is taken")
				return nil
			}
			of, text = new(article), bytes.Clone(v)
			if err := json.Unmarshal(v, of); err != nil {
				return err
			}
			o = newOffsets(of.Text)
			return nil
		}
		var p placed
		if err := json.Unmarshal(v, &p); err != nil {
			return err
		}
		if of == nil {
			im.warn(p.At, fmt.Sprintf("%s is not among the articles; only its passages are kept", p.Of.ID))
			return im.group(p.Group, p.Of.ID, &p)
		}
		if group != p.Group { // its text once for each
			group = p.Group
			if err := im.byGroup.Add(key(groupKey(group), of.ID, articleTag), text); err != nil {
				return err
			}
		}
		im.place(&p, of, o)
		return im.group(p.Group, p.Of.ID, &p)
	})
}

// group keeps a passage for the bundle that it belongs to.
func (im *importing) group(name, id string, p *placed) error {
	value, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return stored(im.byGroup.Add(key(groupKey(name), id, passageTag, offsetKey(p.Begin)), value))
}

// place finds a passage in the text of its article.
func (im *importing) place(p *placed, of *article, o *offsets) {
	start, ok := o.byteOf(p.Begin)
	stop, ok2 := o.byteOf(p.End)
	switch {
	case !ok || !ok2:
		im.warn(p.At, fmt.Sprintf("ends at %d, and %s has %d characters; was the article changed since?", p.End, p.Of.ID, o.runes))
	case of.Text[start:stop] != p.Text && (!p.Aligned || strings.ReplaceAll(of.Text[start:stop], "\u2010", "-") != p.Text):
		im.warn(p.At, fmt.Sprintf("%s has other words between %d and %d; was the article changed since?", p.Of.ID, p.Begin, p.End))
	default:
		p.Start, p.Stop, p.Known = start, stop, true
	}
}
