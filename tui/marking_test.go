package tui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle/review"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// marker keeps what is marked in a file of the test.
func marker(t *testing.T, by string, s *review.Sidecar) *desk.Reviewing {
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	return &desk.Reviewing{By: by, Load: s.Load, Save: s.Save, Now: func() time.Time { now = now.Add(time.Minute); return now }}
}

func marking(t *testing.T, width, height int) (*Model, *review.Sidecar) {
	t.Helper()
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	return programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "ana", s)}, width, height), s
}

// holds is what the file says, in short.
func holds(s *review.Sidecar) string {
	b, errs := s.Load()
	var out []string
	for _, a := range b.Standing() {
		out = append(out, fmt.Sprintf("%s %s %s%s", a.By, a.Do, a.On, strings.TrimSuffix(" "+a.Says, " ")))
	}
	if len(errs) > 0 {
		out = append(out, fmt.Sprint(errs))
	}
	return strings.Join(out, "; ")
}

// One key marks what stands here as checked, in the text and in every list, and
// the same takes it back; it is kept at once and seen in all views.
func TestMarkingIsSeenInAllViews(t *testing.T) {
	m, s := marking(t, 120, 40)
	press(m, "a", ".")
	if got := holds(s); got != "ana checked quote" {
		t.Fatalf("the file holds %q", got)
	}
	for _, view := range []string{"1", "3", "4", "5"} {
		press(m, view)
		if got := trial.Text(m.desk); !strings.Contains(got, "✓") {
			t.Errorf("not seen in view %s:\n%s", view, got)
		}
	}
	press(m, "1")
	if got := trial.Text(m.desk); !strings.Contains(got, "checked by ana") {
		t.Errorf("not said:\n%s", got)
	}
	press(m, ".")
	if got := holds(s); got != "" || strings.Contains(trial.Text(m.desk), "✓") {
		t.Errorf("taken back, and the file holds %q", got)
	}
}

// What is judged wrong is no alarm any more: it leads no more, is in no list of
// findings, and comes back when the verdict is undone.
func TestJudgingWrong(t *testing.T) {
	m, s := marking(t, 120, 40)
	press(m, "5", "W")
	got := trial.Text(m.desk)
	if !strings.Contains(got, "5 Findings 2") || strings.Contains(got, "alarm rang") {
		t.Errorf("still an alarm:\n%s", got)
	}
	press(m, "1")
	if got := trial.Text(m.desk); strings.Contains(got, "alters Varga") {
		t.Errorf("still leads:\n%s", got)
	}
	press(m, "U")
	if got := trial.Text(m.desk); !strings.Contains(got, "5 Findings 3") || holds(s) != "" {
		t.Errorf("undone, and %q is kept:\n%s", holds(s), got)
	}
	press(m, "T", "T", "U")
	if got := trial.Text(m.desk); !strings.Contains(got, "nothing") {
		t.Errorf("on a heading:\n%s", got)
	}
}

// A note is typed after one key; the key again changes it, and an emptied one
// goes.
func TestNotes(t *testing.T) {
	m, s := marking(t, 80, 24)
	write := func(words string) {
		press(m, ";")
		for _, r := range words {
			press(m, string(r))
		}
		press(m, "enter")
	}
	press(m, "j")
	write("ask q")
	if got := holds(s); got != "ana note sentence ask q" {
		t.Fatalf("the file holds %q", got)
	}
	if got := trial.Text(m.desk); !strings.Contains(got, "✎") || !strings.Contains(got, "note “ask q” by ana") {
		t.Errorf("not seen:\n%s", got)
	}
	write("!")
	if got := holds(s); got != "ana note sentence ask q!" {
		t.Errorf("changed, and the file holds %q", got)
	}
	press(m, ";", "ctrl+u", "enter")
	if got := holds(s); got != "" {
		t.Errorf("emptied, and the file holds %q", got)
	}
}

// The filter narrows all views to what is still open, and follows.
func TestOpenFindings(t *testing.T) {
	m, _ := marking(t, 120, 40)
	press(m, "5", ".", "F")
	for _, r := range "is:open" {
		press(m, string(r))
	}
	press(m, "enter")
	got := trial.Text(m.desk)
	if strings.Contains(got, "alarm rang") || !strings.Contains(got, "21") {
		t.Errorf("open are:\n%s", got)
	}
	press(m, "g", ".")
	if got := trial.Text(m.desk); strings.Contains(got, "facts that differ") {
		t.Errorf("after the next was checked open are:\n%s", got)
	}
}

// A correction is listed where it can be made, and bears on the findings.
func TestCorrecting(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	b := trial.Regatta.Build().Bundle
	m := programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "ana", s), Analyse: nil}, 120, 40)
	press(m, "a", ":")
	if got := trial.Text(m.desk); !strings.Contains(got, "the quote is not") || !strings.Contains(got, "this is furniture") {
		t.Fatalf("nothing to correct:\n%s", got)
	}
	press(m, "enter", "ctrl+u")
	for _, r := range "Ida Holm" {
		press(m, string(r))
	}
	press(m, "enter")
	if got := holds(s); got != "ana speaker sentence Ida Holm" {
		t.Errorf("the file holds %q", got)
	}
	press(m, ":", "G")
	for range 20 {
		press(m, "j")
	}
	press(m, "enter", "9", "9", "enter")
	if got := trial.Text(m.desk); !strings.Contains(got, "is no place: there are 4") {
		t.Errorf("a place beyond the end is taken:\n%s", got)
	}
	if len(b.Articles) != 4 {
		t.Error("the bundle was changed")
	}
}

// What cannot be kept is said, is still on the screen, and is kept with the
// next mark or at the end.
func TestFailingToKeep(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	o := marker(t, "ana", s)
	broken, save := true, o.Save
	o.Save = func(b *review.Book) (review.Saved, error) {
		if broken {
			return review.Saved{}, errors.New("no space \x1b[31mleft")
		}
		return save(b)
	}
	var left []*review.Act
	o.Left = func(acts []*review.Act, file string, err error) {
		if left = acts; file != s.Path || err != nil {
			t.Errorf("left in %q: %v", file, err)
		}
	}
	m := programOf(t, trial.Regatta.Build(), Options{Review: o}, 120, 40)
	press(m, "a", ".")
	if got := trial.Text(m.desk); !strings.Contains(got, "but not kept: no space") || !strings.Contains(got, "✓") || strings.Contains(got, "\x1b[31mleft") {
		t.Errorf("says:\n%s", got)
	}
	if _, err := os.Stat(s.Path); err == nil {
		t.Error("there is a file")
	}
	broken = false
	trial.Run(m.desk, m.desk.LeaveReview())
	if got := holds(s); got != "ana checked quote" || len(left) != 1 {
		t.Errorf("at the end the file holds %q, and %d acts are told", got, len(left))
	}
}

// Two readers' verdicts on one finding stand beside each other.
func TestTwoReaders(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	m := programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "ana", s)}, 120, 40)
	press(m, "a", "T")
	m = programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "bo", s)}, 120, 40)
	press(m, "a", ".")
	if got := trial.Text(m.desk); !strings.Contains(got, "checked by bo") || !strings.Contains(got, "judged right by ana") {
		t.Errorf("says:\n%s", got)
	}
	if got := holds(s); !strings.Contains(got, "ana right quote") || !strings.Contains(got, "bo checked quote") {
		t.Errorf("the file holds %q", got)
	}
}

// On the opening screen one key marks what the lead names first, goes there and
// says so; after any other key it marks what stands where the reader stands.
func TestMarkingFromTheOpeningScreen(t *testing.T) {
	m, s := marking(t, 80, 24)
	press(m, ".")
	got := trial.Text(m.desk)
	if holds(s) != "ana checked quote" || !strings.Contains(got, "checked, as the gravest: an altered quote; U undoes") || !strings.Contains(got, "✓") {
		t.Fatalf("%q is kept:\n%s", holds(s), got)
	}
	at := here(m)
	press(m, ".")
	if got := holds(s); got != "" || here(m) != at {
		t.Errorf("the key again leaves %q", got)
	}
	m, s = marking(t, 80, 24)
	press(m, "j", "k", ".")
	if got := holds(s); got != "ana checked sentence" {
		t.Errorf("after moving, %q is kept", got)
	}
}

// What has lost its text is said when the bundle is opened, and listed with its
// words. From there a mark is set to where the reader stands, or dropped, which
// is undone as well.
func TestWhatHasLostItsText(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	gone := trial.Regatta.Build().Bundle
	act := func(id string, do review.Deed, on review.Thing, says string) review.Act {
		a := review.About(gone, review.Subject{Thing: on, Span: gone.Articles[0].Sentences[0].Span}, do, says)
		a.Of.Words, a.Of.Before, a.Of.After = "Nobody has "+id+" printed such \x1b[2Jwords", "", ""
		a.ID, a.By, a.At = id, "bo", time.Date(2031, 5, 3, 12, 0, 0, 0, time.UTC)
		return a
	}
	var none *review.Book
	if _, err := s.Save(none.With(act("01", review.Wrong, review.Quote, ""), act("02", review.Note, review.Sentence, "ask them"), act("03", review.Checked, review.Fact, ""))); err != nil {
		t.Fatal(err)
	}
	m := programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "ana", s)}, 120, 40)
	if got := trial.Text(m.desk); !strings.Contains(got, "3 marks have lost their text; : lists them") {
		t.Fatalf("not said:\n%s", got)
	}
	lost := func() { press(m, ":", "end", "enter") }
	lost()
	got := trial.Text(m.desk)
	for _, want := range []string{"judged wrong by bo on 2031-05-03", "note “ask them” by bo", "Nobody has 01 printed such ␛[2Jwords"} {
		if !strings.Contains(got, want) {
			t.Errorf("not listed: %s\n%s", want, got)
		}
	}
	press(m, "enter")
	if got := trial.Text(m.desk); !strings.Contains(got, "here is not a quote that differs") || strings.Contains(holds(s), "ana wrong") {
		t.Errorf("a verdict on a quote is set to what is none:\n%s", got)
	}
	press(m, "x")
	if got := trial.Text(m.desk); !strings.Contains(got, "dropped: judged wrong by bo") || strings.Contains(holds(s), "wrong") {
		t.Errorf("not dropped, %q:\n%s", holds(s), got)
	}
	press(m, "esc", "U")
	if got := holds(s); !strings.Contains(got, "bo wrong quote") {
		t.Errorf("not brought back: %q", got)
	}
	press(m, "j")
	lost()
	press(m, "j", "enter")
	if got := trial.Text(m.desk); holds(s) != "bo wrong quote; bo checked fact; ana note sentence ask them" || !strings.Contains(got, "note “ask them” by ana") {
		t.Errorf("not set here, %q:\n%s", holds(s), got)
	}
	press(m, "a")
	lost()
	press(m, "enter")
	if got := trial.Text(m.desk); holds(s) != "bo checked fact; ana note sentence ask them; ana wrong quote" || !strings.Contains(got, "5 Findings 2") {
		t.Errorf("not silenced, %q:\n%s", holds(s), got)
	}
	press(m, "U", "U")
	if got := holds(s); got != "bo wrong quote; bo checked fact; ana note sentence ask them" {
		t.Errorf("undone and brought back: %q", got)
	}
}

// Where the folder takes no file, marks are kept elsewhere, which is said with
// the reason, and where, which is read in full.
func TestKeptElsewhere(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), "gone", review.FileName), Fallback: filepath.Join(t.TempDir(), "state", "0f.jsonl")}
	m := programOf(t, trial.Regatta.Build(), Options{Review: marker(t, "ana", s)}, 80, 24)
	press(m, "a", ".")
	if got := trial.Text(m.desk); !strings.Contains(got, "no such file or directory: v says where it is") {
		t.Errorf("not said:\n%s", got)
	}
	press(m, "v")
	if got := trial.Text(m.desk); !strings.Contains(got, "What was marked") || !strings.Contains(got, "0f.jsonl") || !strings.Contains(got, "not beside the articles: ") {
		t.Errorf("not read:\n%s", got)
	}
}

// Of one reader's verdicts on a finding the newest is said, and no other.
func TestOneVerdictOfAReader(t *testing.T) {
	m, _ := marking(t, 120, 40)
	press(m, "a", ".", "T")
	if got := trial.Text(m.desk); !strings.Contains(got, "judged right by ana") || strings.Contains(got, "checked by ana") {
		t.Errorf("says:\n%s", got)
	}
}

// A row of the quotes or the coverage stands for what several print: the keys
// judge the gravest finding of any of them, and say where it stands.
func TestJudgingWhatARowStandsFor(t *testing.T) {
	for _, c := range []struct{ view, thing string }{{"4", "quote"}, {"3", "fact"}} {
		m, s := marking(t, 120, 40)
		press(m, c.view, "W")
		if got := holds(s); got != "ana wrong "+c.thing {
			t.Errorf("view %s: %q is kept:\n%s", c.view, got, trial.Text(m.desk))
		}
		press(m, "U")
		if got := holds(s); got != "" {
			t.Errorf("view %s: undone, and %q is kept", c.view, got)
		}
	}
}
