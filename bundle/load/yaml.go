package load

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Bounds on front matter. The YAML reader's time and memory grow with the
// square of the tokens and of the depth, and aliases of aliases multiply: nine
// lines of them are worth gigabytes. What people write stays far below: a
// dozen fields, lists in lists, a few hundred keywords.
const (
	maxYAMLTokens = 4000
	maxYAMLDepth  = 32                 // lists and mappings in each other, as written on one line
	maxYAMLSize   = 4 * maxFrontMatter // bytes of all values once each alias stands for what it names
)

// errYAMLBounds is returned for YAML that is larger than front matter is.
var errYAMLBounds = errors.New("more than front matter holds")

// readYAML reads a mapping. Its cost is bounded whatever the block holds:
// beyond the bounds the error wraps errYAMLBounds and says which.
func readYAML(block string) (values yaml.MapSlice, err error) {
	defer func() {
		if r := recover(); r != nil { // the reader's own fault, and no reason to lose the article
			values, err = nil, errors.New("the YAML reader failed")
		}
	}()
	aliases, err := yamlTokens(lexer.Tokenize(block))
	if err != nil {
		return nil, err
	}
	if aliases {
		if err := yamlAliases(block); err != nil {
			return nil, err
		}
	}
	err = yaml.Unmarshal([]byte(block), &values)
	return values, err
}

// yamlTokens checks how many tokens there are and how deep they nest, and
// reports whether any of them is an alias.
func yamlTokens(tokens token.Tokens) (aliases bool, err error) {
	if len(tokens) > maxYAMLTokens {
		return false, fmt.Errorf("%w: %d tokens, of which %d are read", errYAMLBounds, len(tokens), maxYAMLTokens)
	}
	flow, entries, line := 0, 0, 0
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType:
			if t.Position.Line != line {
				entries, line = 0, t.Position.Line
			}
			entries++
		case token.AliasType:
			aliases = true
		}
		if flow > maxYAMLDepth || entries > maxYAMLDepth {
			return false, fmt.Errorf("%w: lists in each other, more than %d deep", errYAMLBounds, maxYAMLDepth)
		}
	}
	return aliases, nil
}

// yamlAliases checks what the block comes to once every alias stands for what
// it names.
func yamlAliases(block string) error {
	file, err := parser.ParseBytes([]byte(block), 0)
	if err != nil {
		return err
	}
	named := map[string]int{}
	for _, d := range file.Docs {
		if yamlSize(d.Body, named) > maxYAMLSize {
			return fmt.Errorf("%w: with its aliases it comes to more than %d KiB", errYAMLBounds, maxYAMLSize>>10)
		}
	}
	return nil
}

// yamlSize returns the bytes of a node's values, at most a little more than
// maxYAMLSize. It notes those of the nodes that are named; an alias of what has
// no end, because it stands inside of what it names, is too large.
func yamlSize(n ast.Node, named map[string]int) int {
	size := 1
	switch n := n.(type) {
	case nil:
	case *ast.MappingNode:
		for _, v := range n.Values {
			size = min(size+yamlSize(v, named), maxYAMLSize+1)
		}
	case *ast.MappingValueNode:
		size += yamlSize(n.Key, named)
		size += yamlSize(n.Value, named)
	case *ast.MappingKeyNode:
		size += yamlSize(n.Value, named)
	case *ast.SequenceNode:
		for _, v := range n.Values {
			size = min(size+yamlSize(v, named), maxYAMLSize+1)
		}
	case *ast.TagNode:
		size += yamlSize(n.Value, named)
	case *ast.AnchorNode:
		name := n.Name.GetToken().Value
		named[name] = maxYAMLSize + 1 // until its end is reached
		size += yamlSize(n.Value, named)
		named[name] = size
	case *ast.AliasNode:
		size += named[n.Value.GetToken().Value]
	case *ast.LiteralNode:
		size += len(n.Value.Value)
	default:
		if t := n.GetToken(); t != nil {
			size += len(t.Value)
		}
	}
	return min(size, maxYAMLSize+1)
}
