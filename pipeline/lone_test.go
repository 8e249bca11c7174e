package pipeline

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/discrepancy"
)

func TestFiguresThatOnlyOneOriginPrints(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"nobody else prints it", "The bridge at Ardel closed on Monday. Some 4,700 drivers cross the bridge a day.", "The bridge at Ardel closed on Monday.", "4,700"},
		{"another prints it of something else", "The bridge at Ardel closed on Monday. Some 4,700 drivers cross the bridge a day.", "The bridge at Ardel closed on Monday. The town paid 4,700 workers.", ""},
		{"another rounds it", "The bridge at Ardel closed on Monday. The bridge carries 4,712 trucks.", "The bridge at Ardel closed on Monday. The town has 4,700 shops.", ""},
		{"money is listed however little", "The bridge at Ardel closed on Monday. The toll is 2 euros.", "The bridge at Ardel closed on Monday.", "2 euros"},
		{"it stands between dashes", "The bridge at Ardel closed on Monday. Trade over it stays small — about 70 million euros a year — but grows.", "The bridge at Ardel closed on Monday.", "70 million euros"},
		{"another event of the matter", "The mayor of Ardel retired. The budget holds 70 million euros.", "Radio Orsa won a prize for a play.", "70 million euros"},
		{"a figure of speech is not", "The bridge at Ardel closed on Monday. It was three in one, the mayor said.", "The bridge at Ardel closed on Monday.", ""},
		{"a small count is not", "The bridge at Ardel closed on Monday. Two workers repaired the bridge.", "The bridge at Ardel closed on Monday.", ""},
		{"a plan is not", "The bridge at Ardel closed on Monday. The town may hire 300 workers.", "The bridge at Ardel closed on Monday.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, f := range found(t, c.a, c.b) {
				if f.Type == discrepancy.SingleSource {
					got += f.Cells[0].Value
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// Figures that are held against another outlet's stand on Questions, and nowhere else.
func TestAFigureInDisputeIsNotAlone(t *testing.T) {
	fs := found(t, "The ferry sank off Ardel on Monday. The ferry accident injured 12 people.", "The ferry sank off Ardel on Monday. The ferry accident injured 21 people.")
	assert.True(t, slices.ContainsFunc(fs, func(f discrepancy.Finding) bool { return f.Type == discrepancy.Number }))
	assert.False(t, slices.ContainsFunc(fs, func(f discrepancy.Finding) bool { return f.Type == discrepancy.SingleSource }))
}
