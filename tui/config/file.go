// Package config reads what a reader wants of the screen at every start: the
// theme, colours by their meaning, keys, and which marks are on.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"broadsheet/bundle/durable"
	"broadsheet/bundle/visible"
)

// The file and its bounds. One that names every key and every colour, with all
// comments, has 12 kB and 1,500 tokens; what is beyond ten times that is no
// configuration. The YAML reader's time grows with the square of the tokens.
const (
	fileName  = "config.yaml"
	mostBytes = 128 << 10
	mostNodes = 8000
	mostDepth = 4 // values in lists in mappings in a mapping
)

// Path returns where the file is looked for: broadsheet/config.yaml below
// XDG_CONFIG_HOME, or else where this system keeps what a user has configured.
// It is "" when there is no such folder.
func Path() string {
	dir := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(dir) {
		var err error
		if dir, err = os.UserConfigDir(); err != nil || !filepath.IsAbs(dir) {
			return ""
		}
	}
	return filepath.Join(dir, "broadsheet", fileName)
}

// Read reads the file at a path. A file that is not there, and the path "",
// configure nothing. Whatever is wrong with it is in the error, a line for each
// fault: the file, the line of the file, and what to write.
func Read(path string) (*Config, error) {
	if path == "" {
		return &Config{}, nil
	}
	data, err := contents(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &Config{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w; --no-config starts without it", visible.String(path), err)
	}
	return parse(path, data)
}

// contents are the bytes of the file. A link is followed: people keep such files
// elsewhere. What is no file, a device or a pipe, is not.
func contents(path string) ([]byte, error) {
	at, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, bare(err)
	}
	data, err := durable.Read(at, mostBytes+1)
	switch {
	case errors.Is(err, fs.ErrInvalid):
		return nil, errors.New("is no plain file")
	case err != nil:
		return nil, bare(err)
	case len(data) > mostBytes:
		return nil, fmt.Errorf("is larger than %d kB, and no configuration", mostBytes>>10)
	}
	return data, nil
}

// bare is an error of the file system without the name of the file.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// mapping parses the text of a file, which holds one mapping, or nothing.
func mapping(data []byte) (m *ast.MappingNode, err error) {
	defer func() {
		if r := recover(); r != nil { // the YAML reader's own fault
			m, err = nil, fault{1, "cannot be read as YAML"}
		}
	}()
	if at := strings.IndexFunc(string(data), func(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == 0x7f }); at >= 0 {
		return nil, fault{1 + strings.Count(string(data[:at]), "\n"), "holds a control character"}
	}
	tokens := lexer.Tokenize(string(data))
	if err := bounded(tokens); err != nil {
		return nil, err
	}
	file, err := parser.Parse(tokens, 0)
	if err != nil {
		return nil, asFault(err)
	}
	for i, d := range file.Docs {
		switch body := d.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode:
		case *ast.MappingNode:
			if i > 0 {
				return nil, fault{line(body), "begins a second document; write one"}
			}
			m = body
		default:
			return nil, fault{line(body), "want a name, a colon and a value, such as “theme: dark”"}
		}
	}
	return m, nil
}

// bounded refuses what no configuration holds: more than people write, lists in
// lists in lists, and the parts of YAML that make little into much.
func bounded(tokens token.Tokens) error {
	if len(tokens) > mostNodes {
		return fault{1, fmt.Sprintf("holds more than %d words and signs, and is no configuration", mostNodes)}
	}
	flow, entries, on := 0, 0, 0
	for _, t := range tokens {
		at := t.Position.Line
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType, token.TagType:
			return fault{at, "anchors, aliases and tags have no place here; write the value"}
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType, token.MappingKeyType:
			if at != on {
				entries, on = 0, at
			}
			entries++
		}
		if flow > mostDepth || entries > mostDepth {
			return fault{at, "lists in lists have no place here"}
		}
	}
	return nil
}

// asFault is an error of the YAML reader as one of ours.
func asFault(err error) error {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		return fault{e.GetToken().Position.Line, "is no YAML here: " + e.GetMessage()}
	}
	return fault{1, "is no YAML"}
}

// A fault is what is wrong in a line of the file.
type fault struct {
	line int
	says string
}

func (f fault) Error() string { return fmt.Sprintf("%d: %s", f.line, f.says) }

// line is where a node stands.
func line(n ast.Node) int {
	if t := n.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line
	}
	return 1
}
