package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A synset is one meaning and the words that have it.
type synset struct {
	pos      byte // n, v, a, r
	file     int  // the lexicographer's file: 18 is persons, 14 groups, ...
	words    []string
	pointers []pointer
	instance bool // a single person, place or the like
}

type pointer struct {
	symbol   string
	to       string // id of a synset
	src, dst int    // words of the two synsets, from 1; 0 when it holds for all
}

// A sense is one of a word's meanings, the commonest first.
type sense struct {
	set   string
	count int // how often it was seen in WordNet's tagged text
}

type wordNet struct {
	sets   map[string]*synset          // by pos + offset
	senses map[string]map[byte][]sense // by lower-case word, by pos
	common map[string]bool             // written with a small letter in some meaning
	exc    map[byte]map[string][]string
	kids   map[string]int // number of direct hyponyms
}

var posName = map[byte]string{'n': "noun", 'v': "verb", 'a': "adj", 'r': "adv"}

func readWordNet(dict, exc string) (*wordNet, error) {
	wn := &wordNet{
		sets: map[string]*synset{}, senses: map[string]map[byte][]sense{}, common: map[string]bool{},
		exc: map[byte]map[string][]string{}, kids: map[string]int{},
	}
	for _, pos := range []byte("nvar") {
		if err := lines(filepath.Join(dict, "data."+posName[pos]), func(l string) { wn.addSet(pos, l) }); err != nil {
			return nil, err
		}
		wn.exc[pos] = map[string][]string{}
		err := lines(filepath.Join(exc, posName[pos]+".exc"), func(l string) {
			f := strings.Fields(l)
			wn.exc[pos][f[0]] = append(wn.exc[pos][f[0]], f[1:]...)
		})
		if err != nil {
			return nil, err
		}
	}
	return wn, lines(filepath.Join(dict, "index.sense"), wn.addSense)
}

func lines(path string, yield func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if l := s.Text(); l != "" && l[0] != ' ' {
			yield(l)
		}
	}
	return s.Err()
}

func (wn *wordNet) addSet(pos byte, line string) {
	f := strings.Fields(line)
	s := &synset{pos: pos}
	s.file, _ = strconv.Atoi(f[1])
	n, _ := strconv.ParseInt(f[3], 16, 0)
	i := 4
	for range n {
		w, _, _ := strings.Cut(f[i], "(") // the syntactic marker of adjectives
		low := strings.ToLower(w)
		if w == low {
			wn.common[w] = true
		}
		s.words = append(s.words, low)
		i += 2
	}
	n, _ = strconv.ParseInt(f[i], 10, 0)
	i++
	for range n {
		p := pointer{symbol: f[i], to: f[i+2] + f[i+1]}
		src, _ := strconv.ParseInt(f[i+3][:2], 16, 0)
		dst, _ := strconv.ParseInt(f[i+3][2:], 16, 0)
		p.src, p.dst = int(src), int(dst)
		s.pointers = append(s.pointers, p)
		s.instance = s.instance || p.symbol == "@i"
		if p.symbol == "@" {
			wn.kids[p.to]++
		}
		i += 4
	}
	wn.sets[string(pos)+f[0]] = s
}

func (wn *wordNet) addSense(line string) {
	f := strings.Fields(line)
	word, key, _ := strings.Cut(f[0], "%")
	pos := "nvara"[key[0]-'1']
	n, _ := strconv.Atoi(f[2])
	count, _ := strconv.Atoi(f[3])
	m := wn.senses[word]
	if m == nil {
		m = map[byte][]sense{}
		wn.senses[word] = m
	}
	for len(m[pos]) < n {
		m[pos] = append(m[pos], sense{})
	}
	m[pos][n-1] = sense{string(pos) + f[1], count}
}

// count returns how often word was seen as pos, and whether WordNet has it as
// more than the name of one thing.
func (wn *wordNet) count(word string, pos byte) (n int, ok bool) {
	for _, s := range wn.senses[word][pos] {
		set := wn.sets[s.set]
		if set == nil || set.instance {
			continue
		}
		ok = true
		n += s.count
	}
	return n, ok
}
