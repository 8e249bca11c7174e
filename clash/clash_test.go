package clash

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/text"
)

func read(s string) *language.Article {
	return language.Read(&article.Document{Text: s, Blocks: []article.Block{{Span: text.Span{End: len(s)}}}}, language.Default())
}

func find(a, b string) []Clash { return Find(read(a), read(b), Default(), quantity.Default(), 100) }

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       Kind // "" for none
	}{
		{"another figure", "The ferry sank off Ardel on Monday, killing 12 people.", "The ferry sank on Monday and 15 people were killed.", Number},
		{"a figure that is there, too", "The ferry had 40 people on board, of whom 12 were killed.", "The ferry had 12 people on board.", ""},
		{"rounded", "The ferry sank, killing about 300 people.", "The ferry sank, killing 297 people.", ""},
		{"a part of them", "Two of the 12 sailors were rescued from the ferry.", "Twelve sailors were on the ferry.", ""},
		{"some others", "Ana Roe and nine other villagers were rescued.", "Ten villagers were rescued.", ""},
		{"other things counted", "The storm killed 12 people.", "The storm killed 30 cows.", ""},
		{"an opposite", "The council of Ardel, which had met for six hours, rejected the new bridge on Monday.", "The council approved the bridge.", Polarity},
		{"denied", "The minister did not visit the flooded town.", "The minister visited the flooded town.", Polarity},
		{"refused", "The bank refused to publish the report.", "The bank published the report.", Polarity},
		{"turned down", "Ana Roe declined the Lindow Prize.", "Ana Roe received the Lindow Prize.", Polarity},
		{"denied in both", "The bank refused to publish the report.", "The bank did not publish the report.", ""},
		{"the two sides of a sale", "Ardel Steel bought the mill from Lindow Paper.", "Lindow Paper sold the mill to Ardel Steel.", ""},
		{"only tried", "The crew tried to save the ship.", "The crew did not save the ship.", ""},
		{"no later than", "The work begins no later than June.", "The work begins in June.", ""},
		{"what another does", "The council rejected the bridge, while the mayor approved the tunnel.", "The mayor approved the tunnel.", ""},
		{"exchanged", "Ana Roe sued Ivo Bell in Ardel on Monday.", "Ivo Bell sued Ana Roe.", Role},
		{"exchanged, in the passive", "Ana Roe was sued by Ivo Bell.", "Ana Roe sued Ivo Bell.", Role},
		{"passive and active", "Ana Roe sued Ivo Bell.", "Ivo Bell was sued by Ana Roe.", ""},
		{"who meets whom", "Ana Roe met Ivo Bell.", "Ivo Bell met Ana Roe.", ""},
		{"another day", "The bridge in Ardel collapsed on 3 March 2021.", "The bridge in Ardel collapsed on 9 March 2021.", Date},
		{"another day, of a year that is not said", "The bridge in Ardel collapsed on 3 March.", "The bridge in Ardel collapsed on 9 March.", Date},
		{"another day of the week", "The bridge in Ardel collapsed on Monday.", "The bridge in Ardel collapsed on Friday.", Date},
		{"the night from Monday to Tuesday", "The bridge in Ardel collapsed on Monday.", "The bridge in Ardel collapsed on Tuesday.", ""},
		{"two days of one story", "The bridge collapsed on Monday and was reopened on Friday.", "The bridge was reopened on Friday.", ""},
		{"soldiers counted as people", "Norway has nearly 1,000 people in the mission in Ardel.", "Norway has 730 troops in the mission in Ardel.", Number},
		{"another's day", "Ana Roe, a daughter of the painter Ivo Roe, died on 3 March 2021.", "Ivo Roe died on 9 May 1987.", ""},
		{"a name in one place", "The prize went to Ana Roe on Monday.", "The prize went to Cora Bell on Monday.", Name},
		{"the same person, by half the name", "The prize went to Ana Roe on Monday.", "The prize went to Roe on Monday.", ""},
		{"two matters", "The council rejected the new bridge.", "Prices of bread rose again.", ""},
		{"the same", "The council rejected the new bridge.", "The council rejected the new bridge.", ""},
		{"somebody else did it", "A Ferris diver found the wreck of the Merel off Ardel in May 2019, according to the Lindow Harbour Office.", "The Lindow Harbour Office found the wreck of the Merel in May 2019.", Role},
		{"who died is another", "Troops led by General Ivo Bell jailed Bishop Odo Roe, who would die in captivity in August of 1799.", "Ivo Bell died in 1799.", Role},
		{"the firm may be the one named", "Lindow Steel opened a mill in Ardel. The firm found copper in the hills in May.", "Lindow Steel found copper in the hills in May.", ""},
		{"one of several who did it", "Ana Roe, Ivo Bell and Cora Lind signed the charter in May.", "Cora Lind signed the charter in May.", ""},
		{"each did it", "Ana Roe won the prize for painting in Ardel, and Ivo Bell won the prize for music in Lindow.", "Ivo Bell won the prize for music.", ""},
		{"what it denies", "Lindow Steel is seen as the owner of the mill, a tie it denies.", "Lindow Steel denies it owns the mill.", ""},
		{"what it was done for", "The mayor was unable to win the support of the council in order to form a cabinet.", "The mayor was unable to form a cabinet.", ""},
		{"an average", "The trials involve 240 patients in ten towns.", "The trials involve an average of 200 patients per town.", Number},
		{"a figure in another clause", "Merland keeps one of the largest contingents of soldiers in Ardel, with nearly 1,000 people.", "Merland sent 730 soldiers to Ardel.", Number},
		{"police of two lands", "Norwegian police arrested the banker in May.", "Swedish police arrested the banker in May.", Name},
		{"a land and its people", "Norwegian police arrested the banker in May.", "Norway's police arrested the banker in May.", ""},
		{"police of two lands together", "Norwegian and Swedish police arrested the banker in May.", "Swedish police arrested the banker in May.", ""},
		{"a man and a woman of one name", "Mrs. Roe's ratings were above 80 percent in May.", "Mr. Roe's ratings were above 80 percent in May.", Name},
		{"both of them", "Mr. Roe and Mrs. Roe were guests of the mayor in May.", "Mr. Roe was a guest of the mayor in May.", ""},
		{"won and lost, by nouns", "Lindow City suffered a second defeat with a 3-2 loss to Ferris.", "Ferris was beaten by Lindow City.", Role},
		{"won, by a noun", "Ferris celebrated a 3-2 victory over Lindow City.", "Ferris defeated Lindow City.", ""},
		{"bought, by a noun", "Lindow Steel announced that it has completed the acquisition of Ardel Paper.", "Ardel Paper acquired Lindow Steel.", Role},
		{"who came before whom", "The mayor praised Roe's predecessor, Ivo Bell.", "Ivo Bell succeeded Roe.", Role},
		{"who came before whom, from the other side", "The mayor praised Roe's predecessor, Ivo Bell.", "Roe succeeded Ivo Bell.", ""},
		{"each beat the other", "Ferris beat Lindow City in May, and Lindow City beat Ferris in June.", "Lindow City beat Ferris.", ""},
		{"which is older", "The bridge of Ardel is older than the mill.", "The mill is older than the bridge of Ardel.", Role},
		{"which is younger", "The bridge of Ardel is older than the mill.", "The mill is younger than the bridge of Ardel.", ""},
		{"who is mayor", "Ivo Bell, the mayor of Ardel, said that Ana Roe would return.", "Ana Roe is the mayor of Ardel.", Role},
		{"who is mayor, by his surname", "Ivo Bell, the mayor of Ardel, said that Ana Roe would return.", "Bell is the mayor of Ardel.", ""},
		{"his deputy", "Ivo Bell, the deputy mayor of Ardel, said that Ana Roe would return.", "Ana Roe is the mayor of Ardel.", ""},
		{"one of two brothers", "Ivo Roe, the brother of Ana Roe, is a baker, and Odo Roe is a painter.", "Odo Roe is the brother of Ana Roe.", ""},
		{"not he but another", "The bridge was opened not by Ivo Bell but by Ana Roe.", "Ivo Bell opened the bridge.", Polarity},
		{"not he but another: the other", "The bridge was opened not by Ivo Bell but by Ana Roe.", "Ana Roe opened the bridge.", ""},
		{"instead of it", "The mayor will build a tunnel instead of a bridge.", "The mayor will build a bridge.", Polarity},
		{"a vote against", "The treaty has passed through the House of Ardel.", "The House of Ardel voted against the treaty.", Polarity},
		{"a vote for, by some", "Most members voted for the treaty, while ten voted against it.", "Ten members voted against the treaty.", ""},
		{"what rose and what fell", "Exports rose by 5 per cent in May, while imports fell.", "Imports rose in May.", Polarity},
		{"what rose and what fell: the same", "Exports rose by 5 per cent in May, while imports fell.", "Imports fell in May.", ""},
		{"the other did", "The council did not close the bridge, but the mayor did.", "The mayor closed the bridge.", ""},
		{"what it says it will do", "Merland is unlikely to build the bridge and will not sell the land.", "Merland says it will sell the land.", Polarity},
		{"what another says", "The inspector said that the bridge is not safe.", "The mayor said that the bridge is safe.", ""},
		{"in the hills of another land", "Digging in the hills of Norway, a group of students found the bones of a bear.", "The bones of a bear were found in Japan.", Name},
		{"as large as a land", "Researchers found a glacier twice the size of Norway.", "Researchers found a glacier in Japan.", ""},
		{"his brother", "A brother of the minister was kidnapped in Ardel on Monday.", "The minister was kidnapped on Monday.", Role},
		{"both of them", "The minister and his brother were kidnapped in Ardel on Monday.", "The minister was kidnapped on Monday.", ""},
		{"his wife", "Ivo Bell's wife sued the town of Ardel on Monday.", "Ivo Bell sued the town of Ardel.", Role},
		{"the founder and who founded", "Lindow Steel, whose founder was Ana Roe, sued Ivo Bell on Monday.", "Ivo Bell founded Lindow Steel.", ""},
		{"another founder", "Ana Roe, the founder of Lindow Steel, sued Ivo Bell on Monday.", "Ivo Bell founded Lindow Steel.", Role},
		{"the same founder", "Ana Roe, the founder of Lindow Steel, sued Ivo Bell on Monday.", "Ana Roe founded Lindow Steel.", ""},
		{"who is not the mayor", "Ivo Bell, who is not the mayor of Ardel, opened the fair.", "Ana Roe is the mayor of Ardel.", ""},
		{"who was the mayor, told by the second of two words", "Ivo Bell, the popular former mayor of Ardel, opened the fair.", "Ana Roe is the mayor of Ardel.", ""},
		{"what was found out and what was reported", "The newspaper discovered the affair of the minister.", "The newspaper covered the affair of the minister.", ""},
		{"who was the mayor before", "Ivo Bell was the mayor of Ardel until 2003.", "Ana Roe is the mayor of Ardel.", ""},
		{"mother and father", "Ana Roe, the mother of Cora Lind, is a baker.", "Ivo Bell is the father of Cora Lind.", ""},
		{"no kinsman, but a person of the town", "A person from Ardel was arrested on Monday.", "Ardel was arrested on Monday.", ""},
		{"another's refusal", "Ana Roe said that Ivo Bell had not paid the fine to the court of Ardel.", "Ana Roe paid the fine to the court of Ardel.", ""},
		{"another rank", "Ana Roe began her third term as mayor of Ardel.", "Ana Roe began her fourth term as mayor of Ardel.", Number},
		{"figures exchanged", "The company cut 300 jobs in Ardel and 120 in Lindow.", "The company cut 120 jobs in Ardel.", Number},
		{"figures not exchanged", "The company cut 300 jobs in Ardel and 120 in Lindow.", "The company cut 120 jobs in Lindow.", ""},
		{"by whom they were killed", "The government troops sustained 11 casualties and inflicted three on the rebels.", "Three rebels were killed by government troops.", ""},
		{"all and only some", "Only two of the members voted for the plan.", "All members voted for the plan.", Polarity},
		{"with and without", "The talks ended without an agreement.", "The talks ended with an agreement.", Polarity},
		{"another cause", "The fire was caused by a heater.", "The fire was caused by a cigarette.", Name},
		{"a wider word for the cause", "The fire was caused by a heater.", "The fire was caused by a device.", ""},
		{"once a year is every year", "The festival is held only once a year in Ardel.", "The festival is held every year in Ardel.", ""},
		{"two are both", "Only two brothers were killed in the attack.", "Both brothers were killed in the attack.", ""},
		{"without it and losing it", "The town was left without power after the storm.", "The town lost power after the storm.", ""},
		{"without it and needing it", "The refugees in the camp are without food.", "The refugees in the camp need food.", ""},
		{"what he is not and is", "Ivo Bell pleaded not guilty on Tuesday.", "Ivo Bell pleaded guilty on Tuesday.", Polarity},
		{"where and how he died", "Ivo Bell died in a car crash on Monday.", "Ivo Bell died in hospital on Monday.", ""},
		{"by what and by whom", "Ivo Bell was killed by a bomb on Monday.", "Ivo Bell was killed by rebels on Monday.", ""},
		{"by whom, told twice", "The hall was designed by an architect from Ardel.", "The hall was designed by a woman.", ""},
		{"by a woman and by a man", "The hall was designed by a man.", "The hall was designed by a woman.", Name},
		{"when and where", "Ana Roe was born in May.", "Ana Roe was born in Ferris.", ""},
		{"whose plane and what plane", "A Lufthansa plane crashed on Monday near the coast.", "A Boeing plane crashed on Monday near the coast.", ""},
		{"whose craft and what craft", "The Cassini spacecraft sent pictures of the moon on Friday.", "The NASA spacecraft sent pictures of the moon on Friday.", ""},
		{"another prize", "Ana Roe won the Quill Prize for physics.", "Ana Roe won the Tallin Prize for physics.", Name},
		{"half for one and all for another", "Half of the members voted for the plan, and all of them voted for the budget.", "All members voted for the budget.", ""},
		{"of the first and of the second", "The second edition of the book was printed in May.", "The first edition of the book was sold out.", ""},
		{"not yet", "The minister has yet to decide.", "The minister will decide.", ""},
		{"not yet and already", "The minister has yet to decide.", "The minister has decided.", Polarity},
		{"a number of them", "The airline cancelled 30 flights on Monday and held 12.", "The airline held 12 flights.", ""},
		{"the second of them", "The team drew the first match and lost the second.", "The team lost the second match.", ""},
		{"one of several", "Odo Quint is a director of Orbix.", "Ana Roe is a director of Orbix.", ""},
		{"the first of some and the fifth of all", "Ana Roe is the first female mayor of Ardel.", "Ana Roe is the fifth mayor of Ardel.", ""},
		{"another station", "The shuttle docked with the Orbix space station on Monday.", "The shuttle docked with the Tallin space station.", Name},
		{"nothing", "", "", ""},
	} {
		got := Kind("")
		if found := find(c.a, c.b); len(found) > 0 {
			got = found[0].Kind
		}
		assert.Equal(t, c.want, got, c.name)
		got = ""
		if found := find(c.b, c.a); len(found) > 0 {
			got = found[0].Kind
		}
		assert.Equal(t, c.want, got, c.name+", the other way round")
	}
}

func TestSettings(t *testing.T) {
	s := Default()
	assert.Empty(t, s.Validate())
	s.Polarity = 1.2
	assert.EqualError(t, s.Validate()[0], "polarity: 1.2 is outside 0..1")
}

func ExampleFind() {
	for _, c := range find("The council of Ardel rejected the new bridge on Monday.", "The council approved the bridge.") {
		fmt.Println(c.Kind, "·", c.A, "·", c.B)
	}
	// Output: polarity · rejected the new bridge · approved the bridge
}

func FuzzFind(f *testing.F) {
	f.Add("Ana Roe sued Ivo Bell on 3 May 2021.", "12 people did not.")
	f.Fuzz(func(t *testing.T, a, b string) { find(a, b) })
}
