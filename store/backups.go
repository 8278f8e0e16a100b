package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"daruma/journal/calendar"
	"daruma/store/guard"
)

// Automatic backups lie in a folder beside the journal: one of each of the last
// days on which something was saved, and as these go, one of each of the weeks
// before. Letters are in none of them, so that burning one is for good.
const (
	backupsSuffix = ".backups"
	backupEnding  = ".daruma"
	dailyPrefix   = "daily-"
	weeklyPrefix  = "weekly-"

	keptDaily  = 7
	keptWeekly = 4
)

// A Backup is a copy of the journal that the program made by itself.
type Backup struct {
	Path string
	Day  calendar.Date // on which it was made; of a weekly one, the Monday of that week
}

// BackupFolder is the folder of the automatic backups of the journal at path.
func BackupFolder(path string) string { return path + backupsSuffix }

// Backups returns the automatic backups of the journal at path, the newest
// first; none where there is no folder of them.
func Backups(path string) ([]Backup, error) {
	daily, weekly, err := listBackups(path)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	all := slices.Concat(daily, weekly)
	slices.SortStableFunc(all, newestFirst)
	return all, nil
}

// NewestBackup returns the newest automatic backup of the journal at path that
// is sound; see [CheckCopy].
func NewestBackup(path string) (b Backup, found bool) {
	all, err := Backups(path)
	if err != nil {
		return Backup{}, false
	}
	for _, b := range all {
		if CheckCopy(b.Path) == nil {
			return b, true
		}
	}
	return Backup{}, false
}

// BackUpIfDue makes the backup of the day if something was saved since the
// journal was opened and there is none of today yet. Once it is verified, the
// oldest of more than 7 daily and 4 weekly ones go. today is the user's date.
// It may run beside everything else that is done with the store. While the
// journal is locked it does nothing.
func (s *Store) BackUpIfDue(today calendar.Date) error {
	if !s.changed.Load() || s.Locked() {
		return nil
	}
	s.backing.Lock()
	defer s.backing.Unlock()
	path := filepath.Join(BackupFolder(s.path), dailyPrefix+today.String()+backupEnding)
	if _, err := os.Lstat(path); err == nil {
		return nil
	}
	if err := s.backUpDay(path, today); err != nil {
		return fmt.Errorf("back up: %w", explain(err))
	}
	return nil
}

func (s *Store) backUpDay(path string, today calendar.Date) error {
	if err := guard.MakeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	if err := s.copyTo(path, nil); err != nil {
		return err
	}
	s.changed.Store(false)
	return errors.Join(rotate(s.path, today), s.sweep())
}

// sweep removes what killed runs left behind of backups and of restoring. Nobody
// else makes such files while this program has the journal open for writing.
func (s *Store) sweep() error {
	restored := s.path + restoredSuffix
	err := errors.Join(guard.RemoveDrafts(restored), discard(restored))
	files, failed := os.ReadDir(BackupFolder(s.path))
	err = errors.Join(err, failed)
	for _, file := range files {
		if name, found := draftOfBackup(file.Name()); found {
			err = errors.Join(err, guard.RemoveDrafts(filepath.Join(BackupFolder(s.path), name)))
		}
	}
	return err
}

// draftOfBackup tells the name of the backup of which file may be a draft: drafts
// have that name with an ending, and a dot before it where they are hidden.
func draftOfBackup(file string) (backup string, found bool) {
	name, _, found := strings.Cut(strings.TrimPrefix(file, "."), backupEnding+".")
	return name + backupEnding, found && (strings.HasPrefix(name, dailyPrefix) || strings.HasPrefix(name, weeklyPrefix))
}

// rotate removes the backups that are one too many. A daily one becomes that of
// its week, where there is none. Days to come are the first to go: they were
// made while the clock was wrong, and would else stay for ever.
func rotate(journal string, today calendar.Date) error {
	daily, weekly, err := listBackups(journal)
	if err != nil {
		return err
	}
	for _, b := range slices.Backward(tooMany(daily, keptDaily, today)) {
		week := filepath.Join(filepath.Dir(b.Path), weeklyPrefix+calendar.WeekOf(b.Day).String()+backupEnding)
		known := slices.ContainsFunc(weekly, func(w Backup) bool { return w.Path == week })
		if known || b.Day.After(today) {
			err = errors.Join(err, os.Remove(b.Path))
			continue
		}
		err = errors.Join(err, os.Rename(b.Path, week))
		weekly = append(weekly, Backup{Path: week, Day: calendar.WeekOf(b.Day).Monday()})
	}
	for _, b := range tooMany(weekly, keptWeekly, today) {
		err = errors.Join(err, os.Remove(b.Path))
	}
	return err
}

// tooMany are the backups beyond the newest kept ones.
func tooMany(backups []Backup, kept int, today calendar.Date) []Backup {
	sorted := slices.Clone(backups)
	slices.SortStableFunc(sorted, func(a, b Backup) int {
		if past := a.Day.After(today); past != b.Day.After(today) {
			if past {
				return 1
			}
			return -1
		}
		return newestFirst(a, b)
	})
	return sorted[min(kept, len(sorted)):]
}

func newestFirst(a, b Backup) int { return b.Day.Compare(a.Day) }

// listBackups returns the automatic backups of a journal in no order. Whatever
// else lies in their folder is left alone.
func listBackups(journal string) (daily, weekly []Backup, err error) {
	folder := BackupFolder(journal)
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	for _, file := range files {
		name, ours := strings.CutSuffix(file.Name(), backupEnding)
		if !ours {
			continue
		}
		path := filepath.Join(folder, file.Name())
		if day, ok := strings.CutPrefix(name, dailyPrefix); ok {
			if d, err := calendar.Parse(day); err == nil {
				daily = append(daily, Backup{path, d})
			}
		}
		if week, ok := strings.CutPrefix(name, weeklyPrefix); ok {
			if w, err := calendar.ParseWeek(week); err == nil {
				weekly = append(weekly, Backup{path, w.Monday()})
			}
		}
	}
	return daily, weekly, nil
}
