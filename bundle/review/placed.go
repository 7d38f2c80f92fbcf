package review

import (
	"cmp"
	"context"
	"path"
	"slices"

	"broadsheet/bundle"
)

// A Placed is what holds of a book, found in a bundle. It is never changed once
// made; a nil one holds nothing.
type Placed struct {
	Bundle *bundle.Bundle
	Book   *Book
	Lost   []*Act  // what has lost its text, the oldest first
	Errs   []error // of the files that the book was read from

	acts []Placing
	at   map[bundle.Ref][]int // by sentence
}

// A Placing is an act where it was found.
type Placing struct {
	*Act
	Article int
	Span    bundle.Span // of the words; empty for the whole article
	Near    bool        // the words have changed since
	To      *Placing    // of Same and NotSame: the other sentence
}

// Ref is the sentence in which it begins.
func (p *Placing) Ref(b *bundle.Bundle) bundle.Ref {
	return bundle.Ref{Article: p.Article, Sentence: b.Articles[p.Article].SentenceAt(p.Span.Start)}
}

// Nowhere is the name of a bundle of which nothing is lost: what is not found
// in it may be about other articles.
const Nowhere = "\x00"

// Place finds what holds of a book in a bundle. name is the file's, where the
// sidecar serves several bundles: of the acts of another one only those are
// lost that are nobody else's. The work grows with the acts and with the
// articles they are about. It returns nil when ctx ends.
func Place(ctx context.Context, book *Book, b *bundle.Bundle, name string) *Placed {
	p := &Placed{Bundle: b, Book: book, at: map[bundle.Ref][]int{}}
	l := locator{b: b, folded: map[int]*folded{}}
	for _, a := range book.Standing() {
		if ctx.Err() != nil {
			return nil
		}
		at, ok := l.locate(&a.Of)
		at.Act = a
		if ok && a.With != nil {
			var to Placing
			to, ok = l.locate(a.With)
			at.To = &to
		}
		switch {
		case ok:
			p.put(at)
		case a.Bundle == name:
			p.Lost = append(p.Lost, a)
		}
	}
	return p
}

// put takes a placing in.
func (p *Placed) put(at Placing) {
	n := len(p.acts)
	p.acts = append(p.acts, at)
	if at.On == Article || at.Span.Empty() {
		return
	}
	art := p.Bundle.Articles[at.Article]
	for s := max(art.SentenceAt(at.Span.Start), 0); s < len(art.Sentences) && art.Sentences[s].Start < at.Span.End; s++ {
		r := bundle.Ref{Article: at.Article, Sentence: s}
		p.at[r] = append(p.at[r], n)
	}
}

// All are the acts that were found, the oldest first. The caller must not
// change them.
func (p *Placed) All() []Placing {
	if p == nil {
		return nil
	}
	return p.acts
}

// A locator finds anchors.
type locator struct {
	b       *bundle.Bundle
	folded  map[int]*folded
	sources map[string][]int // by source, by the last part of it behind "/", by address behind "url "
	texts   map[string][]int // by hash of the words
}

func (l *locator) fold(article int) *folded {
	f, ok := l.folded[article]
	if !ok {
		f = fold(l.b.Articles[article].Text)
		l.folded[article] = f
	}
	return f
}

// locate finds an anchor: in the article of the same source or, if there is
// none, of the same address, words or file name.
func (l *locator) locate(n *Anchor) (Placing, bool) {
	for _, i := range l.articles(n) {
		if n.Words == "" {
			return Placing{Article: i}, true
		}
		if s, near, ok := n.find(l.b.Articles[i], l.fold(i)); ok {
			return Placing{Article: i, Span: s, Near: near}, true
		}
	}
	return Placing{}, false
}

// articles are those that an anchor may lie in, the likeliest first.
func (l *locator) articles(n *Anchor) []int {
	if l.sources == nil {
		l.sources = map[string][]int{}
		for i, a := range l.b.Articles {
			source := valid(a.Source)
			l.sources[source] = append(l.sources[source], i)
			base := "/" + path.Base(source)
			l.sources[base] = append(l.sources[base], i)
			if a.URL != "" {
				l.sources["url "+a.URL] = append(l.sources["url "+a.URL], i)
			}
		}
	}
	found := l.sources[n.Source]
	if len(found) == 0 && n.URL != "" {
		found = l.sources["url "+n.URL]
	}
	if len(found) == 0 {
		found = l.withText(n.Text)
	}
	if len(found) == 0 && n.Source != "" {
		found = l.sources["/"+path.Base(n.Source)]
	}
	if len(found) > 1 { // of one name, or several copies
		found = slices.Clone(found)
		slices.SortStableFunc(found, func(x, y int) int {
			return cmp.Compare(l.unlike(x, n), l.unlike(y, n))
		})
	}
	return found
}

// unlike is 0 for the article whose words are those that an anchor was made
// in, 1 for another.
func (l *locator) unlike(article int, n *Anchor) int {
	if l.fold(article).hash() == n.Text {
		return 0
	}
	return 1
}

func (l *locator) withText(hash string) []int {
	if hash == "" {
		return nil
	}
	if l.texts == nil {
		l.texts = map[string][]int{}
		for i, a := range l.b.Articles {
			h := fold(a.Text).hash()
			l.texts[h] = append(l.texts[h], i)
		}
	}
	return l.texts[hash]
}

// A Subject is what can be marked in a bundle: a finding, or a sentence.
type Subject struct {
	Thing Thing
	Sign  string // what it says; see [Act]
	// Article and Span are where it stands, and Also where else: what is found
	// at any of these places is about it.
	Article int
	Span    bundle.Span
	Also    []bundle.Ref
}

// A Standing is what readers have said of a subject.
type Standing struct {
	Verdicts []*Placing // the newest of each reader, the newest first
	Notes    []*Placing // the newest first
	Earlier  []*Placing // verdicts on what the finding said before it changed
}

// Verdict is the newest verdict, "" when there is none.
func (s *Standing) Verdict() Deed {
	if len(s.Verdicts) == 0 {
		return ""
	}
	return s.Verdicts[0].Do
}

// Marked reports whether anybody has said anything.
func (s *Standing) Marked() bool { return len(s.Verdicts)+len(s.Notes) > 0 }

// Of is what was said of a subject. Notes are those on its sentence.
func (p *Placed) Of(s Subject) (out Standing) {
	if p == nil {
		return out
	}
	var found []int
	for _, r := range s.places(p.Bundle) {
		found = append(found, p.at[r]...)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	seen := map[string]bool{} // readers
	for _, i := range slices.Backward(found) {
		switch a := &p.acts[i]; {
		case a.Do == Note:
			out.Notes = append(out.Notes, a)
		case !a.Do.IsVerdict() || a.On != s.Thing || !s.at(a):
		case a.Sign != s.Sign:
			out.Earlier = append(out.Earlier, a)
		case !seen[a.By]:
			seen[a.By] = true
			out.Verdicts = append(out.Verdicts, a)
		}
	}
	return out
}

// places are the sentences of a subject.
func (s *Subject) places(b *bundle.Bundle) []bundle.Ref {
	var out []bundle.Ref
	if s.Article < len(b.Articles) {
		art := b.Articles[s.Article]
		for k := max(art.SentenceAt(s.Span.Start), 0); k < len(art.Sentences) && art.Sentences[k].Start < s.Span.End; k++ {
			out = append(out, bundle.Ref{Article: s.Article, Sentence: k})
		}
	}
	return append(out, s.Also...)
}

// at reports whether an act is about this subject and not about another in the
// same sentence: two quotes may stand in one.
func (s *Subject) at(a *Placing) bool {
	return s.Thing != Quote || a.Article == s.Article && a.Span.Overlaps(s.Span)
}

// Sentence is what was said at a sentence, of whatever stands there.
func (p *Placed) Sentence(r bundle.Ref) []*Placing {
	if p == nil {
		return nil
	}
	var out []*Placing
	for _, i := range p.at[r] {
		out = append(out, &p.acts[i])
	}
	return out
}

// Signs are the newest verdict at a sentence, on findings of a kind that stand
// in a span, or for a nil one on whatever stands there, and whether something is
// noted there. Of changes those count that say the same: a sentence has changed
// otherwise since another version.
func (p *Placed) Signs(r bundle.Ref, on *Subject) (verdict Deed, note bool) {
	if p == nil {
		return "", false
	}
	for _, i := range p.at[r] {
		switch a := &p.acts[i]; {
		case a.Do == Note:
			note = true
		case a.Do.IsVerdict() && (on == nil || a.On == on.Thing && on.at(a) && (on.Thing != Change || a.Sign == on.Sign)):
			verdict = a.Do // they are in the order of time
		}
	}
	return verdict, note
}

// About returns an act on a subject, without its name, time and reader. A note
// and a correction are on the sentence or the words, whatever was found there.
func About(b *bundle.Bundle, s Subject, do Deed, says string) Act {
	a := Act{Do: do, On: s.Thing, Sign: s.Sign, Says: says, Of: At(b.Articles[s.Article], s.Span)}
	if !do.IsVerdict() {
		a.Sign = ""
		if a.On != Article {
			a.On = Sentence
		}
	}
	return a
}

// Sentences returns an act on two sentences: that they make the same statement,
// or do not.
func Sentences(b *bundle.Bundle, r, o bundle.Ref, do Deed) Act {
	x, s := b.Sentence(r)
	y, t := b.Sentence(o)
	with := At(y, t.Span)
	return Act{Do: do, On: Sentence, Of: At(x, s.Span), With: &with}
}
