// Package sieve keeps of an archive of any size the articles that share text: with
// a story, or with each other in groups.
//
// It works in four stages, each of which leaves on the disk what the next one needs,
// so that a sieve that was stopped goes on where it was (see [Run]):
//
//   - reading: the archives are read article by article. Of each its text, the hashes
//     of its words and its shingles (see [Shingles]) are written; shingles are sorted in
//     runs.
//   - matching: the runs are merged. Sentences of two articles that share a shingle
//     are a pair, unless too many articles print the shingle, or hardly any but those of one
//     outlet; pairs are sorted and merged alike, and counted.
//   - verifying: of pairs that share enough the words are compared, by the rule by
//     which the desk tells a near copy ([shared.NearByWords]); what may be a copy, and
//     no furniture, is laid side by side as the desk does it (see [Verify]). So a hash
//     that two different runs of words have in common ties nobody.
//   - writing: articles that share text are joined, those that share most first,
//     up to a bound, and written as folders of articles.
//
// What is found is what the desk finds certain, verbatim or near, between articles
// that share a run of five words within one sentence, or all words but one of a short
// sentence. It is less where a shingle has very many printings (see allPairs).
//
// In memory are a buffer of shingles (64 MB with what sorts it), 24 bytes for each
// article, one for each sentence, twelve for each pair of articles that share text, and
// the names of the files of a folder.
//
// Measured: of 2,000 articles of a public collection that were analysed whole, by
// outlets that are known, the desk links 184 pairs as certain, verbatim or near.
// Fifteen of them share nothing but what one outlet prints under its articles, which
// is left out here; of the other 169 the sieve keeps 165 (.976), of those of eight
// words or more 122 of 123, of twenty or more all 87. Of 2,504 pairs planted in 100,000
// made-up articles it keeps 2,503. Made-up articles of 400 words take .6 ms of one
// processor each in an archive of 10,000 and .8 ms in one of 100,000, and 200 MB of
// memory in both; larger ones were not measured to the end.
//
// The shingles and the check are two pure functions, [Shingles] and [Verify]: what
// else is here moves their results about, which an engine for more than one machine can do,
// too.
package sieve

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
)

// Options say what is kept.
type Options struct {
	// Like are the stories that articles are kept for. None: groups of articles that
	// share text with each other.
	Like []*bundle.Article

	Since, Until string   // dates, 2031-05-04, both included; an article without a date is left out when one is given
	Outlets      []string // what an outlet's name must hold one of, whatever the case; none: any
	MinWords     int      // that two articles must share; at least 1
	Largest      int      // articles that a group has at most; at least 2
	Temp         string   // a folder for the files in between; "": the new one's

	Progress func(Progress) // called from one goroutine at a time; may be nil
	Skipped  func(where, why string)
}

// A Progress says how far a sieve has come.
type Progress struct {
	Stage    string // "reading", "matching", "verifying", "writing"
	Done, Of int64  // bytes, entries, or articles, of which the last ones may be more than thought
	Articles int    // read so far
	Resumed  bool   // it went on where an earlier call had stopped
}

// A Result is what was found.
type Result struct {
	Read    int // articles
	Outside int // of them, those that dates or outlets left out
	Skipped int // units that could not be read
	NoPage  int // responses of crawls that are no page
	Stock   int // shingles that too many articles print
	Own     int // shingles that hardly any but one outlet prints
	Checked int64
	Shared  int // pairs
	Groups  int
	Kept    int    // articles
	First   string // the folder of the first group
	Before  bool   // all was done already by an earlier call
}

// tally counts what was read.
type tally struct {
	Articles int   `json:"articles"`
	Outside  int   `json:"outside"`
	Skipped  int   `json:"skipped"`
	NoPage   int   `json:"no_page"`
	Text     int64 `json:"text"` // bytes
}

// A run is a sieve at work.
type run struct {
	ctx    context.Context
	stream *load.Stream
	o      Options
	out    string
	dir    string // of the files in between
	m      *manifest
	spool  *spool
	like   map[uint64]bool // shingles of the stories; nil: all
}

// Estimate returns how many bytes the files in between take at most, about, for
// archives of so many bytes: three times as much as plain text, of packed text more.
func Estimate(files []load.File) int64 {
	var n int64
	for _, f := range files {
		size := f.Bytes
		switch strings.ToLower(filepath.Ext(f.Path)) {
		case ".gz", ".tgz", ".bz2", ".zst", ".zip":
			size *= packedTimes
		}
		n += size
	}
	return n * spoolTimes / 2
}

const (
	packedTimes = 3 // how much longer news is than packed news
	spoolTimes  = 6 // halves: the text, and two bytes and about nine for each word of six
)

// Run sieves the archives into the folder out, which is new or was begun by a call
// with the same arguments. It fails when ctx ends; what is done by then is not done
// again. What comes out depends on the archives and the options alone.
func Run(ctx context.Context, stream *load.Stream, archives []string, out string, o Options) (Result, error) {
	o.MinWords, o.Largest = max(o.MinWords, 1), max(o.Largest, 2)
	if in := holder(out, archives); in != "" {
		return Result{}, fmt.Errorf("%s lies in %s, which is read: what is written there would be read the next time; name a folder elsewhere", visible.String(out), visible.String(in))
	}
	a := arguments{Archives: archives, Since: o.Since, Until: o.Until, Outlets: o.Outlets, MinWords: o.MinWords, Largest: o.Largest}
	for _, s := range o.Like {
		a.Like = append(a.Like, text.Key(s.Title+"\n"+s.Outlet+"\n"+s.Published)+text.Key(s.Text))
	}
	a.of(stream.Files())
	m, unlock, err := alone(out, o.Temp, a)
	if err != nil {
		return Result{}, err
	}
	defer unlock()
	r := &run{ctx: ctx, stream: stream, o: o, out: out, dir: m.work(out), m: m}
	if m.Stage == done {
		res := r.result()
		res.Before = true
		return res, nil
	}
	if err := os.MkdirAll(r.dir, 0o700); err != nil {
		return Result{}, err
	}
	if r.spool, err = openSpool(r.dir, m.Spool); err != nil {
		return Result{}, err
	}
	defer r.spool.close()
	for r.m.Stage < done {
		do := [...]func() error{r.read, r.match, r.verify, r.write}[r.m.Stage]
		if err := do(); err != nil {
			if ctx.Err() != nil {
				err = ctx.Err()
			}
			return r.result(), err
		}
		r.m.Stage++
		if err := r.m.write(out); err != nil {
			return r.result(), err
		}
		if r.m.Stage == verifying {
			(&sorter{dir: r.dir, runs: r.m.Runs}).remove()
		}
	}
	r.m.clear(out)
	return r.result(), nil
}

func (r *run) result() Result {
	m := r.m
	return Result{Read: m.Read.Articles, Outside: m.Read.Outside, Skipped: m.Read.Skipped, NoPage: m.Read.NoPage, Stock: m.Matched.Stock, Own: m.Matched.Own,
		Checked: m.Checked, Shared: m.Shared, Groups: m.Groups, Kept: m.Kept, First: m.First}
}

func (r *run) progress(stage string, done, of int64) {
	if r.o.Progress != nil {
		r.o.Progress(Progress{Stage: stage, Done: done, Of: of, Articles: r.m.Read.Articles})
	}
}

// wanted reports whether an article is one of those that are asked for.
func (o *Options) wanted(a *bundle.Article) bool {
	if o.Since != "" || o.Until != "" {
		day := a.Published[:min(len(a.Published), len("2031-05-04"))]
		if day == "" || day < o.Since || o.Until != "" && day > o.Until {
			return false
		}
	}
	if len(o.Outlets) == 0 {
		return true
	}
	name := strings.ToLower(a.Outlet)
	for _, x := range o.Outlets {
		if strings.Contains(name, strings.ToLower(x)) {
			return true
		}
	}
	return false
}

// jsonLine is v as a line of JSON.
func jsonLine(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	return append(data, '\n'), err
}

// List writes what a finished sieve found, as JSON Lines: see [Line].
func List(w io.Writer, out string) error {
	f, err := os.Open(filepath.Join(out, listName))
	if err != nil {
		return fmt.Errorf("%s: %w", out, err)
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// listName is the file in which all is listed.
const listName = "sieve.jsonl"
