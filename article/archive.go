package article

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

var errBomb = errors.New("unpacks to more than is allowed (article.max_ratio, article.max_unpacked_bytes)")

// unpack reads a packed stream within the limits: packed is the size it has in the archive, 0 where unknown.
func (in *input) unpack(r io.Reader, packed int64) ([]byte, error) {
	limit := min(in.settings.MaxFileBytes, in.left.bytes)
	if packed > 0 {
		limit = min(limit, max(1<<20, packed*in.settings.MaxRatio))
	}
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(raw)) > limit {
		return nil, errBomb
	}
	in.left.bytes -= int64(len(raw))
	return raw, err
}

// skipMember reports members that are no articles and need not be named: folders' own files of operating systems.
func skipMember(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") || base == "manifest.csv"
}

// readZip reads an archive's members. Nothing is ever written to disk, so a name cannot lead out of a folder.
func readZip(in *input) ([]*draft, error) {
	z, err := zip.NewReader(bytes.NewReader(in.raw), int64(len(in.raw)))
	if err != nil {
		return nil, fmt.Errorf("broken archive: %w", err)
	}
	var out []*draft
	m := in.innerManifest(func(want string) []byte {
		for _, f := range z.File {
			if f.Name == want {
				return in.unzip(f)
			}
		}
		return nil
	})
	for i, f := range z.File {
		id := in.id + "/" + safeName(f.Name)
		switch {
		case in.left.articles <= 0 || i >= in.settings.MaxFiles:
			in.refuse(in.id, fmt.Sprintf("holds too many files: read up to %s", id))
			return out, nil
		case f.FileInfo().IsDir() || skipMember(f.Name):
			continue
		case !f.Mode().IsRegular():
			in.refuse(id, "a link or device, which is not followed")
			continue
		case readerFor(f.Name) == nil:
			in.refuse(id, "not a form that crosscheck reads")
			continue
		}
		raw := in.unzip(f)
		if raw == nil {
			continue
		}
		out = append(out, in.described(m, f.Name, raw)...)
	}
	return out, nil
}

// unzip unpacks one member, or refuses it by name.
func (in *input) unzip(f *zip.File) []byte {
	id := in.id + "/" + safeName(f.Name)
	r, err := f.Open()
	if err != nil {
		in.refuse(id, plainError(err))
		return nil
	}
	defer r.Close()
	raw, err := in.unpack(r, int64(f.CompressedSize64))
	if err != nil {
		in.refuse(id, plainError(err))
		return nil
	}
	if raw == nil {
		raw = []byte{}
	}
	return raw
}

// readTar reads a tar archive, packed with gzip or not, in one pass.
func readTar(in *input) ([]*draft, error) {
	var r io.Reader = bytes.NewReader(in.raw)
	if bytes.HasPrefix(in.raw, []byte{0x1F, 0x8B}) {
		g, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("broken archive: %w", err)
		}
		// The ratio holds for the whole stream here: a tar's members have no packed size of their own.
		r = io.LimitReader(g, min(in.left.bytes, max(1<<20, int64(len(in.raw))*in.settings.MaxRatio)))
	}
	var out []*draft
	t := tar.NewReader(r)
	for n := 0; ; n++ {
		h, err := t.Next()
		if errors.Is(err, io.EOF) && n > 0 {
			return out, nil
		}
		if err != nil {
			if len(out) == 0 {
				return nil, fmt.Errorf("broken archive: %w", err)
			}
			in.refuse(in.id, "the archive ends too early: read up to there")
			return out, nil
		}
		id := in.id + "/" + safeName(h.Name)
		switch {
		case in.left.articles <= 0 || n >= in.settings.MaxFiles:
			in.refuse(in.id, fmt.Sprintf("holds too many files: read up to %s", id))
			return out, nil
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || skipMember(h.Name):
			continue
		case h.Typeflag != tar.TypeReg:
			in.refuse(id, "a link or device, which is not followed")
			continue
		case readerFor(h.Name) == nil:
			in.refuse(id, "not a form that crosscheck reads")
			continue
		}
		raw, err := in.unpack(t, 0)
		if err != nil {
			in.refuse(id, plainError(err))
			if errors.Is(err, errBomb) {
				continue
			}
			return out, nil
		}
		out = append(out, in.member(h.Name, raw)...)
	}
}

// readGzip reads one packed file, named as the archive without its last extension.
func readGzip(in *input) ([]*draft, error) {
	g, err := gzip.NewReader(bytes.NewReader(in.raw))
	if err != nil {
		return nil, fmt.Errorf("broken archive: %w", err)
	}
	raw, err := in.unpack(g, int64(len(in.raw)))
	if err != nil {
		return nil, err
	}
	name := path.Base(strings.ReplaceAll(in.name, "\\", "/"))
	return in.member(name[:len(name)-len(path.Ext(name))], raw), nil
}

// innerManifest reads the manifest.csv at the root of an archive, nil where there is none.
func (in *input) innerManifest(open func(string) []byte) *manifest {
	raw := open("manifest.csv")
	if raw == nil {
		return nil
	}
	m, _, err := readManifest(raw)
	if err != nil {
		in.refuse(in.id+"/manifest.csv", plainError(err))
	}
	return m
}

// described reads a member and hands it what the archive's own manifest says.
func (in *input) described(m *manifest, name string, raw []byte) []*draft {
	drafts := in.member(name, raw)
	if len(drafts) == 1 {
		m.apply(drafts[0], manifestPath(name))
	}
	return drafts
}
