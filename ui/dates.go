package ui

import (
	"fmt"
	"time"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

var (
	weekdaysEN = [...]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}
	weekdaysJA = [...]string{"日", "月", "火", "水", "木", "金", "土"}
)

// dayAndYear is "Fri 20 Nov 2026", 2026年11月20日（金）.
func dayAndYear(d calendar.Date) text.Text {
	return text.Say("%[4]s %[3]d %[2]s %[1]d", "%[1]d年%[6]d月%[3]d日（%[5]s）").With(
		d.Year(), d.Month().String()[:3], d.Day(), weekdaysEN[d.Weekday()], weekdaysJA[d.Weekday()], int(d.Month()))
}

// day is "20 Nov", 11月20日, with the year where it is not this one.
func day(d, today calendar.Date) text.Text {
	t := text.Text{
		EN: fmt.Sprintf("%2d %s", d.Day(), d.Month().String()[:3]),
		JA: fmt.Sprintf("%2d月%2d日", d.Month(), d.Day()),
	}
	if d.Year() != today.Year() {
		t.EN += fmt.Sprintf(" %d", d.Year())
		t.JA = fmt.Sprintf("%d年", d.Year()) + t.JA
	}
	return t
}

// weekday is "Thu 26 Nov", 11月26日（木）; in another year "24 May 2027",
// 2027年5月24日.
func weekday(d, today calendar.Date) text.Text {
	month := d.Month().String()[:3]
	if d.Year() != today.Year() {
		return text.Say("%[3]d %[2]s %[1]d", "%[1]d年%[4]d月%[3]d日").With(d.Year(), month, d.Day(), int(d.Month()))
	}
	return text.Say("%[3]s %[2]d %[1]s", "%[5]d月%[2]d日（%[4]s）").With(
		month, d.Day(), weekdaysEN[d.Weekday()], weekdaysJA[d.Weekday()], int(d.Month()))
}

// dayAndTime is "Mon 23 Nov, 09:00".
func dayAndTime(t time.Time) text.Text {
	d := calendar.DateOf(t)
	return text.Say("%[3]s %[2]d %[1]s, %[5]s", "%[6]d月%[2]d日（%[4]s）%[5]s").With(
		d.Month().String()[:3], d.Day(), weekdaysEN[d.Weekday()], weekdaysJA[d.Weekday()], t.Format("15:04"), int(d.Month()))
}

// distance is how far d is from today, in words: "today", "in 6 days",
// "3 days ago", "in 6 months".
func distance(d, today calendar.Date) text.Text {
	n := d.DaysSince(today)
	switch {
	case n == 0:
		return text.Say("today", "今日")
	case n == 1:
		return text.Say("tomorrow", "明日")
	case n == -1:
		return text.Say("yesterday", "昨日")
	case n > 60:
		return text.Say("in %d months", "%dか月後").With((n + 15) / 30)
	case n > 0:
		return text.Say("in %d days", "%d日後").With(n)
	case n < -60:
		return text.Say("%d months ago", "%dか月前").With((15 - n) / 30)
	default:
		return text.Say("%d days ago", "%d日前").With(-n)
	}
}

// ago is how long before now t was, in words.
func ago(t, now time.Time) text.Text {
	switch d := now.Sub(t); {
	case d < time.Minute:
		return text.Say("just now", "たった今")
	case d < time.Hour:
		return text.Say("%d min ago", "%d分前").With(int(d.Minutes()))
	case d < 24*time.Hour:
		return text.Say("%d h ago", "%d時間前").With(int(d.Hours()))
	default:
		return distance(calendar.DateOf(t.In(now.Location())), calendar.DateOf(now))
	}
}

// minutesLeft is "about 2 min left" for a number of seconds.
func minutesLeft(seconds int) text.Text {
	if seconds < 60 {
		return text.Say("less than a minute left", "あと1分以内")
	}
	return text.Say("about %d min left", "あと約%d分").With((seconds + 30) / 60)
}
