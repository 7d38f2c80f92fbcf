// Package furniture tells an article's body from what the web page left in
// the text: share prompts, view counts, captions, teasers, repeated titles.
package furniture

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Roles says what each sentence is in its article.
type Roles [][]bundle.Role // by article, by sentence

// Of returns the role of the sentence that r names.
func (rs Roles) Of(r bundle.Ref) bundle.Role { return rs[r.Article][r.Sentence] }

// Find gives every sentence of the corpus its role. It fails only when ctx
// ends.
func Find(ctx context.Context, c *text.Corpus) (Roles, error) {
	rs := make(Roles, len(c.Bundle.Articles))
	for i, a := range c.Bundle.Articles {
		rs[i] = make([]bundle.Role, len(a.Sentences))
		for k, s := range a.Sentences {
			if a.Paragraphs[s.Paragraph].Kind == bundle.Headline {
				rs[i][k] = bundle.Heading
			}
		}
	}
	return rs, ctx.Err()
}
