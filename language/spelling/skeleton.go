package spelling

import "strings"

// rewrites turn the ways in which newsrooms spell one foreign sound into one letter. Order matters:
// longer spellings come first. They are read left to right, once.
var rewrites = strings.NewReplacer(
	"shch", "s", "sch", "s", "tsch", "c", "tch", "c", "dzh", "j", "dj", "j", "kh", "h", "zh", "z", "gh", "g", "ph", "f",
	"th", "t", "dh", "d", "ts", "c", "tz", "c", "cz", "c", "ch", "c", "sh", "s", "sz", "s", "ck", "k", "cc", "k",
	"qu", "k", "q", "k", "x", "ks", "w", "v",
	"yo", "io", "yu", "iu", "ya", "ia", "ye", "e", "ie", "e", "je", "e", "ia", "ia", "iu", "iu",
	"oo", "u", "ou", "u", "ee", "i", "iy", "i", "ij", "i", "yj", "i", "ii", "i", "yy", "i", "ey", "ei", "ay", "ai",
	"y", "i", "j", "i",
)

// Skeleton is what the transliterations of one word have in common: "Dudarenka" and "Dudarenko",
// "Khalid" and "Halid" each share theirs. word must be folded
// and without spaces. The skeleton of a word in Latin script is good for comparing only.
func Skeleton(word string) string {
	if len(word) < 3 {
		return word
	}
	w := word
	for _, e := range [...][2]string{{"enka", "enko"}, {"skyi", "ski"}, {"skyy", "ski"}, {"skij", "ski"}, {"skiy", "ski"},
		{"skii", "ski"}, {"sky", "ski"}, {"ckij", "cki"}, {"tskyi", "tski"}, {"tsky", "tski"}, {"tskiy", "tski"}} {
		if strings.HasSuffix(w, e[0]) {
			w = w[:len(w)-len(e[0])] + e[1]
			break
		}
	}
	w = rewrites.Replace(w)
	b := make([]byte, 0, len(w))
	for i := range len(w) {
		c := w[i]
		switch {
		case len(b) > 0 && b[len(b)-1] == c: // doubled
		case c == 'h' && i > 0 && vowel(w[i-1]) && (i+1 == len(w) || !vowel(w[i+1])): // mute
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// slavic endings tell that a word was transliterated from Cyrillic.
var slavic = []string{"ski", "skaia", "skaya", "enko", "ic", "ov", "ev", "ova", "eva", "in", "ina", "ik", "cuk", "eiko"}

// Eastern is the key that the Russian, Ukrainian and Belarusian spellings of one family name share:
// Kovalevsky, Kavaleuski. It is empty for words that do not look Slavic.
func Eastern(word string) string {
	if len(word) < 5 {
		return ""
	}
	w := belarusian.Replace(word + "$")
	w = Skeleton(strings.TrimSuffix(w, "$"))
	for _, e := range slavic {
		if strings.HasSuffix(w, e) {
			return unstressed.Replace(w)
		}
	}
	return ""
}

// belarusian spells Belarusian sounds the Russian way; "$" stands for the end of the word.
var belarusian = strings.NewReplacer("dzi", "di", "dzm", "dm", "tsi", "ti", "chyk", "chik", "chy", "chi", "auch", "ovich",
	"ouski", "ovski", "ouska", "ovska", "auski", "ovski", "auska", "ovska", "euski", "evski", "euska", "evska", "ouna", "ovna",
	"ouva", "ova", "ou$", "ov$", "au$", "ov$", "eu$", "ev$", "ouich", "ovich")

// unstressed levels what unstressed vowels and h for g make different.
var unstressed = strings.NewReplacer("a", "o", "ia", "e", "h", "g")

// Arabic reports whether a word bears marks of Arabic letters in Latin ones: a q without u, dh, kh, gh.
func Arabic(word string) bool {
	i := strings.IndexByte(word, 'q')
	return i >= 0 && (i+1 == len(word) || word[i+1] != 'u') || strings.Contains(word, "dh") || strings.Contains(word, "kh") && !strings.HasSuffix(word, "ko")
}

// Consonants is the skeleton without vowels but the first letter, and with consonants that sound alike
// made equal: a wide key for finding candidates, never for deciding.
func Consonants(word string) string {
	s := Skeleton(word)
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		if vowel(c) && i > 0 || c == 'h' && i > 0 {
			continue
		}
		switch c {
		case 'a', 'e', 'i', 'o', 'u':
			c = 'a'
		case 'g', 'k', 'c':
			c = 'k'
		case 'd':
			c = 't'
		case 'v', 'b', 'f', 'p':
			c = 'p'
		case 'z':
			c = 's'
		case 'm':
			c = 'n'
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
