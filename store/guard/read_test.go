package guard

import (
	"path/filepath"
	"testing"
)

func TestReadFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "small")
	writeFile(t, path, []byte("12345"))
	if got, err := ReadFile(path, 5); err != nil || string(got) != "12345" {
		t.Errorf("got %q, %v", got, err)
	}
	_, err := ReadFile(path, 4)
	wantError(t, err, ErrTooLarge)
	_, err = ReadFile(filepath.Join(folder, "none"), 5)
	wantError(t, err, ErrMissing)
}
