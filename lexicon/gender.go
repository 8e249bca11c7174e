package lexicon

import "strings"

// A Gender is what a noun says of the gender of whom it stands for.
type Gender byte

// The genders; most nouns say nothing.
const (
	Either Gender = iota
	Male
	Female
)

var (
	male = words("man boy father dad son brother husband uncle nephew grandfather grandson stepfather stepson fiance boyfriend widower " +
		"gentleman guy king prince duke lord monk father-in-law son-in-law brother-in-law")
	female = words("woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter fiancee girlfriend widow " +
		"lady queen princess duchess nun actress waitress mother-in-law daughter-in-law sister-in-law")
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// GenderOf is the gender that a noun names: "widow", "policeman". Nouns of office ("chairman") are used of either.
func GenderOf(noun string) Gender {
	switch {
	case female[noun] || strings.HasSuffix(noun, "woman") || strings.HasSuffix(noun, "girl"):
		return Female
	case male[noun] || strings.HasSuffix(noun, "boy"):
		return Male
	}
	return Either
}
