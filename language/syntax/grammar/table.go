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

func (s *sieve) may(key uint32) bool { return s.bits[(key>>6)&s.mask]>>(key&63)&1 != 0 }

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

// score adds up the weights of the features.
func (t *dense4) score(keys []uint32, s *[4]int32) {
	*s = [4]int32{}
	for _, key := range keys {
		if !t.sieve.may(key) {
			continue
		}
		i := key & t.mask
		for {
			slot := &t.slots[i]
			if slot.key == key {
				s[0] += int32(slot.w[0])
				s[1] += int32(slot.w[1])
				s[2] += int32(slot.w[2])
				s[3] += int32(slot.w[3])
				break
			}
			if slot.key == 0 {
				break
			}
			i = (i + 1) & t.mask
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

// score adds the weights of the features to s, one entry a class.
func (t *sparse) score(keys []uint32, s []int32) {
	clear(s)
	for _, key := range keys {
		if !t.sieve.may(key) {
			continue
		}
		i := key & t.mask
		for {
			slot := &t.slots[i]
			if slot.key == key {
				for _, p := range t.pairs[slot.at : slot.at+uint32(slot.n)] {
					s[p.class] += int32(p.w)
				}
				break
			}
			if slot.key == 0 {
				break
			}
			i = (i + 1) & t.mask
		}
	}
}
