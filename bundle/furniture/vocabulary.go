package furniture

import "broadsheet/bundle/english"

// A class says what a word is used for on a web page. A word may have several.
type class = english.Web

const (
	sharing    = english.WebSharing
	signing    = english.WebSigning
	linking    = english.WebLinking
	crediting  = english.WebCrediting
	caption    = english.WebCaption
	byline     = english.WebByline
	legal      = english.WebLegal
	dating     = english.WebDating
	selling    = english.WebSelling
	imperative = english.WebImperative
	reader     = english.WebReader
	pointing   = english.WebPointing

	furnishing = sharing | signing | linking | crediting | caption | byline | legal | dating | selling | imperative | reader | pointing

	phrasal class = 1 << english.WebUses // begins a phrase of phrases.txt
)
