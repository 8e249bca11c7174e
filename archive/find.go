package archive

import (
	"context"
	"database/sql"
	"errors"
)

// BatchOf finds the run that a workbook came from: the one with that ID or, where the ID is lost, the
// latest that knows most of its rows; "" where the archive knows none.
func (a *Archive) BatchOf(ctx context.Context, id string, rows []string) (string, error) {
	best := ""
	err := a.transaction(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT id FROM batches WHERE id = ?`, id).Scan(&best)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		known := map[string]int{}
		var order []string // batches, latest first
		batches, err := tx.QueryContext(ctx, `SELECT id FROM batches ORDER BY seq DESC`)
		if err != nil {
			return err
		}
		defer batches.Close()
		for batches.Next() {
			var b string
			if err := batches.Scan(&b); err != nil {
				return err
			}
			order = append(order, b)
		}
		if err := batches.Err(); err != nil {
			return err
		}
		for _, row := range rows {
			if err := countRow(ctx, tx, row, known); err != nil {
				return err
			}
		}
		for _, b := range order {
			if known[b] > known[best] {
				best = b
			}
		}
		return nil
	})
	return best, err
}

func countRow(ctx context.Context, tx *sql.Tx, row string, known map[string]int) error {
	found, err := tx.QueryContext(ctx, `SELECT batch FROM rows WHERE id = ?`, row)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		var b string
		if err := found.Scan(&b); err != nil {
			return err
		}
		known[b]++
	}
	return found.Err()
}

// An Article is what is known about one article of a run.
type Article struct{ Doc, Row, SHA256, Outlet, Title, Author, Published, URL string }

// Articles lists the articles of a run.
func (a *Archive) Articles(ctx context.Context, batch string) ([]Article, error) {
	rows, err := a.db.QueryContext(ctx, `SELECT doc, row, sha256, outlet, title, author, published, url FROM articles WHERE batch = ? ORDER BY doc`, batch)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Article
	for rows.Next() {
		var t Article
		if err := rows.Scan(&t.Doc, &t.Row, &t.SHA256, &t.Outlet, &t.Title, &t.Author, &t.Published, &t.URL); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// Field is the article's value in a column of the sheet Articles.
func (t Article) Field(column string) string {
	switch column {
	case "outlet":
		return t.Outlet
	case "title":
		return t.Title
	case "author":
		return t.Author
	case "published":
		return t.Published
	case "url":
		return t.URL
	}
	return ""
}

// Corrections are what people wrote on the sheet Articles, by the hash of the article's bytes and by column.
func (a *Archive) Corrections(ctx context.Context) (map[string]map[string]string, error) {
	rows, err := a.db.QueryContext(ctx, `SELECT t.sha256, d.field, d.value FROM decisions d
		JOIN articles t ON t.batch = d.batch AND t.row = d.row JOIN batches b ON b.id = d.batch ORDER BY b.seq, d.at, t.sha256, d.field`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]map[string]string{}
	for rows.Next() {
		var sum, field, v string
		if err := rows.Scan(&sum, &field, &v); err != nil {
			return nil, err
		}
		if out[sum] == nil {
			out[sum] = map[string]string{}
		}
		out[sum][field] = v
	}
	return out, rows.Err()
}
