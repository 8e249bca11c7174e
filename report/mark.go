package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	folding "crosscheck/text"
)

// A mark stands in the hidden index for the words by which a reader knows a row: it is enough to notice that they stand beside another row's
// ID, in a fraction of the bytes. Of the words only letters and digits count, folded, as blanks and marks change when a workbook passes
// through another program.

// MarkOf is the mark of words: their 64-bit FNV-1a hash.
func MarkOf(words string) string {
	h := uint64(14695981039346656037)
	for _, r := range folding.Fold(words) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		if r < utf8.RuneSelf {
			h = (h ^ uint64(r)) * 1099511628211
			continue
		}
		for _, c := range []byte(string(r)) {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	hex := strconv.FormatUint(h, 16)
	return "#" + strings.Repeat("0", 16-len(hex)) + hex
}

// Marked is the mark that the index of a workbook holds; older ones hold the words themselves.
func Marked(printed string) string {
	if len(printed) == 17 && printed[0] == '#' {
		if _, err := strconv.ParseUint(printed[1:], 16, 64); err == nil {
			return printed
		}
	}
	return MarkOf(printed)
}
