package quantity

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/article"
	"crosscheck/language/dates"
	"crosscheck/language/numeral"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// Find lists the quantities of a document in order. exprs are its time expressions, whose numbers are left alone.
func Find(d *article.Document, sents []syntax.Sentence, exprs []dates.Expression, s Settings) []Quantity {
	var out []Quantity
	next := 0
	for i := range sents {
		from := next
		for next < len(exprs) && exprs[next].Sentence <= i {
			next++
		}
		if sents[i].Role.Readable() {
			out = append(out, inSentence(d, sents, i, exprs[from:next], s)...)
		}
	}
	return out
}

func inSentence(d *article.Document, sents []syntax.Sentence, at int, exprs []dates.Expression, set Settings) []Quantity {
	ps := numeral.Lex(d.Text, sents[at].Span)
	sent := &sents[at]
	s := &scanner{body: d.Text, ps: ps, blocked: make([]bool, len(ps)), set: set}
	for i := range ps {
		for _, e := range exprs {
			calendrical := e.Type == dates.Date || e.Type == dates.Time
			if calendrical && e.Sentence == at && e.Span.Contains(ps[i].Span) {
				s.blocked[i] = true
			}
		}
	}
	tokens := tokensOf(ps, sent)
	s.inName = func(i int) bool { return named(sent, tokens[i]) }
	s.finite = func(i int) bool { return finite(sent, tokens[i]) }
	var out []Quantity
	for _, r := range s.all() {
		q := Quantity{Span: text.Span{Start: ps[r.first].Span.Start, End: ps[r.last].Span.End}, Sentence: at, First: tokens[r.first], Last: tokens[r.last],
			Kind: r.kind, Value: r.value, Low: r.low, High: r.high, Approx: r.approx, Unit: r.unit, Per: r.per, Scope: r.scope,
			Digits: max(r.sig, 1), OfToken: -1, Governor: -1, Points: r.points}
		if first, last, ok := s.bearer(r); ok {
			q.Bearer = text.Span{Start: ps[first].Span.Start, End: ps[last].Span.End}
		}
		s.scope(&q, r)
		s.counted(&q, r, sent, tokens)
		q.Governor = governor(sent, q.OfToken)
		out = append(out, q)
	}
	shareUnit(out)
	shareNoun(out, sent)
	imply(out, sent)
	s.subsets(out, tokens)
	return out
}

// shareUnit gives the level from which something rose the unit of the level to which it did: "from 40 to 45 percent".
func shareUnit(qs []Quantity) {
	for i := range len(qs) - 1 {
		from, to := &qs[i], &qs[i+1]
		if from.Scope == "from" && to.Scope == "to" && to.Kind == Percent && !to.Points && from.Kind == Count && from.Unit == "" && to.First-from.Last == 2 {
			from.Kind, from.Unit, from.Of, from.OfToken, from.OfSpan = Percent, to.Unit, "", -1, text.Span{}
		}
	}
}

// shareNoun gives the first of two alternatives what the second counts: "5000 or more than 4500 people".
func shareNoun(qs []Quantity, sent *syntax.Sentence) {
	for i := range len(qs) - 1 {
		a, b := &qs[i], &qs[i+1]
		if a.Kind != Count || b.Kind != Count || a.Unit != "" || a.Of != "" || b.OfToken <= b.Last || b.First-a.Last > hedged || sent.Tokens[a.Last+1].Lemma != "or" {
			continue
		}
		a.Of, a.OfToken, a.OfSpan = b.Of, b.OfToken, b.OfSpan
	}
}

// hedged is how many words the second of two alternatives may stand behind the first: "or more than".
const hedged = 4

// tokensOf maps every piece to the token it lies in.
func tokensOf(ps []numeral.Piece, sent *syntax.Sentence) []int {
	out := make([]int, len(ps))
	for i, p := range ps {
		k := sort.Search(len(sent.Tokens), func(k int) bool { return sent.Tokens[k].Span.End > p.Span.Start })
		out[i] = min(k, max(0, len(sent.Tokens)-1))
	}
	return out
}

// named is true where the grammar hangs a number on a name right before it: "Apollo 13".
func named(sent *syntax.Sentence, t int) bool {
	if t < 1 || t >= len(sent.Tokens) {
		return false
	}
	tok, before := sent.Tokens[t], sent.Tokens[t-1]
	if t+1 < len(sent.Tokens) {
		if noun := strings.ToLower(sent.Tokens[t+1].Lemma); noun == "people" || lexicon.Victim(noun) || lexicon.ClassOf(noun) == lexicon.Person {
			return false // a headline's "Shooting Five People"
		}
	}
	if tok.UPOS == syntax.PROPN {
		return before.UPOS == syntax.PROPN
	}
	if tok.UPOS == syntax.NUM && tok.Head == t-1 && before.UPOS == syntax.NOUN && !nounNext(sent, t+1) && before.XPOS == "NN" && tok.Rel != "appos" && tok.Rel != "conj" && !ageWords[before.Lemma] {
		return !strings.Contains(tok.Form, ".") // "phase 9", "month 7", but a tremor of "magnitude 2.1"
	}
	return tok.UPOS == syntax.NUM && before.UPOS == syntax.PROPN && tok.Head == t-1 && (tok.Rel == "nummod" || tok.Rel == "flat" || tok.Rel == "compound")
}

// finite is true where token t is a verb that can have one person for its subject: "was", "died", "will".
func finite(sent *syntax.Sentence, t int) bool {
	if t >= len(sent.Tokens) {
		return false
	}
	tok := sent.Tokens[t]
	return (tok.UPOS == syntax.VERB || tok.UPOS == syntax.AUX) && (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "MD")
}

// nounNext is true where a noun phrase goes on at token t: then the number counts it. "5 million euros" goes on over its scale.
func nounNext(sent *syntax.Sentence, t int) bool {
	for t < len(sent.Tokens) && sent.Tokens[t].UPOS == syntax.NUM {
		t++
	}
	if t >= len(sent.Tokens) {
		return false
	}
	switch sent.Tokens[t].UPOS {
	case syntax.NOUN, syntax.ADJ, syntax.PROPN, syntax.SYM:
		return true
	}
	return sent.Tokens[t].Form == "-" || sent.Tokens[t].Form == "%"
}

var ageWords = words(`age total toll sum figure average minimum maximum`)

// scope tells "by", "to" and "from" of a change, shares, and "each".
func (s *scanner) scope(q *Quantity, r reading) {
	if q.Scope != "" {
		return
	}
	switch prev := s.at(r.from - 1); {
	case prev.Is("by", "to", "from") && s.change(r.from-1):
		q.Scope = prev.Lower
	case prev.Is("each", "every"), s.at(r.last+1).Is("each", "apiece"):
		q.Scope = "each"
	case q.Kind == Percent && (changing[s.at(r.last+1).Lower] || changing[s.at(r.last+2).Lower] && s.at(r.last+1).Lower == "-"),
		q.Kind == Percent && s.at(r.from-1).Kind == numeral.Word && changing[s.at(r.from-1).Lower] && !s.at(r.last+1).Is("of"):
		q.Scope = "change"
	case (q.Kind == Percent || q.Kind == Fraction) && s.at(r.last+1).Is("of"):
		q.Scope = "share"
	}
}

// counted finds what is counted: the head of the number in the parse, else the nearest noun after it.
func (s *scanner) counted(q *Quantity, r reading, sent *syntax.Sentence, tokens []int) {
	if q.Kind != Count && q.Kind != Fraction && q.Kind != Percent && q.Kind != RangeOf && q.Kind != Ordinal && q.Kind != Rank {
		return
	}
	if q.Kind == Count && undergoing(sent, q.Last+1) {
		return // "6 wounded by gunfire" counts people, whom no word names
	}
	t := parsed(sent, q.First, q.Last)
	if t < 0 {
		t = nearest(sent, q.Last+1)
	}
	if t < 0 || q.Kind == Count && parted(sent, q.Last, t) {
		return
	}
	tok := sent.Tokens[t]
	q.Of, q.OfToken, q.OfSpan = tok.Lemma, t, tok.Span
}

// undergoing is true where a participle follows a number and tells what happened to people whom no noun names: "4 shot at festival",
// "2 found dead". In "12 injured people" a noun does; "12 dead" and "12 injured" themselves name whom they count.
func undergoing(sent *syntax.Sentence, t int) bool {
	at := func(i int) string {
		if i < len(sent.Tokens) {
			return strings.ToLower(sent.Tokens[i].Form)
		}
		return ""
	}
	if !suffered[at(t)] && !(at(t) == "found" && (suffered[at(t+1)] || at(t+1) == "dead")) {
		return false
	}
	for t++; suffered[at(t)] || at(t) == "dead"; t++ {
	}
	return t >= len(sent.Tokens) || !nominal(sent.Tokens[t])
}

var suffered = words(`killed slain injured wounded hurt shot stabbed hospitalized hospitalised arrested detained`)

// parted reports whether a noun phrase of its own begins between a number and noun t: "47 the night before" counts no nights. "half the
// people" does count them, and "10 of the men".
func parted(sent *syntax.Sentence, last, t int) bool {
	return t > last+1 && slices.Contains([]string{"the", "this", "that", "a", "an"}, strings.ToLower(sent.Tokens[last+1].Form))
}

// containers are nouns that hold what is really counted: "a group of 20 migrants" needs nothing, "20 members of parliament" neither.
var containers = words(`number total kind sort group couple pair lot set series range variety`)

// parsed is the counted noun by the grammar, or -1.
func parsed(sent *syntax.Sentence, first, last int) int {
	head := -1
	for t := first; t <= last && t < len(sent.Tokens); t++ {
		if h := sent.Tokens[t].Head; h >= 0 && (h < first || h > last) || head < 0 && sent.Tokens[t].Head < 0 {
			head = t
		}
	}
	if head < 0 || sent.Tokens[head].UPOS == syntax.X || sent.Tokens[head].UPOS == "" {
		return -1
	}
	tok := sent.Tokens[head]
	if last+1 < len(sent.Tokens) && sent.Tokens[last+1].Form == "of" {
		if t := ofWhat(sent, first, last); t >= 0 {
			return t
		}
	}
	if h := tok.Head; h > last && (tok.Rel == "nummod" || tok.Rel == "amod" || tok.Rel == "compound" || tok.Rel == "det" || tok.Rel == "nmod") && nominal(sent.Tokens[h]) {
		if containers[sent.Tokens[h].Lemma] && h+1 < len(sent.Tokens) && sent.Tokens[h+1].Form == "of" {
			if t := ofWhat(sent, h, h); t >= 0 {
				return t
			}
		}
		return h
	}
	return nearest(sent, last+1)
}

// ofWhat is the noun that depends on one of the tokens through "of".
func ofWhat(sent *syntax.Sentence, first, last int) int {
	of := last + 1
	if h := sent.Tokens[of].Head; h > of && nominal(sent.Tokens[h]) {
		return h
	}
	return nearest(sent, of+1)
}

func nominal(t syntax.Token) bool {
	return t.UPOS == syntax.NOUN || t.UPOS == syntax.PROPN || t.UPOS == syntax.ADJ || t.UPOS == syntax.PRON
}

// stops end a noun phrase when there is no grammar to go by.
var stops = words(`and or but in on at to for from with by as is are was were be been being had has have will would who which that when while after before than
then said says because if of into over under per a an the this these those his her its their not also killed injured wounded arrested died hurt were`)

// nearest is the head noun of the phrase that begins at or after token t, or -1.
func nearest(sent *syntax.Sentence, t int) int {
	found := -1
	for n := 0; t < len(sent.Tokens) && n < 5; t, n = t+1, n+1 {
		tok := sent.Tokens[t]
		switch {
		case tok.UPOS == syntax.NOUN || tok.UPOS == syntax.PROPN:
			found = t
		case tok.UPOS == syntax.ADJ || tok.UPOS == syntax.DET && found < 0 || tok.Form == "-" && found < 0 || tok.UPOS == syntax.NUM && found < 0 && n > 0 || tok.Form == "of" && n == 0 || tok.XPOS == "VBN" && found < 0 || tok.XPOS == "VBG" && found < 0:
			if found >= 0 {
				return found
			}
		case tok.UPOS == syntax.X || tok.UPOS == "":
			if tok.Form == "of" && n == 0 || (tok.Form == "the" || tok.Form == "its" || tok.Form == "their") && n < 2 {
				continue
			}
			r := rune(tok.Form[0])
			if stops[tok.Lemma] || !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
				return found
			}
			found = t
		default:
			return orDead(sent, t, n, found)
		}
	}
	return found
}

// orDead takes "dead" and "injured" as what is counted in "12 dead", where no noun follows.
func orDead(sent *syntax.Sentence, t, n, found int) int {
	if found < 0 && n == 1 {
		switch sent.Tokens[t-1].Form {
		case "dead", "injured", "wounded", "missing", "homeless", "others", "more", "hurt":
			return t - 1
		}
	}
	return found
}

// governor is the verb or noun that what is counted takes part in: "killed" in "52 people were killed".
func governor(sent *syntax.Sentence, t int) int {
	if t < 0 || t >= len(sent.Tokens) {
		return -1
	}
	for _, k := range sent.Children(t) {
		if r := sent.Tokens[k].Rel; r == "acl" { // "52 people killed in …"
			return k
		}
	}
	for steps := 0; steps < 4; steps++ {
		tok := sent.Tokens[t]
		if tok.Head < 0 || tok.UPOS == syntax.X {
			return -1
		}
		t = tok.Head
		if u := sent.Tokens[t].UPOS; u == syntax.VERB || u == syntax.NOUN && tok.Rel != "conj" && tok.Rel != "appos" || u == syntax.ADJ {
			return t
		}
	}
	return -1
}

// subsets marks numbers that are part of another: "including 14 foreigners and three children", "five of them", "In one question," at the
// head of a sentence, which takes one of several.
func (s *scanner) subsets(qs []Quantity, tokens []int) {
	at := func(t int) int { return sort.SearchInts(tokens, t) }
	for i := range qs {
		if qs[i].Kind != Count && qs[i].Kind != Percent && qs[i].Kind != RangeOf && qs[i].Kind != Fraction {
			continue
		}
		first, last := at(qs[i].First), at(qs[i].Last+1)
		if first == 1 && s.at(0).Is("in") && s.at(1).Is("one") && last == 2 {
			qs[i].Subset = true
		}
		for k := first - 1; k >= 0 && k >= first-4; k-- {
			if s.ps[k].Is("including", "includes", "included", "among") || s.ps[k].Is("of") && s.at(k+1).Is("whom", "which", "them", "those") {
				qs[i].Subset = true
			}
			if s.ps[k].Kind == numeral.Digits || s.ps[k].Lower == "." || s.ps[k].Lower == ";" {
				break
			}
		}
		if s.at(last).Is("of") && s.at(last+1).Is("whom", "which", "them", "those", "these") {
			qs[i].Subset = true
		}
		if i > 0 && qs[i-1].Subset && first-at(qs[i-1].Last) <= 6 && s.listed(at(qs[i-1].Last)+1, first) {
			qs[i].Subset = true
		}
	}
}

// listed is true where nothing but a list goes on from piece i to j: "14 foreigners and three children".
func (s *scanner) listed(i, j int) bool {
	joined := false
	for ; i < j; i++ {
		p := s.at(i)
		joined = joined || p.Is("and", ",")
		if p.Kind == numeral.Symbol && p.Lower != "," && p.Lower != "-" || p.Is("were", "was", "is", "are", "had", "have", "has", "who", "while", "but") {
			return false
		}
	}
	return joined
}
