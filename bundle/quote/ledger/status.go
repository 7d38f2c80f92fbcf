package ledger

import (
	"slices"

	"broadsheet/bundle/quote/marks"
)

// A judged is what one utterance of a cluster did to the reference's words.
type judged struct {
	u int
	verdict
}

// A jury holds all printings of a cluster to one another: what one of them did
// is certain where two that are no copies of each other stand against it.
type jury struct {
	l      *ledger
	c      *cluster
	copies []int
	judged []judged
}

// judge compares the printings us to the cluster's reference.
func (l *ledger) judge(c *cluster, us []int, copies []int) *jury {
	j := &jury{l: l, c: c, copies: copies}
	for _, u := range us {
		ut := &l.uts[u]
		v := judged{u: u}
		if ut.form == l.uts[c.reference].form {
			v.verdict = whole(len(c.refWords))
		} else {
			_, loose := c.loose[ut.form]
			v.verdict = l.verdict(c.refWords, ut.words, loose)
		}
		j.judged = append(j.judged, v)
	}
	return j
}

// whole is the verdict of a printing that has all n words of the reference.
func whole(n int) verdict {
	v := verdict{equal: n, prints: make([]bool, n), joins: make([]bool, n)}
	v.printed(0, n)
	v.join(0, n)
	return v
}

// mostPrintings bounds the printings that are asked about one change.
const mostPrintings = 256

// against counts the printings in other articles, no copies of one another, that
// print what a change of printing p stands in the place of, and those that make
// the same change and are no copies of p. It says too whether the article of p
// prints the words itself elsewhere: then it knows of both.
func (y *jury) against(p *judged, d difference) (against, with int, own bool) {
	var seen, same []int
	lo, hi := max(0, d.i-1), min(len(y.c.refWords), d.x+1)
	mine := y.l.uts[p.u].article
	for k := range y.judged[:min(len(y.judged), mostPrintings)] {
		o := &y.judged[k]
		if o.u == p.u {
			continue
		}
		article := y.l.uts[o.u].article
		switch from := y.copies[article]; {
		case o.holds(lo, hi):
			own = own || article == mine
			if article != mine && !slices.Contains(seen, from) {
				seen = append(seen, from)
			}
		case from != y.copies[mine] && !slices.Contains(same, from) && y.agrees(p, o, d):
			same = append(same, from)
		}
	}
	return len(seen), len(same), own
}

// holds reports whether the printing has words lo..hi of the reference and
// nothing between them.
func (v *verdict) holds(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if !v.prints[k] || k > lo && !v.joins[k] {
			return false
		}
	}
	return true
}

// agrees reports whether another printing makes change d of p too.
func (y *jury) agrees(p, o *judged, d difference) bool {
	return slices.ContainsFunc(o.changes, func(e difference) bool {
		return e.i == d.i && e.x == d.x && sameWords(y.l.uts[p.u].words[d.j:d.y], y.l.uts[o.u].words[e.j:e.y])
	})
}

// Two printings are of one utterance beyond doubt when so many words are the
// same, and so much of the weight of the shorter's words is the longer's too, be
// it in other words, three for two that are changed: of less, it may be that the
// speaker said it twice.
const (
	sureEqual = 5
	sureAlike = .6
)

// one reports whether printing p and the reference are certainly one utterance.
func (y *jury) one(p *judged) bool {
	ref, this := y.c.refWords, y.l.uts[p.u].words
	if y.loose(p) {
		return p.equal >= sureEqual && p.framed(len(ref), len(this)) || y.spun(p)
	}
	if p.equal < sureEqual || p.alike < sureAlike*min(allWeight(ref), allWeight(this)) {
		return false
	}
	return 2*p.equal >= 3*p.changed() || p.framed(len(ref), len(this))
}

// changed counts the words that are not the reference's, or that it has in their
// place.
func (v *verdict) changed() int {
	n := 0
	for _, d := range v.changes {
		n += max(d.x-d.i, d.y-d.j)
	}
	return n
}

// version reports whether printing p, which is altered, may be a version of the
// reference at all: two words for three that are changed, for four where either
// article quotes nothing else of the speaker and half of the weight is the same, three for two where another is named
// for it, and no article prints both.
func (y *jury) version(p *judged) bool {
	l := y.l
	if l.uts[p.u].article == l.uts[y.c.reference].article {
		return false
	}
	if y.loose(p) && y.retells(p) {
		return true
	}
	if l.agree(y.c.reference, p.u) == different && 2*p.equal < 3*p.changed() {
		return false
	}
	enough := 3 // words that are changed, for two that are the same
	if l.agree(y.c.reference, p.u) == same && p.alike >= .5*min(allWeight(y.c.refWords), allWeight(l.uts[p.u].words)) && l.onlyWords(l.uts[p.u].form, l.uts[y.c.reference].form) {
		enough = 4
	}
	return enough*p.equal >= 2*p.changed() && !slices.ContainsFunc(p.changes, func(d difference) bool {
		_, _, own := y.against(p, d)
		return own
	})
}

// altersIn reports whether a change of printing p stands in quote q, one of the
// pieces that its attribution split it into.
func (y *jury) altersIn(p *judged, q int) bool {
	ws := y.l.uts[p.u].words
	return len(p.changes) == 0 || slices.ContainsFunc(p.changes, func(d difference) bool {
		last := min(max(d.y, d.j+1), len(ws))
		return slices.ContainsFunc(ws[min(d.j, len(ws)-1):last], func(w spoken) bool { return int(w.quote) == q })
	})
}

// loose reports whether only the speaker and a few words tie printing p to the
// reference.
func (y *jury) loose(p *judged) bool {
	_, ok := y.c.loose[y.l.uts[p.u].form]
	return ok
}

// An article has spun the reference when it prints it in pieces, in other words
// throughout: so many pieces, so many of their words and three in four answered by
// it, and two fifths of it answered by them. One piece may be of another sentence.
const (
	spunPieces = 2
	spunWords  = 8
)

// spun reports whether the article of p, which is loose, has spun the reference.
func (y *jury) spun(p *judged) bool {
	l := y.l
	var words []spoken
	pieces, answered, content := 0, 0, 0
	for k := range y.judged {
		o := &y.judged[k]
		if l.uts[o.u].article != l.uts[p.u].article || !y.loose(o) {
			continue
		}
		ws := l.uts[o.u].words
		n := l.restated(ws, y.c.refWords, true).n
		if 2*n < l.uts[o.u].content {
			return false
		}
		words = append(words, ws...)
		pieces, answered, content = pieces+1, answered+n, content+l.uts[o.u].content
	}
	return pieces >= spunPieces && answered >= spunWords && 4*answered >= 3*content && l.restated(y.c.refWords, words, true).cover >= .4
}

// framed reports whether a printing of m words is built as the reference of n
// words is though its nouns and verbs are others: half of the words are the same
// and most of the others answer each other, in one order.
func (v *verdict) framed(n, m int) bool {
	longer := max(n, m)
	return 2*v.equal >= longer && 10*(v.equal+v.answered) >= 7*longer
}

// surelyAltered reports whether printing p is certainly altered. Where it is
// another's besides, it may be another utterance.
func (y *jury) surelyAltered(p *judged) bool {
	return y.one(p) && y.l.agree(y.c.reference, p.u) != different && slices.ContainsFunc(p.changes, func(d difference) bool {
		against, with, own := y.against(p, d)
		return against >= 2 && with == 0 && !own && !y.l.slip(y.c.refWords, y.l.uts[p.u].words, d) && !y.unmarked(p, d)
	})
}

// unmarked reports whether the article of p prints without marks what a change of
// p stands in the place of: it knows the words, and p may be what was said besides.
func (y *jury) unmarked(p *judged, d difference) bool {
	l := y.l
	lo, hi := max(0, d.i-1), min(len(y.c.refWords), d.x+1)
	return slices.ContainsFunc(y.c.attached, func(n int) bool {
		q := &l.quotes[n]
		if q.Article != l.uts[p.u].article || q.Kind != marks.Unmarked {
			return false
		}
		v := l.verdict(y.c.refWords, l.words(nil, q.Article, q.Inner, n), false)
		return v.holds(lo, hi)
	})
}

func allWeight(ws []spoken) float64 {
	sum := 0.0
	for i := range ws {
		sum += float64(ws[i].weight)
	}
	return sum
}

// retells reports whether printing p, which is loose, follows the reference word
// by word, or half of its words answer it beside another piece that does so.
func (y *jury) retells(p *judged) bool {
	l, ref := y.l, y.l.uts[y.c.reference].form
	if l.shadows(l.uts[p.u].form, ref) || y.spun(p) {
		return true
	}
	return 2*(p.equal+p.answered) >= len(l.uts[p.u].words) && slices.ContainsFunc(y.judged, func(o judged) bool {
		return l.uts[o.u].article == l.uts[p.u].article && y.loose(&o) && l.shadows(l.uts[o.u].form, ref)
	})
}

// members returns what the group says of printing p, a member for each of its
// pieces; none when it turns out to be another utterance.
func (y *jury) members(p *judged) []Member {
	if p.altered && !y.version(p) {
		return nil
	}
	ut := &y.l.uts[p.u]
	m := Member{Certain: true}
	var holds []Status
	if p.altered {
		holds = append(holds, Altered)
		m.Certain = y.surelyAltered(p)
	}
	if y.reattributed(p) {
		if len(holds) == 0 {
			m.Certain = y.surelyReattributed(p)
		}
		holds = append(holds, Reattributed)
	}
	if p.dropped {
		holds = append(holds, Truncated)
		m.Cut = p.marked
	}
	if len(holds) == 0 || len(holds) == 1 && holds[0] == Reattributed {
		holds = append(holds, Verbatim)
	}
	m.Status, m.Also = holds[0], holds[1:]
	out := make([]Member, len(ut.quotes))
	for i, q := range ut.quotes {
		out[i] = m
		if len(ut.quotes) > 1 && m.Status == Altered && !y.altersIn(p, q) {
			out[i].Status, out[i].Also, out[i].Certain = Verbatim, nil, true
			if p.dropped {
				out[i].Status = Truncated
			}
		}
		out[i].Quote = q
		for _, e := range p.edits {
			if e.quote != q {
				continue
			}
			if p.altered && !e.edit.Style {
				e.edit.Against, _, _ = y.against(p, e.at)
			}
			out[i].Edits = append(out[i].Edits, e.edit)
		}
	}
	return out
}
