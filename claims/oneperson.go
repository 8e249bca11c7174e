package claims

import (
	"slices"

	"crosscheck/lexicon"
)

// One person is told of in many places: as "a woman", by name, as "she". Whether two mentions may be of one is told by name, sex and age.

// same reports whether two singles told of in different clauses may be one person, and are taken for one.
func (v *victim) same(w *victim, oneSentence bool) bool {
	switch {
	case v.apart(w):
		return false
	case v.entity >= 0 && w.entity >= 0:
		return true
	case v.more || v.part && w.part:
		return false
	case v.age > 0 && w.age > 0:
		return true
	}
	return !oneSentence || v.known
}

// apart reports whether two people cannot be one.
func (v *victim) apart(w *victim) bool {
	switch {
	case v.entity >= 0 && w.entity >= 0:
		return v.entity != w.entity
	case v.gender != lexicon.Either && w.gender != lexicon.Either && v.gender != w.gender:
		return true
	case v.age > 0 && w.age > 0:
		return v.age != w.age
	}
	return child(v) && (w.age > adult || grown(w)) || child(w) && (v.age > adult || grown(v)) || grown(v) && w.age > 0 && w.age < minor || grown(w) && v.age > 0 && v.age < minor
}

// persons brings the mentions of single people together, as far as they may be of one.
func persons(places []*casualty) [][]*victim {
	var out [][]*victim
	at := []int{} // sentence of the last mention of each
	for _, p := range places {
		for i := range p.victims {
			v := &p.victims[i]
			if v.n != 1 {
				continue
			}
			k := slices.IndexFunc(out, func(of []*victim) bool {
				return !slices.ContainsFunc(of, func(w *victim) bool { return v.apart(w) }) && v.same(of[0], false)
			})
			if k >= 0 && at[k] == p.sentence && !v.known {
				k = -1
			}
			if k < 0 {
				out, at = append(out, nil), append(at, 0)
				k = len(out) - 1
			}
			out[k], at[k] = append(out[k], v), p.sentence
		}
	}
	return out
}

// among reports whether a victim may be one of the people.
func (v *victim) among(people [][]*victim) bool {
	switch {
	case v.more || len(people) == 0:
		return false
	case v.noun == "" && v.known && v.entity < 0:
		return true // a pronoun
	}
	return slices.ContainsFunc(people, func(of []*victim) bool {
		return !slices.ContainsFunc(of, func(w *victim) bool { return v.apart(w) })
	})
}

// child reports whether somebody is called so by a noun for the young.
func child(v *victim) bool {
	return slices.Contains([]string{"boy", "girl", "child", "baby", "infant", "toddler", "teen", "teenager", "juvenile"}, v.noun)
}

// grown reports whether people are called by a noun for adults.
func grown(v *victim) bool { return v.noun == "man" || v.noun == "woman" }

// minor is the age in years below which nobody is called a man or a woman.
const minor = 15

// adult is the age in years beyond which nobody is called a boy, a girl or a teenager.
const adult = 19
