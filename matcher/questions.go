package matcher

import (
	"slices"
	"sort"

	"crosscheck/evidence"
)

// A Judge knows every ask of some articles, and how two of them stand to each other.
type Judge struct{ sp *space }

// NewJudge makes the asks of docs, ascending, ready to be compared, where c has counted those of the whole batch. Only articles of one matter
// meet, so that a batch can be judged matter by matter.
func NewJudge(b Batch, docs []int, c *Census, s Settings) *Judge {
	return &Judge{newSpace(b, docs, c, s)}
}

// Questions gathers the claims of the articles into questions of two members and more. The order of the
// documents' claims decides nothing but the order of members.
func (j *Judge) Questions() []Question {
	l := &linker{sp: j.sp, seen: map[[2]int]float64{}}
	return l.questions(j.sp.candidates())
}

// Len is the number of asks; they are numbered by document, then claim.
func (j *Judge) Len() int { return len(j.sp.items) }

// Member is ask i in the part it would play in a question, whether or not it stands in one.
func (j *Judge) Member(i int) *Member { return &j.sp.items[i].Member }

// Lone reports whether the answer of ask i is its article's only figure of its kind: the one distance, the one sum of money, the one number of beads.
func (j *Judge) Lone(i int) bool { return j.sp.items[i].alone }

// Link is how asks a and b stand to each other, whether or not they stand in one question. Its A and B are a and b.
func (j *Judge) Link(a, b int) Link {
	x, y := j.sp.items[a], j.sp.items[b]
	return Link{A: a, B: b, Same: j.sp.same(x, y), Comparable: j.sp.comparable(x, y)}
}

// Overlap is how much two asks share of the words of their claims and of their sentences, in [0,1], the rare ones weighing more.
func (j *Judge) Overlap(a, b int) (claim, sentence float64) {
	x, y := j.sp.items[a], j.sp.items[b]
	swaps := alike(x, y)
	return j.sp.overlap(x.words, j.sp.put(y.words, swaps)), j.sp.overlap(x.context, j.sp.put(y.context, swaps))
}

// A linker remembers how likely two asks are the same, and not why: the reasons of the pairs that stand in a question are few, and made
// again when it is known which.
type linker struct {
	sp   *space
	seen map[[2]int]float64
}

func (l *linker) same(a, b int) float64 {
	if a > b {
		a, b = b, a
	}
	k := [2]int{a, b}
	p, ok := l.seen[k]
	if !ok {
		p = l.sp.same(l.sp.items[a], l.sp.items[b]).Probability()
		l.seen[k] = p
	}
	return p
}

// fit reports whether two items can stand in one question at all.
func (l *linker) fit(a, b int) bool {
	x, y := l.sp.items[a], l.sp.items[b]
	return x.Ask.Slot == y.Ask.Slot && x.Ask.Frame.Measure == y.Ask.Frame.Measure && !x.Ask.Frame.Loose && !y.Ask.Frame.Loose
}

// An edge is a pair that is likely enough the same.
type edge struct {
	a, b int
	p    float64
}

// edges weighs the pairs, on all processors, and keeps those that may bring a question together, in their order.
func (l *linker) edges(pairs [][2]int) []edge {
	found := make([][]edge, workers(len(pairs)))
	share(len(pairs), func(worker, from, to int) {
		parts := make([]evidence.Part, 0, mostParts)
		for _, p := range pairs[from:to] {
			if !l.fit(p[0], p[1]) {
				continue
			}
			if o := l.sp.weigh(parts, l.sp.items[p[0]], l.sp.items[p[1]]).Probability(); o >= l.sp.set.Join {
				found[worker] = append(found[worker], edge{p[0], p[1], o})
			}
		}
	})
	return slices.Concat(found...)
}

func (l *linker) questions(pairs [][2]int) []Question {
	edges := l.edges(pairs)
	for _, e := range edges {
		l.seen[[2]int{e.a, e.b}] = e.p
	}
	sort.SliceStable(edges, func(i, j int) bool { return edges[i].p > edges[j].p })
	of := make([]int, len(l.sp.items))
	var groups [][]int
	for i := range of {
		of[i] = i
		groups = append(groups, []int{i})
	}
	for _, e := range edges {
		ga, gb := of[e.a], of[e.b]
		if ga == gb || !l.complete(groups[ga], groups[gb]) {
			continue
		}
		for _, m := range groups[gb] {
			of[m] = ga
		}
		groups[ga] = append(groups[ga], groups[gb]...)
		groups[gb] = nil
	}
	groups = slices.DeleteFunc(groups, func(g []int) bool { return len(g) < 2 })
	out := make([]Question, len(groups))
	share(len(groups), func(_, from, to int) {
		for i := from; i < to; i++ {
			out[i] = l.sp.question(groups[i])
		}
	})
	return out
}

// maxMembers bounds a question; beyond it no fact-checker reads on, and complete linkage grows with the square.
const maxMembers = 80

func (l *linker) complete(a, b []int) bool {
	if len(a)+len(b) > maxMembers {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if l.same(x, y) < l.sp.set.Floor {
				return false
			}
		}
	}
	return true
}

// question sets the asks of a group beside each other.
func (sp *space) question(g []int) Question {
	slices.Sort(g)
	first := sp.items[g[0]]
	n := len(g)
	q := Question{Slot: first.Ask.Slot, Story: first.story, Members: make([]Member, 0, n), Links: make([]Link, 0, n*(n-1)/2)}
	parts := make([]evidence.Part, 0, mostParts)
	for _, i := range g {
		q.Members = append(q.Members, sp.items[i].Member)
	}
	for i := range g {
		for j := i + 1; j < len(g); j++ {
			x, y := sp.items[g[i]], sp.items[g[j]]
			same := evidence.Of(slices.Clone(sp.weigh(parts, x, y).Parts()))
			q.Links = append(q.Links, Link{A: i, B: j, Same: same, Comparable: evidence.Of(slices.Clone(sp.oneEvent(parts, x, y).Parts()))})
		}
	}
	return q
}
