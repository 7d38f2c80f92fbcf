//go:build unix

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"

	"broadsheet/bundle/visible"
	"broadsheet/tui/vtest"
)

// sentences puts a payload into a text: into a sentence, a quotation, a name,
// and at the end.
func sentences(p string) string {
	return "The harbour board " + p + " met on Monday to vote on the lock at Sall.\n\n“We " + p + " will not close it,” said Mirela " + p + " Tasch, who leads the board.\n\n" +
		p + " stands at the start. The lock was closed for repairs " + p
}

// hostileFiles writes articles that hold the payloads wherever a file can hold
// words: text, headline, outlet, author, URL, date, the file's name, the label
// of a delimiter, and what is quoted in warnings. It returns the paths.
func hostileFiles(t *testing.T, list []payload) []string {
	t.Helper()
	dir := t.TempDir()
	folder := filepath.Join(dir, "stories")
	put := func(path, text string) {
		t.Helper()
		err := os.WriteFile(path, []byte(text), 0o666)
		if errors.Is(err, os.ErrInvalid) || err != nil && strings.Contains(err.Error(), "illegal byte sequence") {
			return // a file system that has no such names
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	var records, labels strings.Builder
	for i, p := range list {
		name := strings.NewReplacer("/", "", "\x00", "").Replace(p.bytes)
		ext := []string{".txt", ".md"}[i%2]
		head := ""
		for _, field := range []string{"Title", "Source", "Author", "URL", "Date"} {
			head += field + ": a " + p.bytes + "\n"
		}
		put(filepath.Join(folder, "n"+name[:min(len(name), 100)]+ext), head+"\n"+sentences(p.bytes))

		text := strings.ToValidUTF8(p.bytes, "\ufffd")
		record, err := json.Marshal(map[string]string{"title": text, "source": text, "author": text, "url": text, "date": text, "text": sentences(text), "unread " + text: text})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&records, "%s\n", record)
		if i%20 == 0 {
			fmt.Fprintf(&records, "{ no JSON %s\n", strings.ReplaceAll(text, "\n", " "))
		}
		fmt.Fprintf(&labels, "-- a%s --\nLock number %d at Sall: %s and no more.\n", p.bytes, i, p.bytes)
	}
	put(filepath.Join(dir, "records.jsonl"), records.String())
	put(filepath.Join(dir, "labels\x1b[7999m.txt"), labels.String())
	return []string{folder, filepath.Join(dir, "records.jsonl"), filepath.Join(dir, "labels\x1b[7999m.txt")}
}

// program returns the path of the program under test.
func program(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the whole program many times")
	}
	p, err := exec.LookPath("broadsheet")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// output runs the program and returns what it writes to both of its outputs.
func output(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.Command(program(t), args...)
	c.Env = append(os.Environ(), "HOME="+t.TempDir())
	out, err := c.CombinedOutput()
	if code := c.ProcessState.ExitCode(); err != nil && code != 1 { // diff says so when there is a difference
		t.Fatalf("%q: %v\n%.500s", args, err, out)
	}
	return string(out)
}

func TestPayloadsAreMany(t *testing.T) {
	list := payloads()
	if len(list) < 150 {
		t.Errorf("%d payloads", len(list))
	}
	for i, p := range list {
		if !strings.Contains(p.bytes, fmt.Sprint(number(i))) && !strings.Contains(p.bytes, marker(i)[2:]) && !strings.Contains(p.name, "APC") && !strings.Contains(p.name, "OSC") {
			t.Errorf("%s does not hold its number", p.name)
		}
	}
}

// TestHostilePayloadsInReports writes every format of every report of articles
// that hold the payloads in all their fields.
func TestHostilePayloadsInReports(t *testing.T) {
	program(t)
	list := payloads()
	paths := hostileFiles(t, list)
	old, young := versionsOf(t, list)
	for _, run := range []struct {
		check func(*testing.T, string)
		args  []string
	}{
		{plainText, append([]string{"report", "--format", "text"}, paths...)},
		{markdownText, append([]string{"report", "--format", "markdown"}, paths...)},
		{htmlPage, append([]string{"report", "--format", "html"}, paths...)},
		{spreadsheet, append([]string{"report", "--format", "csv"}, paths...)},
		{func(t *testing.T, out string) { jsonDocument(t, out, list) }, append([]string{"report", "--format", "json"}, paths...)},
		{plainText, append([]string{"--plain", "--articles"}, paths...)},
		{plainText, append([]string{"split"}, paths...)},
		{plainText, []string{"diff", old, young}},
		{markdownText, []string{"diff", "--format", "markdown", old, young}},
		{htmlPage, []string{"diff", "--format", "html", old, young}},
		{func(t *testing.T, out string) { jsonDocument(t, out, nil) }, []string{"diff", "--format", "json", old, young}},
		{plainText, []string{"versions", old, young}},
		{markdownText, []string{"versions", "--format", "markdown", old, young}},
		{htmlPage, []string{"versions", "--format", "html", old, young}},
		{func(t *testing.T, out string) { jsonDocument(t, out, nil) }, []string{"versions", "--format", "json", old, young}},
		{plainText, []string{"report", "nowhere\x1b[7999m\x9b7999m\u202e.txt"}},
		{plainText, []string{"--plain", "nowhere\x1b[7999m\u202e.txt:no\x1b[7999mplace"}},
	} {
		t.Run(strings.Join(run.args[:min(3, len(run.args)-1)], " "), func(t *testing.T) {
			run.check(t, output(t, run.args...))
		})
	}
}

// versionsOf writes two versions of an article with a paragraph for each
// payload, the payload standing in both, in the old one or in the new one.
func versionsOf(t *testing.T, list []payload) (old, young string) {
	t.Helper()
	dir := t.TempDir()
	var a, b strings.Builder
	for i, p := range list {
		with, without := fmt.Sprintf("Lock number %d at Sall was closed %s for repairs until the spring.\n\n", i, p.bytes), fmt.Sprintf("Lock number %d at Sall was closed for repairs until the spring.\n\n", i)
		a.WriteString([]string{with, with, without}[i%3])
		b.WriteString([]string{with, without, with}[i%3])
	}
	old, young = filepath.Join(dir, "a\x1b[7999m\x9b1.txt"), filepath.Join(dir, "b\u202e\u009b7999m2.txt")
	for path, text := range map[string]string{old: "Title: a " + list[0].bytes + "\n\n" + a.String(), young: "Title: b " + list[1].bytes + "\n\n" + b.String()} {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Skip("this file system has no such names: ", err)
		}
	}
	return old, young
}

// plainText checks that every line is as package visible would leave it.
func plainText(t *testing.T, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if what := strings.TrimPrefix(hiddenRune(line), "stacked marks"); what != "" || strings.ContainsRune(line, isolate) {
			t.Errorf("%s in %q", what, line)
		}
		if safe := visible.String(line); safe != line { // what has its place has it here
			t.Errorf("%q\nshould be %q", line, safe)
		}
	}
}

// markdownText checks that no word has become a tag or a link.
func markdownText(t *testing.T, out string) {
	t.Helper()
	plainText(t, out)
	for _, bad := range []string{"<script", "<img", "<svg", "<!--", "](javascript", "![x]("} {
		for i := range len(out) {
			if strings.HasPrefix(out[i:], bad) && (i == 0 || out[i-1] != '\\') {
				t.Errorf("%q stands in %q", bad, out[max(0, i-60):min(len(out), i+60)])
				break
			}
		}
	}
}

// htmlPage checks that the page has no tags and attributes but our own, and no
// character that acts or hides, written out or as an entity.
func htmlPage(t *testing.T, out string) {
	t.Helper()
	plainText(t, out)
	tags := strings.Fields("!doctype html head body header nav main caption meta title style h1 h2 h3 h4 p span section article div ul ol li b i em strong ins del q table thead tbody tr th td code small a details summary sup blockquote hr br")
	attributes := strings.Fields("lang charset name content class id title href colspan style http-equiv aria-label aria-labelledby scope role tabindex rel value")
	z := html.NewTokenizer(strings.NewReader(out))
	for z.Next() != html.ErrorToken {
		tok := z.Token()
		switch tok.Type {
		case html.TextToken:
			plainText(t, tok.Data)
		case html.CommentToken:
			t.Errorf("a comment: %q", tok.Data)
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			if !slices.Contains(tags, tok.Data) {
				t.Errorf("a tag: %v", tok)
			}
			for _, a := range tok.Attr {
				if !slices.Contains(attributes, a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
					t.Errorf("an attribute: %v", tok)
				}
				plainText(t, a.Val)
			}
		}
	}
}

// spreadsheet checks that no cell begins a formula.
func spreadsheet(t *testing.T, out string) {
	t.Helper()
	plainText(t, out)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if r, _ := utf8.DecodeRuneInString(cell); strings.ContainsRune("=+-@＝＋－＠\t\r", r) && cell != "" {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
}

// jsonDocument checks that the document parses, that nothing in it acts or
// hides as it stands, and that the texts come back as they were.
func jsonDocument(t *testing.T, out string, list []payload) {
	t.Helper()
	var doc struct {
		Articles []struct{ Source, Text, Title, Outlet, Author, URL string }
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	for _, r := range out {
		if hiddenRune(string(r)) != "" || r == isolate || r == 0x2800 || r == 0x200c || r == 0x200d || unicode.Is(unicode.Variation_Selector, r) {
			t.Errorf("%U stands raw", r)
		}
	}
	texts := map[string]bool{}
	for _, a := range doc.Articles {
		texts[a.Text] = true
		if strings.HasPrefix(a.Source, "n") && !utf8.ValidString(a.Source) {
			t.Errorf("source %q", a.Source)
		}
	}
	for _, p := range list {
		if want := sentences(strings.ToValidUTF8(p.bytes, "\ufffd")); !texts[want] {
			t.Errorf("%s: the text is lost or changed: %q", p.name, want)
		}
	}
}

// TestHostilePayloadsOnScreen reads the articles and their versions in a
// terminal, walks about, opens every window, and looks at each sequence that
// the program has sent.
func TestHostilePayloadsOnScreen(t *testing.T) {
	path := program(t)
	list := payloads()
	old, young := versionsOf(t, list)
	walk := "jjjjjn n s ' e x ]<enter><esc>i JK i o<down><down><esc>v <down><down><esc>R <space><esc>c<down><down><esc>?<esc>m=w /Zq<enter>nn<esc>t"
	for name, run := range map[string]struct {
		args []string
		keys string
	}{
		"articles": {append([]string{"--articles"}, hostileFiles(t, list)...), walk + strings.Repeat("LjG", 25) + "y"},
		"versions": {[]string{"versions", old, young}, walk + strings.Repeat("n<space>", 20) + "z" + strings.Repeat("<space>", 40) + "=V" + walk},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var record bytes.Buffer
			term, err := vtest.Start(vtest.Config{Width: 132, Height: 40, Record: &record,
				Env: []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}}, path, run.args...)
			if err != nil {
				t.Fatal(err)
			}
			defer term.Close()
			if err := term.WaitFor("? help"); err != nil {
				t.Fatal(err)
			}
			term.Settle()
			for i, k := range keysOf(run.keys) {
				term.Type(k)
				if i%10 == 9 || k == "<esc>" { // an escape and a letter are another key when they come together
					term.Settle()
				}
			}
			term.Settle()
			for range 3 {
				term.Type("<esc>")
				term.Settle()
			}
			term.Type("q")
			if err := term.Wait(); err != nil {
				t.Fatalf("%v; the screen shows:\n%s", err, term.Text())
			}
			for _, c := range term.Clipboard() {
				plainText(t, c)
			}
			stream(t, record.Bytes())
		})
	}
}

// keysOf cuts a string of keys as [vtest.Term.Type] takes them.
func keysOf(s string) []string { return regexp.MustCompile(`<[a-z+]+>|.`).FindAllString(s, -1) }

// ours are the sequences that the screen may send, but for the letters of the
// text: colours and attributes, places of the cursor, what clears and scrolls,
// modes and questions at the start and the end, the title and the clipboard.
var ours = regexp.MustCompile(`^(\x1b\[[0-9;:]*[mHABCDEFGIJKLMPSTXZ@\x60bdfrst]|\x1b\[[?>=<][0-9;]*[hlumncW]|\x1b\[\?[0-9]+\$p|\x1b\[[0-9]* q|\x1b\[[0-9>=]*[cqnu]|\x1b\[4;[0-9]+m|\x1b[78=>M]|\x1b\][012];[^\x00-\x1f\x7f]*\a|\x1b\]8;[^\x00-\x1f\x7f]*(\a|\x1b\\)|\x1b\]52;c;[A-Za-z0-9+/=]*(\a|\x1b\\)|\x1b\]1[0-2];\?(\a|\x1b\\)|\x1b\]11[0-2](\a|\x1b\\)|\x1bP\+q[0-9A-F;]*\x1b\\)$`)

// large is a number as only a payload has it.
var large = regexp.MustCompile(`(^|[^0-9])7[0-9]{3}([^0-9]|$)|Zq`)

// stream looks at everything a terminal was sent.
func stream(t *testing.T, out []byte) {
	t.Helper()
	if !bytes.Contains(out, []byte("Zq7")) || len(out) < 100<<10 {
		t.Errorf("the payloads were not on screen: %d bytes were sent", len(out))
	}
	seen := map[string]bool{}
	var state byte
	for len(out) > 0 {
		seq, _, n, next := ansi.DecodeSequence(out, state, nil)
		out, state = out[n:], next
		what := ""
		switch c := seq[0]; {
		case c == 0x1b:
			title := bytes.HasPrefix(seq, []byte("\x1b]"))
			if !ours.Match(seq) || !title && large.Match(seq) {
				what = "a sequence"
			}
			if title && hiddenRune(strings.Trim(string(seq[2:]), "\a\x1b")) != "" {
				what = "a title"
			}
		case c < 0x20:
			if !strings.ContainsRune("\r\n\b\t", rune(c)) {
				what = "a control"
			}
		default:
			what = hiddenRune(string(seq))
		}
		if what != "" && !seen[string(seq)] && len(seen) < 20 {
			seen[string(seq)] = true
			t.Errorf("%s: %q", what, seq)
		}
	}
}

// hiddenRune says what a piece of a text that was shown has that acts or is
// not seen, "" when it has nothing of the kind. Package visible is not asked:
// it is what is tested.
func hiddenRune(s string) string {
	if !utf8.ValidString(s) {
		return "broken UTF-8"
	}
	marks := 0
	for _, r := range s {
		switch {
		case unicode.IsControl(r) && r != '\n', unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point):
			if r != isolate {
				return fmt.Sprintf("%U", r)
			}
		case r == 0x200c || r == 0x200d || r == 0x2800 || unicode.Is(unicode.Variation_Selector, r): // these have their places
		case unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
			return fmt.Sprintf("%U", r)
		}
		if marks++; !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
		}
	}
	if marks > 5 {
		return "stacked marks"
	}
	return ""
}

// isolate is what the layout of the screen sets around text from right to left.
const isolate = 0x200e
