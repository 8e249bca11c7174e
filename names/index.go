package names

import (
	"cmp"
	"slices"

	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
)

// index numbers the clusters by their first member and tells how forms stand to each other.
func (b *batch) index() *Index {
	x := &Index{Of: make([][]int, len(b.pages))}
	number := make([]int, len(b.clusters))
	for i := range number {
		number[i] = -1
	}
	for d := range b.pages {
		x.Of[d] = make([]int, len(b.of[d]))
		for e, f := range b.of[d] {
			c := b.forms[f].cluster
			if number[c] < 0 {
				number[c] = len(x.Entities)
				x.Entities = append(x.Entities, b.entity(c))
			}
			x.Of[d][e] = number[c]
		}
	}
	b.relate(x, number)
	return x
}

func (b *batch) entity(c int) Entity {
	forms := slices.Clone(b.clusters[c])
	slices.SortFunc(forms, func(i, j int) int {
		f, g := &b.forms[i], &b.forms[j]
		return cmp.Or(cmp.Compare(len(g.parsed.parts), len(f.parsed.parts)), cmp.Compare(g.count, f.count), cmp.Compare(f.name, g.name))
	})
	first := &b.forms[forms[0]]
	e := Entity{Name: first.name, Type: first.typ, Label: Single, Key: first.fold}
	for _, k := range forms {
		f := &b.forms[k]
		if e.Gender == langnames.Unknown {
			e.Gender = f.gender
		}
		e.Mentions += f.count
		e.Documents += len(f.docs)
		e.Members, e.Forms = slices.Grow(e.Members, len(f.members)), slices.Grow(e.Forms, len(f.members))
		for _, m := range f.members {
			x := &b.pages[m.doc].bearers[m.entity]
			e.Members = append(e.Members, Member{int(m.doc), int(m.entity)})
			e.Forms = append(e.Forms, Form{x.name, int(m.doc), int(x.mentions)})
		}
	}
	slices.SortFunc(e.Members, func(m, n Member) int { return cmp.Or(cmp.Compare(m.Doc, n.Doc), cmp.Compare(m.Entity, n.Entity)) })
	slices.SortFunc(e.Forms, func(f, g Form) int { return cmp.Or(cmp.Compare(f.Text, g.Text), cmp.Compare(f.Doc, g.Doc)) })
	for i, x := range forms {
		for _, y := range forms[i+1:] {
			v := b.judge(x, y)
			if (len(b.forms[x].parsed.parts) == 1 || len(b.forms[y].parsed.parts) == 1) && !b.slip(x, y) {
				continue // a family name alone is no other form of the name
			}
			if graver(v.label, e.Label) {
				e.Label, e.Why = v.label, b.why(x, y)
			}
		}
	}
	return e
}

// graver reports whether a label says more against the spelling than another.
func graver(a, b Label) bool {
	rank := func(l Label) int { return slices.Index([]Label{Single, Same, Variant, Unclear, Misspelling}, l) }
	return rank(a) > rank(b)
}

// relate lists near names: variants and misspellings of one bearer, and lookalikes kept apart.
func (b *batch) relate(x *Index, number []int) {
	for _, p := range b.pairs {
		f, g := &b.forms[p.a], &b.forms[p.b]
		alone := len(f.parsed.parts) == 1 || len(g.parsed.parts) == 1
		slip := alone && b.slip(int(p.a), int(p.b))
		if alone && !slip && !lookalike(f, g) {
			continue
		}
		v := b.judge(int(p.a), int(p.b))
		if v.label == Same || alone && !slip && one(v.label) {
			continue
		}
		apart := f.cluster != g.cluster
		if apart && one(v.label) {
			v.label = Unclear // other forms of the two do not allow it
		}
		x.Relations = append(x.Relations, Relation{A: f.name, B: g.name, EntityA: number[f.cluster], EntityB: number[g.cluster], Label: v.label, Why: b.why(int(p.a), int(p.b))})
	}
	slices.SortFunc(x.Relations, func(r, s Relation) int {
		return cmp.Or(cmp.Compare(r.EntityA, s.EntityA), cmp.Compare(r.EntityB, s.EntityB), cmp.Compare(r.A, s.A), cmp.Compare(r.B, s.B))
	})
}

// slip reports whether one of two forms was put to the other as a slip of the pen.
func (b *batch) slip(x, y int) bool {
	if f, ok := b.slips[x]; ok && f == y {
		return true
	}
	f, ok := b.slips[y]
	return ok && f == x
}

// lookalike reports whether two people's family names differ by a letter or by his and her ending.
func lookalike(f, g *form) bool {
	if f.typ != langnames.Person || g.typ != langnames.Person || len(f.parsed.parts) == 0 || len(g.parsed.parts) == 0 {
		return false
	}
	x, y := f.parsed.parts[f.parsed.family], g.parsed.parts[g.parsed.family]
	if x == y+"s" || y == x+"s" {
		return false // the Quints are no lookalikes of Orla Quint
	}
	l := compareParts(x, y, false)
	return l == near || l == gendered
}

// Entity is the bearer behind an entity of a document.
func (x *Index) Entity(doc, entity int) *Entity { return &x.Entities[x.Of[doc][entity]] }

// Mention is the bearer behind a mention of a document, given that document's names.
func (x *Index) Mention(doc int, names langnames.Result, mention int) *Entity {
	return x.Entity(doc, names.Mentions[mention].Entity)
}

// Find lists the entities whose name, or one of whose forms, folds like name, in their order.
func (x *Index) Find(name string) []int {
	fold := spelling.Fold(name)
	var out []int
	for i := range x.Entities {
		e := &x.Entities[i]
		if e.Key == fold || slices.ContainsFunc(e.Forms, func(f Form) bool { return spelling.Fold(f.Text) == fold }) {
			out = append(out, i)
		}
	}
	return out
}
