package syntax

import (
	"strings"
	"unicode"
)

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}
func isLetter(r rune) bool { return unicode.IsLetter(r) }
func isDash(r rune) bool   { return r == '–' || r == '—' || r == '―' || r == '−' }

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// address is the length of the web or mail address at the beginning of s, without the punctuation
// after it; 0 where there is none.
func address(s string) int {
	low := strings.ToLower(s)
	web := strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "www.") || strings.HasPrefix(low, "ftp://")
	mail := !web && strings.Count(s, "@") == 1 && mailAddress(s)
	if !web && !mail && !domain(low) {
		return 0
	}
	return len(strings.TrimRight(s, ".,;:!?)]}>\"'”’"))
}

func mailAddress(s string) bool {
	user, host, _ := strings.Cut(s, "@")
	return user != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, "(<[\"") && isLetter(rune(host[0]))
}

// domain knows a bare host by its last part.
func domain(low string) bool {
	host, _, _ := strings.Cut(strings.TrimRight(low, ".,;:!?)]\"'"), "/")
	i := strings.LastIndexByte(host, '.')
	if i <= 0 || strings.ContainsAny(host, "()[]\"'“”’,;:") {
		return false
	}
	switch host[i+1:] {
	case "com", "org", "net", "gov", "edu", "info":
		return true
	}
	return false
}

// telephone reports whether s is groups of digits joined by hyphens or stops: 555-010-0199.
func telephone(s string) bool {
	digits, joints := 0, 0
	for i := range len(s) {
		switch {
		case digitAt(s, i):
			digits++
		case s[i] == '-' && digitAt(s, i-1) && digitAt(s, i+1):
			joints++
		default:
			return false
		}
	}
	return digits >= 7 && joints >= 1 && !(joints == 1 && digits == 8 && len(s) == 9 && (s[4] == '-'))
}

// calendarDay reports whether s is a day or a fraction in figures: 3/11/2004, 1/2, 2004-03-11.
func calendarDay(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) < 2 || len(parts) > 3 || len(parts) == 2 && strings.Contains(s, "-") {
		return false
	}
	for _, p := range parts {
		if len(p) == 0 || len(p) > 4 || strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	return true
}
