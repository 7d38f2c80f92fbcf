package theme

import "image/color"

// ANSI256 returns the theme for terminals of 256 colours. Their palette has
// few dark and few light tints, and the nearest to a colour of [Dark] or
// [Light] is often of another hue; so these are chosen by hand among the 240
// colours that are the same everywhere. A reader's own colours are taken as they
// are, and the terminal gets the nearest it has.
func ANSI256(dark bool, own ...Colours) *Theme {
	if dark {
		return themed(darkIndexed().with(own))
	}
	return themed(lightIndexed().with(own))
}

func darkIndexed() palette {
	return palette{
		name: "dark256", dark: true, ground: hex("121212"),
		text: hex("c6c6c6"), bright: hex("ffffff"), muted: hex("a8a8a8"), faint: hex("949494"), rule: hex("444444"),
		accent: hex("5fafff"), focus: hex("005faf"), linked: hex("005f87"), linkWeak: hex("3a3a3a"),
		shared: hex("00005f"), near: hex("303030"), reworded: hex("262626"),
		sharedInk: hex("5fafff"), rewordedInk: hex("87afd7"),
		quote: hex("ffd787"), phrase: hex("d7d7af"), reported: hex("d7d7d7"), speaker: hex("87d7d7"),
		driftInk: hex("ffd7ff"), driftLine: hex("875faf"), backInk: hex("afafd7"),
		alarm: hex("ff8700"), alarmGround: hex("5f0000"),
		search: hex("5f5f00"), searchInk: hex("ffffd7"), current: hex("ffd700"), currentInk: hex("121212"),
		inserted: hex("5fafff"), deleted: hex("a8a8a8"),
		bar: hex("262626"), box: hex("1c1c1c"), boxRule: hex("6c6c6c"), selected: hex("005f87"),
		good: hex("87d7d7"), bad: hex("ff8700"),
		heat:    [5]color.Color{hex("303030"), hex("00005f"), hex("005f87"), hex("005faf"), hex("5fafff")},
		heatInk: [5]color.Color{hex("c6c6c6"), hex("d7d7d7"), hex("ffffff"), hex("ffffff"), hex("000000")},
	}
}

func lightIndexed() palette {
	return palette{
		name: "light256", ground: hex("ffffff"),
		text: hex("303030"), bright: hex("000000"), muted: hex("4e4e4e"), faint: hex("626262"), rule: hex("c6c6c6"),
		accent: hex("005faf"), focus: hex("5fafff"), linked: hex("87d7ff"), linkWeak: hex("d7d7ff"),
		shared: hex("d7d7ff"), near: hex("e4e4e4"), reworded: hex("eeeeee"),
		sharedInk: hex("005fd7"), rewordedInk: hex("5f5f87"),
		quote: hex("5f5f00"), phrase: hex("5f5f00"), reported: hex("444444"), speaker: hex("005f5f"),
		driftInk: hex("870087"), driftLine: hex("d7afaf"), backInk: hex("5f5f5f"),
		alarm: hex("870000"), alarmGround: hex("ffd7af"),
		search: hex("ffffaf"), searchInk: hex("303030"), current: hex("ffaf00"), currentInk: hex("000000"),
		inserted: hex("005faf"), deleted: hex("4e4e4e"),
		bar: hex("e4e4e4"), box: hex("eeeeee"), boxRule: hex("9e9e9e"), selected: hex("87d7ff"),
		good: hex("005f5f"), bad: hex("870000"),
		heat:    [5]color.Color{hex("eeeeee"), hex("d7d7ff"), hex("afd7ff"), hex("87afff"), hex("5f87ff")},
		heatInk: [5]color.Color{hex("303030"), hex("303030"), hex("000000"), hex("000000"), hex("000000")},
	}
}
