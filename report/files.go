package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// WriteFile makes the file at path from what write prints, all or nothing: it is written under
// another name in the same folder and renamed when it is whole, so that neither a crash nor a full
// disk leaves half a file. An existing file is replaced only when force is set.
func WriteFile(path string, force bool, write func(io.Writer) error) (err error) {
	if !force {
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf("writing %s: %w", path, fs.ErrExist)
		}
	}
	dir := filepath.Dir(path)
	tmp, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tmp.Close()
			_ = os.Remove(tmp.Name())
		}
	}()
	if err = write(tmp); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err = tmp.Chmod(0o644); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	return place(tmp.Name(), path, force)
}

// place gives the finished file its name. Without force a file that appeared meanwhile is kept: a hard link
// refuses to replace; where the disk knows no links, the check is made again.
func place(from, to string, force bool) error {
	if force {
		return os.Rename(from, to)
	}
	err := os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("writing %s: %w", to, fs.ErrExist)
	}
	if _, err := os.Lstat(to); err == nil {
		return fmt.Errorf("writing %s: %w", to, fs.ErrExist)
	}
	return os.Rename(from, to)
}

// FreeName is the first name for a workbook beside the batch at path that no file has yet:
// "dam-crosscheck.xlsx" beside "dam", then "dam-crosscheck-2.xlsx", "-3" and so on.
func FreeName(batch string) string {
	base := filepath.Clean(batch)
	if abs, err := filepath.Abs(base); err == nil && (base == "." || strings.HasSuffix(base, "..")) {
		base = abs
	}
	if info, err := os.Stat(base); err == nil && !info.IsDir() {
		base = strings.TrimSuffix(base, filepath.Ext(base))
	}
	for n := 1; ; n++ {
		name := base + "-crosscheck.xlsx"
		if n > 1 {
			name = fmt.Sprintf("%s-crosscheck-%d.xlsx", base, n)
		}
		if !exists(name) && !exists(MachineName(name)) {
			return name
		}
	}
}

// MachineName is the name of the second workbook beside the first, for whoever tunes the tool.
func MachineName(workbook string) string {
	return strings.TrimSuffix(workbook, filepath.Ext(workbook)) + "-machine.xlsx"
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
