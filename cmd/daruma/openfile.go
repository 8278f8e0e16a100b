package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daruma/journal/text"
	"daruma/ui"
)

// Open implements [ui.Files].
func (u userFiles) Open(path string) (io.ReadCloser, error) {
	path = asOnDisk(u.full(path))
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular(): // a device or a pipe would never end
		return nil, ui.ErrNoFile
	}
	return os.Open(path)
}

// full is path with the home folder in the place of ~.
func (u userFiles) full(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && u.home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		return u.home + rest
	}
	return path
}

// asOnDisk is path with its last name as the folder has it, where that is
// written with the same characters composed otherwise: what is typed is always
// composed.
func asOnDisk(path string) string {
	if _, err := os.Lstat(path); err == nil {
		return path
	}
	folder, name := filepath.Split(path)
	for _, e := range listing(folder) {
		if text.Normal(e.Name()) == text.Normal(name) {
			return folder + e.Name()
		}
	}
	return path
}

// listing is what a folder holds, nothing where it cannot be read.
func listing(folder string) []fs.DirEntry {
	if folder == "" {
		folder = "."
	}
	all, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	return all
}

// importable are the endings of files that can be imported.
var importable = []string{".csv", ".tsv", ".txt", ".json"}

// Complete implements [ui.Files].
func (u userFiles) Complete(typed string) []string {
	if typed == "~" || typed == "" && u.home != "" {
		return []string{"~" + string(filepath.Separator)}
	}
	folder, begun := filepath.Split(typed)
	var out []string
	for _, e := range listing(u.full(folder)) {
		name := e.Name()
		if !beginsWith(name, begun) || strings.HasPrefix(name, ".") && !strings.HasPrefix(begun, ".") {
			continue
		}
		switch info, err := os.Stat(filepath.Join(u.full(folder), name)); {
		case err != nil:
		case info.IsDir():
			out = append(out, folder+name+string(filepath.Separator))
		case info.Mode().IsRegular() && slices.Contains(importable, strings.ToLower(filepath.Ext(name))):
			out = append(out, folder+name)
		}
	}
	return out
}

// beginsWith compares as the file systems do that care least.
func beginsWith(name, begun string) bool {
	fold := func(s string) string { return strings.ToLower(text.Normal(s)) }
	return strings.HasPrefix(fold(name), fold(begun))
}
