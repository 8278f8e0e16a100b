package calendar_test

import (
	"errors"
	"strings"
	"testing"

	"daruma/journal/calendar"
)

func TestParseWords(t *testing.T) {
	// 21 November 2026 is a Saturday.
	for _, tc := range []struct{ name, today, input, want string }{
		{"written", "2026-11-21", "2026-11-20", "2026-11-20"},
		{"written without zeros", "2026-11-21", "2026-1-5", "2026-01-05"},
		{"slashes", "2026-11-21", "2026/11/20", "2026-11-20"},
		{"full-width", "2026-11-21", "２０２６／１１／２０", "2026-11-20"},
		{"space around", "2026-11-21", " \t2026-11-20　\n", "2026-11-20"},
		{"today", "2026-11-21", "today", "2026-11-21"},
		{"shouted", "2026-11-21", "ToDay", "2026-11-21"},
		{"yesterday", "2026-03-01", "yesterday", "2026-02-28"},
		{"tomorrow", "2026-12-31", "tomorrow", "2027-01-01"},

		{"weekday", "2026-11-21", "friday", "2026-11-20"},
		{"weekday, today", "2026-11-20", "Friday", "2026-11-20"},
		{"weekday, short", "2026-11-21", "fri", "2026-11-20"},
		{"weekday, almost a week back", "2026-11-21", "sunday", "2026-11-15"},
		{"last weekday", "2026-11-21", "last friday", "2026-11-20"},
		{"last weekday, today", "2026-11-20", "last  Friday", "2026-11-13"},
		{"next weekday", "2026-11-21", "next monday", "2026-11-23"},
		{"next weekday, today", "2026-11-23", "next monday", "2026-11-30"},

		{"days ago", "2026-11-21", "3 days ago", "2026-11-18"},
		{"one day ago", "2026-11-21", "1 day ago", "2026-11-20"},
		{"days ago, full-width", "2026-11-21", "３ days ago", "2026-11-18"},
		{"no days ago", "2026-11-21", "0 days ago", "2026-11-21"},
		{"weeks ago", "2026-11-21", "2 weeks ago", "2026-11-07"},
		{"month ago, clamped", "2026-03-31", "1 month ago", "2026-02-28"},
		{"year ago, clamped", "2028-02-29", "1 year ago", "2027-02-28"},
		{"in days", "2026-11-21", "in 3 days", "2026-11-24"},
		{"in a month, clamped", "2027-01-31", "in 1 month", "2027-02-28"},

		{"今日", "2026-11-21", "今日", "2026-11-21"},
		{"本日", "2026-11-21", "本日", "2026-11-21"},
		{"昨日", "2026-11-21", "昨日", "2026-11-20"},
		{"一昨日", "2026-11-21", "一昨日", "2026-11-19"},
		{"おととい", "2026-11-21", "　おととい　", "2026-11-19"},
		{"明日", "2026-11-21", "明日", "2026-11-22"},
		{"明後日", "2026-11-21", "明後日", "2026-11-23"},
		{"日前", "2026-11-21", "3日前", "2026-11-18"},
		{"日前, full-width", "2026-11-21", "３日前", "2026-11-18"},
		{"日前, spaced", "2026-11-21", "3 日前", "2026-11-18"},
		{"日後", "2026-11-21", "10日後", "2026-12-01"},
		{"週間前", "2026-11-21", "2週間前", "2026-11-07"},
		{"週前", "2026-11-21", "2週前", "2026-11-07"},
		{"か月前", "2026-03-31", "1か月前", "2026-02-28"},
		{"ヶ月前", "2026-03-31", "1ヶ月前", "2026-02-28"},
		{"カ月前", "2026-03-31", "1カ月前", "2026-02-28"},
		{"ヵ月前", "2026-03-31", "１ヵ月前", "2026-02-28"},
		{"ケ月前", "2026-03-31", "1ケ月前", "2026-02-28"},
		{"年前", "2028-02-29", "1年前", "2027-02-28"},
		{"曜日", "2026-11-21", "金曜日", "2026-11-20"},
		{"曜, today", "2026-11-20", "金曜", "2026-11-20"},
		{"日曜", "2026-11-21", "日曜", "2026-11-15"},
		{"先週の is the week before", "2026-11-21", "先週の金曜日", "2026-11-13"},
		{"先週, short", "2026-11-23", "先週金曜", "2026-11-20"},
		{"先週の日曜日 ends that week", "2026-11-23", "先週の日曜日", "2026-11-22"},
		{"先々週", "2026-11-23", "先々週の月曜", "2026-11-09"},
		{"今週", "2026-11-21", "今週の月曜日", "2026-11-16"},
		{"来週", "2026-11-21", "来週の月曜日", "2026-11-23"},
		{"年月日", "2026-11-21", "2026年11月20日", "2026-11-20"},
		{"年月日, full-width", "2026-11-21", "２０２６年１月５日", "2026-01-05"},
		{"年月日, spaced", "2026-11-21", "2026年 1月 5日", "2026-01-05"},
		{"月日", "2026-11-21", "11月20日", "2026-11-20"},
		{"月日, today", "2026-11-21", "11月21日", "2026-11-21"},
		{"月日 still to come is last year's", "2026-11-21", "11月22日", "2025-11-22"},
		{"leap day", "2026-11-21", "2月29日", "2024-02-29"},
		{"leap day over a century's end", "2104-02-28", "2月29日", "2096-02-29"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := calendar.ParseWords(tc.input, day(t, tc.today))
			if err != nil || got != day(t, tc.want) {
				t.Errorf("%q on %s: got %v, %v, want %s", tc.input, tc.today, got, err, tc.want)
			}
		})
	}
}

func TestParseWordsRefuses(t *testing.T) {
	for _, tc := range []struct {
		name, input string
		fault       calendar.Fault
	}{
		{"nothing", "", calendar.FaultWords},
		{"space", " 　", calendar.FaultWords},
		{"prose", "they went with somebody else", calendar.FaultWords},
		{"day and month alone", "11/20", calendar.FaultWords},
		{"two-digit year", "26-11-20", calendar.FaultWords},
		{"mixed marks", "2026-11/20", calendar.FaultWords},
		{"negative", "-3 days ago", calendar.FaultWords},
		{"number too long", "100000 days ago", calendar.FaultWords},
		{"unknown unit", "3 moons ago", calendar.FaultWords},
		{"unknown weekday", "last fryday", calendar.FaultWords},
		{"last without a day", "last", calendar.FaultWords},
		{"distance without a number", "日前", calendar.FaultWords},
		{"distance with two numbers", "3日4日前", calendar.FaultWords},
		{"week without a day", "先週", calendar.FaultWords},
		{"invalid UTF-8", "\xff\xfe", calendar.FaultWords},
		{"30 February", "2026/02/30", calendar.FaultDay},
		{"13月", "13月1日", calendar.FaultDay},
		{"2月30日", "2月30日", calendar.FaultDay},
		{"before the years", "1899年12月31日", calendar.FaultYear},
		{"too long ago", "99999 days ago", calendar.FaultYear},
		{"too far ahead", "in 99999 years", calendar.FaultYear},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := calendar.ParseWords(tc.input, day(t, "2026-11-21"))
			wantFault(t, err, tc.input, tc.fault)
			if !d.IsZero() {
				t.Errorf("a date came with the error: %v", d)
			}
		})
	}
}

func TestParseErrorNamesTheFormsAndHidesTheInput(t *testing.T) {
	const pasted = "my quarrel with tanaka"
	_, err := calendar.ParseWords(pasted, day(t, "2026-11-21"))
	message := err.Error()
	for _, form := range []string{"2026-11-20", "today", "last friday", "3 days ago", "3日前"} {
		if !strings.Contains(message, form) {
			t.Errorf("the message does not name %q: %s", form, message)
		}
	}
	if strings.Contains(message, "tanaka") {
		t.Errorf("the message repeats what was typed: %s", message)
	}
	seen := map[string]bool{}
	for fault := calendar.FaultWords; fault <= calendar.FaultWeekNumber; fault++ {
		seen[(&calendar.ParseError{Fault: fault}).Error()] = true
	}
	if len(seen) != int(calendar.FaultWeekNumber)+1 {
		t.Errorf("two faults share a message: %v", seen)
	}
}

func FuzzParseWords(f *testing.F) {
	for _, seed := range []string{
		"2026-11-20", "2026/1/5", "today", "last friday", "next mon", "3 days ago", "in 2 weeks", "1 month ago",
		"３日前", "2週間前", "1ヶ月前", "先週の金曜日", "金曜", "2026年11月20日", "2月29日", "99999年前", "の", "\xff月",
	} {
		f.Add(seed, int32(20778))
	}
	f.Fuzz(func(t *testing.T, input string, today int32) {
		d, err := calendar.ParseWords(input, calendar.FromNumber(today%100_000))
		if err != nil {
			var wrong *calendar.ParseError
			if !errors.As(err, &wrong) || !d.IsZero() {
				t.Fatalf("%q: %v with %#v", input, d, err)
			}
			return
		}
		if got, err := calendar.Parse(d.String()); err != nil || got != d {
			t.Fatalf("%q gave %v, which cannot be written: %v", input, d, err)
		}
	})
}
