package grammar

// An Example is one sentence of a treebank.
type Example struct {
	Forms  []string
	Lemmas []string
	Tags   []string // "VERB/VBD"
	Heads  []int    // index in Forms; -1 for the root
	Rels   []string
}
