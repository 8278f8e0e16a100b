package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"daruma/journal/text"
)

// completionVerb prints what lets a shell complete verbs and flags.
type completionVerb struct {
	Shell string `arg:"" help:"bash, zsh or fish." ja:"bash、zsh、fish のいずれか。"`
}

// completions write the script for a shell, from the same table of verbs that
// help comes from.
var completions = map[string]func(app *kong.Node, l text.Lang) string{
	"bash": bashCompletion,
	"zsh":  zshCompletion,
	"fish": fishCompletion,
}

// Run prints the script.
func (v *completionVerb) Run(c *call, ctx *kong.Context) error {
	script, ok := completions[v.Shell]
	if !ok {
		return wrong("SHELL", text.Say("it is one of bash, zsh, fish", "bash、zsh、fish のいずれかを指定してください"))
	}
	return c.print(script(ctx.Model.Node, c.lang))
}

// shownVerbs are the verbs that help names.
func shownVerbs(app *kong.Node) []*kong.Node {
	return slices.DeleteFunc(slices.Clone(app.Children), func(v *kong.Node) bool { return v.Hidden })
}

// flagsOf are the flags of a verb and of every verb.
func flagsOf(app, verb *kong.Node) []*kong.Flag {
	return slices.Concat(verb.Flags, app.Flags)
}

// argumentsOf are the words that a verb's first argument can be, where they are
// a fixed few.
func argumentsOf(verb *kong.Node) []string {
	switch verb.Name {
	case "completion":
		return []string{"bash", "fish", "zsh"}
	case "passphrase":
		return []string{"set", "change", "remove", "rotate"}
	case "reply":
		return templateIDs()
	}
	return nil
}

func longNames(flags []*kong.Flag) []string {
	out := make([]string, len(flags))
	for i, f := range flags {
		out[i] = "--" + f.Name
	}
	return out
}

func bashCompletion(app *kong.Node, _ text.Lang) string {
	var takes []string // flags that take the word behind them
	for _, f := range app.Flags {
		if !f.IsBool() {
			takes = append(takes, "--"+f.Name)
		}
	}
	var names []string
	var cases strings.Builder
	for _, v := range shownVerbs(app) {
		names = append(names, v.Name)
		words := slices.Concat(argumentsOf(v), longNames(flagsOf(app, v)))
		fmt.Fprintf(&cases, "\t%s) words='%s' ;;\n", v.Name, strings.Join(words, " "))
	}
	names = append(names, longNames(app.Flags)...)
	return fmt.Sprintf(`_daruma() {
	local word=${COMP_WORDS[COMP_CWORD]} verb='' words i
	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
		%s) ((i++)) ;;
		-*) ;;
		*) verb=${COMP_WORDS[i]}; break ;;
		esac
	done
	case $verb in
	'') words='%s' ;;
%s	esac
	COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _daruma daruma
`, strings.Join(takes, "|"), strings.Join(names, " "), cases.String())
}

func zshCompletion(app *kong.Node, l text.Lang) string {
	flags := func(fs []*kong.Flag) string {
		out := ""
		for _, f := range fs {
			takes := ""
			if !f.IsBool() {
				takes = ":" + zshWord(f.FormatPlaceHolder()) + ":_files"
			}
			out += fmt.Sprintf(" \\\n\t\t'--%s[%s]%s'", f.Name, zshWord(helpOf(f.Help, f.Tag, l)), takes)
		}
		return out
	}
	var names, cases strings.Builder
	for _, v := range shownVerbs(app) {
		fmt.Fprintf(&names, "\t\t'%s:%s'\n", v.Name, zshWord(helpOf(v.Help, v.Tag, l)))
		argument := " \\\n\t\t'*:file:_files'"
		if words := argumentsOf(v); words != nil {
			argument = fmt.Sprintf(" \\\n\t\t'1:word:(%s)'", strings.Join(words, " "))
		}
		fmt.Fprintf(&cases, "\t%s) _arguments%s%s ;;\n", v.Name, flags(flagsOf(app, v)), argument)
	}
	return fmt.Sprintf(`#compdef daruma
_daruma() {
	local line state
	local -a verbs
	verbs=(
%s	)
	_arguments -C%s \
		'1: :->verb' '*:: :->rest'
	case $state in
	verb) _describe verb verbs ;;
	rest) case $line[1] in
%s	esac ;;
	esac
}
compdef _daruma daruma
`, names.String(), flags(app.Flags), cases.String())
}

// zshWord is s where brackets, colons and quotes have a meaning.
func zshWord(s string) string {
	return strings.NewReplacer("'", `'\''`, "[", `\[`, "]", `\]`, ":", `\:`).Replace(s)
}

func fishCompletion(app *kong.Node, l text.Lang) string {
	var b strings.Builder
	flag := func(condition string, f *kong.Flag) {
		takes := ""
		if !f.IsBool() {
			takes = " -r"
		}
		fmt.Fprintf(&b, "complete -c daruma%s -l %s%s -d %s\n", condition, f.Name, takes, fishWord(helpOf(f.Help, f.Tag, l)))
	}
	for _, f := range app.Flags {
		flag("", f)
	}
	for _, v := range shownVerbs(app) {
		fmt.Fprintf(&b, "complete -c daruma -f -n __fish_use_subcommand -a %s -d %s\n", v.Name, fishWord(helpOf(v.Help, v.Tag, l)))
		within := fmt.Sprintf(" -n '__fish_seen_subcommand_from %s'", v.Name)
		if words := argumentsOf(v); words != nil {
			fmt.Fprintf(&b, "complete -c daruma -f%s -a '%s'\n", within, strings.Join(words, " "))
		}
		for _, f := range v.Flags {
			flag(within, f)
		}
	}
	return b.String()
}

// fishWord is s in single quotes.
func fishWord(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(s) + "'"
}
