package grammar

import "strings"

// plainer writes typographic marks as the treebanks write them most.
var plainer = strings.NewReplacer("’", "'", "‘", "'", "‛", "'", "`", "'", "´", "'", "“", "\"", "”", "\"", "„", "\"", "‟", "\"", "«", "\"", "»", "\"",
	"–", "-", "—", "--", "―", "--", "‑", "-", "‐", "-", "−", "-", "…", "...", "\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "", "\u00a0", " ", "ﬁ", "fi", "ﬂ", "fl")

// Plain is a word as the features see it: curly quotes straight, an em dash "--", other dashes a
// hyphen, no soft hyphens. It is never empty where s is not.
func Plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] == '`' {
			if p := plainer.Replace(s); p != "" {
				return dashes(p)
			}
			return s
		}
	}
	return dashes(s)
}

// dashes writes "---" and longer as "--".
func dashes(s string) string {
	if len(s) > 2 && s[0] == '-' && strings.Trim(s, "-") == "" {
		return "--"
	}
	return s
}
