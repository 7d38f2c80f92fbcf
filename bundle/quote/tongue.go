package quote

import (
	"strings"

	"broadsheet/bundle"
)

// A tongue is what the rules know of a language other than English: its
// commonest verbs of saying and the words around a speaker's name. Only people
// whom the bundle names in full are taken for speakers there; everything else
// stays blank.
type tongue struct {
	class  map[string]class
	of     map[string]bool // joins a role to what it is a role in: de, von
	source map[string]bool // names a source: selon X, laut X
	titles []string        // endings of words that may stand before a name
}

// newTongue reads the word lists of a language.
func newTongue(say, aux, dets, preps, pronouns, particles, of, source, titles string) *tongue {
	t := &tongue{class: map[string]class{}, of: set(of), source: set(source), titles: strings.Fields(titles)}
	for _, l := range []struct {
		class class
		words string
	}{{sayVerb, say}, {auxVerb, aux}, {det, dets}, {prep, preps}, {prep, source}, {pronoun, pronouns}, {particle, particles}} {
		for _, w := range strings.Fields(l.words) {
			t.class[w] |= l.class
		}
	}
	return t
}

// tongues holds the languages by ISO 639-1 code.
var tongues = map[string]*tongue{
	"de": newTongue(`sagte sagt sagten erklärte erklärt erklärten betonte betont meinte meint berichtete berichtet forderte fordert warnte warnt kritisierte kritisiert
fügte schrieb schreibt antwortete fragte fragt erzählte erzählt behauptete kündigte lobte bekräftigte ergänzte versicherte bestätigte kommentierte rief räumte äußerte`,
		`hat hatte haben habe`, `der die das den dem des ein eine einer einem eines sein seine ihre`,
		`mit nach bei gegenüber zu zum zur in im am auf aus vor über unter für gegen seit um wegen während dass weil als wenn und oder`,
		`er sie es wir ich man`, `von van zu de`, `von der des`, `laut zufolge so`,
		`sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin leiter leiterin direktor direktorin meister meisterin forscher forscherin
experte expertin trainer trainerin anwalt anwältin richter richterin professor professorin vorsitzende vorsitzender kommissar kommissarin rat rätin herr frau dr politiker politikerin`),
	"fr": newTongue(`dit disait déclare déclaré affirme affirmé explique expliqué ajoute ajouté assure assuré estime estimé précise précisé souligne souligné indique indiqué
annonce annoncé rappelle rappelé confie confié lance lancé regrette regretté répond répondu raconte raconté prévient prévenu insiste insisté dénonce dénoncé écrit poursuit
conclut conclu avoue reconnaît reconnu martèle martelé résume résumé commente commenté`,
		`a ont avait avaient`, `le la les un une des son sa ses l`,
		`avec après à au aux dans en chez devant sur sous pour contre depuis pendant que qui lors face et ou lundi mardi mercredi jeudi vendredi samedi dimanche`,
		`il elle ils elles on je nous ce`, `de du la le`, `de du des`, `selon d'après`,
		`maire ministre président présidente directeur directrice chef cheffe porte-parole député députée avocat avocate procureur procureure juge professeur professeure
entraîneur m mme madame monsieur docteur dr`),
	"es": newTongue(`dijo dice dijeron afirmó afirma afirmaron aseguró asegura explicó explica declaró declara señaló señala añadió añade agregó agrega indicó indica manifestó
advirtió advierte subrayó subraya comentó comenta sostuvo sostiene expresó escribió escribe preguntó respondió responde contó cuenta apuntó reiteró destacó insistió recordó
precisó dicho afirmado asegurado explicado declarado señalado añadido agregado indicado manifestado advertido`,
		`ha han había`, `el la los las un una su sus`,
		`con tras a al en ante sobre para contra desde durante que quien por y o`,
		`él ella ellos ellas yo nosotros se`, `de del la`, `de del`, `según`,
		`alcalde alcaldesa ministro ministra presidente presidenta director directora portavoz jefe jefa diputado diputada abogado abogada fiscal juez jueza profesor profesora
entrenador entrenadora señor señora sr sra doctor doctora`),
	"it": newTongue(`disse dice detto dichiarato dichiara afferma affermato spiega spiegato aggiunge aggiunto sottolinea sottolineato scritto scrive commenta commentato racconta
raccontato conclude concluso ribadisce ribadito risponde risposto annuncia annunciato sostiene ricorda ricordato osserva osservato avverte avvertito precisa precisato`,
		`ha hanno aveva`, `il lo la i gli le un uno una suo sua l`,
		`con dopo a al alla ai in nel nella davanti su sul per contro durante che e o`,
		`lui lei loro io noi si`, `de di da`, `di del della dei dello`, `secondo`,
		`sindaco sindaca ministro ministra presidente presidentessa direttore direttrice portavoce capo deputato deputata avvocato avvocata giudice professore professoressa
allenatore allenatrice signor signora dottor dottoressa`),
	"pt": newTongue(`disse diz disseram afirmou afirma afirmaram explicou explica declarou declara acrescentou acrescenta ressaltou destacou contou escreveu escreve respondeu responde
perguntou garantiu garante alertou alerta comentou lembrou informou anunciou reiterou defendeu frisou sublinhou referiu salientou`,
		`tem tinha`, `o a os as um uma seu sua`,
		`com após ao à em no na perante sobre para contra desde durante que quem por e ou`,
		`ele ela eles elas eu nós se`, `da de do dos das`, `de do da dos das`, `segundo conforme`,
		`prefeito prefeita ministro ministra presidente diretor diretora porta-voz chefe deputado deputada advogado advogada juiz juíza professor professora treinador treinadora
senhor senhora doutor doutora`),
	"nl": newTongue(`zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt meldde meldt benadrukte benadrukt antwoordde antwoordt vroeg vraagt schreef schrijft reageerde
reageert stelde stelt waarschuwde waarschuwt gezegd verklaard`,
		`heeft hebben had`, `de het een zijn haar`,
		`met na bij tegen tegenover in op aan voor over sinds tijdens omdat dat die en of`,
		`hij zij ze het ik wij we men`, `van de der den ter ten`, `van`, `volgens aldus`,
		`burgemeester minister president directeur voorzitter woordvoerder woordvoerster leider advocaat rechter hoogleraar trainer meneer mevrouw dr`),
}

// known returns what a word of the language is to the rules.
func (t *tongue) known(word string) class {
	c := t.class[word]
	for _, end := range t.titles {
		if word == end || len(end) > 4 && strings.HasSuffix(word, end) {
			return c | title
		}
	}
	return c
}

// inTongue looks for the attribution of the quotation at item i within its
// sentence, in another language than English.
func (p *page) inTongue(n int, ln *line, s *sentence, i int) said {
	found := said{ref: -1, line: n}
	items := ln.items
	k := i + 1
	for k < s.to && (isComma(items[k]) || isDash(items[k])) {
		k++
	}
	if ph, cue, ok := p.tongueAfter(items, k, s.to); ok {
		found.phrase, found.cue, found.rule = ph, p.bytes(items, cue, cue+1), after
		return found
	}
	if ph, cue, ok := p.incised(int(items[i].quote)); ok {
		found.phrase, found.cue, found.rule = ph, cue, after
		return found
	}
	for j := i - 1; j >= s.from && j > i-12; j-- {
		if items[j].kind == quotation {
			break
		}
		if items[j].kind != word || items[j].class&sayVerb == 0 && !p.tongue.source[p.fold(items[j])] {
			continue
		}
		ph := phrase{}
		if items[j].class&sayVerb != 0 {
			ph = p.subjectName(items, s.from, j)
		}
		if ph.kind == noPhrase {
			ph = p.subjectName(items, j+1, i)
		}
		if ph.kind != noPhrase {
			found.phrase, found.cue, found.rule = ph, p.bytes(items, j, j+1), before
			return found
		}
	}
	return found
}

// tongueAfter reads "sagte X", "a déclaré X", "selon X" or "X zei" at item k.
// It returns the cue's item. Who speaks may stay unknown: "sagte er".
func (p *page) tongueAfter(items []item, k, to int) (phrase, int, bool) {
	verb := k
	for verb < to && verb < k+2 && items[verb].kind == word && items[verb].class&auxVerb != 0 {
		verb++
	}
	if verb >= to || items[verb].kind != word {
		return phrase{}, 0, false
	}
	if items[verb].class&sayVerb != 0 {
		return p.subjectName(items, verb+1, to), verb, true
	}
	if p.tongue.source[p.fold(items[verb])] {
		ph := p.subjectName(items, verb+1, to)
		return ph, verb, ph.kind != noPhrase
	}
	for v := verb + 1; v < to && v < k+12 && items[v].kind != quotation; v++ {
		if items[v].kind == word && items[v].class&sayVerb != 0 {
			ph := p.subjectName(items, verb, v)
			return ph, v, ph.kind != noPhrase
		}
	}
	return phrase{}, 0, false
}

// incised reads an attribution that stands inside the marks, as French sets
// it: « Ce pont, a dit X, sera le nôtre. »
func (p *page) incised(m int) (phrase, bundle.Span, bool) {
	if p.a.Language != "fr" {
		return phrase{}, bundle.Span{}, false // elsewhere it is what the speaker tells of another
	}
	in := p.marks[m].inner
	from, to := p.tokens(in.Start), p.tokens(in.End)
	items := p.itemise(in, from, min(to, from+farthest), nil, 0, -1)
	p.markNames(items)
	for k := 1; k+2 < len(items); k++ {
		if !isComma(items[k]) || items[k+1].kind != word || items[k+1].class&(auxVerb|sayVerb) == 0 {
			continue
		}
		if ph, cue, ok := p.tongueAfter(items, k+1, len(items)); ok && ph.kind != noPhrase && cue <= k+2 && (ph.to >= len(items) || items[ph.to].kind == punct) {
			return ph, p.bytes(items, cue, cue+1), true
		}
	}
	return phrase{}, bundle.Span{}, false
}

// subjectName returns the name in full, or else the first single name, of the
// subject that begins at item k: past its role, and up to the first
// preposition, pronoun or end of a clause.
func (p *page) subjectName(items []item, k, to int) phrase {
	single := phrase{}
	for n := k; n < min(to, k+14); n++ {
		it := items[n]
		switch {
		case it.kind == quotation, it.kind == punct && strings.ContainsRune(".:;!?", it.r) && !p.joined(items, n, to):
			return single
		case it.kind != word:
			continue
		case p.tongue.of[p.fold(it)] && n > k:
			for n+1 < to && (items[n+1].cap || items[n+1].kind == word && items[n+1].class&det != 0) {
				n++ // von Lund
			}
			continue
		case !it.cap && it.class&(prep|pronoun|sayVerb|auxVerb) != 0 && it.class&det == 0:
			return single
		case !it.cap:
			continue
		}
		end := p.runEnd(items, n, to)
		from := p.stripTitles(items, n, end)
		if p.wordsIn(items, from, end) > 1 || single.kind == noPhrase && items[from].class&title == 0 {
			ph := phrase{kind: namePhrase, from: n, to: end, name: p.bytes(items, from, end), full: p.bytes(items, n, end)}
			if p.wordsIn(items, from, end) > 1 {
				return ph
			}
			single = ph
		}
		n = end - 1
	}
	return single
}
