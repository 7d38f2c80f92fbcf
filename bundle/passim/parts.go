package passim

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// parts returns the files that hold what passim wrote: all that lie in its output
// folder's out.json, in a folder such as out.json or align.json, or the file that
// path names. What Spark leaves beside them (_SUCCESS, checksums, what was not
// finished) is passed over; done is false where Spark has not said that all is
// written.
func parts(path string) (files []string, done bool, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, false, plain(path, err)
	}
	if !info.IsDir() {
		return []string{path}, true, nil
	}
	if in := filepath.Join(path, "out.json"); isThere(in) {
		path = in
	} else if isThere(filepath.Join(path, "out.parquet")) {
		return nil, false, fmt.Errorf("%s: out.parquet is not read; run passim with --output-format json", path)
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return []string{path}, true, nil
	}
	err = filepath.WalkDir(path, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return plain(name, err)
		case name != path && strings.HasPrefix(e.Name(), "_") || strings.HasPrefix(e.Name(), ".") && name != path:
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.Type().IsRegular():
			files = append(files, name)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: holds no part-* file; name passim's output folder, its out.json or its align.json", path)
	}
	return files, isThere(filepath.Join(path, "_SUCCESS")), err
}

func isThere(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// plain names a path before its error, without the name of the system call.
func plain(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		path, err = pe.Path, pe.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
