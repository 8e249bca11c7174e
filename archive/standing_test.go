package archive

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestStandings(t *testing.T) {
	ctx := t.Context()
	a := open(t)
	r := batch("f1", "52", "61")
	require.NoError(t, a.Record(ctx, r, time.Date(2025, 12, 2, 0, 0, 0, 0, time.UTC)))
	want := []Standing{{Outlet: "Herald", Agreed: 3, Disputed: 1, Compared: 4, Latest: "2025-12-01"}}
	require.NoError(t, a.KeepStandings(ctx, r.BatchID(), want))
	require.NoError(t, a.KeepStandings(ctx, r.BatchID(), want))
	got, err := a.Standings(ctx, nil)
	require.NoError(t, err)
	require.Equal(t, want, got, "a second run of one batch counts once")
	got, err = a.Standings(ctx, r)
	require.NoError(t, err)
	require.Empty(t, got, "a batch is not its own past")
}
