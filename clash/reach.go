package clash

// How far apart words may stand in the tree of their sentence, in arcs, and still belong together. With more, words of the clause beside are taken
// for this one's; with less, what the grammar hung one arc off (it hangs one word in six wrongly) is lost.
const (
	beside   = 1  // a word and what hangs on it: a subject, an object
	phrase   = 2  // through one noun: "the roof of the hall"
	clause   = 3  // through two: "in the north of the town of Ardel"
	sentence = 4  // out of a participle or a relative clause
	wide     = 5  // a figure and what its clause tells of
	far      = 40 // more than between any two words that belong together: a damaged tree ends here
)

// likely is how near two words must be, in [0,1], so that the one may stand for the other, if only as a wider word ("ship", "ferry"): likeness has
// one half for these.
const likely = 0.5
