package ui

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// Files is where the screens put a file that another program is to read, and
// where they find one that another program wrote.
type Files interface {
	fileReader
	// WriteNew writes a file that only the user can read, under the name or one
	// close to it where that is taken, and returns its path as the user knows
	// it. It never overwrites a file.
	WriteNew(name string, data []byte) (path string, err error)
}

var keyCalendar = press("i", "calendar file", "カレンダーへ")

// writeCalendar puts the dates of the threads into a file for a calendar
// program, one event for each of them, which a later file updates.
func writeCalendar(e *env, heads []journal.Head, rules thread.Rules) tea.Cmd {
	rows := nextRows(heads, e.today(), rules)
	if len(rows) == 0 {
		return notice(text.Say("nothing is planned", "予定はありません"))
	}
	files, stamp, lang := e.files, e.clock(), e.lang
	return func() tea.Msg {
		var data bytes.Buffer
		if err := exchange.EncodeCalendar(&data, exchange.FollowUpEvents(rows, lang), stamp, text.Say("daruma: follow-ups", "daruma：フォロー予定").In(lang)); err != nil {
			return failMsg{err: err}
		}
		path, err := files.WriteNew(calendarName(rows, calendar.DateOf(stamp)), data.Bytes())
		return orFail(noticeMsg{text.Say("written to %s", "保存先：%s").With(folderOf(path))}, err)
	}
}

// folderOf is the folder of a path, which fits into the footer; a file in the
// current folder is named itself.
func folderOf(path string) string {
	if folder := filepath.Dir(path); folder != "." {
		return folder
	}
	return path
}

// nextRows is what is planned for each thread, what is overdue included. What
// stands beside it, a debrief or a greeting, lapses and is left out.
func nextRows(heads []journal.Head, today calendar.Date, rules thread.Rules) []thread.Row {
	var rows []thread.Row
	for i := range heads {
		s := thread.Of(&heads[i], today, rules)
		if s.Next.IsZero() {
			continue
		}
		for _, r := range thread.RowsOf(&heads[i], today, s.Next.DaysSince(today), rules) {
			if r.Kind == s.Kind {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// calendarName is "daruma-aoyama-kogyo-2027-05-24.ics" for one thread, and has
// today's date for several.
func calendarName(rows []thread.Row, today calendar.Date) string {
	if len(rows) == 1 {
		return fmt.Sprintf("daruma-%s-%s.ics", plainName(rows[0].Company), rows[0].On)
	}
	return fmt.Sprintf("daruma-%s.ics", today)
}

// longestName is how many characters of a company stand in the name of a file:
// some file systems take no more than 255 bytes, and NFD triples a kana's three.
const longestName = 20

// plainName is s with nothing in it but letters, digits and hyphens.
func plainName(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := []rune(strings.Join(words, "-"))
	if len(name) > longestName {
		name = name[:longestName]
	}
	if s := strings.Trim(string(name), "-"); s != "" {
		return s
	}
	return "deal"
}
