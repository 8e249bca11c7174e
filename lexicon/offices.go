package lexicon

// A Change is what a word makes of the office before which it stands.
type Change string

// The changes.
const (
	Unchanged Change = ""
	Past      Change = "former"    // held before
	Late      Change = "late"      // held by somebody who is dead, whose office goes without saying that it is past
	Acting    Change = "acting"    // held for another, or for a time
	Deputy    Change = "deputy"    // another office, below
	Assistant Change = "assistant" // another office, below a deputy's where there are both
	Turning   Change = "turning"   // about to be taken up, given up, or shared
)

var officeChanges = map[string]Change{"former": Past, "ex": Past, "then": Past, "once": Past, "onetime": Past, "erstwhile": Past, "late": Late,
	"acting": Acting, "interim": Acting, "caretaker": Acting, "deputy": Deputy, "vice": Deputy, "assistant": Assistant,
	"incoming": Turning, "outgoing": Turning, "co": Turning}

// OfficeChange is what a word in small letters makes of the office that follows: "former" mayor, "acting" mayor.
func OfficeChange(word string) Change { return officeChanges[word] }
