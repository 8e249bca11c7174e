package report

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// orderedZip is the archive that a workbook is, with the same bytes each time: the library hands over its
// parts in no fixed order, so they are compressed as they come, put aside (large ones on disk), and
// written sorted by name and without times. It also keeps the whole file out of memory.
type orderedZip struct {
	out   io.Writer
	parts []*part
}

// part is one compressed file of the archive.
type part struct {
	name  string
	data  spill
	comp  *flate.Writer
	sum   hash.Hash32
	bytes uint64
}

// Create begins a part; the one before it is finished.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name, sum: crc32.NewIEEE()}
	var err error
	if p.comp, err = flate.NewWriter(&p.data, flate.BestSpeed); err != nil {
		return nil, err
	}
	z.parts = append(z.parts, p)
	return p, nil
}

// AddFS is part of what the library asks of an archive, but it never calls it.
func (z *orderedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive and removes what was put aside.
func (z *orderedZip) Close() error {
	defer func() {
		for _, p := range z.parts {
			p.data.remove()
		}
	}()
	if err := z.finish(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(order(a.name), order(b.name)) })
	w := zip.NewWriter(z.out)
	for _, p := range z.parts {
		to, err := w.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.sum.Sum32(),
			CompressedSize64: uint64(p.data.size), UncompressedSize64: p.bytes,
		})
		if err != nil {
			return err
		}
		if err := p.data.copyTo(to); err != nil {
			return err
		}
	}
	return w.Close()
}

// order puts the table of contents first, as some readers expect.
func order(name string) string {
	if name == "[Content_Types].xml" {
		return ""
	}
	return name
}

func (z *orderedZip) finish() error {
	if len(z.parts) == 0 {
		return nil
	}
	p := z.parts[len(z.parts)-1]
	if p.comp == nil {
		return nil
	}
	err := p.comp.Close()
	p.comp = nil
	return err
}

func (p *part) Write(b []byte) (int, error) {
	_, _ = p.sum.Write(b)
	p.bytes += uint64(len(b))
	return p.comp.Write(b)
}

// inMemory is how much of a compressed part is kept in memory before it goes to disk, in bytes.
const inMemory = 4 << 20

// spill holds bytes in memory, and in a temporary file when there are many.
type spill struct {
	buf  bytes.Buffer
	file *os.File
	size int64
}

func (s *spill) Write(b []byte) (int, error) {
	s.size += int64(len(b))
	if s.file == nil && s.buf.Len()+len(b) <= inMemory {
		return s.buf.Write(b)
	}
	if s.file == nil {
		f, err := os.CreateTemp("", "crosscheck-")
		if err != nil {
			return 0, err
		}
		s.file = f
	}
	if s.buf.Len() > 0 {
		if _, err := s.buf.WriteTo(s.file); err != nil {
			return 0, err
		}
	}
	return s.file.Write(b)
}

func (s *spill) copyTo(w io.Writer) error {
	if s.file == nil {
		_, err := s.buf.WriteTo(w)
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(w, s.file)
	return err
}

func (s *spill) remove() {
	if s.file != nil {
		_ = s.file.Close()
		_ = os.Remove(s.file.Name())
		s.file = nil
	}
}
