package names

import (
	"cmp"
	"math"
	"slices"

	"crosscheck/evidence"
)

// A Use is one spelling with the number of independent origins that use it. Copies of one text are one origin.
type Use struct {
	Text    string
	Origins int
	// Prior is how much more often than the others this spelling is right before anybody is counted: 1 where nothing
	// is known, more where it stands in an official text or every article that has it keeps to it.
	Prior float64
}

// A Choice is one spelling and how likely it is the right one.
type Choice struct {
	Text        string
	Origins     int
	Probability float64
	Why         evidence.Part // bits against an even chance
}

// A Vote is what the origins together say of the spellings of one name.
type Vote struct {
	Choices []Choice // the likeliest first, then by text
	Origins int
	Likely  string // "" where two spellings are equally likely
	// Wording is "likely misspelt" where Settings.Misspelt is reached by at least Settings.EnoughOrigins, "minority form"
	// below that, "unclear" where nothing is likelier than the rest.
	Wording string
}

// Likely weighs the spellings of one name by independent origins, never by how often they occur: an origin
// misspells a name with probability Settings.Slip, and then in any of the other ways alike.
//
//	P(f) ∝ prior(f) · ∏ over origins of (1−slip) where it uses f, slip/k where it uses another
func Likely(uses []Use, s Settings) Vote {
	v := Vote{Wording: "unclear"}
	for _, u := range uses {
		v.Origins += u.Origins
	}
	if len(uses) == 0 {
		return v
	}
	k := float64(max(1, len(uses)-1))
	logs := make([]float64, len(uses))
	top := math.Inf(-1)
	for i, u := range uses {
		prior := u.Prior
		if prior <= 0 {
			prior = 1
		}
		logs[i] = math.Log2(prior) + float64(u.Origins)*math.Log2(1-s.Slip) + float64(v.Origins-u.Origins)*math.Log2(s.Slip/k)
		top = max(top, logs[i])
	}
	sum := 0.0
	for i := range logs {
		logs[i] = math.Exp2(logs[i] - top)
		sum += logs[i]
	}
	for i, u := range uses {
		p := logs[i] / sum
		even := 1 / float64(len(uses))
		v.Choices = append(v.Choices, Choice{u.Text, u.Origins, p,
			evidence.Part{Field: "origins", Level: u.Text, Bits: math.Log2(max(p, 1e-9) / even)}})
	}
	slices.SortFunc(v.Choices, func(a, b Choice) int {
		return cmp.Or(cmp.Compare(b.Probability, a.Probability), cmp.Compare(a.Text, b.Text))
	})
	first := v.Choices[0]
	if len(v.Choices) > 1 && first.Probability-v.Choices[1].Probability < 1e-9 {
		return v
	}
	v.Likely = first.Text
	switch {
	case len(v.Choices) == 1:
		v.Wording = ""
	case v.Origins < s.EnoughOrigins:
		v.Wording = "minority form"
	case first.Probability >= s.Misspelt:
		v.Wording = "likely misspelt"
	default:
		v.Wording = "minority form"
	}
	return v
}
