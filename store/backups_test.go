package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
)

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
