package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
)

// mountVariable names the test that runs in a process that may mount.
const mountVariable = "DARUMA_TEST_MAY_MOUNT"

// mayMount reports whether this process may mount file systems for itself.
// Where it may not, the test runs again in one that may, and is over here.
func mayMount(t *testing.T) bool {
	t.Helper()
	if os.Getenv(mountVariable) == t.Name() {
		return true
	}
	again := exec.Command(os.Args[0], "-test.v", "-test.run=^"+t.Name()+"$")
	again.Env = append(os.Environ(), mountVariable+"="+t.Name())
	again.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	var said bytes.Buffer
	again.Stdout, again.Stderr = &said, &said
	err := again.Run()
	var failed *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &failed):
		t.Skipf("left out: this system lets nobody mount: %v", err)
	case err != nil:
		t.Fatalf("%v\n%s", err, said.String())
	case strings.Contains(said.String(), "--- SKIP"):
		t.Skip(said.String())
	}
	for _, line := range regexp.MustCompile(`mark \d+: .*`).FindAllString(said.String(), -1) {
		t.Log(line)
	}
	return false
}

// smallDisk mounts a disk of 2 MiB at a folder.
func smallDisk(t *testing.T, folder string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=2m,mode=700"); err != nil {
		t.Skipf("left out: no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
}

// fillUp writes a file until the disk it is on is full.
func fillUp(t *testing.T, path string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = file.Write(make([]byte, 512))
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// What is said of a full disk: by what was to be stored, and by what was to be
// printed to a file.
const (
	fullSentence  = "daruma: there is no room left on the disk; nothing was changed, make room and try again\n"
	printSentence = "daruma: there is no room left on the disk; make room and try again\n"
)

// TestMarkFullDisk fills a disk of 2 MiB with entries, and does on it what
// writes.
func TestMarkFullDisk(t *testing.T) {
	rounds := shortOrFull(1, 10)
	bin := os.Getenv("DARUMA_TEST_BINARY")
	if bin == "" {
		bin = build(t)
		t.Setenv("DARUMA_TEST_BINARY", bin)
	}
	if !mayMount(t) {
		return
	}
	acknowledged, refused := 0, 0
	for round := range rounds {
		u := newUser(t, bin, text.English)
		a, r := u.onFullDisk(t, int64(200+40*round)<<10)
		acknowledged, refused = acknowledged+a, refused+r
	}
	figure(t, 3, "a full disk of 2 MiB, %d rounds: %d entries acknowledged, 0 lost; %d verbs refused with one sentence, none left a file; the draft stayed on the screen and was saved once there was room",
		rounds, acknowledged, refused)
}

// onFullDisk fills a disk on which lies a file of some bytes that can be done
// without, does there what writes, and makes room.
func (u *user) onFullDisk(t *testing.T, spare int64) (acknowledged, refused int) {
	disk := filepath.Dir(filepath.Dir(u.journal()))
	smallDisk(t, disk)
	u.runs("settings", "welcomed=yes")
	u.runs("settings", "sender.name=Ken Mori")
	u.inStore(t, func(s *store.Store) error {
		_, err := s.KeepVent(keptVent, time.Now())
		return err
	})
	spareFile := filepath.Join(disk, "spare")
	if err := os.WriteFile(spareFile, make([]byte, spare), 0o600); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(u.home, "copy.daruma")
	u.runs("backup", copied)
	want := map[string]int{}
	for _, size := range []int{40, 4, 1} { // until not even one more finds room
		for n := 0; ; n++ {
			got := u.ends("add", "--json", u.manyEntries(size, n))
			if got.status != 0 {
				u.isRefused(t, "add", got, fullSentence)
				refused++
				break
			}
			for id := range strings.FieldsSeq(got.stdout) {
				want[id]++
			}
		}
	}
	fillUp(t, filepath.Join(disk, "filler"))
	for range 3 { // of many, since one may yet fit into pages that are free
		u.isRefused(t, "add", u.ends("add", "--json", u.manyEntries(40, -1)), fullSentence)
	}
	before := filesBelow(t, disk)
	u.ventsOnFullDisk(t)
	u.isRefused(t, "backup", u.ends("backup", filepath.Join(disk, "copy.daruma")), fullSentence)
	u.isRefused(t, "restore", u.ends("restore", copied), fullSentence)
	u.isRefused(t, "import", u.ends("import", u.manyEntries(40, -2)), fullSentence)
	u.isRefused(t, "export", u.printsTo(t, filepath.Join(disk, "filler"), "export"), printSentence)
	if after := filesBelow(t, disk); after != before {
		t.Errorf("there are now\n%s\nand were\n%s", after, before)
	}
	u.typesOnFullDisk(t, spareFile)
	u.runs("edit", firstKey(want), "--json", u.file("patch.json", `{"lesson":{"text":"there is room"}}`))
	if got := u.ids(); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%d entries are there, %d were acknowledged", len(got), len(want))
	}
	if got := u.ends("doctor"); got.status != 0 {
		t.Errorf("doctor: %s%s", got.stdout, got.stderr)
	}
	return len(want), refused + 8
}

// manyEntries is a file of n entries, others for each batch.
func (u *user) manyEntries(n, batch int) string {
	u.t.Helper()
	entries := make([]journal.Entry, n)
	for i := range entries {
		entries[i].Outcome = journal.Lost
		entries[i].Deal.Company = fmt.Sprintf("Company %d of batch %d", i, batch)
		entries[i].Lesson.Text = strings.Repeat(fmt.Sprint("lesson ", i*batch), 150)
	}
	content, err := json.Marshal(entries)
	if err != nil {
		u.t.Fatal(err)
	}
	return u.file("many.json", string(content))
}

func (u *user) isRefused(t *testing.T, verb string, got outcome, sentence string) {
	t.Helper()
	if got.status != 1 || got.stderr != sentence || got.stdout != "" {
		t.Errorf("%s on a full disk ends with %d: %s%s", verb, got.status, got.stdout, got.stderr)
	}
}

// printsTo has a verb print to the end of a file.
func (u *user) printsTo(t *testing.T, path, verb string) outcome {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	return u.endsWith(func(c *exec.Cmd) { c.Stdout = file }, verb)
}

// unpackable is 64 KB of text that takes half of that at least.
func unpackable() string {
	var random strings.Builder
	for range 2000 {
		random.WriteString(journal.NewID().String())
	}
	return random.String()
}

// ventsOnFullDisk keeps a vent for which there is no room. The one that was kept
// before stays.
func (u *user) ventsOnFullDisk(t *testing.T) {
	t.Helper()
	u.inStore(t, func(s *store.Store) error {
		_, err := s.KeepVent(unpackable(), time.Now())
		if !errors.Is(err, journal.ErrFull) {
			t.Errorf("keeping a vent on a full disk says %v", err)
		}
		return s.LetterWords(func(words string) bool {
			if words != keptVent {
				t.Errorf("a letter of %d bytes is there, %q was kept", len(words), keptVent)
			}
			return true
		})
	})
}

// typesOnFullDisk begins a reflection for which there is no room. It stays on
// the screen, and is saved when a file is gone that took the room.
func (u *user) typesOnFullDisk(t *testing.T, spareFile string) {
	t.Helper()
	company := unpackable() + " Aoyama "
	tm := u.start(dark, usual)
	tm.begins("full")
	tm.types("\x1b[200~" + company + "\x1b[201~")
	tm.sees("there is no room left on the disk")
	tm.sees(" Aoyama")
	if err := os.Remove(spareFile); err != nil {
		t.Fatal(err)
	}
	tm.types("Kogyo")
	tm.sees("Aoyama Kogyo")
	tm.leaves()
	drafts := u.drafts()
	if len(drafts) != 1 || drafts[0].Entry.Deal.Company != company+"Kogyo" {
		t.Errorf("%d drafts are there", len(drafts))
		for _, d := range drafts {
			t.Errorf("%d bytes were typed, the draft has %d", len(company)+5, len(d.Entry.Deal.Company))
		}
	}
	u.inStore(t, func(s *store.Store) error {
		letters, err := s.Letters()
		if len(letters) != 1 {
			t.Errorf("%d letters are there, want 1", len(letters))
		}
		for _, d := range drafts {
			err = errors.Join(err, s.DeleteDraft(d.Entry.ID))
		}
		return err
	})
}

// filesBelow names the files in a folder, one a line, but those that tell who
// has a journal open.
func filesBelow(t *testing.T, folder string) string {
	t.Helper()
	var names strings.Builder
	err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
		if !strings.HasSuffix(path, ".lock") {
			_, _ = io.WriteString(&names, path+"\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names.String()
}

func firstKey(m map[string]int) string {
	for k := range m {
		return k
	}
	return ""
}
