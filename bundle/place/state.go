package place

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"regexp"

	"github.com/adrg/xdg"

	"broadsheet/bundle/durable"
)

// Folder returns the folder in which places are kept for this user:
// broadsheet/places below XDG_STATE_HOME or, without it, below where this
// system keeps state in the home folder. It is "" when neither XDG_STATE_HOME
// nor HOME names a folder by a whole path: nothing is written anywhere else.
func Folder() string { return stateFolder("places") }

// ReviewFolder is the folder in which what a reader has marked is kept where it
// cannot be beside the articles; "" as [Folder] is.
func ReviewFolder() string { return stateFolder("reviews") }

// CopyFolder is the folder for what a reader copies where the terminal has no
// clipboard; "" as [Folder] is.
func CopyFolder() string { return stateFolder("copies") }

func stateFolder(name string) string {
	base := xdg.StateHome
	if !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		if home, err := os.UserHomeDir(); err != nil || !filepath.IsAbs(home) {
			return ""
		}
	}
	if !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "broadsheet", name)
}

// errNoHome says why nothing can be remembered, and what to do.
var errNoHome = errors.New("HOME is not set, so there is no folder to keep it in; set HOME or XDG_STATE_HOME, or use --private")

const (
	keyName     = ".key"
	keyBytes    = 32 // as many as the hash has, which is what RFC 2104 asks for
	tmpPrefix   = ".new-"
	maxState    = 16 << 10 // bytes in a file of the folder; ours have 500, with many columns 3000
	folderPerms = 0o700
	filePerms   = 0o600
)

// A secret turns what a reader opened into names that tell nothing to whoever
// does not have the key of this user, not even to one who has a guess.
type secret []byte

func (k secret) hash() hash.Hash { return hmac.New(sha256.New, k) }

func (k secret) name(parts ...string) string {
	h := k.hash()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:", len(p))
		io.WriteString(h, p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// key returns the key of the folder; ok is false when there is none that can
// be read.
func (m Memory) key() (k secret, ok bool) {
	data, err := readSmall(filepath.Join(m.Dir, keyName))
	return data, err == nil && len(data) == keyBytes
}

// makeKey returns the key of the folder, made when there is none. Files that
// were named without it, which anyone can tell who guesses a path, go.
func (m Memory) makeKey() (secret, error) {
	if k, ok := m.key(); ok {
		return k, nil
	}
	k := make(secret, keyBytes)
	rand.Read(k) // never fails
	m.removeAll()
	tmp, err := m.write(k)
	if err != nil {
		return nil, err
	}
	defer os.Remove(tmp)
	name := filepath.Join(m.Dir, keyName)
	if os.Link(tmp, name) == nil { // not when another program was faster
		return k, m.sync()
	}
	if other, ok := m.key(); ok {
		return other, nil
	}
	return k, errors.Join(os.Rename(tmp, name), m.sync()) // what is there is no key, or there are no links
}

var hashed = regexp.MustCompile(`^[0-9a-f]{64}$`)

// removeAll removes every remembered place.
func (m Memory) removeAll() {
	entries, _ := os.ReadDir(m.Dir)
	for _, e := range entries {
		if e.Type().IsRegular() && hashed.MatchString(e.Name()) {
			os.Remove(filepath.Join(m.Dir, e.Name()))
		}
	}
}

// replace writes a file of the folder as a whole: after a crash, too, it holds
// the old data or the new.
func (m Memory) replace(name string, data []byte) error {
	return durable.Replace(durable.OS, filepath.Join(m.Dir, name), tmpPrefix, data, filePerms)
}

// write writes a new file, on the disk when it returns, that only its owner
// may read, and returns its path.
func (m Memory) write(data []byte) (string, error) {
	return durable.Write(durable.OS, m.Dir, tmpPrefix, data, filePerms)
}

// sync puts the folder itself on the disk, where the system can.
func (m Memory) sync() error { return durable.OS.SyncDir(m.Dir) }

// sweep removes what programs that were killed left behind.
func (m Memory) sweep() { durable.Sweep(m.Dir, tmpPrefix) }

// readSmall reads a file of the folder; of a large one not more than maxState.
func readSmall(name string) ([]byte, error) { return durable.Read(name, maxState) }
