package load

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"strings"

	"broadsheet/bundle"
)

// uncommitted returns what is staged where it differs from the newest version
// committed, and what is in the working copy where it differs from that.
func (g *git) uncommitted(ctx context.Context, c *chain) ([]revision, error) {
	if g.bare {
		return nil, nil
	}
	var out []revision
	last := ""
	if n := len(c.revs); n > 0 && c.deleted == nil {
		last = c.revs[n-1].blob
	}
	staged, err := g.staged(ctx)
	if err != nil {
		return nil, err
	}
	if staged != "" && staged != last && len(c.revs) > 0 { // what was never committed has no history
		out = append(out, revision{path: g.path, blob: staged, state: bundle.Staged})
	}
	if staged == "" && c.deleted != nil || len(c.revs) == 0 {
		return out, nil
	}
	if info, err := os.Stat(g.file); err == nil && info.Mode().IsRegular() && info.Size() <= maxBytes {
		text, err := os.ReadFile(g.file)
		if err == nil && !isBlob(text, staged) && !isBlob(text, last) {
			out = append(out, revision{path: g.path, state: bundle.Unstaged})
		}
	}
	return out, nil
}

// staged returns the text of the file in the index, "" where it is not there
// or is being merged.
func (g *git) staged(ctx context.Context) (string, error) {
	out, err := g.run(ctx, "ls-files", "--stage", "-z", "--", g.path)
	if err != nil {
		return "", err
	}
	for entry := range strings.SplitSeq(out, "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		if f := strings.Fields(about); len(f) == 3 && f[2] == "0" && name == g.path && isHash(f[1]) {
			return f[1], nil
		}
	}
	return "", nil
}

// isBlob reports whether git would keep a text under a name, whatever its line
// ends are.
func isBlob(text []byte, blob string) bool {
	if blob == "" {
		return false
	}
	return blobName(text, len(blob)) == blob || blobName(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), len(blob)) == blob
}

// blobName is the name under which git keeps a text: the checksum of a head
// and the text, in so many figures.
func blobName(text []byte, figures int) string {
	var h hash.Hash = sha1.New()
	if figures == hex.EncodedLen(sha256.Size) {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(text))
	h.Write(text)
	return hex.EncodeToString(h.Sum(nil))
}
