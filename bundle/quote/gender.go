package quote

import "strings"

// Given names that most bearers of one sex have. A name outside the lists
// tells nothing.
const (
	maleNames = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven steve paul andrew
joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter
christian keith roger terry harry ralph sean jesse roy louis alan eugene russell philip phillip randy juan carlos bobby victor bruce martin bill jim joe tom bob
mike dan chris tony jeff greg ted fred barack vladimir emmanuel boris mitt bernie rudy rand marco newt mitch chuck ben sam tim ron don ed rick dick luis
mohammed muhammad ahmed ali hassan ibrahim omar abdul kim hans klaus jean pierre francois giovanni marcello matteo sergei dmitry igor ivan hugo oscar felix
simon neil ian colin graham stuart nigel trevor derek craig glenn todd brad chad brett troy dean wayne earl floyd clyde leon lloyd herbert arthur albert alfred
ernest carl harold howard leonard stanley norman vincent clarence oliver max leo lucas liam mason logan elijah isaac owen caleb luke connor hunter cameron gavin julian`
	femaleNames = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle
carol amanda dorothy melissa deborah debbie stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean alice abigail julia judy sophia grace denise amber
doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary hilary kamala nikki ivanka melania kellyanne
claire nina angelina theresa angela ursula christine condoleezza susana tulsi tammy wendy jill jane tracy stacey gail ellen eleanor rosa sonia elena loretta
fatima aisha leila ingrid greta olga natasha svetlana yulia mei carla monica veronica valerie sally peggy rita tina dawn erica april june eva lucy zoe chloe ella
mia ava amelia harper lily nora hazel violet ivy alicia ana carmen dolores esther irene josephine lillian louise marion melinda paula phyllis robin yvonne`
)

var givenNames = func() map[string]class {
	m := map[string]class{}
	for _, w := range strings.Fields(maleNames) {
		m[w] |= male
	}
	for _, w := range strings.Fields(femaleNames) {
		m[w] |= female
	}
	for w, c := range m {
		if c == male|female {
			delete(m, w)
		}
	}
	return m
}()
