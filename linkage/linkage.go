// Package linkage joins things that are alike into groups: articles of one story, claims of one event. Start with Average.
package linkage

import "container/heap"

// A Pair is two of the things, and how alike they are.
type Pair struct {
	A, B int // A < B
	Like float64
}

// Average joins n things into groups, always the two groups whose members are most alike on average
// first (average linkage), until no two groups reach the threshold. A pair that is not listed counts
// as unlike, so one chance resemblance never chains two groups together. No group grows beyond most members; 0 sets no
// bound. It returns the group of each thing, named by the group's first.
func Average(n int, pairs []Pair, threshold float64, most int) []int {
	pairs = within(n, pairs, threshold)
	c := newClusters(n, pairs)
	c.most = float64(most)
	for _, p := range pairs {
		if p.Like >= threshold {
			heap.Push(&c.queue, link{p.Like, p.A, p.B, 0, 0})
		}
	}
	for c.queue.Len() > 0 {
		l := heap.Pop(&c.queue).(link)
		if c.age[l.a] != l.ageA || c.age[l.b] != l.ageB || c.into[l.a] != l.a || c.into[l.b] != l.b {
			continue // one of the two has been joined since
		}
		if c.most > 0 && c.size[l.a]+c.size[l.b] > c.most {
			continue
		}
		c.join(l.a, l.b, threshold)
	}
	out := make([]int, n)
	for i := range out {
		out[i] = c.root(i)
	}
	return out
}

// within keeps the pairs that can matter. Groups of which no pair reaches the threshold do not reach it on average either, so whatever is
// joined lies within things that chains of such pairs connect; the likeness of all others, most of a long list, need not be summed.
func within(n int, pairs []Pair, threshold float64) []Pair {
	if threshold <= 0 {
		return pairs // what is not listed reaches it
	}
	into := make([]int, n)
	for i := range into {
		into[i] = i
	}
	root := func(i int) int {
		for into[i] != i {
			into[i] = into[into[i]]
			i = into[i]
		}
		return i
	}
	for _, p := range pairs {
		if p.Like >= threshold {
			a, b := root(p.A), root(p.B)
			into[max(a, b)] = min(a, b)
		}
	}
	var out []Pair
	for _, p := range pairs {
		if root(p.A) == root(p.B) {
			out = append(out, p)
		}
	}
	return out
}

// clusters is the state of joining. A group is known by its first member.
type clusters struct {
	into  []int // into[i] = the group i was joined to, itself while it stands
	age   []int // how often a group has grown: links to younger states are stale
	size  []float64
	sum   []map[int]float64 // sum of likeness to other groups
	most  float64
	queue links
}

func newClusters(n int, pairs []Pair) *clusters {
	c := &clusters{into: make([]int, n), age: make([]int, n), size: make([]float64, n), sum: make([]map[int]float64, n)}
	for i := range n {
		c.into[i], c.size[i] = i, 1
	}
	for _, p := range pairs {
		c.alike(p.A, p.B, p.Like)
		c.alike(p.B, p.A, p.Like)
	}
	return c
}

func (c *clusters) alike(a, b int, like float64) {
	if c.sum[a] == nil {
		c.sum[a] = map[int]float64{}
	}
	c.sum[a][b] = like
}

func (c *clusters) root(i int) int {
	for c.into[i] != i {
		i = c.into[i]
	}
	return i
}

// join puts group b into a, a < b, and lists the new group's links.
func (c *clusters) join(a, b int, threshold float64) {
	delete(c.sum[a], b)
	for x, like := range c.sum[b] {
		delete(c.sum[x], b)
		if x != a {
			c.sum[a][x] += like
			c.sum[x][a] = c.sum[a][x]
		}
	}
	c.into[b], c.sum[b] = a, nil
	c.size[a] += c.size[b]
	c.age[a]++
	for x, like := range c.sum[a] {
		if mean := like / (c.size[a] * c.size[x]); mean >= threshold {
			heap.Push(&c.queue, link{mean, min(a, x), max(a, x), c.age[min(a, x)], c.age[max(a, x)]})
		}
	}
}

// A link is two groups that may be joined, in the state of the given ages.
type link struct {
	like       float64
	a, b       int // a < b
	ageA, ageB int
}

// links is a heap, the most alike first; equal ones in the order of their members.
type links []link

func (l links) Len() int { return len(l) }
func (l links) Less(i, j int) bool {
	if l[i].like != l[j].like {
		return l[i].like > l[j].like
	}
	if l[i].a != l[j].a {
		return l[i].a < l[j].a
	}
	return l[i].b < l[j].b
}
func (l links) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l *links) Push(x any)   { *l = append(*l, x.(link)) }
func (l *links) Pop() any {
	old := *l
	x := old[len(old)-1]
	*l = old[:len(old)-1]
	return x
}
