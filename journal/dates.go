package journal

import (
	"errors"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// DateProblem is what is wrong with a date or a week that could not be read, as
// one sentence that names the remedy and does not quote it; the zero Text where
// err is no [*calendar.ParseError].
func DateProblem(err error) text.Text {
	var wrong *calendar.ParseError
	if !errors.As(err, &wrong) {
		return text.Text{}
	}
	switch wrong.Fault {
	case calendar.FaultForm:
		return text.Say("a date is written like 2026-11-20", "日付は 2026-11-20 の形式で入力してください")
	case calendar.FaultDay:
		return text.Say("the calendar has no such day; check the month and the day", "その日付は存在しません。月と日を確認してください")
	case calendar.FaultYear:
		return text.Say("the date must lie in the years %[1]d to %[2]d", "%[1]d年から%[2]d年までの日付を入力してください").
			With(calendar.FirstYear, calendar.LastYear)
	case calendar.FaultWeek:
		return text.Say("a week is written like 2026-W47", "週は 2026-W47 の形式で入力してください")
	case calendar.FaultWeekNumber:
		return text.Say("the year has no such week; weeks are 1 to 52 or 53", "その年にその週はありません。週は1から52または53です")
	case calendar.FaultWords:
	}
	return text.Say("a date is written like 2026-11-20, yesterday, last friday or 3 days ago",
		"日付は 2026-11-20、昨日、先週の金曜日、3日前 のように入力してください")
}
