package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
	"daruma/store/guard"
)

// backupVerb copies the journal.
type backupVerb struct {
	File string `arg:"" help:"The file to write; there must be none yet." ja:"書き出すファイル。既存のファイルは上書きしません。"`
}

// Run writes a copy of the journal with its letters to a new file.
func (v *backupVerb) Run(c *call) error {
	s, err := c.open(true)
	if err != nil {
		return err
	}
	if err := errors.Join(s.BackUp(v.File), s.Close()); err != nil {
		return aboutFile(err, v.File)
	}
	c.tell(text.Say("backed up to %[1]s", "%[1]s にバックアップしました").With(text.CleanLine(v.File)))
	return nil
}

// aboutFile says what is wrong with the file that a journal is copied to.
func aboutFile(err error, file string) error {
	var say text.Text
	switch {
	case errors.Is(err, guard.ErrExists):
		say = text.Say(
			"%[1]s is there already and was left as it is; name another file",
			"%[1]s はすでにあるため、上書きしませんでした。別のファイルを指定してください").With(file)
	case errors.Is(err, fs.ErrNotExist):
		say = text.Say(
			"there is no folder %[1]s; make it, or name another file",
			"%[1]s というフォルダーはありません。作成するか、別のファイルを指定してください").With(filepath.Dir(file))
	default:
		return err
	}
	return &journal.Problem{Text: cleaned(say)}
}

// restoreVerb puts a copy in the journal's place.
type restoreVerb struct {
	File string `arg:"" help:"A copy that backup made, or an automatic one." ja:"backup で作成したファイル、または自動バックアップのファイル。"`
}

// Run checks the copy, puts it in the journal's place and says under which name
// what was there is kept.
func (v *restoreVerb) Run(c *call) error {
	s, err := c.unlocking(func(secret *journal.Secret) (*store.Store, error) {
		return store.OpenCopy(v.File, store.Options{Secret: secret})
	})
	if err != nil {
		return aboutCopy(err, v.File)
	}
	kept, err := s.RestoreTo(c.paths.journal, c.paths.state, c.began)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	say := text.Say("restored from %[1]s", "%[1]s から復元しました").With(text.CleanLine(v.File))
	if kept != "" {
		say = text.Say("restored from %[1]s; what was there before is kept as %[2]s",
			"%[1]s から復元しました。これまでの記録帳は %[2]s として残してあります").With(text.CleanLine(v.File), text.CleanLine(kept))
	}
	c.tell(say)
	return nil
}

// copyFaults say why a copy, which %[1]s names, is not restored.
var copyFaults = []struct {
	err error
	say text.Text
}{
	{journal.ErrMissing, text.Say(
		"there is no file %[1]s; check the path",
		"%[1]s というファイルはありません。パスを確認してください")},
	{journal.ErrNotJournal, text.Say(
		"%[1]s is no copy of a daruma journal; nothing was changed, name another file",
		"%[1]s は daruma のバックアップではありません。何も変更していないので、別のファイルを指定してください")},
	{journal.ErrNewer, text.Say(
		"%[1]s was written by a newer version of daruma; nothing was changed, update daruma",
		"%[1]s は新しいバージョンの daruma で作られています。何も変更していないので、daruma を更新してください")},
	{journal.ErrUnsafe, text.Say(
		"%[1]s is a link, a folder or another user's file; nothing was changed, name a file of your own",
		"%[1]s はリンクかフォルダー、または他のユーザーのファイルです。何も変更していないので、自分のファイルを指定してください")},
	{journal.ErrDamaged, text.Say(
		"%[1]s is damaged; nothing was changed, name an older copy",
		"%[1]s は破損しています。何も変更していないので、より古いバックアップを指定してください")},
}

// aboutCopy says what is wrong with the file that a journal is restored from.
func aboutCopy(err error, file string) error {
	var usage *usageError
	if errors.As(err, &usage) {
		return err
	}
	for _, f := range copyFaults {
		if errors.Is(err, f.err) {
			return &journal.Problem{Text: cleaned(f.say.With(file))}
		}
	}
	return &journal.Problem{Text: describe(err, file)}
}
