package quotes

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/pronouns"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// quote turns a draft into a quote; false where it came to nothing.
func (r *reader) quote(d *draft) (Quote, bool) {
	q := Quote{Parent: -1, Tier: d.tier, CueLemma: d.lemma}
	for _, c := range d.content {
		if sp := r.contentSpan(d.p, c); !sp.Empty() {
			q.Content = append(q.Content, sp)
		}
	}
	q.Content = append(q.Content, d.extra...)
	if len(q.Content) == 0 {
		return q, false
	}
	sort.Slice(q.Content, func(a, b int) bool { return q.Content[a].Start < q.Content[b].Start })
	q.Kind, q.Quoted = r.kind(q.Content)
	q.Span = q.Content[0]
	for _, c := range append(append([]text.Span{}, q.Content...), q.Quoted...) {
		q.Span = q.Span.Join(r.outer(c))
	}
	q.Sentence = d.p.words[max(d.cueWord, 0)].sent
	if len(d.content) > 0 {
		q.Sentence = d.p.words[d.content[0].from].sent
	}
	if d.cueWord >= 0 {
		q.Cue = d.p.span(d.cue)
		q.Span = q.Span.Join(q.Cue)
		q.Sentence = min(q.Sentence, d.p.words[d.cueWord].sent)
		q.Translated = r.translated(d)
	}
	if d.speaker.empty() {
		return q, true
	}
	q.Speaker = r.resolve(d)
	if d.speaks == d.p {
		q.Span = q.Span.Join(q.Speaker.Span)
	}
	return q, true
}

// contentSpan is a stretch of content; a quotation stands there without its marks.
func (r *reader) contentSpan(p *paragraph, c run) text.Span {
	if c.empty() {
		return text.Span{}
	}
	if k := p.words[c.from].stretch; k >= 0 && r.runs[k] == c {
		return r.stretches[k].Inner
	}
	return p.span(c)
}

// outer widens the inside of a stretch by its marks.
func (r *reader) outer(c text.Span) text.Span {
	k := sort.Search(len(r.stretches), func(i int) bool { return r.stretches[i].Outer.End >= c.End })
	if k < len(r.stretches) && r.stretches[k].Inner == c {
		return r.stretches[k].Outer
	}
	return c
}

// kind says how content is given, and lists what stands between marks in it.
func (r *reader) kind(content []text.Span) (Kind, []text.Span) {
	var quoted []text.Span
	all := true
	for _, c := range content {
		k := sort.Search(len(r.stretches), func(i int) bool { return r.stretches[i].Outer.End > c.Start })
		inside := false
		for ; k < len(r.stretches) && r.stretches[k].Outer.Start < c.End; k++ {
			quoted = append(quoted, r.stretches[k].Inner)
			inside = inside || r.stretches[k].Outer.Contains(c)
		}
		all = all && inside
	}
	switch {
	case len(quoted) == 0:
		return Indirect, nil
	case all:
		return Direct, quoted
	}
	return Mixed, quoted
}

// translated reports "through an interpreter" and the like in the sentence of the cue.
func (r *reader) translated(d *draft) bool {
	s := d.p.sentence(d.cueWord)
	for i := s.from; i < s.to; i++ {
		if d.p.words[i].stretch < 0 && d.p.words[i].is("interpreter", "translator", "translation", "translated") {
			return true
		}
	}
	return false
}

var (
	vague = set("official officials source sources people person aide aides spokesman spokeswoman spokesperson spokespeople adviser advisers advisor advisors " +
		"insider insiders diplomat diplomats officer officers authorities investigators critics supporters experts analysts observers witnesses witness residents " +
		"operative operatives staffer staffers strategist strategists lawmaker lawmakers")
)

// isPronoun reports whether a word stands for one person.
func isPronoun(form string) bool { t, _ := pronouns.Of(form); return t != "" }

// resolve says who the speaker is. A name that cannot be told stays empty.
func (r *reader) resolve(d *draft) *Speaker {
	p := d.speaks
	sp := &Speaker{Span: p.span(d.speaker), Entity: -1}
	head := p.words[max(d.head, d.speaker.from)]
	switch {
	case isPronoun(head.lower) && d.speaker.to-d.speaker.from == 1:
		sp.Entity = r.pronoun(p, d.speaker.from)
	case head.is("who", "that", "which"):
		sp.Entity = r.antecedent(p, d)
	case head.UPOS == syntax.PRON:
	default:
		if m := r.mentionIn(p, d.speaker, d.head); m >= 0 {
			m = r.holder(p, m)
			for to := r.names.Mentions[m].Span.End; d.speaker.to < len(p.words) && p.words[d.speaker.to].Span.End <= to; {
				d.speaker.to++
			}
			sp.Span = p.span(d.speaker)
			r.named(sp, p, d, m)
		} else if e := r.issuer(p, d, head); e >= 0 {
			sp.Entity = e
		} else if e := r.byRole(p, d, head); e >= 0 {
			sp.Entity = e
		} else if len(r.names.Mentions) == 0 {
			sp.Name = capitalRun(p, d.speaker)
		}
	}
	if sp.Entity >= 0 {
		sp.Name = r.names.Entities[sp.Entity].Name
		r.met = append(r.met, met{p.words[d.speaker.from].Span.Start, p.words[d.speaker.from].sent, sp.Entity})
	}
	if sp.Name == "" && vague[head.lower] {
		sp.Anonymous = !p.words[d.speaker.from].is("the") || strings.HasSuffix(head.lower, "s")
	}
	return sp
}

// bare are words around a name that say nothing of its bearer.
var bare = set("the a an this that himself herself itself themselves meanwhile however")

// named fills in what the phrase around a name says of its bearer.
func (r *reader) named(sp *Speaker, p *paragraph, d *draft, m int) {
	mention := r.names.Mentions[m]
	sp.Entity = mention.Entity
	for _, part := range []text.Span{mention.Title, mention.Role} {
		if sp.Title == "" && !part.Empty() {
			sp.Title = strings.TrimSpace(part.Of(r.body))
		}
	}
	all := p.span(d.speaker)
	before, after := all.Of(r.body)[:max(0, mention.Span.Start-all.Start)], ""
	if mention.Span.End < all.End {
		after = text.Span{Start: mention.Span.End, End: all.End}.Of(r.body)
	}
	after = strings.Trim(after, " ,\n\t")
	before = strings.TrimSpace(before)
	if bare[strings.ToLower(before)] {
		before = ""
	}
	if bare[strings.ToLower(after)] {
		after = ""
	}
	if after != "" && !strings.HasPrefix(after, "'") && !strings.HasPrefix(after, "’") && !strings.HasPrefix(after, "and ") {
		sp.Title, sp.Affiliation = splitTitle(after)
	} else if sp.Title == "" && before != "" {
		sp.Title = before
	}
}

// longestPost is how many words may stand between the name that qualifies an office and who holds it: "Ardel deputy chief of staff Ana Roe".
const longestPost = 6

// holder is the person whom the name at mention m only qualifies, or m: "Roe representative Ana Poe" is Poe and "Ardel Secretary of State
// Ana Poe" too, whatever the grammar took for the subject.
func (r *reader) holder(p *paragraph, m int) int {
	at := r.names.Mentions[m]
	for _, k := range r.bySentence[at.Sentence] {
		n := r.names.Mentions[k]
		if n.Span.Start <= at.Span.End || r.names.Entities[n.Entity].Type != names.Person {
			continue
		}
		between := text.Span{Start: at.Span.End, End: n.Span.Start}
		if (!n.Title.Empty() && between.Contains(n.Title) || !n.Role.Empty() && between.Contains(n.Role)) && onlyPost(between.Of(r.body)) && !p.acts(between, n) {
			return k
		}
	}
	return m
}

// onlyPost reports whether what stands between two names can be the office of the second: a few words, none of which parts them.
func onlyPost(between string) bool {
	words := strings.Fields(between)
	for i, w := range words {
		if strings.ContainsAny(w, ",;:()—–\"“”") || i == 0 && (w == "of" || strings.HasPrefix(w, "'") || strings.HasPrefix(w, "’")) {
			return false
		}
		switch w {
		case "and", "or", "but", "to", "for", "from", "at", "in", "on", "by", "with", "like", "than", "as":
			return false
		}
	}
	return len(words) > 0 && len(words) <= longestPost
}

// acts reports whether a verb stands in a stretch of the text before mention m, outside of the title and role of its bearer.
func (p *paragraph) acts(at text.Span, m names.Mention) bool {
	for _, w := range p.words {
		if at.Contains(w.Span) && !m.Title.Contains(w.Span) && !m.Role.Contains(w.Span) && (w.finite() || w.UPOS == syntax.VERB || w.UPOS == syntax.AUX) {
			return true
		}
	}
	return false
}

// splitTitle cuts "director of the Institute of X" in two where a name begins: title and affiliation.
func splitTitle(s string) (job, org string) {
	for _, prep := range []string{" at ", " of ", " for ", " with ", " in "} {
		i := strings.Index(s, prep)
		if i < 0 {
			continue
		}
		rest := s[i+len(prep):]
		if bare := strings.TrimPrefix(rest, "the "); bare != "" && bare[0] >= 'A' && bare[0] <= 'Z' {
			return strings.TrimSpace(s[:i]), rest
		}
	}
	return s, ""
}

// issuer is whose words a document holds that speaks, "reports from the Herald", "a letter sent by Ana Roe", "Ana Roe's letter", or -1.
func (r *reader) issuer(p *paragraph, d *draft, head word) int {
	if !documents[head.lower] && !documents[head.Lemma] && nounCues[head.Lemma] == 0 {
		return -1
	}
	at := max(d.head, d.speaker.from)
	if k := p.child(at, "nmod:poss"); k >= 0 {
		if m := r.mentionIn(p, p.phrase(k), k); m >= 0 && r.bears(m) && (utterances[head.Lemma] || nounCues[head.Lemma] != 0) {
			return r.names.Mentions[m].Entity
		}
	}
	to := d.speaker.to
	if end := p.subtree(at).to; d.p == p && d.cueWord > at {
		to = max(to, min(end, d.cueWord))
	} else if d.p == p {
		to = max(to, end)
	}
	for k := at + 1; k+1 < to; k++ {
		if !p.words[k].is("from", "by") {
			continue
		}
		for _, m := range r.bySentence[p.words[k].sent] {
			if at := r.names.Mentions[m].Span; r.bears(m) && at.Start >= p.words[k+1].Span.Start && at.End <= p.words[to-1].Span.End {
				return r.names.Mentions[m].Entity
			}
		}
	}
	return -1
}

// bears reports whether mention m is of somebody who can speak.
func (r *reader) bears(m int) bool {
	t := r.names.Entities[r.names.Mentions[m].Entity].Type
	return t == names.Person || t == names.Organisation
}

// byRole is the one person of the document who was given this role, or -1: "the senator", and "Ardel's envoy" of somebody called so.
func (r *reader) byRole(p *paragraph, d *draft, head word) int {
	definite := p.words[d.speaker.from].is("the")
	if head.UPOS != syntax.NOUN || strings.HasSuffix(head.XPOS, "S") || !definite && !p.rel(d.speaker.from, "nmod:poss") {
		return -1
	}
	said := strings.Fields(strings.ToLower(p.string(d.speaker)))
	found := -1
	for e, ent := range r.names.Entities {
		if ent.Type != names.Person {
			continue
		}
		for _, role := range append(append([]string{}, ent.Titles...), ent.Roles...) {
			if holds(role, head.lower) && (definite || has(strings.Fields(strings.ToLower(role)), said)) {
				if found >= 0 && found != e {
					return -1
				}
				found = e
			}
		}
	}
	return found
}

// has reports whether a role holds every one of the words.
func has(role, said []string) bool {
	return !slices.ContainsFunc(said, func(w string) bool { return !slices.Contains(role, w) })
}

// holds reports whether w is what a role says somebody is: "engineer" of "chief engineer of the county office",
// and not "office".
func holds(role, w string) bool {
	words := strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == '\n' })
	head := ""
	for _, x := range words {
		switch x {
		case "of", "at", "for", "in", "to", "from", "with":
			return head == w
		}
		head = strings.Trim(x, ".,;:()\"“”'’")
		if strings.HasSuffix(x, ",") {
			break
		}
	}
	return head == w
}

// antecedent is who a relative "who" means: the name right before it, or -1. A person is meant, so behind "Ana Roe of Water Watch, who" it
// is the noun that the clause hangs on.
func (r *reader) antecedent(p *paragraph, d *draft) int {
	at := d.speaker.from
	sent := p.words[at].sent
	if sent >= len(r.bySentence) {
		return -1
	}
	person := func(m int) bool { return r.names.Entities[r.names.Mentions[m].Entity].Type == names.Person }
	if v := p.words[at].head; p.words[at].lower == "who" && v >= 0 && p.rel(v, "acl") {
		if h := p.words[v].head; h >= 0 && h < at {
			if m := r.mentionIn(p, run{p.phrase(h).from, at}, h); m >= 0 && person(m) {
				return r.names.Mentions[m].Entity
			}
		}
	}
	best := -1
	for _, m := range r.bySentence[sent] {
		mention := r.names.Mentions[m]
		if gap := p.words[at].Span.Start - mention.Span.End; gap >= 0 && gap <= 3 && (p.words[at].lower != "who" || person(m)) {
			best = mention.Entity
		}
	}
	return best
}

// met is a place where it was told who speaks.
type met struct{ at, sentence, entity int }

// pronoun is whom "he" or "she" at word i most likely means, or -1.
func (r *reader) pronoun(p *paragraph, i int) int {
	first := i
	for first > 0 && p.words[first-1].sent == p.words[i].sent {
		first--
	}
	t := pronouns.Text{Names: &r.names, Sentence: func(at int) *syntax.Sentence { return &r.sents[at] }, Quoted: r.quotedAt, Speaks: r.speaks}
	return t.Likely(p.words[i].sent, i-first, r.set.MaxBack)
}

// quotedAt reports whether a byte stands in somebody's own words.
func (r *reader) quotedAt(at int) bool {
	p, i := r.wordAt(at)
	return p != nil && r.inQuotation(p, i)
}

// remembered is how many speakers are remembered when a pronoun is read.
const remembered = 8

// speaks is the entity told to speak last in a sentence before a byte, of those who may be meant, or -1.
func (r *reader) speaks(sentence, before int, may func(entity int) bool) int {
	for i := len(r.met) - 1; i >= 0 && i >= len(r.met)-remembered; i-- {
		if w := r.met[i]; w.at < before && w.sentence == sentence && may(w.entity) {
			return w.entity
		}
	}
	return -1
}

// wordAt is the paragraph and word that begin at or hold a byte.
func (r *reader) wordAt(at int) (*paragraph, int) {
	i := sort.Search(len(r.paragraphs), func(i int) bool {
		w := r.paragraphs[i].words
		return len(w) > 0 && w[len(w)-1].Span.End > at
	})
	if i == len(r.paragraphs) {
		return nil, 0
	}
	p := r.paragraphs[i]
	j := sort.Search(len(p.words), func(j int) bool { return p.words[j].Span.End > at })
	if j == len(p.words) {
		return nil, 0
	}
	return p, j
}
