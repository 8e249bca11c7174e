package stories

import "sort"

// A pair is two articles that may be on one event, with how alike they are.
type pair struct {
	a, b int // a < b
	like float64
}

// candidates finds the pairs worth comparing through lists of the articles that have a key. For each
// article the lists are walked from its rarest key on until Budget articles have been looked at: a
// cap that follows the data and keeps the cost of a batch a multiple of its size.
func (v *vocabulary) candidates(profiles [][]share, s Settings) []pair {
	lists := make([][]int32, len(v.df))
	for d, p := range profiles {
		for _, sh := range p {
			if v.df[sh.key] > 1 {
				lists[sh.key] = append(lists[sh.key], int32(d))
			}
		}
	}
	met := make([]int, len(profiles)) // met[b] = a+1 where b has been met from a
	var out []pair
	dense := make([]float64, len(v.df))
	for a, p := range profiles {
		for _, sh := range p {
			dense[sh.key] = sh.count
		}
		for _, b := range v.near(a, p, lists, met, s.Budget) {
			like := 0.0
			for _, sh := range profiles[b] {
				like += dense[sh.key] * sh.count
			}
			out = append(out, pair{min(a, b), max(a, b), like})
		}
		for _, sh := range p {
			dense[sh.key] = 0
		}
	}
	return unique(out)
}

// near lists the articles met from a, rarest key first.
func (v *vocabulary) near(a int, p []share, lists [][]int32, met []int, budget int) []int {
	keys := make([]int32, 0, len(p))
	for _, sh := range p {
		if len(lists[sh.key]) > 1 {
			keys = append(keys, sh.key)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		if v.df[keys[i]] != v.df[keys[j]] {
			return v.df[keys[i]] < v.df[keys[j]]
		}
		return keys[i] < keys[j]
	})
	var out []int
	for _, k := range keys {
		if len(lists[k]) > budget {
			break
		}
		budget -= len(lists[k])
		for _, b := range lists[k] {
			if int(b) != a && met[b] != a+1 {
				met[b] = a + 1
				out = append(out, int(b))
			}
		}
	}
	return out
}

// unique sorts pairs and drops repetitions.
func unique(ps []pair) []pair {
	sort.Slice(ps, func(i, j int) bool {
		if ps[i].a != ps[j].a {
			return ps[i].a < ps[j].a
		}
		return ps[i].b < ps[j].b
	})
	out := ps[:0]
	for i, p := range ps {
		if i == 0 || p.a != ps[i-1].a || p.b != ps[i-1].b {
			out = append(out, p)
		}
	}
	return out
}
