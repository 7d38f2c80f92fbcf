package analysis

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/disjoint"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A Reprint is a passage that several articles print: sentences that follow each
// other in all of them, word for word or with small edits, wherever it stands.
type Reprint struct {
	Members []Extent // in reading order, one of an article
	Words   int      // of the first member
	Share   float64  // 0..1: of the body of the member's article of which it makes up most, by words
}

// An Extent is a run of sentences of an article, without the furniture and the
// headings between them.
type Extent struct{ Article, First, Last int }

const (
	// copiedSentences and copiedWords are the least that a copied passage has: a
	// quotation with its attribution is shorter.
	copiedSentences = 2
	copiedWords     = 40

	// mostCopies is how many articles that print a sentence are compared with
	// each later one: a wire story's passages are those of its first printings.
	mostCopies = 64
)

// Passages returns the copied passages, the longest first. The work grows with
// the sentences times the articles that print them, at most mostCopies each.
func (a *Analysis) Passages() []Reprint {
	p := &copying{a: a, at: map[string]int{}}
	p.gather()
	for i := range a.Bundle.Articles {
		p.follow(i)
	}
	for i := range p.found {
		p.measure(&p.found[i])
	}
	p.found = slices.DeleteFunc(p.found, func(c Reprint) bool { return c.Words < copiedWords })
	slices.SortStableFunc(p.found, func(x, y Reprint) int {
		return cmp.Or(cmp.Compare(y.Words, x.Words), cmp.Compare(x.Members[0].Article, y.Members[0].Article), cmp.Compare(x.Members[0].First, y.Members[0].First))
	})
	return p.found
}

// A copying gathers copied passages.
type copying struct {
	a     *Analysis
	body  [][]int32 // by article: the copy that each sentence of its body is of, -1 for one of its own
	where [][]int32 // by article: the sentences of its body
	words [][]int32 // by article: the words before each of them, and in all; nil before it is asked for
	spots [][]spot  // by copy: where it is printed, of the first mostCopies articles
	found []Reprint
	at    map[string]int // by copies: the passage of them
}

// A spot is a place in the body of an article.
type spot struct{ article, at int32 }

// gather gives the sentences that certain links call copies of each other one
// number.
func (p *copying) gather() {
	as := p.a.Bundle.Articles
	first := make([]int32, len(as)+1) // by article: number of its first sentence
	for i, art := range as {
		first[i+1] = first[i] + int32(len(art.Sentences))
	}
	same := disjoint.New(int(first[len(as)]))
	for g := range p.a.Shared {
		for i := range p.a.Shared[g].Links {
			l := &p.a.Shared[g].Links[i]
			if l.Certain && l.Kind <= shared.Near && l.Holds == shared.HeldByNone {
				same.Join(first[l.A.Article]+int32(l.A.Sentence), first[l.B.Article]+int32(l.B.Sentence))
			}
		}
	}
	size := make([]int32, len(same))
	for i := range same {
		size[same.Least(int32(i))]++
	}
	number := make([]int32, len(same))
	p.body, p.where, p.words = make([][]int32, len(as)), make([][]int32, len(as)), make([][]int32, len(as))
	for i, art := range as {
		for s := range art.Sentences {
			if p.a.Roles[i][s] != bundle.Body {
				continue
			}
			copied := int32(-1)
			if t := same.Least(first[i] + int32(s)); size[t] > 1 {
				if number[t] == 0 {
					p.spots = append(p.spots, nil)
					number[t] = int32(len(p.spots))
				}
				copied = number[t] - 1
				if list := p.spots[copied]; len(list) < mostCopies {
					p.spots[copied] = append(list, spot{int32(i), int32(len(p.body[i]))})
				}
			}
			p.body[i], p.where[i] = append(p.body[i], copied), append(p.where[i], int32(s))
		}
	}
}

// follow finds the runs that an article has in common with earlier ones.
func (p *copying) follow(article int) {
	type run struct{ from, to, length int32 } // in this article and the other, and where it ends there
	var going, next map[int32]run             // by the other article
	body := p.body[article]
	for i := range len(body) + 1 {
		next = map[int32]run{}
		if i < len(body) && body[i] >= 0 {
			for _, s := range p.spots[body[i]] {
				if int(s.article) >= article {
					break
				}
				r := run{int32(i), s.at, 1}
				if was, ok := going[s.article]; ok && was.to+1 == s.at {
					r = run{was.from, s.at, was.length + 1}
				}
				if old, ok := next[s.article]; !ok || r.length > old.length {
					next[s.article] = r
				}
			}
		}
		for _, o := range slices.Sorted(maps.Keys(going)) {
			r := going[o]
			if n, ok := next[o]; (!ok || n.from != r.from) && r.length >= copiedSentences {
				p.add(article, int(o), int(r.from), int(r.to-r.length+1), int(r.length))
			}
		}
		going = next
	}
}

// add adds that a run of sentences stands in two articles.
func (p *copying) add(article, other, from, there, length int) {
	var key []byte
	for _, c := range p.body[article][from : from+length] {
		key = binary.LittleEndian.AppendUint32(key, uint32(c))
	}
	n, ok := p.at[string(key)]
	if !ok {
		n = len(p.found)
		p.at[string(key)] = n
		p.found = append(p.found, Reprint{})
	}
	p.found[n].take(p.extent(other, there, length))
	p.found[n].take(p.extent(article, from, length))
}

func (p *copying) extent(article, from, length int) Extent {
	return Extent{article, int(p.where[article][from]), int(p.where[article][from+length-1])}
}

// take adds a member, one of each article.
func (c *Reprint) take(x Extent) {
	i, ok := slices.BinarySearchFunc(c.Members, x, func(y, x Extent) int { return cmp.Compare(y.Article, x.Article) })
	if !ok {
		c.Members = slices.Insert(c.Members, i, x)
	}
}

// measure counts a passage's words.
func (p *copying) measure(c *Reprint) {
	for i, m := range c.Members {
		before, where := p.before(m.Article), p.where[m.Article]
		from, _ := slices.BinarySearch(where, int32(m.First))
		to, _ := slices.BinarySearch(where, int32(m.Last)+1)
		words := int(before[to] - before[from])
		if i == 0 {
			c.Words = words
		}
		c.Share = max(c.Share, float64(words)/float64(max(before[len(where)], 1)))
	}
}

// before returns how many words of an article's body stand before each of its
// sentences, and in all.
func (p *copying) before(article int) []int32 {
	if p.words[article] == nil {
		art, n := p.a.Bundle.Articles[article], int32(0)
		p.words[article] = append(p.words[article], 0)
		for _, s := range p.where[article] {
			text.Words(art.Sentences[s].Of(art.Text), func(int, int, text.Shape) { n++ })
			p.words[article] = append(p.words[article], n)
		}
	}
	return p.words[article]
}
