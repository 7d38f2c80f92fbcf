package shared_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"broadsheet/bundle"
)

// A line is one sentence of a labelled article: which wire sentence it comes
// from, -1 for its own, and how it was changed.
type line struct {
	wire  int
	grade int // 0 verbatim, 1 edited, 2 reworded
}

// labelled writes n articles of one story, a sentence on each line, with what
// each line comes from.
func (p *press) labelled(n int) (*bundle.Bundle, [][]line) {
	b := &bundle.Bundle{Name: "labelled"}
	var story []string
	for range 60 {
		story = append(story, p.words[p.IntN(len(p.words))])
	}
	var wire [][]string
	for range 200 {
		wire = append(wire, p.sentence(story))
	}
	labels := make([][]line, n)
	for i := range n {
		var body strings.Builder
		order := p.Perm(len(wire))
		for k := range 36 {
			l := line{order[k], k % 3}
			s := wire[l.wire]
			switch {
			case k%2 == 0:
				l.wire, s = -1, p.sentence(story)
			case l.grade == 1:
				s = p.edited(s)
			case l.grade == 2:
				s = p.reworded(s)
			}
			labels[i] = append(labels[i], l)
			body.WriteString(write(s) + "\n")
		}
		b.Articles = append(b.Articles, article(fmt.Sprintf("%04d.txt", i), body.String()))
	}
	return b, labels
}

// tied is two lines that a tool ties: article, line, article, line.
type tied [4]int

// shares returns which part of the true pairs was found, by the grade of the
// more changed line, and how many found pairs are none.
func shares(labels [][]line, found map[tied]bool) (share [3]float64, wrong int) {
	var all, got [3]float64
	for a := range labels {
		for b := a + 1; b < len(labels); b++ {
			for i, x := range labels[a] {
				for j, y := range labels[b] {
					hit := found[tied{a, i, b, j}] || found[tied{b, j, a, i}]
					if x.wire < 0 || x.wire != y.wire {
						if hit {
							wrong++
						}
						continue
					}
					g := max(x.grade, y.grade)
					all[g]++
					if hit {
						got[g]++
					}
				}
			}
		}
	}
	for g := range share {
		share[g] = got[g] / max(all[g], 1)
	}
	return share, wrong
}

func report(b *testing.B, labels [][]line, found map[tied]bool) {
	s, wrong := shares(labels, found)
	b.ReportMetric(100*s[0], "%verbatim")
	b.ReportMetric(100*s[1], "%edited")
	b.ReportMetric(100*s[2], "%reworded")
	b.ReportMetric(float64(wrong), "wrong")
}

// BenchmarkPeers runs the tools a reader would otherwise reach for over the
// same articles, when they are installed (Debian packages similarity-tester
// and wdiff): what each takes and what it finds. wdiff compares two files at a
// time and in one order only; it is given a tenth of the articles.
func BenchmarkPeers(b *testing.B) {
	in, labels := newPress(6).labelled(100)
	b.Run("broadsheet", func(b *testing.B) {
		var found map[tied]bool
		for b.Loop() {
			found = ours(b, in)
		}
		report(b, labels, found)
	})
	dir := b.TempDir()
	for _, a := range in.Articles {
		if err := os.WriteFile(filepath.Join(dir, a.Source), []byte(a.Text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("sim_text", func(b *testing.B) {
		if _, err := exec.LookPath("sim_text"); err != nil {
			b.Skip("not installed")
		}
		var found map[tied]bool
		for b.Loop() {
			found = simText(b, dir)
		}
		report(b, labels, found)
	})
	b.Run("wdiff", func(b *testing.B) {
		if _, err := exec.LookPath("wdiff"); err != nil {
			b.Skip("not installed")
		}
		for b.Loop() {
			for i := range 10 {
				for j := range i {
					// It ends with 1 when the files differ, as they do.
					_ = exec.Command("wdiff", "-3", filepath.Join(dir, in.Articles[j].Source), filepath.Join(dir, in.Articles[i].Source)).Run()
				}
			}
		}
		b.ReportMetric(10, "articles")
	})
}

// ours returns the lines that Find ties, copies of one text with one another.
func ours(b *testing.B, in *bundle.Bundle) map[tied]bool {
	found := map[tied]bool{}
	for _, g := range find(b, in) {
		for _, x := range g.Members {
			for _, y := range g.Members {
				if x.Before(y) {
					found[tied{x.Article, x.Sentence, y.Article, y.Sentence}] = true
				}
			}
		}
	}
	return found
}

// simLine is a run as sim_text -n prints it.
var simLine = regexp.MustCompile(`(\d{4})\.txt: line (\d+)-(\d+)\s*\|.*?(\d{4})\.txt: line (\d+)-(\d+)`)

// simText returns the lines on which the runs of eight words and more lie.
func simText(b *testing.B, dir string) map[tied]bool {
	cmd := exec.Command("sh", "-c", "sim_text -e -n -s -r 8 *.txt")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	found := map[tied]bool{}
	for _, m := range simLine.FindAllStringSubmatch(string(out), -1) {
		var n [6]int
		for i := range n {
			n[i], _ = strconv.Atoi(m[i+1])
		}
		for x := n[1]; x <= n[2]; x++ {
			for y := n[4]; y <= n[5]; y++ {
				found[tied{n[0], x - 1, n[3], y - 1}] = true
			}
		}
	}
	return found
}
