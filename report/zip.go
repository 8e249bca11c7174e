package report

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// orderedZip is the archive that a workbook is, with the same bytes each time: the library hands over its
// parts in no fixed order, so they are compressed as they come, put aside (large ones on disk), and
// written sorted by name and without times. It also keeps the whole file out of memory.
type orderedZip struct {
	out   io.Writer
	parts []*part
	rows  map[string]*sheetRows // of sheets, by the names of their parts
}

// part is one compressed file of the archive.
type part struct {
	name  string
	data  spill
	comp  *flate.Writer
	sum   uint32 // CRC-32
	bytes uint64
	rows  *sheetRows   // that are still to be put into it
	head  bytes.Buffer // what comes before them
}

// rowsEnd is what stands behind the rows of a sheet.
var rowsEnd = []byte("</sheetData>")

// Create begins a part; the one before it is finished.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name, rows: z.rows[name]}
	p.comp = compressorTo(&p.data)
	z.parts = append(z.parts, p)
	delete(z.rows, name)
	return p, nil
}

// AddFS is part of what the library asks of an archive, but it never calls it.
func (z *orderedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive and removes what was put aside.
func (z *orderedZip) Close() error {
	defer z.remove()
	if err := z.finish(); err != nil {
		return err
	}
	if len(z.rows) > 0 {
		return errors.New("rows of a sheet that is not in the workbook")
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(order(a.name), order(b.name)) })
	w := zip.NewWriter(z.out)
	for _, p := range z.parts {
		to, err := w.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.sum,
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
	if p.rows != nil {
		return fmt.Errorf("%s has no place for its rows", p.name)
	}
	err := p.comp.Close()
	compressors.Put(p.comp)
	p.comp = nil
	return err
}

// remove removes what was put aside.
func (z *orderedZip) remove() {
	for _, p := range z.parts {
		p.data.remove()
	}
	for _, w := range z.rows {
		w.data.remove()
	}
}

// Write compresses what the library gives, and the rows of a sheet where they belong.
func (p *part) Write(b []byte) (int, error) {
	if p.rows == nil {
		return len(b), p.compress(b)
	}
	p.head.Write(b)
	at := bytes.Index(p.head.Bytes(), rowsEnd)
	if at < 0 {
		return len(b), nil
	}
	err := p.compress(p.head.Next(at))
	if err == nil {
		err = p.insert(p.rows)
	}
	p.rows = nil
	if err == nil {
		err = p.compress(p.head.Bytes())
	}
	p.head = bytes.Buffer{}
	return len(b), err
}

func (p *part) compress(b []byte) error {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	p.bytes += uint64(len(b))
	_, err := p.comp.Write(b)
	return err
}

// insert puts rows that are compressed already behind what was written. Each of the three stretches of the file refers to nothing in the
// others, and ends at a border of bytes.
func (p *part) insert(w *sheetRows) error {
	defer w.data.remove()
	if w.bytes == 0 {
		return p.compress(w.buf)
	}
	if err := p.comp.Flush(); err != nil {
		return err
	}
	if err := w.data.copyTo(&p.data); err != nil {
		return err
	}
	p.sum = sumOf(p.sum, w.sum, w.bytes)
	p.bytes += w.bytes
	p.comp.Reset(&p.data)
	return nil
}

// sumOf is the CRC-32 of two stretches of bytes, one behind the other, of which each one's is known: what the first leaves is shifted by the
// n bytes of the second. A shift by one zero bit is a 32 × 32 matrix over bits; squared it shifts by two, and so on.
func sumOf(first, second uint32, n uint64) uint32 {
	var shift [32]uint32
	shift[0] = crc32.IEEE
	for i := 1; i < 32; i++ {
		shift[i] = 1 << (i - 1)
	}
	for bits := n * 8; bits > 0; bits >>= 1 {
		if bits&1 == 1 {
			first = times(&shift, first)
		}
		var squared [32]uint32
		for i := range shift {
			squared[i] = times(&shift, shift[i])
		}
		shift = squared
	}
	return first ^ second
}

func times(m *[32]uint32, v uint32) uint32 {
	out := uint32(0)
	for i := 0; v != 0; i, v = i+1, v>>1 {
		if v&1 == 1 {
			out ^= m[i]
		}
	}
	return out
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
