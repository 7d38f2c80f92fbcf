package desk

import (
	"context"
	"regexp"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/filter"
	"broadsheet/tui/keys"
)

// filtering is a filter that is being looked for.
type filtering struct {
	serial int // counts them; what comes of an older one is dropped
	stop   context.CancelFunc
	again  string // the line that shall hold again when there are findings
}

// filteredMsg brings what passes.
type filteredMsg struct {
	gen, serial int
	filter      *filter.Filter
}

// filterNames are what articles and stories are called in a filter.
func (d *Desk) filterNames() filter.Names {
	return filter.Names{Articles: d.Names, Stories: d.Found.StoryTitles}
}

// setFilter has what passes looked for, or shows everything again for an empty
// line.
func (d *Desk) setFilter(line string) tea.Cmd {
	q, err := filter.Parse(line, d.filterNames())
	if err != nil {
		d.Warn(err.Error())
		return nil
	}
	if q.Empty() {
		d.stopFiltering()
		return d.unfilter()
	}
	d.Say("filtering …")
	return d.selecting(line, q)
}

// selecting looks for what passes in the background; what was looked for before
// is dropped.
func (d *Desk) selecting(line string, q *filter.Query) tea.Cmd {
	d.stopFiltering()
	var text *regexp.Regexp
	if q.Text != "" {
		var err error
		if text, err = pattern(q.Text, false); err != nil {
			d.Warn(err.Error())
			return nil
		}
	}
	var ctx context.Context
	ctx, d.filtering.stop = context.WithCancel(d.opts.Context)
	f, gen, serial, placed := d.Found, d.Gen, d.filtering.serial, d.marking.placed
	return func() tea.Msg {
		found := filter.Found{Analysis: f.Analysis, Checks: f.Checks, Grave: f.Grave, Said: f.Said, Sharing: f.Sharing, Marked: placed}
		return filteredMsg{gen, serial, filter.Select(ctx, line, q, text, found)}
	}
}

// stopFiltering has what is looked for dropped.
func (d *Desk) stopFiltering() {
	if d.filtering.stop != nil {
		d.filtering.stop()
	}
	d.filtering = filtering{serial: d.filtering.serial + 1}
}

// filtered takes what passes in: it is shown, or the box in which it is typed
// says how much it is.
func (d *Desk) filtered(msg filteredMsg) tea.Cmd {
	if msg.gen != d.Gen || msg.serial != d.filtering.serial || msg.filter == nil {
		return nil
	}
	if b, ok := d.overlay.(*filterBox); ok {
		b.passes = msg.filter
		return nil
	}
	return d.take(msg.filter)
}

// take shows what passes. Where nothing does, what is shown stays.
func (d *Desk) take(f *filter.Filter) tea.Cmd {
	if len(f.Articles) == 0 {
		d.Warn("nothing here is “" + visible.String(f.Line) + "”; what was shown stays")
		return nil
	}
	d.Say("only what is “" + visible.String(f.Line) + "” is shown, in all views; " + d.KeyMap.Key(keys.Unfilter) + " shows all again")
	return d.narrow(f)
}

// unfilter shows everything again.
func (d *Desk) unfilter() tea.Cmd {
	if d.Filter == nil {
		d.Say("everything is shown")
		return nil
	}
	d.Say("everything is shown again")
	return d.narrow(nil)
}

// narrow narrows all views to what passes, the search too.
func (d *Desk) narrow(f *filter.Filter) tea.Cmd {
	d.Filter = f
	d.endTrail()
	for _, m := range d.modes {
		if t, ok := m.(interface{ ShowOnly(articles []int) }); ok {
			t.ShowOnly(f.Only())
		}
	}
	if !d.Search.Active() {
		return nil
	}
	d.Search.from = d.on.Place()
	return d.find()
}

// filterAgain has the filter hold again after the bundle was read again.
func (d *Desk) filterAgain() tea.Cmd {
	line := d.filtering.again
	if d.filtering.again = ""; line == "" || d.Found == nil {
		return nil
	}
	return d.setFilter(line)
}

// filterWords say what is shown; "" when everything is, as in a mode that has no
// key for it.
func (d *Desk) filterWords() string {
	f, key := d.Filter, d.KeyMap.Key(keys.Filter)
	if f == nil || key == "" {
		return ""
	}
	return key + " " + d.Truncate(visible.String(f.Line), max(d.Width/4, 16), "…")
}
