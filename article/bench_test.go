package article

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkRead reads a hundred articles of three forms, about a kilobyte each.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	size := 0
	for i := range 100 {
		name, body := fmt.Sprintf("%03d.txt", i), dam.Plain()
		switch i % 3 {
		case 1:
			name, body = fmt.Sprintf("%03d.html", i), dam.Page()
		case 2:
			name, body = fmt.Sprintf("%03d.docx", i), dam.DOCX()
		}
		size += len(body)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, err := Read(context.Background(), []string{dir}, Default()); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleRead() {
	dir, _ := os.MkdirTemp("", "batch")
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "a.txt"), []byte("12 May 2031\n\nOld dam fails above Ardel\n\nARDEL (AP) — The wall of the old reservoir gave way on Monday, the mayor said.\n\nRiverNews.Net\n"), 0o644)
	batch, err := Read(context.Background(), []string{dir}, Default())
	if err != nil {
		fmt.Println(err)
		return
	}
	d := batch.Documents[0]
	fmt.Printf("%s (%s), %s\n", d.Outlet.Value, d.Outlet.From, d.Published.Value)
	for _, b := range d.Blocks {
		fmt.Printf("%s: %s\n", b.Role, b.Span.Of(d.Text))
	}
	// Output:
	// RiverNews.Net (footer), 2031-05-12
	// dateline: 12 May 2031
	// title: Old dam fails above Ardel
	// dateline: ARDEL (AP) —
	// body: The wall of the old reservoir gave way on Monday, the mayor said.
	// boilerplate: RiverNews.Net
}
