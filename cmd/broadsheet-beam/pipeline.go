package main

import (
	"bufio"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/sieve"
)

// A posting is an article that has a shingle.
type posting struct {
	ID, Outlet string
	Sentence   int
}

// A meeting is a sentence of another article that has a shingle of one of this.
type meeting struct {
	Other    string
	Own, His int // sentences
}

// A half is an article that is to be laid beside another, and where.
type half struct {
	ID, Line string
	At       []sieve.Meeting
}

func init() {
	register.Function3x1(linesOf)
	register.Function2x0(identify)
	register.Function3x1(first)
	register.Function4x1(shingle)
	register.Function3x0(choose)
	register.Function4x0(send)
	register.DoFn5x1[context.Context, string, func(*string) bool, func(*half) bool, func(string), error](&verify{})
	register.Emitter1[string]()
	register.Emitter2[string, string]()
	register.Emitter2[int64, posting]()
	register.Emitter2[string, meeting]()
	register.Emitter2[string, half]()
	register.Iter1[string]()
	register.Iter1[posting]()
	register.Iter1[meeting]()
	register.Iter1[half]()
}

// read gives the lines of files, packed or not. Beam's own textio splits large files
// over workers, but reads no more bytes of what comes out of a packed one than the
// file has (SDK 2.77): the rest would be lost in silence.
func read(s beam.Scope, glob string) beam.PCollection {
	return beam.ParDo(s, linesOf, fileio.ReadMatches(s, fileio.MatchFiles(s, glob), fileio.ReadAutoCompression()))
}

// linesOf reads a file.
func linesOf(ctx context.Context, file fileio.ReadableFile, emit func(string)) error {
	f, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	for in := bufio.NewReaderSize(f, 1<<16); ; {
		line, err := in.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" {
			emit(line)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file.Metadata.Path, err)
		}
	}
}

// pairs are the pairs of articles of JSON Lines that share text, each a line as
// broadsheet sieve lists it. The first article of a pair is the one whose id comes
// first.
func pairs(s beam.Scope, lines beam.PCollection, minWords int) beam.PCollection {
	articles := beam.ParDo(s, first, beam.GroupByKey(s, beam.ParDo(s, identify, lines)))
	meetings := beam.ParDo(s, choose, beam.GroupByKey(s, beam.ParDo(s, shingle, articles)))
	halves := beam.ParDo(s, send, beam.CoGroupByKey(s, articles, meetings))
	return beam.ParDo(s, &verify{MinWords: minWords}, beam.CoGroupByKey(s, articles, halves))
}

// identify names a line by the id of its object or, where it has none, by what it
// is.
func identify(line string, emit func(id, line string)) {
	var named struct{ ID json.RawMessage }
	_ = json.Unmarshal([]byte(line), &named) // what is no object is said when it is read
	id := string(named.ID)
	if json.Unmarshal(named.ID, &id) != nil && id == "" || id == "null" {
		id = fmt.Sprintf("%x", sha256.Sum256([]byte(line)))
	}
	emit(id, line)
}

// first keeps of several lines with one id the one that sorts first.
func first(id string, lines func(*string) bool, emit func(id, line string)) error {
	var least, line string
	for some := false; lines(&line); some = true {
		if !some || line < least {
			least = line
		}
	}
	emit(id, least)
	return nil
}

// articleOf reads the article of a line, nil where it has none.
func articleOf(ctx context.Context, id, line string) *bundle.Article {
	as, _, err := load.Line(id, []byte(line)).Articles(ctx)
	if err != nil || len(as) == 0 {
		return nil
	}
	as[0].Source = id
	return as[0]
}

// shingle says by which shingles an article can be found.
func shingle(ctx context.Context, id, line string, emit func(int64, posting)) error {
	a := articleOf(ctx, id, line)
	if a == nil {
		log.Warnf(ctx, "left out %q: no article", id)
		return nil
	}
	for _, s := range sieve.Shingles(a) {
		emit(int64(s.Hash), posting{id, a.Outlet, s.Sentence})
	}
	return nil
}

// choose says which of the articles that share a shingle are laid side by side.
func choose(_ int64, all func(*posting) bool, emit func(string, meeting)) {
	least := map[string]posting{} // of each article
	for p := (posting{}); all(&p); {
		if q, ok := least[p.ID]; !ok || p.Sentence < q.Sentence {
			least[p.ID] = p
		}
		if len(least) > sieve.MostArticles {
			return
		}
	}
	list := make([]posting, 0, len(least))
	for _, p := range least {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.ID, b.ID) })
	outlets := make([]string, len(list))
	for i, p := range list {
		outlets[i] = p.Outlet
	}
	sieve.Choose(outlets, func(i, j int) {
		emit(list[i].ID, meeting{list[j].ID, list[i].Sentence, list[j].Sentence})
	})
}

// send sends an article to all that it is to be laid beside.
func send(id string, lines func(*string) bool, meetings func(*meeting) bool, emit func(string, half)) {
	var line string
	if !lines(&line) {
		return
	}
	common := map[string]map[[2]int]int{} // shingles, by the other and its sentence
	for m := (meeting{}); meetings(&m); {
		if common[m.Other] == nil {
			common[m.Other] = map[[2]int]int{}
		}
		common[m.Other][[2]int{m.Own, m.His}]++
	}
	for other, at := range common {
		h := half{ID: id, Line: line}
		for s, n := range at {
			h.At = append(h.At, sieve.Meeting{A: s[0], B: s[1], Shingles: n})
		}
		slices.SortFunc(h.At, func(x, y sieve.Meeting) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
		emit(other, h)
	}
}

// verify lays an article beside those that were sent to it.
type verify struct{ MinWords int }

// ProcessElement writes a line for each that it shares text with.
func (v *verify) ProcessElement(ctx context.Context, id string, lines func(*string) bool, halves func(*half) bool, emit func(string)) error {
	var line string
	if !lines(&line) {
		return nil
	}
	var b *sieve.Side
	for h := (half{}); halves(&h); {
		if b == nil {
			article := articleOf(ctx, id, line)
			if article == nil {
				return nil
			}
			var err error
			if b, err = sieve.NewSide(ctx, article); err != nil {
				return err
			}
		}
		article := articleOf(ctx, h.ID, h.Line)
		if article == nil {
			continue
		}
		a, err := sieve.NewSide(ctx, article)
		if err != nil {
			return err
		}
		found, ok, err := sieve.Compare(ctx, a, b, h.At, v.MinWords)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		out, err := json.Marshal(&found)
		if err != nil {
			return err
		}
		emit(string(out))
	}
	return nil
}
