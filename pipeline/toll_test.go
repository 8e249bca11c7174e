package pipeline

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// How many died is told in many words; what each article says in all stands in one row, with the words from which it was reckoned.
func TestTollsOfWholeArticlesStandInOneRow(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "A man shot and killed his wife and their two sons in a house in Ardel on Monday before turning the gun on himself, police said.\n",
		"b.txt":        "Officers found four bodies in a house in Ardel on Monday in what police called a murder-suicide.\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	type row struct {
		Verdict string
		Cells   []string
		Reasons []string
	}
	var got []row
	for _, f := range runOn(t, dir).Findings {
		if f.Question.Text == "How many people were killed, by each article's own reckoning?" {
			x := row{Verdict: f.Verdict, Reasons: f.Reasons}
			for _, c := range f.Cells {
				x.Cells = append(x.Cells, c.Outlet+": "+c.Value)
			}
			got = append(got, x)
		}
	}
	require.Equal(t, []row{{"agree", []string{"Herald: 4 in all", "Courier: four bodies"},
		[]string{"Herald says nowhere in so many words that 4 people were killed, the attacker among them: reckoned from “killed his wife and their two sons”, “turning the gun on himself”."}}}, got)
}

// A figure that leaves out the attacker, who died as well, does not contradict one that counts him.
func TestTheAttackerMayBeLeftOutOfAFigure(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt":        "A gunman killed three people in a mill in Ardel on Monday before he killed himself.\n",
		"b.txt":        "Four people were dead after the shooting in a mill in Ardel on Monday.\n",
		"manifest.csv": "file,outlet,title,author,published,url\na.txt,Herald,,,2024-03-05,\nb.txt,Courier,,,2024-03-05,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	for _, f := range runOn(t, dir).Findings {
		if f.Type == "number" && f.Verdict != "agree" {
			require.Equal(t, "compatible", f.Verdict, f.Note)
			require.Equal(t, "Herald counts those whom the attacker killed; with him, who died as well, both tell of 4.", f.Note)
		}
	}
}
