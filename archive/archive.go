// Package archive remembers what was run and what people decided, in one SQLite file. It does not
// know how to decide. Decisions are never overwritten in silence: every change stands in the audit log,
// and a disagreement between reviewers is listed, not resolved. Start with Open.
package archive

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// FileName is the archive's default name, beside the workbook.
const FileName = "crosscheck.db"

//go:embed schema/*.sql
var schema embed.FS

// applicationID marks our files ("cxck"), so that another program's database is refused.
const applicationID = 0x6378636b

// busyWait is how long, in milliseconds, one crosscheck waits for another that writes.
const busyWait = 10000

// An Archive is an open file. It is safe for concurrent use.
type Archive struct{ db *sql.DB }

// Open opens or creates the archive at path and brings its tables up to date. A file of another
// program, or of a newer crosscheck, is refused and left as it is.
func Open(ctx context.Context, path string) (*Archive, error) {
	if err := refuseForeign(path); err != nil {
		return nil, err
	}
	dsn := "file:" + escape(path) + fmt.Sprintf("?_pragma=busy_timeout(%d)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(ON)&_txlock=immediate", busyWait)
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, fmt.Errorf("opening the archive %s: %w", path, err)
	}
	db.SetMaxOpenConns(1)
	a := &Archive{db}
	if err := a.migrate(ctx); err != nil {
		db.Close()
		return nil, fmt.Errorf("opening the archive %s: %w", path, err)
	}
	return a, nil
}

// Close flushes and closes the file.
func (a *Archive) Close() error { return a.db.Close() }

// refuseForeign looks at a file's first bytes before SQLite touches it.
func refuseForeign(path string) error {
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return fmt.Errorf("opening the archive %s: there is no such folder", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil // not there yet, or SQLite will say why
	}
	defer f.Close()
	head := make([]byte, 16)
	if n, _ := f.Read(head); n > 0 && !strings.HasPrefix(string(head), "SQLite format 3\x00") {
		return fmt.Errorf("opening the archive %s: this is not an archive of crosscheck", path)
	}
	return nil
}

// escape keeps "?", "#" and "%" in a path from being read as part of the address.
func escape(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
}

// migrate runs the schema files that the database has not seen, each in a transaction of its own.
func (a *Archive) migrate(ctx context.Context) error {
	var have, app int
	if err := a.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	if err := a.db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	var tables int
	if err := a.db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 && app != applicationID {
		return fmt.Errorf("this database belongs to another program")
	}
	files, err := fs.Glob(schema, "schema/*.sql")
	if err != nil {
		return err
	}
	slices.Sort(files)
	if have > len(files) {
		return fmt.Errorf("it was written by a newer version of crosscheck")
	}
	for i, name := range files[have:] {
		text, err := schema.ReadFile(name)
		if err != nil {
			return err
		}
		err = a.transaction(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA user_version = %d; PRAGMA application_id = %d", text, have+i+1, applicationID))
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// transaction runs f and commits, or rolls back on any error.
func (a *Archive) transaction(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
