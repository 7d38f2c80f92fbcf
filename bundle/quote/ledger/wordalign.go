package ledger

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A pairing matches a word of one utterance to a word of another.
type pairing struct{ a, b int32 }

// maxAligned bounds the words of two utterances that are all compared to each
// other; news seldom prints longer ones, transcripts do.
const maxAligned = 700

// align matches the words of a and b in order, so that the matched weight is
// greatest: the longest common subsequence, weighted, after the common ends
// are taken off. Equal words match, and so do inflections of one word; with
// soft, words that can stand for each other as well.
func (l *ledger) align(a, b []spoken, soft bool) []pairing {
	if max(len(a), len(b)) > maxAligned {
		return l.alignFar(a, b, soft)
	}
	var out []pairing
	if at := within(a, b); at >= 0 {
		for i := range a {
			out = append(out, pairing{int32(i), int32(at + i)})
		}
		return out
	}
	if at := within(b, a); at >= 0 {
		for i := range b {
			out = append(out, pairing{int32(at + i), int32(i)})
		}
		return out
	}
	n := 0
	for n < len(a) && n < len(b) && a[n].word == b[n].word {
		out = append(out, pairing{int32(n), int32(n)})
		n++
	}
	x, y := len(a), len(b)
	for x > n && y > n && a[x-1].word == b[y-1].word {
		x, y = x-1, y-1
	}
	out = l.middle(out, a[n:x], b[n:y], int32(n), int32(n), soft)
	for i, j := x, y; i < len(a); i, j = i+1, j+1 {
		out = append(out, pairing{int32(i), int32(j)})
	}
	gather(a, b, out)
	return out
}

// within returns where the words of a stand in b in one run, or -1.
func within(a, b []spoken) int {
	for at := 0; at+len(a) <= len(b); at++ {
		if n := len(a); n > 0 && a[0].word == b[at].word && a[n-1].word == b[at+n-1].word && sameWords(a, b[at:at+n]) {
			return at
		}
	}
	return -1
}

// gather moves matches of repeated words next to their neighbours: of the
// alignments of equal weight, the one with the longest runs reads best.
func gather(a, b []spoken, ps []pairing) {
	for k := len(ps) - 2; k >= 0; k-- {
		p, next := &ps[k], ps[k+1]
		if next.b == p.b+1 && next.a > p.a+1 && a[next.a-1].word == b[p.b].word {
			p.a = next.a - 1
		} else if next.a == p.a+1 && next.b > p.b+1 && b[next.b-1].word == a[p.a].word {
			p.b = next.b - 1
		}
	}
	for k := 1; k < len(ps); k++ {
		p, prev := &ps[k], ps[k-1]
		if k+1 < len(ps) && ps[k+1].a == p.a+1 && ps[k+1].b == p.b+1 {
			continue
		}
		if prev.b == p.b-1 && prev.a < p.a-1 && a[prev.a+1].word == b[p.b].word {
			p.a = prev.a + 1
		} else if prev.a == p.a-1 && prev.b < p.b-1 && b[prev.b+1].word == a[p.a].word {
			p.b = prev.b + 1
		}
	}
}

// middle aligns what the common ends leave, by dynamic programming; a and b
// begin at words offA and offB of their utterances. Words that have no match on
// the other side change no sum, so the table has neither rows nor columns for
// them.
func (l *ledger) middle(out []pairing, a, b []spoken, offA, offB int32, soft bool) []pairing {
	if len(a) == 0 || len(b) == 0 {
		return out
	}
	d := l.desks.Get().(*desk)
	defer l.desks.Put(d)
	if soft {
		d.all(len(a), len(b))
	} else if l.meet(d, a, b); len(d.rows) == 0 {
		return out
	}
	best, w := d.room(), len(d.cols)+1
	l.head(d, b)
	for r := len(d.rows) - 1; r >= 0; r-- {
		x := &a[d.rows[r]]
		spell := l.spell[x.word]
		row, below := best[r*w:(r+1)*w], best[(r+1)*w:(r+2)*w]
		v := float32(0)
		row[len(d.cols)] = v
		for c := len(d.heads) - 1; c >= 0; c-- {
			v = max(v, below[c])
			if h := &d.heads[c]; soft || x.stem == h.stem || spell == h.spell { // else they cannot be alike
				if s := l.likeness(x, &b[d.cols[c]], soft); s > 0 {
					v = max(v, below[c+1]+s)
				}
			}
			row[c] = v
		}
	}
	for i, j, r, c := 0, 0, 0, 0; r < len(d.rows) && c < len(d.cols); {
		s := float32(0)
		if i == int(d.rows[r]) && j == int(d.cols[c]) {
			s = l.likeness(&a[i], &b[j], soft)
		}
		switch {
		case s > 0 && best[r*w+c] == best[(r+1)*w+c+1]+s:
			out = append(out, pairing{offA + int32(i), offB + int32(j)})
			i, j, r, c = i+1, j+1, r+1, c+1
		case i < int(d.rows[r]):
			i++
		case best[r*w+c] == best[(r+1)*w+c]:
			i, r = i+1, r+1
		default:
			if j == int(d.cols[c]) {
				c++
			}
			j++
		}
	}
	return out
}

// likeness is how much is gained by matching two words: their weight when
// they are one word, less for inflections and for words alike in meaning.
func (l *ledger) likeness(a, b *spoken, soft bool) float32 {
	if a.word == b.word {
		return a.weight
	}
	w := min(a.weight, b.weight)
	if a.stem == b.stem {
		return .9 * w
	}
	if w < .3 {
		return 0
	}
	if l.houseStyle(a.word, b.word) {
		return .95 * w
	}
	if !soft {
		return 0
	}
	if s := l.like.similar(a.stem, b.stem); s >= .45 {
		return s * .8 * w
	}
	if l.kindred(a.stem, b.stem) {
		return conceptLike * .8 * w
	}
	return 0
}

// houseStyle reports whether two words are one word in the spelling of two
// houses: organise and organize, centre and center.
func (l *ledger) houseStyle(a, b text.WordID) bool {
	return l.spell[a] == l.spell[b]
}

// spellings numbers the words so that two spellings of one have one number.
func spellings(c *text.Corpus) []int32 {
	out := make([]int32, len(c.Words))
	at := make(map[string]int32, len(c.Words))
	for i, w := range c.Words {
		s := english.Spelling(w.Text)
		n, ok := at[s]
		if !ok {
			n = int32(i)
			at[s] = n
		}
		out[i] = n
	}
	return out
}

// canonical maps every stem to the first that is spelt so in one style.
func canonical(stems []string) []text.StemID {
	out := make([]text.StemID, len(stems))
	at := make(map[string]text.StemID, len(stems))
	for i, s := range stems {
		s = english.Spelling(s)
		first, ok := at[s]
		if !ok {
			first = text.StemID(i)
			at[s] = first
		}
		out[i] = first
	}
	return out
}

// isName reports whether a word is taken for a name; see [Input].
func (l *ledger) isName(w text.WordID) bool { return l.names[w] }

// A fit is how two utterances agree.
type fit struct {
	pairs   []pairing
	weight  float64 // matched
	content int     // content words matched
	plain   int     // those that are no names
	run     int     // longest run of words equal and adjacent on both sides
	equal   int     // words matched that are the same word
}

func (l *ledger) measure(a, b []spoken, pairs []pairing) fit {
	f := fit{pairs: pairs}
	run := 0
	for i, p := range pairs {
		x, y := &a[p.a], &b[p.b]
		f.weight += float64(l.likeness(x, y, true))
		if !l.c.Words[x.word].Stop {
			f.content++
			if !l.isName(x.word) {
				f.plain++
			}
		}
		if i > 0 && pairs[i-1].a+1 == p.a && pairs[i-1].b+1 == p.b && x.word == y.word {
			run++
		} else {
			run = 1
		}
		if x.word == y.word {
			f.equal++
			f.run = max(f.run, run)
		}
	}
	return f
}
