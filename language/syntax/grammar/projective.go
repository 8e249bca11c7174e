package grammar

// projectivise lifts the shortest crossing arc to its head's head until no two arcs cross: the
// parser makes nested arcs only.
func projectivise(heads []int32) {
	n := int32(len(heads))
	for {
		worst := int32(-1)
		for d := int32(0); d < n; d++ {
			h := heads[d]
			lo, hi := min(h, d), max(h, d)
			for k := lo + 1; k < hi; k++ {
				if !under(heads, k, h) {
					if worst < 0 || hi-lo < abs(heads[worst]-worst) {
						worst = d
					}
					break
				}
			}
		}
		if worst < 0 || heads[worst] == n {
			return
		}
		heads[worst] = heads[heads[worst]]
	}
}

func under(heads []int32, k, h int32) bool {
	n := int32(len(heads))
	if h == n {
		return true
	}
	for range heads {
		if k == h {
			return true
		}
		if k == n {
			return false
		}
		k = heads[k]
	}
	return false
}

func abs(x int32) int32 {
	if x < 0 {
		return -x
	}
	return x
}
