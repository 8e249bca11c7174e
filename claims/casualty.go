package claims

import (
	"slices"

	"crosscheck/text"
)

// A harm says what was done to people.
type harm int

const (
	unharmed harm = iota
	killed
	injured
	hit // by a bullet, say: killed or injured, that is left open
)

// A casualty is one place of an article that says that people were killed or hurt.
type casualty struct {
	harm     harm
	victims  []victim
	agent    *victim // who did it, where one person or thing is named as the subject of a verb
	sentence int
	token    int       // of the word that says so
	word     text.Span // that word
	phrase   text.Span // those people, as they are called there
	passage  text.Span // all of them, and that word
	active   bool      // said of who did it: "he killed two", so that he is not among the two
	follows  bool      // behind "then" or "before" in its sentence: "then killed himself"
	also     bool      // "also" stands before the word
	event    bool      // the word is a noun: "the shooting of"
	old      bool      // told of a time long before the article
}

// count is how many people a place tells of, 0 where it leaves some open.
func (p *casualty) count() int {
	n := 0
	for i := range p.victims {
		if p.victims[i].n == 0 {
			return 0
		}
		n += p.victims[i].n
	}
	return n
}

func (p *casualty) partial() bool {
	return slices.ContainsFunc(p.victims, func(v victim) bool { return v.part })
}

// named reports whether a place lists nobody but people with their names, who seldom are all.
func (p *casualty) named() bool {
	return !slices.ContainsFunc(p.victims, func(v victim) bool { return v.entity < 0 })
}

// special reports whether all are called by what an attacker is not: "three children", "two others", "his wife".
func (p *casualty) special() bool {
	return !slices.ContainsFunc(p.victims, func(v victim) bool {
		return !v.more && !child(&v) && v.noun != "victim" && !slices.Contains(descendants, v.noun) && !(v.known && slices.Contains(kin, v.noun))
	})
}

// overlaps reports whether somebody of two places in one sentence may be the same person.
func (p *casualty) overlaps(q *casualty) bool {
	for i := range p.victims {
		for j := range q.victims {
			if v, w := &p.victims[i], &q.victims[j]; v.n == 1 && w.n == 1 && v.same(w, true) {
				return true
			}
		}
	}
	return false
}

// himself reports whether those who were harmed did it to themselves, or one of them did.
func (p *casualty) himself() bool {
	return slices.ContainsFunc(p.victims, func(v victim) bool { return v.himself })
}

// told reports whether a place says in so many words how many there were.
func (p *casualty) told() bool { return len(p.victims) == 1 && p.victims[0].told }
