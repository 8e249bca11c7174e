package report

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestRecordOfAllBatchesIsDrawnWhereItIsRated(t *testing.T) {
	low, high, mean := 0.62, 0.95, 0.81
	herald := Source{Outlet: "The Ardel Herald", Rated: true, Compared: 40, Reliability: &mean, Low: &low, High: &high,
		ByKind: []KindRecord{{Kind: "number", Compared: 12, Rated: true, Reliability: &mean, Low: &low, High: &high}}}
	radio := Source{Outlet: "Radio Orsa", Compared: 3}
	var out bytes.Buffer
	require.NoError(t, WriteRecord(&out, []Source{radio, herald}, Default()))

	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	require.NoError(t, err)
	rows, err := f.GetRows("Record")
	require.NoError(t, err)
	require.Equal(t, []string{"The Ardel Herald", "Record", "40 comparisons with independent others, all batches together. Of ten more, likely 6 to 10 would be.", "40"}, rows[1][:4])
	require.Equal(t, []string{"Radio Orsa", "Record", "3 comparisons with independent others, all batches together. Too few to rate.", "3"}, rows[2][:4])
	require.Equal(t, "Record: a figure", rows[3][1])

	charts := func(rated bool) int {
		herald.Rated = rated
		var out bytes.Buffer
		require.NoError(t, WriteRecord(&out, []Source{herald}, Default()))
		f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
		require.NoError(t, err)
		_, drawn := f.Pkg.Load("xl/charts/chart1.xml")
		if drawn {
			return 1
		}
		return 0
	}
	require.Equal(t, 1, charts(true))
	require.Equal(t, 0, charts(false), "too few to rate: nothing is drawn")
}
