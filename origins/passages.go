package origins

import (
	"slices"

	"crosscheck/text"
)

// A run is a stretch of words that two articles share.
type run struct{ a, b, words int }

// runs finds the shared runs of words of two articles, longest first, not overlapping in a. quoted chooses
// whether runs inside quotation marks are kept (true) or those outside (false).
func runs(a, b *layout, n, shortest int, quoted bool) []run {
	where := make(map[uint64][]int, len(b.shingles))
	for j, h := range b.shingles {
		if len(where[h]) < 8 { // a phrase repeated more often makes no long run of its own
			where[h] = append(where[h], j)
		}
	}
	keep := func(r *layout, i int) bool {
		if quoted {
			return r.quoted[i]
		}
		return !r.quoted[i] && !r.quoted[i+n-1]
	}
	var out []run
	for i := 0; i < len(a.shingles); {
		best := run{}
		if keep(a, i) {
			for _, j := range where[a.shingles[i]] {
				k := 0
				for i+k < len(a.shingles) && j+k < len(b.shingles) && a.shingles[i+k] == b.shingles[j+k] && keep(a, i+k) {
					k++
				}
				if w := k + n - 1; k > 0 && w > best.words {
					best = run{i, j, w}
				}
			}
		}
		if best.words >= shortest {
			out = append(out, best)
		}
		i += max(1, best.words-n+1)
	}
	slices.SortStableFunc(out, func(x, y run) int { return y.words - x.words })
	return out
}

// passages turns runs into spans, at most limit of them.
func passages(a, b *layout, rs []run, limit int) []Passage {
	var out []Passage
	for _, r := range rs[:min(limit, len(rs))] {
		out = append(out, Passage{
			InA: text.Span{Start: a.spans[r.a].Start, End: a.spans[r.a+r.words-1].End},
			InB: text.Span{Start: b.spans[r.b].Start, End: b.spans[r.b+r.words-1].End},
		})
	}
	return out
}
