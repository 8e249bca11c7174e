package claims

import "strings"

// timed makes a time of day of what was taken for a clause: "at half past six", "at a quarter past nine".
func (m *mending) timed(i int) {
	if i == 0 || !strings.EqualFold(m.s.Tokens[i].Form, "past") {
		return
	}
	switch strings.ToLower(m.s.Tokens[i-1].Form) {
	case "half", "quarter":
	default:
		return
	}
	switch base(m.s.Tokens[i].Rel) {
	case "xcomp", "acl", "advcl", "conj", "dep", "parataxis":
		m.token(i).Rel = "obl"
	}
}
