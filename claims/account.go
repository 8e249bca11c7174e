package claims

import (
	"slices"

	"crosscheck/article"
	"crosscheck/language"
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
