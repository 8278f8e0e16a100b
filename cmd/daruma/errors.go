package main

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
	"daruma/store/guard"
	"daruma/ui/terminal"
)

// A usageError is a mistake in the command line itself: a flag, a date, a
// template, a placeholder. It ends a run with status 2. What is wrong with the
// contents of a file, or with the journal, ends it with status 1.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// misused is a mistake in the command line, as a sentence.
func misused(say text.Text) error { return &usageError{&journal.Problem{Text: say}} }

// wrong is a mistake in one argument of the command line.
func wrong(argument string, say text.Text) error {
	return wrongly(argument, &journal.Problem{Text: say})
}

// wrongly is err as a mistake in one argument of the command line.
func wrongly(argument string, err error) error {
	return &usageError{&placedError{text.Same(argument), err}}
}

// A placedError says where the fault is: in which argument, which file.
type placedError struct {
	where text.Text
	err   error
}

func (e *placedError) Error() string { return e.where.EN + ": " + e.err.Error() }
func (e *placedError) Unwrap() error { return e.err }

// A bilingual error is a sentence in each language already.
type bilingual interface{ In(l text.Lang) string }

// describe is err as one sentence that names the place and the remedy. path is
// the journal's. It is for verbs and screens alike, and fit to be shown: what
// came from an argument or a file's name is cleaned.
func describe(err error, path string) text.Text {
	return cleaned(sentence(err, path))
}

func cleaned(t text.Text) text.Text {
	return text.Text{EN: text.CleanLine(t.EN), JA: text.CleanLine(t.JA)}
}

func sentence(err error, path string) text.Text {
	var placed *placedError
	var both bilingual
	switch {
	case errors.As(err, &placed):
		return text.Say("%[1]s: %[2]s", "%[1]s: %[2]s").With(placed.where, sentence(placed.err, path))
	case errors.As(err, &both):
		return text.Text{EN: both.In(text.English), JA: both.In(text.Japanese)}
	}
	for _, explain := range []func(error, string) (text.Text, bool){
		ofConfig, ofLoss, ofJournal, ofWords, ofReply, ofSystem,
	} {
		if t, ok := explain(err, path); ok {
			return t
		}
	}
	return text.Say("it did not work: %[1]s", "処理できませんでした: %[1]s").With(err.Error())
}

// sentences say what is wrong with a journal, which %[1]s names.
var sentences = []struct {
	err error
	say text.Text
}{
	{journal.ErrNotFound, text.Say(
		`no entry has this id; "daruma list" shows the ids`,
		"このIDの記録はありません。IDは daruma list で確認できます")},
	{journal.ErrAmbiguous, text.Say(
		`several entries have an id that begins so; type more of it, "daruma list --json" shows it whole`,
		"このIDで始まる記録が複数あります。もう少し長く入力してください（daruma list --json で全桁を確認できます）")},
	{journal.ErrExists, text.Say(
		"an entry with this id is in the journal already, or comes twice; leave the id out or change the entry with edit",
		"同じIDの記録がすでにあるか、2回含まれています。IDを省くか、edit で変更してください")},
	{journal.ErrMissing, text.Say(
		`there is no journal at %[1]s; "daruma" or "daruma add" begins one`,
		"%[1]s に記録帳がありません。daruma または daruma add で作成できます")},
	{journal.ErrNewer, text.Say(
		"the journal %[1]s was written by a newer version of daruma; update daruma",
		"記録帳 %[1]s は新しいバージョンの daruma で作られています。daruma を更新してください")},
	{journal.ErrUnsafe, text.Say(
		"%[1]s is a link, a folder or another user's file and was left alone; name a file of your own with --journal",
		"%[1]s はリンクかフォルダー、または他のユーザーのファイルのため使用しません。--journal で自分のファイルを指定してください")},
	{journal.ErrReadOnly, text.Say(
		"this cannot be saved: the journal %[1]s can only be read; check the permissions of the file and its folder",
		"保存できません。記録帳 %[1]s は読み取り専用です。ファイルとフォルダーの権限を確認してください")},
	{journal.ErrFull, text.Say(
		"there is no room left on the disk; nothing was changed, make room and try again",
		"ディスクの空きがありません。何も変更していません。空きを作ってから、もう一度お試しください")},
	{journal.ErrLocked, text.Say(
		"the journal %[1]s is locked; give its passphrase on a terminal, or with --passphrase-file or --recovery-file",
		"記録帳 %[1]s はロックされています。端末でパスフレーズを入力するか、--passphrase-file または --recovery-file で指定してください")},
	{journal.ErrWrongPassphrase, text.Say(
		"the passphrase or the recovery code is wrong; try again",
		"パスフレーズまたは復旧コードが違います。もう一度お試しください")},
	{journal.ErrMistypedCode, text.Say(
		"the recovery code was mistyped: it is 32 letters and digits in groups of four; look at each group again",
		"復旧コードに入力の誤りがあります。4文字ずつ8組、32文字の英数字です。もう一度ご確認ください")},
	{journal.ErrProtected, text.Say(
		`the journal has a passphrase already; "daruma passphrase change" changes it`,
		"パスフレーズはすでに設定されています。変更するには daruma passphrase change を実行してください")},
	{journal.ErrNotProtected, text.Say(
		`the journal has no passphrase; "daruma passphrase set" sets one`,
		"パスフレーズは設定されていません。設定するには daruma passphrase set を実行してください")},
	{journal.ErrNothingToUndo, text.Say(
		"there is nothing to undo",
		"取り消せる変更はありません")},
	{guard.ErrExists, text.Say(
		"%[1]s is there already",
		"%[1]s はすでにあります")},
}

func ofJournal(err error, path string) (text.Text, bool) {
	if errors.Is(err, journal.ErrBusy) {
		var busy *guard.BusyError
		if errors.As(err, &busy) && busy.PID != 0 {
			return text.Say(
				"another daruma has the journal open (process %[1]d on %[2]s); close it and try again",
				"別の daruma が記録帳を開いています（%[2]s のプロセス %[1]d）。終了してから、もう一度お試しください").
				With(busy.PID, busy.Host), true
		}
		return text.Say(
			"another program has the journal %[1]s open; close it and try again",
			"別のプログラムが記録帳 %[1]s を開いています。終了してから、もう一度お試しください").With(path), true
	}
	for _, s := range sentences {
		if errors.Is(err, s.err) {
			return filled(s.say, path), true
		}
	}
	return text.Text{}, false
}

// ofWords says what is wrong with a date or a week.
func ofWords(err error, _ string) (text.Text, bool) {
	say := journal.DateProblem(err)
	return say, say != text.Text{}
}

func ofReply(err error, _ string) (text.Text, bool) {
	var missing *reply.MissingError
	var unknown *reply.UnknownError
	switch {
	case errors.As(err, &missing):
		names := strings.Join(missing.Placeholders, ", ")
		return text.Say("the reply %[1]s needs %[2]s; give it with --set %[3]s=…", "返信 %[1]s には %[2]s が必要です。--set %[3]s=… で指定してください").
			With(missing.Template, names, missing.Placeholders[0]), true
	case errors.As(err, &unknown):
		return text.Say("there is no such placeholder; there are %[1]s", "その差し込み項目はありません。使えるのは %[1]s です").
			With(strings.Join(reply.Placeholders(), ", ")), true
	case errors.Is(err, reply.ErrUnknownTemplate):
		return text.Say("there is no such reply; there are %[1]s", "その返信はありません。使えるのは %[1]s です").
			With(strings.Join(templateIDs(), ", ")), true
	}
	return text.Text{}, false
}

// ofConfig says what is wrong with the configuration file. What the system
// refused there it says itself.
func ofConfig(err error, _ string) (text.Text, bool) {
	var config *store.ConfigError
	switch {
	case !errors.As(err, &config):
		return text.Text{}, false
	case config.Line > 0:
		return text.Say("%[1]s, line %[2]d: write it as key = value", "%[1]s の%[2]d行目: 「キー = 値」の形にしてください").
			With(config.Path, config.Line), true
	case errors.Is(err, guard.ErrTooLarge):
		return text.Say("the configuration %[1]s is larger than 1 MiB; shorten it",
			"設定ファイル %[1]s が1MiBを超えています。短くしてください").With(config.Path), true
	case errors.Is(err, guard.ErrUnsafe):
		return text.Say(
			"the configuration %[1]s is a folder, another user's file or a link that leads to none of yours; put a file of your own there",
			"設定ファイル %[1]s がフォルダーか、他のユーザーのファイル、または自分のファイルを指していないリンクです。自分のファイルに置き換えてください").
			With(config.Path), true
	}
	return ofSystem(config.Err, "")
}

// ofSystem says what the system refused.
func ofSystem(err error, _ string) (text.Text, bool) {
	name := "-"
	var file *fs.PathError
	if errors.As(err, &file) {
		name = file.Path
	}
	switch {
	case errors.Is(err, context.Canceled):
		return text.Say("it was stopped", "中断しました"), true
	case errors.Is(err, terminal.ErrNoEditor):
		return text.Say("there is no editor; name one in $EDITOR", "エディターが見つかりません。$EDITOR に指定してください"), true
	case errors.Is(err, terminal.ErrEditTooLong):
		return text.Say("the text is longer than 1 MiB; shorten it", "テキストが1MiBを超えているため、短くしてください"), true
	case errors.Is(err, fs.ErrNotExist):
		return text.Say("there is no file %[1]s; check the path", "%[1]s というファイルはありません。パスを確認してください").With(name), true
	case errors.Is(err, fs.ErrPermission):
		return text.Say("%[1]s may not be used; check its permissions", "%[1]s を使う権限がありません。権限を確認してください").With(name), true
	case errors.Is(err, syscall.EISDIR):
		return text.Say("%[1]s is a folder; name a file", "%[1]s はフォルダーです。ファイルを指定してください").With(name), true
	case errors.Is(err, syscall.ENOSPC):
		return text.Say("there is no room left on the disk; make room and try again", "ディスクの空きがありません。空きを作ってから、もう一度お試しください"), true
	}
	return text.Text{}, false
}
