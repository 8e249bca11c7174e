package names

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// A parsed name is a person's name taken apart.
type parsed struct {
	parts  []string // folded, in the order given names, then family name; no particles, titles, suffixes
	family int      // index of the family name in parts, -1 where there is none
	title  wordlists.Sex
	titled bool
	commas bool   // was written "Family, Given"
	suffix string // "jr", "ii": which of a family's bearers of one name
	arabic bool   // has bin, al-, abu: vowels are anybody's guess
}

// particles belong to a family name and are often left out or spelled anew.
var particles = []string{"al", "el", "ul", "ad", "ar", "as", "ash", "an", "az", "bin", "ibn", "ben", "bint", "abu", "de", "del", "della", "da", "dos", "das", "du",
	"la", "le", "van", "von", "der", "den", "di", "y", "e", "af", "zu", "ter", "ten", "haji", "hajji"}

// patronymic particles stand before the name that tells the family.
var patronymic = []string{"bin", "ibn", "al", "el", "van", "von", "de"}

// arabicParticles tell that a name was transliterated from Arabic script.
var arabicParticles = []string{"al", "el", "ul", "bin", "ibn", "ben", "bint", "abu", "abdul"}

// suffixes follow a name without telling who it is.
var suffixes = []string{"jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "esq", "mp", "qc", "kc", "obe", "mbe"}

// theophoric reports whether a name is an Arabic compound written as one word: Abdulrahman, Saifullah, Salahuddin.
func theophoric(f string) bool {
	return len(f) > 6 && (strings.HasPrefix(f, "abdul") || strings.HasPrefix(f, "abdel") || strings.HasSuffix(f, "ullah") || strings.HasSuffix(f, "uddin") || strings.HasSuffix(f, "eddin"))
}

// commonFamilies are borne by so many that they tell little, and stand first.
var commonFamilies = []string{"kim", "lee", "yi", "park", "pak", "choi", "choe", "jung", "jeong", "chung", "kang", "cho", "jo", "yoon", "yun", "jang",
	"lim", "moon", "xi", "hu", "li", "wang", "zhang", "chang", "chen", "chan", "liu", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "guo",
	"he", "lin", "gao", "luo", "wen", "jiang", "deng", "mao", "nguyen", "tran", "le", "pham", "hoang", "phan", "vu", "dang", "bui", "ngo"}

// parse takes a person's name apart.
func parse(name string) parsed {
	p := parsed{family: -1}
	last, first, commas := strings.Cut(name, ",")
	if commas && !slices.Contains(suffixes, spelling.Fold(first)) {
		p.commas = true
		p.add(first)
		n := len(p.parts)
		p.add(last)
		if len(p.parts) > n {
			p.family = len(p.parts) - 1
		}
	} else {
		p.add(strings.Replace(filed(name), ",", " ", 1))
	}
	p.settle()
	return p
}

// trailing are particles with which no name ends, but one that was filed under its last word.
var trailing = []string{"bin", "ibn", "bint", "von", "van", "der", "den", "de", "del", "della", "da", "dos", "das", "du", "zu"}

// filed puts the last word of a name back where it is spoken, where a list was sorted by it and the comma was lost: "Averbeck Nils von".
func filed(name string) string {
	words := strings.Fields(name)
	if n := len(words); n > 2 && slices.Contains(trailing, words[n-1]) {
		return strings.Join(append(words[1:], words[0]), " ")
	}
	return name
}

// add splits a stretch of a name into folded parts.
func (p *parsed) add(s string) {
	words := strings.Fields(spaceJoined(s))
	if len(p.parts) == 0 {
		words = p.stripTitles(words)
	}
	for i, w := range words {
		if i > 0 && p.family < 0 && len(words) > 2 && slices.Contains(patronymic, spelling.Fold(words[i-1])) && i+1 < len(words) && i == 1 {
			p.family = len(p.parts) // "bin Roe Ana"
		}
		if dotted := strings.Trim(w, "."); strings.Contains(dotted, ".") {
			w = strings.ReplaceAll(w, ".", " ") // "J.R."
		}
		for _, f := range strings.Fields(misread(spelling.Fold(strings.ReplaceAll(w, "-", " ")))) {
			switch {
			case slices.Contains(suffixes, f) && i > 0:
				if g := wordlists.Generation(f); g != "" {
					p.suffix = g
				}
			case (f == "abd" || f == "abdel" || f == "abdoul"):
				p.parts = append(p.parts, "abdul")
				p.arabic = true
			case slices.Contains(particles, f) && (len(words) > 1 || strings.Contains(w, "-")) && !(f == "ben" && i == 0):
				p.arabic = p.arabic || slices.Contains(arabicParticles, f)
			case slices.Contains(p.parts, f): // said twice
			default:
				p.arabic = p.arabic || theophoric(f)
				p.parts = append(p.parts, f)
			}
		}
	}
}

// misread puts back the letters that a scanner took for digits: "Sm1th". Numbers stay.
func misread(word string) string {
	if !strings.ContainsFunc(word, unicode.IsDigit) || !strings.ContainsFunc(word, unicode.IsLetter) {
		return word
	}
	return digits.Replace(word)
}

var digits = strings.NewReplacer("0", "o", "1", "i", "5", "s", "8", "b", "9", "g")

// spaceJoined parts words that were run together: "AnaRoe".
func spaceJoined(s string) string {
	if strings.ContainsFunc(strings.TrimSpace(s), unicode.IsSpace) {
		return s
	}
	var b strings.Builder
	var prev rune
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) && unicode.IsLower(prev) && n > 2 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		prev = r
		n++
	}
	return b.String()
}

// stripTitles drops titles from the front of a name, and notes the sex they tell.
func (p *parsed) stripTitles(words []string) []string {
	for len(words) > 1 {
		n := 0
		for k := min(3, len(words)-1); k > 0; k-- {
			t, ok := wordlists.TitleOf(spelling.Fold(strings.Join(words[:k], " ")))
			if ok {
				p.titled = true
				if t.Sex != wordlists.Untold {
					p.title = t.Sex
				}
				n = k
				break
			}
		}
		if n == 0 {
			break
		}
		words = words[n:]
	}
	return words
}

// settle finds the family name: the last part, or the first where it is one that stands first.
func (p *parsed) settle() {
	n := len(p.parts)
	switch {
	case p.family >= 0 || n == 0:
	case n > 1 && n <= 3 && slices.Contains(commonFamilies, p.parts[0]) && !slices.Contains(commonFamilies, p.parts[n-1]) && !given(p.parts[0]):
		given := strings.Join(p.parts[1:], "")
		p.parts, p.family = []string{given, p.parts[0]}, 1
	default:
		p.family = n - 1
	}
}

func given(word string) bool {
	_, ok := wordlists.Given(word)
	return ok
}

// sex is what title and given names tell of a name's bearer.
func (p parsed) sex() wordlists.Sex {
	if p.title == wordlists.Female || p.title == wordlists.Male {
		return p.title
	}
	for i, w := range p.parts {
		if s, ok := wordlists.Given(w); ok && i != p.family && s != wordlists.Either {
			return s
		}
	}
	return wordlists.Untold
}
