package furniture

import "broadsheet/bundle/sign"

// Marks are the marks on what the web page left in the text.
var Marks = sign.Finding{Name: "furniture", One: "furniture", Kinds: []*sign.Kind{MarkFurniture}}

// MarkFurniture is the mark of a sentence of furniture.
var MarkFurniture = &sign.Kind{Name: "furniture", Sign: "F", Over: 0, Gravity: 10, Label: "left by the web page", Help: "furniture: left by the web page"}
