// Package linkage joins things that are alike into groups: articles of one story, claims of one event. Start with Average.
package linkage

import (
	"cmp"
	"slices"
)

// A Pair is two of the things, and how alike they are.
type Pair struct {
	A, B int32 // A < B
	Like float64
}

// Average joins n things into groups, always the two groups whose members are most alike on average
// first (average linkage), until no two groups reach the threshold. A pair that is not listed counts
// as unlike, so one chance resemblance never chains two groups together. No group grows beyond most members; 0 sets no
// bound. It returns the group of each thing, named by the group's first. The order of the pairs does not matter.
func Average(n int, pairs []Pair, threshold float64, most int) []int {
	c := newClusters(n, pairs, threshold)
	c.most = most
	for _, p := range c.pairs {
		if p.Like >= threshold {
			c.queue.push(link{p.Like, p.A, p.B, 0, 0})
		}
	}
	for len(c.queue) > 0 {
		l := c.queue.pop()
		if c.age[l.a] != l.ageA || c.age[l.b] != l.ageB || c.into[l.a] != l.a || c.into[l.b] != l.b {
			continue // one of the two has been joined since
		}
		if c.most > 0 && int(c.size[l.a]+c.size[l.b]) > c.most {
			continue
		}
		c.join(l.a, l.b, threshold)
	}
	out := make([]int, n)
	for i := range out {
		out[i] = int(c.into.root(int32(i)))
	}
	return out
}

// A forest says of each thing to which other it was joined, itself while it stands for its group.
type forest []int32

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = int32(i)
	}
	return f
}

func (f forest) root(i int32) int32 {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

// within says which things pairs can matter of. Groups of which no pair reaches the threshold do not reach it on average either, so whatever is
// joined lies within things that chains of such pairs connect; the likeness of all others need not be summed.
func within(n int, pairs []Pair, threshold float64) forest {
	into := newForest(n)
	for _, p := range pairs {
		if p.Like >= threshold || threshold <= 0 { // what is not listed reaches it
			a, b := into.root(p.A), into.root(p.B)
			into[max(a, b)] = min(a, b)
		}
	}
	return into
}

// clusters is the state of joining. A group is known by its first member.
//
// The likeness between groups is a list for each group, not a map: to which group a thing belongs by now is asked when the list is used, and all
// that is listed of one group is added up when it is joined. So a join touches the lists of the two groups alone, and lists of things that
// are not joined are numbers of pairs.
type clusters struct {
	into  forest
	age   []int32 // how often a group has grown: links to younger states are stale
	size  []int32
	pairs []Pair // by A, then B
	of    []int32
	first []int  // of[first[i]:first[i+1]] are the pairs of thing i
	sum   [][]to // of groups that were joined: to others as they were then, each once
	most  int
	queue links

	added []float64 // scratch: likeness by group
	mark  []int32   // scratch: the join that last added to it
	joins int32
}

// A to is the sum of likeness to another group, by one of its members.
type to struct {
	thing int32
	like  float64
}

func newClusters(n int, pairs []Pair, threshold float64) *clusters {
	order := func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) }
	if !slices.IsSortedFunc(pairs, order) { // sums must not depend on it
		pairs = slices.Clone(pairs)
		slices.SortFunc(pairs, order)
	}
	c := &clusters{into: newForest(n), age: make([]int32, n), size: slices.Repeat([]int32{1}, n), pairs: pairs, first: make([]int, n+2), sum: make([][]to, n),
		added: make([]float64, n), mark: make([]int32, n)}
	chain := within(n, pairs, threshold)
	c.each(chain, func(_ int, p Pair) { c.first[p.A+2]++; c.first[p.B+2]++ })
	for i := range n {
		c.first[i+2] += c.first[i+1]
	}
	c.of = make([]int32, c.first[n+1])
	c.each(chain, func(i int, p Pair) { // first[x+1] runs from the beginning of the pairs of x to their end
		c.of[c.first[p.A+1]], c.of[c.first[p.B+1]] = int32(i), int32(i)
		c.first[p.A+1]++
		c.first[p.B+1]++
	})
	return c
}

// each goes through the pairs that can matter.
func (c *clusters) each(chain forest, do func(i int, p Pair)) {
	for i, p := range c.pairs {
		if chain.root(p.A) == chain.root(p.B) {
			do(i, p)
		}
	}
}

// join puts group b into a, a < b, and lists the new group's links.
func (c *clusters) join(a, b int32, threshold float64) {
	c.joins++
	var met []int32
	met = c.add(b, a, b, c.add(a, a, b, met))
	c.into[b], c.sum[b] = a, nil
	c.size[a] += c.size[b]
	c.age[a]++
	all := make([]to, len(met))
	for i, x := range met {
		all[i] = to{x, c.added[x]}
		if mean := c.added[x] / (float64(c.size[a]) * float64(c.size[x])); mean >= threshold {
			c.queue.push(link{mean, min(a, x), max(a, x), c.age[min(a, x)], c.age[max(a, x)]})
		}
	}
	c.sum[a] = all
}

// add adds up the likeness of group g to all groups but a and b, and appends those that were not met in this join.
func (c *clusters) add(g, a, b int32, met []int32) []int32 {
	count := func(thing int32, like float64) {
		x := c.into.root(thing)
		switch {
		case x == a || x == b:
		case c.mark[x] == c.joins:
			c.added[x] += like
		default:
			c.mark[x], c.added[x] = c.joins, like
			met = append(met, x)
		}
	}
	if c.age[g] > 0 {
		for _, t := range c.sum[g] {
			count(t.thing, t.like)
		}
		return met
	}
	for _, i := range c.of[c.first[g]:c.first[g+1]] {
		p := &c.pairs[i]
		count(p.A+p.B-g, p.Like)
	}
	return met
}

// A link is two groups that may be joined, in the state of the given ages.
type link struct {
	like       float64
	a, b       int32 // a < b
	ageA, ageB int32
}

// before orders links, the most alike first; equal ones in the order of their members.
func (l *link) before(m *link) bool {
	if l.like != m.like {
		return l.like > m.like
	}
	if l.a != m.a {
		return l.a < m.a
	}
	return l.b < m.b
}

// links is a heap, the first link on top.
type links []link

func (l *links) push(x link) {
	h := append(*l, x)
	i := len(h) - 1
	for up := (i - 1) / 2; i > 0 && x.before(&h[up]); up = (i - 1) / 2 {
		h[i] = h[up]
		i = up
	}
	h[i] = x
	*l = h
}

func (l *links) pop() link {
	h := *l
	top, x := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	*l = h
	i := 0
	for {
		down := 2*i + 1
		if down >= len(h) {
			break
		}
		if right := down + 1; right < len(h) && h[right].before(&h[down]) {
			down = right
		}
		if !h[down].before(&x) {
			break
		}
		h[i] = h[down]
		i = down
	}
	if i < len(h) {
		h[i] = x
	}
	return top
}
