package grammar

// boundary stands for the words before the first and after the last.
var boundary = word{form: 2, low: 2, suf1: 2, suf2: 2, suf3: 2, suf4: 2, pre1: 2, pre2: 2, pre3: 2, shape: 2, amb: 2}

// tagFeatures fills keys with the features of word i. prev and prev2 are the tags before it. What comes
// after is seen through the lexicon: a second pass that sees the tags on both sides was no better.
func tagFeatures(keys []uint32, ws []word, i int, prev, prev2 uint32, mood uint32) []uint32 {
	at := func(j int) *word {
		if j < 0 || j >= len(ws) {
			return &boundary
		}
		return &ws[j]
	}
	w, p1, p2, n1, n2 := &ws[i], at(i-1), at(i-2), at(i+1), at(i+2)
	first := uint32(1)
	if i > 0 {
		first = 2
	}
	keys = append(keys[:0],
		mix1(1, w.form), mix1(2, w.low), mix1(3, w.suf1), mix1(4, w.suf2), mix1(5, w.suf3), mix1(6, w.suf4),
		mix1(7, w.pre1), mix1(8, w.pre2), mix1(9, w.pre3),
		mix2(10, w.shape, first), mix2(11, w.shape, mood), mix3(12, w.shape, w.suf2, first),
		mix1(13, prev), mix2(14, prev, prev2), mix2(15, prev, w.low), mix3(16, prev, prev2, w.amb),
		mix1(17, p1.low), mix1(18, p2.low), mix1(19, n1.low), mix1(20, n2.low),
		mix2(21, p1.low, w.low), mix2(22, w.low, n1.low), mix2(23, p1.low, n1.low),
		mix1(24, n1.amb), mix1(25, n2.amb), mix2(26, n1.amb, n2.amb), mix2(27, w.amb, n1.amb), mix3(28, w.amb, n1.amb, n2.amb),
		mix3(29, prev, w.amb, n1.amb), mix2(30, prev, w.amb), mix1(31, n1.suf3), mix1(32, p1.suf3), mix1(33, n1.shape), mix1(34, p1.shape),
		mix1(35, w.amb), mix2(36, w.suf3, n1.amb), mix2(37, prev, w.suf3), mix2(38, prev, n1.low), mix3(39, p1.low, w.amb, n1.amb),
		mix2(40, p2.low, p1.low), mix2(41, n1.low, n2.low), mix3(42, w.shape, p1.shape, n1.shape), mix2(43, prev2, w.low), mix2(44, w.low, n2.amb),
		mix2(45, w.shape, prev), mix2(46, w.suf2, prev), mix3(47, w.amb, w.shape, first), mix3(48, w.shape, p1.shape, first), mix3(49, w.suf3, w.shape, first),
		mix2(50, prev, n1.amb), mix3(51, prev, prev2, n1.amb), mix3(52, w.suf4, w.shape, prev), mix3(53, w.shape, n1.shape, n1.amb),
	)
	return keys
}

// sentenceMood tells headlines from sentences: 1 all capitals, 2 most words capitalised, 3 ordinary.
func sentenceMood(forms []string) uint32 {
	words, capital, upper := 0, 0, 0
	for _, f := range forms {
		c := f[:min(len(f), 1)]
		if c == "" || !(c[0] >= 'a' && c[0] <= 'z' || c[0] >= 'A' && c[0] <= 'Z') {
			continue
		}
		words++
		if c[0] <= 'Z' {
			capital++
			if len(f) > 1 && f[1] >= 'A' && f[1] <= 'Z' {
				upper++
			}
		}
	}
	switch {
	case words >= 3 && upper*4 >= words*3:
		return 1
	case words >= 4 && capital*10 >= words*7:
		return 2
	}
	return 3
}

func best(s []int32, among []uint16) int {
	b := 0
	if among != nil {
		b = int(among[0])
		for _, c := range among[1:] {
			if s[c] > s[b] {
				b = int(c)
			}
		}
		return b
	}
	for c := 1; c < len(s); c++ {
		if s[c] > s[b] {
			b = c
		}
	}
	return b
}

// tagWith tags left to right; the scorer is the shipped table or one that is still learning.
func tagWith(score func([]uint32, []int32), ws []word, mood uint32, keys []uint32, s []int32, out []uint16) {
	prev, prev2 := uint32(0), uint32(0)
	for i := range ws {
		var t int
		if len(ws[i].tags) == 1 {
			t = int(ws[i].tags[0])
		} else {
			keys = tagFeatures(keys, ws, i, prev, prev2, mood)
			score(keys, s)
			t = best(s, ws[i].tags)
		}
		out[i] = uint16(t)
		prev, prev2 = uint32(t)+1, prev
	}
}
