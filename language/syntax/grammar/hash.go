package grammar

// Features are hashes of their parts: no strings are stored. Of keyBits bits, a feature that was never
// seen is mistaken for a stored one about once in five hundred look-ups, which costs nothing
// measurable; four bits less, and it does. Every bit is a bit a feature in the file.
const keyBits = 28

const (
	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
)

// hashString is the 32-bit hash of the bytes of s.
func hashString(s string) uint32 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return finish(h)
}

// finish folds a 64-bit state into a key. 0 marks an empty slot, so it is never a key.
func finish(h uint64) uint32 {
	h ^= h >> 29
	h *= mixB
	k := uint32(h >> 32)
	if k == 0 {
		return 1
	}
	return k
}

// feature folds a 64-bit state into the key of a feature.
func feature(h uint64) uint32 { return max(1, finish(h)>>(32-keyBits)) }

func mix1(template, a uint32) uint32 {
	return feature((uint64(template)<<32 | uint64(a)) * mixA)
}

func mix2(template, a, b uint32) uint32 {
	h := (uint64(template)<<32 | uint64(a)) * mixA
	h = (h ^ h>>31 ^ uint64(b)) * mixA
	return feature(h)
}

func mix3(template, a, b, c uint32) uint32 {
	h := (uint64(template)<<32 | uint64(a)) * mixA
	h = (h ^ h>>31 ^ uint64(b)) * mixA
	h = (h ^ h>>31 ^ uint64(c)) * mixA
	return feature(h)
}

func mix4(template, a, b, c, d uint32) uint32 {
	h := (uint64(template)<<32 | uint64(a)) * mixA
	h = (h ^ h>>31 ^ uint64(b)) * mixA
	h = (h ^ h>>31 ^ uint64(c)) * mixA
	h = (h ^ h>>31 ^ uint64(d)) * mixA
	return feature(h)
}
