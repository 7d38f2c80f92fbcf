package english

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed calendar.txt
var calendarData string

// noOffset stands for the offset of a zone that several countries use for
// different ones.
const noOffset = 1 << 12

// calendar holds the months of other languages and the minutes of time zones.
var calendar = sync.OnceValues(func() (months, zones map[string]int) {
	months, zones = map[string]int{}, map[string]int{}
	sections(calendarData, func(section, word string) {
		if month, ok := strings.CutPrefix(section, "month "); ok {
			months[word], _ = strconv.Atoi(month)
			return
		}
		zone, minutes, known := strings.Cut(word, ":")
		zones[zone] = noOffset
		if known {
			zones[zone], _ = strconv.Atoi(minutes)
		}
	})
	return months, zones
})

// MonthAbroad returns the number, from 1, of the month that a folded word
// names in another language of Western news than English, or 0.
func MonthAbroad(word string) int {
	months, _ := calendar()
	return months[word]
}

// IsZone reports whether a folded word stands for a time zone.
func IsZone(word string) bool {
	_, zones := calendar()
	_, ok := zones[word]
	return ok
}

// ZoneMinutes returns the minutes by which a folded time zone's clocks are
// ahead of UTC; ok is false for one that names no single offset.
func ZoneMinutes(word string) (minutes int, ok bool) {
	_, zones := calendar()
	minutes, ok = zones[word]
	return minutes, ok && minutes != noOffset
}
