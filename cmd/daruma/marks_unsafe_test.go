//go:build unix

package main_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"daruma/journal/text"
	"daruma/store"
)

// stranger is a user other than the one who runs the tests.
const stranger = 65534

// A place is a file or folder that the program uses, by its path below home, in
// which * stands for what is not known beforehand.
type place struct {
	name, path string
	folder     bool
}

// may says whether a place may be what it is made. Where the configuration is a
// link to a file of the user's own it is kept elsewhere on purpose.
func (p place) may(be string) bool { return p.name == theConfiguration && be == "a link" }

const theConfiguration = "the configuration"

// places are all there are.
var places = func() []place {
	data, state := ".local/share/daruma/", ".local/state/daruma"
	return []place{
		{"the journal", data + "journal.daruma", false},
		{"the lock", data + "journal.daruma.lock", false},
		{"the letters", data + "journal.daruma.letters", false},
		{"the folder of backups", data + "journal.daruma.backups", true},
		{"a backup", data + "journal.daruma.backups/daily-2026-11-20.daruma", false},
		{"the next backup", data + "journal.daruma.backups/daily-2026-11-21.daruma", false},
		{"the draft of the next backup", data + "journal.daruma.backups/daily-2026-11-21.daruma.new", false},
		{"what restoring makes first", data + "journal.daruma.restored", false},
		{"the target of backup", "copy.daruma", false},
		{theConfiguration, ".config/daruma/config", false},
		{"what was last seen", state, true},
		{"what was last seen of a path", state + "/path-*", false},
		{"what was last seen of a vault", state + "/vault-*", false},
	}
}()

// obstacles put something at a path that is not as the program left it. What was
// there lies at aside, outside of the home.
var obstacles = map[string]func(path, aside string) error{
	"a link": func(path, aside string) error { return os.Symlink(aside, path) },
	"a dangling link": func(path, aside string) error {
		return errors.Join(os.RemoveAll(aside), os.Symlink(aside, path))
	},
	"open to all": func(path, aside string) error {
		return errors.Join(os.Rename(aside, path), os.Chmod(path, 0o666))
	},
	"another user's": func(path, aside string) error {
		return errors.Join(os.Rename(aside, path), os.Chown(path, stranger, stranger))
	},
	"a pipe":   func(path, _ string) error { return syscall.Mkfifo(path, 0o600) },
	"a folder": func(path, _ string) error { return os.Mkdir(path, 0o700) },
}

// folderObstacles are obstacles in the place of a folder. It may be a link to
// one: people keep their data on other disks that way.
var folderObstacles = map[string]func(path, aside string) error{
	"a dangling link": obstacles["a dangling link"],
	"a pipe":          obstacles["a pipe"],
	"a file":          func(path, _ string) error { return os.WriteFile(path, []byte("mine"), 0o600) },
}

// verbsThatTouch are verbs which use every place there is, on the next day.
var verbsThatTouch = [][]string{
	{"list"},
	{"add", "--outcome", "lost", "--company", "Kita Foods"},
	{"settings", "motion=off"},
	{"backup", "copy.daruma"},
	{"doctor"}, // which alone opens the backups of other days
	{"restore", "old.daruma"},
	{"export"},
}

// shortObstacles and the first five verbs are what the short run makes do with.
var shortObstacles = []string{"a link", "open to all"}

// TestMarkUnsafePlaces puts links, pipes, folders and other people's files where
// the program has its own, and runs the verbs there with two umasks.
func TestMarkUnsafePlaces(t *testing.T) {
	began := newRegular(t, build(t), text.English, aoyama)
	began.runs("settings", "language=en")
	began.inStore(t, func(s *store.Store) error {
		_, err := s.KeepVent(keptVent, time.Now())
		return err
	})
	began.runs("backup", filepath.Join(began.home, "old.daruma"))
	sum := &struct{ places, runs, refused int }{}
	umasks := []string{"0", "077"}[:shortOrFull(1, 2)]
	for _, umask := range umasks {
		for _, p := range places {
			possible := obstacles
			if p.folder {
				possible = folderObstacles
			}
			for what, put := range possible {
				if p.may(what) || !full() && !slices.Contains(shortObstacles, what) {
					continue
				}
				t.Run(fmt.Sprintf("%s is %s, umask %s", p.name, what, umask), func(t *testing.T) {
					if what == "another user's" && os.Geteuid() != 0 {
						t.Skip("only root can give a file to another user")
					}
					u := began.twin(t)
					sum.places++
					watched := u.obstructed(t, p, put)
					for _, verb := range verbsThatTouch[:shortOrFull(5, len(verbsThatTouch))] {
						got := u.withUmask(umask, verb)
						sum.runs++
						if got.status != 0 {
							sum.refused++
						}
						oneSentence(t, verb, got)
						watched.check(t, strings.Join(verb, " "))
					}
					u.nothingIsWide(t)
				})
			}
		}
	}
	figure(t, 8, "%d obstacles, %d runs of verbs under umask %s: 0 followed, 0 written through, nothing wider than 0600 (folders 0700) afterwards; %d runs refused, each with one sentence",
		sum.places, sum.runs, strings.Join(umasks, " and "), sum.refused)
}

// twin is another user to whom the same has happened.
func (u *user) twin(t *testing.T) *user {
	t.Helper()
	twin := &user{t: t, bin: u.bin, home: filepath.Join(t.TempDir(), "home"), lang: u.lang}
	if err := os.CopyFS(twin.home, os.DirFS(u.home)); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(twin.home, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			return os.Chmod(path, 0o700)
		}
		return errors.Join(err, os.Chmod(path, 0o600))
	})
	if err != nil {
		t.Fatal(err)
	}
	// What was seen of paths is of the other home.
	notes, err := filepath.Glob(filepath.Join(twin.home, ".local/state/daruma/path-*"))
	for _, note := range notes {
		err = errors.Join(err, os.Remove(note))
	}
	if err != nil {
		t.Fatal(err)
	}
	twin.runs("settings", "sender.company=Mori")
	return twin
}

// withUmask runs a verb at home, on the next day, with a umask.
func (u *user) withUmask(umask string, verb []string) outcome {
	u.t.Helper()
	return u.endsWith(func(c *exec.Cmd) {
		c.Args = append([]string{"sh", "-c", "umask " + umask + `; exec "$0" "$@"`, u.bin}, verb...)
		c.Path, c.Dir = "/bin/sh", u.home
		c.Env = append(c.Env, "DARUMA_NOW=2026-11-21T10:00:00+09:00")
	}, verb...)
}

var sentenceForm = regexp.MustCompile(`^daruma: [^\n]+\n$`)

// oneSentence fails unless a verb was carried out, or says in one sentence why
// it was not. What doctor finds it prints.
func oneSentence(t *testing.T, verb []string, got outcome) {
	t.Helper()
	switch {
	case got.status == 0, got.status == 1 && verb[0] == "doctor" && got.stdout != "" && got.stderr == "":
	case got.status != 1 || !sentenceForm.MatchString(got.stderr):
		t.Errorf("%s ends with %d: %s", strings.Join(verb, " "), got.status, got.stderr)
	case strings.Contains(got.stderr, "it did not work"):
		t.Errorf("%s names no remedy: %s", strings.Join(verb, " "), got.stderr)
	}
}

// An obstruction is what was put in a place and must stay as it is.
type obstruction struct {
	paths  []string
	before []string
}

// obstructed puts an obstacle at a place of the user's.
func (u *user) obstructed(t *testing.T, p place, put func(path, aside string) error) *obstruction {
	t.Helper()
	path, aside := filepath.Join(u.home, p.path), filepath.Join(t.TempDir(), "aside")
	if found, err := filepath.Glob(path); err == nil && len(found) == 1 {
		path = found[0]
	}
	if !isThere(path) && !p.folder { // what is to be there: a copy of something of its kind
		content, err := os.ReadFile(filepath.Join(u.home, "old.daruma"))
		if err == nil {
			err = os.WriteFile(aside, content, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	} else if err := os.Rename(path, aside); err != nil {
		t.Fatal(err)
	}
	if err := put(path, aside); err != nil {
		t.Fatal(err)
	}
	o := &obstruction{paths: []string{aside}}
	if info, err := os.Lstat(path); err == nil && (!info.Mode().IsRegular() || ownerOf(info) == stranger) {
		o.paths = append(o.paths, path)
	}
	for _, path := range o.paths {
		o.before = append(o.before, described(path))
	}
	return o
}

// check fails where what must stay has changed. A draft that is in the way may
// go: it is the program's own name for what it left behind.
func (o *obstruction) check(t *testing.T, verb string) {
	t.Helper()
	for i, path := range o.paths {
		now := described(path)
		gone := now == "missing" && (strings.HasSuffix(path, ".new") || strings.HasSuffix(path, ".restored"))
		if i > 0 && (gone || regularAgain(path)) {
			continue
		}
		if now != o.before[i] {
			t.Errorf("after %s %s is\n%.200s\nand was\n%.200s", verb, path, now, o.before[i])
		}
	}
}

// regularAgain says whether the program has put a file of its own in the place of
// what was there, as it may with renaming.
func regularAgain(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && ownerOf(info) == os.Geteuid()
}

// described is all that can be changed of a file, or of a folder and what is in
// it.
func described(path string) string {
	info, err := os.Lstat(path)
	if err != nil {
		return "missing"
	}
	said := fmt.Sprint(info.Mode(), " of ", ownerOf(info))
	switch {
	case info.Mode().IsRegular():
		content, err := os.ReadFile(path)
		return fmt.Sprintf("%s %v %x", said, err, content)
	case info.IsDir():
		entries, err := os.ReadDir(path)
		return fmt.Sprint(said, entries, err)
	}
	return said
}

func ownerOf(info fs.FileInfo) int {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return -1
	}
	return int(stat.Uid)
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// nothingIsWide fails where others may use a file or folder of the program's.
func (u *user) nothingIsWide(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(u.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		private := info.Mode()&fs.ModeSymlink != 0 || info.Mode().Perm()&0o077 == 0
		// A file that was there when one was to be made is left as it is.
		if !private && d.Name() != "copy.daruma" {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
