package spelling

import (
	"strings"
	"unicode"
)

// Transliterate spells lower-case Cyrillic, Greek, Arabic and Hebrew letters with Latin ones, the way
// newsrooms do; other text stays as it is. Arabic and Hebrew give consonants and long vowels only:
// Skeleton, not equality, is the way to compare them.
func Transliterate(s string) string {
	if !strings.ContainsFunc(s, foreign) {
		return s
	}
	var b strings.Builder
	var prev rune
	for _, r := range s {
		switch {
		case r == 'ё' && prev == 0:
			b.WriteString("yo")
		case greekPair(prev, r) != "":
			text := b.String()
			b.Reset()
			b.WriteString(text[:len(text)-len(scripts[prev])])
			b.WriteString(greekPair(prev, r))
		default:
			if latin, ok := scripts[r]; ok {
				b.WriteString(latin)
			} else {
				b.WriteRune(r)
			}
		}
		prev = r
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			prev = 0
		}
	}
	return b.String()
}

func foreign(r rune) bool { return r >= 0x370 && r < 0x780 || r >= 0xfb50 && r < 0xff00 }

// greekPair spells two Greek letters that sound as one.
func greekPair(a, b rune) string {
	switch string([]rune{a, b}) {
	case "ου", "ού":
		return "ou"
	case "μπ":
		return "b"
	case "ντ":
		return "d"
	case "γκ":
		return "g"
	case "ευ", "εύ":
		return "ev"
	case "αυ", "αύ":
		return "av"
	}
	return ""
}

// scripts holds one spelling a letter: Russian, Ukrainian, Belarusian, Serbian; Greek; Arabic, Persian; Hebrew.
var scripts = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "yo", 'є': "ye", 'ж': "zh", 'з': "z",
	'и': "i", 'і': "i", 'ї': "yi", 'й': "y", 'ј': "j", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p",
	'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ў': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh",
	'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", 'љ': "lj", 'њ': "nj", 'ђ': "dj",
	'ћ': "c", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
	'α': "a", 'ά': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'έ': "e", 'ζ': "z", 'η': "i", 'ή': "i", 'θ': "th",
	'ι': "i", 'ί': "i", 'ϊ': "i", 'ΐ': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'ό': "o",
	'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'ύ': "y", 'ϋ': "y", 'ΰ': "y", 'φ': "f", 'χ': "ch",
	'ψ': "ps", 'ω': "o", 'ώ': "o",
	'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ء': "", 'ؤ': "u", 'ئ': "i", 'ب': "b", 'ة': "a", 'ت': "t",
	'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "d", 'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh",
	'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k", 'ک': "k", 'ل': "l",
	'م': "m", 'ن': "n", 'ه': "h", 'و': "w", 'ي': "y", 'ی': "y", 'ى': "a", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'گ': "g",
	'ـ': "",
	'א': "a", 'ב': "b", 'ג': "g", 'ד': "d", 'ה': "h", 'ו': "v", 'ז': "z", 'ח': "h", 'ט': "t", 'י': "y", 'כ': "k",
	'ך': "k", 'ל': "l", 'מ': "m", 'ם': "m", 'נ': "n", 'ן': "n", 'ס': "s", 'ע': "a", 'פ': "p", 'ף': "f", 'צ': "ts",
	'ץ': "ts", 'ק': "k", 'ר': "r", 'ש': "sh", 'ת': "t",
}
