package main

import (
	"errors"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
	"daruma/store/guard"
)

// sound says of each check that nothing is wrong; %[1]s is what was looked at.
var sound = map[store.Check]text.Text{
	store.CheckPermissions: text.Say("the files are yours alone", "ファイルは本人だけが読み書きできます"),
	store.CheckPages:       text.Say("every page of the file is as it should be", "ファイルの全ページに異常はありません"),
	store.CheckTree:        text.Say("the database finds nothing wrong with itself", "データベースの自己診断に異常はありません"),
	store.CheckRecords:     text.Say("every record is there and opens", "すべての記録がそろっており、読み取れます"),
	store.CheckLetters:     text.Say("the letters open", "出さない手紙を読み取れます"),
	store.CheckCounter:     text.Say("the journal is as it was last used", "前回使用したときの内容と一致しています"),
	store.CheckConflicts:   text.Say("no program left a second copy beside it", "同期ソフトによる競合コピーはありません"),
	store.CheckFolder:      text.Say("the folder is on this machine", "フォルダーはこのコンピューター上にあります"),
	store.CheckBackups:     text.Say("the backup %[1]s is sound", "バックアップ %[1]s は正常です"),
}

// A remedy says what was found and what to do about it. %[1]s is the file or
// folder, %[2]s the command that restores it, or that restores the newest
// backup.
type remedy struct {
	check    store.Check // "" for any
	err      error
	what, do text.Text
}

var putBack = text.Say(`put the newest sound backup in its place: "%[2]s"`, "「%[2]s」で最新の正常なバックアップに戻してください")

// remedies are looked through from the top.
var remedies = []remedy{
	{
		store.CheckPermissions, guard.ErrLoose,
		text.Say("others may use %[1]s", "%[1]s に他のユーザーもアクセスできます"),
		text.Say("take their permissions away: chmod go= %[1]s", "次のコマンドで権限を外してください: chmod go= %[1]s"),
	},
	{
		store.CheckPermissions, journal.ErrUnsafe,
		text.Say("%[1]s is a link, or not a file of your own", "%[1]s はリンク、または本人以外のファイルです"),
		text.Say("put a file of your own in its place", "自分のファイルに置き換えてください"),
	},
	{
		store.CheckTree, nil,
		text.Say("the database finds itself damaged: %[1]s", "データベースの自己診断で破損が見つかりました: %[1]s"), putBack,
	},
	{
		store.CheckRecords, journal.ErrLocked,
		text.Say("the records were not looked at: the journal has a passphrase", "パスフレーズが設定されているため、記録は確認していません"),
		text.Say("give it with --passphrase-file", "--passphrase-file で指定してください"),
	},
	{
		store.CheckLetters, journal.ErrDamaged,
		text.Say("the letters in %[1]s cannot be opened", "出さない手紙のファイル %[1]s を読み取れません"),
		text.Say(`restore a copy that "daruma backup" made, or delete the file if you have none`,
			"「daruma backup」で作成したファイルから復元するか、ない場合はこのファイルを削除してください"),
	},
	{
		store.CheckCounter, journal.ErrBehind,
		text.Say("the journal %[1]s is older than when it was last used", "記録帳 %[1]s は、前回使用したときより古い内容です"),
		text.Say(`bring the newest backup back with "%[2]s", or go on with the older one with "daruma doctor --accept"`,
			"「%[2]s」で最新のバックアップに戻すか、「daruma doctor --accept」で古い内容のまま続けてください"),
	},
	{
		store.CheckConflicts, store.ErrConflictCopy,
		text.Say("a sync program left %[1]s beside the journal", "同期ソフトが競合コピー %[1]s を作成しています"),
		text.Say(`it is never merged by itself: put it in the journal's place with "%[2]s", or delete it`,
			"自動では統合しません。「%[2]s」でこの内容に置き換えるか、不要であれば削除してください"),
	},
	{
		store.CheckFolder, store.ErrSharedFolder,
		text.Say("the folder %[1]s is on a network or is sent to other machines", "フォルダー %[1]s はネットワーク上にあるか、他のコンピューターと同期されています"),
		text.Say("two machines must not write at the same time; a folder of this machine alone is safer",
			"複数のコンピューターで同時に使わないでください。同期されないフォルダーに置くほうが安全です"),
	},
	{
		store.CheckBackups, store.ErrNoBackup,
		text.Say("there is no backup yet", "バックアップはまだありません"),
		text.Say(`the next save makes one; "daruma backup FILE" makes one now`,
			"次に保存したときに自動で作成されます。すぐに作成する場合は「daruma backup ファイル名」を実行してください"),
	},
	{
		store.CheckBackups, store.ErrOldBackup,
		text.Say("the newest backup %[1]s is more than a week old and lacks what was saved since", "最新のバックアップ %[1]s は1週間以上前のもので、その後の変更が含まれていません"),
		text.Say(`the next save makes a new one; "daruma backup FILE" makes one now`,
			"次に保存したときに自動で作成されます。すぐに作成する場合は「daruma backup ファイル名」を実行してください"),
	},
	{
		store.CheckBackups, journal.ErrDamaged,
		text.Say("the backup %[1]s is damaged", "バックアップ %[1]s は破損しています"),
		text.Say("delete it; the others are looked at one by one", "このファイルを削除してください。ほかのバックアップは別途確認しています"),
	},
	{
		"", journal.ErrDamaged,
		text.Say("the journal %[1]s is damaged", "記録帳 %[1]s は破損しています"), putBack,
	},
	{
		"", journal.ErrVanished,
		text.Say("the journal %[1]s is gone", "記録帳 %[1]s がなくなっています"),
		text.Say(`bring the newest backup back with "%[2]s", or let a new one begin with "daruma doctor --accept"`,
			"「%[2]s」で最新のバックアップに戻すか、「daruma doctor --accept」で新しく始められるようにしてください"),
	},
	{
		"", journal.ErrEmptied,
		text.Say("the journal %[1]s was emptied", "記録帳 %[1]s の中身が空になっています"), putBack,
	},
	{
		"", journal.ErrMissing,
		text.Say("there is no journal at %[1]s", "%[1]s に記録帳がありません"),
		text.Say(`"daruma" or "daruma add" begins one`, "daruma または daruma add で作成できます"),
	},
}

// diagnosed says what a check found and what to do about it.
func (c *call) diagnosed(f store.Finding) (what, do text.Text) {
	if f.Err == nil {
		return filled(sound[f.Check], f.Path), text.Text{}
	}
	for _, r := range remedies {
		if (r.check == "" || r.check == f.Check) && (r.err == nil || errors.Is(f.Err, r.err)) {
			return filled(r.what, c.subject(f)), filled(r.do, quoted(f.Path), c.remedyFor(f))
		}
	}
	return describe(f.Err, f.Path), text.Text{}
}

// filled is t with its arguments, where it takes any.
func filled(t text.Text, args ...any) text.Text {
	if !strings.Contains(t.EN, "%[") {
		return t
	}
	return t.With(args...)
}

// subject is what a finding is about.
func (c *call) subject(f store.Finding) string {
	if f.Check == store.CheckTree {
		return f.Err.Error()
	}
	return f.Path
}

// remedyFor is the command that restores what a finding is about.
func (c *call) remedyFor(f store.Finding) string {
	if f.Check == store.CheckConflicts {
		return c.toRestore(f.Path)
	}
	if b, found := store.NewestBackup(c.paths.journal); found {
		return c.toRestore(b.Path)
	}
	return "daruma restore FILE"
}
