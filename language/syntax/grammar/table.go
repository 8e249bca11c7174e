package grammar

// Weights are int16 in steps of 1/weightStep and scores are int32 sums of them: the same bits on every machine.

// A sieve says of most features that a table does not hold that it does not. Nine features in ten that are looked up were never seen
// in training; one bit in a stretch of memory that stays near the processor spares the look into a table that does not.
type sieve struct {
	bits []uint64
	mask uint32
}

// newSieve is a sieve with eight to sixteen bits for each of n features.
func newSieve(n int) sieve {
	words := 1
	for words*64 < n*8 {
		words *= 2
	}
	return sieve{make([]uint64, words), uint32(words - 1)}
}

func (s *sieve) add(key uint32) { s.bits[(key>>6)&s.mask] |= 1 << (key & 63) }

// through keeps the features that a table may hold, at the head of keys. It takes no branch on what it finds: the looks into memory
// do not wait for each other.
func (s *sieve) through(keys []uint32) []uint32 {
	n, bits := 0, s.bits
	mask := uint32(len(bits) - 1) // a power of two less one, as s.mask
	for _, key := range keys {
		keys[n] = key
		n += int(bits[(key>>6)&mask] >> (key & 63) & 1)
	}
	return keys[:n]
}

// A slot4 is one feature of the action table with a weight for each of the four steps.
type slot4 struct {
	key uint32
	w   [4]int16
}

// A dense4 table maps features to four weights by open addressing, a key and its weights side by side.
type dense4 struct {
	sieve sieve
	mask  uint32
	slots []slot4
}

func newDense4(n int) *dense4 {
	size := tableSize(n)
	return &dense4{sieve: newSieve(n), mask: uint32(size - 1), slots: make([]slot4, size)}
}

// tableSize is a power of two that n entries fill to at most three quarters.
func tableSize(n int) int {
	size := 16
	for size*3 < n*4 {
		size *= 2
	}
	return size
}

func (t *dense4) put(key uint32, w [4]int16) {
	t.sieve.add(key)
	i := key & t.mask
	for t.slots[i].key != 0 {
		i = (i + 1) & t.mask
	}
	t.slots[i] = slot4{key, w}
}

// score adds up the weights of the features, whose list it uses up. It first looks at the place of every feature and then asks what it
// found there: a wait for memory that a guess hangs on holds up all that comes after it, and one that no guess hangs on does not.
func (t *dense4) score(keys []uint32, s *[4]int32) {
	*s = [4]int32{}
	var seen [maxKeys]uint32
	keys = t.sieve.through(keys)
	for j, key := range keys {
		seen[j&(maxKeys-1)] = t.slots[key&t.mask].key
	}
	for j, key := range keys {
		i, at := key&t.mask, seen[j&(maxKeys-1)]
		for at != key && at != 0 {
			i = (i + 1) & t.mask
			at = t.slots[i].key
		}
		if at == key {
			w := &t.slots[i].w
			s[0] += int32(w[0])
			s[1] += int32(w[1])
			s[2] += int32(w[2])
			s[3] += int32(w[3])
		}
	}
}

// A slotN is one feature of a sparse table: its weights are pairs[at : at+n].
type slotN struct {
	key, at uint32
	n       uint16
}

type pair struct {
	class uint16
	w     int16
}

// A sparse table maps features to weights for a few of many classes.
type sparse struct {
	sieve sieve
	mask  uint32
	slots []slotN
	pairs []pair
}

func newSparse(n int) *sparse {
	size := tableSize(n)
	return &sparse{sieve: newSieve(n), mask: uint32(size - 1), slots: make([]slotN, size)}
}

func (t *sparse) put(key uint32, at, n int) {
	t.sieve.add(key)
	i := key & t.mask
	for t.slots[i].key != 0 {
		i = (i + 1) & t.mask
	}
	t.slots[i] = slotN{key, uint32(at), uint16(n)}
}

// score adds the weights of the features to s, one entry a class; it uses the list of features up. Places first, then their lists, then
// the weights, for the reason given at dense4.score.
func (t *sparse) score(keys []uint32, s []int32) {
	clear(s)
	var seen [maxKeys]uint32
	keys = t.sieve.through(keys)
	for j, key := range keys {
		seen[j&(maxKeys-1)] = t.slots[key&t.mask].key
	}
	n := 0
	for j, key := range keys {
		i, at := key&t.mask, seen[j&(maxKeys-1)]
		for at != key && at != 0 {
			i = (i + 1) & t.mask
			at = t.slots[i].key
		}
		if at == key {
			keys[n] = i
			n++
		}
	}
	for _, i := range keys[:n] {
		slot := &t.slots[i]
		for _, p := range t.pairs[slot.at : slot.at+uint32(slot.n)] {
			s[p.class] += int32(p.w)
		}
	}
}
