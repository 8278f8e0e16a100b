package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

// contents are all that a journal holds, and how often it was written.
type contents struct {
	entries  []journal.Entry
	drafts   []journal.Draft
	letters  []letter
	settings map[string]string
	commits  uint64
}

// contentsOf opens a journal, checks all of it and reads it.
func contentsOf(t *testing.T, path string, o Options) (c contents) {
	t.Helper()
	o.ReadOnly = true
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	read := func() error {
		if err := errors.Join(s.Check(), s.file.Walk()); err != nil {
			return err
		}
		if err := s.Entries(func(e journal.Entry) bool { c.entries = append(c.entries, e); return true }); err != nil {
			return err
		}
		if c.drafts, err = s.Drafts(); err != nil {
			return err
		}
		if c.letters, _, err = s.letters(); err != nil {
			return err
		}
		return s.view(func(x *tx) error {
			c.commits = x.manifest.commits
			c.settings, err = x.settings()
			return err
		})
	}
	if err := errors.Join(read(), s.Close()); err != nil {
		t.Fatal(err)
	}
	return c
}

// grow changes a journal in every way there is.
func grow(t *testing.T, path string, o Options, g *generator, entries int) {
	t.Helper()
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	added := g.entries(entries)
	_, kept := s.KeepVent(g.words(englishWords, 50), day)
	err = errors.Join(kept, s.Add(added, day), s.Delete(added[0].ID, day),
		s.SaveDraft(journal.Draft{Entry: g.entry(), Saved: day}), s.SetSetting("sender.name", g.words(japaneseWords, 2)), s.Close())
	if err != nil {
		t.Fatal(err)
	}
}

func TestBackupAndRestore(t *testing.T) {
	path, o := remembered(t)
	g := newGenerator(3)
	grow(t, path, o, g, 20)
	copied := filepath.Join(t.TempDir(), "copy.daruma")
	backUp(t, path, o, copied)
	want := contentsOf(t, path, o)
	if got := contentsOf(t, copied, Options{}); !reflect.DeepEqual(got.entries, want.entries) || got.commits != want.commits {
		t.Error("the copy does not open as the journal it is of")
	}
	grow(t, path, o, g, 3)
	since := contentsOf(t, path, o)

	kept := restore(t, path, o, copied)
	got := contentsOf(t, path, o)
	want.letters = since.letters // none that was kept since is lost
	if !reflect.DeepEqual(got, want) {
		t.Error("what was restored is not what was backed up")
	}
	was := contentsOf(t, kept, Options{})
	was.letters = since.letters
	if !reflect.DeepEqual(was, since) {
		t.Error("what was replaced was not kept as it was")
	}
	if content, err := os.ReadFile(path); err != nil || strings.Contains(string(content), "letters") {
		t.Errorf("the journal took the letters in (%v)", err)
	}
	addTo(t, path, o, g.entry()) // as if nothing had happened
}

func backUp(t *testing.T, path string, o Options, to string) {
	t.Helper()
	o.ReadOnly = true
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.BackUp(to), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(guard.Inspect(to), CheckCopy(to)); err != nil {
		t.Fatal(err)
	}
}

func restore(t *testing.T, path string, o Options, from string) (kept string) {
	t.Helper()
	s, err := OpenCopy(from, o)
	if err != nil {
		t.Fatal(err)
	}
	kept, err = s.RestoreTo(path, o.State, day)
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return kept
}

func TestRestoreBringsLettersBack(t *testing.T) {
	tests := map[string]func(t *testing.T, path string) error{
		"the file of letters is gone":    func(_ *testing.T, path string) error { return os.Remove(path + lettersSuffix) },
		"the file of letters is damaged": func(_ *testing.T, path string) error { return os.Truncate(path+lettersSuffix, 90) },
		"the file of letters is another journal's": func(t *testing.T, path string) error {
			other, o := remembered(t)
			grow(t, other, o, newGenerator(9), 1)
			return os.Rename(other+lettersSuffix, path+lettersSuffix)
		},
		"all of it is gone": func(_ *testing.T, path string) error {
			return errors.Join(os.Remove(path), os.Remove(path+lettersSuffix))
		},
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			path, o := remembered(t)
			grow(t, path, o, newGenerator(3), 2)
			copied := path + ".copy"
			backUp(t, path, o, copied)
			want := contentsOf(t, path, o)
			if err := damage(t, path); err != nil {
				t.Fatal(err)
			}
			kept := restore(t, path, o, copied)
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, want) {
				t.Errorf("got %d letters, want %d", len(got.letters), len(want.letters))
			}
			if (kept == "") != (name == "all of it is gone") {
				t.Errorf("kept %q", kept)
			}
		})
	}
}

func TestRestoreTakesOnlyWhatIsSound(t *testing.T) {
	path, o := remembered(t)
	grow(t, path, o, newGenerator(3), 20)
	copied := path + ".copy"
	backUp(t, path, o, copied)
	content, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(path + lettersSuffix)
	if err != nil {
		t.Fatal(err)
	}
	letters := strings.Index(string(content), string(sealed))
	if letters < 0 {
		t.Fatal("the copy did not take the letters along")
	}
	tests := map[string]struct {
		damage func() error
		want   error
	}{
		"cut":        {func() error { return os.Truncate(copied, int64(len(content)/2)) }, journal.ErrDamaged},
		"empty":      {func() error { return os.Truncate(copied, 0) }, journal.ErrDamaged},
		"a text":     {func() error { return os.WriteFile(copied, make([]byte, 9000), 0o600) }, journal.ErrNotJournal},
		"gone":       {func() error { return os.Remove(copied) }, journal.ErrMissing},
		"one bit":    {func() error { return flip(copied, int64(len(content)/2)) }, journal.ErrDamaged},
		"in letters": {func() error { return flip(copied, int64(letters+100)) }, journal.ErrDamaged},
	}
	before := contentsOf(t, path, o)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := errors.Join(os.WriteFile(copied, content, 0o600), test.damage()); err != nil {
				t.Fatal(err)
			}
			if _, err := OpenCopy(copied, o); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
				t.Error("the journal changed")
			}
		})
	}
}

// flip changes one bit of a file.
func flip(path string, at int64) (err error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	var b [1]byte
	if _, err := file.ReadAt(b[:], at); err != nil {
		return err
	}
	b[0] ^= 0x10
	_, err = file.WriteAt(b[:], at)
	return err
}

func TestBackupNeverReplacesAFile(t *testing.T) {
	path, o := remembered(t)
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.BackUp(path); !errors.Is(err, guard.ErrExists) {
		t.Errorf("got %v", err)
	}
}

func TestRestoreWaitsForNobody(t *testing.T) {
	path, o := remembered(t)
	copied := path + ".copy"
	backUp(t, path, o, copied)
	open, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = open.Close() }()
	s, err := OpenCopy(copied, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := s.RestoreTo(path, o.State, day); !errors.Is(err, journal.ErrBusy) {
		t.Errorf("got %v", err)
	}
	if names, err := filepath.Glob(path + ".re*"); err != nil || len(names) > 0 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}

// TestRoundTrips holds that a copy brings back what was copied, and that a
// process killed while it copies or restores leaves one of the two whole.
func TestRoundTrips(t *testing.T) {
	rounds, kills := 10, 5
	if full() {
		rounds, kills = 200, 50
	}
	path, o := remembered(t)
	g, random := newGenerator(4), rand.New(rand.NewPCG(4, 4))
	grow(t, path, o, g, 300)
	took := map[string]time.Duration{}
	var cut, through int
	for round := range rounds {
		grow(t, path, o, g, 1+random.IntN(3))
		before := contentsOf(t, path, o)
		copied := filepath.Join(t.TempDir(), "copy.daruma")
		kill := round%(rounds/kills) == 1
		do := []string{"back up", "restore"}[random.IntN(2)]
		run := func(name string, kill bool) (ended bool) {
			child := startChild(t, name, path, copied)
			began := time.Now()
			if kill {
				time.Sleep(time.Duration(random.Int64N(int64(took[name]) + 1)))
				_ = child.Process.Kill()
			}
			err := child.Wait()
			if !kill {
				took[name] = time.Since(began)
				if err != nil {
					t.Fatalf("round %d: %s: %v", round, name, err)
				}
			}
			return err == nil
		}
		if kill && do == "back up" {
			if run(do, true) {
				through++
			} else {
				cut++
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
				t.Fatalf("round %d: the journal changed", round)
			}
			if _, err := os.Stat(copied); err == nil {
				sameCopy(t, copied, before)
				continue
			}
		}
		run("back up", false)
		sameCopy(t, copied, before)
		grow(t, path, o, g, 1)
		since := contentsOf(t, path, o)
		before.letters = since.letters
		if kill && do == "restore" {
			if run(do, true) {
				through++
			} else {
				cut++
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) && !reflect.DeepEqual(got, since) {
				t.Fatalf("round %d: neither the old journal nor the one restored", round)
			}
		}
		run("restore", false)
		if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
			t.Fatalf("round %d: what was restored is not what was backed up", round)
		}
	}
	t.Logf("%d round trips, %d killed in the middle, %d at the end", rounds, cut, through)
}

// sameCopy holds that a copy is whole and has the contents.
func sameCopy(t *testing.T, path string, want contents) {
	t.Helper()
	s, err := OpenCopy(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	letters, err := s.copiedLetters()
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	got := contentsOf(t, path, Options{})
	got.letters = letters
	if !reflect.DeepEqual(got, want) {
		t.Fatal("the copy is not what was copied")
	}
}

// TestBackupsRotate saves something on most days of a year.
func TestBackupsRotate(t *testing.T) {
	path, o := remembered(t)
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	random := rand.New(rand.NewPCG(5, 5))
	first := calendar.NewDate(2026, time.November, 22)
	var saved []calendar.Date
	for n := range 366 {
		today := first.AddDays(n)
		if random.IntN(4) > 0 {
			for range 1 + random.IntN(2) {
				if err := s.SetSetting("day", today.String()); err != nil {
					t.Fatal(err)
				}
			}
			saved = append(saved, today)
		}
		if err := s.BackUpIfDue(today); err != nil {
			t.Fatal(err)
		}
		checkRotation(t, path, saved)
	}
	b, found := NewestBackup(path)
	if !found || b.Day != saved[len(saved)-1] {
		t.Fatalf("the newest backup is %v", b)
	}
	got := contentsOf(t, b.Path, Options{})
	if got.settings["day"] != b.Day.String() {
		t.Errorf("the backup of %s holds %s", b.Day, got.settings["day"])
	}
}

// checkRotation holds that there are backups of the last 7 days on which
// something was saved, and of 4 weeks before them.
func checkRotation(t *testing.T, path string, saved []calendar.Date) {
	t.Helper()
	daily, weekly, err := listBackups(path)
	if err != nil {
		t.Fatal(err)
	}
	var want []calendar.Date
	want = append(want, saved[max(len(saved)-keptDaily, 0):]...)
	var got []calendar.Date
	for _, b := range daily {
		got = append(got, b.Day)
	}
	if !slices.Equal(got, want) {
		t.Fatalf("daily backups of %v, want %v", got, want)
	}
	weeks := map[calendar.Date]bool{}
	for _, day := range saved[:max(len(saved)-keptDaily, 0)] {
		weeks[calendar.WeekOf(day).Monday()] = true
	}
	if len(weekly) != min(len(weeks), keptWeekly) {
		t.Fatalf("%d weekly backups of %d weeks", len(weekly), len(weeks))
	}
	for _, b := range weekly {
		if !weeks[b.Day] {
			t.Fatalf("a backup of the week of %s", b.Day)
		}
	}
}

func TestBackupsOfAWrongClockGoFirst(t *testing.T) {
	path, o := remembered(t)
	today := calendar.NewDate(2026, time.November, 22)
	var days []calendar.Date
	for i := range keptDaily + 1 {
		days = append(days, today.AddDays(5000+i))
	}
	for i := range keptDaily {
		days = append(days, today.AddDays(i))
	}
	for _, day := range days {
		s, err := Open(path, o)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(s.SetSetting("day", day.String()), s.BackUpIfDue(day), s.Close()); err != nil {
			t.Fatal(err)
		}
		if CheckCopy(filepath.Join(BackupFolder(path), fmt.Sprintf("daily-%s.daruma", day))) != nil {
			t.Errorf("the backup of %s is not there", day)
		}
	}
	daily, weekly, err := listBackups(path)
	if err != nil || len(daily) != keptDaily {
		t.Fatalf("%v, %v", daily, err)
	}
	for _, b := range daily {
		if b.Day.After(today.AddDays(keptDaily)) {
			t.Errorf("a backup of %s is left", b.Day)
		}
	}
	if len(weekly) > 1 {
		t.Errorf("weekly backups are %v", weekly)
	}
}

func TestKilledRunsLeaveNothingForLong(t *testing.T) {
	path, o := remembered(t)
	today := calendar.NewDate(2026, time.November, 22)
	left := []string{
		path + restoredSuffix, path + restoredSuffix + ".new",
		filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+restoredSuffix+".7.new"),
		filepath.Join(BackupFolder(path), "daily-2026-11-20.daruma.new"),
		filepath.Join(BackupFolder(path), ".weekly-2026-W40.daruma.7.new"),
	}
	mine := filepath.Join(BackupFolder(path), "mine.daruma.new")
	if err := os.Mkdir(BackupFolder(path), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range append(left, mine) {
		if err := os.WriteFile(name, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.SetSetting("a", "b"), s.BackUpIfDue(today), s.Close()); err != nil {
		t.Fatal(err)
	}
	for _, name := range left {
		if _, err := os.Lstat(name); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left: %v", name, err)
		}
	}
	if _, err := os.Lstat(mine); err != nil {
		t.Error(err)
	}
}

func TestDamagedJournalPushesNoBackupOut(t *testing.T) {
	path, o := remembered(t)
	today := calendar.NewDate(2026, time.November, 22)
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for n := range keptDaily {
		if err := errors.Join(s.SetSetting("a", fmt.Sprint(n)), s.BackUpIfDue(today.AddDays(n))); err != nil {
			t.Fatal(err)
		}
	}
	before, err := Backups(path)
	if err != nil || len(before) != keptDaily {
		t.Fatal(before, err)
	}
	if err := s.SetSetting("a", "b"); err != nil {
		t.Fatal(err)
	}
	alter(t, s, func(b *bolt.Tx) error { return b.Bucket(bodyBucket).Delete(sequenceKey(1)) })
	if err := s.BackUpIfDue(today.AddDays(keptDaily)); !errors.Is(err, journal.ErrDamaged) {
		t.Errorf("got %v", err)
	}
	if after, err := Backups(path); err != nil || !slices.Equal(after, before) {
		t.Errorf("backups are %v, %v", after, err)
	}
}

func TestNewestBackupIsASoundOne(t *testing.T) {
	path, o := remembered(t)
	today := calendar.NewDate(2026, time.November, 22)
	if _, found := NewestBackup(path); found {
		t.Error("a backup was found where none is")
	}
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.BackUpIfDue(today); err != nil {
		t.Fatal(err)
	}
	if _, found := NewestBackup(path); found {
		t.Error("a backup was made though nothing was saved")
	}
	for n := range 2 {
		if err := errors.Join(s.SetSetting("a", "b"), s.BackUpIfDue(today.AddDays(n))); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Backups(path)
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	if err := os.Truncate(all[0].Path, 5000); err != nil {
		t.Fatal(err)
	}
	if b, found := NewestBackup(path); !found || b != all[1] {
		t.Errorf("got %v, want %v", b, all[1])
	}
	if names, err := filepath.Glob(filepath.Join(BackupFolder(path), "*.lock")); err != nil || len(names) > 0 {
		t.Errorf("lock files beside backups: %v", names)
	}
}
