package sieve

import (
	"cmp"
	"encoding/binary"
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"broadsheet/bundle/parallel"
)

// judgedAtOnce is how many pairs of articles are laid side by side between two
// looks at whether to stop.
const judgedAtOnce = 512

// A candidate is two articles and the sentences in which they may share text.
type candidate struct {
	a, b  int
	at    [][2]uint32 // numbers of sentences among those of all
	found Shared
	line  []byte
	err   error
}

// An edge is what two articles share.
type edge struct{ a, b, words uint32 }

const edgeBytes = 12

// A judge looks at candidates in order.
type judge struct {
	*run
	edges, lines *growing
	roles        []uint8 // by sentence of all; 0 where it is not known yet
	locks        [64]sync.Mutex
	batch        []candidate
	skip         int64 // candidates that an earlier call has looked at
	of           int64
	at           int64 // of the pairs of sentences
	seen         int64
}

// verify lays the articles of each pair of sentences side by side and keeps what
// they share.
func (r *run) verify() (err error) {
	j := judge{run: r, skip: r.m.Checked}
	j.roles = make([]uint8, len(r.spool.lengths))
	if j.edges, err = openGrowing(filepath.Join(r.dir, "edges"), r.m.Edges); err != nil {
		return err
	}
	defer j.edges.close()
	if j.lines, err = openGrowing(filepath.Join(r.dir, "lines"), r.m.Lines); err != nil {
		return err
	}
	defer j.lines.close()
	pairs := &sorter{dir: r.dir, name: "pairs", sum: true, runs: r.m.Pairs, made: r.m.Paired}
	for _, p := range pairs.paths(pairs.runs) {
		n, err := entriesOf(p)
		if err != nil {
			return err
		}
		j.of += n
	}
	if err := j.candidates(pairs); err != nil {
		return err
	}
	if err := j.look(); err != nil {
		return err
	}
	r.m.Pairs = append(pairs.runs, pairs.old...)
	return nil
}

// candidates gathers the pairs of sentences, which come in the order of the first
// one, by article.
func (j *judge) candidates(pairs *sorter) error {
	var here []candidate // of one first article
	first := -1
	var end uint32 // behind its last sentence
	give := func() error {
		slices.SortStableFunc(here, func(x, y candidate) int { return cmp.Compare(x.b, y.b) })
		for i := range here {
			if n := len(j.batch); n > 0 && j.batch[n-1].a == here[i].a && j.batch[n-1].b == here[i].b {
				j.batch[n-1].at = append(j.batch[n-1].at, here[i].at...)
				continue
			}
			if len(j.batch) >= judgedAtOnce {
				if err := j.look(); err != nil {
					return err
				}
			}
			j.batch = append(j.batch, here[i])
		}
		here = here[:0]
		return nil
	}
	err := pairs.merged(func(e entry) error {
		j.at++
		p, q := uint32(e.key>>32), uint32(e.key)
		if n := uint32(len(j.spool.lengths)); p >= n || q >= n {
			return errRun
		}
		if !promising(int(j.spool.lengths[p]), int(j.spool.lengths[q]), e.value) {
			return nil
		}
		if first < 0 || p >= end {
			if err := give(); err != nil {
				return err
			}
			first = j.spool.articleOf(p)
			_, end = j.spool.sentences(first)
		}
		here = append(here, candidate{a: first, b: j.spool.articleOf(q), at: [][2]uint32{{p, q}}})
		return nil
	})
	if err != nil {
		return err
	}
	return give()
}

// look judges the batch, but for what an earlier call has judged.
func (j *judge) look() error {
	todo := j.batch
	j.batch = j.batch[:0]
	if n := min(int64(len(todo)), max(0, j.skip-j.seen)); n > 0 {
		j.seen += n
		todo = todo[n:]
	}
	if err := j.ctx.Err(); err != nil || len(todo) == 0 {
		return err
	}
	if err := j.judge(todo); err != nil {
		return err
	}
	for i := range todo {
		c := &todo[i]
		if c.err != nil {
			return c.err
		}
		j.m.Checked++
		if c.line == nil {
			continue
		}
		j.m.Shared++
		if _, err := j.lines.Write(c.line); err != nil {
			return err
		}
		var b [edgeBytes]byte
		binary.LittleEndian.PutUint32(b[:], uint32(c.a))
		binary.LittleEndian.PutUint32(b[4:], uint32(c.b))
		binary.LittleEndian.PutUint32(b[8:], uint32(c.found.Words))
		if _, err := j.edges.Write(b[:]); err != nil {
			return err
		}
	}
	j.seen += int64(len(todo))
	j.progress("verifying", j.at, j.of)
	return j.checkpoint()
}

func (j *judge) checkpoint() error {
	if err := j.lines.flush(); err != nil {
		return err
	}
	if err := j.edges.flush(); err != nil {
		return err
	}
	j.m.Lines, j.m.Edges = j.lines.n, j.edges.n
	return j.m.write(j.out)
}

// judge says of each candidate what its articles share.
func (j *judge) judge(todo []candidate) error {
	pool := sync.Pool{New: func() any { return new(workspace) }}
	return parallel.Batches(j.ctx, len(todo), 1, func(from, to int) {
		w := pool.Get().(*workspace)
		defer pool.Put(w)
		for i := from; i < to; i++ {
			todo[i].err = j.lay(&todo[i], w)
		}
	})
}

// lay lays two articles side by side, if by the words of single sentences they may
// share text that is no furniture.
func (j *judge) lay(c *candidate, w *workspace) error {
	at, err := j.copies(c, w)
	if len(at) == 0 || err != nil {
		return err
	}
	var failed error
	printed := func(i int) func(int) uint8 {
		return func(k int) uint8 {
			roles, err := j.printed(i, j.spool.places[i].sentence+uint32(k))
			failed = errors.Join(failed, err)
			return roles
		}
	}
	length := func(k int) int { return int(j.spool.lengths[j.spool.places[c.a].sentence+uint32(k)]) }
	if most := worth(at, length, printed(c.a), printed(c.b)); failed != nil || most < j.o.MinWords {
		return failed
	}
	a, err := j.spool.article(c.a)
	if err != nil {
		return err
	}
	b, err := j.spool.article(c.b)
	if err != nil {
		return err
	}
	c.found, err = Verify(j.ctx, a, b)
	if err != nil || c.found.Words < j.o.MinWords {
		return err
	}
	c.line, err = jsonLine(pairLine(a, b, c.found))
	return err
}

// copies returns the sentences of a candidate that may be copies, by the first.
func (j *judge) copies(c *candidate, w *workspace) ([]copied, error) {
	var out []copied
	for _, at := range c.at {
		a, err := j.spool.sentence(c.a, at[0])
		if err != nil {
			return nil, err
		}
		b, err := j.spool.sentence(c.b, at[1])
		if err != nil {
			return nil, err
		}
		if mayBeCopies(a, b, w) {
			out = append(out, copied{int(at[0] - j.spool.places[c.a].sentence), int(at[1] - j.spool.places[c.b].sentence)})
		}
	}
	return out, nil
}

// known says of a sentence that its role is known; the rest is the role.
const known = 1 << 7

// printed returns the set of the roles in which article i prints the words of
// sentence n of all, when it is read alone: of a line that it repeats one printing
// may be the story's. The roles of an article are found once.
func (j *judge) printed(i int, n uint32) (roles uint8, err error) {
	from, to := j.spool.sentences(i)
	if err := j.alone(i, from, to); err != nil {
		return 0, err
	}
	want, err := j.spool.sentence(i, n)
	if err != nil {
		return 0, err
	}
	for k := from; k < to; k++ {
		if int(j.spool.lengths[k]) != len(want) {
			continue
		}
		if ws, err := j.spool.sentence(i, k); err != nil {
			return 0, err
		} else if slices.Equal(ws, want) {
			roles |= 1 << (j.roles[k] &^ known)
		}
	}
	return roles, nil
}

// alone finds the roles of the sentences from..to of all, those of article i, unless they are
// known. Who asks at the same time waits: two may ask for one article.
func (j *judge) alone(i int, from, to uint32) error {
	lock := &j.locks[i%len(j.locks)]
	lock.Lock()
	defer lock.Unlock()
	if from == to || j.roles[from]&known != 0 {
		return nil
	}
	a, err := j.spool.article(i)
	if err != nil {
		return err
	}
	s, err := NewSide(j.ctx, a)
	if err != nil {
		return err
	}
	if len(s.roles) != int(to-from) {
		return errRun
	}
	for k, r := range s.roles {
		j.roles[from+uint32(k)] = known | uint8(r)
	}
	return nil
}
