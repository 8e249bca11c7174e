package archive

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kills is how often the writer is killed; each time the archive must open and hold all that was confirmed.
const kills = 200

// TestKilledAtAnyMoment runs this test binary as a writer that confirms each decision on its standard
// output once it is kept, kills it without warning, and looks for what was confirmed.
func TestKilledAtAnyMoment(t *testing.T) {
	if path := os.Getenv("CROSSCHECK_TEST_WRITER"); path != "" {
		write(t, path)
		return
	}
	if testing.Short() {
		t.Skip("kills two hundred processes")
	}
	path := filepath.Join(t.TempDir(), "crosscheck.db")
	a, err := Open(t.Context(), path)
	require.NoError(t, err)
	require.NoError(t, a.Record(t.Context(), batch("f1", "12", "21"), noon))
	require.NoError(t, a.Close())
	rng := rand.New(rand.NewPCG(7, 7))
	confirmed := ""
	for range kills {
		if last := killed(t, path, rng); last != "" {
			confirmed = last
		}
	}
	require.NotEmpty(t, confirmed, "the writer never got far enough to confirm anything")
	a, err = Open(t.Context(), path)
	require.NoError(t, err)
	defer a.Close()
	var ok string
	require.NoError(t, a.db.QueryRow("PRAGMA integrity_check").Scan(&ok))
	assert.Equal(t, "ok", ok)
	var n int
	require.NoError(t, a.db.QueryRow("SELECT count(*) FROM audit WHERE new = ?", confirmed).Scan(&n))
	assert.Equal(t, 1, n, "decision %s was confirmed and is lost", confirmed)
}

// killed lets a writer run for a random while, kills it, and returns the last decision that it confirmed.
func killed(t *testing.T, path string, rng *rand.Rand) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledAtAnyMoment$")
	cmd.Env = append(os.Environ(), "CROSSCHECK_TEST_WRITER="+path)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	timer := time.AfterFunc(time.Duration(rng.IntN(60))*time.Millisecond, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	last := ""
	for scan := bufio.NewScanner(out); scan.Scan(); {
		if v, ok := strings.CutPrefix(scan.Text(), "kept "); ok {
			last = v
		}
	}
	_ = cmd.Wait()
	return last
}

// write changes one decision again and again, and says so each time.
func write(t *testing.T, path string) {
	a, err := Open(context.Background(), path)
	require.NoError(t, err)
	r := batch("f1", "12", "21")
	for i := range 1000 {
		value := fmt.Sprintf("%d-%d", os.Getpid(), i)
		_, err := a.Decide(context.Background(), []Decision{decision(r, value, "Ana")}, false)
		require.NoError(t, err)
		fmt.Println("kept", value)
	}
}
