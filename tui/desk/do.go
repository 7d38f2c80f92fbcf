package desk

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/keys"
)

// Key gives a key to whatever is open, and otherwise to the mode on screen.
// Quitting by ctrl+c and suspending work in every state, q wherever no text is
// typed.
func (d *Desk) Key(k tea.KeyPressMsg) tea.Cmd {
	name := k.String()
	d.notice = notice{}
	switch {
	case name == "ctrl+c":
		return d.rest(keys.Quit)
	case name == "ctrl+z":
		return tea.Suspend
	case d.TooSmall():
		if d.KeyMap.Action(name) == keys.Quit {
			return d.rest(keys.Quit)
		}
		return nil
	case d.Search.typing:
		return d.searchKey(k)
	case d.overlay != nil:
		if own, ok := d.overlay.(interface{ Takes(key string) bool }); ok && own.Takes(name) {
			return d.overlay.Key(k)
		}
		if _, text := d.overlay.Typed(); !text && d.KeyMap.Action(name) == keys.Quit {
			d.Close()
			return nil
		}
		return d.overlay.Key(k)
	}
	a := d.KeyMap.Action(name)
	defer func() { d.fresh = false }()
	if a == keys.None {
		d.Say(visible.String(name) + " is no key here; " + d.KeyMap.Key(keys.Help) + " lists those that are")
		return nil
	}
	return d.act(a)
}

// Act does what a key asks for, on behalf of what was clicked.
func (d *Desk) Act(a keys.Action) tea.Cmd { return d.act(a) }

// act does what a key asks for: the mode on screen first, then the desk, then
// the program.
func (d *Desk) act(a keys.Action) tea.Cmd {
	if len(d.Bundle.Articles) == 0 {
		switch a {
		case keys.Quit:
			return d.rest(a)
		case keys.Suspend:
			return tea.Suspend
		}
		return nil
	}
	if cmd, done := d.along(a); done {
		return cmd
	}
	if cmd, done := d.on.Do(a); done {
		return cmd
	}
	return d.do(a)
}

// rest leaves an action to the program.
func (d *Desk) rest(a keys.Action) tea.Cmd {
	if d.opts.Rest == nil {
		return nil
	}
	return d.opts.Rest(a)
}

// do does the actions that concern the screen as a whole.
func (d *Desk) do(a keys.Action) tea.Cmd {
	for _, do := range [...]func(keys.Action) (tea.Cmd, bool){d.doMark, d.doView, d.doLook, d.doBox} {
		if cmd, done := do(a); done {
			return cmd
		}
	}
	switch a {
	case keys.Next, keys.Prev:
		d.searchAct(a)
	case keys.Back:
		return d.back()
	case keys.Quit:
		return d.quit()
	case keys.Search:
		d.Search.start(d.on.Place())
	case keys.Copy:
		return d.copyPassage()
	case keys.Open:
		d.openAddress()
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Suspend:
		return tea.Suspend
	default:
		return d.rest(a)
	}
	return nil
}

// doView does what chooses a view, and what all views show.
func (d *Desk) doView(a keys.Action) (cmd tea.Cmd, done bool) {
	switch a {
	case keys.View1, keys.View2, keys.View3, keys.View4, keys.View5, keys.View6:
		return d.chooseView(int(a-keys.View1) + 1), true
	case keys.NextView:
		return d.nextView(1), true
	case keys.PrevView:
		return d.nextView(-1), true
	case keys.Filter:
		d.openFilter()
	case keys.Unfilter:
		return d.unfilter(), true
	default:
		return nil, false
	}
	return nil, true
}

// doLook does what changes how the screen looks: colours, mouse, inspector.
func (d *Desk) doLook(a keys.Action) (cmd tea.Cmd, done bool) {
	switch a {
	case keys.Theme:
		d.cycleTheme()
	case keys.Mouse:
		d.mouse = !d.mouse
		if d.mouse {
			d.Say("the mouse is taken: wheel, click, map")
		} else {
			d.Say("the mouse is released: select text as usual; " + d.KeyMap.Key(keys.Mouse) + " takes it back")
		}
	case keys.Inspect:
		d.Panel.Open = !d.Panel.Open
		d.Panel.top = 0
		d.Geo.Valid = false
	case keys.InspectDown:
		d.scrollBy(3, "this is its end")
	case keys.InspectUp:
		d.scrollBy(-3, "this is its beginning")
	default:
		return nil, false
	}
	return nil, true
}

// scrollBy scrolls the inspector by some rows, and says where there are no more.
func (d *Desk) scrollBy(rows int, nomore string) {
	if !d.Panel.Open {
		d.Say("the inspector is closed; " + d.KeyMap.Key(keys.Inspect) + " opens it")
		return
	}
	before := d.Panel.top
	if d.ScrollPanel(rows); d.Panel.top == before {
		d.Say(nomore)
	}
}

// doBox opens the boxes that are the same in all views.
func (d *Desk) doBox(a keys.Action) (cmd tea.Cmd, done bool) {
	switch a {
	case keys.Help:
		d.Lay(newHelp(d))
	case keys.Written:
		return d.openWritten(), true
	case keys.About:
		d.Lay(newAbout(d))
	default:
		return nil, false
	}
	return nil, true
}

// Update answers a message: the terminal's, the reader's, and the results of
// what the desk or a mode had done in the background.
func (d *Desk) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg, tea.BackgroundColorMsg, tea.ColorProfileMsg, tea.ModeReportMsg:
		d.terminal(msg)
	case tea.KeyPressMsg:
		return d.Key(msg)
	case tea.PasteMsg:
		return d.paste(msg.Content)
	case tea.MouseMsg:
		if _, moved := msg.(tea.MouseMotionMsg); !moved {
			d.fresh = false
		}
		return d.mouseEvent(msg)
	case fromJob:
		return tea.Batch(d.Update(msg.msg), listen(msg.next))
	case progressMsg:
		if msg.gen == d.Gen {
			d.Progress = msg.at
		}
	case analysedMsg:
		if msg.gen == d.Gen {
			return d.analysed(msg)
		}
	case readReviewMsg:
		d.readReview(msg)
	case markedMsg:
		return d.marked(msg)
	case judgedMsg:
		return d.judged(msg)
	case filteredMsg:
		return d.filtered(msg)
	case openedMsg:
		return d.openedAddress(msg)
	case sentMsg:
		if msg.gen == d.Gen {
			return d.sent(msg)
		}
	case keptMsg:
		d.kept(msg)
	case briefMsg:
		d.briefed(msg)
	case soughtMsg:
		d.soughtLine(msg)
	case searchedMsg:
		d.searched(msg)
	default:
		var cmds []tea.Cmd
		for _, m := range d.modes {
			cmds = append(cmds, m.Answer(msg))
		}
		return tea.Batch(cmds...)
	}
	return nil
}

// terminal takes in what the terminal says of itself.
func (d *Desk) terminal(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		d.Width, d.Height = max(msg.Width, 0), max(msg.Height, 0)
		d.Geo = Geometry{}
	case tea.BackgroundColorMsg:
		d.look.dark = msg.IsDark()
		d.setTheme()
	case tea.ColorProfileMsg:
		d.look.profile = msg.Profile
		d.setTheme()
	case tea.ModeReportMsg:
		d.widthMode(msg)
	}
}

// analysed takes the findings in.
func (d *Desk) analysed(msg analysedMsg) tea.Cmd {
	again := d.Found != nil
	d.Found, d.Failed = msg.found, msg.err
	d.readReview(readReviewMsg{msg.gen, msg.book, msg.placed})
	if again {
		return d.judged(judgedMsg{msg.gen, msg.found})
	}
	return d.filterAgain()
}
