package syntax

import (
	"regexp"
	"unicode/utf8"
)

// What letters, mails and posts have instead of full stops: time stamps, salutations, closings, smileys.
var (
	stamp   = regexp.MustCompile(`(?:^|\s)(\d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\s`)
	closing = regexp.MustCompile(`(?:^|[.!?\n] ?)(?:(?:Many )?[Tt]hanks(?: again)?|(?:Best |Kind |Warm )?[Rr]egards|Sincerely|Yours (?:truly|sincerely|faithfully)|Cheers|Best|Love|Dear(?: \p{Lu}\p{L}+){1,3}),(\s)\s*\p{Lu}`)
	smile   = regexp.MustCompile(`\s[:;]-?[)(DP](\s)\s*\p{Lu}`)
)

// letters finds where the parts of a letter begin.
func letters(s string) []int {
	var out []int
	for _, m := range stamp.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, m[3])
		if before := wordBefore(s, m[0]); before != "" && before != "on" && before != "at" {
			if r, _ := utf8.DecodeRuneInString(before); isUpper(r) || r == '<' {
				out = append(out, m[2])
			}
		}
	}
	for _, re := range []*regexp.Regexp{closing, smile} {
		for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
			out = append(out, m[2])
		}
	}
	return out
}
