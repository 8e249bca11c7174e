package quotes

import "strings"

// onlySpelling reports whether two stretches of words are one in two spellings: a hyphen, an apostrophe, British and
// American, a short form and its full one.
func onlySpelling(a, b []spoken) bool {
	x, y := spelt(a), spelt(b)
	if one := "one"; x == one && (y == "a" || y == "an") || y == one && (x == "a" || x == "an") {
		return true
	}
	return x == y || shortForms[x] == y && y != "" || shortForms[y] == x && x != ""
}

var american = strings.NewReplacer("our", "or", "ise", "ize", "isation", "ization", "centre", "center")

func spelt(ws []spoken) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString(strings.ReplaceAll(w.fold, "'", ""))
	}
	return american.Replace(b.String())
}

// shortForms are contractions without their apostrophe.
var shortForms = map[string]string{"dont": "donot", "doesnt": "doesnot", "isnt": "isnot", "cant": "cannot", "wont": "willnot", "its": "itis", "were": "weare",
	"im": "iam", "ive": "ihave", "weve": "wehave", "wasnt": "wasnot", "didnt": "didnot", "havent": "havenot", "youre": "youare", "theyre": "theyare", "thats": "thatis", "gonna": "goingto"}
