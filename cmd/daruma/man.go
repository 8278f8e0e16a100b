package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"daruma/journal/text"
)

// manVerb prints the manual page: daruma man | man -l -
type manVerb struct{}

var (
	manName  = text.Say("a private rejection journal for people who sell to businesses", "法人営業のための、自分だけの失注記録帳")
	manFiles = text.Say("The journal lies at %[1]s, the configuration at %[2]s.", "記録帳は %[1]s、設定ファイルは %[2]s にあります。")
	manExits = text.Say("0 done, 1 a finding or a failure, 2 wrong usage.", "0：正常終了、1：指摘または失敗、2：使い方の誤り。")
)

// manTitles are the sections of the page in the order they stand.
var manTitles = struct{ name, synopsis, description, verbs, flags, files, status text.Text }{
	text.Say("NAME", "名前"), text.Say("SYNOPSIS", "書式"), text.Say("DESCRIPTION", "説明"), text.Say("VERBS", "コマンド"),
	text.Say("COMMON FLAGS", "共通のオプション"), text.Say("FILES", "ファイル"), text.Say("EXIT STATUS", "終了ステータス"),
}

// Run prints the page as roff, made from the same table of verbs as the help.
func (*manVerb) Run(c *call, ctx *kong.Context) error {
	app, l := ctx.Model.Node, c.lang
	var b strings.Builder
	title := func(t text.Text) { fmt.Fprintf(&b, ".SH %s\n", roff(t.In(l))) }
	fmt.Fprintf(&b, ".TH DARUMA 1 \"\" \"daruma\"\n")
	title(manTitles.name)
	fmt.Fprintf(&b, "daruma \\- %s\n", roff(manName.In(l)))
	title(manTitles.synopsis)
	b.WriteString(".B daruma\n[VERB] [FLAGS]\n")
	title(manTitles.description)
	b.WriteString(roff(helpAbout.In(l)) + "\n")
	title(manTitles.verbs)
	for _, v := range shownVerbs(app) {
		fmt.Fprintf(&b, ".SS %s%s\n%s\n", roff(v.Name), roff(usageOf(v)), roff(helpOf(v.Help, v.Tag, l)))
		for _, p := range v.Positional {
			manItem(&b, strings.ToUpper(p.Name), helpOf(p.Help, p.Tag, l))
		}
		for _, r := range flagRows(v.Flags, l) {
			manItem(&b, r.name, r.help)
		}
	}
	title(manTitles.flags)
	for _, r := range flagRows(app.Flags, l) {
		manItem(&b, r.name, r.help)
	}
	title(manTitles.files)
	b.WriteString(roff(manFiles.With(c.paths.journal, c.paths.config).In(l)) + "\n")
	title(manTitles.status)
	b.WriteString(roff(manExits.In(l)) + "\n")
	return c.print(b.String())
}

func manItem(b *strings.Builder, name, help string) {
	fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(name), roff(help))
}

// roff is s where a backslash, a hyphen and a dot at a line's beginning have a
// meaning.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
