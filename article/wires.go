package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/text"
)

// attributions are the words before an agency's name that make it the origin of what is told.
var attributions = []string{"according to reports from ", "according to a report by ", "according to a report from ", "according to ",
	"as reported by ", "reported by ", "first reported by ", "citing ", "quoting ", "with reporting from "}

// findWires lists the marks that name a news agency as the origin of the text: credit lines, bylines,
// datelines, and "according to Reuters" in the text itself. A picture's credit is none.
func findWires(d *draft) []Wire {
	var out []Wire
	for _, p := range d.blocks {
		if len(out) > 200 {
			break // a text that names agencies more often is a list of them
		}
		s := p.span.Of(d.doc.Text)
		switch p.role {
		case Credit:
			out = append(out, named(s, p.span.Start, "credit")...)
		case Byline:
			out = append(out, named(s, p.span.Start, "byline")...)
		case Dateline:
			out = append(out, named(s, p.span.Start, "dateline")...)
		case Body:
			out = append(out, cited(s, p.span.Start)...)
		}
	}
	return out
}

// named finds every agency in a short line. Short forms count only in capitals, as "AP" and not "ap".
func named(s string, at int, kind string) []Wire {
	var out []Wire
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return nil // letters that change their length: no news agency's line
	}
	for i := 0; i < len(s); {
		if r, n := utf8.DecodeRuneInString(s[i:]); !unicode.IsUpper(r) || i > 0 && isWord(s[:i]) {
			i += n
			continue
		}
		n, agency := agencyAt(s[i:], low[i:])
		if n == 0 {
			i++
			continue
		}
		if len(out) == 0 || out[len(out)-1].Agency != agency {
			out = append(out, Wire{agency, text.Span{Start: at + i, End: at + i + n}, kind})
		}
		i += n
	}
	return out
}

func isWord(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// agencyAt is the agency whose name stands at the start of s.
func agencyAt(s, low string) (int, string) {
	for _, name := range agencyNames {
		if !strings.HasPrefix(low, name) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[len(name):]); unicode.IsLetter(r) || unicode.IsDigit(r) {
			continue
		}
		if len(name) <= 4 && s[:len(name)] != strings.ToUpper(name) {
			continue
		}
		return len(name), agencies[name]
	}
	return 0, ""
}

// cited finds agencies that a sentence gives as its origin.
func cited(s string, at int) []Wire {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return nil
	}
	var out []Wire
	for _, a := range attributions {
		for from := 0; ; {
			i := strings.Index(low[from:], a)
			if i < 0 {
				break
			}
			i += from + len(a)
			from = i
			j := i
			if strings.HasPrefix(low[j:], "the ") && !strings.HasPrefix(low[j:], "the associated") {
				j += 4
			}
			if n, agency := agencyAt(s[j:], low[j:]); n > 0 {
				if out = append(out, Wire{agency, text.Span{Start: at + j, End: at + j + n}, "citation"}); len(out) > 200 {
					return dedupWires(out)
				}
			}
		}
	}
	return dedupWires(out)
}

func dedupWires(in []Wire) []Wire {
	var out []Wire
	for _, w := range in {
		seen := false
		for _, o := range out {
			seen = seen || o.Span == w.Span
		}
		if !seen {
			out = append(out, w)
		}
	}
	return out
}
