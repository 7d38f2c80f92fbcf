package sieve

// A Line is a line of sieve.jsonl, which says in the order of its lines: what was
// sieved, what could not be read, which groups were made of which articles, and
// which articles share text where.
type Line struct {
	Schema    string     `json:"schema,omitempty"` // the first line
	Arguments *arguments `json:"arguments,omitempty"`
	Articles  int        `json:"articles,omitempty"` // read

	Skipped string `json:"skipped,omitempty"` // where something stands that could not be read
	Why     string `json:"why,omitempty"`

	Group   string   `json:"group,omitempty"` // the folder
	Members []Member `json:"members,omitempty"`

	A        string    `json:"a,omitempty"` // where the articles of a pair stand
	B        string    `json:"b,omitempty"`
	Words    int       `json:"words,omitempty"`    // of the first that both have
	Verbatim int       `json:"verbatim,omitempty"` // sentences
	Near     int       `json:"near,omitempty"`
	Passages []Passage `json:"passages,omitempty"`
}

// A Member is an article of a group.
type Member struct {
	File   string `json:"file"`  // in the group's folder
	Place  string `json:"place"` // where the article stood: archive.jsonl:412
	Title  string `json:"title"`
	Outlet string `json:"outlet,omitempty"`
	Date   string `json:"date,omitempty"`
	Story  bool   `json:"story,omitempty"` // that articles were kept for
}

// A Passage is a sentence of each of two articles, in bytes of their texts.
type Passage struct {
	Kind string `json:"kind"` // verbatim or near
	A    [2]int `json:"a"`
	B    [2]int `json:"b"`
}
