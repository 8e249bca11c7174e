package conllu_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/language/syntax/conllu"
)

const sample = "# sent_id = 1\n" +
	"# text = They don't.\n" +
	"1\tThey\tthey\tPRON\tPRP\t_\t0\troot\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
	"2\tdo\tdo\tAUX\tVBP\t_\t1\tdep\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t1\tdep\t_\t_\n" +
	"4\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n"

func TestWriteGivesBackWhatWasRead(t *testing.T) {
	sents, err := conllu.Read(strings.NewReader(sample))
	require.NoError(t, err)
	require.Len(t, sents, 1)
	require.Equal(t, []string{"They", "do", "n't", "."}, sents[0].Forms())
	var out bytes.Buffer
	require.NoError(t, sents[0].Write(&out))
	require.Equal(t, sample, out.String())
}

func TestMistakesNameTheirLine(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"too few columns", "1\ta\n", "line 1: 2 columns instead of 10"},
		{"a number left out", "# x\n2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", `line 2: word number "2" where 1 is due`},
		{"a head that is no number", "1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n", `line 1: head "x" is no number`},
		{"a range out of place", "3-4\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", `line 1: "3-4" is no range of the words that follow`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := conllu.Read(strings.NewReader(c.in))
			require.EqualError(t, err, c.want)
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, in string) {
		sents, err := conllu.Read(strings.NewReader(in))
		if err != nil {
			return
		}
		for i := range sents {
			require.NoError(t, sents[i].Write(&bytes.Buffer{}))
		}
	})
}
