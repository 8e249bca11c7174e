package pipeline

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Who tells of the release of prisoners does not agree that there were 52: the figure stays out of the question.
func TestAnAgreementLeavesOutWhatOnlyOneTells(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "The government of Ardel released 52 political prisoners on Monday, the minister Ana Roe said.\n",
		"b.txt":        "The government of Ardel released the political prisoners on Monday, the minister Ana Roe said.\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	var asked []string
	for _, f := range runOn(t, dir).Findings {
		if f.Type == "event" && f.Verdict == "agree" && f.Question.Predicate == "release" {
			asked = append(asked, f.Question.Text)
		}
	}
	require.Equal(t, []string{"The government of Ardel released … political prisoners on Monday?"}, asked)
}

// Nor does it agree on who released them: a doer whom only one names stays out of it, too, also where grammar hangs "by" on the people.
func TestAnAgreementLeavesOutADoerWhomOnlyOneNames(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "The release of 52 prisoners by the army on Monday pleased the minister Ana Roe.\n",
		"b.txt":        "The minister Ana Roe spoke of the release of prisoners on Monday.\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	var asked []string
	for _, f := range runOn(t, dir).Findings {
		if f.Type == "event" && f.Verdict == "agree" {
			asked = append(asked, f.Question.Text)
		}
	}
	require.Equal(t, []string{"Who tells of the release of … prisoners on Monday?"}, asked)
}

// A third article that tells the event in words of its own stands in one row with the two that tell it alike; one of other people, to whom
// the like happened, stands apart.
func TestAnEventThatIsToldInManyWordsIsOneRow(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "Police in Ardel arrested the baker Tobin Vael on Monday.\n",
		"b.txt":        "The baker Tobin Vael was arrested in Ardel on Monday.\n",
		"c.txt":        "Tobin Vael, a baker, was detained by police in Ardel.\n\nPolice in Ardel arrested the smith Orla Quint on Monday.\n",
		"d.txt":        "The smith Orla Quint was arrested by police in Ardel on Monday.\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\nc.txt,Post,,,2024-03-05,\nd.txt,Echo,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	rows := map[string][]string{}
	for _, f := range runOn(t, dir).Findings {
		if f.Type == "event" && f.Verdict == "agree" && f.Question.Predicate == "arrest" {
			for _, c := range f.Cells {
				rows[f.Question.Text] = append(rows[f.Question.Text], c.Doc)
			}
		}
	}
	require.Equal(t, map[string][]string{"The baker Tobin Vael was arrested in Ardel on Monday?": {"a.txt", "b.txt", "c.txt"},
		"The smith Orla Quint was arrested by police in Ardel on Monday?": {"c.txt", "d.txt"}}, rows)
}

// A sentence that tells an event twice stands in its row once, and what a quotation says whose speaker is not given is not what the article says.
func TestEachSentenceOfAnAgreementStandsOnceWithItsSpeaker(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "The arrest of the baker Tobin Vael in Ardel on Monday came first, and on Monday the baker Tobin Vael was arrested in Ardel.\n",
		"b.txt":        "The talk in the town went on.\n\n“The baker Tobin Vael was arrested in Ardel on Monday.”\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	type place struct {
		doc    string
		start  int
		unsaid bool
	}
	var cells []place
	for _, f := range runOn(t, dir).Findings {
		if f.Type == "event" && f.Verdict == "agree" {
			for _, c := range f.Cells {
				require.Nil(t, c.Speaker)
				cells = append(cells, place{c.Doc, c.Start, c.Unsaid})
			}
		}
	}
	require.Equal(t, []place{{"a.txt", 0, false}, {"b.txt", 31, true}}, cells)
}
