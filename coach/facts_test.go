package coach

import (
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
)

func TestMailAndDiscountWords(t *testing.T) {
	tests := []struct {
		name  string
		words string
		match func(string) bool
		want  bool
	}{
		{"discount, full width", "Ｄｉｓｃｏｕｎｔ earlier", speaksOfDiscount, true},
		{"come down", "Come down on our quote", speaksOfDiscount, true},
		{"last year's price in Japanese", "昨年の価格に合わせる", speaksOfDiscount, true},
		{"a lower price in Japanese", "最初から値下げして出す", speaksOfDiscount, true},
		{"half-width katakana", "ﾃﾞｨｽｶｳﾝﾄを用意する", speaksOfDiscount, true},
		{"a match of another kind", "Match the offer to their problem", speaksOfDiscount, false},
		{"value before the price", "Explain the value before the price", speaksOfDiscount, false},
		{"価値", "価格より先に価値を伝える", speaksOfDiscount, false},
		{"not even a call", "An email. They didn’t even call.", shieldAboutMail, true},
		{"one mail", "三か月も通って、メール一本で終わりか", shieldAboutMail, true},
		{"no phone call", "電話くらいできたはず。メールとは。", shieldAboutMail, true},
		{"anger about something else", "I am furious about the price", shieldAboutMail, false},
		{"a mail without anger", "They wrote an email and explained it well", shieldAboutMail, false},
		{"丁寧なメール", "丁寧なメールで知らせてくれた", shieldAboutMail, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.match(tt.words); got != tt.want {
				t.Errorf("%q: %v, want %v", tt.words, got, tt.want)
			}
		})
	}
}

func shieldAboutMail(words string) bool {
	return angryAboutMail(Facts{Entry: &journal.Entry{Shield: words}})
}

func TestBusyFollowUpNamesTheNextGoodDay(t *testing.T) {
	tests := []struct {
		name    string
		decided calendar.Date
		en, ja  string
	}{
		{"Golden Week", calendar.NewDate(2026, 10, 30), "Fri 30 Apr: Golden Week. Thu 6 May is", "4月30日（金）、ゴールデンウィークに当たります。次に動きやすい営業日は5月6日（木）"},
		{"a holiday", calendar.NewDate(2026, 3, 22), "Tue 22 Sep: a public holiday. Thu 24 Sep is", "9月22日（火）、国民の休日に当たります。次に動きやすい営業日は9月24日（木）"},
		{"the year's end", calendar.NewDate(2026, 9, 11), "Thu 11 Mar: many firms close their year then. Thu 15 Apr is", "3月11日（木）、多くの会社の年度末に当たります。次に動きやすい営業日は4月15日（木）"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := Facts{Entry: &journal.Entry{Outcome: journal.Lost, Deal: journal.Deal{Decided: tt.decided}}, Today: tt.decided}
			notes := Notes("followup", f)
			if len(notes) != 1 || !strings.Contains(notes[0].Text.EN, tt.en) || !strings.Contains(notes[0].Text.JA, tt.ja) {
				t.Errorf("got %+v", notes)
			}
		})
	}
}
