package sources

import "slices"

// A weighing judges the sources of a table, and those with an earlier record, by each other. Sources are numbered by name here.
type weighing struct {
	*Table
	dependence float64
	names      []string // sorted
	place      []int32  // of each source of the table, in names
	said       []cast   // by source: what it said
	first      []int    // said[first[i]:first[i+1]] is of source i
	past       [][]Past // by source
	accuracy   []float64
	prior      belief
}

// A cast is one source's answer to one object: the place of its vote among those on it.
type cast struct{ object, vote int32 }

// weigh makes a table ready to be weighed.
func (t *Table) weigh(past []Past) *weighing {
	w := &weighing{Table: t, prior: newBelief(t.s.PriorAgree, t.s.PriorDispute)}
	w.names = slices.Clone(t.sources.words)
	for _, p := range past {
		w.names = append(w.names, p.Source)
	}
	slices.Sort(w.names)
	w.names = slices.Compact(w.names)
	n := len(w.names)
	w.past, w.accuracy, w.first = make([][]Past, n), make([]float64, n), make([]int, n+2)
	for i := range w.accuracy {
		w.accuracy[i] = t.s.PriorAgree / (t.s.PriorAgree + t.s.PriorDispute)
	}
	for _, p := range past {
		i := w.source(p.Source)
		w.past[i] = append(w.past[i], p)
	}
	for _, name := range t.sources.words {
		w.place = append(w.place, int32(w.source(name)))
	}
	for _, x := range t.voters {
		w.first[w.place[x]+2]++
	}
	for i := range n {
		w.first[i+2] += w.first[i+1]
	}
	w.said = make([]cast, len(t.voters))
	for i := range t.objects { // first[x+1] runs from the beginning of what x said to its end
		for k := range t.votesOn(&t.objects[i]) {
			for _, x := range t.by(&t.votesOn(&t.objects[i])[k]) {
				at := &w.first[w.place[x]+1]
				w.said[*at] = cast{int32(i), int32(k)}
				*at++
			}
		}
	}
	return w
}

func (w *weighing) source(name string) int { i, _ := slices.BinarySearch(w.names, name); return i }

// saidBy is what source i said, in the order of the objects.
func (w *weighing) saidBy(i int) []cast { return w.said[w.first[i]:w.first[i+1]] }
