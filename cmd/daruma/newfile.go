package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"daruma/ui"
)

var _ ui.Files = userFiles{}

// userFiles are the files of the user. New ones, which are for other programs,
// go where they are looked for: into the downloads folder of home, or into the
// current folder where there is none.
type userFiles struct{ home string }

// WriteNew implements [ui.Files].
func (u userFiles) WriteNew(name string, data []byte) (string, error) {
	folder := filepath.Join(u.home, "Downloads")
	if info, err := os.Stat(folder); u.home == "" || err != nil || !info.IsDir() {
		// Named in full: the screens do not show where daruma was started.
		folder, _ = os.Getwd()
	}
	path := filepath.Join(folder, name)
	for i := 2; ; i++ {
		err := writeExclusive(path, data)
		if err == nil {
			return u.shown(path), nil
		}
		if !errors.Is(err, fs.ErrExist) || i > mostOfOneName {
			return "", fmt.Errorf("write a file: %w", err)
		}
		kind := filepath.Ext(name)
		path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, kind), i, kind))
	}
}

// mostOfOneName is how many files of one name there may be in a folder.
const mostOfOneName = 99

// writeExclusive writes a new file for the user alone. What was begun and cannot
// be finished is removed.
func writeExclusive(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// shown is path as the user knows it.
func (u userFiles) shown(path string) string {
	if rest, ok := strings.CutPrefix(path, u.home+string(filepath.Separator)); ok && u.home != "" {
		return filepath.Join("~", rest)
	}
	return path
}
