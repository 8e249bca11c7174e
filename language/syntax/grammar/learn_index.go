package grammar

import "slices"

// A featureIndex gives every feature that a mistake has called for a row of weights, in the order of their first mistake. Open addressing,
// as in the tables that are shipped: most of the time of training goes into looks at features, most of which were never seen.
type featureIndex struct {
	slots []indexSlot
	mask  uint32
	n     int
	// least is how many mistakes must call for a feature before it counts. One that few called for is noise: leaving it out costs far
	// less than dropping small weights at the end (Goldberg and Elhadad 2011).
	least uint32
	found []uint32
}

type indexSlot struct{ key, row, mistakes uint32 }

func newFeatureIndex(least int) *featureIndex {
	x := &featureIndex{least: uint32(least), found: make([]uint32, maxKeys)}
	x.size(1 << 16)
	return x
}

func (x *featureIndex) size(n int) { x.slots, x.mask = make([]indexSlot, n), uint32(n-1) }

// rows are the rows of those of the features that count. The list is good until the next call.
func (x *featureIndex) rows(keys []uint32) []uint32 {
	slots, mask := x.slots, uint32(len(x.slots)-1)
	var seen [maxKeys]uint32
	for j, key := range keys {
		seen[j&(maxKeys-1)] = slots[key&mask].key // all looks first, as in dense4.score
	}
	n := 0
	for j, key := range keys {
		i, at := key&mask, seen[j&(maxKeys-1)]
		for at != key && at != 0 {
			i = (i + 1) & mask
			at = slots[i].key
		}
		if at == key && slots[i].mistakes >= x.least {
			x.found[n] = slots[i].row
			n++
		}
	}
	return x.found[:n]
}

// note counts a mistake that called for the feature and is its row, which is a new one where the row is the old number of rows.
func (x *featureIndex) note(key uint32) uint32 {
	s := x.slot(key)
	if s.key == 0 {
		if x.n*2 >= len(x.slots) {
			old := x.slots
			x.size(2 * len(old))
			for _, o := range old {
				if o.key != 0 {
					*x.slot(o.key) = o
				}
			}
			s = x.slot(key)
		}
		*s = indexSlot{key: key, row: uint32(x.n)}
		x.n++
	}
	s.mistakes++
	return s.row
}

// slot is the place of the feature, or the empty one where it would go.
func (x *featureIndex) slot(key uint32) *indexSlot {
	i := key & x.mask
	for x.slots[i].key != key && x.slots[i].key != 0 {
		i = (i + 1) & x.mask
	}
	return &x.slots[i]
}

// counting lists the features that count, by key.
func (x *featureIndex) counting() []indexSlot {
	var out []indexSlot
	for _, s := range x.slots {
		if s.key != 0 && s.mistakes >= x.least {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b indexSlot) int { return int(a.key) - int(b.key) })
	return out
}
