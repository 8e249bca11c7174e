package report

import "strings"

// kind says in plain words how the answers to a question stand to each other, with the colour that goes with it.
func kind(f *Finding) (string, look) {
	within := ""
	if f.Internal {
		within = " within one article"
	}
	switch f.Verdict {
	case "conflict":
		return "Contradiction" + within, red
	case "possible":
		return "Possible contradiction" + within, amber
	case "different-event":
		return "Probably two events", blue
	case "update":
		return "Later update", blue
	case "compatible":
		return "Differs in detail", plain
	case "agree":
		return "Agrees", green
	case verdictSetAside:
		return "Set aside: evidence dropped", plain
	}
	return f.Verdict, plain
}

// FoundAs says in plain words what a run found, of the type and with the verdict that the JSON has: "Contradiction about a figure".
func FoundAs(typ, verdict string) string {
	if typ == "name" {
		if said := reading(&Name{Label: verdict}); said != verdict {
			return "Name: " + said
		}
	}
	how, _ := kind(&Finding{Verdict: verdict})
	switch {
	case typ == "single-source":
		return "Told by one outlet only"
	case how == "":
		return "Found: " + subject(typ)
	}
	return how + " about " + subject(typ)
}

// subject says in plain words what a question is about.
func subject(kind string) string {
	switch kind {
	case "number":
		return "a figure"
	case "date":
		return "a date or time"
	case "place":
		return "a place"
	case "name":
		return "a name"
	case "role":
		return "somebody's office or role"
	case "attribution":
		return "who said it"
	case "quote":
		return "the words of a quotation"
	case "polarity":
		return "whether it happened"
	case "event":
		return "what happened"
	}
	return "something else"
}

// sureness puts a probability into words; the figure itself stays in the closed group.
func sureness(p float64) string {
	switch {
	case p >= 0.95:
		return "very likely"
	case p >= 0.8:
		return "likely"
	case p >= 0.6:
		return "more likely than not"
	}
	return "cannot tell"
}

// reading is what we make of the forms of a name.
func reading(n *Name) string {
	switch n.Label {
	case "misspelling":
		return "one person, probably misspelt"
	case "variant":
		return "one person, several forms"
	case "different":
		return "two people"
	case "unclear":
		return "cannot tell"
	case "single":
		return "one form only"
	}
	return n.Label
}

// readingOf is reading for what is not a person, too.
func readingOf(n *Name) string {
	r := reading(n)
	switch n.Type {
	case "organisation":
		r = strings.NewReplacer("one person", "one organisation", "two people", "two organisations").Replace(r)
	case "place":
		r = strings.NewReplacer("one person", "one place", "two people", "two places").Replace(r)
	case "other":
		r = strings.NewReplacer("one person", "one name", "two people", "two names").Replace(r)
	}
	return r
}

// foundIn says where a piece of metadata came from, in plain words.
func foundIn(d *Document, field string) string {
	f, ok := d.From[field]
	if !ok || f.From == "" {
		return "not found"
	}
	from := f.From
	for technical, plain := range places {
		from = strings.Replace(from, technical, plain, 1)
	}
	if f.Sure < 0.7 {
		return from + " (unsure)"
	}
	return from
}

// places are the technical words for where metadata stand, as a desk says them. No word holds another.
var places = map[string]string{
	"JSON-LD":             "data in the page",
	"front matter":        "lines above the text",
	"header line":         "line above the text",
	"canonical link":      "the page's own link",
	"html lang":           "data in the page",
	"glued first line":    "first line",
	"document properties": "properties of the file",
	"manifest":            "list of articles",
}

// tieOf says in plain words what ties two articles.
func tieOf(kind string) string {
	switch kind {
	case "outlet to outlet":
		return "same text"
	case "wire credit":
		return "same text, from an agency"
	case "shared release":
		return "same text, from a release"
	case "shared quotation":
		return "the same quoted words"
	case "shared author":
		return "the same author"
	case "same named source":
		return "the same source named"
	}
	return strings.ReplaceAll(kind, "-", " ")
}

// unknownOutlet reports whether no outlet was found for an article.
func unknownOutlet(name string) bool { return name == "" || strings.HasPrefix(name, "unknown (") }

// count is a number with its noun: "1 article", "3 articles".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if s, ok := strings.CutSuffix(noun, "y"); ok && noun != "" && !strings.HasSuffix(noun, "ey") {
		return formatNumber(float64(n)) + " " + s + "ies"
	}
	return formatNumber(float64(n)) + " " + noun + "s"
}

func rangeOf(start, end int) string {
	return formatNumber(float64(start)) + "–" + formatNumber(float64(end))
}
