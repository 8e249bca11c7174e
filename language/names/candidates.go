package names

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// A candidate is a run of words that may be a name.
type candidate struct {
	sentence    int
	first, last int // words of the page's sentence
	title       [2]int
	known       bool // the page gives reason to trust it: not only the first word of a sentence
}

// starters are small words with which a family name may begin.
var starters = []string{"bin", "ibn", "van", "von", "abu"}

// candidates lists the runs of a sentence that may be names.
func (p *page) candidates(i int) []candidate {
	ws := p.words[i]
	var out []candidate
	for j := 0; j < len(ws); {
		if !p.begins(i, j) {
			if n := max(p.smallPlace(ws, j), p.smallPerson(ws, j)); n > 0 {
				out = append(out, candidate{sentence: i, first: j, last: j + n - 1, known: true})
				j += n
				continue
			}
			j++
			continue
		}
		end := p.extend(i, j)
		for _, c := range p.split(i, j, end) {
			for _, t := range p.trim(c) {
				if !p.address(t) {
					out = append(out, t)
				}
			}
		}
		j = end + 1
	}
	return out
}

// address reports whether a candidate is part of an address, a file's name or a code: "roe@ardel.example", "Form10".
func (p *page) address(c candidate) bool {
	span := p.cut(c.sentence, [2]int{c.first, c.last + 1})
	if span.Start > 0 && strings.IndexByte("@_=/\\", p.body[span.Start-1]) >= 0 && !(p.body[span.Start-1] == '/' && span.Start > 1 && p.body[span.Start-2] != '/') {
		return true
	}
	if rest := p.body[span.End:]; len(rest) > 1 && (rest[0] == '@' || rest[0] == '_' || rest[0] == '=' || rest[0] == '.' && rest[1] >= 'a' && rest[1] <= 'z') {
		return true
	}
	if w := p.words[c.sentence][c.first].form; c.first == c.last && len(w) > 3 && w[1] == '-' && wordlists.Code(w[2:]) {
		return true // "D-NY", a party and a state
	}
	for _, w := range p.words[c.sentence][c.first : c.last+1] {
		if i := strings.LastIndexByte(w.form, '.'); i > 1 && i+1 < len(w.form) && w.form[i+1] >= 'a' && w.form[i+1] <= 'z' {
			return true // "roe.txt"
		}
	}
	return strings.ContainsAny(span.Of(p.body), "@_=<>") || c.first == c.last && strings.ContainsAny(p.words[c.sentence][c.first].form, "0123456789")
}

// begins reports whether word j can begin a name.
func (p *page) begins(i, j int) bool {
	ws := p.words[i]
	w := &ws[j]
	if slices.Contains(starters, w.form) && j+1 < len(ws) && ws[j+1].capital && !ws[j+1].joined {
		return true
	}
	if !w.capital || !w.letters || w.form == "I" || strings.HasSuffix(w.fold, " year old") || strings.HasSuffix(w.fold, " month old") || never(ws, j) {
		return false
	}
	switch {
	case land(w.form):
		return true
	case p.headline[i]:
		return (p.known(w) || leads(ws, j)) && !p.grammatical(ws, j)
	case opens(ws, j):
		return p.opensName(ws, j)
	}
	return !(p.grammatical(ws, j) && len(w.form) > 1) && !p.emphasis(w)
}

// grammatical reports whether word j belongs to the grammar, and leads no name as "New" does in "New York".
func (p *page) grammatical(ws []word, j int) bool {
	return wordlists.Function(ws[j].fold) && !leads(ws, j)
}

// leads reports whether word j and the one or two words behind it are known as the name of a place or a body, or would
// be one but for that: "New York", "Great Ardel".
func leads(ws []word, j int) bool {
	if j+1 >= len(ws) || !ws[j].capital || !ws[j+1].capital || ws[j+1].joined {
		return false
	}
	name := ws[j].fold + " " + ws[j+1].fold
	if wordlists.Region(name) || city(name) > 0 || wordlists.Organisation(name) {
		return true
	}
	return wordlists.PlaceBefore(ws[j].fold) && !wordlists.Ordinary(ws[j+1].fold) && !wordlists.Function(ws[j+1].fold) && !wordlists.Never(ws[j+1].fold) &&
		!wordlists.People(ws[j+1].fold) && !wordlists.Land(ws[j+1].fold) && !given(ws[j+1].fold)
}

// emphasis reports whether a word is in capitals to be loud.
func (p *page) emphasis(w *word) bool {
	if !w.shouted() || given(w.fold) || wordlists.Organisation(w.fold) {
		return false
	}
	return p.small[w.fold] > 0 || len(w.fold) > 3 && wordlists.Ordinary(w.fold)
}

// land reports whether a word, as written, are the capitals of a country: "US", not "us".
func land(f string) bool {
	switch f {
	case "US", "U.S.", "U.S", "UK", "U.K.", "USA", "U.S.A.", "UAE", "UN", "EU":
		return true
	}
	return false
}

// known reports whether a word is a name by what is known of the world or of the page.
func (p *page) known(w *word) bool {
	if wordlists.Never(w.fold) {
		return false
	}
	if p.capital[w.fold] > 0 && p.small[w.fold] == 0 {
		return true
	}
	if wordlists.Ordinary(w.fold) {
		return false
	}
	_, given := wordlists.Given(w.fold)
	return given || wordlists.Region(w.fold) || w.shouted() && len(w.form) > 1 || wordlists.Surname(w.fold) || city(w.fold) > 50
}

func city(name string) int {
	c, _ := wordlists.CityOf(name)
	return c.Thousands
}

// opensName decides for the first word of a sentence, which has its capital anyway.
func (p *page) opensName(ws []word, j int) bool {
	w := &ws[j]
	if never(ws, j) || p.grammatical(ws, j) {
		return false
	}
	if leads(ws, j) {
		return true
	}
	next := j+1 < len(ws) && ws[j+1].capital && ws[j+1].letters && !wordlists.Never(ws[j+1].fold) && !wordlists.Function(ws[j+1].fold)
	_, given := wordlists.Given(w.fold)
	_, title := wordlists.TitleOf(w.fold)
	ordinary := wordlists.Ordinary(w.fold)
	switch {
	case p.emphasis(w):
		return false
	case w.tag == syntax.PROPN, p.capital[w.fold] > 0, title && next, w.shouted(), wordlists.Organisation(w.fold) && p.small[w.fold] == 0 && !ordinary:
		return true
	case p.small[w.fold] > 0 && !next:
		return false
	case given && (next || !ordinary):
		return true
	case !ordinary:
		return true
	case !next:
		return false
	}
	_, nextGiven := wordlists.Given(ws[j+1].fold)
	_, nextTitle := wordlists.TitleOf(ws[j+1].fold)
	if nextGiven && !wordlists.Ordinary(ws[j+1].fold) || nextTitle || p.capital[ws[j+1].fold] > 0 && p.small[w.fold] > 0 {
		return false
	}
	return w.tag != syntax.VERB && w.tag != syntax.ADV && w.tag != syntax.ADP && (p.small[w.fold] == 0 || wordlists.People(w.fold))
}

// extend finds the last word of a run that begins at j.
func (p *page) extend(i, j int) int {
	ws := p.words[i]
	end := j
	organisation := false
	for k := j; k < len(ws); {
		w := &ws[k]
		if k > j && (w.joined && w.form != "," || !ws[k-1].possessive && p.apart(ws[k-1].span.End, w.span.Start)) {
			break
		}
		if w.capital && w.letters && !(p.headline[i] && !p.known(w) && !leads(ws, k) && !wordlists.OrganisationHead(w.fold)) {
			if k > j && p.grammatical(ws, k) && !w.shouted() && len(w.form) > 1 && !w.initial() {
				break
			}
			organisation = organisation || wordlists.OrganisationHead(w.fold) || wordlists.PlaceBefore(w.fold)
			end = k
			if w.possessive && !institution(ws, k+1) {
				break
			}
			k++
			continue
		}
		n := p.bridge(ws, j, k, organisation)
		if n == 0 {
			break
		}
		k += n
	}
	return end
}

// owners are plurals without s for whom bodies are made: "Ardel Children's Hospital".
var owners = []string{"children", "women", "men", "people", "veterans"}

// institution reports whether the words from k on are capitalised up to one that ends names of bodies: "Hospital" in
// "Ardel Children's Hospital", "Rights Council" in "Women's Rights Council".
func institution(ws []word, k int) bool {
	if owner := ws[k-1].fold; given(owner) || !wordlists.Ordinary(owner) && !slices.Contains(owners, owner) {
		return false
	}
	for n := k; n < len(ws) && n < k+3 && ws[n].capital && ws[n].letters; n++ {
		if wordlists.OrganisationHead(ws[n].fold) || wordlists.OrganisationSuffix(ws[n].fold) {
			return true
		}
	}
	return false
}

// shortLine is the number of bytes below which a line was ended on purpose: a name goes on over wrapped lines only.
const shortLine = 50

// apart reports whether what stands between two words parts names: a blank line, the end of a short line.
func (p *page) apart(from, to int) bool {
	gap := p.body[from:to]
	n := strings.IndexByte(gap, '\n')
	if n < 0 {
		return len(gap) > 2
	}
	return strings.Count(gap, "\n") > 1 || from-1-strings.LastIndexByte(p.body[:from], '\n') < shortLine
}

// bridge is the number of small words at k that a name passes over, 0 where it ends.
func (p *page) bridge(ws []word, j, k int, organisation bool) int {
	capital := func(n int) bool {
		return n < len(ws) && ws[n].capital && ws[n].letters && !ws[n].joined && !wordlists.Never(ws[n].fold)
	}
	switch f := ws[k].form; {
	case k == j && slices.Contains(starters, f):
		return 1
	case wordlists.Bridge(f) && capital(k+1):
		return 1
	case wordlists.Bridge(f) && k+1 < len(ws) && wordlists.Bridge(ws[k+1].form) && capital(k+2):
		return 2
	case f == "&" && capital(k+1):
		return 1
	case f == "," && capital(k+1) && legal(ws[k+1].fold):
		return 1
	case f == "of" && k > j && capital(k+1) && isTitle(ws[k-1].fold+" of "+office(ws[k+1].fold)):
		return 1
	case f == "of" && organisation && capital(k+1):
		return 1
	case f == "of" && organisation && k+2 < len(ws) && ws[k+1].form == "the" && capital(k+2):
		return 2
	case (f == "for" || f == "on") && organisation && capital(k+1) && !place(ws[k+1].fold):
		return 1
	case f == "and" && organisation && capital(k+1) && p.joint(ws, j, k):
		return 1
	}
	return 0
}

// office is a word without what says that somebody is to hold the office, or held it: "president-elect".
func office(fold string) string {
	for _, mark := range [...]string{" elect", " designate", " nominate"} {
		fold = strings.TrimSuffix(fold, mark)
	}
	return fold
}

// legal reports whether a word is a legal form that may stand behind a comma.
func legal(f string) bool {
	return slices.Contains([]string{"inc", "ltd", "llc", "llp", "corp", "plc", "gmbh", "co"}, f)
}

// joint reports whether "and" at k joins two fields of one office: "Ministry of Labour and Trade".
func (p *page) joint(ws []word, j, k int) bool {
	of := slices.ContainsFunc(ws[j:k], func(w word) bool { return w.form == "of" || w.form == "for" || w.form == "on" })
	return of && wordlists.Ordinary(ws[k-1].fold) && wordlists.Ordinary(ws[k+1].fold) && !given(ws[k+1].fold) && !isTitle(ws[k+1].fold) && !place(ws[k-1].fold)
}

func given(f string) bool {
	_, ok := wordlists.Given(f)
	return ok
}

func isTitle(f string) bool {
	_, ok := wordlists.TitleOf(f)
	return ok
}

func place(f string) bool { return wordlists.Region(f) || city(f) > 100 }

// smallPlace is the number of words at j that name a large place in small letters, on a page that is careless with capitals.
func (p *page) smallPlace(ws []word, j int) int {
	if !p.careless || ws[j].capital || !ws[j].letters {
		return 0
	}
	for n := min(2, len(ws)-j); n > 0; n-- {
		name := ws[j].fold
		if n == 2 {
			name += " " + ws[j+1].fold
			if ws[j+1].capital || ws[j+1].joined {
				continue
			}
		}
		if _, country := wordlists.Country(name); (country || wordlists.Region(name) && len(name) > 5 || city(name) > 250) && !wordlists.Ordinary(name) &&
			!(n == 1 && (given(name) && (!country || wordlists.Surname(name)) || wordlists.Never(name))) {
			return n
		}
	}
	return 0
}

// smallPerson is the number of words at j that name somebody in small letters, on such a page: a given name which is no word of
// the language, and what the grammar takes for the rest of the name.
func (p *page) smallPerson(ws []word, j int) int {
	person := func(w *word) bool {
		return !w.capital && w.letters && w.tag == syntax.PROPN && !wordlists.Ordinary(w.fold) && !wordlists.Never(w.fold) && p.capital[w.fold] == 0
	}
	if !p.careless || !person(&ws[j]) || !given(ws[j].fold) || place(ws[j].fold) {
		return 0
	}
	n := 1
	for j+n < len(ws) && person(&ws[j+n]) && !ws[j+n].joined {
		n++
	}
	return n
}
