package article

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/internal/hostile"
)

// TestHostileInputs reads every hostile input with 512 MB: none may panic, take more memory or an
// unbounded time, or go unnamed where it gives no article; what is read keeps its promises.
func TestHostileInputs(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some hundred files made to be slow")
	}
	inputs := hostile.Inputs()
	require.GreaterOrEqual(t, len(inputs), 200)
	const limit = 512 << 20
	// What is hostile took minutes before it was bounded. A quiet machine needs two seconds for the worst; a
	// busy one is given the rest, so that the test says something of the reader and not of its neighbours.
	const patience = 20 * time.Second
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(limit))
	s := Default()
	for _, in := range inputs {
		raw := in.Make()
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, in.Name), raw, 0o644))
		raw = nil
		began := time.Now()
		b, err := Read(context.Background(), []string{dir}, s)
		took := time.Since(began)
		require.NoError(t, err, in.Name)
		if took > patience {
			t.Errorf("%s/%s took %v", in.Class, in.Name, took)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if m.Sys-m.HeapReleased > limit {
			debug.FreeOSMemory() // what is no longer in use is not held against this input
			runtime.ReadMemStats(&m)
		}
		if used := m.Sys - m.HeapReleased; used > limit {
			t.Errorf("%s/%s: %d MB in use", in.Class, in.Name, used>>20)
		}
		if len(b.Documents) == 0 && len(b.Unread) == 0 {
			t.Errorf("%s/%s: neither read nor named", in.Class, in.Name)
		}
		for _, u := range b.Unread {
			assert.NotContains(t, u.Reason, "please report", in.Name)
		}
		for _, d := range b.Documents {
			promises(t, d)
		}
		require.NoError(t, os.RemoveAll(dir))
	}
}

// promises checks what every document keeps: blocks ascend, do not overlap, lie in the text and lead into the file.
func promises(t *testing.T, d *Document) {
	t.Helper()
	end, file := 0, -1
	for _, b := range d.Blocks {
		if b.Span.Start < end || b.Span.Empty() || b.Span.End > len(d.Text) {
			t.Fatalf("%s: block %v after %d in %d bytes", d.ID, b.Span, end, len(d.Text))
		}
		end = b.Span.End
		at, _ := d.Original(b.Span)
		if at.Start < file || at.End < at.Start {
			t.Fatalf("%s: block %v lies at %v in the file, after %d", d.ID, b.Span, at, file)
		}
		file = at.Start
	}
	if d.Outlet.Value == "" {
		t.Fatalf("%s: no outlet, not even an unknown one", d.ID)
	}
}
