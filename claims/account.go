package claims

import (
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// The toll of an article.
//
// An article tells how many people were killed or hurt in many places, and seldom in one: "Two boys killed", then "their father, who
// turned the gun on himself"; "seven shot, one fatally"; "a man was killed", then his name, then "he". So its sentences are gone
// through for people of whom it says that they were killed, injured, or hit with the outcome left open, and the places are weighed:
//
//   - the killed are those of the first place that numbers them or names one, for an article begins with what it is about, and what it
//     recalls of other years comes later. A number with "the" ("the five people killed") outdoes one person told of before it.
//   - in one sentence, those whom the same attacker killed by other verbs are added ("killed his wife and shot three men dead").
//   - who killed others and died as well is counted with the dead, unless he is among those counted: "kills two, then himself" is
//     three, "three dead in murder-suicide" is three. "Left three dead before he killed himself" is four.
//   - the injured are the first number said of injured people; those of a number that were only hit are as many as did not die of
//     them ("four shot, one fatally"): the dead are subtracted where they are told of beside them and can be called as they were, unless
//     the number of the injured is told as well. One person who was hit, in an article of somebody's death, is taken for the dead, but not
//     where one sentence tells them apart ("killed two and wounded a boy").
//   - what happened long before the article counts where it tells of nothing else.
//
// What it gets wrong: an article on two events, a death that came after it was written, and one that recalls another crime before its own.

// A Toll is how many people an article as a whole says were killed, or were injured.
type Toll struct {
	Injured   bool // else killed
	Count     quantity.Quantity
	Attacker  bool // counted among the killed
	Sentence  int  // the first that tells of them
	Predicate text.Span
	Role      article.Role
	Statement string
}

// account is what an article says of those harmed, place by place.
type account struct {
	a        *language.Article
	places   []casualty
	past     []casualty // those of long ago, which count where there are no others
	suicidal bool       // somebody is said to have killed others and himself
	turned   bool       // a weapon was turned on who held it
}

// add reads one sentence; of are its claims.
func (k *account) add(r *reader, of []Claim) {
	if r.s.Role != article.Title && r.s.Role != article.Body {
		return
	}
	for i := range r.s.Tokens {
		k.suicidal = k.suicidal || r.murderSuicide(i)
		k.turned = k.turned || r.onHimself(i)
	}
	for _, p := range r.harms(of) {
		if p.old {
			k.past = append(k.past, p)
		} else {
			k.places = append(k.places, p)
		}
	}
}

// lawful are nouns for those whose victim, in an article of other victims, is the one who made them.
var lawful = []string{"police", "officer", "deputy", "trooper", "sheriff", "cop", "policeman", "policewoman", "marshal", "agent", "team"}

// descendants are nouns for the young of a family.
var descendants = []string{"son", "daughter", "grandchild", "grandson", "granddaughter", "stepson", "stepdaughter", "nephew", "niece", "sibling", "kid"}

// tolls weighs the places.
func (k *account) tolls() []Toll {
	if len(k.places) == 0 {
		k.places = k.past
	}
	killers := map[int]bool{}
	harmers := false
	for i := range k.places {
		p := &k.places[i]
		if p.agent == nil {
			continue
		}
		if p.agent.entity >= 0 {
			killers[p.agent.entity] = true
		}
		harmers = harmers || !slices.Contains(lawful, p.agent.noun) && !slices.ContainsFunc(p.victims, func(v victim) bool { return v.himself })
	}
	attacker := func(p *casualty) bool {
		if slices.ContainsFunc(p.victims, func(v victim) bool { return v.attacks(killers) }) {
			return true
		}
		return harmers && p.agent != nil && slices.Contains(lawful, p.agent.noun) && len(p.victims) == 1 && p.victims[0].n == 1
	}
	var dead, fallen []*casualty // all the killed; without the attackers
	attackerDied := k.suicidal || k.turned
	for i := range k.places {
		if p := &k.places[i]; p.harm == killed {
			dead = append(dead, p)
			if attacker(p) {
				attackerDied = true
			} else {
				fallen = append(fallen, p)
			}
		}
	}
	var out []Toll
	total, low, with := k.killed(dead, fallen, attackerDied, killers)
	if total > 0 {
		out = append(out, k.toll(dead[0], false, total, low, with))
	}
	if p, n, low := k.injured(dead, total); n > 0 {
		out = append(out, k.toll(p, true, n, low, false))
	}
	slices.SortStableFunc(out, func(a, b Toll) int { return a.Sentence - b.Sentence })
	return out
}

// killed is how many were killed, whether at least, and whether the attacker is added to those of whom a number was told.
func (k *account) killed(dead, fallen []*casualty, attackerDied bool, killers map[int]bool) (n int, low, with bool) {
	var lead, first *casualty // the first place that tells how many; the first with a number
	for _, p := range fallen {
		if p.count() > 0 && (p.count() == 1 || !p.partial()) {
			lead = p
			break
		}
	}
	var known *casualty
	for _, p := range dead {
		if p.count() < 2 || p.partial() {
			continue
		}
		if first == nil {
			first = p
		}
		if v := &p.victims[0]; known == nil && v.known && !v.himself && v.entity < 0 && len(p.victims) == 1 && !p.active {
			known = p
		}
	}
	switch {
	case lead == nil && first == nil:
		if attackerDied && len(dead) > 0 {
			return 1, false, false
		}
		return 0, false, false
	case lead == nil:
		lead = first
	case lead.count() == 1 && known != nil:
		lead = known
	}
	n, low = lead.count(), lead.victims[0].low
	apart := lead.active && lead.agent != nil || n == 1 || lead.special() // the attacker is not among them
	apart = apart || thenHimself(dead, lead)
	if slices.ContainsFunc(lead.victims, func(v victim) bool { return v.attacks(killers) }) {
		apart = false
	}
	if n > 1 && continued(fallen, lead, n) {
		n++
	}
	for _, p := range fallen {
		if p != lead && p.sentence == lead.sentence && p.agent != nil && lead.agent != nil && p.token != lead.token && !p.overlaps(lead) {
			n += p.count()
		}
	}
	if n == 1 && !k.suicidal && !(k.turned && slices.ContainsFunc(fallen, func(p *casualty) bool { return p.agent != nil && !slices.Contains(lawful, p.agent.noun) })) {
		apart = false // the one who died may be the one who fired
	}
	if attackerDied && apart {
		return n + 1, low, true
	}
	return n, low, false
}

// injured is how many were injured, whether at least, and the first place that tells of them; total is how many were killed.
func (k *account) injured(dead []*casualty, total int) (at *casualty, n int, low bool) {
	people := persons(dead)
	var lead *casualty
	for i := range k.places {
		p := &k.places[i]
		if p.harm == killed || p.count() == 0 {
			continue
		}
		if p.count() > 1 && !p.partial() && !p.named() {
			if p.harm == hit && p.count() <= total && !p.victims[0].more {
				continue // those who died
			}
			n, low = p.count(), p.victims[0].low
			if p.harm == hit && total > 0 && n >= total && !p.victims[0].more && amongHit(dead, p) {
				if q := k.stated(n); q != nil {
					return q, q.count(), q.victims[0].low
				}
				n -= total
			}
			if lead == nil {
				lead = p
			}
			return lead, n, low
		}
		if lead == nil && !(len(p.victims) == 1 && p.victims[0].n == 1 && p.victims[0].among(people)) {
			lead = p
		}
	}
	if lead == nil {
		return nil, 0, false
	}
	for i := range lead.victims {
		if v := &lead.victims[i]; v.n != 1 || !v.among(people) {
			n += v.n
		}
	}
	if n == 1 && total > 0 && !lead.victims[0].more && !(lead.harm == injured && besideDead(dead, lead)) {
		return nil, 0, false // the one who was hit may be the one who died
	}
	return lead, n, false
}

// continued reports whether one more than n is told of behind a place: four killed, and then "a fifth victim died".
func continued(places []*casualty, lead *casualty, n int) bool {
	return slices.ContainsFunc(places, func(p *casualty) bool {
		return p.sentence > lead.sentence && slices.ContainsFunc(p.victims, func(v victim) bool { return v.rank == n+1 })
	})
}

// thenHimself reports whether the sentence of a place goes on to tell that who did it killed himself.
func thenHimself(dead []*casualty, lead *casualty) bool {
	return slices.ContainsFunc(dead, func(p *casualty) bool {
		return p.sentence == lead.sentence && p.token > lead.token && p.victims[0].himself && (p.follows || lead.active)
	})
}

// amongHit reports whether the dead may be some of those who were hit: they are told of as some of a number, or no later than in the
// next sentence, as people who can be called as those were.
func amongHit(dead []*casualty, p *casualty) bool {
	return slices.ContainsFunc(dead, func(d *casualty) bool {
		return d.partial() || d.sentence <= p.sentence+1 && !d.victims[0].apart(&p.victims[0])
	})
}

// besideDead reports whether a place tells of the injured in one sentence with the dead, and as of others: "killed two and wounded a boy".
func besideDead(dead []*casualty, p *casualty) bool {
	return !p.victims[0].known && slices.ContainsFunc(dead, func(d *casualty) bool {
		return d.sentence == p.sentence && d.victims[0].token != p.victims[0].token && !d.overlaps(p)
	})
}

// stated is the first place that tells in a number how many were injured, no more than were hit; nil where none does.
func (k *account) stated(hit int) *casualty {
	for i := range k.places {
		if p := &k.places[i]; p.harm == injured && p.count() > 0 && p.count() <= hit && p.victims[0].told && !p.partial() {
			return p
		}
	}
	return nil
}

// toll words a toll.
func (k *account) toll(at *casualty, hurt bool, n int, low, with bool) Toll {
	value := float64(n)
	t := Toll{Injured: hurt, Attacker: with, Sentence: at.sentence, Predicate: at.word, Role: k.a.Sentences[at.sentence].Role}
	t.Count = quantity.Quantity{Span: at.phrase, Sentence: at.sentence, Kind: quantity.Count, Value: &value, Approx: quantity.Exact, Of: "person", OfToken: -1, Governor: -1, Sum: true}
	said := ""
	if low {
		t.Count.Approx, t.Count.Low = quantity.AtLeast, &value
		said = "at least "
	} else {
		t.Count.Low, t.Count.High = &value, &value
	}
	people, verb := "people were", "killed"
	if n == 1 {
		people = "person was"
	}
	if hurt {
		verb = "injured"
	}
	t.Statement = fmt.Sprintf("%s%d %s %s", said, n, people, verb)
	if with {
		t.Statement += ", the attacker among them"
	}
	return t
}

// ID names the toll among the claims of a document of these bytes.
func (t *Toll) ID(sha string) string {
	return Identity(sha, &Claim{Span: t.Count.Span, Predicate: t.Predicate, Kind: Kind("toll " + t.Lemma())})
}

// Lemma is the verb of the toll.
func (t *Toll) Lemma() string {
	if t.Injured {
		return "injure"
	}
	return "kill"
}

// attacks reports whether a victim is one who harmed others.
func (v *victim) attacks(killers map[int]bool) bool {
	return v.himself || slices.Contains(attackers, v.noun) || v.entity >= 0 && killers[v.entity]
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

// apart reports whether two people cannot be one.
func (v *victim) apart(w *victim) bool {
	switch {
	case v.entity >= 0 && w.entity >= 0:
		return v.entity != w.entity
	case v.age > 0 && w.age > 0:
		return v.age != w.age
	case v.gender != lexicon.Either && w.gender != lexicon.Either && v.gender != w.gender:
		return true
	}
	return child(v) && (w.age > adult || grown(w)) || child(w) && (v.age > adult || grown(v)) || grown(v) && w.age > 0 && w.age < minor || grown(w) && v.age > 0 && v.age < minor
}

// grown reports whether people are called by a noun for adults.
func grown(v *victim) bool { return v.noun == "man" || v.noun == "woman" }

// minor is the age in years below which nobody is called a man or a woman.
const minor = 15

// adult is the age in years beyond which nobody is called a boy, a girl or a teenager.
const adult = 19
