package names

import (
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// legalForms say how a company is constituted, not which it is.
var legalForms = []string{"ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "company", "plc", "llc", "llp", "lp", "gmbh", "ag", "sa",
	"spa", "nv", "bv", "ab", "oy", "as", "kg", "sarl", "pvt", "pty", "holding", "holdings", "group", "the", "of", "and", "for", "ooo", "oao", "pao", "zao", "ao", "jsc", "ojsc", "pjsc", "joint", "stock", "open", "liability",
	"aktiengesellschaft", "gesellschaft", "kommanditgesellschaft", "aktiebolag", "aktieselskab", "osakeyhtio", "societe", "anonyme", "sociedad", "anonima", "societa", "azioni",
	"naamloze", "besloten", "vennootschap", "spolka", "akcyjna"}

// compareOrganisations holds the words of two organisations' names against each other.
func compareOrganisations(a, b string, s Settings) (Label, evidence.Odds) {
	var o evidence.Odds
	x, y := core(a), core(b)
	fx, fy := spelling.Fold(a), spelling.Fold(b)
	switch {
	case fx == fy:
		return Same, o.Add(evidence.Part{Field: "name", Level: equal.String(), Bits: s.FamilyEqual + s.GivenEqual})
	case len(x) == 0 || len(y) == 0:
		return Unclear, o
	case slices.Equal(x, y) && otherForm(fx, fy):
		return Unclear, o.Add(evidence.Part{Field: "name", Level: "equal but for the legal form", Bits: s.FamilyEqual}).Add(evidence.Part{Field: "legal form", Level: other.String(), Bits: -s.FamilyEqual})
	case slices.Equal(x, y):
		return Variant, o.Add(evidence.Part{Field: "name", Level: "equal but for the legal form", Bits: s.FamilyEqual})
	case acronymOf(fx, b) || acronymOf(fy, a):
		return Variant, o.Add(evidence.Part{Field: "name", Level: "first letters of the other", Bits: s.GivenEqual})
	}
	o = o.Add(evidence.Part{Field: "prior", Level: "two names worth comparing", Bits: s.Prior})
	slips, free := 0, 0
	used := make([]bool, len(y))
	for _, w := range x {
		l, at := other, -1
		for j, v := range y {
			if k := compareParts(w, v, false); !used[j] && k < l && k != initial && k != gendered && !(k.slip() && known(w, v)) {
				l, at = k, j
			}
		}
		if at < 0 {
			free++
			continue
		}
		used[at] = true
		bits := s.GivenEqual
		if wordlists.OrganisationHead(w) || wordlists.OrganisationSuffix(w) || wordlists.Ordinary(w) {
			bits = s.MiddleEqual
		}
		if l.slip() {
			slips++
			bits += s.Short
		}
		o = o.Add(evidence.Part{Field: "word", Level: l.String(), Bits: bits})
	}
	missing := len(y) - (len(x) - free)
	switch {
	case free > 0 && missing > 0:
		o = o.Add(evidence.Part{Field: "word", Level: other.String(), Bits: s.OtherPart})
	case free+missing > 0:
		o = o.Add(evidence.Part{Field: "word", Level: "missing", Bits: s.Missing * float64(free+missing)})
	}
	switch bits := o.Bits(); {
	case bits <= s.Reject:
		return Different, o
	case bits < s.Accept:
		return Unclear, o
	case slips > 0:
		return Misspelling, o
	}
	return Variant, o
}

// exclusiveForms are legal forms of which a company has but one, with the spelling that tells it; "group" or "company" may be said of any.
var exclusiveForms = map[string]string{"ltd": "ltd", "limited": "ltd", "inc": "inc", "incorporated": "inc", "ag": "ag", "aktiengesellschaft": "ag", "gmbh": "gmbh",
	"plc": "plc", "llc": "llc", "llp": "llp", "sarl": "sarl", "nv": "nv", "bv": "bv", "kg": "kg", "spa": "spa"}

// otherForm reports whether both names end in a legal form, and these are not one: a GmbH is another body than an AG.
func otherForm(a, b string) bool {
	form := func(name string) string { return exclusiveForms[name[strings.LastIndexByte(name, ' ')+1:]] }
	x, y := form(a), form(b)
	return x != "" && y != "" && x != y
}

// dotless drops the full stops of initials, and spells out "&".
func dotless(name string) string {
	words := strings.Fields(strings.ReplaceAll(name, "&", " and "))
	for i, w := range words {
		if strings.Count(w, ".") > 1 {
			words[i] = strings.ReplaceAll(w, ".", "")
		}
	}
	return strings.Join(words, " ")
}

// core lists the words that tell an organisation from others.
func core(name string) []string {
	var out []string
	for _, w := range strings.Fields(spelling.Fold(dotless(name))) {
		if !slices.Contains(legalForms, w) {
			out = append(out, w)
		}
	}
	return out
}

// acronymOf reports whether short is made of the first letters of the words of long.
func acronymOf(short, long string) bool {
	short = strings.ReplaceAll(short, " ", "")
	if len(short) < 2 || len(short) > 8 {
		return false
	}
	return short == spelling.Initials(long, false) || short == spelling.Initials(long, true)
}
