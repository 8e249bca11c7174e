package likeness

// groups aligns one word with several: "UN" with "United Nations", "bailout" with "bail out", "NKorea" with "North Korea".
func (al *Alignment) groups() {
	for i := range al.A {
		from, n := spelledOut(&al.A[i], al.B)
		for j := from; j < from+n; j++ {
			al.sim[i][j], al.From[j] = 1, i
		}
		if n > 0 {
			al.To[i] = from
		}
	}
	for j := range al.B {
		if al.From[j] >= 0 {
			continue
		}
		from, n := spelledOut(&al.B[j], al.A)
		for i := from; i < from+n; i++ {
			al.sim[i][j], al.To[i] = 1, j
		}
		if n > 0 {
			al.From[j] = from
		}
	}
}

// mostParts is how many words a short form stands for at most.
const mostParts = 5

// spelledOut finds the run of words that w is written together from, or whose initials it is; n is 0 where there is none, or
// where the word itself stands among them.
func spelledOut(w *Word, in []Word) (from, n int) {
	if !w.Content || len(w.Plain) < 2 {
		return 0, 0
	}
	for k := range in {
		if in[k].Plain == w.Plain {
			return 0, 0
		}
	}
	for k := range in {
		joined, initials := in[k].Plain, first(in[k].Plain)
		for n := 2; n <= mostParts && k+n <= len(in) && in[k+n-1].Sentence == in[k].Sentence; n++ {
			last := &in[k+n-1]
			joined += last.Plain
			if !stop[last.Form] {
				initials += first(last.Plain)
			}
			if n == 2 && (joined == w.Plain || len(w.Plain) > 4 && first(in[k].Plain)+last.Plain == w.Plain) {
				return k, n
			}
			if w.capitals && initials == w.Plain && in[k].Content && last.Content {
				return k, n
			}
		}
	}
	return 0, 0
}

// first is the first letter of a word that has one.
func first(s string) string { return s[:min(1, len(s))] }
