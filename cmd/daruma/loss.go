package main

import (
	"errors"
	"runtime"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
)

// losses say what has become of a journal that a backup can bring back. %[1]s is
// the journal, %[2]s the command that does it.
var losses = []struct {
	err           error
	backup, alone text.Text // where there is a sound backup, and where there is none
}{
	{
		journal.ErrBehind,
		text.Say(
			`the journal %[1]s is older than when it was last used; "%[2]s" puts the newest backup in its place, "daruma doctor --accept" goes on with the older one`,
			"記録帳 %[1]s は、前回使用したときより古い内容になっています。「%[2]s」で最新のバックアップに戻せます（古い内容のまま続ける場合は「daruma doctor --accept」）"),
		text.Say(
			`the journal %[1]s is older than when it was last used, and there is no backup of it; "daruma doctor --accept" goes on with the older one`,
			"記録帳 %[1]s は、前回使用したときより古い内容になっており、バックアップも見つかりません。古い内容のまま続ける場合は「daruma doctor --accept」を実行してください"),
	},
	{
		journal.ErrVanished,
		text.Say(
			`the journal %[1]s is gone; "%[2]s" puts the newest backup in its place, "daruma doctor --accept" lets a new one begin`,
			"記録帳 %[1]s がなくなっています。「%[2]s」で最新のバックアップに戻せます（新しく始める場合は「daruma doctor --accept」）"),
		text.Say(
			`the journal %[1]s is gone, and there is no backup of it; put it back, or let a new one begin with "daruma doctor --accept"`,
			"記録帳 %[1]s がなくなっており、バックアップも見つかりません。元の場所に戻すか、新しく始める場合は「daruma doctor --accept」を実行してください"),
	},
	{
		journal.ErrEmptied,
		text.Say(
			`the journal %[1]s was emptied; "%[2]s" puts the newest backup in its place`,
			"記録帳 %[1]s の中身が空になっています。「%[2]s」で最新のバックアップに戻せます"),
		text.Say(
			`the journal %[1]s was emptied, and there is no backup of it; put a copy of your own in its place with "daruma restore"`,
			"記録帳 %[1]s の中身が空になっており、バックアップも見つかりません。お手元の控えがあれば「daruma restore」で戻せます"),
	},
	{
		journal.ErrNotJournal,
		text.Say(
			`%[1]s is not a daruma journal; "%[2]s" puts the newest backup in its place`,
			"%[1]s は daruma の記録帳ではありません。「%[2]s」で最新のバックアップに戻せます"),
		text.Say(
			"%[1]s is not a daruma journal; name another file with --journal",
			"%[1]s は daruma の記録帳ではありません。--journal で別のファイルを指定してください"),
	},
	{
		journal.ErrDamaged,
		text.Say(
			`the journal %[1]s is damaged and was left as it is; "%[2]s" puts the newest backup in its place`,
			"記録帳 %[1]s は破損しています（変更していません）。「%[2]s」で最新のバックアップに戻せます"),
		text.Say(
			`the journal %[1]s is damaged and was left as it is; there is no sound backup, put a copy of your own in its place with "daruma restore"`,
			"記録帳 %[1]s は破損しています（変更していません）。正常なバックアップが見つかりません。お手元の控えがあれば「daruma restore」で戻せます"),
	},
}

// ofLoss says what has become of the journal at path where err tells of a loss
// and there is no backup.
func ofLoss(err error, path string) (text.Text, bool) {
	for _, l := range losses {
		if errors.Is(err, l.err) {
			return l.alone.With(path), true
		}
	}
	return text.Text{}, false
}

// ofLoss says what has become of the journal, and how the newest sound backup
// brings it back.
func (c *call) ofLoss(err error) (text.Text, bool) {
	for _, l := range losses {
		if !errors.Is(err, l.err) {
			continue
		}
		b, found := store.NewestBackup(c.paths.journal)
		if !found {
			break
		}
		return cleaned(l.backup.With(c.paths.journal, c.toRestore(b.Path))), true
	}
	return text.Text{}, false
}

// toRestore is the command that restores the journal from a file.
func (c *call) toRestore(file string) string {
	command := "daruma restore "
	if c.paths.named {
		command = "daruma --journal " + quoted(c.paths.journal) + " restore "
	}
	return command + quoted(file)
}

// quoted is a path as it is typed to a shell.
func quoted(path string) string {
	switch {
	case !strings.ContainsAny(path, " \t'\"\\()&;|<>$`*?[]{}!#~"):
		return path
	case runtime.GOOS == "windows":
		if strings.ContainsAny(path, " ()&;") {
			return `"` + path + `"`
		}
		return path
	default:
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
}
