// Package text cuts, folds and maps strings. It knows nothing of articles or claims; every
// result is a Span into the string that went in, so that a sentence can always be led back to the
// bytes it was read from. Start with Span.
package text

// A Span is a half-open range of byte offsets, [Start, End), in a body of text.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of cuts the span out of body.
func (s Span) Of(body string) string { return body[s.Start:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Join is the smallest span that holds both.
func (s Span) Join(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }
