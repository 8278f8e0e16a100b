package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

func TestExamine(t *testing.T) {
	today := calendar.NewDate(2026, time.November, 22)
	errTree := errors.New("tree")
	tests := map[string]struct {
		do      func(t *testing.T, path string, x *Examination) error
		check   Check
		want    error
		warning bool
	}{
		"nothing": {do: func(*testing.T, string, *Examination) error { return nil }},
		"others may read it": {
			do:    func(_ *testing.T, path string, _ *Examination) error { return os.Chmod(path, 0o644) },
			check: CheckPermissions, want: guard.ErrLoose,
		},
		"others may read a backup": {
			do: func(_ *testing.T, path string, _ *Examination) error {
				return os.Chmod(filepath.Join(BackupFolder(path), "daily-2026-11-22.daruma"), 0o640)
			},
			check: CheckPermissions, want: guard.ErrLoose,
		},
		"the configuration is a link": {
			do: func(_ *testing.T, path string, x *Examination) error {
				x.Config = path + ".config"
				return os.Symlink(path, x.Config)
			},
			check: CheckPermissions, want: journal.ErrUnsafe,
		},
		"gone": {
			do:    func(_ *testing.T, path string, _ *Examination) error { return os.Remove(path) },
			check: CheckPages, want: journal.ErrVanished,
		},
		"cut": {
			do:    func(_ *testing.T, path string, _ *Examination) error { return os.Truncate(path, 9000) },
			check: CheckPages, want: journal.ErrDamaged,
		},
		"a bad tree": {
			do: func(_ *testing.T, _ string, x *Examination) error {
				x.Tree = func(string) error { return errTree }
				return nil
			},
			check: CheckTree, want: errTree,
		},
		"a record is gone": {
			do: func(t *testing.T, path string, _ *Examination) error {
				s := reopen(t, path)
				alter(t, s, func(b *bolt.Tx) error { return b.Bucket(textBucket).Delete(sequenceKey(1)) })
				return s.Close()
			},
			check: CheckRecords, want: journal.ErrDamaged,
		},
		"letters cut": {
			do:    func(_ *testing.T, path string, _ *Examination) error { return os.Truncate(path+lettersSuffix, 50) },
			check: CheckLetters, want: journal.ErrDamaged,
		},
		"an older copy": {
			do: func(t *testing.T, path string, x *Examination) error {
				copyFile(t, path, path+".old")
				addTo(t, path, x.Options, newGenerator(8).entry())
				return os.Rename(path+".old", path)
			},
			check: CheckCounter, want: journal.ErrBehind,
		},
		"a conflict": {
			do: func(t *testing.T, path string, _ *Examination) error {
				copyFile(t, path, filepath.Join(filepath.Dir(path), "journal.sync-conflict-20261122-101500-ABCDEFG.daruma"))
				return nil
			},
			check: CheckConflicts, want: ErrConflictCopy,
		},
		"a bad backup": {
			do: func(_ *testing.T, path string, _ *Examination) error {
				return os.Truncate(filepath.Join(BackupFolder(path), "daily-2026-11-22.daruma"), 9000)
			},
			check: CheckBackups, want: journal.ErrDamaged,
		},
		"no backup": {
			do:    func(_ *testing.T, path string, _ *Examination) error { return os.RemoveAll(BackupFolder(path)) },
			check: CheckBackups, want: ErrNoBackup, warning: true,
		},
		"an old backup, and nothing saved since": {
			do: func(_ *testing.T, _ string, x *Examination) error { x.Today = today.AddDays(100); return nil },
		},
		"an old backup": {
			do: func(t *testing.T, path string, x *Examination) error {
				x.Today = today.AddDays(8)
				addTo(t, path, x.Options, newGenerator(8).entry())
				return nil
			},
			check: CheckBackups, want: ErrOldBackup, warning: true,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" && test.check == CheckPermissions {
				t.Skip("Windows has access lists in the place of modes")
			}
			path, o := remembered(t)
			grow(t, path, o, newGenerator(7), 3)
			s, err := Open(path, o)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(s.SetSetting("a", "b"), s.BackUpIfDue(today), s.Close()); err != nil {
				t.Fatal(err)
			}
			x := Examination{Options: o, Today: today, Tree: CheckTreeOf}
			if err := test.do(t, path, &x); err != nil {
				t.Fatal(err)
			}
			seen := false
			for _, f := range Examine(path, x) {
				switch {
				case f.Check == CheckFolder: // depends on where tests run
				case f.Err == nil:
				case f.Check == test.check && errors.Is(f.Err, test.want) && f.Warning == test.warning:
					seen = true
				default:
					t.Errorf("found %+v", f)
				}
			}
			if !seen && test.want != nil {
				t.Errorf("%v was not found", test.want)
			}
		})
	}
}

func TestAccept(t *testing.T) {
	path, o := remembered(t)
	copyFile(t, path, path+".old")
	addTo(t, path, o, newGenerator(2).entry())
	if err := os.Rename(path+".old", path); err != nil {
		t.Fatal(err)
	}
	if err := Accept(path, o); err != nil {
		t.Fatal(err)
	}
	addTo(t, path, o, newGenerator(2).entry())

	if err := errors.Join(os.Remove(path), Accept(path, o)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, o); !errors.Is(err, journal.ErrMissing) {
		t.Errorf("got %v, want ErrMissing", err)
	}
	if err := Accept(path, o); err != nil {
		t.Errorf("a second time: %v", err)
	}
}

func TestSharedBy(t *testing.T) {
	root := t.TempDir()
	marked := filepath.Join(root, "marked")
	if err := os.MkdirAll(filepath.Join(marked, ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	none := SharedBy(root) // what tests run on
	tests := map[string]string{
		"Dropbox/daruma":                  "Dropbox",
		"Dropbox (Suzuran)/daruma":        "Dropbox (Suzuran)",
		"OneDrive - Suzuran/daruma":       "OneDrive - Suzuran",
		"Mobile Documents/com~apple~x":    "Mobile Documents",
		"CloudStorage/GoogleDrive-a@b/my": "GoogleDrive-a@b",
		"Nextcloud":                       "Nextcloud",
		"marked/daruma":                   "Syncthing",
		"megaphone/daruma":                none,
		"Dropboxes/daruma":                none,
		"data/daruma":                     none,
	}
	for path, want := range tests {
		t.Run(path, func(t *testing.T) {
			if got := SharedBy(filepath.Join(root, filepath.FromSlash(path))); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestConflictCopies(t *testing.T) {
	tests := map[string]bool{
		"journal.sync-conflict-20261122-101500-ABCDEFG.daruma": true,
		"journal (Ken's conflicted copy 2026-11-22).daruma":    true,
		"journal (競合コピー 2026-11-22).daruma":                    true,
		"journal.daruma":                         false,
		"journal.daruma.replaced-20261122T10150": false,
		"other.sync-conflict-20261122.daruma":    false,
		"journal.daruma.lock":                    false,
	}
	for name, want := range tests {
		if got := isConflictCopy(name, "journal.daruma"); got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
