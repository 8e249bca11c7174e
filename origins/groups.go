package origins

// groups are sets that have been joined: groups[i] is another member of i's group, i itself for the one that stands for it.
type groups []int

// alone is n groups of one.
func alone(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

// root is the member that stands for i's group.
func (g groups) root(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

// number numbers the groups in the order of their first members; whoever stands alone has -1.
func (g groups) number() []int {
	size := make([]int, len(g))
	for i := range g {
		size[g.root(i)]++
	}
	names := map[int]int{}
	out := make([]int, len(g))
	for i := range g {
		r := g.root(i)
		if size[r] < 2 {
			out[i] = -1
			continue
		}
		if _, ok := names[r]; !ok {
			names[r] = len(names)
		}
		out[i] = names[r]
	}
	return out
}
