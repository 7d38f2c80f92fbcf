package load

import (
	"io/fs"
	"os"
	"path/filepath"
)

// A disk is a folder of this machine as a file system. Unlike that of
// [os.DirFS] its names are whatever the machine has: old archives hold names
// that are not UTF-8, which are no names to io/fs. The names asked for come
// from reading the folder itself and never leave it by "..".
type disk string

func (d disk) path(name string) string { return filepath.Join(string(d), filepath.FromSlash(name)) }

func (d disk) Open(name string) (fs.File, error) { return os.Open(d.path(name)) }

func (d disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.path(name)) }

func (d disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(d.path(name)) }

// real returns the path of an entry without symbolic links.
func (d disk) real(name string) (string, error) { return filepath.EvalSymlinks(d.path(name)) }

// inside reports whether a path without symbolic links is that of the folder
// root, which has none either, or lies in it.
func inside(root, p string) bool {
	rel, err := filepath.Rel(root, p)
	return err == nil && filepath.IsLocal(rel)
}
