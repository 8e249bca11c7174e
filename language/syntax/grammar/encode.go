package grammar

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
)

// The file: a gzip stream of the names, the lexicon and the tables. Keys are ascending and stored as
// differences; each table keeps its keys, its counts, its classes and its weights in streams of their
// own, because like compresses best beside like.

const magic = "crosscheck grammar 4\n"

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
	e.lemmas(m.lemmas)
	e.rows(m.tagger.rows())
	for _, p := range []parser{m.backward, m.forward} {
		e.rows(p.actions.rows())
		e.rows(p.arcs.rows())
	}
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

func (e *encoder) lemmas(l *lemmas) {
	e.uint(uint64(len(l.rules)))
	for _, r := range l.rules {
		e.uint(uint64(r.cut))
		e.block([]byte(r.add))
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
	var keys, low, counts, classes, weights encoder
	last, pairs := uint32(0), 0
	for _, r := range rows {
		low.WriteByte(byte(r.key - last)) // as good as random: kept apart from what can be compressed
		keys.uint(uint64(r.key-last) >> 8)
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
	e.block(low.Bytes())
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
	m.lemmas = d.lemmas()
	var wg sync.WaitGroup
	bad := make([]bool, 5)
	each := func(i int, c columns, build func(*columns) bool) {
		wg.Go(func() { bad[i] = build(&c) })
	}
	each(0, d.columns(), func(c *columns) (bad bool) { m.tagger, bad = c.sparse(len(m.tags)); return bad })
	for i, p := range []*parser{&m.backward, &m.forward} {
		each(1+2*i, d.columns(), func(c *columns) (bad bool) { p.actions, bad = c.dense4(); return bad })
		each(2+2*i, d.columns(), func(c *columns) (bad bool) { p.arcs, bad = c.sparse(len(m.labels)); return bad })
	}
	wg.Wait()
	d.bad = d.bad || slices.Contains(bad, true)
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

func (d *decoder) lemmas() *lemmas {
	l := &lemmas{}
	for range d.count() {
		cut := d.uint()
		if cut > 255 {
			d.bad = true
			return l
		}
		l.rules = append(l.rules, lemmaRule{int(cut), string(d.block())})
	}
	n := d.count()
	l.index = make(map[uint32]uint16, n)
	key := uint32(0)
	for range n {
		key += uint32(d.uint())
		r := d.uint()
		if r >= uint64(len(l.rules)) {
			d.bad = true
			return l
		}
		l.index[key] = uint16(r)
	}
	return l
}

// columns are the four streams of one table.
type columns struct {
	rows, pairs                    int
	low                            []byte
	keys, counts, classes, weights decoder
	last                           uint32
}

// key reads the key of the next row.
func (c *columns) key() uint32 {
	if len(c.low) == 0 {
		return 0
	}
	c.last += uint32(c.keys.uint())<<8 | uint32(c.low[0])
	c.low = c.low[1:]
	return c.last
}

func (d *decoder) columns() columns {
	c := columns{rows: d.count(), pairs: d.count()}
	c.keys.b, c.low, c.counts.b, c.classes.b, c.weights.b = d.block(), d.block(), d.block(), d.block(), d.block()
	if c.rows > len(c.low) || c.pairs > len(c.weights.b) {
		d.bad = true
		return columns{}
	}
	return c
}

// sparse builds a table; bad reports that the columns do not fit each other.
func (c *columns) sparse(classes int) (t *sparse, bad bool) {
	t = newSparse(c.rows)
	t.pairs = make([]pair, c.pairs)
	at := 0
	for range c.rows {
		key := c.key()
		n := int(c.counts.uint())
		if n < 0 || n > c.pairs-at || key == 0 {
			return t, true
		}
		t.put(key, at, n)
		for range n {
			k := c.classes.uint()
			if k >= uint64(classes) {
				return t, true
			}
			t.pairs[at] = pair{uint16(k), int16(c.weights.int())}
			at++
		}
	}
	return t, false
}

func (c *columns) dense4() (t *dense4, bad bool) {
	t = newDense4(c.rows)
	for range c.rows {
		key := c.key()
		var w [4]int16
		for range c.counts.uint() {
			k := c.classes.uint()
			if k > 3 || key == 0 || c.classes.bad {
				return t, true
			}
			w[k] = int16(c.weights.int())
		}
		t.put(key, w)
	}
	return t, false
}
