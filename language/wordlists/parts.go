package wordlists

import "golang.org/x/text/language"

// parts are the parts of the world that have a name of their own and a code in the United Nations' list M49, by folded name.
var parts = map[string]language.Region{
	"africa": language.MustParseRegion("002"), "north africa": language.MustParseRegion("015"), "west africa": language.MustParseRegion("011"),
	"east africa": language.MustParseRegion("014"), "central africa": language.MustParseRegion("017"), "southern africa": language.MustParseRegion("018"),
	"latin america": language.MustParseRegion("419"), "south america": language.MustParseRegion("005"), "central america": language.MustParseRegion("013"),
	"caribbean": language.MustParseRegion("029"), "north america": language.MustParseRegion("003"),
	"asia": language.MustParseRegion("142"), "central asia": language.MustParseRegion("143"), "east asia": language.MustParseRegion("030"),
	"southeast asia": language.MustParseRegion("035"), "south asia": language.MustParseRegion("034"),
	"europe": language.MustParseRegion("150"), "oceania": language.MustParseRegion("009"),
}

// astride are states that lie in a second part of the world, too, or of which it is said now that they lie in one and now in another.
var astride = map[string]language.Region{"RU": parts["asia"], "TR": parts["europe"], "KZ": parts["europe"], "AZ": parts["europe"], "GE": parts["europe"], "AM": parts["europe"],
	"CY": parts["europe"], "EG": parts["asia"], "ID": parts["oceania"], "ES": parts["africa"], "PT": parts["africa"], "YE": parts["africa"], "AF": parts["central asia"], "MX": parts["central america"],
	"PA": parts["south america"]}

// overseas are states that hold land in other parts of the world, under the name of the whole.
var overseas = map[string]bool{"FR": true, "GB": true, "US": true, "NL": true, "DK": true, "NO": true, "AU": true, "NZ": true, "CL": true, "EC": true, "ES": true, "PT": true}

// outside reports whether a place lies for certain in no part of a part of the world.
func outside(s spot, part language.Region) bool {
	c, err := language.ParseRegion(s.Country)
	if err != nil || part.Contains(c) || disputed[s.Country] || !s.town && !s.state && overseas[s.Country] {
		return false
	}
	second, ok := astride[s.Country]
	return !ok || second != part && !second.Contains(part)
}
