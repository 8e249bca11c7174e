package grammar

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
)

// The file: a gzip stream of the names, the lexicon and the tables. Keys are ascending and stored as
// differences; each table keeps its keys, its counts, its classes and its weights in streams of their
// own, because like compresses best beside like.

const magic = "crosscheck grammar 1\n"

type encoder struct{ bytes.Buffer }

func (e *encoder) uint(x uint64) {
	e.Write(binary.AppendUvarint(nil, x))
}

func (e *encoder) int(x int64) { e.Write(binary.AppendVarint(nil, x)) }

func (e *encoder) block(b []byte) {
	e.uint(uint64(len(b)))
	e.Write(b)
}

// Encode writes the model as the file that Decode reads.
func (m *Model) Encode() []byte {
	var e encoder
	e.WriteString(magic)
	e.block([]byte(strings.Join(m.tags, "\n")))
	e.block([]byte(strings.Join(m.labels, "\n")))
	e.lexicon(m.lexicon)
	e.rows(m.tagger.rows())
	e.rows(m.actions.rows())
	e.rows(m.arcs.rows())
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	_, _ = z.Write(e.Bytes())
	_ = z.Close()
	return out.Bytes()
}

func (e *encoder) lexicon(l *lexicon) {
	e.uint(uint64(len(l.sets)))
	for _, s := range l.sets {
		e.uint(uint64(len(s.tags)))
		for _, t := range s.tags {
			e.uint(uint64(t))
		}
		if s.closed {
			e.uint(1)
		} else {
			e.uint(0)
		}
	}
	keys := make([]uint32, 0, len(l.index))
	for k := range l.index {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	e.uint(uint64(len(keys)))
	last := uint32(0)
	for _, k := range keys {
		e.uint(uint64(k - last))
		e.uint(uint64(l.index[k]))
		last = k
	}
}

func (e *encoder) rows(rows []row) {
	var keys, counts, classes, weights encoder
	last, pairs := uint32(0), 0
	for _, r := range rows {
		keys.uint(uint64(r.key - last))
		last = r.key
		counts.uint(uint64(len(r.pairs)))
		pairs += len(r.pairs)
		for _, p := range r.pairs {
			classes.uint(uint64(p.class))
			weights.int(int64(p.w))
		}
	}
	e.uint(uint64(len(rows)))
	e.uint(uint64(pairs))
	e.block(keys.Bytes())
	e.block(counts.Bytes())
	e.block(classes.Bytes())
	e.block(weights.Bytes())
}

func (t *sparse) rows() []row {
	if t == nil {
		return nil
	}
	var out []row
	for _, s := range t.slots {
		if s.key != 0 {
			out = append(out, row{s.key, t.pairs[s.at : s.at+uint32(s.n)]})
		}
	}
	slices.SortFunc(out, byKey)
	return out
}

func (t *dense4) rows() []row {
	var out []row
	for _, s := range t.slots {
		if s.key == 0 {
			continue
		}
		r := row{key: s.key}
		for c, w := range s.w {
			if w != 0 {
				r.pairs = append(r.pairs, pair{uint16(c), w})
			}
		}
		out = append(out, r)
	}
	slices.SortFunc(out, byKey)
	return out
}

var errModel = errors.New("grammar: this is not a file of weights")

// decoder reads what encoder wrote; after the first fault everything reads as zero.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) uint() uint64 {
	x, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.bad = true
		d.b = nil
		return 0
	}
	d.b = d.b[n:]
	return x
}

func (d *decoder) int() int64 {
	x, n := binary.Varint(d.b)
	if n <= 0 {
		d.bad = true
		d.b = nil
		return 0
	}
	d.b = d.b[n:]
	return x
}

// count reads a number of things that take at least one byte each.
func (d *decoder) count() int {
	x := d.uint()
	if x > uint64(len(d.b)) {
		d.bad = true
		return 0
	}
	return int(x)
}

func (d *decoder) block() []byte {
	n := d.count()
	b := d.b[:n]
	d.b = d.b[n:]
	return b
}

// Decode reads a model that Encode wrote.
func Decode(file []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	body, ok := bytes.CutPrefix(raw, []byte(magic))
	if !ok {
		return nil, errModel
	}
	d := &decoder{b: body}
	m := &Model{tags: strings.Split(string(d.block()), "\n"), labels: strings.Split(string(d.block()), "\n")}
	m.index()
	m.lexicon = d.lexicon(len(m.tags))
	m.tagger = d.sparse(len(m.tags))
	m.actions = d.dense4()
	m.arcs = d.sparse(len(m.labels))
	if d.bad || len(m.labels) < 2 {
		return nil, errModel
	}
	return m, nil
}

func (d *decoder) lexicon(tags int) *lexicon {
	l := &lexicon{}
	for range d.count() {
		var set []uint16
		for range d.count() {
			t := d.uint()
			if t >= uint64(tags) {
				d.bad = true
				return l
			}
			set = append(set, uint16(t))
		}
		l.sets = append(l.sets, newTagSet(set, d.uint() == 1))
	}
	n := d.count()
	l.index = make(map[uint32]uint32, n)
	key := uint32(0)
	for range n {
		key += uint32(d.uint())
		s := d.uint()
		if s > uint64(len(l.sets)) {
			d.bad = true
			return l
		}
		l.index[key] = uint32(s)
	}
	return l
}

// columns are the four streams of one table.
type columns struct {
	rows, pairs                    int
	keys, counts, classes, weights decoder
}

func (d *decoder) columns() columns {
	c := columns{rows: d.count(), pairs: d.count()}
	c.keys.b, c.counts.b, c.classes.b, c.weights.b = d.block(), d.block(), d.block(), d.block()
	if c.rows > len(c.keys.b) || c.pairs > len(c.weights.b) {
		d.bad = true
		return columns{}
	}
	return c
}

func (d *decoder) sparse(classes int) *sparse {
	c := d.columns()
	t := newSparse(c.rows)
	t.pairs = make([]pair, c.pairs)
	at, key := 0, uint32(0)
	for range c.rows {
		key += uint32(c.keys.uint())
		n := int(c.counts.uint())
		if n > c.pairs-at || key == 0 {
			d.bad = true
			return t
		}
		t.put(key, at, n)
		for range n {
			k := c.classes.uint()
			if k >= uint64(classes) {
				d.bad = true
				return t
			}
			t.pairs[at] = pair{uint16(k), int16(c.weights.int())}
			at++
		}
	}
	return t
}

func (d *decoder) dense4() *dense4 {
	c := d.columns()
	t := newDense4(c.rows)
	key := uint32(0)
	for range c.rows {
		key += uint32(c.keys.uint())
		var w [4]int16
		for range c.counts.uint() {
			k := c.classes.uint()
			if k > 3 || key == 0 || c.classes.bad {
				d.bad = true
				return t
			}
			w[k] = int16(c.weights.int())
		}
		t.put(key, w)
	}
	return t
}
