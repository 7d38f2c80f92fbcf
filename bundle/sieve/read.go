package sieve

import (
	"context"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/parallel"
)

const (
	jobUnits = 32      // that one worker reads in a turn
	jobBytes = 1 << 20 // from which on a turn has enough
	// shingleBuffer is how many shingles are sorted at once: 32 MB, and as much to
	// sort them with.
	shingleBuffer = 2 << 20
)

// A job is some units in a row, and what came of them when it is done.
type job struct {
	units []*load.Unit
	out   []outcome
	err   error
	done  chan struct{}
}

// An outcome is what came of one unit.
type outcome struct {
	articles []taken
	outside  int
	noPage   bool
	why      string // it could not be read
}

// taken is an article as it was read.
type taken struct {
	packed
	text     int
	shingles []Shingle
}

// read reads the archives from where an earlier call had come to: articles go to
// the spool, their shingles to a sorter.
func (r *run) read() error {
	r.likeness()
	s := newSorter(r.dir, "shingles", shingleBuffer, false)
	s.runs, s.made = r.m.Runs, r.m.Made
	skipped, err := openGrowing(filepath.Join(r.dir, "skipped"), r.m.Skipped)
	if err != nil {
		return err
	}
	defer skipped.close()
	if r.m.Units == 0 && len(r.spool.places) == 0 {
		for _, a := range r.o.Like {
			if err := r.keep(s, taken{pack(a, wordsOf(a)), len(a.Text), Shingles(a)}); err != nil {
				return err
			}
		}
	}
	var of int64
	for _, f := range r.stream.Files() {
		of += f.Bytes
	}
	err = r.jobs(r.m.Units, func(j *job) error {
		for i := range j.out {
			if err := r.take(s, skipped, j.units[i], &j.out[i]); err != nil {
				return err
			}
			r.m.Units++
			if len(s.buffer) > shingleBuffer*7/8 {
				if err := r.checkpoint(s, skipped); err != nil {
					return err
				}
			}
		}
		r.progress("reading", j.units[len(j.units)-1].Read, of)
		return nil
	})
	if err != nil {
		return err
	}
	return r.checkpoint(s, skipped)
}

// likeness finds the shingles of the stories.
func (r *run) likeness() {
	if len(r.o.Like) == 0 {
		return
	}
	r.like = map[uint64]bool{}
	for _, a := range r.o.Like {
		for _, s := range Shingles(a) {
			r.like[s.Hash] = true
		}
	}
}

// checkpoint puts on the disk what was read.
func (r *run) checkpoint(s *sorter, skipped *growing) error {
	if err := s.flush(); err != nil {
		return err
	}
	if err := r.spool.flush(); err != nil {
		return err
	}
	if err := skipped.flush(); err != nil {
		return err
	}
	r.m.Runs, r.m.Made, r.m.Spool, r.m.Skipped = s.runs, s.made, r.spool.size(), skipped.n
	return r.m.write(r.out)
}

// take adds what came of a unit.
func (r *run) take(s *sorter, skipped *growing, u *load.Unit, o *outcome) error {
	t := &r.m.Read
	switch {
	case o.noPage:
		t.NoPage++
	case o.why != "":
		t.Skipped++
		line, err := jsonLine(Line{Skipped: u.Place, Why: o.why})
		if err != nil {
			return err
		}
		if _, err := skipped.Write(line); err != nil {
			return err
		}
		if r.o.Skipped != nil {
			r.o.Skipped(u.Place, o.why)
		}
	}
	t.Outside += o.outside
	t.Articles += o.outside
	for _, a := range o.articles {
		t.Articles++
		t.Text += int64(a.text)
		if err := r.keep(s, a); err != nil {
			return err
		}
	}
	return nil
}

// keep puts an article into the spool and its shingles into the sorter, unless it
// shares none with the stories.
func (r *run) keep(s *sorter, a taken) error {
	if len(a.shingles) == 0 {
		return nil
	}
	first := uint32(len(r.spool.lengths))
	if err := r.spool.add(a.packed); err != nil {
		return err
	}
	for _, h := range a.shingles {
		if err := s.add(h.Hash, first+uint32(h.Sentence)); err != nil {
			return err
		}
	}
	return nil
}

// jobs has the units from the given one on read on all processors and calls take
// with them in order.
func (r *run) jobs(from int, take func(*job) error) error {
	ctx, cancel := context.WithCancel(r.ctx)
	defer cancel()
	g, ctx := errgroup.WithContext(ctx)
	workers := runtime.GOMAXPROCS(0)
	todo, inOrder := make(chan *job), make(chan *job, 2*workers)
	g.Go(func() error {
		defer close(todo)
		defer close(inOrder)
		return parallel.Fence(func() error { return r.feed(ctx, from, todo, inOrder) })
	})
	for range workers {
		g.Go(func() error {
			for j := range todo {
				j.err = parallel.Fence(func() error { return r.do(ctx, j) })
				close(j.done)
			}
			return nil
		})
	}
	g.Go(func() error {
		return parallel.Fence(func() error {
			for j := range inOrder {
				<-j.done
				if j.err != nil {
					return j.err
				}
				if err := take(j); err != nil {
					return err
				}
			}
			return nil
		})
	})
	return g.Wait()
}

// feed makes jobs of the units.
func (r *run) feed(ctx context.Context, from int, todo, inOrder chan<- *job) error {
	no, bytes := 0, 0
	j := &job{}
	give := func() error {
		if len(j.units) == 0 {
			return nil
		}
		j.done = make(chan struct{})
		for _, to := range [...]chan<- *job{inOrder, todo} {
			select {
			case to <- j:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		j, bytes = &job{}, 0
		return nil
	}
	err := r.stream.Units(ctx, func(u *load.Unit) error {
		if no++; no <= from {
			return nil
		}
		j.units = append(j.units, u)
		if bytes += u.Bytes; len(j.units) < jobUnits && bytes < jobBytes {
			return nil
		}
		return give()
	})
	if err != nil {
		return err
	}
	return give()
}

// do reads the units of a job.
func (r *run) do(ctx context.Context, j *job) error {
	j.out = make([]outcome, len(j.units))
	for i, u := range j.units {
		if err := ctx.Err(); err != nil {
			return err
		}
		var as []*bundle.Article
		var err error
		if fault, failed := parallel.Contain(func() (err error) { as, _, err = u.Articles(ctx); return err }); fault != nil {
			err = fault
		} else {
			err = failed
		}
		o := &j.out[i]
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case load.IsNoPage(err):
			o.noPage = true
		case err != nil:
			o.why = err.Error()
		}
		for _, a := range as {
			if !r.o.wanted(a) {
				o.outside++
				continue
			}
			o.articles = append(o.articles, r.look(a))
		}
		u.Free()
	}
	return nil
}

// look finds what an article can be found by.
func (r *run) look(a *bundle.Article) taken {
	words := wordsOf(a)
	out := taken{text: len(a.Text), shingles: shingles(words)}
	if r.like != nil {
		kept := out.shingles[:0]
		for _, s := range out.shingles {
			if r.like[s.Hash] {
				kept = append(kept, s)
			}
		}
		out.shingles = kept
	}
	if len(out.shingles) > 0 {
		out.packed = pack(a, words)
	}
	return out
}
