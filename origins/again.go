package origins

import (
	"encoding/binary"
	"math/bits"

	"crosscheck/pack"
)

// Of most sequences of words one article alone has them, and they say no more of it than how many they are. So the articles are gone through twice: once to
// see which sequences come again, while the sequences themselves lie on file; then the others are left out. Of those that one article alone has, one in five stays.

// readInMemory is how many bytes of sequences are put aside in memory before a file is used.
const readInMemory = 4 << 20

// readAll cuts all articles that are compared.
func (f *finder) readAll() {
	f.readings = make([]*reading, len(f.docs))
	words := 0
	for _, d := range f.docs {
		words += len(d.Text) / wordLength
	}
	again := newAgain(words)
	aside := pack.NewShelf(len(f.docs), readInMemory)
	defer aside.Close()
	for i, d := range f.docs {
		f.readings[i] = &reading{}
		if d.Skip == "" {
			r := read(d, quotedIn(f.quoted, i), f.s.ShingleWords)
			again.add(r)
			aside.Put(i, r.packed())
		}
	}
	for i, d := range f.docs {
		if d.Skip == "" {
			f.readings[i] = unpacked(aside.Get(i)).only(again)
		}
	}
}

// wordLength is the letters of a word, with its space.
const wordLength = 6

// again knows which sequences were added more than once, and takes some that were not for such.
type again struct {
	once, twice []uint64 // a bit for each hash of a sequence
	shift       int
}

// bitsEach is how many bits there are for a sequence: with four, one sequence in five stands where another does. More: fewer are kept in vain, and more
// memory is taken while articles are read.
const bitsEach = 4

func newAgain(sequences int) *again {
	n := max(6, bits.Len(uint(bitsEach*sequences)))
	return &again{make([]uint64, 1<<(n-6)), make([]uint64, 1<<(n-6)), 64 - n}
}

// add adds the sequences of an article.
func (a *again) add(r *reading) {
	for _, list := range [][]uint64{r.own, r.said} {
		for _, h := range list {
			a.mark(h)
		}
	}
	for i, j := 0, 0; i < len(r.whole); i++ { // those that are not its own
		for j < len(r.own) && r.own[j] < r.whole[i] {
			j++
		}
		if j == len(r.own) || r.own[j] != r.whole[i] {
			a.mark(r.whole[i])
		}
	}
}

func (a *again) mark(h uint64) {
	at, bit := a.at(h)
	a.twice[at] |= a.once[at] & bit
	a.once[at] |= bit
}

func (a *again) has(h uint64) bool {
	at, bit := a.at(h)
	return a.twice[at]&bit != 0
}

func (a *again) at(h uint64) (at int, bit uint64) {
	n := h * spreading >> a.shift
	return int(n >> 6), 1 << (n & 63)
}

// spreading brings the lower bits of a hash into the upper ones (2⁶⁴ divided by the golden ratio).
const spreading = 0x9e3779b97f4a7c15

// only is a reading without what no other article has.
func (r *reading) only(a *again) *reading {
	keep := func(list []uint64) []uint64 {
		n := 0
		for _, h := range list {
			if a.has(h) {
				n++
			}
		}
		if n == 0 {
			return nil
		}
		out := make([]uint64, 0, n)
		for _, h := range list {
			if a.has(h) {
				out = append(out, h)
			}
		}
		return out
	}
	out := &reading{own: keep(r.own), said: keep(r.said), owns: len(r.own), wholes: len(r.whole)}
	if out.whole = out.own; r.apart {
		out.whole = keep(r.whole)
	}
	return out
}

// packed is a reading as it is put aside.
func (r *reading) packed() []byte {
	lists := [][]uint64{r.own, r.said, nil}
	if r.apart {
		lists[2] = r.whole
	}
	out := make([]byte, 0, 8*(4+len(r.own)+len(r.said)+len(lists[2])))
	out = binary.LittleEndian.AppendUint64(out, uint64(btoi(r.apart)))
	for _, list := range lists {
		out = binary.LittleEndian.AppendUint64(out, uint64(len(list)))
		for _, h := range list {
			out = binary.LittleEndian.AppendUint64(out, h)
		}
	}
	return out
}

// unpacked is the reading that was packed.
func unpacked(raw []byte) *reading {
	next := func() uint64 {
		x := binary.LittleEndian.Uint64(raw)
		raw = raw[8:]
		return x
	}
	r := &reading{apart: next() != 0}
	for _, list := range []*[]uint64{&r.own, &r.said, &r.whole} {
		*list = make([]uint64, next())
		for i := range *list {
			(*list)[i] = next()
		}
	}
	if !r.apart {
		r.whole = r.own
	}
	return r
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
