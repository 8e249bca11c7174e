package clash

import (
	"slices"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// A tie is what a text says of two things in one word: who did it to whom ("Roe sued Bell", "Roe's purchase of the mill"), what the one is of
// the other ("Roe, Bell's heir"), or which is more ("Ardel is older than Lindow").
type tie struct {
	what     string // the word, by its lemma; for words that tell one thing from two sides, one name for both
	at       int    // where it stands
	one, two int    // who, and to or of whom; -1 for what is not said
	office   bool   // a noun says what somebody is
	turned   bool   // told from the other side, so that one and two were exchanged
}

// A view is a tie that some words tell from this side and others from that: who loses to me is beaten by me, who was before me is whom I
// follow.
type view struct {
	tie        string
	this, that []string
}

var views = []view{
	{"win", []string{"win", "beat", "defeat", "victory", "triumph"}, []string{"lose", "loss"}},
	{"succeed", []string{"succeed", "replace", "successor"}, []string{"precede", "predecessor"}},
	{"parent", []string{"parent", "father", "mother"}, []string{"child", "son", "daughter"}},
	{"teacher", []string{"teacher"}, []string{"student", "pupil"}},
	{"employer", []string{"employer"}, []string{"employee"}},
}

// viewed is the name of the tie that word i tells, and whether it tells it from the other side; "" for a word that has no other side.
func (s *side) viewed(i int) (name string, that bool) {
	w := &s.words[i]
	if w.Lemma == "defeat" && w.Tag == syntax.NOUN && s.behind(i, "of") < 0 {
		return "win", true // "their defeat by Lindow"
	}
	for _, v := range views {
		if slices.Contains(v.this, w.Lemma) {
			return v.tie, false
		}
		if slices.Contains(v.that, w.Lemma) {
			return v.tie, true
		}
	}
	return "", false
}

// ties are the ties that a text tells, in the order in which they stand.
func (s *side) ties() []tie {
	var out []tie
	for i := range s.words {
		w := &s.words[i]
		name, that := s.viewed(i)
		var found []tie
		switch {
		case w.Tag == syntax.VERB && (w.Content || s.takesOver(i)) && s.negations(i) == 0:
			found = []tie{s.deedTie(i, name)}
		case s.negations(i) > 0:
			continue // who "is not the mayor" holds no office, and what is denied was not done
		case (w.Tag == syntax.NOUN || w.Tag == syntax.ADJ && s.child(i, "det") >= 0) && (lexicon.ClassOf(w.Lemma) == lexicon.Person || w.Lemma == "capital"):
			found = s.officeTies(i)
		case w.Tag == syntax.NOUN && (name != "" || lexicon.VerbOf(w.Lemma) != "") && s.negations(i) == 0:
			found = []tie{s.eventTie(i, name)}
		case w.Tag == syntax.ADJ && s.negations(i) == 0 && s.behind(i, "than") >= 0:
			found = []tie{{what: w.Form, at: i, one: s.bearer(s.child(i, "nsubj")), two: s.behind(i, "than")}}
		}
		for _, t := range found {
			if name != "" {
				t.what = name
			}
			if that {
				t.one, t.two, t.turned = t.two, t.one, true
			}
			out = append(out, t)
		}
	}
	return out
}

// deedTie is who does the deed of verb i, which may go by the name of a tie, and to whom.
func (s *side) deedTie(i int, name string) tie {
	who, whom := s.parts(i)
	if who < 0 {
		who = s.governed(i)
	}
	if s.words[i].Rel == "acl:relcl" && who >= 0 && s.words[who].Tag == syntax.PRON {
		who = s.bearer(s.words[i].Head)
	}
	if who < 0 && whom >= 0 {
		who = s.nameBefore(i)
	}
	if whom < 0 && who >= 0 && who < i && s.child(i, "nsubj:pass") < 0 {
		whom = s.nameBehind(i)
	}
	if name == "win" && s.words[i].Lemma != "beat" && s.words[i].Lemma != "defeat" {
		whom = s.behind(i, "to", "over", "against") // "won the match against Lindow"
	}
	if s.takesOver(i) {
		return tie{what: "acquire", at: i, one: who, two: s.behind(i, "over")}
	}
	return tie{what: s.words[i].Lemma, at: i, one: who, two: whom}
}

// takesOver reports whether verb i is the "took" of "took over its rival".
func (s *side) takesOver(i int) bool {
	return s.words[i].Lemma == "take" && i+1 < len(s.words) && s.words[i+1].Form == "over"
}

// nameBehind is the name that follows right on verb i, where the grammar did not make it its object: "Ferris beat Lindow 3-1"; -1 where none
// does.
func (s *side) nameBehind(i int) int {
	if i+1 < len(s.words) && s.words[i+1].Sentence == s.words[i].Sentence && s.named(i+1) {
		return s.bearer(i + 1)
	}
	return -1
}

// nameBefore is the name that stands right before verb i, where the grammar did not make it its subject; -1 where none does.
func (s *side) nameBefore(i int) int {
	if i > 0 && s.words[i-1].Sentence == s.words[i].Sentence && s.words[i].Token-s.words[i-1].Token == 1 && s.named(i-1) && s.child(i-1, "case") < 0 {
		return s.bearer(i - 1)
	}
	return -1
}

// eventTie is who does the deed that noun i names, and to whom.
func (s *side) eventTie(i int, name string) tie {
	t := tie{what: s.words[i].Lemma, at: i, one: s.behind(i, "by"), two: s.behind(i, "of")}
	if v := lexicon.VerbOf(t.what); v != "" {
		t.what = v
	}
	if k := s.child(i, "nmod:poss"); k >= 0 {
		t.one = s.bearer(k)
	}
	if name == "win" && t.two < 0 {
		t.one, t.two = s.bearer(s.child(i, "nmod:poss")), s.behind(i, "over", "against", "to", "by")
	}
	if t.one < 0 {
		t.one = s.governed(i)
	}
	return t
}

// behind is the last word of the name or noun that one of these prepositions ties to word i, or -1.
func (s *side) behind(i int, prepositions ...string) int {
	for _, k := range s.words[i].Kids {
		if c := s.child(k, "case"); c > i && slices.Contains(prepositions, s.words[c].Form) {
			return s.bearer(k)
		}
	}
	return -1
}

// carrying are verbs that say of their object or their infinitive that their subject does it, or has it done to itself.
var carrying = []string{"complete", "finish", "close", "make", "conclude", "announce", "launch", "begin", "start", "suffer", "score", "celebrate", "enjoy", "secure", "claim", "earn",
	"take", "agree", "decide", "manage", "continue", "have"}

// governed is who does what word i names, as the verb above tells it: "Roe completed the purchase", "Roe agreed to buy it", "Roe led Ardel to
// a victory"; -1 where it does not.
func (s *side) governed(i int) int {
	up := s.words[i].Head
	if up < 0 || s.words[up].Tag != syntax.VERB || s.negations(up) > 0 {
		return -1
	}
	preposition := ""
	if c := s.child(i, "case"); c >= 0 {
		preposition = s.words[c].Form
	}
	who, whom := s.parts(up)
	switch r := s.words[i].Rel; {
	case r == "obl" && preposition == "to":
		return whom
	case r == "obl" && preposition == "with", (r == "obj" || r == "xcomp" || r == "advcl" && s.marked(i, "to")) && slices.Contains(carrying, s.words[up].Lemma):
		if who < 0 {
			return s.governed(up)
		}
		if s.words[who].Tag == syntax.PRON && s.words[up].Rel == "ccomp" {
			who, _ = s.parts(s.words[up].Head) // "Roe said that she …"
		}
		return who
	}
	return -1
}

// marked reports whether a word of this form opens the clause of verb i.
func (s *side) marked(i int, form string) bool {
	k := s.child(i, "mark")
	return k >= 0 && s.words[k].Form == form
}

// officeTies are what noun i says that somebody is: "Roe is the mayor of Ardel", "Ardel's mayor, Ana Roe", "Mayor Roe".
func (s *side) officeTies(i int) []tie {
	whose := -1
	for _, k := range s.words[i].Kids {
		c := s.child(k, "case")
		switch r := s.words[k].Rel; {
		case r == "nmod:poss", r == "nmod" && c >= 0 && slices.Contains([]string{"of", "for", "at", "to"}, s.words[c].Form), r == "obl" && c >= 0 && s.words[c].Form == "of", r == "compound" && s.named(k) && whose < 0:
			whose = s.bearer(k)
		}
	}
	var out []tie
	for _, who := range s.bearersOf(i) {
		out = append(out, tie{what: s.words[i].Lemma, at: i, one: who, two: whose, office: true})
	}
	return out
}

// bearersOf are the names of whom it is said that they are what noun i says.
func (s *side) bearersOf(i int) []int {
	var out []int
	add := func(k int) {
		if k >= 0 && s.named(k) {
			out = append(out, s.bearer(k))
		}
	}
	w := &s.words[i]
	if s.child(i, "cop") >= 0 {
		add(s.child(i, "nsubj"))
	}
	if w.Rel == "appos" || w.Rel == "nmod:desc" || w.Rel == "nsubj" && w.Head >= 0 && s.child(w.Head, "cop") >= 0 {
		add(w.Head)
	}
	for _, k := range w.Kids {
		if s.words[k].Rel == "appos" {
			add(k)
		}
		if x := s.child(k, "appos"); x >= 0 && s.named(k) && s.typeOf(k) != names.Person && s.typeOf(x) == names.Person {
			add(x) // "the chief executive of Orbix, Ana Roe": hung on the firm
		}
	}
	return out
}

// typeOf is the type of the name that word i stands in, "" of another word.
func (s *side) typeOf(i int) names.Type {
	if m := s.mention[i]; m != nil {
		return m.Type
	}
	return ""
}

// one reports whether two words, of the short and the long text, are one: partners, or the same name or noun said again.
func (p *pair) one(i, j int) bool {
	if i < 0 || j < 0 {
		return false
	}
	if p.partner[i] == j || p.short.words[i].Content && likeness.Near(&p.short.words[i], &p.long.words[j]) >= near {
		return true
	}
	m := p.partner[i] // "Orbix" is "Orbix AG"
	return m >= 0 && p.short.named(i) && p.long.named(m) && p.long.nameEnd(m) == j
}

// deed is what somebody does who is what an office says: a founder founds.
func (t tie) deed() string {
	if v := lexicon.VerbOf(t.what); t.office && v != "" {
		return v
	}
	return t.what
}

// oneTie reports whether two ties tell of one thing, whoever is in it.
func (p *pair) oneTie(s, t tie) bool {
	return s.deed() == t.deed() || s.office == t.office && !s.turned && !t.turned && likeness.Near(&p.short.words[s.at], &p.long.words[t.at]) >= near
}

// saying is some words of a text, as written and in their order.
func (s *side) saying(words ...int) string {
	slices.Sort(words)
	var out []string
	for _, i := range slices.Compact(words) {
		if i >= 0 {
			out = append(out, s.art.Sentences[s.words[i].Sentence].Tokens[s.words[i].Token].Form)
		}
	}
	return strings.Join(out, " ")
}
