package text

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	for _, x := range []struct{ want, in string }{
		{"en", "The council of Harbor City voted on Monday for a new bridge over the river, which would replace the one that fell in the flood."},
		{"en", "Mayor calls the bridge vote a mistake"},
		{"de", "Der Stadtrat hat am Montag für eine neue Brücke über den Fluss gestimmt, die jene ersetzen soll, die beim Hochwasser eingestürzt war. Die Bürgermeisterin sprach von einem guten Tag für die Stadt."},
		{"fr", "Le conseil municipal a voté lundi pour un nouveau pont sur la rivière, qui doit remplacer celui que la crue avait emporté. La maire a parlé d'une bonne journée pour la ville et pour ses habitants."},
		{"es", "El consejo municipal votó el lunes por un nuevo puente sobre el río, que debe sustituir al que se llevó la crecida. La alcaldesa habló de un buen día para la ciudad y para todos sus vecinos."},
		{"ru", "Городской совет в понедельник проголосовал за новый мост через реку, который заменит мост, разрушенный во время наводнения. Мэр назвала этот день хорошим для города."},
		{"zh", "市议会星期一投票决定在河上建造一座新桥，以取代在洪水中倒塌的旧桥。市长说这对全市来说是美好的一天。"},
		{"", ""},
		{"", "1234 5678 90"},
		{"", "Mayor Poe, Council Clash"},
		{"", "Harbor City Bridge Vote: Mayor Poe Wins, Rival Dale Loses"},
		{"", "Trumpf"},
	} {
		if got := Language(x.in); got != x.want {
			t.Errorf("Language(%q) = %q, want %q", x.in, got, x.want)
		}
	}
}

// TestHeadlinesAreNotForeign checks that a few capitalised words are not
// taken for another language.
func TestHeadlinesAreNotForeign(t *testing.T) {
	for _, s := range []string{
		"Iran Denies Hack", "Senate Passes Farm Bill", "Police: Man Killed", "Dow Falls 300 Points", "Live Updates: Storm Nears Gulf Coast",
		"Mayor Resigns Amid Probe", "Jets Beat Bills, 24-10", "Tesla Recalls 2 Million Cars", "NASA Delays Moon Mission Again, Citing Fuel Leak",
		"Council Votes 7-2 to Approve Budget, Raise Property Taxes, Hire Police Officers, Fund Schools",
		"Opinion: Congress Must Act on Guns Before Another Town Buries Children",
	} {
		if got := Language(s); got != "" && got != "en" {
			t.Errorf("Language(%q) = %q", s, got)
		}
	}
}

func BenchmarkLanguage(b *testing.B) {
	s := strings.Repeat("The council voted on Monday for a new bridge over the river, which would replace the one that fell. ", 50)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Language(s)
	}
}
