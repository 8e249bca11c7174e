package claims

import (
	"slices"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// harms lists where a sentence says that people were killed or hurt; of are the claims of that sentence.
func (r *reader) harms(of []Claim) []casualty {
	var out []casualty
	taken := map[int]bool{}
	for i := range of {
		c := &of[i]
		if c.Negated || c.Modality != Certain && !r.alleged(c) || c.Factive < 0 || c.Kind == RelationKind || c.Kind == RoleKind || taken[c.Head] || r.tok(c.Head).XPOS == "VB" && r.form(c.Head) == r.lemma(c.Head) {
			continue // "to kill two", "let me die": not said to be done
		}
		h, at := r.harmOf(c)
		if h != unharmed && at < 0 {
			at = r.countedUnder(c)
		}
		if h == unharmed || at < 0 {
			continue
		}
		x := casualty{harm: h, sentence: r.at, token: c.Head, victims: r.victims(at, c.Head), old: c.Background}
		if len(x.victims) == 0 {
			continue
		}
		if s := c.Subject; s != nil && s.Token >= 0 && s.Token != at && c.Lemma != "find" {
			if v, ok := r.victim(s.Token); ok {
				x.agent, x.active = &v, !c.Passive
			}
		}
		if v := &x.victims[0]; x.agent != nil && x.agent.entity >= 0 && v.entity == x.agent.entity && !v.himself {
			v.entity = -1 // "he shot him" tells of two
		}
		taken[c.Head] = true
		out = append(out, x)
	}
	out = append(out, r.wounded()...)
	for at := r.firstNumber; at < r.lastNumber; at++ {
		if h, ok := r.theHarmed(&r.a.Quantities[at]); ok && !taken[h.token] {
			out = append(out, h)
		}
	}
	out = append(out, r.beside(of, out)...)
	out = append(out, r.overlooked(of, out)...)
	out = slices.DeleteFunc(out, diedAlready(out))
	slices.SortStableFunc(out, func(a, b casualty) int { return a.token - b.token })
	for i := range out {
		out[i].victims = r.row(out[i].victims, out[i].token)
		if v := &out[i].victims[0]; out[i].harm == killed && len(out[i].victims) == 1 && v.n == 1 && r.selfInflicted() {
			v.himself = true
		}
		out[i].event = r.tok(out[i].token).UPOS == syntax.NOUN
		out[i].also = slices.ContainsFunc(r.s.Tokens[max(0, out[i].token-3):out[i].token], func(t syntax.Token) bool { return t.Lemma == "also" })
		out[i].follows = slices.ContainsFunc(r.s.Tokens[max(0, out[i].token-5):out[i].token], func(t syntax.Token) bool { return t.Lemma == "then" || t.Lemma == "before" })
		out[i].word, out[i].phrase = r.tok(out[i].token).Span, r.hull(r.core(out[i].victims[0].token))
		out[i].passage = out[i].phrase.Join(out[i].word)
		for _, v := range out[i].victims {
			out[i].passage = out[i].passage.Join(r.tok(v.token).Span)
		}
	}
	return out
}

// diedAlready is true of a place where people are injured whom the same words call killed: "four people being killed and another
// injured", where the grammar gives the four to both.
func diedAlready(places []casualty) func(casualty) bool {
	died := map[int]int{} // by the head of the phrase, where it says so
	for _, p := range places {
		if at, ok := died[p.victims[0].token]; p.harm == killed && (!ok || p.token < at) {
			died[p.victims[0].token] = p.token
		}
	}
	return func(p casualty) bool {
		at, ok := died[p.victims[0].token]
		return ok && p.harm == injured && p.count() > 1 && at < p.token
	}
}

// theHarmed reads "the 14 killed", "among the five wounded".
func (r *reader) theHarmed(q *quantity.Quantity) (casualty, bool) {
	i := q.Last + 1
	n, whole := wholeOf(q)
	if q.Kind != quantity.Count || q.Sum || !whole || i >= len(r.s.Tokens) || q.First < 1 || r.form(q.First-1) != "the" {
		return casualty{}, false
	}
	if _, ok := r.victim(i); ok && i+1 < len(r.s.Tokens) && !lexicon.IsEvent(r.lemma(i), "injure") {
		i++ // "the 14 people killed"
	}
	h := casualty{sentence: r.at, token: i, victims: []victim{{token: q.First, n: n, entity: -1, known: true}}}
	verb := harmed[r.form(i)]
	if verb == "" || verb == "arrest" || verb == "detain" {
		return h, false
	}
	h.harm = harmBy(verb)
	return h, true
}

// countedUnder is what a number of the claim counts, where that stands under the claim's own verb; or -1.
func (r *reader) countedUnder(c *Claim) int {
	for _, at := range c.Quantities {
		if q := &r.a.Quantities[at]; q.Kind == quantity.Count && !q.Sum && q.Governor == c.Head {
			if q.OfToken >= 0 && q.OfToken < len(r.s.Tokens) {
				return q.OfToken
			}
			return q.First
		}
	}
	return -1
}

// wounded lists those of whom a phrase says that they have wounds: "four men with gunshot wounds", "a woman suffering from burns".
func (r *reader) wounded() []casualty {
	var out []casualty
	for i := range r.s.Tokens {
		if r.tok(i).UPOS != syntax.NOUN || !r.wounds(i) {
			continue
		}
		prep := r.child(i, "case")
		if prep < 1 || r.form(prep) != "with" && r.form(prep) != "from" || slices.Contains(negators, r.form(prep+1)) {
			continue
		}
		who, last := prep-1, -1
		if r.form(who) == "suffering" {
			last = who
			who--
		} else if r.form(prep) == "from" {
			continue
		}
		for who > 0 && r.tok(who).UPOS == syntax.PUNCT {
			who--
		}
		if who < 0 {
			continue
		}
		member := who
		if last >= 0 && r.tok(who).Head == last { // "a man and a woman suffering": a noun to the grammar
			member = last
		}
		if h := r.tok(member).Head; r.rel(member) == "conj" && h >= 0 && h < who && r.joinedBy(h, who) {
			if v := r.victims(h, i); len(v) > 0 {
				if w, ok := r.victim(who); ok && member == last {
					v = append(v, w)
				}
				out = append(out, casualty{harm: hit, sentence: r.at, token: i, victims: v})
				continue
			}
		}
		if v := r.victims(who, i); len(v) > 0 {
			out = append(out, casualty{harm: hit, sentence: r.at, token: i, victims: v})
		}
	}
	return out
}

// joinedBy reports whether "and" stands between two words.
func (r *reader) joinedBy(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if joinsPeople(r.form(i)) {
			return true
		}
	}
	return false
}

// negators open a phrase that says that there is none of it.
var negators = []string{"no", "non"}

// harmOf is what a claim says was done to people, and the token of those people; -1 where it names none.
func (r *reader) harmOf(c *Claim) (harm, int) {
	object, subject := -1, -1
	if c.Object != nil {
		object = c.Object.Token
	}
	if c.Subject != nil {
		subject = c.Subject.Token
	}
	done := object // to whom it was done
	if done < 0 && (isA(c.Lemma, "undergo") || c.Nominal) {
		done = subject
	}
	l := c.Lemma
	if done < 0 && r.tok(c.Head).XPOS != "VBG" && r.child(c.Head, "obj", "ccomp", "xcomp") < 0 && (l == "kill" || l == "wound" || l == "injure") {
		done = subject // "ten people were shot and one killed"
	}
	switch {
	case c.Nominal && slices.Contains([]string{"fatality", "homicide", "murder", "casualty", "toll", "injury", "wound"}, l):
		return unharmed, -1
	case lexicon.IsEvent(l, "die"):
		return killed, done
	case lexicon.IsEvent(l, "injure"):
		return injured, done
	case l == "shoot" || c.Nominal && l == "shooting" || l == "stab":
		return hit, done
	case l == "graze" && object >= 0:
		return injured, object
	case (l == "hit" || l == "strike") && object >= 0 && r.struck(c):
		return hit, object
	case l == "find" && object >= 0 && (r.lemma(object) == "body" || r.lemma(object) == "remains"):
		return killed, object
	case l == "succumb":
		return killed, subject
	case r.ownLife(c.Head):
		return unharmed, -1 // see deed
	case (l == "claim" || l == "take" || l == "cost" || l == "lose") && object >= 0 && r.lemma(object) == "life":
		if r.numberAt(object) != nil {
			return killed, object
		}
		if l == "lose" || r.behind(object, "of") < 0 {
			return killed, subject
		}
		return killed, object
	case (l == "suffer" || l == "sustain" || l == "receive" || l == "have") && object >= 0 && r.wound(object):
		return injured, subject
	case l == "be" && r.condition(c):
		return injured, subject
	case (l == "remain" || l == "lie") && r.inCondition(c):
		return injured, subject
	case l == "list" && object >= 0 && r.inCondition(c):
		return injured, object
	case l == "treat" && object >= 0 && c.Passive && slices.ContainsFunc(c.Args, func(a Arg) bool {
		return a.Prep == "for" && a.Token >= 0 && r.wound(a.Token) || a.Head == "hospital" || a.Head == "scene"
	}):
		return hit, object
	case slices.Contains([]string{"take", "rush", "transport", "airlift", "fly", "bring", "send", "drive"}, l) && object >= 0 && r.hospital(c):
		return hit, object
	}
	return unharmed, -1
}

// struck reports whether a blow was struck by a bullet or a vehicle.
func (r *reader) struck(c *Claim) bool {
	missile := func(l string) bool {
		return l == "bullet" || l == "gunfire" || l == "shot" || l == "shrapnel" || l == "pellet" || lexicon.ClassOf(l) == "vehicle"
	}
	if c.Subject != nil && missile(c.Subject.Head) {
		return true
	}
	return slices.ContainsFunc(c.Args, func(a Arg) bool { return missile(a.Head) })
}

// wound reports whether a noun is an injury: "a gunshot wound", "serious injuries".
func (r *reader) wound(i int) bool {
	return slices.ContainsFunc(r.core(i), r.wounds)
}

func (r *reader) wounds(i int) bool {
	return slices.Contains([]string{"wound", "injury", "fracture", "burn", "concussion", "inhalation", "bruise", "laceration"}, r.lemma(i))
}

// condition reports whether a clause says in what condition somebody is: "is in critical condition".
func (r *reader) condition(c *Claim) bool {
	if c.Object == nil || c.Object.Token < 0 {
		return false
	}
	prep := r.case_(c.Object.Token)
	return c.Object.Head == "condition" && prep == "in" || c.Object.Head == "hospital" && (prep == "in" || prep == "at")
}

// inCondition reports whether an argument of a verb tells in what condition somebody is: "remains in critical condition".
func (r *reader) inCondition(c *Claim) bool {
	return slices.ContainsFunc(c.Args, func(a Arg) bool { return a.Prep == "in" && a.Head == "condition" })
}

// alleged reports whether nothing leaves a claim open but a word that leaves open who did it: "he allegedly shot five people".
func (r *reader) alleged(c *Claim) bool {
	return c.Modality == Possible && slices.ContainsFunc(r.kids[c.Head], func(i int) bool { return r.form(i) == "allegedly" || r.form(i) == "reportedly" })
}

// hospital reports whether somebody was brought to one.
func (r *reader) hospital(c *Claim) bool {
	return slices.ContainsFunc(c.Args, func(a Arg) bool {
		if a.Prep != "to" || a.Token < 0 {
			return false
		}
		for _, t := range r.core(a.Token) {
			if f := r.form(t); f == "hospital" || f == "hospitals" || f == "clinic" {
				return true
			}
			if f := r.form(t); f == "center" || f == "centre" {
				return slices.ContainsFunc(r.core(a.Token), func(k int) bool { return slices.Contains([]string{"medical", "trauma"}, r.form(k)) })
			}
		}
		return false
	})
}
