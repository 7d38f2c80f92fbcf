package quote

import (
	"strings"

	"broadsheet/bundle/text"
)

// set returns the words of a list, which white space parts.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// A class is a set of things a word can be in a sentence. The rules know
// words by class only.
type class uint32

const (
	sayVerb    class = 1 << iota // introduces words in marks: said, told, wrote
	sayIng                       // its participle: saying
	sayWeak                      // takes a quoted fragment: called, blasted, praised
	sayWeakIng                   // calling
	reports                      // tells what is said in other words, whatever follows
	sayNoun                      // claim, statement: "Smith's claim that"
	sayBare                      // base form: say, tell; infinitive or plural
	auxVerb                      // has, was, would
	adverb                       // also, later
	prep                         // of, in, at
	subord                       // that, but, while: a clause begins
	det                          // the, a, his
	pronoun                      // he, she, they, it
	possessive                   // his, her
	relative                     // who, which
	title                        // President, Sen., spokeswoman: may stand before a name
	orgNoun                      // University, Committee
	docNoun                      // report, letter, memo
	timeWord                     // Monday, August, yesterday
	particle                     // de, van, bin: inside a name
	suffix                       // Jr., III
	male
	female
	honorific // Mr., Ms., Sir: no part of a name
	bodyNoun  // campaign, company, mission: speaks as one
	outletish // Times, Post, News
	human     // man, woman, lawyer: a common noun for somebody
)

var classLists = []struct {
	class class
	words string
}{
	{sayVerb, `said says told tells added adds wrote writes asked asks argued argues claimed claims stated states noted notes explained explains
insisted insists replied replies responded responds answered answers declared declares announced announces recalled recalls continued continues
concluded concludes conceded concedes acknowledged acknowledges admitted admits quipped quips joked jokes tweeted tweets posted shouted shouts yelled yells
cried cries chanted chants sang sings asserted asserts alleged alleges contended contends maintained maintains warned warns testified testifies
observed observes remarked remarks reported reports commented comments countered counters retorted retorts wondered wonders suggested suggests
exclaimed exclaims mused muses pointed reiterated reiterates repeated repeats reads emphasized emphasizes emphasised stressed stresses
promised promises vowed vows pledged pledges predicted predicts thought thinks believed believes boasted boasts complained complains confirmed confirms
confessed confesses declaimed demanded demands urged urges agreed agrees proclaimed proclaims opined opines interjected lamented laments affirmed affirms
informed informs revealed reveals recounted recounts explicated described describes denied denies cautioned cautions disclosed discloses ruled rules
speculated speculates insinuated insinuates summarized noticed advised advises instructed instructs ordered orders begged begs pleaded pleads screamed screams whispered whispers
muttered mutters murmured snapped snaps shot fired chimed chimes bragged brags gushed enthused fumed groaned sighed scoffed cracked deadpanned
hinted hints implied implies indicated indicates signaled signalled hoped hopes feared fears worried figured estimated estimates calculated
charged charges accused accuses assured assures reminded reminds signed emailed texted blogged messaged tweeted retweeted captioned
rejoined ventured elaborated elaborates specified specifies went goes began begins put puts gave read finds found shows showed expressed expresses
exhorted exhorts implored sneered hailed intoned attested attests averred avers avowed professed decreed`},
	{sayIng, `saying telling adding writing asking arguing claiming stating noting explaining insisting replying responding answering declaring announcing
recalling continuing concluding conceding acknowledging admitting quipping joking tweeting posting shouting yelling crying chanting singing asserting alleging
contending maintaining warning testifying observing remarking reporting commenting countering wondering suggesting exclaiming musing reiterating repeating
reading emphasizing emphasising stressing promising vowing pledging predicting boasting complaining confirming confessing demanding urging proclaiming lamenting
informing revealing describing denying cautioning disclosing hinting insinuating implying indicating charging accusing assuring reminding elaborating specifying
advising quoting expressing fearing hoping referencing`},
	{sayWeak, `called calls labeled labelled labels dubbed branded brands blasted blasts slammed slams praised praises criticized criticizes criticised
condemned condemns denounced denounces dismissed dismisses mocked mocks ridiculed touted touts hailed hails lauded lauds compared compares likened likens
characterized characterizes characterised portrayed portrays painted paints cast casts rejected rejects referred refers invoked invokes cited cites
attacked attacks defended defends derided derides decried decries bemoaned bemoans blamed blames encouraged encourages invited invites requested requests
sought seeks wants wanted tried thanked thanks welcomed welcomes apologized quoted quotes mentioned mentions questioned questions challenged challenges
addressed addresses lashed took takes talked talks spoke speaks discussed discusses offered offers issued issues rated rates deemed deems considered considers
saw sees viewed views regarded termed terms pronounced offered lamented attributed attributes backed endorsed referenced references pushed pushes
highlighted highlights underscored underscores outlined outlines detailed details blasts slamming championed summed celebrated recognized identified
released releases published publishes unleashed launched voiced voices delivered delivers used uses scolded chided rebuked lambasted excoriated savaged
expected expects felt feels knew knows understood learned heard`},
	{sayWeakIng, `calling labeling labelling dubbing branding blasting slamming praising criticizing criticising condemning denouncing dismissing mocking
touting hailing lauding comparing likening characterizing portraying painting casting rejecting referring invoking citing attacking defending deriding decrying
blaming encouraging inviting requesting seeking wanting trying thanking welcoming questioning challenging addressing lashing talking speaking discussing offering
rating deeming attributing pushing highlighting underscoring outlining referencing`},
	{reports, `said says claimed claims alleged alleges denied denies insisted insists argued argues contended contends asserted asserts stated states
acknowledged acknowledges admitted admits warned warns cautioned cautions confirmed confirms conceded concedes suggested suggests emphasized emphasizes
emphasised emphasises stressed stresses reiterated reiterates announced announces accused accuses urged urges demanded demands promised promises vowed vows
pledged pledges predicted predicts estimated estimates believed believes thinks hopes hoped fears feared wants wanted asked asks told tells informed complained
complains testified testifies declared declares revealed reveals reported reports indicated indicates disclosed discloses noted notes dismissed dismisses
rejected rejects blamed blames condemned condemns criticized criticizes criticised denounced denounces praised praises defended defends mocked mocks
say claim allege deny insist argue contend acknowledge admit warn believe think hope fear want suggest`},
	{sayNoun, `claim claims statement statements assertion assertions argument remark remarks comment comments contention suggestion call calls warning
promise pledge vow insistence allegation allegations accusation accusations charge charges description declaration observation prediction demand demands question
response reply answer conclusion admission belief jibe verdict criticism complaint view opinion line joke insult taunt rant tirade praise appeal tweet message words mantra slogan motto phrase quip boast`},
	{sayBare, `say tell add write ask argue claim state note explain insist reply respond answer declare announce recall continue conclude concede acknowledge admit
quip joke tweet post shout yell cry chant sing assert allege contend maintain warn testify observe remark report comment counter wonder suggest emphasize stress promise
vow pledge predict boast complain confirm demand urge describe deny call label accuse condemn denounce dismiss praise encourage repeat
believe think agree caution point hint imply`},
	{auxVerb, `is are was were be been being am has have had having do does did done will would shall should can could may might must ought cannot
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't`},
	{adverb, `also later then still even just only again once now already often never always ever further too sometimes once perhaps famously
repeatedly recently earlier afterward afterwards meanwhile however instead immediately reportedly
likewise similarly further furthermore moreover nevertheless nonetheless additionally simply frequently publicly previously eventually finally first forcefully sarcastically not initially jointly`},
	{prep, `of in at on for from with by to into onto about after before during under over against between among through without within
along across behind beyond near upon toward towards amid despite around since until till per via as than inside outside off following including regarding like`},
	{subord, `that but while when because although though if whether whereas unless where why how what whatever once lest and or nor yet so plus
said:`},
	{det, `the a an this that these those his her its their our my your some any each every another one two three four five six seven eight nine ten
several many most few both all no other various`},
	{pronoun, `he she they it we i you himself herself`},
	{possessive, `his her their its`},
	{relative, `who which whom whose`},
	{title, `member president vice-president vice senator senators sen sens representative representatives rep reps congressman congresswoman governor gov govs mayor secretary minister prime premier
chancellor king queen prince princess duke pope cardinal bishop archbishop rabbi imam sheikh ayatollah reverend rev father sister brother
judge justice justices attorney general lieutenant lt colonel col captain capt major maj sergeant sgt corporal cpl private admiral adm commander cmdr
brigadier brig marshal officer detective inspector sheriff deputy chief superintendent constable trooper commissioner ambassador envoy consul
director chairman chairwoman chairperson chair co-chair leader speaker whip spokesman spokeswoman spokesperson spokesmen manager strategist adviser advisor aide analyst
economist professor prof dr doctor historian author writer reporter journalist editor correspondent columnist anchor host moderator producer
investigator engineer architect curator conductor composer painter poet novelist harbourmaster harbormaster biologist chemist geologist
conservationist environmentalist designer technician firefighter paramedic soldier fisherman skipper sailor farmer trader banker investor broker entrepreneur
organizer organiser trustee registrar coroner magistrate interpreter librarian archivist headmaster headteacher undersecretary filmmaker actor actress singer rapper musician artist comedian coach captain lawyer counsel counselor counsellor prosecutor solicitor
founder co-founder ceo cfo coo cto executive head boss owner partner activist campaigner candidate nominee rival businessman businesswoman billionaire
mogul developer consultant expert researcher scientist physicist scholar fellow surgeon physician nurse teacher principal
del assemblyman assemblywoman assemblymember councilman councilwoman councilor councillor alderman delegate treasurer clerk comptroller auditor
ombudsman dean provost rector pastor minister chaplain witness victim suspect defendant plaintiff widow wife husband son daughter mother niece nephew cousin
friend neighbor neighbour colleague resident voter pollster operative surrogate lobbyist democrat republican libertarian democratic
interim acting former ex-president retired incoming outgoing longtime veteran first lady deputy assistant associate junior senior national
state federal press communications campaign foreign finance treasury defense defence interior home health education
running mate fellow incumbent lawmaker legislator premier shadow undersecretary party house senate majority minority bureau
ingenieur ingenieurin bürgermeister bürgermeisterin präsident präsidentin kanzler kanzlerin ministerin ingénieur maire président présidente premierministre ministre
ingeniero alcalde alcaldesa presidente presidenta ministro ministra sindaco burgemeester`},
	{honorific, `mr mrs ms miss mister madame madam mme monsieur sir dame lord lady sr sra señor señora herr frau dr`},
	{male, `mr mister sir lord king prince duke he his him himself spokesman chairman congressman councilman businessman father brother husband son nephew actor`},
	{female, `mrs ms miss madame mme madam dame lady queen princess duchess she her hers herself spokeswoman chairwoman congresswoman councilwoman businesswoman mother
sister wife daughter niece widow actress`},
	{orgNoun, `university college school institute institution center centre council commission committee association federation union academy ministry
department bureau office board agency foundation organization organisation society church court chamber league bank group company corporation corp inc co ltd llc plc
party campaign government house senate congress parliament administration service services police network coalition alliance conference caucus fund trust
authority front movement army navy force forces guard corps hospital museum library club team press news times post journal tribune herald
guardian telegraph gazette observer chronicle globe magazine review television radio channel broadcasting airlines industries systems technologies
nations mission embassy assembly laboratory laboratories partners associates holdings international exchange registry investigations enforcement
archdiocese diocese synagogue mosque firm studio studios records project initiative program programme task directorate secretariat tribunal`},
	{docNoun, `report letter memo memorandum statement document documents filing lawsuit complaint indictment affidavit brief ruling order decision
opinion article story piece book study survey poll analysis paper editorial post tweet message email e-mail note ad advertisement spot clip video film movie song
bill law act resolution agreement treaty contract text transcript website site page sign banner headline release bylaws rules charter motion
petition constitution declaration assessment assessments communique communiqué bulletin column op-ed speech notice warrant summary`},
	{timeWord, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec yesterday today tomorrow tonight week month year morning afternoon evening
night last early late earlier ago recently`},
	{particle, `de van von der den del della di da dos das du la le el al bin ibn ben abu ter ten st af av zu y e`},
	{suffix, `jr sr ii iii iv esq phd md`},
	{bodyNoun, `campaign company government administration mission agency commission committee council department union group organization organisation
team party firm bank ministry office police authorities officials board court panel network newspaper paper outlet website magazine hospital university
school church army military regime coalition association institute foundation family prosecutors lawmakers lawyers investigators residents republicans democrats
critics supporters groups aides advisers advisors leaders employees workers voters activists experts analysts observers sources commission bureau embassy
center centre charity club league federation delegation`},
	{outletish, `times post news journal tribune herald telegraph gazette chronicle globe magazine reuters politico cnn nbc abc cbs fox bbc msnbc`},
	{human, `member man woman boy girl person official source lawyer spokesman spokeswoman spokesperson narrator announcer questioner caller author
businessman mayor president governor senator congressman minister director chief leader nominee candidate judge justice attorney prosecutor officer
doctor teacher student mother father wife husband son daughter friend aide adviser advisor strategist billionaire mogul lawmaker veteran
native professor analyst economist editor reporter host witness victim pastor priest bishop pope king queen sheriff secretary chairman chairwoman
chairperson ambassador coach player driver farmer pilot owner founder activist actor actress singer rapper writer resident voter
defendant suspect neighbor neighbour brother sister star director-general executive`},
}

var classOf = func() map[string]class {
	m := map[string]class{}
	for _, l := range classLists {
		for _, w := range strings.Fields(l.words) {
			m[w] |= l.class
		}
	}
	return m
}()

// A wordInfo is what the rules know of a word form.
type wordInfo struct {
	class      class
	possessive bool
	base       text.WordID // the form without its possessive ending, or -1 when the corpus lacks it
	lower      int32       // times it stands in lower case in the corpus
	upper      int32       // times it stands capitalised inside a sentence
}

// vocabulary looks every word of the corpus up once.
func vocabulary(c *text.Corpus) []wordInfo {
	v := make([]wordInfo, len(c.Words))
	for i, w := range c.Words {
		base := w.Text
		if b, ok := strings.CutSuffix(base, "'s"); ok {
			base, v[i].possessive = b, true
		}
		v[i].class = classOf[base]
		v[i].base = -1
		if v[i].class == 0 && len(base) > 6 && (strings.HasSuffix(base, "ologist") || strings.HasSuffix(base, "woman") || strings.HasSuffix(base, "person")) {
			v[i].class = title | human
		}
		if v[i].class == 0 && strings.HasSuffix(base, "ly") && len(base) > 4 {
			v[i].class = adverb
		}
		if v[i].possessive {
			v[i].class &^= sayVerb | sayIng | sayWeak | sayWeakIng | sayBare | auxVerb | adverb | prep | subord
		}
	}
	for d := range c.Docs {
		toks := c.Docs[d].Tokens
		for k, t := range toks {
			switch {
			case t.Shape&text.Capital == 0:
				v[t.Word].lower++
			case k > 0 && toks[k-1].Shape&text.Capital == 0 && t.Start == toks[k-1].End+1:
				v[t.Word].upper++
			}
		}
	}
	return v
}
