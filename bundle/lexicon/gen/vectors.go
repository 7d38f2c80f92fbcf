package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"sync"
)

const dimensions = 100

type vector [dimensions]float32

// readVectors returns the first n words of the file, in order of frequency,
// and their vectors.
func readVectors(path string, n int) ([]string, map[string]*vector, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	d := json.NewDecoder(f)
	var words []string
	vectors := map[string]*vector{}
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil, nil, fmt.Errorf("%s: no vectors", path)
		} else if err != nil {
			return nil, nil, err
		}
		switch t {
		case "words":
			if err := d.Decode(&words); err != nil {
				return nil, nil, err
			}
			words = words[:min(n, len(words))]
		case "vectors":
			wanted := map[string]bool{}
			for _, w := range words {
				wanted[w] = true
			}
			return words, vectors, decodeVectors(d, wanted, vectors)
		}
	}
}

func decodeVectors(d *json.Decoder, wanted map[string]bool, into map[string]*vector) error {
	if _, err := d.Token(); err != nil { // {
		return err
	}
	var row []float32
	for d.More() && len(into) < len(wanted) {
		t, err := d.Token()
		if err != nil {
			return err
		}
		w := t.(string)
		row = row[:0]
		if err := d.Decode(&row); err != nil {
			return err
		}
		if wanted[w] && len(row) >= dimensions {
			v := &vector{}
			copy(v[:], row)
			into[w] = v
		}
	}
	return nil
}

// An edge says that two words are used alike.
type edge struct {
	a, b string
	cos  float32
}

const (
	leastCos = 0.55
	mostEach = 12
)

// neighbourhoods returns pairs of base forms that are used alike, by the
// cosine of their vectors after the mean and the two strongest common
// directions are taken out (Mu and Viswanath, "All-but-the-Top", 2018).
func neighbourhoods(forms []string, rank map[string]int, base map[string]string, vectors map[string]*vector, wn *wordNet) []edge {
	var all []*vector
	for _, f := range forms {
		if v := vectors[f]; v != nil {
			all = append(all, v)
		}
	}
	center(all)
	sums := map[string]*vector{}
	var bases []string
	for _, f := range forms[:neighbours] {
		b, v := base[f], vectors[f]
		if v == nil || !wn.common[b] || len(b) < 3 || closed[b] {
			continue
		}
		s := sums[b]
		if s == nil {
			s = &vector{}
			sums[b] = s
			bases = append(bases, b)
		}
		weight := 1 / float32(rank[f]+100)
		for i := range s {
			s[i] += weight * v[i]
		}
	}
	for _, b := range bases {
		normalise(sums[b])
	}
	return nearest(bases, sums)
}

func nearest(bases []string, vec map[string]*vector) []edge {
	rows := make([][]edge, len(bases))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				for j := range bases {
					if i == j {
						continue
					}
					if c := dot(vec[bases[i]], vec[bases[j]]); c >= leastCos {
						rows[i] = append(rows[i], edge{bases[i], bases[j], c})
					}
				}
				slices.SortStableFunc(rows[i], func(x, y edge) int {
					switch {
					case x.cos > y.cos:
						return -1
					case x.cos < y.cos:
						return 1
					}
					return 0
				})
				rows[i] = rows[i][:min(mostEach, len(rows[i]))]
			}
		})
	}
	for i := range bases {
		next <- i
	}
	close(next)
	wg.Wait()
	return slices.Concat(rows...)
}

func dot(a, b *vector) (s float32) {
	for i := range a {
		s += a[i] * b[i]
	}
	return s
}

func normalise(v *vector) {
	n := float32(math.Sqrt(float64(dot(v, v))))
	if n == 0 {
		return
	}
	for i := range v {
		v[i] /= n
	}
}

// center takes the mean and the two first principal directions out of the
// vectors and gives them length 1.
func center(all []*vector) {
	var mean vector
	for _, v := range all {
		for i := range v {
			mean[i] += v[i] / float32(len(all))
		}
	}
	for _, v := range all {
		for i := range v {
			v[i] -= mean[i]
		}
	}
	for range 2 {
		p := &vector{}
		for i := range p {
			p[i] = float32(i%7) - 3
		}
		normalise(p)
		for range 30 { // power iteration
			next := &vector{}
			for _, v := range all {
				d := dot(v, p)
				for i := range v {
					next[i] += d * v[i] / float32(len(all))
				}
			}
			normalise(next)
			p = next
		}
		for _, v := range all {
			d := dot(v, p)
			for i := range v {
				v[i] -= d * p[i]
			}
		}
	}
	for _, v := range all {
		normalise(v)
	}
}

// closed are words that are used alike but never say the same: numbers,
// months, days.
var closed = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
		"hundred", "thousand", "million", "billion", "trillion", "dozen", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
		"eighth", "ninth", "tenth", "half", "quarter", "january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring",
		"summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "night", "noon", "midnight", "today", "yesterday", "tomorrow",
		"percent", "dollar", "euro", "yen", "pound", "cent", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
		"day", "week", "month", "year", "hour", "minute", "decade", "century", "mile", "kilometer", "meter", "foot", "inch", "acre",
	} {
		m[w] = true
	}
	return m
}()
