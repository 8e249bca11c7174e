package claims

import (
	"crosscheck/article"
	"crosscheck/lexicon"
	"slices"
	"strings"

	"crosscheck/language/syntax"
)

// A clause is one predicate with what goes with it, before it becomes a claim.
type clause struct {
	head     int   // token
	own      []int // its words, ascending
	subject  *Phrase
	object   *Phrase
	args     []Arg
	lemma    string
	extra    []int // words taken over from another clause: the subject of the first of two verbs
	dated    int   // clause whose dates count where it has none, or -1
	passive  bool
	attached int // governing clause, or -1
}

// clauses reads every clause of the sentence, a governor before what it governs.
func (r *reader) clauses() []*clause {
	byHead := map[int]*clause{}
	var out []*clause
	var read func(i int)
	read = func(i int) {
		if r.heap[i] {
			c := r.clause(i, byHead)
			byHead[i] = c
			out = append(out, c)
		}
		for _, k := range r.kids[i] {
			read(k)
		}
	}
	for i := range r.s.Tokens {
		if r.s.Tokens[i].Head < 0 {
			read(i)
		}
	}
	return out
}

func (r *reader) clause(i int, done map[int]*clause) *clause {
	c := &clause{head: i, own: r.own(i), dated: -1, attached: r.governor(i)}
	r.name(c)
	r.participants(c)
	r.arguments(c)
	r.idiom(c)
	if up := done[c.attached]; up != nil {
		r.inherit(c, up)
	}
	return c
}

// name finds the predicate's lemma, with particle; a copular clause is called after its adjective,
// or "be" where a noun follows.
func (r *reader) name(c *clause) {
	i := c.head
	c.lemma = r.lemma(i)
	if k := r.child(i, "compound:prt"); k >= 0 {
		c.lemma += "_" + r.lemma(k)
	}
	if r.child(i, "cop") >= 0 && r.tok(i).UPOS != syntax.ADJ && r.tok(i).UPOS != syntax.VERB {
		c.lemma = "be"
	}
	if c.lemma == "shoot" || c.lemma == "wound" || c.lemma == "stab" || c.lemma == "beat" {
		if slices.ContainsFunc(r.kids[i], func(k int) bool { return r.deadly(i, k) }) {
			c.lemma = "kill"
		}
	}
}

// deadly reports whether word k says of verb i that it killed: "fatally shot", "shot dead", "shot to death"; not of "four were shot,
// one fatally".
func (r *reader) deadly(i, k int) bool {
	if !isA(r.lemma(k), "fatal") {
		return false
	}
	return k == i-1 || k == i+1 || k > i && r.case_(k) == "to"
}

// participants finds who does it and to whom, in the active order.
func (r *reader) participants(c *clause) {
	i := c.head
	subject := r.subjectOf(i)
	passive := subject >= 0 && strings.HasSuffix(string(r.tok(subject).Rel), ":pass") || r.child(i, "aux:pass") >= 0 ||
		r.tok(i).Rel == "acl" && r.tok(i).XPOS == "VBN"
	object := r.child(i, "obj")
	passive = passive || object < 0 && r.headlinePassive(i)
	switch {
	case passive:
		c.passive = true
		c.object = r.phrase(subject)
		c.subject = r.phrase(r.agent(i))
		if c.object == nil && object >= 0 {
			c.object = r.phrase(object)
		} else if object >= 0 {
			c.args = append(c.args, Arg{"", *r.phrase(object)})
		}
	case r.child(i, "cop") >= 0 && r.tok(i).UPOS != syntax.ADJ && r.tok(i).UPOS != syntax.VERB:
		c.subject, c.object = r.phrase(subject), r.phrase(i)
	default:
		c.subject, c.object = r.phrase(subject), r.phrase(object)
		if c.object == nil && r.child(i, "expl") >= 0 && c.lemma == "be" {
			c.object, c.subject = c.subject, nil // "there were 12 deaths"
		}
	}
}

// headlinePassive reports whether a headline leaves out "is" before a participle of harm: "Girl killed, brother hurt".
func (r *reader) headlinePassive(i int) bool {
	l := r.lemma(i)
	return r.s.Role == article.Title && r.tok(i).UPOS == syntax.VERB && (r.tok(i).XPOS == "VBN" || r.tok(i).XPOS == "VBD") && r.child(i, "aux") < 0 &&
		(l == "kill" || lexicon.IsEvent(l, "injure") || lexicon.IsEvent(l, "arrest") || lexicon.IsEvent(l, "shoot"))
}

// subjectOf is the subject of i's own predicate; the outer one of "the plan is that they leave" only
// where there is no other.
func (r *reader) subjectOf(i int) int {
	for _, k := range r.kids[i] {
		if b := r.rel(k); (b == "nsubj" || b == "csubj") && !strings.HasSuffix(string(r.tok(k).Rel), ":outer") {
			return k
		}
	}
	return r.child(i, "nsubj", "csubj")
}

// agent is the "by" phrase of a passive verb, or -1.
func (r *reader) agent(i int) int {
	for _, k := range r.kids[i] {
		if r.tok(k).Rel == "obl:agent" || r.rel(k) == "obl" && r.case_(k) == "by" && r.tok(k).UPOS != syntax.NUM {
			return k
		}
	}
	return -1
}

func (r *reader) arguments(c *clause) {
	for _, k := range r.kids[c.head] {
		switch {
		case r.rel(k) == "iobj":
			c.args = append(c.args, Arg{"", *r.phrase(k)})
		case r.rel(k) == "obl" && !(c.passive && k == r.agent(c.head)):
			c.args = append(c.args, Arg{r.case_(k), *r.phrase(k)})
		}
	}
}

// inherit takes over from the governing clause what this one leaves out.
func (r *reader) inherit(c, up *clause) {
	switch rel := r.rel(c.head); rel {
	case "conj":
		if r.child(c.head, "nsubj", "csubj", "expl") < 0 {
			r.shareSubject(c, up)
		}
		if r.dateless(c) {
			c.dated = up.head
		}
	case "xcomp":
		switch second := r.secondOf(c.head, up.head); {
		case second >= 0:
			c.subject = r.phrase(second)
		case up.object != nil && !isA(up.lemma, "plan") && !up.passive:
			c.subject = up.object
		case up.passive && up.object != nil:
			c.subject = up.object
		default:
			c.subject = up.subject
		}
		r.passiveOf(c)
		c.dated = up.head
	case "advcl":
		if r.child(c.head, "nsubj", "csubj") < 0 && (r.tok(c.head).XPOS == "VBG" || r.tok(c.head).XPOS == "VBN") {
			r.shareSubject(c, up)
			c.dated = up.head
		}
	case "acl":
		r.antecedentOf(c)
		if r.dateless(c) {
			c.dated = up.head
		}
	case "parataxis", "ccomp":
		if r.dateless(c) && !isA(up.lemma, "say") {
			c.dated = up.head
		}
	}
}

// secondOf is the noun that word i says something of, where verb v says something of another before it: of "left a man dead and nine
// hurt" it is "nine", of "hurt"; -1 where there is no such noun.
func (r *reader) secondOf(i, v int) int {
	for k := i - 1; k > v; k-- {
		switch t := r.tok(k); {
		case t.Head == v && r.rel(k) == "xcomp":
			return -1
		case t.Head == v && (t.UPOS == syntax.NOUN || t.UPOS == syntax.PROPN || t.UPOS == syntax.NUM || t.UPOS == syntax.PRON):
			if slices.ContainsFunc(r.kids[v], func(x int) bool { return x < k && r.rel(x) == "xcomp" }) {
				return k
			}
			return -1
		}
	}
	return -1
}

// shareSubject lets the surface subject of up be that of c: of a passive verb it is the object.
func (r *reader) shareSubject(c, up *clause) {
	surface := up.subject
	if up.passive {
		surface = up.object
	}
	if surface == nil {
		return
	}
	passive := c.passive || r.rel(c.head) == "conj" && up.passive && r.tok(c.head).XPOS == "VBN" && r.child(c.head, "obj", "aux") < 0 ||
		r.rel(c.head) == "advcl" && r.tok(c.head).XPOS == "VBN" && r.child(c.head, "aux") < 0 // "having closed three schools" is active
	switch {
	case passive:
		c.passive = true
		if c.object == nil {
			c.object = surface
		}
		if by := r.agent(c.head); by >= 0 && c.subject == nil {
			c.subject = r.phrase(by)
			c.args = slices.DeleteFunc(c.args, func(a Arg) bool { return a.Token == by })
		}
		if c.subject == nil && up.passive && r.rel(c.head) == "conj" {
			c.subject = up.subject
		}
	case c.subject == nil:
		c.subject = surface
	}
	if surface.Token >= 0 {
		c.extra = append(c.extra, r.core(surface.Token)...)
	}
}

// passiveOf turns the subject of a participle into its object: "left 12 people wounded".
func (r *reader) passiveOf(c *clause) {
	if r.tok(c.head).XPOS == "VBN" && c.object == nil && c.subject != nil {
		c.object, c.subject, c.passive = c.subject, nil, true
	}
	if c.subject != nil && c.subject.Token >= 0 {
		c.extra = append(c.extra, r.core(c.subject.Token)...)
	} else if c.object != nil && c.object.Token >= 0 {
		c.extra = append(c.extra, r.core(c.object.Token)...)
	}
}

// antecedentOf puts the noun that a relative clause or participle hangs on in place of the pronoun.
func (r *reader) antecedentOf(c *clause) {
	noun := r.tok(c.head).Head
	if noun < 0 {
		return
	}
	p := r.phrase(noun)
	c.extra = append(c.extra, r.core(noun)...)
	relative := func(q *Phrase) bool {
		return q != nil && q.Token >= 0 && lexicon.Relative(r.form(q.Token))
	}
	switch {
	case relative(c.subject):
		c.subject = p
	case relative(c.object):
		c.object = p
	case c.passive && c.object == nil:
		c.object = p
	case c.subject == nil:
		c.subject = p
	case c.object == nil && !slices.ContainsFunc(r.kids[c.head], func(k int) bool { return r.rel(k) == "ccomp" || r.rel(k) == "xcomp" }) &&
		r.tok(c.head).Rel == "acl:relcl":
		c.object = p
	}
}

// dateless reports whether no time expression stands among the clause's own words.
func (r *reader) dateless(c *clause) bool {
	return len(r.datesOf(c, c.own)) == 0
}
