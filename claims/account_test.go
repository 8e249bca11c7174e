package claims

import (
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

// read reads lines as an article, the first its title.
func read(lines string) *language.Article {
	doc := &article.Document{}
	for i, l := range strings.Split(lines, "\n") {
		role := article.Body
		if i == 0 {
			role = article.Title
		}
		start := len(doc.Text)
		doc.Text += l
		doc.Blocks = append(doc.Blocks, article.Block{Span: text.Span{Start: start, End: len(doc.Text)}, Role: role})
		doc.Text += "\n"
	}
	return language.Read(doc, language.Default())
}

func TestTheTollOfAnArticle(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"one who is told of in many ways is one", `
			Man killed in Ardel blast
			A 34-year-old man was killed in a blast in Ardel on Monday.
			Ivo Roe, 34, died at the scene, police said.`,
			"1 person was killed"},
		{"a number at the head outdoes one of long ago behind it", `
			Teacher shot dead in Ardel
			A teacher was shot dead in Ardel on Monday.
			A blast in the same street killed 12 people.`,
			"1 person was killed"},
		{"who killed others and himself is counted", `
			Father kills two children, then himself
			A man shot and killed his two children in Ardel before turning the gun on himself, police said.`,
			"3 people were killed, the attacker among them"},
		{"who is among those counted is counted once", `
			Four dead in Ardel murder-suicide
			Four people were found dead in Ardel on Monday in what police called a murder-suicide.`,
			"4 people were killed"},
		{"who shot himself alone is one", `
			Boy accidentally kills himself in Ardel
			A boy accidentally shot and killed himself in Ardel, police said.
			The boy was pronounced dead at the scene.`,
			"1 person was killed"},
		{"of those who were hit, who did not die was injured", `
			Four people shot in Ardel
			Four people were shot in Ardel on Friday, and one of them was killed.
			A man was killed at the scene.`,
			"3 people were injured; 1 person was killed"},
		{"two verbs, two kinds of victims", `
			Shooting in Ardel
			A baker was killed and four other people, including a boy, were wounded in Ardel on Monday night.`,
			"1 person was killed; 4 people were injured"},
		{"different verbs of one attacker in one sentence", `
			Shooting in Ardel
			The man killed his wife and then fatally shot three neighbours in Ardel, police said.`,
			"4 people were killed"},
		{"those who are brought to a hospital", `
			Crash in Ardel
			Three people were taken to a hospital in Ardel on Monday.`,
			"3 people were injured"},
		{"what did not happen", `
			Blast in Ardel
			Nobody was injured, and police said that the blast could have killed ten people.`,
			""},
		{"a row in a headline", `
			3 bakers, 1 teacher shot in Ardel
			The street was closed on Monday.`,
			"4 people were injured"},
		{"a row behind the verb, the attacker its last", `
			Man kills wife, two sons, himself in Ardel
			The street was closed on Monday.`,
			"4 people were killed"},
		{"a plural verb has more than one subject", `
			Search in Ardel
			The search began after her mother and younger sister were found dead in Ardel.`,
			"2 people were killed"},
		{"numbers beside what became of them", `
			Man accused in Ardel
			The man is accused of killing two women and wounding three others in Ardel.`,
			"2 people were killed; 3 people were injured"},
		{"how many were left in which state", `
			Blast in Ardel
			The blast left one baker dead and six others wounded.`,
			"1 person was killed; 6 people were injured"},
		{"one of those who were hit", `
			Four shot, one fatally, in Ardel
			The street was closed on Monday.`,
			"1 person was killed; 3 people were injured"},
		{"a deed that was made of two", `
			Arrest in Ardel
			A man was arrested in a double murder in Ardel.`,
			"2 people were killed"},
		{"of whose death an article speaks", `
			Two arrested in Ardel
			Two people were arrested after the death of a teacher in Ardel.`,
			"1 person was killed"},
		{"one, and another", `
			Crash in Ardel
			The crash ended with four people being killed and another being injured.`,
			"4 people were killed; 1 person was injured"},
		{"those among whom somebody was", `
			Ardel mourns a baker
			Ivo Roe died in Ardel on Monday.
			Roe was among five bakers who died in the blast.`,
			"5 people were killed"},
		{"before he killed himself", `
			Shooting in Ardel
			The attack left three bakers dead in Ardel before the gunman killed himself.`,
			"4 people were killed, the attacker among them"},
		{"one more of a row", `
			Shooting in Ardel
			Four women were killed in Ardel on Monday.
			A fifth victim died in the hospital on Tuesday.`,
			"5 people were killed"},
		{"the dead of another day are not subtracted", `
			Five people shot at vigil in Ardel
			Five people were shot at a vigil in Ardel on Monday.
			They were standing in Long Street.
			The vigil was held for Ivo Roe.
			Roe was killed in Norbank a week ago.`,
			"5 people were injured; 1 person was killed"},
		{"a woman who was shot is no boy who died", `
			Shooting in Ardel
			Three women were shot and a baby boy was killed in Ardel.`,
			"1 person was killed; 3 people were injured"},
		{"killed some, wounded another", `
			Shooting in Ardel
			A man killed two bakers and wounded a boy in Ardel.`,
			"2 people were killed; 1 person was injured"},
		{"one verb, and another", `
			Blast kills one, injures eight in Ardel
			The street was closed on Monday.`,
			"1 person was killed; 8 people were injured"},
		{"one number for a list", `
			Shooting in Ardel
			Five men and women were injured in Ardel on Monday.`,
			"5 people were injured"},
		{"the deaths that an appeal is about", `
			Appeal in Ardel
			Whoever saw something should call if they know about the deaths of four people in Ardel.`,
			"4 people were killed"},
		{"an age behind a comma counts nobody", `
			Man charged in fatal shooting of daughter, 5
			A man was charged on Monday in Ardel.`,
			"1 person was killed"},
		{"an adverb before what became of the second", `
			3 Dead, 1 Critically Injured After Ardel Blast
			The street was closed on Monday.`,
			"3 people were killed; 1 person was injured"},
		{"killing some, and the shooting of another", `
			Man charged in Ardel
			Police charged a man suspected of killing two people at a mill and with the fatal shooting of his wife.`,
			"3 people were killed"},
		{"a headline that the grammar takes for nouns", `
			Neighbor kills woman, her son, himself in Ardel
			The street was closed.`,
			"3 people were killed"},
		{"two of one row before the verb", `
			Mother, 8-Year-Old Son Shot & Killed In Ardel
			The street was closed.`,
			"2 people were killed"},
		{"words with a hyphen before those counted", `
			Ardel mourns
			The five fallen Ardel-area officers killed Thursday were remembered.`,
			"5 people were killed"},
		{"who died of a wound he gave himself", `
			Three children killed in Ardel
			Three children were killed in Ardel on Monday.
			Roe died from a self-inflicted gunshot wound, police said.`,
			"4 people were killed, the attacker among them"},
		{"before taking his own life", `
			Ardel shooting
			A man killed his two sons before taking his own life, police said.`,
			"3 people were killed, the attacker among them"},
		{"who shot himself after he killed", `
			Ardel shooting
			A man shot and killed his wife and then shot himself in Ardel on Monday.`,
			"2 people were killed, the attacker among them"},
		{"who shot himself and lives", `
			Ardel shooting
			A man shot and killed his wife and then shot himself in Ardel on Monday.
			He is in critical condition.`,
			"1 person was killed"},
		{"the attacker is none of those whom he killed", `
			Three killed in Ardel
			A gunman killed three people in Ardel on Monday.
			The gunman is also dead.`,
			"4 people were killed, the attacker among them"},
		{"the attacker is one of those counted", `
			Four dead, including gunman, in Ardel
			Four people, including the gunman, are dead after a shooting in Ardel on Monday.`,
			"4 people were killed"},
		{"the suspect killed himself", `
			Woman killed in Ardel
			A woman was killed in Ardel on Monday.
			The suspect later killed himself.`,
			"2 people were killed, the attacker among them"},
		{"a murder-suicide in which all were only shot", `
			Ardel police investigate murder-suicide
			Police are investigating a murder-suicide in Ardel.
			A man shot his wife and then himself on Monday, police said.`,
			"2 people were killed"},
		{"one more than died was injured", `
			Four found shot to death in Ardel
			Four people were found dead in Ardel.
			A fifth victim, a woman, was taken to a hospital in critical condition.`,
			"4 people were killed; 1 person was injured"},
		{"who is brought in behind the dead", `
			Four people killed in Ardel home
			Four people were killed in Ardel on Monday.
			A boy, 8, was airlifted to a hospital.`,
			"4 people were killed; 1 person was injured"},
		{"others were also injured", `
			Five officers killed in Ardel
			A man fired shots that killed five officers and injured seven others.
			Two civilians were also injured.`,
			"5 people were killed; 9 people were injured"},
		{"a decade of life is no number", `
			Ardel shooting
			Two people in their 20s were shot in Ardel on Monday.`,
			"2 people were injured"},
		{"an apposition is nobody else", `
			2 killed, 1 hurt in Ardel
			Two people were killed in Ardel.
			At least one other person, a female, was rushed to the hospital.`,
			"2 people were killed; 1 person was injured"},
		{"the dead are not the injured of the same sentence", `
			Ardel shooting
			Two people are dead and several others are injured after a shooting in Ardel.`,
			"2 people were killed"},
		{"the number of a road", `
			Man killed in Ardel
			A man was killed outside the mill on N. Loop 323 in Ardel.
			Shots were fired near Interstate 35.`,
			"1 person was killed"},
		{"a number in a name", `
			Shooting in quadruple Four Hills case
			A man was wounded at Four Hills in Ardel.`,
			"1 person was injured"},
		{"who did it is alleged, what was done is not", `
			Man held
			A man allegedly shot five people in Ardel on Monday, police said.`,
			"5 people were injured"},
		{"somebody who is named by an age", `
			1-year-old injured in Ardel blast
			The street was closed.`,
			"1 person was injured"},
		{"some of those who were shot were killed", `
			Man charged in Ardel
			A man charged with shooting four people and killing one of them appeared in court.`,
			"1 person was killed; 3 people were injured"},
		{"lives that were claimed", `
			Ardel flood
			The flood in Ardel has claimed 12 lives so far.`,
			"12 people were killed"},
		{"those charged are no victims", `
			Two charged in Ardel shooting
			Two men were charged after a woman was wounded in Ardel.`,
			"1 person was injured"},
		{"a threat", `
			Ardel man held
			A man threatened to kill ten people in Ardel.`,
			""},
		{"remains in critical condition", `
			Ardel shooting
			A teacher remains in critical condition at a hospital in Ardel.`,
			"1 person was injured"},
		{"parents are two", `
			Parents, 2 children dead in Ardel fire
			The cause of the fire in Ardel is not known.`,
			"4 people were killed"},
	}
	for _, test := range tests {
		a := read(strings.ReplaceAll(strings.TrimSpace(test.text), "\t", ""))
		_, _, tolls := Of(a, Default())
		var got []string
		for i := range tolls {
			got = append(got, tolls[i].Statement)
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.name, strings.Join(got, "; "), test.want)
		}
	}
}

func TestTheSecondOfTwoClausesHasItsOwnSubject(t *testing.T) {
	tests := []struct{ line, want string }{
		{"A baker was killed and four other people, including a boy, were wounded in Ardel.", "A baker kill, four other people wound"},
		{"A student was killed and five other people injured in Ardel.", "A student kill, five other people injure"},
		{"The driver died and two passengers remain in hospital.", "The driver die, two passengers remain"},
		{"The fire left one clerk dead and nine injured.", "one clerk leave, one clerk dead, nine injured"},
	}
	for _, test := range tests {
		a := read("Ardel\n" + test.line)
		list, _, _ := Of(a, Default())
		var got []string
		for i := range list {
			p := list[i].Object
			if p == nil {
				p = list[i].Subject
			}
			if p != nil && !list[i].Nominal {
				words, _, _ := strings.Cut(p.Text, ",")
				got = append(got, words+" "+list[i].Lemma)
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.line, strings.Join(got, ", "), test.want)
		}
	}
}
