package claims

import (
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// Numbers of people beside a word for what became of them.
//
// "left one dead and three others wounded", "killing two women and wounding three", "injuries to five other people", "sent three to
// hospitals", "a triple homicide": such a number tells of people who were harmed however the words hang together, so it is read in the
// order of the words where no claim tells of it.

// undone are the verb forms that do harm to who is named behind them, with the verb of each.
var undone = map[string]string{"kill": "kill", "kills": "kill", "killed": "kill", "killing": "kill", "murdered": "kill", "murdering": "kill", "slew": "kill",
	"injures": "injure", "injured": "injure", "injuring": "injure", "wounds": "wound", "wounded": "wound", "wounding": "wound", "hurt": "hurt", "hurting": "hurt", "hurts": "hurt",
	"shot": "shoot", "shoots": "shoot", "shooting": "shoot", "struck": "shoot", "striking": "shoot", "hospitalized": "hospitalize", "hospitalizing": "hospitalize"}

// multiples are the words that say of how many a deed was made.
var multiples = map[string]int{"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}

// beside lists the numbers of people who were harmed of whom no claim tells; told are the places of the claims, of all claims of the sentence.
func (r *reader) beside(of []Claim, told []casualty) []casualty {
	var out []casualty
	for at := r.firstNumber; at < r.lastNumber; at++ {
		q := &r.a.Quantities[at]
		n, whole := wholeOf(q)
		if q.Kind != quantity.Count || q.Sum || q.Subset || !whole || r.inName(q) || r.decade(q) {
			continue
		}
		people := r.peopleOf(q.Last)
		h, word := r.fate(q, people)
		for at := range told { // "two people are dead and several others are injured", where the grammar calls the two injured
			if p := &told[at]; h == killed && p.harm != killed && len(p.victims) == 1 && p.victims[0].token >= q.First && p.victims[0].token <= people && people < word && word < p.token {
				p.harm, p.token = h, word
			}
		}
		if h == unharmed || slices.ContainsFunc(told, func(p casualty) bool {
			return slices.ContainsFunc(p.victims, func(v victim) bool { return v.token >= q.First && v.token <= people })
		}) {
			continue
		}
		x := casualty{harm: h, sentence: r.at, token: word}
		if c := around(of, q, r); c != nil {
			if r.tok(word).UPOS != syntax.NOUN && (c.Negated || c.Modality != Certain || c.Factive < 0) {
				continue
			}
			x.old = c.Background
		}
		v, ok := r.victim(people)
		if !ok || v.n != n {
			v = victim{token: people, entity: -1, n: n, told: true, low: q.Approx == quantity.AtLeast || q.Approx == quantity.MoreThan}
			v.more = q.Last < people && slices.Contains([]string{"other", "others", "more"}, r.form(q.Last+1))
			v.known = q.First > 0 && r.form(q.First-1) == "the"
		}
		v.known = v.known || r.holdsOne(q)
		v.part = v.part || r.at0(people+1) == "fatally"
		if at := slices.IndexFunc(told, func(p casualty) bool { return p.token == word }); at >= 0 && !(r.holdsOne(q) && told[at].count() == 1) {
			if word == people+1 && told[at].victims[0].token < q.First { // "the three in a blast that left seven people dead": the nearer ones
				told[at].victims = []victim{v}
			}
			continue
		}
		x.victims = []victim{v}
		out = append(out, x)
	}
	for i := range r.s.Tokens {
		if x, ok := r.anotherOne(i); ok && !slices.ContainsFunc(told, func(p casualty) bool { return holds(p.victims, i) || p.token == x.token && p.harm == killed }) {
			out = append(out, x)
		}
		h := r.eventOf(i)
		if h == unharmed {
			continue
		}
		who := max(r.behind(i, "of"), r.child(i, "nmod:poss"))
		if who < 0 || slices.ContainsFunc(told, func(p casualty) bool { return p.token == i || holds(p.victims, who) }) || slices.ContainsFunc(out, func(p casualty) bool { return p.token == i }) {
			continue
		}
		if v := r.victims(who, i); len(v) > 0 && (v[0].noun != "" || v[0].entity >= 0 || v[0].age > 0) {
			out = append(out, casualty{harm: h, sentence: r.at, token: i, victims: v})
		}
	}
	for i := 0; i+1 < len(r.s.Tokens); i++ {
		n := multiples[r.form(i)]
		if n == 0 {
			continue
		}
		l := r.lemma(i + 1)
		x := casualty{sentence: r.at, token: i + 1, victims: []victim{{token: i, entity: -1, n: n}}}
		switch {
		case strings.Contains(r.form(i+1), "suicide") || r.murderSuicide(i+1) || i+3 < len(r.s.Tokens) && (r.murderSuicide(i+2) || r.murderSuicide(i+3)):
			continue // whether who did it is among them is left open
		case lexicon.IsEvent(l, "die"):
			x.harm = killed
		case l == "shooting" && i > 0 && r.form(i-1) == "fatal", l == "stabbing" && i > 0 && r.form(i-1) == "fatal":
			continue // of whom one may have died
		case l == "shooting", l == "stabbing":
			x.harm = hit
		default:
			continue
		}
		out = append(out, x)
	}
	return out
}

// anotherOne reads "another wounded", "and another was injured": one more, of whom the noun is left out.
func (r *reader) anotherOne(i int) (casualty, bool) {
	x := casualty{sentence: r.at, token: -1, victims: []victim{{token: i, entity: -1, n: 1, more: true, told: true}}}
	if r.form(i) != "another" {
		return x, false
	}
	k := i + 1
	for k < len(r.s.Tokens) && (r.tok(k).UPOS == syntax.AUX || r.tok(k).UPOS == syntax.ADV && strings.HasSuffix(r.form(k), "ly")) {
		k++
	}
	verb := harmed[r.at0(k)]
	if verb == "" || verb == "arrest" || verb == "detain" || !r.undergone(k+1) {
		return x, false
	}
	x.token, x.harm = k, harmBy(verb)
	return x, true
}

// eventOf is the harm that a noun speaks of as done: "the death of", "the fatal shooting of".
func (r *reader) eventOf(i int) harm {
	if r.tok(i).UPOS != syntax.NOUN || r.heap[i] {
		return unharmed
	}
	switch l := r.lemma(i); {
	case lexicon.IsEvent(l, "die"), (l == "shooting" || l == "stabbing") && r.fatal(i) >= 0:
		return killed
	case l == "shooting", l == "stabbing":
		return hit
	}
	return unharmed
}

// holdsOne reports whether somebody is said to be one of a number: "among five", "one of the five".
func (r *reader) holdsOne(q *quantity.Quantity) bool {
	i := r.hedged(q) - 1
	if i > 0 && r.form(i) == "the" {
		i--
	}
	return i >= 0 && r.form(i) == "among" || i > 0 && r.form(i) == "of" && r.form(i-1) == "one"
}

// around is the narrowest claim around a number, or nil.
func around(of []Claim, q *quantity.Quantity, r *reader) *Claim {
	var best *Claim
	for i := range of {
		if c := &of[i]; c.Span.Contains(q.Span) && (best == nil || c.Span.Len() < best.Span.Len()) {
			best = c
		}
	}
	return best
}

// fate is what became of those whom a number counts up to token people, and the word that says so.
func (r *reader) fate(q *quantity.Quantity, people int) (harm, int) {
	if q.Last == people && q.OfToken > q.Last && !q.Implied && !peopled(q.Of) && harmed[r.at0(people+1)] == "" {
		return unharmed, -1
	}
	i := people + 1
	if lexicon.Relative(r.at0(i)) {
		i++
	}
	i = r.pastDecade(i)
	verbs := i // where "were" may stand
	for i < len(r.s.Tokens) && (r.tok(i).UPOS == syntax.AUX || slices.Contains(reported, r.form(i)) || r.degree(i)) {
		i++
	}
	named := slices.ContainsFunc(r.s.Tokens[verbs:i], func(t syntax.Token) bool { return t.UPOS == syntax.AUX })
	if h, last := r.state(i); h != unharmed && (named || harmed[r.form(i)] == "dead" || r.undergone(last+1)) {
		return h, i
	}
	if f := r.at0(i); f == "died" || f == "perished" {
		return killed, i
	}
	if r.at0(people+1) == "fatally" && r.undergone(people+2) { // "four shot, one fatally"
		return killed, people + 1
	}
	if w := r.at0(people + 1); w == "to" || w == "into" || w == "in" {
		for k := people + 2; k < len(r.s.Tokens) && k <= people+6; k++ {
			if f := r.form(k); f == "hospital" || f == "hospitals" {
				return hit, k
			} else if u := r.tok(k).UPOS; u == syntax.VERB || u == syntax.PUNCT {
				break
			}
		}
	}
	from := r.hedged(q) - 1
	if q.Last == people && r.tollBefore(from) {
		return killed, from
	}
	if from >= 0 && (r.form(from) == "the" || r.form(from) == "another") {
		from--
	}
	if from < 0 {
		return unharmed, -1
	}
	if verb := undone[r.form(from)]; verb != "" && r.tok(from).UPOS != syntax.NOUN {
		h := harmBy(verb)
		if from > 0 && r.form(from-1) == "fatally" {
			h = killed
		}
		return h, from
	}
	if w := r.form(from); from > 0 && (w == "of" || w == "to") {
		switch l := r.lemma(from - 1); {
		case w == "of" && lexicon.IsEvent(l, "die") && r.tok(from-1).UPOS == syntax.NOUN:
			return killed, from - 1
		case l == "injury" || w == "of" && l == "wounding":
			return injured, from - 1
		case w == "of" && (l == "shooting" || l == "stabbing"):
			if from > 1 && isA(r.lemma(from-2), "fatal") {
				return killed, from - 1
			}
			return hit, from - 1
		}
	}
	return unharmed, -1
}

// tollBefore reports whether the words up to token i say what a death toll is: "the death toll rose to".
func (r *reader) tollBefore(i int) bool {
	if f := r.at0(max(i, 0)); i < 1 || f != "to" && f != "at" && f != "is" && f != "reached" && f != "hits" && f != "reaches" {
		return false
	}
	for k := i - 1; k > 0 && k > i-12; k-- {
		if r.form(k) == "toll" {
			return r.form(k-1) == "death"
		}
	}
	return false
}

// state is what the participle or adjective at token i says became of people, and the last word that belongs to it: "shot", "shot dead",
// "fatally shot", "shot and killed". It is unharmed where there is none.
func (r *reader) state(i int) (harm, int) {
	verb := harmed[r.at0(i)]
	if verb == "" || verb == "arrest" || verb == "detain" {
		return unharmed, i
	}
	h, last := harmBy(verb), i
	switch {
	case r.at0(i+1) == "dead", r.at0(i+1) == "fatally":
		last, h = i+1, killed
	case r.at0(i+1) == "to" && r.at0(i+2) == "death", (r.at0(i+1) == "and" || r.at0(i+1) == "&") && r.at0(i+2) == "killed":
		last, h = i+2, killed
	}
	if i > 0 && r.form(i-1) == "fatally" {
		h = killed
	}
	return h, last
}

// degree reports whether token i is an adverb that says how, and leaves nothing open: "critically", "fatally".
func (r *reader) degree(i int) bool {
	return r.tok(i).UPOS == syntax.ADV && strings.HasSuffix(r.form(i), "ly") && r.form(i) != "nearly"
}

// pastAdverbs is the first token from i on that says not just how.
func (r *reader) pastAdverbs(i int) int {
	for i < len(r.s.Tokens) && r.degree(i) {
		i++
	}
	return i
}

// pastDecade is the first token from i on behind "in their 20s".
func (r *reader) pastDecade(i int) int {
	if r.at0(i) != "in" || i+1 >= len(r.s.Tokens) || !r.possessive(i+1) {
		return i
	}
	for k := i + 2; k < len(r.s.Tokens) && k < i+5; k++ {
		if f := r.form(k); f[0] >= '1' && f[0] <= '9' || strings.HasSuffix(f, "ties") || strings.HasSuffix(f, "teens") {
			for k++; k < len(r.s.Tokens) && (r.form(k) == "s" || r.form(k) == "'s" || r.form(k) == "’s"); k++ {
			}
			return k
		}
	}
	return i
}

// harmBy is what a verb does to people.
func harmBy(verb string) harm {
	switch {
	case lexicon.IsEvent(verb, "die"):
		return killed
	case lexicon.IsEvent(verb, "injure"):
		return injured
	}
	return hit
}
