package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// kinsmen finds what the short text tells of somebody and the long one of a relative of his: "Roe's brother was arrested".
func (p *pair) kinsmen() []Clash {
	met := p.met(func(int) bool { return false })
	if met < p.set.Role {
		return nil
	}
	var out []Clash
	told := p.long.ties()
	for _, s := range p.short.ties() {
		if s.office || lexicon.Light(p.short.words[s.at].Lemma) {
			continue
		}
		for _, end := range []func(tie) int{func(t tie) int { return t.one }, func(t tie) int { return t.two }} {
			i := end(s)
			if i < 0 || slices.ContainsFunc(told, func(t tie) bool { return p.oneTie(s, t) && p.one(i, end(t)) }) {
				continue
			}
			for _, t := range told {
				if j := end(t); p.oneTie(s, t) && !t.office && p.relativeOf(j, i) {
					a, b := p.long.saying(p.long.child(j, "nmod:poss", "nmod"), j, t.at), p.short.saying(i, s.at)
					out = append(out, Clash{Kind: Role, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”: it is a relative", a, b)})
					break
				}
			}
		}
	}
	return out
}

// relativeOf reports whether word j of the long text is a relative of whom word i of the short one names.
func (p *pair) relativeOf(j, i int) bool {
	if j < 0 || p.long.words[j].Tag != syntax.NOUN || !kin(p.long.words[j].Lemma) || p.one(i, j) {
		return false
	}
	return slices.ContainsFunc(p.long.words[j].Kids, func(k int) bool {
		r := p.long.words[k].Rel
		return (r == "nmod:poss" || r == "nmod") && p.one(i, p.long.bearer(k))
	})
}

// kin reports whether a noun names a relative.
func kin(noun string) bool {
	return slices.Contains([]string{"parent", "father", "mother", "child", "son", "daughter", "widow", "widower"}, noun) || lexicon.Under(noun, "relative")
}
