package clash

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// denials finds what the short text says and the long one denies, or says the opposite of: by the negations around two predicates
// that are one, or opposites.
func (p *pair) denials() []Clash {
	var out []Clash
	for h := range p.short.words {
		if !p.short.asserts(h) {
			continue
		}
		met := p.met(func(i int) bool { return i == h || p.short.negates(i) })
		if met < p.set.Polarity {
			continue
		}
		if t := p.denied(h, met); t >= 0 {
			a, b := p.phrase(&p.long, t), p.phrase(&p.short, h)
			out = append(out, Clash{Kind: Polarity, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”", a, b)})
		}
	}
	return out
}

// asserts reports whether word i is a predicate: a verb, an adjective, or a noun of which it is said that something is it.
func (s *side) asserts(i int) bool {
	switch s.words[i].Tag {
	case syntax.VERB, syntax.ADJ:
		return true
	case syntax.NOUN: // also an adjective or a verb that the grammar takes for one: "pleaded guilty"
		return s.child(i, "cop") >= 0 || s.ballot(i) != "" || s.words[i].Rel == "xcomp" || s.words[i].Head < 0 && s.child(i, "nsubj") >= 0 && lexicon.IsVerb(s.words[i].Lemma)
	case syntax.AUX:
		return s.words[i].Head < 0 // "have" as a main verb
	}
	return false
}

// denied is the word of the long text that says the contrary of predicate h, or -1; also where the long text somewhere says
// what h says.
func (p *pair) denied(h int, met float64) int {
	w := &p.short.words[h]
	deed := p.short.deedOf(h)
	said := p.told(h)
	out := -1
	for t := range p.long.words {
		x := &p.long.words[t]
		other := p.long.deedOf(t)
		alike := deed == other || deed == w.Lemma && other == x.Lemma && likeness.Near(w, x) >= near && (w.Tag == x.Tag || w.Tag == syntax.VERB && x.Tag == syntax.NOUN)
		against := !alike && !said && !p.short.says(x.Lemma) && (x.Tag != syntax.NOUN || p.long.ballot(t) != "" || w.Tag == syntax.NOUN && p.long.child(t, "cop") >= 0) && opposed(deed, other) && p.oneDoer(h, t)
		if !alike && !against || !p.oneVoice(h, t) || met < p.set.Whole && !p.sameParts(h, t) || met >= p.set.Whole && p.anothers(h, t) {
			continue
		}
		one, two := p.short.negations(h)%2, p.long.negations(t)%2
		sure := (p.short.denials(h)-p.long.denials(t))%2 != 0
		switch {
		case (alike && one == two) || (against && one != two):
			if !p.onePart(h, t) {
				continue // another's deed
			}
			return -1
		case alike && two == 1 && p.didToo(h):
		case alike && (one == 1 && p.short.pending(h) && p.long.coming(t) || two == 1 && p.long.pending(t) && p.short.coming(h)):
		case p.open(&p.long, t, two == 1) || p.open(&p.short, h, one == 1):
		case out < 0 && (against || sure):
			out = t
		}
	}
	return out
}

// pending reports whether what predicate i denies may come still: "has yet to decide", "has not decided yet".
func (s *side) pending(i int) bool {
	for k := range s.words {
		if s.words[k].Form == "yet" && s.apart(i, k) <= clause {
			return true
		}
	}
	return false
}

// coming reports whether predicate i is told as of the future.
func (s *side) coming(i int) bool {
	k := s.child(i, "aux")
	return k >= 0 && slices.Contains([]string{"will", "shall", "wo"}, s.words[k].Form)
}

// anothers reports whether predicate t of the long text is told of somebody else than h: of another name, while the doer of h plays a part of his
// own there.
func (p *pair) anothers(h, t int) bool {
	who, _ := p.short.parts(h)
	x, _ := p.long.parts(t)
	return who >= 0 && x >= 0 && !p.one(who, x) && p.others(who, x)
}

// told reports whether the long text has the deed of predicate h, too, and not of somebody else.
func (p *pair) told(h int) bool {
	deed := p.short.deedOf(h)
	for t := range p.long.words {
		if p.long.deedOf(t) == deed && p.onePart(h, t) {
			return true
		}
	}
	return false
}

// says reports whether a text has a word, by its lemma.
func (s *side) says(lemma string) bool {
	return slices.ContainsFunc(s.words, func(w likeness.Word) bool { return w.Lemma == lemma })
}

// didToo reports whether the long text says in a word that the doer of h did what somebody else did not: "… but the mayor did", "… but two passengers were".
func (p *pair) didToo(h int) bool {
	who, whom := p.short.parts(h)
	for t := range p.long.words {
		w := &p.long.words[t]
		if !slices.Contains([]string{"do", "be", "have"}, w.Lemma) || w.Rel == "cop" || strings.HasPrefix(string(w.Rel), "aux") || p.long.child(t, "obj", "xcomp", "ccomp") >= 0 || p.long.negations(t) > 0 {
			continue
		}
		if s := p.long.bearer(p.long.child(t, "nsubj", "nsubj:pass")); p.one(who, s) || p.one(whom, s) {
			return true
		}
	}
	return false
}

// oneVoice reports whether both texts say it in their own words, or let the same one say it: what the mayor says and the inspector denies
// is no matter of the two texts. What the long text has from somebody counts as said.
func (p *pair) oneVoice(h, t int) bool {
	v := p.short.voice(h)
	if v < 0 {
		return true
	}
	x := p.long.voice(t)
	return x < 0 && p.partner[v] >= 0 || x >= 0 && (p.long.words[x].Tag == syntax.PRON || p.one(v, x))
}

// voice is who says what predicate i says, where it is told as somebody's words; -1 where it is not.
func (s *side) voice(i int) int {
	for n := 0; n < far && s.words[i].Head >= 0; n++ {
		up := s.words[i].Head
		if s.words[i].Rel == "ccomp" {
			who, _ := s.parts(up)
			return who
		}
		i = up
	}
	return -1
}

// sameParts reports whether what hangs on predicate h has its partners around predicate t.
func (p *pair) sameParts(h, t int) bool {
	near1, all := 0, 0
	for k := range p.short.words {
		w := &p.short.words[k]
		if k == h || !w.Content || p.short.negates(k) || p.short.apart(h, k) > beside {
			continue
		}
		all++
		if j := p.partner[k]; j >= 0 && j != t && p.long.apart(t, j) <= clause && likeness.Near(w, &p.long.words[j]) >= near {
			near1++
		}
	}
	return near1 > 0 && 2*near1 >= all && p.onePart(h, t) && p.sameHeld(h, t)
}

// onePart reports whether both predicates are told of one doer, or where a doer is not named of one done-to.
func (p *pair) onePart(h, t int) bool {
	who, whom := p.short.parts(h)
	x, y := p.long.parts(t)
	one := func(i, j int) bool { return p.partner[i] >= 0 && p.long.apart(p.partner[i], j) <= beside }
	switch {
	case whom >= 0 && y < 0 && x >= 0 && one(whom, x):
		return true // "the bill passed", "they passed the bill"
	case p.short.told(who) && p.long.told(x):
		return one(who, x)
	case p.short.told(whom) && p.long.told(y):
		return one(whom, y)
	}
	return true
}

// told reports whether word i says who or what it stands for: no pronoun, no "all of them", no "12" or "the second" of what was told before.
func (s *side) told(i int) bool {
	return i >= 0 && s.words[i].Tag != syntax.PRON && s.words[i].Tag != syntax.DET && !s.words[i].Number && ordinal(s.words[i].Form) == 0
}

// sameHeld reports whether a verb that says little by itself has the same object in both: "has no records", "had records".
func (p *pair) sameHeld(h, t int) bool {
	if p.short.words[h].Content {
		return true
	}
	_, whom := p.short.parts(h)
	_, y := p.long.parts(t)
	return whom >= 0 && y >= 0 && p.partner[whom] == y
}

// opposed reports whether two predicates are opposites, by themselves or by the events that they tell of.
func opposed(a, b string) bool {
	return unattained(a, b) || unattained(b, a) || lexicon.Opposed(a, b) || lexicon.Opposed(lexicon.Event(a), lexicon.Event(b)) || lexicon.Opposed(a, lexicon.Event(b)) || lexicon.Opposed(lexicon.Event(a), b)
}

// unattained reports whether one turns down what another gets.
func unattained(a, b string) bool {
	return slices.Contains([]string{"refuse", "decline", "reject"}, a) && slices.Contains([]string{"get", "receive", "accept", "obtain"}, b)
}

// deedOf is the lemma of predicate i; a vote against something is its rejection.
func (s *side) deedOf(i int) string {
	if b := s.ballot(i); b != "" {
		return b
	}
	return s.words[i].Lemma
}

// ballot is what a vote at word i does: a vote for something approves of it, a vote against it rejects it; "" for other words, and where a
// vote is not said to be either.
func (s *side) ballot(i int) string {
	if s.words[i].Lemma != "vote" {
		return ""
	}
	for j := i + 1; j < len(s.words) && j <= i+2 && s.words[j].Sentence == s.words[i].Sentence; j++ {
		switch s.words[j].Form {
		case "against", "no", "down":
			return "reject"
		case "for", "yes":
			return "approve"
		}
	}
	return ""
}

// converse are verbs of which each tells one deed from another side: who buys from me, to him I sell.
var converse = []string{"buy", "sell", "purchase", "acquire", "acquisition", "sale", "lend", "borrow", "give", "take", "receive", "win", "lose", "defeat", "teach", "learn", "send", "export", "import", "hire", "let"}

// oneDoer reports whether two opposite predicates are told of one doer, where it makes a difference who that is.
func (p *pair) oneDoer(h, t int) bool {
	if !slices.Contains(converse, p.short.words[h].Lemma) && !slices.Contains(converse, p.long.words[t].Lemma) && p.short.behind(h, "than") < 0 {
		return true // of "older than" and "younger than", too, each says the same from its side
	}
	who, _ := p.short.parts(h)
	other, _ := p.long.parts(t)
	return who >= 0 && other >= 0 && p.partner[who] == other
}

// unmarked are negations as they are typed without their apostrophe, and "non".
var unmarked = []string{"non", "nt", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "wont", "wouldnt", "cant", "couldnt"}

// comparing are words before which "no" or "not" says how much, and denies nothing: "no later than", "not until", "not only".
var comparing = []string{"more", "less", "fewer", "later", "earlier", "longer", "sooner", "only", "just", "merely", "simply", "until", "but"}

// negates reports whether word i is a negator that denies something.
func (s *side) negates(i int) bool {
	next := ""
	if i+1 < len(s.words) {
		next = s.words[i+1].Form
	}
	if s.words[i].Form == "yet" && next == "to" {
		return true // "have yet to agree"
	}
	if s.words[i].Form == "nor" && s.says("neither") {
		return false // it goes on with what "neither" began
	}
	negative := lexicon.Negates(s.words[i].Form) || slices.Contains(unmarked, s.words[i].Form)
	return negative && !slices.Contains(comparing, next) || s.words[i].Form == "rather" && next == "than"
}

// denials counts the words that deny anything around predicate i, wherever they hang: a second count, for where the grammar errs.
func (s *side) denials(i int) int {
	n := 0
	for k := range s.words {
		w := &s.words[k]
		if s.apart(i, k) <= sentence && (s.negates(k) || k != i && (slices.Contains(refusing, w.Lemma) || slices.Contains(lacking, w.Lemma))) {
			n++
		}
	}
	return n
}

// refusing are verbs that deny what they govern.
var refusing = []string{"refuse", "decline", "deny", "fail", "stop", "prevent", "avoid", "cease", "neglect", "forget", "prohibit", "ban", "bar", "block", "reject", "lack", "halt", "end", "cancel", "abandon", "unable", "incapable", "impossible"}

// lacking are nouns that say of what follows them that it is not there.
var lacking = []string{"lack", "absence", "failure", "refusal", "inability", "delay", "rejection", "denial", "ban"}

// negations counts what denies predicate i: negators that hang on it, on its subject or its object, and verbs above it that deny
// what they govern.
func (s *side) negations(i int) int {
	n := 0
	for _, k := range s.words[i].Kids {
		w := &s.words[k]
		if s.negates(k) {
			n++
			continue
		}
		if slices.Contains([]string{"nsubj", "nsubj:pass", "obj"}, string(w.Rel)) {
			for _, d := range w.Kids {
				if f := s.words[d].Form; f == "no" || f == "neither" {
					n++
				}
			}
		}
	}
	return n + s.negationsAbove(i)
}

// negationsAbove counts the denials that word i stands under: "refused to pay", "unable to pay", "the failure to pay", "a delay in
// signing the treaty".
func (s *side) negationsAbove(i int) int {
	up := s.words[i].Head
	if up < 0 {
		return 0
	}
	switch s.words[i].Rel {
	case "xcomp":
		if slices.Contains(refusing, s.words[up].Lemma) {
			return 1 + s.negations(up)
		}
		return s.negations(up)
	case "obj", "ccomp":
		if slices.Contains(refusing, s.words[up].Lemma) {
			return 1 + s.negations(up)
		}
		if s.words[i].Rel == "obj" && s.words[i].Tag == syntax.NOUN {
			return s.negationsAbove(up) // "signing the treaty": the treaty is not there yet
		}
	case "nmod", "acl":
		if !s.follows(i) {
			return 0 // "a failure stopped the pumps": no failure to do something
		}
		if slices.Contains(lacking, s.words[up].Lemma) {
			return 1
		}
	}
	return 0
}

// follows reports whether what word i says is what the noun above it is about: "the failure to pay", "a lack of rain".
func (s *side) follows(i int) bool {
	c := s.child(i, "mark", "case")
	return c >= 0 && slices.Contains([]string{"to", "of", "in", "on"}, s.words[c].Form)
}

// openReach is how many predicates above one another are asked whether they leave open what is told below: "she said he might try to".
const openReach = 6

// open reports whether it is left open whether predicate i holds: it is asked, supposed, wished or only possible.
func (p *pair) open(s *side, i int, denied bool) bool {
	if s.marked(i, "to") && s.child(i, "cop") >= 0 {
		return true // "they are to agree"
	}
	for at, n := i, 0; at >= 0 && n < openReach; at, n = s.words[at].Head, n+1 {
		if l := s.words[at].Lemma; at != i && (l == "deny" || slices.Contains([]string{"try", "attempt", "struggle", "seek", "hope", "aim", "expect"}, l)) {
			return true // who denies it has been told so; who tries has not done it yet
		}
		for _, k := range s.words[at].Kids {
			switch f := s.words[k].Form; {
			case s.words[at].Rel == "advcl" && s.words[k].Rel == "mark" && f == "to":
				return true // what something is done for is not done yet
			case s.words[k].Rel == "mark" && slices.Contains([]string{"if", "unless", "whether"}, f):
				return true
			case s.words[k].Rel != "aux":
			case slices.Contains([]string{"may", "might", "should", "must", "ought"}, f):
				return true
			case !denied && slices.Contains([]string{"would", "could", "can"}, f):
				return true
			}
		}
		if r := s.words[at].Rel; r != "xcomp" && r != "ccomp" && r != "conj" || r == "conj" && s.child(at, "aux") >= 0 {
			break // "must be signed but has passed"
		}
	}
	return false
}

// phrase is a predicate with its negations and its nearest words, as written.
func (p *pair) phrase(s *side, i int) string {
	first, last := s.words[i].Token, s.words[i].Token
	for _, k := range s.words[i].Kids {
		if s.negates(k) || s.words[k].Rel == "obj" {
			first, last = min(first, s.words[k].Token), max(last, s.words[k].Token)
		}
	}
	t := s.art.Sentences[s.words[i].Sentence].Tokens
	return s.art.Doc.Text[t[first].Span.Start:t[last].Span.End]
}
