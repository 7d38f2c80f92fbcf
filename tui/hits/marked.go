package hits

// OneSentence says that a row is a sentence: what is marked at another that
// says the same stands in that one's row.
func (m *Mode) OneSentence() {}
