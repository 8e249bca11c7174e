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

// The writer of a workbook is killed this often; on a machine that writes slowly a tenth of it is enough once killing is over.
const (
	kills   = 200
	killing = 20 * time.Second
)

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
	var took time.Duration // until the first workbook is there, however busy the machine is
	start := time.Now()
	for n := 0; n < kills && (n < kills/10 || time.Since(start) < killing); n++ {
		cmd := exec.Command(os.Args[0], "-test.run=^TestAWorkbookIsWholeWheneverItsWriterIsKilled$")
		cmd.Env = append(os.Environ(), "CROSSCHECK_TEST_WORKBOOKS="+dir)
		began := time.Now()
		require.NoError(t, cmd.Start())
		if n == 0 {
			for first := filepath.Join(dir, "0.xlsx"); took == 0 && time.Since(began) < time.Minute; time.Sleep(time.Millisecond) {
				if _, err := os.Stat(first); err == nil {
					took = time.Since(began)
				}
			}
		} else {
			time.Sleep(took/8 + time.Duration(rng.Int64N(int64(took+1))))
		}
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
