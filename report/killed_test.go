package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// kills is how often the writer of a workbook is killed.
const kills = 200

// A process that writes workbooks is killed without warning at random moments: whatever bears a workbook's name is whole.
func TestAWorkbookIsWholeWheneverItsWriterIsKilled(t *testing.T) {
	if dir := os.Getenv("CROSSCHECK_TEST_WORKBOOKS"); dir != "" {
		for i := range 1000 {
			err := WriteFile(filepath.Join(dir, fmt.Sprintf("%d.xlsx", i%3)), true, func(w io.Writer) error { return WriteWorkbook(w, sampleReport(), Default()) })
			if err != nil {
				panic(err)
			}
		}
		return
	}
	if testing.Short() {
		t.Skip("kills two hundred processes")
	}
	dir := t.TempDir()
	rng := rand.New(rand.NewPCG(3, 3))
	whole := 0
	var last [3]time.Time
	for n := range kills {
		cmd := exec.Command(os.Args[0], "-test.run=^TestAWorkbookIsWholeWheneverItsWriterIsKilled$")
		cmd.Env = append(os.Environ(), "CROSSCHECK_TEST_WORKBOOKS="+dir)
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(20+rng.IntN(120)) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		for i := range 3 {
			name := filepath.Join(dir, fmt.Sprintf("%d.xlsx", i))
			info, err := os.Stat(name)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			require.NoError(t, err)
			if info.ModTime().Equal(last[i]) {
				continue // the one that was opened after an earlier kill
			}
			last[i] = info.ModTime()
			whole++
			f, err := excelize.OpenFile(name)
			require.NoError(t, err, "after kill %d", n)
			rows, err := f.GetRows("Questions")
			require.NoError(t, err)
			require.Greater(t, len(rows), 5)
			require.NoError(t, f.Close())
		}
	}
	require.Positive(t, whole, "the writer never got far enough to finish a workbook")
}
