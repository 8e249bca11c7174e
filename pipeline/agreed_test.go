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
