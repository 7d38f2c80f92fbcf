package passim

import (
	"bytes"
	"encoding/json"
	"strings"

	"broadsheet/bundle"
)

// PassagesFile is the file in each bundle's folder that says where the passages
// stand: a JSON object a line. Its name hides it from what reads articles.
const PassagesFile = ".passages.jsonl"

// A Passage is a line of [PassagesFile].
type Passage struct {
	File      string `json:"file"`
	ID        string `json:"id"`               // what passim knows the article by
	Begin     int    `json:"begin"`            // in bytes of the text, which follows the front matter
	End       int    `json:"end"`              // likewise
	First     int    `json:"first,omitempty"`  // of the sentences that it touches, counted from 1
	Last      int    `json:"last,omitempty"`   // likewise
	CodeBegin int    `json:"code_point_begin"` // as passim has it
	CodeEnd   int    `json:"code_point_end"`
	Placed    bool   `json:"placed"` // false where the article's text does not have it there
}

// write makes a folder of each group, article by article.
func (im *importing) write() error {
	var g *group
	var last numbering
	var one gathered // of the group: the article that is being brought together
	end := func() error {
		if g == nil {
			return nil
		}
		if err := g.add(&one); err != nil {
			return err
		}
		return im.list(g)
	}
	err := im.byGroup.Each(func(k, v []byte) error {
		if err := im.ctx.Err(); err != nil {
			return err
		}
		if g == nil || !within(k, g.key) {
			if err := end(); err != nil {
				return err
			}
			g, one = &group{key: bytes.Clone(headOf(k, 1)), dir: im.tmp, last: &last, outlets: map[string]bool{}}, gathered{}
		}
		if !within(k, one.key) {
			if err := g.add(&one); err != nil {
				return err
			}
			one = gathered{key: bytes.Clone(headOf(k, 2))}
		}
		return one.take(v, bytes.HasPrefix(k[len(one.key):], key(articleTag)))
	})
	if err != nil {
		return err
	}
	return end()
}

// gathered is what one group has of one article.
type gathered struct {
	key      []byte
	article  *article
	passages []placed
}

func (one *gathered) take(value []byte, isArticle bool) error {
	if isArticle {
		one.article = new(article)
		return json.Unmarshal(value, one.article)
	}
	var p placed
	if err := json.Unmarshal(value, &p); err != nil {
		return err
	}
	one.passages = append(one.passages, p)
	return nil
}

// text returns the article, or its passages as one where that is all that is known.
func (one *gathered) text() *bundle.Article {
	if one.article != nil {
		return one.article.bundled(one.article.Text)
	}
	var b strings.Builder
	for i := range one.passages {
		p := &one.passages[i]
		if i > 0 {
			b.WriteString("\n\n")
		}
		p.Start = b.Len()
		b.WriteString(p.Text)
		p.Stop, p.Known = b.Len(), true
	}
	return one.passages[0].Of.bundled(b.String())
}
