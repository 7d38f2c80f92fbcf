package load

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"broadsheet/bundle/visible"
)

// Archives and packed files: what they hold is read in place, each as if it lay
// in a folder.
var (
	zipFormat  = format{name: "zip", between: "zip archive", endings: []string{".zip"}, packed: true, is: isZip, read: readZip}
	packFormat = format{name: "packed", endings: []string{".gz", ".tgz", ".bz2", ".zst"}, packed: true, is: isPacked, read: readPacked}
	tarFormat  = format{name: "tar", between: "tar archive", endings: []string{".tar"}, packed: true, is: isTar, read: readTar}
)

// The bounds of what an archive may come to, so that a small file made to burst
// does not: bytes in all, how many times its own size, files, and archives within
// archives.
const (
	mostUnpacked   = 1 << 30
	mostRatio      = 200
	leastRoom      = 16 << 20 // of an archive however small
	mostMembers    = 100000
	deepestArchive = 3
)

// unpack reads what comes out of a packed file, as long as there is room for it:
// archives within archives share what the outermost may come to.
func (c *contents) unpack(r io.Reader) ([]byte, error) {
	if c.room == nil {
		room := min(mostUnpacked, max(int64(len(c.data))*mostRatio, leastRoom))
		c.room = &room
	}
	data, err := io.ReadAll(io.LimitReader(r, *c.room+1))
	if int64(len(data)) > *c.room {
		return nil, errBurst
	}
	*c.room -= int64(len(data))
	return data, err
}

// errBurst is returned for an archive that comes to more than it may.
var errBurst = errNoArticle(fmt.Sprintf("unpacks to more than %d times its size, or to more than a gigabyte; unpack it first if that is right", mostRatio))

func isZip(c *contents) bool {
	return bytes.HasPrefix(c.data, []byte("PK\x03\x04")) || bytes.HasPrefix(c.data, []byte("PK\x05\x06"))
}

// readZip reads the files of an archive in the order of their names.
func readZip(ctx context.Context, c *contents) (records, error) {
	z, err := zip.NewReader(bytes.NewReader(c.data), int64(len(c.data)))
	if err != nil {
		return records{}, errNoArticle("a zip archive that is damaged: " + err.Error())
	}
	m := members{of: c}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return comparePaths(a.Name, b.Name) })
	for _, f := range files {
		if f.FileInfo().IsDir() || !f.Mode().IsRegular() {
			continue
		}
		if f.Flags&1 != 0 {
			m.skip(f.Name, "it is encrypted; unpack it first")
			continue
		}
		if err := m.add(ctx, f.Name, f.Open); err != nil {
			return records{}, err
		}
	}
	return m.records()
}

// members are the files of an archive.
type members struct {
	of      *contents
	files   []contents
	others  int
	remarks []lineRemark
}

// add reads a file of an archive if it may be an article.
func (m *members) add(ctx context.Context, name string, open func() (io.ReadCloser, error)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	name = memberName(name)
	if strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/") {
		return nil
	}
	if !isArticle(name) {
		m.others++
		return nil
	}
	if len(m.files) == mostMembers {
		return errNoArticle(fmt.Sprintf("holds more than %d files; unpack it first", mostMembers))
	}
	r, err := open()
	if err != nil {
		m.skip(name, err.Error())
		return nil
	}
	defer r.Close()
	data, err := m.of.unpack(r)
	if err == errBurst {
		return err
	}
	if err != nil {
		m.skip(name, err.Error())
		return nil
	}
	m.files = append(m.files, contents{name: name, data: data, room: m.of.room})
	return nil
}

func (m *members) skip(name, why string) {
	m.remarks = append(m.remarks, lineRemark{0, "left out " + visible.String(name) + ": " + why})
}

func (m *members) records() (records, error) {
	if len(m.files) == 0 {
		why := ""
		if len(m.remarks) > 0 {
			why = " (" + m.remarks[0].message + ")"
		}
		return records{}, errNoArticle("an archive without article files (" + articleEndings + ") in it" + why)
	}
	if m.others > 0 {
		m.remarks = append(m.remarks, lineRemark{0, "left out " + count(m.others, "file") + " of the archive that " + noArticle(m.others)})
	}
	return records{files: m.files, remarks: m.remarks}, nil
}

// isPacked reports whether data is one packed file.
func isPacked(c *contents) bool { return packing(c.data) != "" }

// packing names how data is packed, by its first bytes.
func packing(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\x1f\x8b")):
		return "gzip"
	case bytes.HasPrefix(data, []byte("(\xb5/\xfd")):
		return "zstd"
	case bytes.HasPrefix(data, []byte("BZh")) && !isASCII(data[:min(len(data), 64)]):
		return "bzip2"
	}
	return ""
}

// readPacked unpacks one file; what comes out is read in its turn.
func readPacked(_ context.Context, c *contents) (records, error) {
	var r io.Reader
	switch kind := packing(c.data); kind {
	case "gzip":
		z, err := gzip.NewReader(bytes.NewReader(c.data))
		if err != nil {
			return records{}, errNoArticle("a damaged gzip file: " + err.Error())
		}
		r = z
	case "zstd":
		z, err := zstd.NewReader(bytes.NewReader(c.data), zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return records{}, errNoArticle("a damaged zstd file: " + err.Error())
		}
		defer z.Close()
		r = z
	default:
		r = bzip2.NewReader(bytes.NewReader(c.data))
	}
	data, err := c.unpack(r)
	out := records{}
	if err == errBurst {
		return out, err
	}
	if err != nil {
		if len(data) == 0 {
			return out, errNoArticle("a damaged packed file: " + err.Error())
		}
		out.remarks = append(out.remarks, lineRemark{0, "the packed file is cut off or damaged (" + err.Error() + "); what came out of it is read"})
	}
	name := strings.TrimSuffix(c.name, path.Ext(c.name))
	if ending(c.name) == ".tgz" {
		name += ".tar"
	}
	out.files = []contents{{name: name, data: data, room: c.room}}
	return out, nil
}

// isTar reports whether data is a tar archive.
func isTar(c *contents) bool { return len(c.data) > 262 && string(c.data[257:262]) == "ustar" }

func readTar(ctx context.Context, c *contents) (records, error) {
	m := members{of: c}
	for t := tar.NewReader(bytes.NewReader(c.data)); ; {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			if len(m.files) == 0 {
				return records{}, errNoArticle("a damaged tar archive: " + err.Error())
			}
			m.remarks = append(m.remarks, lineRemark{0, "the archive is cut off or damaged (" + err.Error() + "); what came out of it is read"})
			break
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := m.add(ctx, h.Name, func() (io.ReadCloser, error) { return io.NopCloser(t), nil }); err != nil {
			return records{}, err
		}
	}
	slices.SortStableFunc(m.files, func(a, b contents) int { return comparePaths(a.name, b.name) })
	return m.records()
}
