package review

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

// anAct is one of a few, so that random books have some in common.
func anAct(r *rand.Rand) Act {
	a := Act{
		ID: fmt.Sprintf("%02d", r.IntN(12)), At: noon.Add(time.Duration(r.IntN(4)) * time.Minute), By: []string{"", "ana", "bo"}[r.IntN(3)],
		Do: []Deed{Right, Wrong, Checked, Note, Undo}[r.IntN(5)], On: Quote, Of: Anchor{Source: "a.txt", Words: "pier", N: 1},
	}
	switch a.Do {
	case Note:
		a.Says = []string{"ask the board", "fine"}[r.IntN(2)]
	case Undo:
		a.Undoes = fmt.Sprintf("%02d", r.IntN(12))
	}
	return a
}

// aBook is a random one, with lines that cannot be read.
func aBook(r *rand.Rand) *Book {
	var lines []string
	for range r.IntN(14) {
		switch r.IntN(6) {
		case 0:
			lines = append(lines, []string{"<<<<<<< ours", `{"v":7,"new":true}`, `{"v":1}`, "\x1b[2J"}[r.IntN(4)])
		default:
			a := anAct(r)
			lines = append(lines, encode(&a))
		}
	}
	return Parse("f", []byte(strings.Join(lines, "\n")))
}

func TestMergingIsAUnion(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		x, y, z := aBook(r), aBook(r), aBook(r)
		same := func(law string, p, q *Book) {
			t.Helper()
			if !bytes.Equal(p.Bytes(), q.Bytes()) {
				t.Fatalf("seed %d, %s:\n%s\n%s", seed, law, p.Bytes(), q.Bytes())
			}
			if got, want := fmt.Sprint(deeds(p)), fmt.Sprint(deeds(q)); got != want {
				t.Fatalf("seed %d, %s: what holds is %s and %s", seed, law, got, want)
			}
		}
		same("x+y = y+x", Merge(x, y), Merge(y, x))
		same("(x+y)+z = x+(y+z)", Merge(Merge(x, y), z), Merge(x, Merge(y, z)))
		same("x+x = x", Merge(x, x), Merge(x))
		same("what is written is read", Merge(x, y), Merge(Parse("g", Merge(x, y).Bytes())))
		if m := Merge(x, y, z); !m.Has(x) || !m.Has(y) || !m.Has(z) {
			t.Fatalf("seed %d: a line is lost", seed)
		}
		// The file, which is only added to, tells the same as its merging does.
		if got, want := fmt.Sprint(deeds(x.And(y))), fmt.Sprint(deeds(Merge(x, y))); got != want {
			t.Fatalf("seed %d: in the order of the file holds %s, merged %s", seed, got, want)
		}
	}
}

// deeds are what holds, in short.
func deeds(b *Book) (out []string) {
	for _, a := range b.Standing() {
		out = append(out, a.ID+" "+string(a.Do)+" "+a.By+" "+a.Says)
	}
	return out
}

func TestTheLatestOfOneNameWins(t *testing.T) {
	older := Act{ID: "1", At: noon, Do: Note, On: Sentence, Says: "ask"}
	newer := older
	newer.At, newer.Says = noon.Add(time.Second), "asked"
	b := (*Book)(nil).With(newer).With(older)
	if got := b.Standing(); len(got) != 1 || got[0].Says != "asked" {
		t.Errorf("holds %v", deeds(b))
	}
	if b.Len() != 2 {
		t.Errorf("%d lines are kept", b.Len())
	}
}

func TestUndo(t *testing.T) {
	b := (*Book)(nil).With(
		Act{ID: "1", At: noon, Do: Wrong, On: Quote},
		Act{ID: "2", At: noon.Add(1e9), Do: Undo, Undoes: "1"},
	)
	if got := deeds(b); len(got) != 0 {
		t.Errorf("after an undo holds %v", got)
	}
	b = b.With(Act{ID: "3", At: noon.Add(2e9), Do: Undo, Undoes: "2"})
	if got := deeds(b); len(got) != 1 {
		t.Errorf("after the undo was undone holds %v", got)
	}
}

// What is of a later schema, broken or another's stays as it is, byte for byte,
// and is said with its line.
func TestWhatCannotBeReadIsKept(t *testing.T) {
	good := encode(&Act{ID: "1", At: noon, Do: Right, On: Fact, Of: Anchor{Source: "a"}})
	odd := []string{
		`{"v":2,"id":"9","do":{"new":"shape"}}`,
		`{"v":1,"id":"8","at":"yesterday","do":"right"}`,
		`{"id":"8"}`,
		`{"v":1,"id":"8","at":"2031-05-04T12:00:00Z","do":"praise","on":"fact","of":{"in":"a"}}`,
		`{"v":1,"id":"8","at":"2031-05-04T12:00:00Z","do":"right","on":"fact"}`,
		`{"v":1,"id":"8","at":"2031-05-04T12:00:00Z","do":"undo"}`,
		"=======", "\x1b]0;x\x07", `{"v":1,"id":"8"`, strings.Repeat("x", mostLine+1),
	}
	data := strings.Join(odd, "\n") + "\n\n" + strings.TrimSuffix(good, "}") + `,"colour":"red"}` + "\r\n"
	b := Parse("dir/f.jsonl", []byte(data))
	if len(b.Acts()) != 1 || len(b.Kept()) != len(odd) || b.Acts()[0].Line != len(odd)+2 {
		t.Fatalf("%d acts, kept %v", len(b.Acts()), b.Kept())
	}
	if got := b.Kept()[2].String(); !strings.HasPrefix(got, "dir/f.jsonl:3: has no schema number") {
		t.Errorf("says %q", got)
	}
	if got := b.Kept()[0].String(); !strings.Contains(got, "later broadsheet (schema 2)") {
		t.Errorf("says %q", got)
	}
	out := b.With(Act{ID: "2", At: noon, Do: Undo, Undoes: "1"}).Bytes()
	for _, l := range append(odd, `,"colour":"red"}`) {
		if !bytes.Contains(out, []byte(l)) {
			t.Errorf("lost: %.60q", l)
		}
	}
}

func manyActs(n int) []byte {
	var out []byte
	for i := range n {
		a := Act{
			ID: fmt.Sprintf("%016x", i*2654435761), At: noon.Add(time.Duration(i) * time.Second), By: "ana", Do: Verdicts[i%3], On: Quote,
			Of: Anchor{
				Source: fmt.Sprintf("harbour/%03d.txt", i%40), Text: "0123456789abcdef", N: 1, Words: fmt.Sprintf("We will mend the pier at Sall before week %d of the year, and nobody will pay for it twice.", i),
				Before: "the head of the board", After: "said on monday to the",
			},
			Sign: "altered will → would",
		}
		out = append(append(out, encode(&a)...), '\n')
	}
	return out
}

func BenchmarkLoadTenThousand(b *testing.B) {
	data := manyActs(10_000)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if got := len(Parse("f", data).Standing()); got != 10_000 {
			b.Fatal(got)
		}
	}
}

// FuzzFastLine reads a line in the fast way as encoding/json does, or not at
// all.
func FuzzFastLine(f *testing.F) {
	for l := range bytes.Lines(manyActs(2)) {
		f.Add(bytes.TrimSpace(l))
	}
	f.Add([]byte(`{"v":1,"of":{"in":"a","n":2},"of":{"in":"b"},"do":"right","do":""}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		fast, ok := fastLine(string(data))
		if !ok {
			return
		}
		var slow line
		if err := json.Unmarshal(data, &slow); err != nil {
			t.Fatalf("%q: read, but %v", data, err)
		}
		if !reflect.DeepEqual(fast, slow) {
			t.Fatalf("%q:\n%+v\n%+v", data, fast, slow)
		}
	})
}

// FuzzParse reads whatever may stand in the file: no byte of it is lost but
// white space and what stands there twice.
func FuzzParse(f *testing.F) {
	f.Add(manyActs(3))
	f.Add([]byte("{}\n\n\ufeff\nx"))
	f.Add([]byte(`{"v":1,"id":"1","at":"2031-05-04T12:00:00Z","do":"same","on":"sentence","of":{"in":"a","n":-1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b := Parse("f", data)
		again := Parse("f", b.Bytes())
		if !bytes.Equal(b.Bytes(), again.Bytes()) || fmt.Sprint(deeds(b)) != fmt.Sprint(deeds(again)) {
			t.Fatalf("%q is read as %q, and then as %q", data, b.Bytes(), again.Bytes())
		}
		for l := range bytes.SplitSeq(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\n")) {
			if l = bytes.TrimSpace(l); !bytes.Contains(b.Bytes(), l) {
				t.Fatalf("%q is lost", l)
			}
		}
		Merge(b, again)
	})
}
