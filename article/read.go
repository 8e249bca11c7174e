package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
)

// A Batch is what was read: the articles in the order of their IDs, and what could not be read.
type Batch struct {
	Documents []*Document
	Unread    []Unread
	Warnings  []string
	Versions  []Version // articles that are there more than once
}

// An Unread file is named, never dropped in silence.
type Unread struct{ ID, Reason string }

// Read reads every article in the given folders and files. An article that cannot be read is listed
// in Batch.Unread; only a path that does not exist, or a run that was cancelled, is an error.
func Read(ctx context.Context, paths []string, s Settings) (*Batch, error) {
	b := &Batch{}
	files, err := b.find(ctx, paths, s)
	if err != nil {
		return nil, err
	}
	results := make([]result, len(files))
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			for i := range next {
				results[i] = readFile(files[i], s)
			}
		})
	}
	for i := range files {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b.collect(files, results, s)
	return b, nil
}

// A file is one file of a batch, with what the manifest beside it says.
type file struct {
	id, path, rel string
	manifest      *manifest
}

type result struct {
	drafts []*draft
	unread []Unread
}

// collect settles what needs the whole batch and sorts everything.
func (b *Batch) collect(files []file, results []result, s Settings) {
	var drafts []*draft
	for _, r := range results {
		b.Unread = append(b.Unread, r.unread...)
		drafts = append(drafts, r.drafts...)
	}
	sort.SliceStable(drafts, func(i, j int) bool { return drafts[i].doc.ID < drafts[j].doc.ID })
	settle(drafts, s)
	for _, d := range drafts {
		b.Documents = append(b.Documents, d.doc)
	}
	noteVersions(b)
	sort.Slice(b.Unread, func(i, j int) bool { return b.Unread[i].ID < b.Unread[j].ID })
	b.missing(files)
}

// missing warns of files that a manifest names and the batch does not hold.
func (b *Batch) missing(files []file) {
	here := map[*manifest]map[string]bool{}
	for _, f := range files {
		if f.manifest != nil {
			if here[f.manifest] == nil {
				here[f.manifest] = map[string]bool{}
			}
			here[f.manifest][f.rel] = true
		}
	}
	var lost []string
	for m, have := range here {
		if m.partial {
			continue
		}
		for name := range m.rows {
			if !have[name] {
				lost = append(lost, fmt.Sprintf("manifest.csv names %q, which is not there", name))
			}
		}
	}
	sort.Strings(lost)
	b.Warnings = append(b.Warnings, slices.Compact(lost)...)
}

// find lists the files of the batch in a fixed order.
func (b *Batch) find(ctx context.Context, paths []string, s Settings) ([]file, error) {
	var out []file
	ids := map[string]bool{}
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", root, err)
		}
		if !info.IsDir() {
			m := b.manifestOf(filepath.Dir(root))
			if m != nil {
				m.partial = true
			}
			base := filepath.Base(root)
			id := base
			if ids[id] { // two folders hold files of one name
				id = filepath.ToSlash(filepath.Join(filepath.Base(filepath.Dir(root)), base))
			}
			for n := 2; ids[id]; n++ {
				id = fmt.Sprintf("%s (%d)", base, n)
			}
			ids[id] = true
			out = append(out, file{id: id, path: root, rel: base, manifest: m})
			continue
		}
		prefix := ""
		if len(paths) > 1 {
			prefix = filepath.Base(filepath.Clean(root)) + "/"
		}
		found, err := b.walk(ctx, root, prefix, ids, s.MaxFiles-len(out))
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// walk lists the files below a folder. Links and devices are named, not followed: a batch ends at its folder.
func (b *Batch) walk(ctx context.Context, root, prefix string, ids map[string]bool, most int) ([]file, error) {
	var out []file
	m := b.manifestOf(root)
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		rel, relErr := filepath.Rel(root, p)
		if relErr != nil {
			return relErr
		}
		rel = filepath.ToSlash(rel)
		id := prefix + rel
		if shown := safeName(id); rel != "." && shown != id {
			id = shown
		}
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			b.Unread = append(b.Unread, Unread{id, plainError(err)})
			return nil
		case rel != "." && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir(), rel == "manifest.csv":
			return nil
		case e.Type()&fs.ModeSymlink != 0:
			b.Unread = append(b.Unread, Unread{id, "a link, which is not followed"})
			return nil
		case !e.Type().IsRegular():
			b.Unread = append(b.Unread, Unread{id, "not a file (a device, pipe or socket)"})
			return nil
		case len(out) >= most:
			b.Warnings = append(b.Warnings, fmt.Sprintf("%s holds more than %d files (article.max_files): the rest were not read", root, most))
			return fs.SkipAll
		case ids[id]:
			b.Unread = append(b.Unread, Unread{id, "named twice"})
			return nil
		}
		ids[id] = true
		out = append(out, file{id: id, path: p, rel: rel, manifest: m})
		return nil
	})
	return out, err
}

// manifestOf reads a folder's manifest.csv; a broken one is a warning.
func (b *Batch) manifestOf(dir string) *manifest {
	p := filepath.Join(dir, "manifest.csv")
	info, err := os.Lstat(p)
	if err != nil {
		return nil
	}
	if !info.Mode().IsRegular() || info.Size() > 256<<20 {
		b.Warnings = append(b.Warnings, fmt.Sprintf("%s was not read: not a file, or too large", p))
		return nil
	}
	raw, err := os.ReadFile(p)
	if err != nil {
		b.Warnings = append(b.Warnings, fmt.Sprintf("%s was not read: %s", p, plainError(err)))
		return nil
	}
	m, warnings, err := readManifest(raw)
	if err != nil {
		b.Warnings = append(b.Warnings, fmt.Sprintf("%s was not used: %v", p, err))
	}
	for _, w := range warnings {
		b.Warnings = append(b.Warnings, p+": "+w)
	}
	return m
}

// readFile reads one file to drafts, or says why not. It never panics on any bytes: a reader that does is
// our bug, and still must not end the batch.
func readFile(f file, s Settings) (r result) {
	refuse := func(reason string) result { return result{unread: []Unread{{f.id, reason}}} }
	defer func() {
		if p := recover(); p != nil {
			r = refuse(fmt.Sprintf("its reader stopped (%v); please report this", p))
		}
	}()
	if readerFor(f.rel) == nil {
		return refuse("not a form that crosscheck reads")
	}
	raw, err := readBytes(f.path, s.MaxFileBytes)
	if err != nil {
		return refuse(plainError(err))
	}
	in := &input{id: f.id, path: f.path, name: f.rel, raw: raw, settings: s, left: &allowance{s.MaxUnpackedBytes, s.MaxArticles}}
	for _, d := range in.read() {
		f.manifest.apply(d, f.rel)
		if d.doc.ID != f.id {
			f.manifest.apply(d, strings.TrimPrefix(d.doc.ID, strings.TrimSuffix(f.id, f.rel)))
		}
		if err := d.finish(s); err != nil {
			in.refuse(d.doc.ID, plainError(err))
			continue
		}
		r.drafts = append(r.drafts, d)
	}
	r.unread = in.unread
	return r
}

// readBytes reads a file up to a limit; the limit holds even if the file grows while it is read.
func readBytes(path string, limit int64) ([]byte, error) {
	h, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer h.Close()
	info, err := h.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > limit {
		return nil, tooLarge(info.Size(), limit)
	}
	raw, err := io.ReadAll(io.LimitReader(h, limit+1))
	if int64(len(raw)) > limit {
		return nil, tooLarge(int64(len(raw)), limit)
	}
	return raw, err
}

func tooLarge(size, limit int64) error {
	return fmt.Errorf("%d bytes is too large (article.max_file_bytes: %d)", size, limit)
}

// plainError is an error's message without the path, which stands beside it already.
func plainError(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
