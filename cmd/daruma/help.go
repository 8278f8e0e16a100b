package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"daruma/journal/text"
)

// errHelp ends the parsing where help was asked for.
var errHelp = errors.New("help")

// A helpFlag asks for help, whatever else is on the command line.
type helpFlag bool

// BeforeReset ends the parsing before anything is found to be missing.
func (helpFlag) BeforeReset() error { return errHelp }

// How wide the two columns of a help page may be.
const (
	helpNames = 28
	helpWords = 68
)

var (
	helpUsage  = text.Say("Usage:", "使い方:")
	helpVerbs  = text.Say("Verbs:", "コマンド:")
	helpArgs   = text.Say("Arguments:", "引数:")
	helpFlags  = text.Say("Flags:", "オプション:")
	helpCommon = text.Say("Flags of every verb:", "共通のオプション:")
	helpAbout  = text.Say(
		"A private rejection journal. Without a verb it opens the screens.\nNothing leaves this machine.",
		"失注を書き留めて振り返る、自分だけの記録帳です。コマンドを付けずに起動すると画面が開きます。\nデータがこのコンピューターの外に出ることはありません。")
	helpMore = text.Say(
		`"daruma VERB --help" shows the flags of a verb. Text arguments take - for standard input.`,
		"各コマンドのオプションは「daruma コマンド名 --help」で確認できます。文字列の代わりに - を指定すると、標準入力から読み込みます。")
)

// help is the help page of a verb, or of the program where verb is none.
func help(app, verb *kong.Node, l text.Lang) string {
	if verb == nil || verb == app || verb.Hidden {
		return appHelp(app, l)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s daruma %s%s\n\n%s\n", helpUsage.In(l), verb.Name, usageOf(verb), helpOf(verb.Help, verb.Tag, l))
	var arguments []helpRow
	for _, p := range verb.Positional {
		arguments = append(arguments, helpRow{strings.ToUpper(p.Name), helpOf(p.Help, p.Tag, l)})
	}
	writeRows(&b, helpArgs.In(l), arguments)
	writeRows(&b, helpFlags.In(l), flagRows(verb.Flags, l))
	writeRows(&b, helpCommon.In(l), flagRows(app.Flags, l))
	return b.String()
}

func appHelp(app *kong.Node, l text.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s daruma [VERB] [FLAGS]\n\n%s\n", helpUsage.In(l), helpAbout.In(l))
	var rows []helpRow
	for _, v := range app.Children {
		if !v.Hidden {
			rows = append(rows, helpRow{v.Name, helpOf(v.Help, v.Tag, l)})
		}
	}
	writeRows(&b, helpVerbs.In(l), rows)
	writeRows(&b, helpCommon.In(l), flagRows(app.Flags, l))
	fmt.Fprintf(&b, "\n%s\n", helpMore.In(l))
	return b.String()
}

// helpOf is the help in language l: the tag ja stands beside help.
func helpOf(english string, tag *kong.Tag, l text.Lang) string {
	return text.Say(english, tag.Get("ja")).In(l)
}

// usageOf is how the arguments of a verb are written.
func usageOf(verb *kong.Node) string {
	usage := ""
	for _, p := range verb.Positional {
		name := strings.ToUpper(p.Name)
		if !p.Required {
			name = "[" + name + "]"
		}
		usage += " " + name
	}
	if len(verb.Flags) > 0 {
		usage += " [FLAGS]"
	}
	return usage
}

// A helpRow is one line of a help page.
type helpRow struct{ name, help string }

func flagRows(flags []*kong.Flag, l text.Lang) []helpRow {
	var rows []helpRow
	for _, f := range flags {
		name := "--" + f.Name
		if f.Short != 0 {
			name = fmt.Sprintf("-%c, %s", f.Short, name)
		}
		if !f.IsBool() {
			name += " " + f.FormatPlaceHolder()
		}
		rows = append(rows, helpRow{name, helpOf(f.Help, f.Tag, l)})
	}
	return rows
}

func writeRows(b *strings.Builder, title string, rows []helpRow) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", title)
	for _, r := range rows {
		name := r.name
		for _, words := range text.Wrap(r.help, helpWords) {
			fmt.Fprintf(b, "  %s %s\n", text.PadRight(name, helpNames), words)
			name = ""
		}
	}
}
