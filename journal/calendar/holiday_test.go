package calendar_test

import (
	"encoding/csv"
	"os"
	"testing"

	"daruma/journal/calendar"
)

// listed returns the public holidays of testdata/holidays.csv, which testdata/README.md describes.
func listed(t *testing.T) map[calendar.Date]string {
	t.Helper()
	file, err := os.Open("testdata/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[calendar.Date]string, len(rows))
	for _, row := range rows[1:] {
		names[day(t, row[0])] = row[1]
	}
	if len(names) != 304 {
		t.Fatalf("the list holds %d holidays, want 304", len(names))
	}
	return names
}

func TestHolidaysMatchTheList(t *testing.T) {
	names := listed(t)
	for d := day(t, "2024-01-01"); d.Year() <= 2040; d = d.AddDays(1) {
		name, ok := calendar.Holiday(d)
		if want, isListed := names[d]; name != want || ok != isListed {
			t.Errorf("%v: got %q, %v, the list says %q", d, name, ok, want)
		}
	}
}

func TestHolidaysOutsideTheList(t *testing.T) {
	for _, tc := range []struct{ name, date, want string }{
		{"before the present law", "2006-05-03", ""},
		{"substitute that skips two holidays", "2009-05-06", "振替休日"},
		{"citizens' holiday of 2009", "2009-09-22", "国民の休日"},
		{"autumn equinox minutes before midnight", "2012-09-22", "秋分の日"},
		{"no Mountain Day yet", "2015-08-11", ""},
		{"first Mountain Day", "2016-08-11", "山の日"},
		{"old Emperor's birthday", "2018-12-23", "天皇誕生日"},
		{"its substitute", "2018-12-24", "振替休日"},
		{"no Emperor's birthday in 2019", "2019-12-23", ""},
		{"before the enthronement", "2019-04-30", "国民の休日"},
		{"enthronement", "2019-05-01", "即位の日"},
		{"after the enthronement", "2019-05-02", "国民の休日"},
		{"enthronement ceremony", "2019-10-22", "即位礼正殿の儀"},
		{"Sports Day under its old name", "2019-10-14", "体育の日"},
		{"new Emperor's birthday", "2020-02-23", "天皇誕生日"},
		{"Marine Day moved in 2020", "2020-07-23", "海の日"},
		{"Sports Day moved in 2020", "2020-07-24", "スポーツの日"},
		{"Mountain Day moved in 2020", "2020-08-10", "山の日"},
		{"its own day in 2020", "2020-08-11", ""},
		{"no Sports Day in October 2020", "2020-10-12", ""},
		{"no Marine Day on its Monday in 2020", "2020-07-20", ""},
		{"Marine Day moved in 2021", "2021-07-22", "海の日"},
		{"Sports Day moved in 2021", "2021-07-23", "スポーツの日"},
		{"Mountain Day moved in 2021", "2021-08-08", "山の日"},
		{"its substitute in 2021", "2021-08-09", "振替休日"},
		{"no Sports Day in October 2021", "2021-10-11", ""},
		{"spring equinox on the 19th", "2092-03-19", "春分の日"},
		{"spring equinox of 2099", "2099-03-20", "春分の日"},
		{"autumn equinox of 2099", "2099-09-23", "秋分の日"},
		{"beyond the formula", "2100-01-01", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			name, ok := calendar.Holiday(day(t, tc.date))
			if name != tc.want || ok != (tc.want != "") {
				t.Errorf("%s: got %q, %v, want %q", tc.date, name, ok, tc.want)
			}
		})
	}
}

func TestEveryYearHasTheHolidaysOfTheLaw(t *testing.T) {
	for year := 2022; year <= 2099; year++ {
		count := map[string]int{}
		for d := calendar.NewDate(year, 1, 1); d.Year() == year; d = d.AddDays(1) {
			if name, ok := calendar.Holiday(d); ok {
				count[name]++
			}
		}
		for _, name := range []string{
			"元日", "成人の日", "建国記念の日", "天皇誕生日", "春分の日", "昭和の日", "憲法記念日", "みどりの日", "こどもの日",
			"海の日", "山の日", "敬老の日", "秋分の日", "スポーツの日", "文化の日", "勤労感謝の日",
		} {
			if count[name] != 1 {
				t.Errorf("%d has %s %d times", year, name, count[name])
			}
		}
	}
}
