package guard

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// RemoveDrafts removes what a killed program left behind of a file it was about
// to put at path. Nobody else may be writing there: whoever has the journal
// open for writing asks for it and for the files beside it.
func RemoveDrafts(path string) error {
	folder, name := filepath.Split(path)
	entries, err := os.ReadDir(filepath.Clean(folder))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if draftOf(entry.Name(), name) {
			err = errors.Join(err, removeIfThere(filepath.Join(folder, entry.Name())))
		}
	}
	return err
}

// draftOf says whether a file's name is that of a draft of name: the one that
// [Create] and [File.Prepare] use, or one of those of [WriteFile]
// and [File.Rewrite].
func draftOf(draft, name string) bool {
	if draft == name+draftSuffix {
		return true
	}
	middle, found := strings.CutPrefix(draft, "."+name+".")
	middle, ends := strings.CutSuffix(middle, draftSuffix)
	return found && ends && middle != "" && strings.Trim(middle, "0123456789") == ""
}
