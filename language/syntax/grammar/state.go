package grammar

// The arc-eager transition system. The stack holds words that may still take dependents, the buffer
// the words to come, the artificial root at its very end. Each word is shifted once and reduced
// or attached once, so a sentence of n words takes at most 2n steps.

// The four steps.
const (
	shift  = iota // move the next word onto the stack
	left          // the word on top of the stack depends on the next word
	right         // the next word depends on the top of the stack, and is pushed
	reduce        // the top of the stack, which has a head, is done
)

// nowhere marks a missing node.
const nowhere = -1

// A state is a half-finished parse of n words; node n is the root.
type state struct {
	n     int
	next  int
	stack []int32
	node  []node
}

// A node is what is known of one word so far. Children are the outermost two on each side.
type node struct {
	head             int32
	label            uint16
	lcount, rcount   uint16
	lchild, lchild2  int32
	rchild, rchild2  int32
	llabels, rlabels uint64 // sets of labels of the dependents on either side
}

func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = s.stack[:0]
	if cap(s.node) <= n {
		s.node = make([]node, n+1, 2*n+16)
	}
	s.node = s.node[:n+1]
	for i := range s.node {
		s.node[i] = node{head: nowhere, lchild: nowhere, lchild2: nowhere, rchild: nowhere, rchild2: nowhere}
	}
}

func (s *state) top() int32 {
	if len(s.stack) == 0 {
		return nowhere
	}
	return s.stack[len(s.stack)-1]
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// legal reports which of the four steps may be taken.
func (s *state) legal() (ok [4]bool) {
	t := s.top()
	words := s.next < s.n
	ok[shift] = words
	if t != nowhere {
		attached := s.node[t].head != nowhere
		ok[left] = !attached
		ok[right] = words
		ok[reduce] = attached
	}
	return ok
}

func (s *state) arc(head, dep int32, label uint16) {
	d, h := &s.node[dep], &s.node[head]
	d.head, d.label = head, label
	if dep < head {
		h.lchild2, h.lchild = h.lchild, dep
		h.lcount++
		h.llabels |= 1 << (label & 63)
	} else {
		h.rchild2, h.rchild = h.rchild, dep
		h.rcount++
		h.rlabels |= 1 << (label & 63)
	}
}

// step takes one step; label is that of the arc, for the two steps that make one.
func (s *state) step(action int, label uint16) {
	switch action {
	case shift:
		s.stack = append(s.stack, int32(s.next))
		s.next++
	case left:
		s.arc(int32(s.next), s.top(), label)
		s.stack = s.stack[:len(s.stack)-1]
	case right:
		s.arc(s.top(), int32(s.next), label)
		s.stack = append(s.stack, int32(s.next))
		s.next++
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	}
}

// costs counts, for every legal step, the gold arcs that can no longer be made after it (Goldberg
// and Nivre 2012). Illegal steps cost a lot.
func (s *state) costs(gold []int32) (c [4]int) {
	t, b := s.top(), int32(s.next)
	ok := s.legal()
	const never = 1 << 20
	var pending int // dependents of b on the stack that still wait for a head
	inStack := false
	for _, k := range s.stack {
		if gold[k] == b && s.node[k].head == nowhere {
			pending++
		}
		if int(b) < s.n && gold[b] == k {
			inStack = true
		}
	}
	c = [4]int{never, never, never, never}
	if ok[shift] {
		c[shift] = pending
		if inStack {
			c[shift]++
		}
	}
	if t == nowhere {
		return c
	}
	ahead := 0 // dependents of t still in the buffer
	for k := s.next; k < s.n; k++ {
		if gold[k] == t {
			ahead++
		}
	}
	if ok[left] {
		c[left] = ahead
		if gold[t] > b {
			c[left]++
		}
	}
	if ok[right] {
		c[right] = pending
		if gold[b] != t && (inStack || gold[b] > b) {
			c[right]++
		}
	}
	if ok[reduce] {
		c[reduce] = ahead
	}
	return c
}
