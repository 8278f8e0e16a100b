package ui

import (
	"errors"
	"io"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// A fileReader finds and opens what the user names. In a path, ~ at the
// beginning is the user's home.
type fileReader interface {
	// Open opens a file for reading. What is no file, a folder or a device, is
	// [ErrNoFile].
	Open(path string) (io.ReadCloser, error)
	// Complete returns the folders, with a separator at their end, and the files
	// that can be imported whose path begins with what was typed, in their order.
	Complete(typed string) []string
}

// ErrNoFile says that a path leads to a folder or a device.
var ErrNoFile = errors.New("not a file")

// naming is the line that a file's path is typed on.
type naming struct {
	line    terminal.Line
	matches []string // paths that what was typed may become
	none    bool     // there are none
	problem text.Text
}

// pathsFound are the paths that begin with what was typed.
type pathsFound struct {
	typed string
	paths []string
}

func newNaming() naming {
	n := naming{line: terminal.NewLine()}
	n.line.Focus()
	return n
}

func (i importing) nameKey(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyReadFile.hit(k):
		if path := cleanPath(i.naming.line.Value()); path != "" {
			return i.readIt(path)
		}
		return i, failedWith(text.Say("Type the file's path first.", "先にファイルのパスを入力してください。"))
	case keyComplete.hit(k):
		files, typed := i.files, cleanPath(i.naming.line.Value())
		return i, func() tea.Msg { return pathsFound{typed, files.Complete(typed)} }
	}
	before := i.naming.line.Value()
	var cmd tea.Cmd
	i.naming.line, cmd = i.naming.line.Update(k)
	if i.naming.line.Value() != before {
		i.naming.matches, i.naming.none, i.naming.problem = nil, false, text.Text{}
	}
	return i, cmd
}

// found completes what was typed as far as all paths agree. An answer to what
// stands there no more is dropped.
func (n naming) found(f pathsFound) naming {
	if cleanPath(n.line.Value()) != f.typed {
		return n
	}
	n.none, n.matches, n.problem = len(f.paths) == 0, nil, text.Text{}
	if n.none {
		return n
	}
	if longest := commonStart(f.paths); len(longest) >= len(f.typed) {
		n.line.SetValue(longest)
	}
	if len(f.paths) > 1 {
		n.matches = f.paths
	}
	return n
}

// commonStart is what all paths begin with.
func commonStart(paths []string) string {
	start := []rune(paths[0])
	for _, p := range paths[1:] {
		other := []rune(p)
		n := 0
		for n < len(start) && n < len(other) && start[n] == other[n] {
			n++
		}
		start = start[:n]
	}
	return string(start)
}

// What a terminal or a file manager puts around a path that is dropped or
// pasted.
var (
	quoted  = regexp.MustCompile(`^(?:& )?(?:'(.*)'|"(.*)")$`)
	escaped = regexp.MustCompile(`\\([ !-/:-@\[-` + "`" + `{-~])`)
	drive   = regexp.MustCompile(`^/?[A-Za-z]:[\\/]`)
)

// cleanPath is a path as it was meant: without quotation marks, the backslashes
// of a shell, and file:// before it.
func cleanPath(typed string) string {
	path := strings.TrimSpace(typed)
	if m := quoted.FindStringSubmatch(path); m != nil {
		return m[1] + m[2]
	}
	if address, ok := strings.CutPrefix(path, "file://"); ok {
		path = "/" + strings.TrimPrefix(strings.TrimPrefix(address, "localhost"), "/")
		if plain, err := url.PathUnescape(path); err == nil {
			path = plain
		}
		if drive.MatchString(path) {
			path = path[1:]
		}
		return path
	}
	if drive.MatchString(path) || strings.HasPrefix(path, `\\`) {
		return path
	}
	return escaped.ReplaceAllString(path, "$1")
}

// baseName is the last part of a path.
func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// importProblem is what is wrong with a file, in one sentence that says what to
// do here; false where the reason lies elsewhere.
func importProblem(err error) (say text.Text, known bool) {
	var sentence interface{ In(l text.Lang) string }
	switch {
	case errors.As(err, &sentence):
		return onPage(text.Text{EN: sentence.In(text.English), JA: sentence.In(text.Japanese)}), true
	case errors.Is(err, fs.ErrNotExist):
		return text.Say("There is no such file. Check the path; tab completes names.", "そのファイルはありません。パスを確認してください（tabで補完できます）。"), true
	case errors.Is(err, fs.ErrPermission):
		return text.Say("This file may not be read. Check its permissions.", "このファイルを読む権限がありません。権限を確認してください。"), true
	case errors.Is(err, ErrNoFile):
		return text.Say("This is a folder or a device. Name a file.", "フォルダーかデバイスです。ファイルを指定してください。"), true
	}
	return text.Text{}, false
}

// The flags of the verb, as the sentences of an import name them, and what does
// the same on the page.
var (
	flagsEN = strings.NewReplacer(
		"; --won and --lost say what a value is", "",
		"; choose one with --map outcome=COLUMN", "; choose one of them as the outcome",
		"name it with --map outcome=COLUMN, and its values with --won and --lost. The", "choose it. The",
		"give --date-order mdy, dmy or ymd", "choose the order of dates",
		"give another --date-order", "choose another order of dates",
	)
	flagsJA = strings.NewReplacer(
		"（--won と --lost で指定できます）", "",
		"--map outcome=列名 でどちらかを指定してください", "結果の列としてどちらかを選んでください",
		"--map outcome=列名 で指定し、必要なら --won と --lost で値を指定してください", "結果の列を選んでください",
		"--date-order で mdy、dmy、ymd のいずれかを指定してください", "日付の順序を選んでください",
		"--date-order を変えてください", "日付の順序を変えてください",
	)
)

// onPage is a sentence about a file without the flags of the command line.
func onPage(t text.Text) text.Text {
	return text.Text{EN: flagsEN.Replace(t.EN), JA: flagsJA.Replace(t.JA)}
}

// namingLines are the page on which a file is named.
func (i importing) namingLines() []string {
	ask := i.say(text.Say("Which file? A CSV export of HubSpot, Salesforce, Pipedrive, Zoho, kintone or any other program, or what daruma exported as JSON.",
		"取り込むファイルを指定してください。HubSpot、Salesforce、Pipedrive、Zoho、kintoneなどのCSV、またはdarumaが書き出したJSONに対応しています。"))
	lines := indent(text.Wrap(ask, min(i.width-4, 72)), 2)
	line := i.naming.line
	line.SetPlaceholder("~/Downloads/deals.csv", i.look.Muted)
	line.SetWidth(max(i.width-5, 16))
	lines = append(lines, "", " "+i.look.Accent.Render(i.look.Glyphs.Focus)+" "+line.View(), "")
	switch n := i.naming; {
	case !n.problem.IsZero():
		return append(lines, i.paragraph(n.problem, i.look.Caution)...)
	case n.none:
		return append(lines, i.paragraph(text.Say("Nothing begins with this.", "該当するファイルはありません。"), i.look.Muted)...)
	case len(n.matches) > 0:
		return append(lines, i.matchLines(i.height-len(lines)-3)...)
	}
	return append(lines, i.paragraph(text.Say("You can drop the file here or paste its path. Nothing is stored before you have seen what would be done.",
		"ファイルをここにドロップするか、パスを貼り付けることもできます。内容を確認するまで、何も保存されません。"), i.look.Muted)...)
}

// matchLines are the names that what was typed may become, as many as fit.
func (i importing) matchLines(room int) []string {
	names := make([]string, len(i.naming.matches))
	for n, m := range i.naming.matches {
		names[n] = i.look.Truncate(text.CleanLine(baseName(strings.TrimRight(m, `/\`))), max(i.width-6, 1))
		if strings.HasSuffix(m, "/") || strings.HasSuffix(m, `\`) {
			names[n] += m[len(m)-1:]
		}
	}
	rows := flow(names, i.width-2, 3)
	for len(rows) > room && len(names) > 1 {
		names = names[:len(names)-1]
		rows = flow(append(slices.Clone(names), "..."), i.width-2, 3)
	}
	for n, r := range rows {
		rows[n] = i.look.Muted.Render(r)
	}
	return rows
}
