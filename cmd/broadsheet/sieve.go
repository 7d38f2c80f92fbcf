package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"broadsheet/bundle/load"
	"broadsheet/bundle/sieve"
	"broadsheet/bundle/visible"
)

// sieving is how the command that sieves is told what to keep.
type sieving struct {
	like        []string
	out, format string
	o           sieve.Options
	progress    bool
}

func newSieve() *cobra.Command {
	var s sieving
	c := &cobra.Command{
		Use:   "sieve ARCHIVE... --out DIR",
		Short: "Keep of an archive what shares text, as bundles to open",
		Long: `Sieve reads archives of any size, an article at a time: folders, zip and tar,
gz, bz2 and zst, JSON Lines, WARC, and whatever else broadsheet opens. It keeps
the articles that share text with a story (--like), or else the groups of
articles that share text with each other, and writes each group as a folder of
articles that broadsheet opens, and what it found as sieve.jsonl.

Two articles share text when the desk links sentences of theirs as certain,
word for word or with small edits. Files in between lie in the new folder, or
in --temp, and are removed at the end. A sieve that was stopped goes on where it
was when it is called again in the same way.`,
		Example: `# what of an archive shares text with a story
broadsheet sieve archive/ --like story.txt --out kept/

# which articles of a month share text with each other
broadsheet sieve archive.jsonl.gz --since 2031-05-01 --until 2031-05-31 --out groups/`,
		Args: needArgs,
		RunE: s.run,
	}
	f := c.Flags()
	f.StringArrayVar(&s.like, "like", nil, "keep what shares text with the stories of this file; may be given again")
	f.StringVar(&s.out, "out", "", "the folder to write to: a new one, or one of a sieve to go on with")
	f.StringVar(&s.o.Temp, "temp", "", "keep files in between in a new folder of this one")
	sinceFlag(c, &s.o.Since)
	f.StringVar(&s.o.Until, "until", "", "only what is dated until then, the day included")
	f.StringArrayVar(&s.o.Outlets, "outlet", nil, "only outlets whose name holds this; may be given again")
	f.IntVar(&s.o.MinWords, "min-words", 8, "words that two articles must share")
	f.IntVar(&s.o.Largest, "largest", 100, "articles that a group has at most, without --like")
	f.BoolVar(&s.progress, "progress", false, "say how far it has come, also where standard error is no terminal")
	formatFlag(c, &s.format, []string{"text", "json"}, "text")
	for _, name := range []string{"until", "outlet", "min-words", "largest"} {
		complete(c, name)
	}
	return c
}

// run sieves the archives and says what was found.
func (s *sieving) run(c *cobra.Command, archives []string) error {
	if err := s.check(); err != nil {
		return err
	}
	ctx := c.Context()
	if len(s.like) > 0 {
		b, err := load.Open(ctx, s.like, load.Options{Stdin: c.InOrStdin()})
		if err != nil {
			return err
		}
		s.o.Like = b.Articles
	}
	stream, err := load.NewStream(ctx, archives, load.Options{})
	if err != nil {
		return err
	}
	says := c.ErrOrStderr()
	for _, w := range stream.Warnings() {
		fmt.Fprintf(says, "broadsheet: warning: %s: %s\n", visible.String(w.Source), w.Message)
	}
	if err := s.announce(says, stream); err != nil {
		return err
	}
	p := newProgress(says, s.progress)
	s.o.Progress = p.show
	s.o.Skipped = p.skipped
	res, err := sieve.Run(ctx, stream, archives, s.out, s.o)
	p.end()
	if err != nil {
		if ctx.Err() != nil {
			fmt.Fprintf(says, "broadsheet: stopped; the same command goes on from here\n")
		}
		return err
	}
	if s.format == "json" {
		return buffered(c.OutOrStdout(), func(w io.Writer) error { return sieve.List(w, s.out) })
	}
	return buffered(c.OutOrStdout(), func(w io.Writer) error { return s.summary(w, res) })
}

// check refuses what makes no sense.
func (s *sieving) check() error {
	if s.out == "" {
		return usageError{errors.New("sieve: --out names the folder to write to")}
	}
	for _, d := range [...]struct{ flag, day string }{{"since", s.o.Since}, {"until", s.o.Until}} {
		if d.day != "" {
			if _, err := time.Parse(time.DateOnly, d.day); err != nil {
				return usageError{fmt.Errorf("--%s %s: want a date such as 2031-05-04", d.flag, d.day)}
			}
		}
	}
	if s.o.MinWords < 1 {
		return usageError{fmt.Errorf("--min-words %d: want 1 or more", s.o.MinWords)}
	}
	if s.o.Largest < 2 {
		return usageError{fmt.Errorf("--largest %d: want 2 or more", s.o.Largest)}
	}
	return nil
}

// announce says beforehand what the files in between will take.
func (s *sieving) announce(w io.Writer, stream *load.Stream) error {
	where := s.o.Temp
	if where == "" {
		where = filepath.Join(s.out, ".sieve")
	}
	files := stream.Files()
	if n := sieve.Estimate(files); n > 1<<20 && len(s.o.Like) == 0 {
		fmt.Fprintf(w, "broadsheet: %s to read; files in between may take %s in %s\n", counted(len(files), "file"), size(n), visible.String(where))
	}
	return nil
}

// summary says what was found.
func (s *sieving) summary(w io.Writer, r sieve.Result) error {
	if r.Before {
		fmt.Fprintf(w, "done before; nothing is read again\n")
	}
	fmt.Fprintf(w, "read: %s", counted(r.Read, "article"))
	for _, x := range [...]struct {
		n    int
		what string
	}{{r.Outside, "left out by date or outlet"}, {r.Skipped, "not read"}, {r.NoPage, "of a crawl no page"}} {
		if x.n > 0 {
			fmt.Fprintf(w, "; %d %s", x.n, x.what)
		}
	}
	fmt.Fprintf(w, "\nshare text: %s of articles\n", counted(r.Shared, "pair"))
	fmt.Fprintf(w, "kept: %s in %s, in %s\n", counted(r.Kept, "article"), counted(r.Groups, "group"), visible.String(s.out))
	if r.Groups > 0 {
		fmt.Fprintf(w, "open one: broadsheet %s\n", quotedArg(filepath.Join(s.out, r.First)))
	}
	return nil
}

// size is a number of bytes for people.
func size(n int64) string {
	if n >= 1<<30 {
		return fmt.Sprintf("%.1f GB", float64(n)/(1<<30))
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// A progress is a line on standard error that says how far a sieve has come.
type progress struct {
	w       io.Writer
	on      bool // the line is wanted
	line    bool // it is written over, on a terminal
	stage   string
	began   time.Time
	from    int64
	last    time.Time
	width   int
	refused int
}

func newProgress(w io.Writer, asked bool) *progress {
	terminal := term.IsTerminal(int(os.Stderr.Fd())) && os.Getenv("TERM") != "dumb"
	return &progress{w: w, on: asked || terminal, line: terminal}
}

// The time between two lines, on a terminal and where each stays.
const (
	glance = 200 * time.Millisecond
	word   = 10 * time.Second
)

func (p *progress) show(x sieve.Progress) {
	if !p.on {
		return
	}
	now := time.Now()
	if x.Stage != p.stage {
		p.stage, p.began, p.from, p.last = x.Stage, now, x.Done, time.Time{}
	}
	every := word
	if p.line {
		every = glance
	}
	if now.Sub(p.last) < every {
		return
	}
	p.last = now
	s := fmt.Sprintf("%s: %s", x.Stage, share(x.Done, x.Of))
	if x.Stage == "reading" {
		s += fmt.Sprintf(", %s", counted(x.Articles, "article"))
	}
	if left := p.left(x, now); left != "" {
		s += ", " + left + " left of this"
	}
	if p.line {
		fmt.Fprintf(p.w, "\r%-*s", p.width, s)
		p.width = len(s)
		return
	}
	fmt.Fprintf(p.w, "broadsheet: %s\n", s)
}

func share(done, of int64) string {
	if of <= 0 {
		return "under way"
	}
	return fmt.Sprintf("%d%%", min(100, 100*done/of))
}

// left says how long the stage will still take, by how long it took so far.
func (p *progress) left(x sieve.Progress, now time.Time) string {
	took := now.Sub(p.began)
	if x.Done <= p.from || x.Of <= x.Done || took < 2*time.Second {
		return ""
	}
	d := time.Duration(float64(took) * float64(x.Of-x.Done) / float64(x.Done-p.from))
	if d < time.Minute {
		return fmt.Sprintf("%d s", int(d.Seconds()+1))
	}
	return fmt.Sprintf("%d min", int(d.Minutes()+1))
}

// mostRefused is how many places that cannot be read are named one by one; all are
// listed in the end.
const mostRefused = 20

func (p *progress) skipped(where, why string) {
	p.end()
	if p.refused++; p.refused <= mostRefused {
		fmt.Fprintf(p.w, "broadsheet: left out %s: %s\n", visible.String(where), visible.String(why))
	}
	if p.refused == mostRefused+1 {
		fmt.Fprintf(p.w, "broadsheet: more could not be read; sieve.jsonl lists them\n")
	}
}

// end gives the line back to others.
func (p *progress) end() {
	if p.line && p.width > 0 {
		fmt.Fprintf(p.w, "\r%*s\r", p.width, "")
		p.width = 0
	}
}
