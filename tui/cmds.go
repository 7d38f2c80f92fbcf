package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/parallel"
)

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

// analyse runs the analysis and tells how far it has come.
func (m *Model) analyse() tea.Cmd {
	run, b, gen := m.opts.Analyse, m.bundle, m.gen
	if run == nil {
		run = analysis.Run
	}
	ctx, cancel := context.WithCancel(m.ctx)
	m.stopAnalysis = cancel
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
			var found *findings
			err := parallel.Fence(func() error { // Bubble Tea catches panics of its own goroutines only
				a, err := run(ctx, b, func(p analysis.Progress) { send(progressMsg{gen, p}) })
				if err == nil {
					found = newFindings(a)
				}
				return err
			})
			send(analysedMsg{gen: gen, found: found, err: err})
		}()
		return listen(ch)()
	}
}

// layOut lays one article out in the background.
func (m *Model) layOut(article int, a *bundle.Article, w wanted) tea.Cmd {
	gen := m.gen
	return func() tea.Msg {
		return laidOutMsg{gen, article, w, w.lay(article, a)}
	}
}

// reload reads the bundle again.
func (m *Model) reload() tea.Cmd {
	read, ctx := m.opts.Reload, m.ctx
	return func() tea.Msg {
		b, err := read(ctx)
		return reloadedMsg{b, err}
	}
}
