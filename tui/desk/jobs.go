package desk

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/review"
)

// progressMsg says how far the analysis of a generation has come.
type progressMsg struct {
	gen int
	at  analysis.Progress
}

// analysedMsg brings the findings of a generation, or why there are none.
type analysedMsg struct {
	gen   int
	found *Findings
	err   error

	book   *review.Book // what readers have said, and where it stands
	placed *review.Placed
}

// A fromJob is a message of a long job, with the channel that holds the next.
type fromJob struct {
	msg  any
	next <-chan any
}

// listen waits for the next message of a job.
func listen(ch <-chan any) tea.Cmd {
	return func() tea.Msg {
		msg, ok := <-ch
		if !ok {
			return nil
		}
		return fromJob{msg, ch}
	}
}

// Analyse has the bundle analysed, unless that is done or under way.
func (d *Desk) Analyse() tea.Cmd {
	if d.stopAnalysis != nil {
		return nil
	}
	run, b, gen := d.reviewedRun(), d.Bundle, d.Gen
	ctx, cancel := context.WithCancel(d.opts.Context)
	d.stopAnalysis = cancel
	return func() tea.Msg {
		ch := make(chan any, 1)
		send := func(msg any) {
			select {
			case ch <- msg:
			case <-ctx.Done():
			}
		}
		go func() {
			defer close(ch)
			done := analysedMsg{gen: gen}
			done.err = parallel.Fence(func() error { // Bubble Tea catches panics of its own goroutines only
				a, book, placed, err := run(ctx, b, func(p analysis.Progress) { send(progressMsg{gen, p}) })
				if err == nil {
					done.found, done.book, done.placed = NewFindings(a), book, placed
				}
				return err
			})
			send(done)
		}()
		return listen(ch)()
	}
}
