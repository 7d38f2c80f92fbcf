package speech

import "broadsheet/bundle"

// A kept is a phrase in half the room: there is one for every sentence of the
// bundle while its names are gathered.
type kept struct {
	gender     class
	from, to   int32
	name, full [2]int32
	kind       phraseKind
	org        bool
}

// keep returns the phrase in less room.
func (ph phrase) keep() kept {
	return kept{
		gender: ph.gender, from: int32(ph.from), to: int32(ph.to), kind: ph.kind, org: ph.org,
		name: [2]int32{int32(ph.name.Start), int32(ph.name.End)}, full: [2]int32{int32(ph.full.Start), int32(ph.full.End)},
	}
}

// phrase returns the phrase that was kept.
func (k *kept) phrase() phrase {
	return phrase{
		gender: k.gender, from: int(k.from), to: int(k.to), kind: k.kind, org: k.org,
		name: bundle.Span{Start: int(k.name[0]), End: int(k.name[1])}, full: bundle.Span{Start: int(k.full[0]), End: int(k.full[1])},
	}
}
