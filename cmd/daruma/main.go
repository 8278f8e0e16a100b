// Command daruma is a private rejection journal in the terminal. Without a verb
// it opens the screens; every other verb works without a terminal, prints data
// on standard output and messages on standard error.
package main

import (
	"errors"
	"os"
	"time"

	// First, so that nothing asks the terminal before it is known that there is
	// one; see the package.
	_ "daruma/ui/early"

	_ "time/tzdata" // zones are known on machines without a zone database, too

	"github.com/alecthomas/kong"

	"daruma/ui/theme"
)

// verbs are the command line. A new verb is one line here and a file of its
// family. Every flag and verb has its help in both languages beside it.
type verbs struct {
	globals

	App        appVerb        `cmd:"" default:"1" hidden:""`
	Vent       ventVerb       `cmd:"" help:"Open the page that cannot send." ja:"出さない手紙を開きます。"`
	Reflect    reflectVerb    `cmd:"" help:"Open a new reflection." ja:"新しい振り返りを開きます。"`
	Add        addVerb        `cmd:"" help:"Store one entry, or a JSON array of them, and print the ids." ja:"記録を追加し、IDを表示します（JSONの配列なら複数）。"`
	List       listVerb       `cmd:"" help:"List the entries, the newest decision first." ja:"記録を決定日の新しい順に一覧表示します。"`
	Show       showVerb       `cmd:"" help:"Show one entry." ja:"記録を1件表示します。"`
	Edit       editVerb       `cmd:"" help:"Change an entry by a JSON merge patch (RFC 7396)." ja:"JSON Merge Patch（RFC 7396）で記録を変更します。"`
	Delete     deleteVerb     `cmd:"" help:"Delete an entry; undo brings it back." ja:"記録を削除します（undo で戻せます）。"`
	Undo       undoVerb       `cmd:"" help:"Take the last change to the journal back." ja:"記録への直前の変更を取り消します。"`
	Search     searchVerb     `cmd:"" help:"Find the entries in which all words occur." ja:"すべての語を含む記録を検索します。"`
	Reply      replyVerb      `cmd:"" help:"Print a courteous reply." ja:"丁寧な返信文を表示します。"`
	Check      checkVerb      `cmd:"" help:"Look over a text before it is sent; exit status 1 if something had better be said in another way." ja:"送る前の文面を調べます（気になる箇所があれば終了ステータス1）。"`
	Due        dueVerb        `cmd:"" help:"List what is due: replies, follow-ups, attempts." ja:"返信・フォロー・再連絡の予定を一覧表示します。"`
	Contact    contactVerb    `cmd:"" help:"Log a contact with a buyer; print where the deal stands now." ja:"お客様との連絡を記録し、その後の状態を表示します。"`
	Review     reviewVerb     `cmd:"" help:"Look back on a week." ja:"1週間を振り返ります。"`
	Patterns   patternsVerb   `cmd:"" help:"Show what losses have in common that wins have not." ja:"受注と比べて、失注に共通することを表示します。"`
	Prompt     promptVerb     `cmd:"" help:"Print the thought for the day." ja:"今日の問いかけを表示します。"`
	Evidence   evidenceVerb   `cmd:"" help:"Show the dated facts that confidence may rest on, or add one." ja:"自信の根拠になる事実を表示・追加します。"`
	Import     importVerb     `cmd:"" help:"Add or update entries from a file." ja:"ファイルから記録を追加・更新します。"`
	Export     exportVerb     `cmd:"" help:"Print all entries." ja:"すべての記録を出力します。"`
	Backup     backupVerb     `cmd:"" help:"Copy the journal with its letters to a new file." ja:"記録帳と出さない手紙を新しいファイルに書き出します。"`
	Restore    restoreVerb    `cmd:"" help:"Put a copy in the journal's place; what was there is kept." ja:"バックアップから記録帳を復元します（これまでのものも残します）。"`
	Doctor     doctorVerb     `cmd:"" help:"Look whether the journal is well, and say what to do if not." ja:"記録帳に問題がないか調べ、対処方法を示します。"`
	Passphrase passphraseVerb `cmd:"" help:"Set, change or remove the passphrase, or seal everything under a new key." ja:"パスフレーズの設定・変更・解除、または鍵の更新を行います。"`
	Demo       demoVerb       `cmd:"" help:"Open a throw-away journal with a year of invented entries." ja:"架空の1年分の記録が入った、使い捨ての記録帳を開きます。"`
	Settings   settingsVerb   `cmd:"" help:"Show the settings, or set one." ja:"設定を表示・変更します。"`
	Version    versionVerb    `cmd:"" help:"Print the version." ja:"バージョンを表示します。"`
	Completion completionVerb `cmd:"" help:"Print a script that lets a shell complete verbs and flags." ja:"シェルの補完スクリプトを出力します。"`
	Man        manVerb        `cmd:"" help:"Print the manual page: daruma man | man -l -" ja:"マニュアルページを出力します: daruma man | man -l -"`

	CheckTree checkTreeVerb `cmd:"" name:"check-tree" hidden:""`
}

// globals are the flags of every verb.
type globals struct {
	Journal        string   `help:"The journal's file (or DARUMA_JOURNAL)." ja:"記録帳のファイル（または DARUMA_JOURNAL）。" placeholder:"PATH"`
	Lang           string   `help:"Language: en or ja (or DARUMA_LANG)." ja:"表示言語: en または ja（または DARUMA_LANG）。" placeholder:"en|ja"`
	PassphraseFile string   `help:"A file whose first line is the passphrase, in place of asking for it; - is standard input." ja:"1行目がパスフレーズのファイル。入力の代わりに使います（- は標準入力）。" placeholder:"PATH"`
	RecoveryFile   string   `help:"A file with the recovery code, in place of the passphrase." ja:"復旧コードのファイル。パスフレーズの代わりに使います。" placeholder:"PATH"`
	Now            string   `help:"The time it is, as 2026-11-20T18:02:11+09:00 (or DARUMA_NOW)." ja:"現在の日時。2026-11-20T18:02:11+09:00 の形式（または DARUMA_NOW）。" placeholder:"TIME"`
	Help           helpFlag `help:"Show this help." ja:"このヘルプを表示します。" short:"h"`
}

// The exit status of a run.
const (
	done       = 0
	failure    = 1 // or a finding
	wrongUsage = 2
)

func main() {
	theme.SetEastAsianNarrow()
	m := machine{
		getenv: os.Getenv,
		stdin:  os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		now: time.Now, console: openConsole,
	}
	if program, err := os.Executable(); err == nil {
		m.again = itself(program)
	}
	os.Exit(run(os.Args[1:], m))
}

// run carries one command line out and returns the exit status.
func run(args []string, m machine) int {
	c := newCall(m, args)
	if err := checkArguments(args); err != nil {
		return c.failed(err)
	}
	var v verbs
	parser, err := kong.New(&v, kong.Name("daruma"), kong.NoDefaultHelp())
	if err != nil {
		return c.failed(err)
	}
	ctx, err := parser.Parse(args)
	var wrong *kong.ParseError
	switch {
	case errors.Is(err, errHelp) && errors.As(err, &wrong):
		return c.ended(c.print(help(parser.Model.Node, wrong.Context.Selected(), c.lang)))
	case err != nil:
		return c.failed(misread(err))
	}
	if err := c.settle(v.globals); err != nil {
		return c.failed(err)
	}
	return c.ended(ctx.Run(c, ctx))
}
