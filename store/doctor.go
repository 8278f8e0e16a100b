package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

// A Check is one thing that is looked at to tell whether a journal is well. Its
// text is for scripts.
type Check string

// The checks, in the order in which [Examine] makes them.
const (
	CheckPermissions Check = "permissions" // the journal and what lies beside it are the user's alone
	CheckPages       Check = "pages"       // the file is there, and every page is what it should be
	CheckTree        Check = "tree"        // bbolt's own check, in another process
	CheckRecords     Check = "records"     // no record is missing, too much or altered
	CheckLetters     Check = "letters"     // the letters open
	CheckCounter     Check = "counter"     // the journal is not older than the last one seen
	CheckConflicts   Check = "conflicts"   // no sync program left copies beside it
	CheckFolder      Check = "folder"      // the folder is on this machine
	CheckBackups     Check = "backups"     // the newest backups are sound and not old
)

// What the doctor finds beside the errors of [Open].
var (
	ErrConflictCopy = errors.New("a copy that a sync program made of a conflict")
	ErrSharedFolder = errors.New("the folder is on a network, or is sent to other machines")
	ErrNoBackup     = errors.New("there is no backup yet")
	ErrOldBackup    = errors.New("the newest backup is old and lacks what was saved since")
)

// A Finding is what a check found. A sound one has no error.
type Finding struct {
	Check   Check
	Path    string // of the file or folder it is about
	Err     error  // what is wrong; nil where nothing is
	Warning bool   // it is worth knowing, and nothing is broken
}

// An Examination says how to look at a journal.
type Examination struct {
	Options                    // to open it with
	Config  string             // the configuration file
	Today   calendar.Date      // the user's date
	Tree    func(string) error // makes [CheckTreeOf] on a path in another process: it may end that
}

// Examine looks at the journal at path and at everything beside it, and changes
// nothing. Every check makes a finding, and one for each thing it found wrong;
// what cannot be looked at because of an earlier finding is left out.
func Examine(path string, e Examination) []Finding {
	x := &examiner{Examination: e, path: path}
	x.permissions()
	if x.pages() {
		x.tree()
		x.contents()
	}
	x.conflicts()
	x.place()
	x.backups()
	return x.findings
}

type examiner struct {
	Examination
	path     string
	commits  uint64 // transactions of the journal; 0 where not known
	findings []Finding
}

// found adds a finding, and reports whether nothing is wrong.
func (x *examiner) found(check Check, path string, err error) bool {
	x.findings = append(x.findings, Finding{Check: check, Path: path, Err: explain(err)})
	return err == nil
}

// warn adds a finding that breaks nothing.
func (x *examiner) warn(check Check, path string, err error) {
	x.findings = append(x.findings, Finding{Check: check, Path: path, Err: err, Warning: true})
}

// permissions looks at modes and owners, before anything is opened: opening
// narrows them.
func (x *examiner) permissions() {
	paths := []string{x.path, x.path + lettersSuffix, x.path + ".lock", x.Config, BackupFolder(x.path)}
	if backups, err := Backups(x.path); err == nil {
		for _, b := range backups {
			paths = append(paths, b.Path)
		}
	}
	if replaced, err := ReplacedCopies(x.path); err == nil {
		paths = append(paths, replaced...)
	}
	if x.State != "" {
		paths = append(paths, x.State, memory(x.State).ofPath(x.path))
	}
	well := true
	for _, path := range paths {
		if err := guard.Inspect(path); path != "" && err != nil && !errors.Is(err, guard.ErrMissing) {
			well = x.found(CheckPermissions, path, err)
		}
	}
	if well {
		x.found(CheckPermissions, x.path, nil)
	}
}

func (x *examiner) pages() bool {
	err := memory(x.State).missed(x.path, guard.Walk(x.path))
	return x.found(CheckPages, x.path, err)
}

func (x *examiner) tree() {
	if x.Tree != nil {
		x.found(CheckTree, x.path, x.Tree(x.path))
	}
}

// contents looks at what only opens with the key.
func (x *examiner) contents() {
	o := x.Options
	o.ReadOnly, o.State = true, ""
	s, err := Open(x.path, o)
	if err != nil {
		x.found(CheckRecords, x.path, err)
		return
	}
	defer func() { _ = s.Close() }()
	if s.Locked() {
		x.warn(CheckRecords, x.path, journal.ErrLocked)
		return
	}
	x.found(CheckRecords, x.path, s.Check())
	if _, err := os.Lstat(x.path + lettersSuffix); err == nil {
		_, err := s.readAllLetters()
		x.found(CheckLetters, x.path+lettersSuffix, err)
	}
	err = s.view(func(t *tx) error {
		x.commits = t.manifest.commits
		return memory(x.State).check(t.vault.ID(), x.commits)
	})
	x.found(CheckCounter, x.path, err)
}

// conflicts looks for copies that sync programs made of the journal.
func (x *examiner) conflicts() {
	files, err := os.ReadDir(filepath.Dir(x.path))
	if err != nil {
		return // pages has told
	}
	well := true
	for _, file := range files {
		if isConflictCopy(file.Name(), filepath.Base(x.path)) {
			well = x.found(CheckConflicts, filepath.Join(filepath.Dir(x.path), file.Name()), ErrConflictCopy)
		}
	}
	if well {
		x.found(CheckConflicts, filepath.Dir(x.path), nil)
	}
}

// conflictMarks are what Syncthing, Dropbox, Nextcloud and their like put into
// the name of a copy.
var conflictMarks = []string{".sync-conflict-", "conflicted copy", "競合コピー"}

func isConflictCopy(name, journal string) bool {
	stem := strings.TrimSuffix(journal, filepath.Ext(journal))
	rest, ours := strings.CutPrefix(name, stem)
	if !ours {
		return false
	}
	for _, mark := range conflictMarks {
		if strings.Contains(rest, mark) {
			return true
		}
	}
	return false
}

// place looks at where the folder lies.
func (x *examiner) place() {
	folder := filepath.Dir(absolute(x.path))
	if lies := SharedBy(folder); lies != "" {
		x.warn(CheckFolder, folder, fmt.Errorf("%w: %s", ErrSharedFolder, lies))
		return
	}
	x.found(CheckFolder, folder, nil)
}

const (
	examined = 3 // how many of the newest backups are looked at
	oldAfter = 7 // days
)

func (x *examiner) backups() {
	all, err := Backups(x.path)
	if err != nil {
		x.found(CheckBackups, BackupFolder(x.path), err)
		return
	}
	if len(all) == 0 {
		x.warn(CheckBackups, BackupFolder(x.path), ErrNoBackup)
		return
	}
	for _, b := range all[:min(examined, len(all))] {
		err := CheckCopy(b.Path)
		if err == nil && b == all[0] && x.isOld(b) {
			x.warn(CheckBackups, b.Path, ErrOldBackup)
			continue
		}
		x.found(CheckBackups, b.Path, err)
	}
}

// isOld says whether a backup is old and something was saved after it.
func (x *examiner) isOld(b Backup) bool {
	if x.Today.DaysSince(b.Day) <= oldAfter {
		return false
	}
	o := x.Options
	o.ReadOnly, o.private, o.State = true, true, ""
	s, err := Open(b.Path, o)
	if err != nil {
		return false
	}
	defer func() { _ = s.Close() }()
	behind := false
	err = s.view(func(t *tx) error {
		behind = t.manifest.commits < x.commits
		return nil
	})
	return err == nil && behind
}

// CheckTreeOf makes bbolt's own check of the journal at path. Damage may end the
// process: it is to be called in one of its own.
func CheckTreeOf(path string) error {
	file, err := guard.Open(path, guard.Options{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("check the tree: %w", explain(err))
	}
	err = file.View(func(b *bolt.Tx) error {
		var all []error
		for wrong := range b.Check() {
			all = append(all, fmt.Errorf("%w: %w", journal.ErrDamaged, wrong))
		}
		return errors.Join(all...)
	})
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("check the tree: %w", explain(err))
	}
	return nil
}
