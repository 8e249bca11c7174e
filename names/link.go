package names

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/evidence"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
)

// keys under which a form is looked for.
func (f *form) keys() []string {
	switch f.typ {
	case langnames.Person:
		if len(f.parsed.parts) == 0 {
			return nil
		}
		family := f.parsed.parts[f.parsed.family]
		out := []string{"f " + family, "s " + spelling.Skeleton(family)}
		if e := spelling.Eastern(family); e != "" {
			out = append(out, "e "+e)
		}
		if len(family) > 3 {
			out = append(out, "c "+spelling.Consonants(family))
		}
		if len(family) > 4 {
			for _, d := range spelling.Deletions(family) {
				out = append(out, "d "+d)
			}
		}
		for i, p := range f.parsed.parts {
			if i != f.parsed.family && len(p) > 1 { // a slip in the family name's first letter, a changed order
				out = append(out, "f "+p)
			}
		}
		return out
	case langnames.Other:
		if !f.candidate() {
			return nil
		}
		word := f.parsed.parts[0]
		out := []string{"f " + word}
		for _, d := range spelling.Deletions(word) {
			out = append(out, "d "+d)
		}
		return out
	case langnames.Organisation:
		out := []string{"o " + strings.Join(core(f.name), " ")}
		if a := spelling.Initials(f.name, false); len(a) > 1 {
			out = append(out, "a "+a)
		}
		if !strings.Contains(f.fold, " ") && len(f.fold) <= 6 {
			out = append(out, "a "+f.fold)
		}
		return out
	case langnames.Place:
		return []string{"p " + spelling.Skeleton(joined(f.name)), "c " + spelling.Consonants(joined(f.name))}
	}
	return nil
}

// link compares forms that share a key and joins those of one bearer, the surest first.
func (b *batch) link() {
	full, lone := b.meetings()
	slices.SortFunc(full, func(p, q judged) int {
		return cmp.Or(cmp.Compare(q.bits, p.bits), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	for _, p := range full {
		if one(p.label) {
			b.try(p.formPair)
		}
		b.pairs = append(b.pairs, p.formPair)
	}
	b.alone(lone)
	b.pairs = append(b.pairs, lone...)
}

// A judged is a pair with what it was found to be.
type judged struct {
	formPair
	verdict
}

// An entry says that a form has a key, of which the hash is kept: two keys of one hash would bring forms together in vain.
type entry struct {
	key  uint64
	form int32
	seq  int32 // number among the keys of all forms
}

// meetings lists the pairs of forms that share a key: full names, of which most are two people's with nothing to be said of them and are left
// out, in any order; and those of which one is a name alone, in the order of the keys.
func (b *batch) meetings() (full []judged, lone []formPair) {
	var all []entry
	starts := make([]int, len(b.forms)+1) // of each form's entries, in the order of seq
	for k := range b.forms {
		starts[k] = len(all)
		for _, key := range b.forms[k].keys() {
			all = append(all, entry{hash(key), int32(k), int32(len(all))})
		}
	}
	starts[len(b.forms)] = len(all)
	slices.SortFunc(all, func(x, y entry) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.seq, y.seq)) })
	at := make([]int32, len(all)) // of each entry, by seq, where it stands in all
	for i := range all {
		at[all[i].seq] = int32(i)
	}
	// In the order of the keys: by the first entry of each.
	type ranked struct {
		formPair
		rank int32
	}
	var single []ranked
	for i, j := 0, 0; i < len(all); i = j {
		members := 0
		for j = i; j < len(all) && all[j].key == all[i].key; j++ {
			if j == i || all[j].form != all[j-1].form {
				members++
			}
		}
		if members > b.s.WidestKey {
			for k := i; k < j; k++ {
				at[all[k].seq] = -1
			}
		}
	}
	met := map[int]int32{} // form → the first key, by its rank, that the form at hand shares with it
	for x := range b.forms {
		clear(met)
		for seq := starts[x]; seq < starts[x+1]; seq++ {
			i := int(at[seq])
			if i < 0 {
				continue
			}
			first := i
			for first > 0 && all[first-1].key == all[i].key {
				first--
			}
			for j := i + 1; j < len(all) && all[j].key == all[i].key; j++ {
				y := int(all[j].form)
				if y == x {
					continue
				}
				if rank, ok := met[y]; !ok || all[first].seq < rank {
					met[y] = all[first].seq
				}
			}
		}
		for y, rank := range met { // in any order: both lists are sorted
			p := formPair{int32(x), int32(y)}
			switch f, g := &b.forms[x], &b.forms[y]; {
			case !b.comparable(f, g):
			case (len(f.parsed.parts) == 1 || len(g.parsed.parts) == 1) && (f.typ == langnames.Person || g.typ == langnames.Person):
				single = append(single, ranked{p, rank})
			default:
				if v := b.judge(x, y); b.telling(f, g, v) {
					full = append(full, judged{p, v})
				}
			}
		}
	}
	slices.SortFunc(single, func(p, q ranked) int {
		return cmp.Or(cmp.Compare(p.rank, q.rank), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	for _, p := range single {
		lone = append(lone, p.formPair)
	}
	return full, lone
}

// hash is the FNV-1a hash of a key, the same in every run.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// comparable reports whether two forms are of one type, or one may be the family name of the other, a person.
func (b *batch) comparable(f, g *form) bool {
	return f.typ == g.typ && f.typ != langnames.Other || f.candidate() && g.typ == langnames.Person || g.candidate() && f.typ == langnames.Person
}

// telling reports whether something is to be said of two forms: that they are one, or near each other.
func (b *batch) telling(f, g *form, v verdict) bool {
	switch {
	case one(v.label):
		return true
	case len(f.parsed.parts) != 1 && len(g.parsed.parts) != 1 && (v.label == Unclear || v.bits > b.s.Prior):
		return true
	}
	return lookalike(f, g)
}

// try joins the clusters of two forms that are one where every form of the one may be every form of the other.
func (b *batch) try(p formPair) {
	x, y := b.forms[p.a].cluster, b.forms[p.b].cluster
	if x == y {
		return
	}
	for _, f := range b.clusters[x] {
		for _, g := range b.clusters[y] {
			if !one(b.judge(f, g).label) {
				return
			}
		}
	}
	b.merge(x, y)
}

func (b *batch) merge(x, y int) {
	for _, f := range b.clusters[y] {
		b.forms[f].cluster = x
	}
	b.clusters[x] = append(b.clusters[x], b.clusters[y]...)
	b.clusters[y] = nil
}

// alone gives a family name by itself to the one cluster that it fits.
func (b *batch) alone(lone []formPair) {
	fits := map[int][]int{} // form → clusters
	var order []int
	for _, p := range lone {
		short, long := int(p.a), int(p.b)
		if len(b.forms[short].parsed.parts) != 1 {
			short, long = long, short
		}
		f, g := &b.forms[short], &b.forms[long]
		if !b.shortens(short, long) {
			continue
		}
		if f.gender != langnames.Unknown && g.gender != langnames.Unknown && f.gender != g.gender {
			continue
		}
		if len(fits[short]) == 0 {
			order = append(order, short)
		}
		if !slices.Contains(fits[short], g.cluster) {
			fits[short] = append(fits[short], g.cluster)
		}
	}
	slices.Sort(order)
	for _, short := range order {
		var people []int
		for _, c := range fits[short] {
			if b.clusters[c] != nil && !slices.Contains(people, b.forms[b.clusters[c][0]].cluster) {
				people = append(people, c)
			}
		}
		if len(people) == 1 && people[0] != b.forms[short].cluster {
			b.noteSlip(short, people[0])
			b.merge(people[0], b.forms[short].cluster)
		}
	}
}

// shortens reports whether a lone form can stand for the longer one: by its family name, another transliteration of
// it, or a slip in it. A form of no clear type must have company in common with the person.
func (b *batch) shortens(short, long int) bool {
	f, g := &b.forms[short], &b.forms[long]
	if g.typ != langnames.Person || len(g.parsed.parts) == 0 {
		return false
	}
	if b.slipOf(f, g) {
		return b.judge(short, long).label == Misspelling
	}
	if f.typ != langnames.Person && shared(b.companyOf(f), b.companyOf(g)) < leastCompany {
		return false
	}
	x, y := f.parsed.parts[0], g.parsed.parts[g.parsed.family]
	return x == y || compareParts(x, y, g.parsed.arabic) == transliterated
}

// leastCompany is the number of names beside which both forms must stand before a name of no clear type is taken for a person's.
const leastCompany = 3

// noteSlip remembers for which form of a cluster a lone form is a slip: the one most often written.
func (b *batch) noteSlip(short, cluster int) {
	best := -1
	for _, k := range b.clusters[cluster] {
		if b.slipOf(&b.forms[short], &b.forms[k]) && (best < 0 || b.forms[k].count > b.forms[best].count) {
			best = k
		}
	}
	if best >= 0 {
		b.slips[short] = best
	}
}

// one reports whether a label says one bearer.
func one(l Label) bool { return l == Same || l == Variant || l == Misspelling }

// judge compares two forms by their letters and by what their articles say.
func (b *batch) judge(x, y int) verdict {
	if x > y {
		x, y = y, x
	}
	key := uint64(x)<<32 | uint64(y)
	if v, ok := b.verdicts[key]; ok {
		return v
	}
	label, odds := b.compare(&b.forms[x], &b.forms[y])
	v := verdict{label, odds.Bits()}
	if label != Different { // most are, and few of them are asked for again
		b.verdicts[key] = v
	}
	return v
}

// why is the odds behind judge's verdict.
func (b *batch) why(x, y int) evidence.Odds {
	_, odds := b.compare(&b.forms[min(x, y)], &b.forms[max(x, y)])
	return odds
}

func (b *batch) compare(f, g *form) (Label, evidence.Odds) {
	switch {
	case !b.comparable(f, g):
		return Different, evidence.Odds{}
	case f.typ == langnames.Organisation:
		l, o := compareOrganisations(f.name, g.name, b.s)
		if l == Misspelling && len(core(f.name)) == 1 {
			l = Unclear
		}
		return l, o
	case f.typ == langnames.Place:
		return b.comparePlaces(f, g)
	}
	c := people(f.parsed, g.parsed, b.s)
	if c.odds.Bits() <= 2*b.s.Reject {
		return Different, c.odds
	}
	b.context(&c, f, g)
	return c.label(), c.odds
}

// context adds what the articles say of two bearers.
func (b *batch) context(c *comparison, f, g *form) {
	if f.gender != langnames.Unknown && g.gender != langnames.Unknown && f.gender != g.gender && !c.slipped() {
		c.add("sex", "the other one's", b.s.OtherPart)
	}
	if common(f.roles, g.roles) {
		c.add("role", "the same", b.s.SameRole)
	}
	if n := shared(b.companyOf(f), b.companyOf(g)); n > 0 {
		c.add("company", "named beside the same people", min(float64(n)*b.s.Company, b.s.MostCompany))
	}
	if b.slipOf(f, g) && beside(f, g) || b.slipOf(g, f) && beside(g, f) {
		c.add("article", "has the usual spelling too", b.s.Beside)
	} else if together := shared(f.docs, g.docs); together > 0 && f.parsed.suffix != g.parsed.suffix {
		c.add("suffix", "one article has the name with and without it", b.s.OtherPart)
	} else if together > 0 {
		// Both forms in one article: two people, unless all but a letter of the name and the role agree, which is a slip.
		if c.slips == 1 && len(c.pairs) > 1 && common(f.roles, g.roles) {
			c.add("article", "both forms in one, with one role", b.s.SameRole)
		} else if c.misspelt() && (len(f.roles) == 0 || len(g.roles) == 0) {
			c.add("article", "both forms in one, which does not tell them apart", 0)
		} else if c.slips > 0 || c.worst == transliterated {
			c.add("article", "both forms in one", b.s.Together)
		}
	}
}

func (b *batch) comparePlaces(f, g *form) (Label, evidence.Odds) {
	o := evidence.Odds{}.Add(evidence.Part{Field: "prior", Level: "two names worth comparing", Bits: b.s.Prior})
	x, y := joined(f.name), joined(g.name)
	switch {
	case x == y:
		return Same, o.Add(evidence.Part{Field: "name", Level: equal.String(), Bits: b.s.FamilyEqual + b.s.GivenEqual})
	case len(x) > 3 && spelling.Skeleton(x) == spelling.Skeleton(y):
		return Variant, o.Add(evidence.Part{Field: "name", Level: transliterated.String(), Bits: b.s.FamilyRare})
	}
	return Different, o
}

// shared counts what two ascending lists have in common: the members of the shorter one are looked for in the longer.
func shared(a, b []int32) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for _, x := range a {
		i, ok := slices.BinarySearch(b, x)
		if b = b[i:]; ok {
			n++
		}
	}
	return n
}

// common reports whether two short lists have anything in common.
func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}
