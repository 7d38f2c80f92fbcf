package shared

import (
	"math"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// What is known of two facts that may be one, printed differently. Each is a
// share, a small number or 0 and 1.
const (
	vBias = iota
	vWeekday
	vMonth
	vDate
	vClock
	vMoney
	vPercent
	vMeasure
	vAge
	vDuration
	vRanked
	vScore
	vLead        // the same word leads to both
	vLeadApart   // words of different roles do
	vRight       // the words behind them are matched to each other
	vHead        // they count the same
	vHeadApart   // they count what has no word in common
	vTight       // how alike the words right beside them are
	vWide        // and the words around them
	vAlike       // probability that the sentences make the same statement but for facts
	vShared      // weighted share of the sentences' content that is matched
	vNear        // the sentences are near copies
	vRest        // what is left over in the sentence that has less left over
	vInstead     // words that stand in each other's place beside them
	vMany        // how many facts of the kind the sentences have
	vRatio       // logarithm of the numbers' ratio
	vElsewhere   // one side's article prints the other's value elsewhere
	vElsewhere2  // both do
	vRepeat      // the other sentence has the same value for another fact
	vUnit        // they are written in one unit
	vPart        // one of them is followed by what is added to it: "and nine more"
	vBest        // no other pairing of either has more around it
	vSecond      // how alike the words around the best other pairing are
	vLength      // natural logarithm of the shorter sentence's length in words
	vPartName    // of names: they have a word in common
	vSameType    // of names: of one type
	vOtherType   // of names: of two types
	vPersons     // of names: persons
	vBodies      // of names: bodies
	vPlaces      // of names: places
	vDenial      // one side denies what the other says
	vForm        // the very same form of a word is denied
	vOnly        // nothing but facts is left over on either side
	vAttribution // one of them stands in the clause that says who says it
	vMatched     // logarithm of 1 and the weight of the matched words that are no facts
	vLeft        // the words right before them are matched to each other
	vFrame       // and those right behind them
	vBefore      // the nearest telling words before them are
	vBeforeApart // or are not
	vAfter       // the same behind them
	vAfterApart
	vVerb      // the verbs that they go with are matched to each other
	vVerbApart // or are not
	vTense     // one of them is still to come
	vBothSaid  // both stand in the clause that says who says it
	vSpare     // how many facts of the kind the sentences have that are not the other's too
	vOften     // vElsewhere, of what every article prints: a weekday, a month, a small number
	vCount
)

type likeness [vCount]float64

// A rival is a pair of facts of two units that may be one, printed differently
// or alike.
type rival struct {
	a, b int // indices into the sheets
	same bool
	seen likeness
	p    float64 // that it is one fact
}

// A contest holds what the facts of two units are compared by.
type contest struct {
	*comparison
	al     *alignment
	corpus *text.Corpus
	l      *lexis
	j      *judgement
	sa, sb *sheet
	fa, fb []fact // those of the sheets, and what is denied
	all    []rival
	every  bool // all is looked at of every pairing

	met          []answer
	sizeA, sizeB [][2]float32 // by fact
	openA, openB []bool       // by fact: the other unit has none that says the same
	restless     float64      // see vRest
	only         bool         // see vOnly
	matched      float64      // see vMatched
	usedA, usedB []bool       // by fact
}

// rivals pairs the facts of two aligned units.
func (k *contest) rivals() {
	k.fa, k.fb = append(k.fa[:0], k.sa.facts...), append(k.fb[:0], k.sb.facts...)
	k.all, k.met, k.sizeA, k.sizeB = k.all[:0], k.met[:0], k.sizeA[:0], k.sizeB[:0]
	for i := range k.fa {
		for n := range k.fb {
			x, y := &k.fa[i], &k.fb[n]
			if x.subject != y.subject || !comparable(x, y) {
				continue
			}
			k.all = append(k.all, rival{a: i, b: n, same: k.sameFact(x, y)})
		}
	}
	k.turns()
	k.leaveOpen()
	k.prepare()
	for n := range k.all {
		k.look(&k.all[n])
	}
	for n := range k.all {
		k.rank(n)
	}
	for n := range k.all {
		k.weigh(&k.all[n])
	}
}

// weigh says how likely a pairing is one fact. The articles are asked only
// about one that might come to something: what they print elsewhere speaks
// against it.
func (k *contest) weigh(r *rival) {
	x, y := &k.fa[r.a], &k.fb[r.b]
	w := weightsOf(x.subject)
	if r.p = r.seen.probability(w); r.same || r.p < perhaps && !k.every {
		return
	}
	if x.subject == aName && (k.sideBySide(k.a, x, y) || k.sideBySide(k.b, x, y)) {
		r.same = true
		return
	}
	here := printsElsewhere(k.corpus, k.a, k.b.toks[y.from:y.to])
	there := printsElsewhere(k.corpus, k.b, k.a.toks[x.from:x.to])
	r.seen[vElsewhere], r.seen[vElsewhere2] = flag(here || there), flag(here && there)
	r.seen[vOften] = flag((here || there) && isOften(x) && isOften(y))
	r.p = r.seen.probability(w)
}

// weightsOf returns the weights by which facts about s are judged.
func weightsOf(s subject) *likeness {
	switch s {
	case aName:
		return &nameWeights
	case aWeekday, aMonth:
		return &dayWeights
	case aDenial, anOpposite:
		return &turnWeights
	}
	return &numberWeights
}

// probability is the sum of what is known, each times its weight, as a
// probability.
func (v *likeness) probability(w *likeness) float64 {
	z := 0.0
	for i := range v {
		z += v[i] * w[i]
	}
	return sigmoid(z)
}

// rank notes how a pairing stands among the others of its facts.
func (k *contest) rank(n int) {
	r := &k.all[n]
	best := 0.0
	for m := range k.all {
		if o := &k.all[m]; m != n && (o.a == r.a || o.b == r.b) {
			best = max(best, o.seen[vTight]+o.seen[vWide])
			if o.same {
				r.seen[vRepeat] = 1
			}
		}
	}
	r.seen[vSecond] = min(1, best)
	if r.seen[vTight]+r.seen[vWide] >= best {
		r.seen[vBest] = 1
	}
}

// comparable reports whether two facts of one subject may be one.
func comparable(x, y *fact) bool {
	switch x.subject {
	case aNumber:
		return x.number.Alike(y.number) && x.number.Of != english.Named && (x.number.Of == y.number.Of || !x.counts() && !y.counts())
	}
	return true
}

// counts reports whether a bare number is followed by what it counts, so that
// it is no measure whose unit was left out.
func (f *fact) counts() bool { return f.number.Of == english.Counted && f.head < f.headEnd }

// look fills in what is known of a pairing by itself.
func (k *contest) look(r *rival) {
	x, y := &k.fa[r.a], &k.fb[r.b]
	v := &r.seen
	v[vBias] = 1
	if of := kindOf(x, y); of > 0 {
		v[of] = 1
	}
	k.lookAtRoles(v, x, y)
	k.lookAtFrames(v, x, y)
	beside := k.around(r)
	v[vTight], v[vWide] = beside[0], beside[1]
	v[vAlike], v[vShared] = k.j.alike, float64(k.j.score)
	v[vNear] = flag(k.j.kind == Near)
	v[vLength] = math.Log(float64(min(len(k.a.toks), len(k.b.toks))))
	v[vRest], v[vOnly], v[vMatched] = k.restless, flag(k.only), k.matched
	v[vAttribution] = flag(inAttribution(k.a, x) || inAttribution(k.b, y))
	v[vInstead] = float64(k.instead(x, y))
	v[vMany] = math.Log(float64(count(k.fa, x) * count(k.fb, y)))
	switch x.subject {
	case aNumber:
		v[vUnit] = flag(x.number.Unit == y.number.Unit && x.number.Of == y.number.Of)
		v[vPart] = flag(k.added(k.a.toks, x) != k.added(k.b.toks, y))
		p, q := x.number.Value*x.number.Unit, y.number.Value*y.number.Unit
		if p > 0 && q > 0 && x.number.Of < english.Clock && x.number.Of != english.Ranked {
			v[vRatio] = min(3, math.Abs(math.Log(p/q)))
		}
	case aDenial:
		v[vDenial] = 1
		v[vForm] = flag(k.a.toks[x.from].Word == k.b.toks[y.from].Word)
	case aName:
		v[vPartName] = flag(haveCommon(k.a.toks[x.from:x.to], k.b.toks[y.from:y.to]))
		v[vSameType] = flag(x.bearer == y.bearer && x.bearer > 0)
		v[vOtherType] = flag(x.bearer != y.bearer && x.bearer > 0 && y.bearer > 0)
		v[vPersons] = flag(x.bearer == aPerson || y.bearer == aPerson)
		v[vBodies] = flag(x.bearer == aBody || y.bearer == aBody)
		v[vPlaces] = flag(x.bearer == aPlace || y.bearer == aPlace)
	}
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// kindOf returns the place of the kind of two facts in a likeness; 0 of counts
// and names.
func kindOf(x, y *fact) int {
	switch x.subject {
	case aWeekday:
		return vWeekday
	case aMonth:
		return vMonth
	case aName, aDenial, anOpposite:
		return 0
	}
	switch qualityOf(x, y) {
	case english.DayOfMonth, english.Year, english.Decade:
		return vDate
	case english.Clock:
		return vClock
	case english.Money:
		return vMoney
	case english.Percentage, english.Points:
		return vPercent
	case english.Length, english.Area, english.Mass, english.Volume, english.Speed, english.Temperature:
		return vMeasure
	case english.Age:
		return vAge
	case english.Duration:
		return vDuration
	case english.Ranked:
		return vRanked
	case english.Score:
		return vScore
	}
	return 0
}

// lookAtRoles compares what leads to two facts and what they count.
func (k *contest) lookAtRoles(v *likeness, x, y *fact) {
	ta, tb := k.a.toks, k.b.toks
	if x.lead >= 0 && y.lead >= 0 {
		s, t := ta[x.lead].Stem, tb[y.lead].Stem
		v[vLead] = flag(s == t || k.al.toB[x.lead] == y.lead)
		v[vLeadApart] = flag(leadApart(k.l.stem[s], k.l.stem[t]))
	}
	v[vRight] = flag(x.end < len(ta) && y.end < len(tb) && k.al.toB[x.end] == y.end)
	if x.head < x.headEnd && y.head < y.headEnd {
		met := haveCommon(ta[x.head:x.headEnd], tb[y.head:y.headEnd])
		for p := x.head; p < x.headEnd && !met; p++ {
			q := k.al.toB[p]
			met = q >= y.head && q < y.headEnd
		}
		v[vHead], v[vHeadApart] = flag(met), flag(!met)
	}
}

// haveCommon reports whether two runs of words have a base form in common.
func haveCommon(a, b []text.Token) bool {
	for _, t := range a {
		if stemIn(t.Stem, b) {
			return true
		}
	}
	return false
}

func stemIn(s text.StemID, toks []text.Token) bool {
	for _, t := range toks {
		if t.Stem == s {
			return true
		}
	}
	return false
}

// count returns how many facts may be the one that f is.
func count(fs []fact, f *fact) int {
	n := 0
	for i := range fs {
		if fs[i].subject == f.subject && comparable(&fs[i], f) {
			n++
		}
	}
	return max(n, 1)
}

// leftOver returns the weight of the words of u that are left over and are no
// facts.
func leftOver(u *unit, left []int, l *lexis) float64 {
	sum := float32(0)
	for _, i := range left {
		if it := &u.items[i]; !it.fact() && !it.attributing {
			sum += it.weight(l)
		}
	}
	return float64(sum)
}

// inCommon returns the weight of the matched words that are no facts.
func (k *contest) inCommon() float64 {
	sum := float32(0)
	for _, ms := range [...][]match{k.exact, k.soft} {
		for _, m := range ms {
			if it := &k.a.items[m.a]; !it.fact() && !it.attributing {
				sum += it.weight(k.l) * m.sim
			}
		}
	}
	return float64(sum)
}

// inAttribution reports whether a fact stands in the clause that says who says it.
func inAttribution(u *unit, f *fact) bool {
	return f.from >= u.attribution.from && f.from < u.attribution.to
}

// besideWords is how far from a fact words count that stand in each other's
// place.
const besideWords = 6

// instead counts the words left over that stand in each other's place beside
// two facts, so that these may be facts of two things.
func (k *contest) instead(x, y *fact) int {
	n := 0
	for _, i := range k.restA {
		s := &k.a.items[i]
		if s.fact() || int(s.at) >= x.from && int(s.at) < x.end || away(k.sa.at, x, int(s.at)) > besideWords {
			continue
		}
		for _, j := range k.restB {
			t := &k.b.items[j]
			if !t.fact() && (int(t.at) < y.from || int(t.at) >= y.end) && away(k.sb.at, y, int(t.at)) <= besideWords && k.al.bothSides(int(s.at), int(t.at)) {
				n++
			}
		}
	}
	return min(n, 3)
}

// away returns how many words stand between word i and a fact.
func away(at []int32, f *fact, i int) int32 {
	if i < f.from {
		return at[f.from] - at[i] - 1
	}
	return max(0, at[i]-at[f.end-1]-1)
}

// scales are how fast words count for less the farther they stand from a fact:
// what is right beside it, and what is around it.
var scales = [2]float32{1.5, 6}

// closeness is what a word away words off counts at each scale.
func closeness(away int32) (c [2]float32) {
	for s, scale := range scales {
		c[s] = 1 / (1 + float32(away)/scale)
	}
	return c
}

// around is how much what stands around two facts is alike, the nearer the
// more: the cosine of the words' weights, each divided by 1 + its distance over
// the scale.
func (k *contest) around(r *rival) (c [2]float64) {
	x, y := &k.fa[r.a], &k.fb[r.b]
	var both [2]float32
	for _, m := range k.met {
		if int(m.a) >= x.from && int(m.a) < x.end || int(m.b) >= y.from && int(m.b) < y.end {
			continue
		}
		p, q := closeness(away(k.sa.at, x, int(m.a))), closeness(away(k.sb.at, y, int(m.b)))
		for s := range both {
			both[s] += m.weight * p[s] * q[s]
		}
	}
	for s := range both {
		if of := k.sizeA[r.a][s] * k.sizeB[r.b][s]; of > 0 {
			c[s] = float64(both[s]) / math.Sqrt(float64(of))
		}
	}
	return c
}

// size is what stands around a fact of itself: the squares of the weights.
func (k *contest) size(toks []text.Token, at []int32, f *fact) (sum [2]float32) {
	for i := range toks {
		if i >= f.from && i < f.end {
			continue
		}
		w, c := k.weightOf(toks[i]), closeness(away(at, f, i))
		for s := range sum {
			sum[s] += w * c[s] * c[s]
		}
	}
	return sum
}

// An answer is two matched words and what they weigh.
type answer struct {
	a, b   int32
	weight float32
}

// prepare works out what is asked of every pairing.
func (k *contest) prepare() {
	for i, j := range k.al.toB {
		if j >= 0 {
			k.met = append(k.met, answer{int32(i), int32(j), k.weightOf(k.a.toks[i])})
		}
	}
	for i := range k.fa {
		k.sizeA = append(k.sizeA, k.size(k.a.toks, k.sa.at, &k.fa[i]))
	}
	for i := range k.fb {
		k.sizeB = append(k.sizeB, k.size(k.b.toks, k.sb.at, &k.fb[i]))
	}
	x, y := leftOver(k.a, k.restA, k.l), leftOver(k.b, k.restB, k.l)
	k.restless, k.only = math.Log1p(min(x, y)), max(x, y) == 0
	k.matched = math.Log1p(k.inCommon())
}

// smallWeight is what a function word weighs in what stands around a fact.
const smallWeight = 0.05

func (k *contest) weightOf(t text.Token) float32 {
	if k.l.class[t.Word] == function {
		return smallWeight
	}
	return k.l.weight[t.Stem]
}
