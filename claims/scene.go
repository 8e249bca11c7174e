package claims

import "crosscheck/language/names"

// scene is the name of the place in which a claim says that it happened, as an index in the article's mentions; -1 where it names
// none or several, or is vague ("near", "outside").
func (r *reader) scene(k *Claim) int {
	at := -1
	for _, p := range k.Places {
		n := &r.a.Names.Mentions[p]
		if n.Type != names.Place || n.Sentence != k.Sentence || !r.happensIn(k, n) {
			continue
		}
		if at >= 0 && at != p {
			return -1
		}
		at = p
	}
	return at
}

// happensIn reports whether a claim is told "in" or "at" a place: of the deed, or after the name of whom it was done to ("arrested the
// painter Ana Roe in Lyon"), which the grammar is apt to take for a part of the name.
func (r *reader) happensIn(k *Claim, n *names.Mention) bool {
	for i := range k.Args {
		if arg := &k.Args[i]; (arg.Prep == "in" || arg.Prep == "at") && arg.Token >= n.First && arg.Token <= n.Last {
			return true
		}
	}
	if o := k.Object; o != nil && o.Token >= 0 && o.Entity >= 0 && r.a.Names.Entities[o.Entity].Type == names.Person {
		before := r.form(max(n.First-1, 0))
		return r.tok(n.Last).Head == o.Token && (before == "in" || before == "at")
	}
	return false
}
