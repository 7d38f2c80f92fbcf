package ledger

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"
	"sync"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A link joins two forms of one utterance.
type link struct {
	a, b  int // forms
	score float64
	loose bool // only the speaker and a few anchors tell

	aligned bool // of a loose one: the anchors stand in one order
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
		l.forms[f].bag = l.distinct(l.forms[f].words)
		l.few(f)
		for _, s := range l.forms[f].bag {
			posts[s] = append(posts[s], int32(f))
		}
	}
	const batch = 256
	found := make([][]link, (len(l.forms)+batch-1)/batch)
	sizes := make([]int32, len(l.forms))
	for f := range l.forms {
		sizes[f] = int32(len(l.forms[f].bag))
	}
	tallies := sync.Pool{New: func() any { return &tally{size: sizes, of: make([]shares, len(sizes))} }}
	if err := parallel.Each(ctx, len(found), func(i int) {
		t := tallies.Get().(*tally)
		defer tallies.Put(t)
		for f := i * batch; f < min((i+1)*batch, len(l.forms)) && ctx.Err() == nil; f++ {
			for _, g := range l.rivals(t, f, posts) {
				if k, ok := l.compare(f, int(g)); ok {
					found[i] = append(found[i], k)
				}
			}
		}
	}); err != nil {
		return nil, err
	}
	return l.reworded(ctx, slices.Concat(found...))
}

// A tally counts what forms share with one; it is zero between uses.
type tally struct {
	size []int32 // of the forms' bags
	of   []shares
	met  []int32
}

// shares are how many rare words a form shares, and how rare they are.
type shares struct {
	score float32
	hits  int32
}

// asks reports whether form f is to find g, and not g to find f: of two forms
// of unlike length the shorter, whose rare words the longer has if it has all.
func (t *tally) asks(f, g int32) bool {
	x, y := t.size[f], t.size[g]
	if 2*x <= y || 2*y <= x {
		return x < y
	}
	return f < g
}

// rivals returns the forms that f is to find and that share most of its rare
// words.
func (l *ledger) rivals(t *tally, f int, posts [][]int32) []int32 {
	t.met = t.met[:0]
	for _, s := range l.rarest(l.forms[f].bag, posts) {
		list := posts[s]
		rare := 1 / float32(len(list)+2)
		for _, g := range list {
			if !t.asks(int32(f), g) {
				continue
			}
			s := &t.of[g]
			if s.hits == 0 {
				t.met = append(t.met, g)
			}
			s.hits++
			s.score += rare
		}
	}
	out := make([]int32, 0, maxRivals)
	for _, g := range t.met {
		if t.of[g].hits > 1 || t.size[f] <= 2 || t.size[g] <= 2 {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b int32) int {
		return cmp.Or(cmp.Compare(t.of[b].score, t.of[a].score), cmp.Compare(a, b))
	})
	for _, g := range t.met {
		t.of[g] = shares{}
	}
	return out[:min(len(out), maxRivals)]
}

// distinct returns the stems of the content words, each once; for an
// utterance of function words alone, of all.
func (l *ledger) distinct(ws []spoken) []text.StemID {
	var out []text.StemID
	for _, all := range []bool{false, true} {
		for _, w := range ws {
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

// rarest returns the stems that the fewest forms share.
func (l *ledger) rarest(bag []text.StemID, posts [][]int32) []text.StemID {
	out := slices.DeleteFunc(slices.Clone(bag), func(s text.StemID) bool {
		return len(posts[s]) < 2 || len(posts[s]) > maxPosting // alone, it leads nowhere
	})
	sort.SliceStable(out, func(i, j int) bool { return len(posts[out[i]]) < len(posts[out[j]]) })
	return out[:min(len(out), rareWords)]
}

// compare decides whether two forms are printings of one utterance.
func (l *ledger) compare(f, g int) (link, bool) {
	a, b := &l.forms[f], &l.forms[g]
	if l.oneSwap(f, g) && !l.isTerm(f) && !l.isTerm(g) && l.speakers(f, g) == same {
		return link{a: f, b: g, score: a.weight}, true
	}
	if n := shared(a.bag, b.bag); 4*n < min(len(a.bag), len(b.bag)) || n < 2 && min(len(a.bag), len(b.bag)) > 2 {
		return link{}, false
	}
	if l.hopeless(a, b) {
		return link{}, false
	}
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
	case speakers == different && short.stock():
		return k, false
	case whole && (len(short.words) >= 4 && short.content >= 2 || short.content >= 2 && speakers == same):
		return k, true
	case speakers == different:
		return k, m.run >= 4 && m.content >= 3 && cover >= .75
	case speakers == unlike && cover < leastUnlike && m.run < 5, speakers != same && m.content < 3 && m.weight < leastRare && m.run < 4:
		return k, false
	case cover >= .7 && m.content >= 2 && m.equal >= 3, cover >= .55 && m.content >= 3, cover >= .6 && m.content >= 2 && m.equal >= 4:
		return k, m.run >= 5 || m.dense() || short.cut()
	case m.run >= 5 && (cover >= leastCover || 2*m.run >= len(short.words)) && (m.plain >= 3 || m.content >= 2 && speakers == same), m.run >= 8 && m.content >= 2:
		return k, true
	}
	k.loose, k.aligned = true, true
	if len(long.words) > 4*len(short.words) && cover < .6 {
		return k, false
	}
	return k, speakers == same && (cover >= .4 && m.content >= 3 || m.run >= 4 && 2*m.run >= len(short.words))
}

// leastUnlike is how much of the shorter of two forms must be the longer's when
// their speakers have two names, be one of them no person's, and few words of them
// stand in a row: a spokesman may speak for another, or say something else of the
// same matter.
const leastUnlike = .75

// leastRare is the weight of two words that hardly anybody else says, and that tie
// two forms though nothing says that one person said both.
const leastRare = 2

// dense reports whether the matches stand close together on both sides: a
// third of the words between the first and the last, or more.
func (f *fit) dense() bool {
	if len(f.pairs) == 0 {
		return false
	}
	first, last := f.pairs[0], f.pairs[len(f.pairs)-1]
	return max(last.a-first.a, last.b-first.b) < int32(3*len(f.pairs))
}

// cut reports whether an ellipsis stands inside the form.
func (f *form) cut() bool {
	return slices.ContainsFunc(f.words, func(w spoken) bool { return w.cut })
}

// stock reports whether two people may well say the words by chance: as
// quickly as possible.
func (f *form) stock() bool { return f.content < 3 || len(f.words) < 6 && f.content < 4 }

// shared counts the stems that two sorted lists have in common.
func shared(a, b []text.StemID) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

func (l *ledger) isTerm(f int) bool { return l.uts[l.forms[f].uts[0]].term }

// An agreement is how the speakers of two forms stand to each other.
type agreement uint8

const (
	unknown   agreement = iota // one has no speaker
	same                       // the same name
	unlike                     // two names with no word in common, one of a body or a role
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
			case unlike:
				out = max(out, unlike)
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
	case a.name.SamePerson(*b.name):
		return unknown
	case a.person && b.person:
		return different
	case shareWord(a.speaker, b.speaker):
		return unknown
	}
	return unlike
}

// shareWord reports whether two names or phrases have a word in common: a senator, a
// Republican senator.
func shareWord(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		for v := range strings.FieldsSeq(b) {
			if strings.EqualFold(w, v) {
				return true
			}
		}
	}
	return false
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
