package names

import (
	"slices"
	"strings"

	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// A level says how two parts of names stand to each other, the closest first.
type level int

const (
	equal level = iota
	transliterated
	nickname
	initial
	near     // one slip of the pen apart
	farther  // two slips apart in a long word
	gendered // one family, her name and his
	other
)

var levelNames = [...]string{"equal", "transliterated", "short form", "initial", "one letter off", "two letters off", "his and her form", "another name"}

func (l level) String() string { return levelNames[l] }

// slip is the level of parts that only look alike.
func (l level) slip() bool { return l == near || l == farther }

// nearLength is the number of letters a word needs for one slip to be thought of at all (Settings.Short weighs how little it means there).
const nearLength = 3

// fartherLength is the same for two slips.
const fartherLength = 9

// compareParts says how a and b, folded parts of names, stand to each other. arabic: vowels do not count for much.
func compareParts(a, b string, arabic bool) level {
	switch {
	case a == b:
		return equal
	case len(a) == 1 || len(b) == 1:
		if a[0] == b[0] {
			return initial
		}
		return other
	case his(a, b):
		return gendered
	case wordlists.Equivalents(a, b), (given(a) || given(b)) && lastVowel(a) == lastVowel(b), spelling.Skeleton(a) == spelling.Skeleton(b), spelling.Eastern(a) != "" && spelling.Eastern(a) == spelling.Eastern(b):
		return transliterated
	case wordlists.Nicknames(a, b):
		return nickname
	case sameSound(a, b), (arabic || spelling.Arabic(a) || spelling.Arabic(b)) && sameConsonants(a, b):
		return transliterated
	}
	shorter := min(len(a), len(b))
	switch d := spelling.Distance(a, b, 2); {
	case d == 1 && shorter >= nearLength:
		return near
	case d == 2 && shorter >= nearLength && spelling.Distance(spelling.Skeleton(a), spelling.Skeleton(b), 1) == 1:
		return farther // one sound off
	case d == 2 && (shorter >= fartherLength || (given(a) || given(b)) && a[0] == b[0] && len(bare(a)) >= nearLength && bare(a) == bare(b)):
		return farther // the letters of a long word, the vowels of a given name
	}
	return other
}

// sameConsonants reports whether two words differ in their vowels only, which stand at the same places.
func sameConsonants(a, b string) bool {
	a, b = strings.ReplaceAll(spelling.Skeleton(a), "g", "k"), strings.ReplaceAll(spelling.Skeleton(b), "g", "k")
	return len(a) > 3 && strings.Map(noVowel, a) == strings.Map(noVowel, b)
}

func noVowel(r rune) rune {
	if strings.ContainsRune("aeiou", r) {
		return 'a'
	}
	return r
}

// sameSound reports whether both words are given names of one sex that differ in no more than a vowel:
// Alexander and Alexandr.
func sameSound(a, b string) bool {
	s, ok := wordlists.Given(a)
	t, too := wordlists.Given(b)
	if !ok || !too || s != t {
		return false
	}
	if hard(a) == hard(b) {
		return true
	}
	if min(len(a), len(b)) < 5 || a[0] != b[0] {
		return false
	}
	a, b = voiceless.Replace(a), voiceless.Replace(b)
	return a == b || sameConsonants(a, b) || spelling.Distance(a, b, 1) == 1 && bare(a) == bare(b)
}

// lastVowel is a given name with an i for the vowel at its end, which English spells in five ways: Terry, Terri, Terrie.
func lastVowel(given string) string {
	for _, ending := range [...]string{"ie", "ey", "ee", "y"} {
		if stem, ok := strings.CutSuffix(given, ending); ok && len(stem) >= nearLength {
			return stem + "i"
		}
	}
	return given
}

// hard writes the c that is spoken like k as one: Erik, Marcus, Cathleen. Before e, i, y and h it is another sound.
func hard(given string) string {
	given = strings.ReplaceAll(given, "ck", "k")
	b := []byte(given)
	for i, c := range b {
		if c == 'c' && (i+1 == len(b) || !strings.ContainsRune("eiyh", rune(b[i+1]))) {
			b[i] = 'k'
		}
	}
	return string(b)
}

// voiceless writes what given names spell with s or z alike: Elisabeth, Susanne.
var voiceless = strings.NewReplacer("z", "s")

// bare is a word's skeleton without vowels.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, spelling.Skeleton(word))
}

// endings of Slavic family names, his and hers.
var hisAndHers = [...][2]string{{"skaya", "ski"}, {"skaia", "ski"}, {"skaja", "ski"}, {"skaya", "sky"}, {"skaia", "sky"}, {"skaya", "skiy"}, {"skaya", "skii"},
	{"skaya", "skyi"}, {"skaya", "skyy"}, {"skaja", "skij"}, {"skaia", "skii"}, {"ska", "ski"}, {"ska", "sky"}, {"ska", "skyi"}, {"cka", "cki"}, {"tskaya", "tsky"},
	{"ova", "ov"}, {"eva", "ev"}, {"yova", "yov"}, {"ova", "ow"}, {"ina", "in"}, {"yna", "yn"}, {"aya", "y"}, {"aya", "yi"}, {"aya", "yy"}, {"aia", "y"},
	{"naya", "ny"}, {"naia", "nyi"}, {"ouva", "ou"}, {"ava", "au"}, {"ova", ""}, {"ovna", "ovich"}, {"evna", "evich"}, {"ouna", "avich"}, {"iene", "as"}, {"aite", "as"}}

// his reports whether two words are one family's name as he and she bear it.
func his(a, b string) bool {
	for _, e := range hisAndHers {
		for _, pair := range [2][2]string{{a, b}, {b, a}} {
			her, ok := strings.CutSuffix(pair[0], e[0])
			his, too := strings.CutSuffix(pair[1], e[1])
			if ok && too && len(her) > 2 && her == his {
				return true
			}
		}
	}
	return false
}

// known reports whether both of two words are family names, common given names, or words of the language in their own right:
// Johnson and Johnston, Northeast and Northwest.
func known(a, b string) bool {
	if wordlists.Ordinary(a) && wordlists.Ordinary(b) {
		return true
	}
	if wordlists.Surname(a) && wordlists.Surname(b) {
		return true
	}
	return wordlists.GivenCommon(a) && wordlists.GivenCommon(b)
}

// spread parts a word of two or three letters that are the initials of parts in ys: "jc" for "jean claude".
func spread(xs, ys *parsed) {
	for i, x := range xs.parts {
		if len(x) < 2 || len(x) > 3 || len(ys.parts) <= len(xs.parts) {
			continue
		}
		for j := 0; j+len(x) <= len(ys.parts); j++ {
			var heads []string
			for _, y := range ys.parts[j : j+len(x)] {
				heads = append(heads, y[:1])
			}
			if strings.Join(heads, "") != x || ys.family >= j && ys.family < j+len(x) {
				continue
			}
			if xs.family > i {
				xs.family += len(x) - 1
			}
			xs.parts = slices.Concat(xs.parts[:i], heads, xs.parts[i+1:])
			return
		}
	}
}

// join puts parts of xs together that are one part in ys, and the other way round: "mary ann" and "maryann".
func join(xs, ys *parsed) {
	for i := 0; i < len(xs.parts); i++ {
		for j := i + 2; j <= len(xs.parts); j++ {
			if slices.ContainsFunc(xs.parts[i:j], func(x string) bool { return len(x) == 1 }) {
				break // initials
			}
			whole := strings.Join(xs.parts[i:j], "")
			if !slices.ContainsFunc(ys.parts, func(y string) bool {
				return len(y) > 4 && (y == whole || spelling.Skeleton(y) == spelling.Skeleton(whole))
			}) {
				continue
			}
			if xs.family >= j {
				xs.family -= j - i - 1
			} else if xs.family >= i {
				xs.family = i
			}
			xs.parts = slices.Concat(xs.parts[:i], []string{whole}, xs.parts[j:])
			break
		}
	}
}
