package quote

import (
	"context"
	"slices"
	"sort"

	"broadsheet/bundle/text"
)

// A link joins two forms of one utterance.
type link struct {
	a, b  int // forms
	score float64
	loose bool // only the speaker and a few anchors tell
}

// Candidates come from the rarest words of a form; lists longer than
// maxPosting are of no help, and no form is compared to more than maxRivals.
const (
	rareWords  = 8
	maxPosting = 256
	maxRivals  = 24
)

// links compares every form to those that share its rare words, and to those
// of its speaker.
func (l *ledger) links(ctx context.Context) ([]link, error) {
	posts := make([][]int32, len(l.c.Stems))
	for f := range l.forms {
		for _, s := range l.distinct(l.forms[f].words) {
			posts[s] = append(posts[s], int32(f))
		}
	}
	var out []link
	score := map[int32]float32{}
	for f := range l.forms {
		if f%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		clear(score)
		for _, s := range l.rarest(l.forms[f].words, posts) {
			for _, g := range posts[s] {
				if int(g) > f {
					score[g] += 1 / float32(len(posts[s])+2)
				}
			}
		}
		for _, g := range top(score, maxRivals) {
			if k, ok := l.compare(f, int(g)); ok {
				out = append(out, k)
			}
		}
	}
	return append(out, l.spun(out)...), ctx.Err()
}

// distinct returns the stems of the content words, each once; for an
// utterance of function words alone, of all.
func (l *ledger) distinct(ws []spoken) []text.StemID {
	var out []text.StemID
	for _, all := range []bool{false, true} {
		for _, w := range ws[:min(len(ws), maxAligned)] {
			if all || !l.c.Words[w.word].Stop {
				out = append(out, w.stem)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// rarest returns the stems that the fewest forms have.
func (l *ledger) rarest(ws []spoken, posts [][]int32) []text.StemID {
	out := slices.DeleteFunc(l.distinct(ws), func(s text.StemID) bool { return len(posts[s]) > maxPosting })
	sort.SliceStable(out, func(i, j int) bool { return len(posts[out[i]]) < len(posts[out[j]]) })
	return out[:min(len(out), rareWords)]
}

// top returns the n keys of greatest value, in a fixed order.
func top(score map[int32]float32, n int) []int32 {
	keys := make([]int32, 0, len(score))
	for k := range score {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b int32) int {
		switch {
		case score[a] > score[b]:
			return -1
		case score[a] < score[b]:
			return 1
		}
		return int(a - b)
	})
	return keys[:min(len(keys), n)]
}

// compare decides whether two forms are printings of one utterance.
func (l *ledger) compare(f, g int) (link, bool) {
	a, b := &l.forms[f], &l.forms[g]
	m := l.measure(a.words, b.words, l.align(a.words, b.words, false))
	short, long := a, b
	if len(b.words) < len(a.words) {
		short, long = b, a
	}
	cover := m.weight / min(a.weight, b.weight)
	k := link{a: f, b: g, score: cover * float64(m.content)}
	speakers := l.speakers(f, g)
	whole := m.run == len(short.words) // the shorter stands in the longer as it is
	switch {
	case len(short.words) == 0 || m.content == 0:
		return k, false
	case l.isTerm(f) || l.isTerm(g):
		return k, false
	case whole && (len(short.words) >= 4 && short.content >= 2 || short.content >= 2 && speakers == same):
		return k, true
	case speakers == different:
		return k, m.run >= 4 && m.content >= 3 && cover >= .75
	case cover >= .7 && m.content >= 2 && m.equal >= 3, cover >= .55 && m.content >= 3, cover >= .6 && m.content >= 2 && m.equal >= 4:
		return k, true
	case m.run >= 5 && m.content >= 2 && cover >= .3, m.run >= 8:
		return k, true
	}
	k.loose = true
	if len(long.words) > 4*len(short.words) && cover < .6 {
		return k, false
	}
	return k, speakers == same && cover >= .4 && m.content >= 3
}

func (l *ledger) isTerm(f int) bool { return l.uts[l.forms[f].uts[0]].term }

// An agreement is how the speakers of two forms stand to each other.
type agreement uint8

const (
	unknown   agreement = iota // one has no speaker, or is a body
	same                       // the same name
	different                  // two people
)

// speakers compares who says two forms: any printing of one with any of the
// other.
func (l *ledger) speakers(f, g int) agreement {
	out := unknown
	for _, u := range l.few(f) {
		for _, v := range l.few(g) {
			switch l.agree(u, v) {
			case same:
				return same
			case different:
				out = different
			}
		}
	}
	return out
}

func (l *ledger) agree(u, v int) agreement {
	a, b := &l.uts[u], &l.uts[v]
	switch {
	case a.speaker == "" || b.speaker == "":
		return unknown
	case a.speaker == b.speaker:
		return same
	case a.person && b.person && !mayBeOne(a.speaker, b.speaker):
		return different
	}
	return unknown
}

// few returns up to four printings of a form with different speakers.
func (l *ledger) few(f int) []int {
	fm := &l.forms[f]
	if fm.speakers == nil {
		for _, u := range fm.uts {
			if len(fm.speakers) == 4 {
				break
			}
			if !slices.ContainsFunc(fm.speakers, func(v int) bool { return l.uts[v].speaker == l.uts[u].speaker }) {
				fm.speakers = append(fm.speakers, u)
			}
		}
	}
	return fm.speakers
}
