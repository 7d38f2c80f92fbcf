package tui

import (
	"context"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/compare"
	"broadsheet/tui/keys"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// programOf returns the program on a bundle of which these are the findings,
// with keys pressed.
func programOf(t testing.TB, a *analysis.Analysis, o Options, width, height int, pressed ...string) *Model {
	t.Helper()
	if o.Analyse == nil {
		o.Analyse = trial.Analysed(a)
	}
	return program(t, a.Bundle, o, width, height, pressed...)
}

// program returns the program on a bundle, with keys pressed.
func program(t testing.TB, b *bundle.Bundle, o Options, width, height int, pressed ...string) *Model {
	t.Helper()
	o.Bundle = b
	m := New(t.Context(), o)
	send(m, tea.WindowSizeMsg{Width: width, Height: height})
	run(m, m.begun)
	press(m, pressed...)
	return m
}

func send(m *Model, msg tea.Msg) {
	_, cmd := m.Update(msg)
	run(m, cmd)
}

func press(m *Model, names ...string) {
	for _, n := range names {
		send(m, trial.Key(n))
	}
}

// run runs a command and gives what comes of it to the program, except what
// waits for a clock.
func run(m *Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			run(m, c)
		}
	default:
		if cmds := reflect.ValueOf(msg); cmds.Type().ConvertibleTo(reflect.TypeFor[[]tea.Cmd]()) { // in sequence
			for _, c := range cmds.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd) {
				run(m, c)
			}
			return
		}
		send(m, msg)
	}
}

func comparing(m *Model) bool { _, ok := m.desk.On().(*compare.Mode); return ok }
func reads(m *Model) bool     { _, ok := m.desk.On().(*reading.Mode); return ok }

// here is the sentence where the reader stands.
func here(m *Model) string {
	at := m.desk.On().Place()
	return m.desk.Bundle.Articles[at.Article].SentenceText(at.Sentence)
}

// Reopened where the reader was, the screen says so until the first key.
func TestSaysThatThePlaceIsRemembered(t *testing.T) {
	a := trial.Ferry.Build()
	m := programOf(t, a, Options{Place: bundle.Ref{Sentence: 2}, Recalled: true}, 80, 24)
	if s := trial.Text(m.desk); !strings.Contains(s, "where you left it") {
		t.Errorf("nothing is said:\n%s", s)
	}
	press(m, "j")
	if s := trial.Text(m.desk); strings.Contains(s, "where you left it") {
		t.Errorf("it is said still:\n%s", s)
	}
	if m = programOf(t, a, Options{Recalled: true}, 80, 24); strings.Contains(trial.Text(m.desk), "where you left it") {
		t.Error("it is said of the beginning")
	}
}

// A view is taken up again also where it is first found out that the articles are no
// versions: meanwhile there are no views.
func TestComesBackToItsView(t *testing.T) {
	a := trial.Regatta.Build()
	for _, art := range a.Bundle.Articles {
		art.Outlet, art.Published = "", ""
	}
	m := programOf(t, a, Options{}, 120, 40, "5")
	kept := m.desk.Keep()
	m = programOf(t, a, Options{Screen: kept, Recalled: true}, 120, 40)
	if place, name := m.desk.On().View(); place != 5 {
		t.Errorf("comes back to %s:\n%s", name, trial.Text(m.desk))
	}
}

func TestReloadKeepsThePlace(t *testing.T) {
	a, next := trial.Ferry.Build(), append(trial.Story{{"New Outlet", "Something else", "", "A new sentence.\n"}}, trial.Ferry...).Build()
	o := Options{
		Reload: func(context.Context) (*bundle.Bundle, error) { return next.Bundle, nil },
		Analyse: func(_ context.Context, b *bundle.Bundle, _ func(analysis.Progress)) (*analysis.Analysis, error) {
			if b == next.Bundle {
				return next, nil
			}
			return a, nil
		},
	}
	m := programOf(t, a, o, 120, 30, "l", "j", "j")
	want := here(m)
	press(m, "r")
	if got := here(m); got != want || len(m.desk.Bundle.Articles) != 4 || m.desk.Found == nil {
		t.Errorf("after reading again: %q, want %q", got, want)
	}
}

func TestLeaveTellsThePlace(t *testing.T) {
	var got bundle.Ref
	m := programOf(t, trial.Ferry.Build(), Options{Leave: func(r bundle.Ref, _ []byte) { got = r }, Place: bundle.Ref{Article: 1, Sentence: 1 << 20}}, 120, 30)
	if at := m.desk.On().Place(); at != (bundle.Ref{Article: 1, Sentence: 5}) {
		t.Errorf("opened at %v", at)
	}
	press(m, "k")
	if cmd := m.quit(); cmd == nil {
		t.Fatal("nothing is done at the end")
	}
	m.opts.Leave(m.desk.On().Leave(), nil)
	if want := m.desk.On().Place(); got != want || got.Article != 1 {
		t.Errorf("told %v, want %v", got, want)
	}
}

func TestEmptyBundles(t *testing.T) {
	for _, b := range []*bundle.Bundle{nil, {}, {Articles: []*bundle.Article{{Source: "a"}, {Source: "b"}}}} {
		m := program(t, b, Options{}, 80, 24)
		for a := range keys.Quit {
			for _, k := range m.desk.KeyMap.Binding(a).Keys {
				press(m, k)
				m.desk.Screen()
				press(m, "esc")
			}
		}
	}
}

func TestModeIsChosenAndSwitched(t *testing.T) {
	if m := program(t, trial.Drafts(), Options{}, 120, 40); !comparing(m) {
		t.Error("versions do not open as versions")
	}
	m := program(t, trial.Drafts(), Options{Versions: VersionsNever}, 120, 40)
	if !reads(m) {
		t.Error("refused, they still open as versions")
	}
	press(m, "V")
	if !comparing(m) {
		t.Fatal("V does not compare them")
	}
	press(m, "g", "n", "V")
	if !reads(m) || m.desk.Found == nil {
		t.Fatal("V does not go back to the articles")
	}
	if got := here(m); !strings.HasPrefix(got, "The caretaker") {
		t.Errorf("the place is lost: stands at %q", got)
	}
	rivals := trial.Ferry.Build().Bundle
	if m := program(t, rivals, Options{}, 120, 40); !reads(m) {
		t.Error("rival articles open as versions")
	}
	if m := program(t, rivals, Options{Versions: VersionsAlways}, 120, 40); !comparing(m) {
		t.Error("forced, rival articles do not open as versions")
	}
	if m := program(t, &bundle.Bundle{Articles: rivals.Articles[:1]}, Options{}, 120, 40, "V"); !reads(m) || !strings.Contains(trial.Text(m.desk), "one article alone") {
		t.Error("one article is compared")
	}
}

// Articles that look like versions until they have been compared, and are
// none, are read side by side.
func TestWhatIsNoVersionIsRead(t *testing.T) {
	b := &bundle.Bundle{Name: "two", Articles: []*bundle.Article{
		trial.Draft("1.txt", "", "The lamps of Olm went out on Friday. Nobody could say why."),
		trial.Draft("2.txt", "", "Cod was landed in great numbers at the southern quay all through spring."),
	}}
	m := New(t.Context(), Options{Bundle: b})
	send(m, tea.WindowSizeMsg{Width: 100, Height: 30})
	if s := ansi.Strip(m.desk.Screen()); !strings.Contains(s, "comparing 2 articles") {
		t.Errorf("before it is known:\n%s", s)
	}
	press(m, "j", "?", "esc", "/", "x", "esc", "n", "i", "i", "o", "G")
	run(m, m.begun)
	if s := trial.Text(m.desk); !reads(m) || m.desk.Found == nil || !strings.Contains(s, "went out on Friday") {
		t.Errorf("once it is known:\n%s", s)
	}
}

func TestReloadKeepsTheMode(t *testing.T) {
	next := trial.Drafts()
	next.Articles = next.Articles[:3]
	m := program(t, trial.Drafts(), Options{Reload: func(context.Context) (*bundle.Bundle, error) { return next, nil }}, 120, 40, "h", "r")
	if s := trial.Text(m.desk); !comparing(m) || !strings.Contains(s, "3 of 3") {
		t.Errorf("read again, the versions are not compared:\n%s", s)
	}
	press(m, "V")
	next = trial.Drafts()
	press(m, "r")
	if !reads(m) || m.desk.Found == nil {
		t.Error("read again, the articles are not read as articles")
	}
}
