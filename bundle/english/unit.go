package english

// A Quality is what a quantity is a quantity of.
type Quality uint8

// The qualities.
const (
	Counted     Quality = iota // things: the words beside it say which
	Ranked                     // a place in an order: 22nd, the second
	Named                      // a figure that is part of a name: AK-47, No. 10, section 4
	Percentage                 // percent of something
	Points                     // percentage points
	Money                      // an amount of a currency
	Length                     // metres
	Area                       // square metres
	Mass                       // kilograms
	Volume                     // litres
	Speed                      // kilometres an hour
	Temperature                // degrees Celsius
	Duration                   // days
	Age                        // years of somebody's or something's age
	Clock                      // a time of day, in minutes from midnight
	DayOfMonth                 // the 4 of "May 4"
	Year                       // 2033
	Decade                     // the 1990s
	Score                      // the goals of both sides, "3-1", the higher first as written
)

// A Unit is what a word says of the number before it.
type Unit struct {
	Of     Quality
	Amount float64 // in the quality's unit; months and years are as long as in the mean
}

// units are words behind a number that two articles may convert into each
// other, in base form and in the plural where that is not regular.
var units = map[string]Unit{
	"meter": {Length, 1}, "metre": {Length, 1}, "kilometer": {Length, 1000}, "kilometre": {Length, 1000}, "km": {Length, 1000},
	"centimeter": {Length, 0.01}, "centimetre": {Length, 0.01}, "cm": {Length, 0.01}, "millimeter": {Length, 0.001},
	"millimetre": {Length, 0.001}, "mm": {Length, 0.001}, "mile": {Length, 1609.344},
	"foot": {Length, 0.3048}, "feet": {Length, 0.3048}, "ft": {Length, 0.3048}, "yard": {Length, 0.9144}, "inch": {Length, 0.0254},
	"inches": {Length, 0.0254}, "hectare": {Area, 10000}, "acre": {Area, 4046.86},
	"kilogram": {Mass, 1}, "kilo": {Mass, 1}, "kg": {Mass, 1}, "gram": {Mass, 0.001}, "pound": {Mass, 0.45359237}, "lb": {Mass, 0.45359237},
	"lbs": {Mass, 0.45359237}, "ounce": {Mass, 0.0283495}, "oz": {Mass, 0.0283495}, "ton": {Mass, 1000}, "tonne": {Mass, 1000},
	"liter": {Volume, 1}, "litre": {Volume, 1}, "gallon": {Volume, 3.78541},
	"mph": {Speed, 1.609344}, "kph": {Speed, 1}, "kmh": {Speed, 1}, "knot": {Speed, 1.852},
	"second": {Duration, 1. / 86400}, "minute": {Duration, 1. / 1440}, "hour": {Duration, 1. / 24}, "day": {Duration, 1},
	"week": {Duration, 7}, "fortnight": {Duration, 14}, "month": {Duration, 365.25 / 12}, "year": {Duration, 365.25}, "decade": {Duration, 3652.5},
	"percent": {Percentage, 1}, "percentage": {Points, 1},
}

// unitOf returns the unit that a folded word names, in the singular or the
// plural.
func unitOf(word string) (Unit, bool) {
	u, ok := units[word]
	if n := len(word) - 1; !ok && n > 2 && word[n] == 's' {
		u, ok = units[word[:n]]
	}
	return u, ok
}

// currencies maps the signs and words of currencies to their ISO 4217 code.
// A bare dollar, pound, peso or crown is some country's: two amounts of which
// one is bare may be one.
var currencies = map[string]string{
	"$": "$", "us$": "usd", "usd": "usd", "a$": "aud", "c$": "cad", "£": "gbp", "gbp": "gbp", "€": "eur", "eur": "eur", "¥": "¥", "₹": "inr",
	"dollar": "$", "dollars": "$", "euro": "eur", "euros": "eur", "sterling": "gbp", "pence": "gbp", "yen": "jpy", "yuan": "cny",
	"rupee": "inr", "rupees": "inr", "ruble": "rub", "rubles": "rub", "rouble": "rub", "roubles": "rub", "franc": "chf", "francs": "chf",
	"krona": "crown", "kronor": "crown", "krone": "crown", "kroner": "crown", "crown": "crown", "crowns": "crown", "peso": "peso", "pesos": "peso", "won": "krw",
}
