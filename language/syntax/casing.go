package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/article"
	"crosscheck/language/wordlists"
)

// A headline that writes every word with a capital, or in capitals throughout, hides which of them are names, and a tagger that has learned
// from sentences takes most of them for names: "Ferry Hits Pier" would claim nothing. How the article writes the same words in its running
// text tells (Lita et al. 2003, tRuEcasIng). The text stays as it is; only the form that the grammar sees is another.

// A casing is how the running text of a document writes its words: by the word in small letters.
type casing struct {
	small  map[string]int
	inside map[string]int    // with a capital where the sentence asks for none
	alone  map[string]int    // those of them that stand beside no other
	as     map[string]string // how the first of them is written
	pairs  map[[2]string]bool
}

// casingOf reads the sentences whose capitals tell something.
func casingOf(sents []Sentence) *casing {
	c := &casing{small: map[string]int{}, inside: map[string]int{}, alone: map[string]int{}, as: map[string]string{}, pairs: map[[2]string]bool{}}
	for i := range sents {
		if s := &sents[i]; s.Role.Readable() && s.capitals() == someCapitals {
			c.read(s)
		}
	}
	return c
}

func (c *casing) read(s *Sentence) {
	open := true // a capital here would tell nothing
	for i := range s.Tokens {
		form := s.Tokens[i].Form
		if !lettered(form) {
			open = open || opensAnew(form)
			continue
		}
		low := strings.ToLower(form)
		switch {
		case !capital(form):
			c.small[low]++
		case !open:
			c.inside[low]++
			if _, ok := c.as[low]; !ok {
				c.as[low] = form
			}
			before := i > 0 && capital(s.Tokens[i-1].Form)
			if before {
				c.pairs[[2]string{strings.ToLower(s.Tokens[i-1].Form), low}] = true
			}
			if !before && !(i+1 < len(s.Tokens) && capital(s.Tokens[i+1].Form)) {
				c.alone[low]++
			}
		}
		open = false
	}
}

// opensAnew reports whether a mark is one behind which anybody writes a capital.
func opensAnew(mark string) bool {
	switch mark {
	case ":", ".", "!", "?", "-", "--", ";", "...", "•", "*", "(", "[", "\"", "'":
		return true
	}
	return false
}

// The ways of writing a sentence.
const (
	someCapitals = iota // capitals tell names
	eachCapital         // every word has one
	allCapitals
)

// capitals says how a sentence is written. Small words of grammar do not count; a full stop speaks against a headline in which any other word is
// small.
func (s *Sentence) capitals() int {
	words, capitals, shouted := 0, 0, 0
	for i := range s.Tokens {
		form := s.Tokens[i].Form
		if !lettered(form) || utf8.RuneCountInString(form) < 2 || wordlists.Function(strings.ToLower(form)) {
			continue
		}
		words++
		if capital(form) {
			capitals++
		}
		if shouts(form) {
			shouted++
		}
	}
	last := ""
	if n := len(s.Tokens); n > 0 {
		last = s.Tokens[n-1].Form
	}
	switch {
	case words < 3:
		return someCapitals
	case shouted*10 >= words*8:
		return allCapitals
	case capitals*10 >= words*8 && (capitals == words && s.Role == article.Title || last != "." && last != "?"):
		return eachCapital
	}
	return someCapitals
}

// apply writes a headline as its document's running text would.
func (c *casing) apply(s *Sentence) {
	how := s.capitals()
	if how == someCapitals {
		return
	}
	first := true
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if !lettered(t.Form) {
			first = first || t.Form == ":"
			continue
		}
		if capital(t.Form) && (how == allCapitals || !first && !shouts(t.Form)) {
			t.Form = c.write(s, i)
			if first {
				t.Form = capitalised(t.Form)
			}
		}
		first = false
	}
}

// write is word i as the running text would have it.
func (c *casing) write(s *Sentence, i int) string {
	form := s.Tokens[i].Form
	low := strings.ToLower(form)
	if low == "i" {
		return form
	}
	beside := func(a, b int) bool {
		return a >= 0 && b < len(s.Tokens) && c.pairs[[2]string{strings.ToLower(s.Tokens[a].Form), strings.ToLower(s.Tokens[b].Form)}]
	}
	named := c.inside[low]
	if named > 0 && (beside(i-1, i) || beside(i, i+1)) {
		return c.as[low]
	}
	_, given := wordlists.Given(low)
	borne := given || wordlists.Surname(low)
	if c.small[low] > 0 && !borne {
		named = c.alone[low] // "new" is no name where all capitals that it has are those of New York
	}
	switch {
	case c.small[low] > 0 && c.small[low] >= named:
		return low
	case named > 0:
		return c.as[low]
	case wordlists.Function(low), wordlists.Ordinary(low) && !given && !wordlists.Never(low) && !wordlists.People(low) && !wordlists.Region(low):
		return low
	}
	return form
}

func lettered(form string) bool { return strings.ContainsFunc(form, unicode.IsLetter) }

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// shouts reports whether a word of two letters or more has no small one.
func shouts(form string) bool {
	letters := 0
	for _, r := range form {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

func capitalised(form string) string {
	r, n := utf8.DecodeRuneInString(form)
	return string(unicode.ToUpper(r)) + form[n:]
}
