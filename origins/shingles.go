package origins

import (
	"slices"

	"crosscheck/article"
	"crosscheck/text"
)

// A reading is one article cut into words and overlapping sequences of words ("shingles"), all lists ascending and without repetition. Of most
// articles no more is asked than which they have; a layout says where.
type reading struct {
	own   []uint64 // the shingles outside quotation marks
	whole []uint64 // the same, with what stands around the article
	said  []uint64 // the shingles inside quotation marks
	apart bool     // whole is a list of its own

	owns, wholes int // how many there were before those were left out that no other article has
}

// A layout is where the words and the shingles of an article stand.
type layout struct {
	spans    []text.Span // of the words
	quoted   []bool      // parallel: stands between quotation marks
	shingles []uint64    // shingles[i] is the hash of words i … i+n-1
}

// read cuts an article. Menus, bylines and credit lines, which outlets repeat, stand only in whole.
func read(d *article.Document, quotes []text.Span, n int) *reading {
	r := &reading{}
	r.own, r.said = lay(d, quotes, n, readable).sets(n)
	r.apart = slices.ContainsFunc(d.Blocks, func(b article.Block) bool { return !b.Role.Readable() })
	if r.whole = r.own; r.apart {
		r.whole, _ = lay(d, quotes, n, func(article.Role) bool { return true }).sets(n)
	}
	r.owns, r.wholes = len(r.own), len(r.whole)
	return r
}

func readable(r article.Role) bool { return r.Readable() }

// lay cuts the blocks of the roles that are kept.
func lay(d *article.Document, quotes []text.Span, n int, keep func(article.Role) bool) *layout {
	about := len(d.Text) / 5 // letters a word, with its space
	r := &layout{spans: make([]text.Span, 0, about), shingles: make([]uint64, 0, about)}
	words := make([]uint64, 0, about)
	for _, b := range d.Blocks {
		if !keep(b.Role) {
			continue
		}
		for w := range text.WordsIn(d.Text, b.Span) {
			words = append(words, hash(w.Fold))
			r.spans = append(r.spans, w.Span)
		}
	}
	r.markQuoted(d.Text, quotes)
	for i := 0; i+n <= len(words); i++ {
		h := uint64(offset)
		for _, w := range words[i : i+n] {
			h = (h ^ w) * prime
			h ^= h >> 29
		}
		r.shingles = append(r.shingles, h)
	}
	return r
}

// sets sorts the shingles that stand outside quotation marks, and those inside.
func (r *layout) sets(n int) (own, said []uint64) {
	own = make([]uint64, 0, len(r.shingles))
	for i, h := range r.shingles {
		switch {
		case !slices.Contains(r.quoted[i:i+n], true):
			own = append(own, h)
		case !slices.Contains(r.quoted[i:i+n], false):
			said = append(said, h)
		}
	}
	return set(own), set(said)
}

// set is a list sorted, each member once, in a list that is no longer.
func set(list []uint64) []uint64 {
	slices.Sort(list)
	return slices.Clone(slices.Compact(list))
}

func (r *layout) markQuoted(body string, quotes []text.Span) {
	r.quoted = make([]bool, len(r.spans))
	sorted := slices.Clone(quotes)
	slices.SortFunc(sorted, func(a, b text.Span) int { return a.Start - b.Start })
	at, reach := 0, 0 // reach: the furthest end of a quotation begun so far
	for i, w := range r.spans {
		for at < len(sorted) && sorted[at].Start <= w.Start {
			reach = max(reach, sorted[at].End)
			at++
		}
		r.quoted[i] = w.Start < reach
	}
}

// The constants of the FNV-1a hash. A hash of its own, not the runtime's, which differs from run to run.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func hash(s string) uint64 {
	h := uint64(offset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}

// shared counts the members two sorted lists have in common.
func shared(a, b []uint64) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
