package discrepancy

import "slices"

// Names that are alike are told apart over the whole batch, and two of them are set against each other only where articles on one matter name
// both. Of a big batch's pairs most never meet, and asking that first saves looking at every article that has one of the two.

// follow lists, for each entity, the matters of the articles that name it, ascending.
func (in *Input) follow() {
	in.met = make([][]int32, len(in.Names.Entities))
	for e := range in.Names.Entities {
		members := in.Names.Entities[e].Members
		list := make([]int32, len(members))
		for i, m := range members {
			list[i] = int32(in.Batch.Docs[m.Doc].Matter)
		}
		slices.Sort(list)
		in.met[e] = slices.Clone(slices.Compact(list))
	}
}

// common lists the matters in which both entities are named, ascending.
func (in *Input) common(a, b int) []int32 {
	x, y := in.met[a], in.met[b]
	if len(x) > len(y) {
		x, y = y, x
	}
	var out []int32
	for _, m := range x {
		i, ok := slices.BinarySearch(y, m)
		if y = y[i:]; ok {
			out = append(out, m)
		}
	}
	return out
}

// meet reports whether some matter has both entities.
func (in *Input) meet(a, b int) bool {
	return a >= 0 && b >= 0 && (a == b || len(in.common(a, b)) > 0)
}
