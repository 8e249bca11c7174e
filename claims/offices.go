package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// offices reads what titles and appositions say: "President Roe", "Roe, mayor of Ardel", "Roe, 32". Each
// title or role that the names carry makes a claim "X is …"; words that change an office (former, acting,
// deputy) always stay with it.
func (r *reader) offices() []Claim {
	var out []Claim
	first := r.firstMention()
	for m, n := range r.mentionsHere() {
		if n.Type != names.Person && n.Type != names.Organisation {
			continue
		}
		spans := []text.Span{n.Title, n.Role}
		if n.Role.Contains(n.Title) { // "former campaign chairman": the bare title is part of it
			spans = spans[1:]
		}
		for _, sp := range spans {
			if sp.Empty() || polite(sp.Of(r.a.Doc.Text)) {
				continue
			}
			out = append(out, r.holds(first+m, &n, sp))
		}
	}
	return out
}

// polite reports whether a title says nothing of an office.
func polite(title string) bool {
	return slices.Contains([]string{"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Dr", "Dr.", "Madam"}, title)
}

func (r *reader) holds(m int, n *names.Mention, office text.Span) Claim {
	k := r.blank(n.Last, "be")
	at := r.tokenAt(office)
	office = r.changed(office)
	head := r.headOf(office, at)
	office = r.shared(office, at)
	k.Predicate = office
	k.Kind = RoleKind
	k.Nominal = true
	k.Span = office.Join(n.Span)
	k.Names = []int{m}
	name := r.a.Names.Entities[n.Entity].Name
	k.Subject = &Phrase{Span: n.Span, Token: n.Last, Head: r.lemma(n.Last), Entity: n.Entity, Text: name}
	k.Object = &Phrase{Span: office, Token: at, Head: head, Entity: -1, Text: r.read(office)}
	k.Quote = r.quoteOf(n.Span)
	k.Acts, k.Left = r.acts(n.Last), r.left(n.Last)
	k.Statement = name + " is " + k.Object.Text
	r.finish(&k)
	return k
}

// acts reports whether a name's token is in the subject of a main clause, or of one that is said: who is told of in an object, or in
// the story behind it, may have held the office long ago ("the trial of Mayor Roe", "when Mayor Roe was dismissed").
func (r *reader) acts(i int) bool {
	t := r.tok(r.phraseTop(i))
	return (t.Rel == "nsubj" || t.Rel == "nsubj:pass") && slices.Contains([]syntax.Relation{"root", "parataxis", "ccomp"}, r.tok(t.Head).Rel)
}

// phraseTop is the head of the phrase that a name's token is part of: "director" of "the director, Ana Roe".
func (r *reader) phraseTop(i int) int {
	for range r.s.Tokens {
		switch t := r.tok(i); {
		case t.Head >= 0 && (t.Rel == "flat" || t.Rel == "compound" || t.Rel == "appos" || t.Rel == "nmod:desc"):
			i = t.Head
		default:
			return i
		}
	}
	return i
}

// left reports whether it is told beside a name that its bearer lost an office or gave it up: "when Mayor Roe was dismissed", "the firing
// of Mayor Roe", "Mayor Roe's resignation". The office told there is one that is no longer held.
func (r *reader) left(i int) bool {
	t := r.tok(r.phraseTop(i))
	for t.Rel == "conj" && t.Head < i { // "the firings of Ana Bell and Mayor Roe"
		i = t.Head
		t = r.tok(r.phraseTop(i))
	}
	if t.Head < 0 {
		return false
	}
	switch does := r.lemma(t.Head); t.Rel {
	case "obj", "nsubj:pass":
		return lexicon.IsEvent(does, "dismiss") || lexicon.IsEvent(does, "sack")
	case "nsubj":
		return lexicon.IsEvent(does, "resign")
	case "nmod", "nmod:poss":
		stem := strings.TrimSuffix(does, "ing") // "the sacking of", "the firing of"
		return slices.ContainsFunc([]string{does, stem, stem + "e"}, func(w string) bool {
			return lexicon.IsEvent(w, "dismiss") || lexicon.IsEvent(w, "resign")
		})
	}
	return false
}

// tokenAt is the last token that lies in a stretch, or -1.
func (r *reader) tokenAt(sp text.Span) int {
	at := -1
	for i := range r.s.Tokens {
		if sp.Contains(r.s.Tokens[i].Span) {
			at = i
		}
	}
	return at
}

// headOf is the lemma of the noun that names an office: the first noun that is followed by none but "of".
func (r *reader) headOf(sp text.Span, last int) string {
	head := ""
	for i := range r.s.Tokens {
		if !sp.Contains(r.s.Tokens[i].Span) {
			continue
		}
		if f := r.form(i); head != "" && (f == "of" || f == "for" || f == "at" || f == "in" || f == "," || f == "to") {
			break
		}
		head = r.lemma(i)
	}
	return head
}

// longestPlace is the number of words that the place of an office may have where it stands before it: "New South Ardel".
const longestPlace = 3

// changed widens an office to the words before it that change it, also over the name of the place of which it is, and over what else
// describes it: "interim Ardel police chief", "then-national security adviser".
func (r *reader) changed(sp text.Span) text.Span {
	first := len(r.s.Tokens)
	for first > 0 && r.tok(first-1).Span.Start >= sp.Start {
		first--
	}
	changes := func(k int) bool {
		return slices.ContainsFunc(strings.Split(r.form(k), "-"), func(w string) bool { return lexicon.OfficeChange(w) != lexicon.Unchanged })
	}
	describes := func(k int) bool { // "national" of "then-national security adviser"
		return r.tok(k).Head >= first && (r.tok(k).Rel == "amod" || r.tok(k).Rel == "compound")
	}
	k := first - 1
	for k >= 0 && k >= first-longestPlace && (r.capital(k) || describes(k)) && !changes(k) {
		k--
	}
	for ; k >= 0 && (changes(k) || r.form(k) == "-") && r.tok(k+1).Span.Start-r.tok(k).Span.End <= 1; k-- {
		sp.Start = r.tok(k).Span.Start
	}
	return sp
}

// shared widens an office that is joined to another one by what changes both: "former prosecutor and mayor Roe" was mayor once. An
// office with an article of its own shares nothing.
func (r *reader) shared(sp text.Span, at int) text.Span {
	if at < 0 {
		return sp
	}
	and := -1
	for _, k := range r.kids[at] {
		if r.tok(k).Rel == "det" || lexicon.OfficeChange(r.form(k)) != lexicon.Unchanged {
			return sp
		}
		if r.tok(k).Rel == "cc" && k < at {
			and = k
		}
	}
	if and < 1 || r.tok(and-1).UPOS != syntax.NOUN || lexicon.ClassOf(r.lemma(and-1)) != lexicon.Person {
		return sp
	}
	for _, k := range r.kids[and-1] {
		if k < and-1 && lexicon.OfficeChange(r.form(k)) == lexicon.Past {
			sp.Start = min(sp.Start, r.tok(k).Span.Start)
		}
	}
	return sp
}

// capital reports whether token k begins with a capital: part of a name, or of a title before one.
func (r *reader) capital(k int) bool {
	first, _ := utf8.DecodeRuneInString(r.tok(k).Span.Of(r.a.Doc.Text))
	return unicode.IsUpper(first)
}

// office reports whether a noun phrase names an office or calling that somebody holds.
func (r *reader) office(p *Phrase) bool {
	return p.Token >= 0 && r.mention(p.Token) < 0 && lexicon.ClassOf(p.Head) == lexicon.Person && !lexicon.Victim(p.Head)
}
