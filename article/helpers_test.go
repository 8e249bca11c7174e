package article

import (
	"maps"
	"slices"
	"unicode/utf16"

	"crosscheck/text"
)

func spanOf(a, b int) text.Span { return text.Span{Start: a, End: b} }

// wide is UTF-16, low byte first, without a mark.
func wide(s string) string {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
