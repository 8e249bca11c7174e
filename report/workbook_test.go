package report

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expected files")

func TestWorkbookIsTheSameTwice(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, WriteWorkbook(&a, sampleReport(), Default()))
	require.NoError(t, WriteWorkbook(&b, sampleReport(), Default()))
	require.True(t, bytes.Equal(a.Bytes(), b.Bytes()), "the bytes differ")
	if out := os.Getenv("CROSSCHECK_WORKBOOK"); out != "" {
		require.NoError(t, os.WriteFile(out, a.Bytes(), 0o644))
	}
}
