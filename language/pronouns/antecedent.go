package pronouns

import (
	"strings"

	"crosscheck/language/names"
)

// meant looks back from pronoun i for its bearer: in this paragraph, or in the one before where this one names
// nobody who fits. In the nearest sentence that names somebody, the one subject goes before the others. Where two fit
// alike, or somebody unnamed fits too ("a man", "the driver"), nobody is meant for sure.
func (r *reading) meant(i int, want names.Type, gender names.Gender) int {
	if b := r.bound(i); b >= 0 {
		return r.binder(b, want, gender)
	}
	seen := r.ruledOut(i)
	var fits []bearer
	block := r.s.Block
	for m := r.last - 1; m >= 0; m-- {
		n := &r.t.Names.Mentions[m]
		if n.Sentence == r.sentence && n.Last >= i {
			continue
		}
		b := r.t.Sentence(n.Sentence).Block
		if b < block-1 || len(fits) > 0 && b < block {
			break
		}
		e := &r.t.Names.Entities[n.Entity]
		unclear := e.Type == names.Other && r.t.subject(n) // perhaps a person: it keeps the others from being meant
		if e.Type != want && !unclear || !allows(e, gender) || seen[n.Entity] {
			continue
		}
		seen[n.Entity] = true
		fits = append(fits, bearer{n.Entity, n.Sentence, r.t.subject(n), e.Gender == gender && gender != names.Unknown})
	}
	e := oneOf(fits)
	if e < 0 || r.t.Names.Entities[e].Type != want || r.rivalled(i, e, gender) {
		return -1
	}
	return e
}

// A bearer is somebody whom a pronoun may mean.
type bearer struct {
	entity, sentence int
	subject, sure    bool // sure: of the pronoun's gender, and not of an unknown one
}

// oneOf is the entity that a pronoun stands for, of those who fit, the nearest first; -1 where it cannot be told.
func oneOf(fits []bearer) int {
	if len(fits) == 0 {
		return -1
	}
	near := fits
	for k := range fits {
		if fits[k].sentence != fits[0].sentence {
			near = fits[:k]
			break
		}
	}
	if len(fits) == 1 || len(near) == 1 && near[0].sure {
		return near[0].entity
	}
	one, sure := -1, false
	for k := range near {
		switch {
		case near[k].subject && one >= 0:
			return -1 // two subjects
		case near[k].subject:
			one = k
		default:
			sure = sure || near[k].sure
		}
	}
	if one < 0 || sure && !near[one].sure {
		return -1
	}
	return near[one].entity
}

// rivalled reports whether somebody unnamed is the subject of a clause between the last mention of entity e and pronoun i, or of
// the sentence of that mention where e itself is not.
func (r *reading) rivalled(i, e int, gender names.Gender) bool {
	last := -1
	for m := r.last - 1; m >= 0 && last < 0; m-- {
		if n := &r.t.Names.Mentions[m]; n.Entity == e && (n.Sentence < r.sentence || n.First < i) {
			last = m
		}
	}
	if last < 0 {
		return false
	}
	from := &r.t.Names.Mentions[last]
	for s := from.Sentence; s <= r.sentence; s++ {
		tokens := r.t.Sentence(s).Tokens
		for t := range tokens {
			if s == r.sentence && t >= i {
				break
			}
			if s == from.Sentence && t <= from.Last && r.t.subject(from) || base(tokens[t].Rel) != "nsubj" {
				continue
			}
			if unnamed(strings.ToLower(tokens[t].Lemma), tokens[t].XPOS, gender) && !titled(tokens, t) {
				return true
			}
		}
	}
	return false
}

// likely goes back sentence by sentence and takes who is told to speak in it, or else the person it names that stands best.
func (r *reading) likely(i int, want names.Type, gender names.Gender, back int) int {
	out := r.ruledOut(i)
	at := r.tok(i).Span.Start
	fits := func(entity int) bool {
		e := &r.t.Names.Entities[entity]
		return e.Type == want && allows(e, gender) && !out[entity]
	}
	for s := r.sentence; s >= 0 && r.sentence-s <= back; s-- {
		best, rank := -1, -1
		first, last := r.t.mentions(s)
		for m := first; m < last; m++ {
			n := &r.t.Names.Mentions[m]
			if n.Span.Start >= at || !fits(n.Entity) {
				continue
			}
			if k := r.standing(n, gender); k > rank {
				best, rank = n.Entity, k
			}
		}
		if r.t.Speaks != nil {
			if e := r.t.Speaks(s, at, fits); e >= 0 {
				return e // who spoke there speaks on
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// standing ranks a name as an antecedent: a subject before what stands elsewhere, a known gender before an unknown one, what the
// writer says before what others are quoted with.
func (r *reading) standing(n *names.Mention, gender names.Gender) int {
	k := 0
	if r.t.Names.Entities[n.Entity].Gender == gender {
		k++
	}
	if r.quoted(n) {
		return k
	}
	if k += 2; r.t.subject(n) {
		k += 4
	}
	return k
}
