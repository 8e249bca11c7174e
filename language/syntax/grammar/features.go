package grammar

const maxKeys = 128

// An atom is what the parser's features ask of one word, by node; the root's and the missing node's
// are fixed.
type atom struct {
	w, t, u, s uint32 // word, tag, universal tag, last three letters
}

var (
	noAtom   = atom{w: 3, t: 3000, u: 3000, s: 3}
	rootAtom = atom{w: 4, t: 4000, u: 4000, s: 4}
)

// span buckets a distance between two nodes.
func span(a, b int32) uint32 {
	d := b - a
	if d < 0 {
		d = -d
	}
	switch {
	case d <= 5:
		return uint32(d)
	case d <= 10:
		return 6
	}
	return 7
}

// A view is the state with its atoms at hand.
type view struct {
	*state
	atoms []atom   // one a word, the root last
	marks []uint16 // punctuation marks before each word
	guide []guess  // what the backward pass found; nil in that pass
}

// A guess is the arc that the backward pass gave a word.
type guess struct {
	head         int32
	label        uint16
	first, final int32 // its outermost dependents; nowhere where it has none
}

func (v *view) atom(i int32) *atom {
	if i < 0 || int(i) > v.n {
		return &noAtom
	}
	return &v.atoms[i]
}

var missing = node{head: nowhere, lchild: nowhere, lchild2: nowhere, rchild: nowhere, rchild2: nowhere, label: 4001}

func (v *view) nodeAt(i int32) *node {
	if i < 0 || int(i) > v.n {
		return &missing
	}
	return &v.node[i]
}

func labelOf(n *node, i int32) uint32 {
	if i < 0 {
		return 4001
	}
	return uint32(n.label) + 1
}

// between counts punctuation marks (up to 3) between two nodes.
func (v *view) between(a, b int32) uint32 {
	if a < 0 {
		return 9
	}
	return uint32(min(3, v.marks[b]-v.marks[min(int(a)+1, v.n)]))
}

// actionFeatures are those of Zhang and Nivre (2011), and the neighbours of the top of the stack.
func (v *view) actionFeatures(k []uint32) []uint32 {
	s0 := v.top()
	s1 := int32(nowhere)
	if n := len(v.stack); n > 1 {
		s1 = v.stack[n-2]
	}
	b := int32(v.next)
	n1, n2, n3 := b+1, b+2, b+3
	if int(b) == v.n {
		n1 = nowhere
	}
	S0, S1, N0, N1, N2, N3 := v.atom(s0), v.atom(s1), v.atom(b), v.atom(n1), v.atom(n2), v.atom(n3)
	s, q := v.nodeAt(s0), v.nodeAt(b)
	h := s.head
	H, hn := v.atom(h), v.nodeAt(h)
	L, L2, R, R2 := v.atom(s.lchild), v.atom(s.lchild2), v.atom(s.rchild), v.atom(s.rchild2)
	NL, NL2 := v.atom(q.lchild), v.atom(q.lchild2)
	sl, ll, l2l := labelOf(s, h), labelOf(v.nodeAt(s.lchild), s.lchild), labelOf(v.nodeAt(s.lchild2), s.lchild2)
	rl, r2l := labelOf(v.nodeAt(s.rchild), s.rchild), labelOf(v.nodeAt(s.rchild2), s.rchild2)
	nll, nl2l := labelOf(v.nodeAt(q.lchild), q.lchild), labelOf(v.nodeAt(q.lchild2), q.lchild2)
	d := uint32(8)
	if s0 >= 0 {
		d = span(s0, b)
	}
	vr, vl, nvl := uint32(s.rcount), uint32(s.lcount), uint32(q.lcount)
	sr, ssl, nsl := set(s.rlabels), set(s.llabels), set(q.llabels)
	H2 := v.atom(hn.head)
	hl := labelOf(hn, hn.head)
	bt := v.between(s0, b)
	P := v.atom(b - 1)
	A := v.atom(s0 + 1)
	if s0 < 0 {
		A = &noAtom
	}
	k = append(k[:0],
		mix2(1, S0.w, S0.t), mix1(2, S0.w), mix1(3, S0.t), mix2(4, N0.w, N0.t), mix1(5, N0.w), mix1(6, N0.t),
		mix2(7, N1.w, N1.t), mix1(8, N1.w), mix1(9, N1.t), mix2(10, N2.w, N2.t), mix1(11, N2.w), mix1(12, N2.t),
		mix4(13, S0.w, S0.t, N0.w, N0.t), mix3(14, S0.w, S0.t, N0.w), mix3(15, S0.w, N0.w, N0.t), mix3(16, S0.w, S0.t, N0.t),
		mix3(17, S0.t, N0.w, N0.t), mix2(18, S0.w, N0.w), mix2(19, S0.t, N0.t), mix2(20, N0.t, N1.t),
		mix3(21, N0.t, N1.t, N2.t), mix3(22, S0.t, N0.t, N1.t), mix3(23, H.t, S0.t, N0.t), mix3(24, S0.t, L.t, N0.t),
		mix3(25, S0.t, R.t, N0.t), mix3(26, S0.t, N0.t, NL.t),
		mix2(27, S0.w, d), mix2(28, S0.t, d), mix2(29, N0.w, d), mix2(30, N0.t, d), mix3(31, S0.w, N0.w, d), mix3(32, S0.t, N0.t, d),
		mix2(33, S0.w, vr), mix2(34, S0.t, vr), mix2(35, S0.w, vl), mix2(36, S0.t, vl), mix2(37, N0.w, nvl), mix2(38, N0.t, nvl),
		mix1(39, H.w), mix1(40, H.t), mix1(41, sl), mix1(42, L.w), mix1(43, L.t), mix1(44, ll), mix1(45, R.w), mix1(46, R.t), mix1(47, rl),
		mix1(48, NL.w), mix1(49, NL.t), mix1(50, nll),
		mix1(51, H2.w), mix1(52, H2.t), mix1(53, hl), mix1(54, L2.w), mix1(55, L2.t), mix1(56, l2l), mix1(57, R2.w), mix1(58, R2.t), mix1(59, r2l),
		mix1(60, NL2.w), mix1(61, NL2.t), mix1(62, nl2l),
		mix3(63, S0.t, L.t, L2.t), mix3(64, S0.t, R.t, R2.t), mix3(65, S0.t, H.t, H2.t), mix3(66, N0.t, NL.t, NL2.t),
		mix2(67, S0.w, sr), mix2(68, S0.t, sr), mix2(69, S0.w, ssl), mix2(70, S0.t, ssl), mix2(71, N0.w, nsl), mix2(72, N0.t, nsl),
		mix3(73, S0.t, N0.t, sl), mix3(74, S0.t, sl, rl), mix4(75, S0.t, N0.t, N1.t, N2.t), mix4(76, S1.t, S0.t, N0.t, N1.t),
		mix2(77, S1.w, N0.w), mix3(78, S1.t, N0.t, sl), mix1(79, S1.w), mix3(80, S1.t, S0.t, N0.t),
		mix3(81, S0.t, N0.t, bt), mix2(82, P.t, N0.t), mix3(83, S0.t, A.t, N0.t), mix4(84, S0.t, A.t, P.t, N0.t),
		mix3(85, S0.w, N0.t, N1.t), mix3(86, S0.t, N0.w, N1.t), mix3(87, S0.t, N0.t, N1.w), mix3(88, S0.s, N0.s, N0.t),
		mix4(89, S0.u, N0.u, sl, sr), mix4(90, S0.u, N0.u, nsl, sr), mix3(91, N0.t, N1.t, N3.t), mix4(92, H.t, S0.t, N0.t, sl),
		mix3(93, S0.w, N0.t, sl), mix3(94, S0.t, N0.w, sl), mix3(95, S0.w, N0.t, sr), mix2(96, H.w, N0.w), mix3(97, H.w, N0.t, sl),
		mix3(98, S0.t, N0.t, nsl), mix3(99, S0.w, N0.t, NL.w), mix3(100, S0.t, N0.w, NL.w),
	)
	if v.guide != nil {
		k = v.guideFeatures(k, s0, b, S0, N0, sl)
	}
	return k
}

// guideFeatures say how the backward pass sees the two words at hand.
func (v *view) guideFeatures(k []uint32, s0, b int32, S0, N0 *atom, sl uint32) []uint32 {
	gs, gsl, ahead := uint32(0), uint32(0), uint32(0)
	gn, gnl, behind := uint32(0), uint32(0), uint32(0)
	if s0 >= 0 {
		g := &v.guide[s0]
		gs, gsl = where(g.head, s0, b), uint32(g.label)+1
		if g.final >= b {
			ahead = 1
		}
	}
	if int(b) < v.n {
		g := &v.guide[b]
		gn, gnl = 6, uint32(g.label)+1
		if s0 >= 0 {
			gn = where(g.head, b, s0)
		}
		if g.first != nowhere && g.first <= s0 {
			behind = 1
		}
	}
	both := ahead*2 + behind
	return append(k,
		mix3(110, gs, gn, both), mix3(111, gs, gsl, both), mix3(112, gn, gnl, both), mix4(113, gs, gn, S0.t, N0.t),
		mix4(114, gs, gsl, gn, gnl), mix4(115, gs*8+gn, both, S0.u, N0.u), mix4(116, gs*8+gn, both, sl, S0.t), mix4(117, gs*8+gn, both, sl, N0.t),
		mix4(118, gs*8+gn, both, gsl, gnl))
}

// where places a guessed head among the word itself and the other word at hand.
func where(head, word, other int32) uint32 {
	switch {
	case head == other:
		return 1
	case head < word && head < other:
		return 2
	case head > word && head > other:
		return 3
	}
	return 4
}

func set(bits uint64) uint32 { return uint32(bits) ^ uint32(bits>>32)*2654435761 }

// labelFeatures describe the arc from head to dep at the moment it is made.
func (v *view) labelFeatures(k []uint32, head, dep int32) []uint32 {
	H, D := v.atom(head), v.atom(dep)
	h, e := v.nodeAt(head), v.nodeAt(dep)
	side := uint32(1)
	if head > dep {
		side = 2
	}
	dist := span(head, dep)*2 + side
	DL, DL2, DR := v.atom(e.lchild), v.atom(e.lchild2), v.atom(e.rchild)
	dll, dl2l, drl := labelOf(v.nodeAt(e.lchild), e.lchild), labelOf(v.nodeAt(e.lchild2), e.lchild2), labelOf(v.nodeAt(e.rchild), e.rchild)
	G := v.atom(h.head)
	hl := labelOf(h, h.head)
	hls, hrs, dls, drs := set(h.llabels), set(h.rlabels), set(e.llabels), set(e.rlabels)
	hr := v.atom(h.rchild)
	hrl := labelOf(v.nodeAt(h.rchild), h.rchild)
	DP, DN, HP, HN := v.atom(dep-1), v.atom(dep+1), v.atom(head-1), v.atom(head+1)
	lo, hi := min(head, dep), max(head, dep)
	bt := v.between(lo, hi)
	k = append(k[:0],
		mix1(1, side), mix2(2, D.w, side), mix2(3, D.t, side), mix2(4, H.w, side), mix2(5, H.t, side),
		mix3(6, H.t, D.t, side), mix3(7, H.w, D.t, side), mix3(8, H.t, D.w, side), mix3(9, H.w, D.w, side),
		mix3(10, H.t, D.t, dist), mix2(11, D.t, dist), mix3(12, D.w, H.t, dist),
		mix3(13, D.t, DL.w, side), mix3(14, D.t, DL.t, side), mix3(15, D.t, dll, side), mix3(16, D.t, dl2l, dll), mix3(17, D.t, DL2.w, side),
		mix3(18, D.t, drl, side), mix3(19, D.t, dls, side), mix3(20, D.t, drs, side), mix4(21, H.t, D.t, dls, side),
		mix4(22, H.t, D.t, DL.w, side), mix4(23, H.w, D.t, DL.w, side), mix4(24, H.t, D.t, hls, side), mix4(25, H.t, D.t, hrs, side),
		mix4(26, H.w, D.t, hls, side), mix4(27, H.w, D.t, hrs, side), mix4(28, H.t, D.w, hls, side), mix4(29, H.t, D.w, hrs, side),
		mix3(30, G.t, H.t, D.t), mix3(31, hl, H.t, D.t), mix4(32, hr.t, hrl, D.t, side), mix4(33, H.t, D.t, DP.t, side), mix4(34, H.t, D.t, DN.t, side),
		mix4(35, H.t, D.t, HP.t, side), mix4(36, H.t, D.t, HN.t, side), mix3(37, D.t, DP.w, side), mix3(38, D.t, DN.w, side), mix4(39, H.t, D.t, bt, side),
		mix3(40, D.s, H.t, side), mix3(41, H.s, D.t, side), mix3(42, D.s, D.t, dls), mix3(43, D.w, dls, side), mix4(44, H.t, D.t, hrl, dll), mix4(45, D.t, DL.w, DR.t, drs),
		mix4(46, H.u, D.u, bt, dls), mix3(47, DP.t, D.t, DN.t), mix3(48, D.w, DN.t, side), mix3(49, D.w, DP.t, side), mix4(50, hls, hrs, D.u, H.u),
	)
	if v.guide != nil {
		g := &v.guide[dep]
		same, gl := uint32(1), uint32(g.label)+1
		if g.head == head {
			same = 2
		}
		k = append(k, mix3(60, same, gl, side), mix4(61, same, gl, D.t, H.t), mix4(62, same, gl, D.w, side), mix4(63, same, gl, dls, D.t), mix4(64, same, gl, H.w, D.t))
	}
	return k
}
