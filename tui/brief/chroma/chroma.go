// Package chroma stands in for the library of that name, which colours source
// code in some 300 languages. Glamour links it for the code in Markdown; what is
// read as Markdown here, the report, holds none, and the lexers are a tenth of
// the program and most of the time it takes to start. The module is put in the
// place of the real one by a replace directive in go.mod; it has what Glamour
// names, and code is shown as it is written.
package chroma

// A TokenType is what a word of source code is.
type TokenType int

// The types that Glamour's styles have a colour for.
const (
	Background TokenType = iota
	Text
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries says how each type is drawn.
type StyleEntries map[TokenType]string

// A Style is a named set of colours, of which only the name is kept.
type Style struct{ Name string }

// MustNewStyle returns the style of that name.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }
