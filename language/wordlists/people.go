package wordlists

import (
	"slices"
	"strings"
)

// Given reports whether a word is a given name, and whose.
func Given(word string) (Sex, bool) {
	s, ok := load().given[word]
	return s, ok
}

// GivenCommon reports whether a word is a given name that readers of English know as one. What is a letter off
// it may be another rare name, or a slip of the pen.
func GivenCommon(word string) bool { return load().common[word] }

// Nicknames reports whether one of two given names is a short form of the other: Bill and William.
func Nicknames(a, b string) bool {
	short := load().nicknames
	return slices.Contains(short[a], b) || slices.Contains(short[b], a)
}

// ShortFor reports whether the first of two given names is a short form of the second.
func ShortFor(short, long string) bool { return slices.Contains(load().nicknames[short], long) }

// Equivalents reports whether two given names are one in neighbouring tongues: Sergei and Siarhei.
func Equivalents(a, b string) bool {
	one := load().one
	return one[a] > 0 && one[a] == one[b]
}

// Surname reports whether a word is the family name of somebody in WordNet.
func Surname(word string) bool { return load().surnames[word] }

// TitleOf looks up a title of one or more words: "prime minister".
func TitleOf(words string) (Title, bool) {
	t, ok := load().titles[words]
	return t, ok
}

// Role reports whether a word says what somebody is or does: "baker", "mayor".
func Role(word string) bool {
	l := load()
	if l.kinds["roles"][word] {
		return true
	}
	t, ok := l.titles[word]
	return ok && t.Kind != Honorific
}

// RoleKind is the name of the kind of office or work that a role belongs to, the role itself where it stands
// alone: "envoy" for "ambassador" and "representative".
func RoleKind(role string) string {
	if kind, ok := load().roleKinds[role]; ok {
		return kind
	}
	return role
}

// People reports whether a word is the adjective or the name of a people, a faith or a tongue.
func People(word string) bool {
	l := load()
	if l.peoples[word] {
		return true
	}
	one, ok := strings.CutSuffix(word, "s")
	return ok && l.peoples[one]
}
