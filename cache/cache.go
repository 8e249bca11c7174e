// Package cache keeps what single articles were found to say and what was found in a matter, so that a later run works out only what
// changed. It is a file of its own and may be deleted at any time: nothing that a person decided is in it. Whatever goes wrong with it, the run goes on
// as if there were none. Start with Open.
package cache

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"net/url"
	"sync"

	_ "modernc.org/sqlite" // the driver
)

// A Key names one value: a hash of everything that it was made of.
type Key [32]byte

// A Cache is open until Close. It serves many goroutines; a nil Cache holds nothing and keeps nothing.
type Cache struct {
	db    *sql.DB
	find  *sql.Stmt // the value under a key
	limit int64     // bytes of values
	run   int64     // number of this run: values that few runs used go first

	mu      sync.Mutex
	pending []entry
	used    []Key
	size    int
	broken  bool
}

type entry struct {
	key   Key
	value []byte
}

// applicationID marks our files, so that another program's is left alone.
const applicationID = 0x63636361 // "ccca"

// version changes with the form of the values.
const version = 5

// flushAt is how many bytes of new values are kept in memory before they are written.
const flushAt = 4 << 20

// ErrForeign says that the file is another program's.
var ErrForeign = errors.New("not a cache of crosscheck")

// Open opens the cache at path, or makes it; limit is the most bytes of values that it keeps from run to run.
func Open(path string, limit int64) (*Cache, error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?_pragma=busy_timeout(2000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	c := &Cache{db: db, limit: limit}
	if err := c.prepare(); err != nil {
		_ = db.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

func (c *Cache) prepare() error {
	var app, have, tables int
	if err := c.db.QueryRow("PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	if err := c.db.QueryRow("PRAGMA user_version").Scan(&have); err != nil {
		return err
	}
	if err := c.db.QueryRow("SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return err
	}
	switch {
	case app != applicationID && (app != 0 || tables > 0):
		return ErrForeign
	case app == applicationID && have != version:
		if _, err := c.db.Exec("DROP TABLE IF EXISTS kept; DROP TABLE IF EXISTS known"); err != nil {
			return err
		}
	}
	_, err := c.db.Exec(fmt.Sprintf(schema, version, applicationID))
	if err != nil {
		return err
	}
	if c.find, err = c.db.Prepare("SELECT value FROM kept WHERE place = (SELECT place FROM known WHERE key = ?)"); err != nil {
		return err
	}
	return c.db.QueryRow("SELECT coalesce(max(run), 0) + 1 FROM known").Scan(&c.run)
}

// schema keeps what is known of a value apart from the value: every run notes which it used, and SQLite writes a row anew when a
// field of it changes.
const schema = `CREATE TABLE IF NOT EXISTS known (key BLOB PRIMARY KEY, place INTEGER NOT NULL, size INTEGER NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
	CREATE TABLE IF NOT EXISTS kept (place INTEGER PRIMARY KEY, value BLOB NOT NULL);
	PRAGMA user_version = %d; PRAGMA application_id = %d`

// Get is the value kept under a key; ok is false where there is none, or it cannot be read.
func (c *Cache) Get(k Key) (value []byte, ok bool) {
	if c == nil {
		return nil, false
	}
	var sealed []byte
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.broken || c.find.QueryRow(k[:]).Scan(&sealed) != nil || len(sealed) < sealLen {
		return nil, false
	}
	value, seal := sealed[sealLen:], binary.LittleEndian.Uint32(sealed)
	if sealOf(k, value) != seal {
		return nil, false
	}
	c.used = append(c.used, k)
	return value, true
}

// sealLen is the length of the checksum before a value: what a disk or another program changed is not believed, nor is the value of another key.
const sealLen = 4

func sealOf(k Key, value []byte) uint32 {
	return crc32.Update(crc32.Checksum(k[:], castagnoli), castagnoli, value)
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// most is the largest value that is kept.
const most = 256 << 20

// Put keeps a value. It may be written only when the cache is closed.
func (c *Cache) Put(k Key, value []byte) {
	if c == nil || len(value) > most {
		return
	}
	sealed := make([]byte, sealLen, sealLen+len(value))
	binary.LittleEndian.PutUint32(sealed, sealOf(k, value))
	sealed = append(sealed, value...)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pending = append(c.pending, entry{k, sealed})
	if c.size += len(sealed); c.size >= flushAt {
		c.flush()
	}
}

// flush writes what is pending in one transaction. A cache that cannot be written is not used any more.
func (c *Cache) flush() {
	if c.broken || len(c.pending)+len(c.used) == 0 {
		return
	}
	tx, err := c.db.Begin()
	if err == nil {
		for _, e := range c.pending {
			if err = c.write(tx, e); err != nil {
				break
			}
		}
		for _, k := range c.used {
			if err == nil {
				_, err = tx.Exec("UPDATE known SET run = ? WHERE key = ?", c.run, k[:])
			}
		}
		if err == nil {
			err = tx.Commit()
		} else {
			_ = tx.Rollback()
		}
	}
	c.broken = err != nil
	c.pending, c.used, c.size = nil, nil, 0
}

// write writes a value, in place of the one that was there.
func (c *Cache) write(tx *sql.Tx, e entry) error {
	if _, err := tx.Exec("DELETE FROM kept WHERE place = (SELECT place FROM known WHERE key = ?)", e.key[:]); err != nil {
		return err
	}
	in, err := tx.Exec("INSERT INTO kept (value) VALUES (?)", e.value)
	if err != nil {
		return err
	}
	place, err := in.LastInsertId()
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT OR REPLACE INTO known (key, place, size, run) VALUES (?, ?, ?, ?)", e.key[:], place, len(e.value), c.run)
	return err
}

// Close writes what is pending, drops what lies beyond the limit, the longest unused first, and closes the file.
func (c *Cache) Close() error {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.flush()
	for !c.broken {
		var size, oldest int64
		if c.db.QueryRow("SELECT coalesce(sum(size), 0), coalesce(min(run), 0) FROM known").Scan(&size, &oldest) != nil || size <= c.limit || oldest >= c.run {
			break
		}
		if _, err := c.db.Exec("BEGIN; DELETE FROM kept WHERE place IN (SELECT place FROM known WHERE run = ?1); DELETE FROM known WHERE run = ?1; COMMIT", oldest); err != nil {
			break
		}
	}
	return c.db.Close()
}
