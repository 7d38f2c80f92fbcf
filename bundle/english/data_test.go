package english

import (
	"math/bits"
	"slices"
	"strings"
	"testing"
)

// files are the data files that are made of sections of words.
func files(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{"given.txt": givenNames, "verbs.txt": verbData, "languages.txt": languageData,
		"boundaries.txt": boundaryData, "calendar.txt": calendarData}
	for _, f := range classFiles {
		data, err := lists.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all[f] = string(data)
	}
	return all
}

// Words stand folded, in a section, once in each, and a section stands once in
// its file.
func TestDataIsWellFormed(t *testing.T) {
	for file, data := range files(t) {
		in := map[string]bool{}
		for line := range strings.Lines(data) {
			if name := strings.TrimSpace(line); strings.HasPrefix(name, "[") {
				if in[name] {
					t.Errorf("%s: section %s stands there twice", file, name)
				}
				in[name] = true
			}
		}
		seen := map[[2]string]bool{}
		sections(data, func(section, word string) {
			if section == "" {
				t.Errorf("%s: %q stands in no section", file, word)
			}
			if seen[[2]string{section, word}] {
				t.Errorf("%s: [%s] has %q twice", file, section, word)
			}
			seen[[2]string{section, word}] = true
			if word != strings.ToLower(word) || strings.ContainsAny(word, "’,;") || strings.Contains(word, ".") && file != "boundaries.txt" {
				t.Errorf("%s: [%s]: %q is not folded", file, section, word)
			}
		})
	}
}

// Every section of the data has a class, and every class words.
func TestEveryClassHasOneSection(t *testing.T) {
	words := map[string]int{}
	for file, data := range files(t) {
		if !slices.Contains(classFiles[:], file) {
			continue
		}
		sections(data, func(section, word string) { words[section]++ })
	}
	var all Class
	for name, c := range named {
		if words[name] == 0 {
			t.Errorf("class %s has no words", name)
		}
		if bits.OnesCount64(uint64(c)) != 1 || all.Has(c) {
			t.Errorf("class %s has no bit of its own", name)
		}
		all |= c
		delete(words, name)
	}
	for name := range words {
		t.Errorf("section [%s] has no class", name)
	}
}

func TestVerbsAreNamed(t *testing.T) {
	words := map[string]int{}
	sections(verbData, func(section, word string) { words[section]++ })
	for name := range words {
		if verbNamed[name] == 0 {
			t.Errorf("section [%s] is no kind of verb", name)
		}
	}
	if len(words) != len(verbNamed) {
		t.Errorf("%d sections, %d kinds", len(words), len(verbNamed))
	}
}

// A word is an abbreviation of one kind at most.
func TestBoundaries(t *testing.T) {
	sections(boundaryData, func(section, word string) {
		if boundaryNamed[section] == 0 {
			t.Errorf("[%s] is no kind of boundary", section)
		}
		if b := BoundaryOf(word) & Abbreviation; bits.OnesCount32(uint32(b)) > 1 {
			t.Errorf("%q is an abbreviation of several kinds", word)
		}
	})
	for word, want := range map[string]Boundary{"mr": TitleStop, "e.g": AlwaysStop, "thurs": DatedStop, "sept": DatedStop, "may": 0, "sunday": 0, "harbor": 0} {
		if got := BoundaryOf(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}

func TestCalendar(t *testing.T) {
	for word, want := range map[string]int{"janvier": 1, "märz": 3, "juin": 6, "juillet": 7, "ottobre": 10, "january": 0, "jui": 0} {
		if got := MonthAbroad(word); got != want {
			t.Errorf("month %q: %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"utc": 0, "est": -300, "cet": 60} {
		if got, ok := ZoneMinutes(word); got != want || !ok {
			t.Errorf("zone %q: %d, want %d", word, got, want)
		}
	}
	if _, ok := ZoneMinutes("ist"); ok || !IsZone("ist") || IsZone("harbor") {
		t.Error("a zone of several countries")
	}
}

func TestFates(t *testing.T) {
	most, seen := 0, map[string]bool{}
	sets(fateData, func(set int, word string) {
		most = max(most, set+1)
		if seen[word] {
			t.Errorf("%q stands in two sets", word)
		}
		seen[word] = true
	})
	if most == 0 || most >= 32 {
		t.Errorf("%d sets", most)
	}
	if Fate("killed") != Fate("died") || Fate("killed") == Fate("arrested") || Fate("harbor") != 0 {
		t.Error("fates")
	}
}

func TestLanguages(t *testing.T) {
	sections(languageData, func(section, word string) {
		switch _, what, _ := strings.Cut(section, " "); what {
		case "of", "source", "office", "function", "he", "she":
		default:
			if named[what] == 0 {
				t.Errorf("[%s] is no class", section)
			}
		}
	})
	if LanguageOf("en") != nil || LanguageOf("") != nil || LanguageOf("xx") != nil {
		t.Error("English has its own lists, an unknown language none")
	}
	de := LanguageOf("de")
	if de == nil || !de.Of("sagte").Has(Says) || !de.Of("bürgermeisterin").Has(Office) || !de.NamesSource("laut") || !de.JoinsOffice("von") {
		t.Error("German")
	}
	if !ForeignFunction("der") || ForeignFunction("harbor") {
		t.Error("function words")
	}
}

func TestGivenNames(t *testing.T) {
	for name, want := range map[string]Class{"robert": Male, "mary": Female, "jean": 0, "zorblax": 0} {
		if got := Given(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
	if InFull("bob") != "robert" || InFull("robert") != "robert" {
		t.Error("short names")
	}
}

func TestConcepts(t *testing.T) {
	sets, words := 0, map[string][]int{}
	Concepts(func(set int, word string) {
		sets = max(sets, set+1)
		words[word] = append(words[word], set)
	})
	if sets < 50 || sets >= 128 {
		t.Errorf("%d sets", sets)
	}
	if b, s := words["believe"], words["think"]; len(b) != 1 || len(s) != 1 || b[0] != s[0] {
		t.Errorf("believe %v, think %v", b, s)
	}
}
