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
//   - in one sentence, those whom the same attacker killed by other verbs are added ("killed his wife and shot three men dead"), and
//     whose killing a noun tells ("and the fatal shooting of his wife").
//   - who killed others and died as well is counted with the dead, unless he is among those counted: "kills two, then himself" is
//     three, "three dead in murder-suicide" is three. "Left three dead before he killed himself" is four, and so is "three killed" where
//     the attacker is said to have killed three. Who shot himself after he killed others is taken for dead, unless he is told to be injured.
//   - the injured are the first number said of injured people; those of a number that were only hit are as many as did not die of
//     them ("four shot, one fatally"): the dead are subtracted where they are told of beside them and can be called as they were, unless
//     the number of the injured is told as well. Those who were also injured are added. One person who was hit, in an article of somebody's
//     death, is taken for the dead, but not where one sentence tells them apart ("killed two and wounded a boy"), where more were hit than
//     died ("a fifth victim"), or where somebody is brought in behind a number of dead and does not die ("a boy was airlifted").
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
	sign     *casualty  // where the first of these two is told
}

// add reads one sentence; of are its claims.
func (k *account) add(r *reader, of []Claim) {
	if r.s.Role != article.Title && r.s.Role != article.Body {
		return
	}
	for i := range r.s.Tokens {
		suicidal, turned := r.murderSuicide(i), r.onHimself(i)
		if k.sign == nil && (suicidal || turned) {
			at := r.tok(i).Span
			if turned {
				at = at.Join(r.tok(r.turning(i)).Span)
			}
			k.sign = &casualty{sentence: r.at, token: i, word: at, phrase: at, passage: at}
		}
		k.suicidal, k.turned = k.suicidal || suicidal, k.turned || turned
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

// A reckoning is how many people an article says were killed or injured, and how that was reached.
type reckoning struct {
	n    int
	low  bool // at least
	with bool // the attacker is added to those of whom a number was told
	told bool // one place says so in so many words
	from []*casualty
}

// deaths are the places that tell of the killed.
type deaths struct {
	all       []*casualty
	fallen    []*casualty // without the attackers
	attackers []*casualty
	killers   map[int]bool // by entity
	died      bool         // an attacker died
}

// tolls weighs the places.
func (k *account) tolls() []Toll {
	if len(k.places) == 0 {
		k.places = k.past
	}
	d := k.deaths()
	dead := k.killed(&d)
	var out []Toll
	if dead.n > 0 {
		out = append(out, k.toll(d.all[0], false, dead))
	}
	if hurt := k.injured(d.all, dead.n); hurt.n > 0 {
		out = append(out, k.toll(hurt.from[0], true, hurt))
	}
	slices.SortStableFunc(out, func(a, b Toll) int { return a.Sentence - b.Sentence })
	return out
}

// deaths tells attackers who died from those they killed. Where a murder-suicide is told of and nobody is said to be dead, those who were
// hit with who did it are: "a man shot his wife and then himself".
func (k *account) deaths() deaths {
	d := deaths{killers: map[int]bool{}, died: k.suicidal || k.turned}
	harmers, anyDead := false, false
	for i := range k.places {
		p := &k.places[i]
		anyDead = anyDead || p.harm == killed
		if p.agent == nil {
			continue
		}
		if p.agent.entity >= 0 {
			d.killers[p.agent.entity] = true
		}
		harmers = harmers || !slices.Contains(lawful, p.agent.noun) && !p.himself()
	}
	attacker := func(p *casualty) bool {
		if slices.ContainsFunc(p.victims, func(v victim) bool { return v.attacks(d.killers) }) {
			return true
		}
		return harmers && p.agent != nil && slices.Contains(lawful, p.agent.noun) && len(p.victims) == 1 && p.victims[0].n == 1
	}
	for i := range k.places {
		p := &k.places[i]
		if !anyDead && k.suicidal && p.harm == hit && p.himself() && len(p.victims) > 1 {
			p.harm = killed
		}
		if p.harm != killed {
			continue
		}
		d.all = append(d.all, p)
		if attacker(p) {
			d.attackers, d.died = append(d.attackers, p), true
		} else {
			d.fallen = append(d.fallen, p)
		}
	}
	for i := range k.places {
		if p := &k.places[i]; p.harm == hit && p.himself() && p.active && k.goesOn(d.fallen, p) && !k.recovers(i) {
			d.attackers, d.died = append(d.attackers, p), true
		}
	}
	return d
}

// goesOn reports whether somebody who shot himself is told to have killed others first: in the same sentence, or by "then".
func (k *account) goesOn(fallen []*casualty, p *casualty) bool {
	return p.follows || len(p.victims) > 1 || slices.ContainsFunc(fallen, func(f *casualty) bool { return f.sentence == p.sentence && f.token < p.token })
}

// slayer reports whether somebody other than the police is said to have killed.
func (d *deaths) slayer() bool {
	return slices.ContainsFunc(d.fallen, func(p *casualty) bool { return p.agent != nil && !slices.Contains(lawful, p.agent.noun) })
}

// recovers reports whether, behind place i, one person is told to be injured who may be the one who shot himself there.
func (k *account) recovers(i int) bool {
	return slices.ContainsFunc(k.places[i+1:], func(p casualty) bool {
		v := &p.victims[0]
		return p.harm == injured && len(p.victims) == 1 && v.n == 1 && v.known && (v.noun == "" || slices.Contains(attackers, v.noun) || grown(v))
	})
}

// killed is how many were killed.
func (k *account) killed(d *deaths) reckoning {
	var lead, first *casualty // the first place that tells how many; the first with a number
	for _, p := range d.fallen {
		if p.count() > 0 && (p.count() == 1 || !p.partial()) {
			lead = p
			break
		}
	}
	var known *casualty
	for _, p := range d.all {
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
		if d.died && len(d.all) > 0 {
			return reckoning{n: 1, from: d.all[:1]}
		}
		return reckoning{}
	case lead == nil:
		lead = first
	case lead.count() == 1 && known != nil:
		lead = known
	}
	out := reckoning{n: lead.count(), low: lead.victims[0].low, told: lead.told(), from: []*casualty{lead}}
	n := out.n
	if more := continued(d.fallen, lead, n); n > 1 && more != nil {
		out.add(1, more)
	}
	for _, p := range d.fallen {
		if p == lead || p.overlaps(lead) {
			continue
		}
		if p.sentence == lead.sentence && lead.agent != nil && p.token != lead.token && (p.agent != nil || p.event && p.count() == 1 && p.token > lead.token) {
			out.add(p.count(), p)
		}
	}
	if d.died && k.apart(d, lead, out.n) {
		out.with = true
		out.add(d.number(), d.attackers...)
		if len(d.attackers) == 0 && k.sign != nil {
			out.add(0, k.sign)
		}
	}
	return out
}

// apart reports whether the attackers who died are not among those of whom a place tells, which are n with the rest of its sentence.
func (k *account) apart(d *deaths, lead *casualty, n int) bool {
	switch {
	case slices.ContainsFunc(lead.victims, func(v victim) bool { return v.attacks(d.killers) }):
		return false
	case n == 1: // the one who died may be the one who fired
		return k.suicidal || k.turned && d.slayer() || d.others(lead)
	case lead.count() == 1, lead.active && lead.agent != nil, lead.special(), thenHimself(d.all, lead):
		return true
	}
	return slices.ContainsFunc(d.fallen, func(p *casualty) bool { return p.active && p.agent != nil && p.count() == n }) // "a gunman killed three people"
}

// others reports whether an attacker who died cannot be the single person of whom a place tells.
func (d *deaths) others(lead *casualty) bool {
	v := &lead.victims[0]
	return slices.ContainsFunc(d.attackers, func(p *casualty) bool {
		w := &p.victims[0]
		return p.himself() && d.slayer() || w.apart(v)
	})
}

// number is how many attackers died: "both suspects were killed".
func (d *deaths) number() int {
	n := 1
	for _, p := range d.attackers {
		if v := &p.victims[0]; len(p.victims) == 1 && v.n > n && slices.Contains(attackers, v.noun) {
			n = v.n
		}
	}
	return n
}

// add counts those of further places in.
func (k *reckoning) add(n int, from ...*casualty) {
	k.n += n
	k.told = false
	k.from = append(k.from, from...)
}

// injured is how many were injured; total is how many were killed.
func (k *account) injured(dead []*casualty, total int) reckoning {
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
			if lead == nil {
				lead = p
			}
			out := reckoning{n: p.count(), low: p.victims[0].low, told: p.told(), from: []*casualty{lead}}
			if p != lead {
				out.from = append(out.from, p)
			}
			if p.harm == hit && total > 0 && out.n >= total && !p.victims[0].more && amongHit(dead, p) {
				if q := k.stated(out.n, total); q != nil {
					return reckoning{n: q.count(), low: q.victims[0].low, told: q.told(), from: []*casualty{q}}
				}
				out.add(-total, dead[0])
			}
			for j := i + 1; j < len(k.places); j++ {
				if q := &k.places[j]; q.also && q.harm == injured && q.sentence <= p.sentence+2 && q.count() > 1 && !q.partial() && !q.victims[0].known {
					out.add(q.count(), q)
				}
			}
			return out
		}
		if lead == nil && !(len(p.victims) == 1 && p.victims[0].n == 1 && p.victims[0].among(people)) {
			lead = p
		}
	}
	if lead == nil {
		return reckoning{}
	}
	out := reckoning{low: len(lead.victims) == 1 && lead.victims[0].low, told: lead.told(), from: []*casualty{lead}}
	for i := range lead.victims {
		if v := &lead.victims[i]; v.n != 1 || !v.among(people) {
			out.n += v.n
		}
	}
	if v := &lead.victims[0]; out.n == 1 && total > 0 && !v.more && !(lead.harm == injured && besideDead(dead, lead)) && v.rank <= total && !newcomer(dead, lead, total) {
		return reckoning{} // the one who was hit may be the one who died
	}
	return out
}

// continued is where one more than n is told of behind a place: four killed, and then "a fifth victim died"; or nil.
func continued(places []*casualty, lead *casualty, n int) *casualty {
	at := slices.IndexFunc(places, func(p *casualty) bool {
		return p.sentence > lead.sentence && slices.ContainsFunc(p.victims, func(v victim) bool { return v.rank == n+1 })
	})
	if at < 0 {
		return nil
	}
	return places[at]
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

// newcomer reports whether a place brings somebody in behind a number of dead ("a boy was taken to a hospital") who does not die in its
// sentence or the next.
func newcomer(dead []*casualty, p *casualty, total int) bool {
	v := &p.victims[0]
	if total < 2 || v.known || v.noun == "" && v.age == 0 || p.sentence <= dead[0].sentence {
		return false
	}
	return !slices.ContainsFunc(dead, func(d *casualty) bool {
		return d.sentence >= p.sentence && d.sentence <= p.sentence+1 && !d.victims[0].apart(v)
	})
}

// stated is the first place that tells in a number how many of those hit were injured, where total may have died; nil where none does.
func (k *account) stated(hit, total int) *casualty {
	for i := range k.places {
		if p := &k.places[i]; p.harm == injured && p.count() >= hit-total && p.count() <= hit && p.victims[0].told && !p.partial() {
			return p
		}
	}
	return nil
}
